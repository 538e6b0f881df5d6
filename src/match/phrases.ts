/**
 * Finds every phrase pakn knows in one walk over a text: cues, procedures, bodies, places.
 *
 * Accents that the citizen typed bind: "nhưng nhiều" is never *nhũng nhiễu*. Only a syllable typed without any mark, in
 * writing without accents, may stand for a marked one. Whole syllables only: "khách dịch vụ" does not contain
 * *hách dịch*.
 */
import type { PhraseAutomaton, PhraseOutput } from '../pack.js'
import type { Day, How, PhraseMatch } from '../types.js'
import { ANY_ACCENTS, bareOf, compareText, inForce } from './automaton.js'
import type { Reading } from './reading.js'

export interface PhraseIndex {
  /** Every place where a phrase in force on `asOf` stands (null: phrases of all days), by first token, then length, then id. */
  find(reading: Reading, asOf: Day | null): PhraseMatch[]
}

export function phraseIndex(automaton: PhraseAutomaton): PhraseIndex {
  const table = new Table(automaton)
  return {
    find(reading, asOf) {
      const walk = new Walk(table, reading, asOf)
      for (let first = 0; first < reading.tokens.length; first++) walk.from(first)
      return walk.found
    },
  }
}

/** Leftmost first, then shorter first, then by id. */
export function byPlace(a: PhraseMatch, b: PhraseMatch): number {
  return a.first - b.first || a.end - b.end || compareText(a.id, b.id)
}

/** No syllable of the automaton, and no state. */
const NONE = -1

/** What one written syllable is in the automaton: numbers, each `NONE` where there is none. */
interface Syllable {
  /** With just these accents. */
  readonly exact: number
  /** Whatever its accents. */
  readonly any: number
  /** All accentings of it, a half-open range. */
  readonly low: number
  readonly high: number
}

const UNKNOWN: Syllable = { exact: NONE, any: NONE, low: 0, high: 0 }

/** The automaton with its look-ups. Typed arrays, since the walk reads little else. */
class Table {
  readonly start: number
  private readonly starts: Int32Array
  readonly edgeSyllables: Int32Array
  readonly edgeTargets: Int32Array
  readonly outputStarts: Int32Array
  readonly stateOutputs: Int32Array
  readonly outputs: readonly PhraseOutput[]
  /** Where each syllable leads from the start: most walks end there, so it is not searched. */
  private readonly firstSteps: Int32Array
  private readonly byKey: ReadonlyMap<string, Syllable>
  /** For syllables with other accents than any phrase has. */
  private readonly byBare: ReadonlyMap<string, Syllable>

  constructor(automaton: PhraseAutomaton) {
    const { syllables } = automaton
    this.start = automaton.start
    this.starts = Int32Array.from(automaton.starts)
    this.edgeSyllables = Int32Array.from(automaton.edgeSyllables)
    this.edgeTargets = Int32Array.from(automaton.edgeTargets)
    this.outputStarts = Int32Array.from(automaton.outputStarts)
    this.stateOutputs = Int32Array.from(automaton.stateOutputs)
    this.outputs = automaton.outputs
    const byBare = new Map<string, Syllable>()
    syllables.forEach((syllable, i) => {
      const bare = bareOf(syllable)
      const { low, any } = byBare.get(bare) ?? { low: i, any: NONE }
      byBare.set(bare, { exact: NONE, any: syllable.startsWith(ANY_ACCENTS) ? i : any, low, high: i + 1 })
    })
    this.byBare = byBare
    this.byKey = new Map(
      syllables.map((syllable, exact) => [syllable, { ...(byBare.get(bareOf(syllable)) ?? UNKNOWN), exact }]),
    )
    this.firstSteps = new Int32Array(syllables.length).fill(NONE)
    for (let edge = this.edge(this.start, 0); edge < this.end(this.start); edge++) {
      this.firstSteps[this.edgeSyllables[edge] ?? 0] = this.edgeTargets[edge] ?? NONE
    }
  }

  /** `bare` when it is known already: taking accents off is dear, and most syllables are found by their key. */
  syllable(key: string, bare?: string): Syllable {
    return this.byKey.get(key) ?? this.byBare.get(bare ?? bareOf(key)) ?? UNKNOWN
  }

  /** First edge of `state` whose syllable is not below `syllable`. */
  edge(state: number, syllable: number): number {
    let low = this.starts[state] ?? 0
    let high = this.end(state)
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.edgeSyllables[middle] ?? 0) < syllable) low = middle + 1
      else high = middle
    }
    return low
  }

  end(state: number): number {
    return this.starts[state + 1] ?? 0
  }

  /** Where `syllable` leads from `state`, `NONE` for nowhere. */
  step(state: number, syllable: number): number {
    if (syllable === NONE) return NONE
    if (state === this.start) return this.firstSteps[syllable] ?? NONE
    const edge = this.edge(state, syllable)
    return edge < this.end(state) && this.edgeSyllables[edge] === syllable ? (this.edgeTargets[edge] ?? NONE) : NONE
  }
}

/** One text being walked. What was needed on the way is carried along: opened accents, abbreviations. */
class Walk {
  readonly found: PhraseMatch[] = []
  private first = 0
  /** Each token is looked up once, however many walks pass over it. */
  private readonly syllables: readonly Syllable[]

  constructor(
    private readonly table: Table,
    private readonly reading: Reading,
    private readonly asOf: Day | null,
  ) {
    this.syllables = reading.tokens.map(({ key, bare }) => table.syllable(key, bare))
  }

  from(first: number): void {
    this.first = first
    this.visit(this.table.start, first, 0, false, false)
  }

  private visit(state: number, at: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { table, reading } = this
    if (syllables > 0) this.report(state, at, syllables, opened, abbreviated)
    const token = reading.tokens[at]
    const written = this.syllables[at]
    if (token === undefined || written === undefined) return
    const { exact, any, low, high } = written
    if (reading.unaccented[at] === true && token.key === token.bare) {
      const end = table.end(state)
      for (let edge = table.edge(state, low); edge < end; edge++) {
        const syllable = table.edgeSyllables[edge] ?? high
        if (syllable >= high) break
        const target = table.edgeTargets[edge] ?? NONE
        this.visit(target, at + 1, syllables + 1, opened || syllable !== exact, abbreviated)
      }
    } else {
      const same = table.step(state, exact)
      if (same !== NONE) this.visit(same, at + 1, syllables + 1, opened, abbreviated)
      const loose = table.step(state, any)
      if (loose !== NONE) this.visit(loose, at + 1, syllables + 1, opened, abbreviated)
    }
    const alternatives = reading.alternatives[at]
    if (!alternatives) return
    for (const alternative of alternatives) this.visitAlternative(state, at, alternative, syllables, opened)
  }

  private visitAlternative(
    state: number,
    at: number,
    alternative: readonly string[],
    syllables: number,
    opened: boolean,
  ): void {
    let targets = [state]
    for (const key of alternative) {
      const { exact, any } = this.table.syllable(key)
      targets = targets.flatMap(target =>
        [this.table.step(target, exact), this.table.step(target, any)].filter(next => next !== NONE),
      )
    }
    for (const target of targets) this.visit(target, at + 1, syllables + alternative.length, opened, true)
  }

  private report(state: number, end: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { outputStarts, stateOutputs, outputs } = this.table
    const stop = outputStarts[state + 1] ?? 0
    for (let i = outputStarts[state] ?? 0; i < stop; i++) {
      const output = outputs[stateOutputs[i] ?? -1]
      if (!output || !inForce(output, this.asOf)) continue
      // A single bare syllable means too many things ("cho", "ma", "quan"), unless the author says it does not.
      if (opened && (output.fold === 'never' || (output.fold === 'auto' && syllables === 1))) continue
      const how: How = opened ? 'without-accents' : abbreviated ? 'abbreviation' : output.alias ? 'alias' : 'as-written'
      this.add({ id: output.id, first: this.first, end, how })
    }
  }

  /** Keeps `found` in order: walks come by first token, so a match moves past a few of its own walk at most. */
  private add(match: PhraseMatch): void {
    const { found } = this
    let at = found.length
    for (let before = found[at - 1]; before && byPlace(before, match) > 0; before = found[--at - 1]) found[at] = before
    found[at] = match
  }
}
