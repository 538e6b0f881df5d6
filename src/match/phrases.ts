/**
 * Finds every phrase pakn knows in one walk over a text: cues, procedures, bodies, places.
 *
 * Accents that the citizen typed bind: "nhưng nhiều" is never *nhũng nhiễu*. Only a syllable typed without any mark, in
 * writing without accents, may stand for a marked one. Whole syllables only: "khách dịch vụ" does not contain
 * *hách dịch*.
 */
import type { PhraseAutomaton, PhraseOutput } from '../pack.js'
import type { Day, How, PhraseMatch } from '../types.js'
import { compareText, inForce } from './automaton.js'
import type { Reading } from './reading.js'
import { DATED, LONGER_OPENED, NEVER_OPENED, NICKNAME, NONE, Table } from './table.js'

export interface PhraseIndex {
  /** What each output of `Hits` stands for. */
  readonly outputs: readonly PhraseOutput[]
  /**
   * Every place where a phrase in force on `asOf` stands (null: phrases of all days), by first token. The rows are the
   * index's own and hold until the next scan: some eighty hits a report are read at once, and only what a decision needs
   * of them becomes an object.
   */
  scan(reading: Reading, asOf: Day | null): Hits
  /** The same as objects, by first token, then length, then id. */
  find(reading: Reading, asOf: Day | null): PhraseMatch[]
}

/** Hits as numbers: row `i` is `rows[i * ROW] … `, in the order of `OUTPUT`, `FIRST`, `END`, `HOW`. */
export interface Hits {
  readonly count: number
  readonly rows: Int32Array
}

export const ROW = 4
export const OUTPUT = 0
export const FIRST = 1
export const END = 2
export const HOW = 3

/** Ways of standing in a text, by the number a row tells. */
export const HOWS: readonly How[] = ['as-written', 'alias', 'abbreviation', 'without-accents']
const ALIAS = 1
const ABBREVIATION = 2
const WITHOUT_ACCENTS = 3

export function phraseIndex(automaton: PhraseAutomaton): PhraseIndex {
  const walk = new Walk(new Table(automaton))
  const { outputs } = automaton
  return {
    outputs,
    scan: (reading, asOf) => walk.over(reading, asOf),
    find(reading, asOf) {
      const { count, rows } = walk.over(reading, asOf)
      return Array.from({ length: count }, (_, i) => matchAt(rows, i, outputs)).sort(byPlace)
    },
  }
}

/** One row of hits as an object. */
export function matchAt(rows: Int32Array, row: number, outputs: readonly PhraseOutput[]): PhraseMatch {
  const at = row * ROW
  return {
    id: outputs[rows[at] ?? 0]?.id ?? '',
    first: rows[at + FIRST] ?? 0,
    end: rows[at + END] ?? 0,
    how: HOWS[rows[at + HOW] ?? 0] ?? 'as-written',
  }
}

/** Leftmost first, then shorter first, then by id. */
export function byPlace(a: PhraseMatch, b: PhraseMatch): number {
  return a.first - b.first || a.end - b.end || compareText(a.id, b.id)
}

/** Room for the tokens and the hits of most reports; longer texts make it grow. */
const TOKENS = 256
const HITS = 512

/** The walker over one automaton. Its buffers serve text after text, so that a walk allocates nothing. */
class Walk {
  private rows = new Int32Array(HITS * ROW)
  private count = 0
  private first = 0
  private asOf: Day | null = null
  private alternatives: Reading['alternatives'] = []
  /** Each token is looked up once, however many walks pass over it: its numbers as in `Syllable`, and whether it opens. */
  private tokens = 0
  private exact = new Int32Array(TOKENS)
  private any = new Int32Array(TOKENS)
  private low = new Int32Array(TOKENS)
  private high = new Int32Array(TOKENS)
  private opens = new Uint8Array(TOKENS)

  constructor(private readonly table: Table) {}

  over(reading: Reading, asOf: Day | null): Hits {
    this.look(reading)
    this.count = 0
    this.asOf = asOf
    this.alternatives = reading.alternatives
    const { start } = this.table
    for (let first = 0; first < this.tokens; first++) {
      this.first = first
      this.visit(start, first, 0, false, false)
    }
    this.alternatives = []
    return { count: this.count, rows: this.rows }
  }

  private look({ tokens, unaccented }: Reading): void {
    this.tokens = tokens.length
    if (tokens.length > this.exact.length) this.makeRoom(tokens.length * 2)
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (!token) continue
      const { exact, any, low, high } = this.table.syllable(token.key, token.bare)
      this.exact[i] = exact
      this.any[i] = any
      this.low[i] = low
      this.high[i] = high
      this.opens[i] = unaccented[i] === true && token.key === token.bare ? 1 : 0
    }
  }

  private makeRoom(size: number): void {
    this.exact = new Int32Array(size)
    this.any = new Int32Array(size)
    this.low = new Int32Array(size)
    this.high = new Int32Array(size)
    this.opens = new Uint8Array(size)
  }

  private visit(state: number, at: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { table } = this
    if (syllables > 0) this.report(state, at, syllables, opened, abbreviated)
    if (at >= this.tokens) return
    const exact = this.exact[at] ?? NONE
    if (this.opens[at] === 1) {
      const high = this.high[at] ?? 0
      const end = table.end(state)
      for (let edge = table.edge(state, this.low[at] ?? 0); edge < end; edge++) {
        const syllable = table.edgeSyllables[edge] ?? high
        if (syllable >= high) break
        const target = table.edgeTargets[edge] ?? NONE
        this.visit(target, at + 1, syllables + 1, opened || syllable !== exact, abbreviated)
      }
    } else {
      const same = table.step(state, exact)
      if (same !== NONE) this.visit(same, at + 1, syllables + 1, opened, abbreviated)
      const loose = table.step(state, this.any[at] ?? NONE)
      if (loose !== NONE) this.visit(loose, at + 1, syllables + 1, opened, abbreviated)
    }
    const alternatives = this.alternatives[at]
    if (!alternatives) return
    for (const alternative of alternatives) this.visitAlternative(state, at, alternative, 0, syllables, opened)
  }

  /** From syllable `i` of an abbreviation's reading on. */
  private visitAlternative(
    state: number,
    at: number,
    alternative: readonly string[],
    i: number,
    syllables: number,
    opened: boolean,
  ): void {
    const key = alternative[i]
    if (key === undefined) {
      this.visit(state, at + 1, syllables + alternative.length, opened, true)
      return
    }
    const { exact, any } = this.table.syllable(key)
    const same = this.table.step(state, exact)
    if (same !== NONE) this.visitAlternative(same, at, alternative, i + 1, syllables, opened)
    const loose = this.table.step(state, any)
    if (loose !== NONE) this.visitAlternative(loose, at, alternative, i + 1, syllables, opened)
  }

  private report(state: number, end: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { outputStarts, stateOutputs, outputs, checks } = this.table
    const stop = outputStarts[state + 1] ?? 0
    for (let i = outputStarts[state] ?? 0; i < stop; i++) {
      const output = stateOutputs[i] ?? 0
      const asks = checks[output] ?? 0
      if ((asks & DATED) !== 0) {
        const dated = outputs[output]
        if (dated && !inForce(dated, this.asOf)) continue
      }
      // A single bare syllable means too many things ("cho", "ma", "quan"), unless the author says it does not.
      if (opened && ((asks & NEVER_OPENED) !== 0 || ((asks & LONGER_OPENED) !== 0 && syllables === 1))) continue
      const how = opened ? WITHOUT_ACCENTS : abbreviated ? ABBREVIATION : (asks & NICKNAME) !== 0 ? ALIAS : 0
      this.add(output, end, how)
    }
  }

  private add(output: number, end: number, how: number): void {
    const at = this.count * ROW
    if (at === this.rows.length) {
      const wider = new Int32Array(at * 2)
      wider.set(this.rows)
      this.rows = wider
    }
    this.rows[at] = output
    this.rows[at + FIRST] = this.first
    this.rows[at + END] = end
    this.rows[at + HOW] = how
    this.count++
  }
}
