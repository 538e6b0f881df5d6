/** One walk over a text, from each of its tokens down the automaton as far as the tokens lead. */
import { type PieceRows, pieceRows } from '../text/by-piece.js'
import type { Day } from '../types.js'
import { inForce } from './automaton.js'
import { ABBREVIATION, ALIAS, END, FIRST, type Hits, HOW, ROW, WITHOUT_ACCENTS } from './hits.js'
import type { Reading } from './reading.js'
import { DATED, LONGER_OPENED, NEVER_OPENED, NICKNAME, NONE, type Table } from './table.js'

/** Room for the tokens and the hits of most reports; longer texts make it grow. */
const TOKENS = 256
const HITS = 512

/** The walker over one automaton. Its buffers serve text after text, so that a walk allocates nothing. */
export class Walk {
  private rows = new Int32Array(HITS * ROW)
  private count = 0
  private first = 0
  private asOf: Day | null = null
  private alternatives: Reading['alternatives'] = []
  /** Each token is looked up once, however many walks pass over it. */
  private tokens = 0
  /** Its syllable with just its accents, and with any; all accentings of it; and where it leads from the start. */
  private exact = new Int32Array(TOKENS)
  private any = new Int32Array(TOKENS)
  private lows = new Int32Array(TOKENS)
  private highs = new Int32Array(TOKENS)
  private steps = new Int32Array(TOKENS)
  private anySteps = new Int32Array(TOKENS)
  private ways = new Uint8Array(TOKENS)
  /** The tokens from which something may begin, and what was seen at once of each (see `glance`). */
  private begins = 0
  private firsts = new Int32Array(TOKENS)
  private seen = new Uint8Array(TOKENS)
  /** The same of every piece. */
  private readonly pieces: PieceRows

  constructor(private readonly table: Table) {
    this.pieces = pieceRows(ROW_OF_PIECE, (piece, numbers, at) => {
      const row = table.row(piece.key, piece.bare)
      const exact = table.exact(row)
      numbers[at] = exact
      numbers[at + ANY] = table.any(row)
      numbers[at + LOW] = table.low(row)
      numbers[at + HIGH] = table.high(row)
      numbers[at + STEP] = stepOr(table.nowhere, table.firstStep(exact))
      numbers[at + ANY_STEP] = stepOr(table.nowhere, table.firstStep(table.any(row)))
      numbers[at + MARKED] = piece.marked ? 1 : 0
    })
  }

  over(reading: Reading, asOf: Day | null): Hits {
    this.alternatives = reading.alternatives
    this.look(reading)
    this.count = 0
    this.asOf = asOf
    this.glance()
    const { table, firsts, seen } = this
    for (let i = 0; i < this.begins; i++) {
      const first = firsts[i] ?? 0
      const worth = seen[i] ?? 0
      this.first = first
      if ((worth & EVERY_WAY) !== 0) {
        this.branch(table.start, first, 0, false, false)
        continue
      }
      if ((worth & EXACT_STEP) !== 0) this.follow(this.steps[first] ?? NONE, first + 1, 1, false, false)
      if ((worth & LOOSE_STEP) !== 0) this.follow(this.anySteps[first] ?? NONE, first + 1, 1, false, false)
    }
    this.alternatives = []
    return { count: this.count, rows: this.rows }
  }

  private look({ pieces, pieceNumbers, unaccented, alternatives }: Reading): void {
    const { numbers } = this.pieces
    this.tokens = pieces.length
    if (pieces.length >= this.exact.length) this.makeRoom(pieces.length * 2)
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]
      if (!piece) continue
      const at = this.pieces.at(piece, pieceNumbers[i] ?? 0)
      const any = numbers[at + ANY] ?? NONE
      this.exact[i] = numbers[at] ?? NONE
      this.any[i] = any
      this.lows[i] = numbers[at + LOW] ?? 0
      this.highs[i] = numbers[at + HIGH] ?? 0
      this.steps[i] = numbers[at + STEP] ?? NONE
      this.anySteps[i] = numbers[at + ANY_STEP] ?? NONE
      const way = unaccented[i] === true && numbers[at + MARKED] === 0 ? OPEN : any === NONE ? ONE : ALSO_ANY
      this.ways[i] = alternatives[i] ? way | SHORT : way
    }
    // Behind the last one stands a token that no phrase knows.
    this.lows[pieces.length] = 0
    this.ways[pieces.length] = ONE
  }

  /**
   * Of each token whether its first steps lead anywhere, without a question in between. Half a walk was waiting for the
   * memory that tells it, which the processor fetches for many tokens at once when it has no answers to guess.
   */
  private glance(): void {
    const { tokens, steps, anySteps, lows, ways, firsts, seen } = this
    let count = 0
    for (let first = 0; first < tokens; first++) {
      const low = lows[first + 1] ?? 0
      const short = ((ways[first + 1] ?? 0) & SHORT) >> 2
      const exact = this.isWorth(steps[first] ?? 0, low, short)
      const loose = this.isWorth(anySteps[first] ?? 0, low, short)
      const worth = exact * EXACT_STEP + loose * LOOSE_STEP + Number((ways[first] ?? 0) > ALSO_ANY) * EVERY_WAY
      firsts[count] = first
      seen[count] = worth
      count += Number(worth !== 0)
    }
    this.begins = count
  }

  /** 1: a phrase ends in the state or may go on from it; 0 otherwise. */
  private isWorth(state: number, low: number, short: number): number {
    const { table } = this
    const tells = Number(table.told(state) !== 0)
    return tells | table.mayLeadOn(state, low) | (short & Number(state !== table.nowhere))
  }

  private makeRoom(size: number): void {
    this.exact = new Int32Array(size)
    this.any = new Int32Array(size)
    this.lows = new Int32Array(size)
    this.highs = new Int32Array(size)
    this.steps = new Int32Array(size)
    this.anySteps = new Int32Array(size)
    this.firsts = new Int32Array(size)
    this.seen = new Uint8Array(size)
    this.ways = new Uint8Array(size)
  }

  /** Tells what ends in `state` and goes on from there; nearly always there is one way only, and nothing to come back to. */
  private follow(state: number, at: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { table, ways, exact, any, lows, tokens } = this
    let here = state
    let next = at
    let count = syllables
    while (here !== NONE) {
      const told = table.told(here)
      if (told !== 0) this.report(told, next, count, opened, abbreviated)
      if (next >= tokens) return
      // Nearly every stretch of words that begins a phrase goes on with something else.
      const way = ways[next] ?? ONE
      if ((way & SHORT) === 0 && table.mayLeadOn(here, lows[next] ?? 0) === 0) return
      const loose = way === ALSO_ANY ? table.step(here, any[next] ?? NONE) : NONE
      if (way > ALSO_ANY || loose !== NONE) {
        this.branch(here, next, count, opened, abbreviated)
        return
      }
      here = table.step(here, exact[next] ?? NONE)
      next++
      count++
    }
  }

  /** Goes on from `state` with every way to read the token at `at`. */
  private branch(state: number, at: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { table } = this
    const way = this.ways[at] ?? ONE
    const exact = this.exact[at] ?? NONE
    const low = this.lows[at] ?? 0
    const high = this.highs[at] ?? 0
    if ((way & OPEN) === 0) {
      const same = table.step(state, exact)
      if (same !== NONE) this.follow(same, at + 1, syllables + 1, opened, abbreviated)
      const loose = table.step(state, this.any[at] ?? NONE)
      if (loose !== NONE) this.follow(loose, at + 1, syllables + 1, opened, abbreviated)
    } else if (state === table.start) {
      for (let syllable = low; syllable < high; syllable++)
        this.follow(table.firstStep(syllable), at + 1, 1, syllable !== exact, false)
    } else {
      const end = table.edgesEnd(state)
      for (let edge = table.edge(state, low); edge < end && table.isBelow(edge, high); edge++) {
        const changed = table.syllableOf(edge) !== exact
        this.follow(table.targetOf(edge), at + 1, syllables + 1, opened || changed, abbreviated)
      }
    }
    if ((way & SHORT) === 0) return
    const alternatives = this.alternatives[at]
    if (!alternatives) return
    for (const alternative of alternatives) this.branchShort(state, at, alternative, 0, syllables, opened)
  }

  /** From syllable `i` of an abbreviation's reading on. */
  private branchShort(
    state: number,
    at: number,
    alternative: readonly string[],
    i: number,
    syllables: number,
    opened: boolean,
  ): void {
    const key = alternative[i]
    if (key === undefined) {
      this.follow(state, at + 1, syllables + alternative.length, opened, true)
      return
    }
    const { table } = this
    const row = table.row(key)
    const same = table.step(state, table.exact(row))
    if (same !== NONE) this.branchShort(same, at, alternative, i + 1, syllables, opened)
    const loose = table.step(state, table.any(row))
    if (loose !== NONE) this.branchShort(loose, at, alternative, i + 1, syllables, opened)
  }

  private report(told: number, end: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    if (told < 0) {
      this.tell(-1 - told, end, syllables, opened, abbreviated)
      return
    }
    const { lists } = this.table
    const stop = told + (lists[told - 1] ?? 0)
    for (let i = told; i < stop; i++) this.tell(lists[i] ?? 0, end, syllables, opened, abbreviated)
  }

  private tell(output: number, end: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { outputs, checks } = this.table
    const asks = checks[output] ?? 0
    if ((asks & DATED) !== 0) {
      const dated = outputs[output]
      if (dated && !inForce(dated, this.asOf)) return
    }
    // A single bare syllable means too many things ("cho", "ma", "quan"), unless the author says it does not.
    if (opened && ((asks & NEVER_OPENED) !== 0 || ((asks & LONGER_OPENED) !== 0 && syllables === 1))) return
    this.add(output, end, opened ? WITHOUT_ACCENTS : abbreviated ? ABBREVIATION : (asks & NICKNAME) !== 0 ? ALIAS : 0)
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

/** Ways on from a token: its own syllable only; also the one of any accents; all accentings; also as an abbreviation. */
const ONE = 0
const ALSO_ANY = 1
const OPEN = 2
const SHORT = 4

/** The step with just its accents is worth going on from; the step of any accents. */
const EXACT_STEP = 1
const LOOSE_STEP = 2
/** There are other ways to read it than these. */
const EVERY_WAY = 4

function stepOr(nowhere: number, step: number): number {
  return step === NONE ? nowhere : step
}

/** The row of a piece: its syllable, and then the following; seven numbers and that of the piece are half a line of memory. */
const ROW_OF_PIECE = 7
const ANY = 1
const LOW = 2
const HIGH = 3
const STEP = 4
const MARKED = 5
const ANY_STEP = 6
