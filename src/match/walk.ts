/** One walk over a text, from each of its tokens down the automaton as far as the tokens lead. */
import { pieceRows } from '../text/by-piece.js'
import type { Day } from '../types.js'
import { inForce } from './automaton.js'
import { ABBREVIATION, ALIAS, END, FIRST, type Hits, HOW, ROW, WITHOUT_ACCENTS } from './hits.js'
import type { Reading } from './reading.js'
import { DATED, LONGER_OPENED, NEVER_OPENED, NICKNAME, NONE, type Table } from './table.js'

/** Room for the tokens and the hits of most reports; longer texts make it grow. */
const TOKENS = 256
const HITS = 512

/** A walk over a text: its hits of phrases that are in force on the day. */
export type Walk = (reading: Reading, asOf: Day | null) => Hits

interface Now {
  rows: Int32Array
  count: number
  /** The token that the walk set out from. */
  first: number
  asOf: Day | null
  alternatives: Reading['alternatives']
  /** Each token is looked up once, however many walks pass over it: a row of what stands in that of its piece. */
  looked: Int32Array
  tokens: number
  /** The tokens from which something may begin, and what was seen at once of each (see `glance`). */
  begins: number
  firsts: Int32Array
  seen: Uint8Array
}

/**
 * The walk over one automaton. Its buffers serve text after text, so that a walk allocates nothing. A function and not a
 * class: what lies around functions that are made once the compiler takes for constants, and it lays the places of the
 * table's lists into the code, where fields would be fetched and checked at each look.
 */
export function walker(table: Table): Walk {
  const { start, nowhere, lists, outputs, checks, told, mayLeadOn, firstStep, step } = table
  const pieces = pieceRows(ROW_OF_PIECE, (piece, numbers, at) => {
    const row = table.row(piece.key, piece.bare)
    const exact = table.exact(row)
    const any = table.any(row)
    numbers[at] = exact
    numbers[at + ANY] = any
    numbers[at + LOW] = table.low(row)
    numbers[at + HIGH] = table.high(row)
    numbers[at + STEP] = stepOr(nowhere, table.firstStep(exact))
    numbers[at + ANY_STEP] = stepOr(nowhere, table.firstStep(any))
    numbers[at + WAY] = (any === NONE ? ONE : ALSO_ANY) | (piece.marked ? 0 : UNMARKED)
  })
  // What changes stands in one object: V8 asks of a variable that functions share at each look whether it has a value yet.
  const now: Now = {
    rows: new Int32Array(HITS * ROW),
    count: 0,
    first: 0,
    asOf: null,
    alternatives: [],
    looked: new Int32Array(TOKENS * TOKEN),
    tokens: 0,
    begins: 0,
    firsts: new Int32Array(TOKENS),
    seen: new Uint8Array(TOKENS),
  }

  const look = (reading: Reading): void => {
    const { pieceNumbers, unaccented } = reading
    const { numbers } = pieces
    const { length } = pieceNumbers
    now.tokens = length
    if (length >= now.firsts.length) makeRoom(length * 2)
    const { looked: into, alternatives } = now
    let to = 0
    for (let i = 0; i < length; i++, to += TOKEN) {
      const piece = reading.pieces[i]
      if (!piece) continue
      const at = pieces.at(piece, pieceNumbers[i] ?? 0)
      const way = numbers[at + WAY] ?? ONE
      into[to] = numbers[at] ?? NONE
      into[to + ANY] = numbers[at + ANY] ?? NONE
      into[to + LOW] = numbers[at + LOW] ?? 0
      into[to + HIGH] = numbers[at + HIGH] ?? 0
      into[to + STEP] = numbers[at + STEP] ?? NONE
      into[to + ANY_STEP] = numbers[at + ANY_STEP] ?? NONE
      into[to + WAY] =
        ((way & UNMARKED) !== 0 && unaccented[i] === true ? OPEN : way & ALSO_ANY) | (alternatives[i] ? SHORT : 0)
    }
    // Behind the last one stands a token that no phrase knows.
    into[to + LOW] = 0
    into[to + WAY] = ONE
  }

  /**
   * Of each token whether its first steps lead anywhere, without a question in between. Half a walk was waiting for the
   * memory that tells it, which the processor fetches for many tokens at once when it has no answers to guess.
   */
  const glance = (): void => {
    const { looked, firsts, seen, tokens } = now
    let count = 0
    for (let token = 0, row = 0; token < tokens; token++, row += TOKEN) {
      const low = looked[row + TOKEN + LOW] ?? 0
      const short = ((looked[row + TOKEN + WAY] ?? 0) & SHORT) >> 2
      const exact = isWorth(looked[row + STEP] ?? 0, low, short)
      const loose = isWorth(looked[row + ANY_STEP] ?? 0, low, short)
      const every = Number((looked[row + WAY] ?? 0) > ALSO_ANY)
      const worth = exact * EXACT_STEP + loose * LOOSE_STEP + every * EVERY_WAY
      firsts[count] = token
      seen[count] = worth
      count += Number(worth !== 0)
    }
    now.begins = count
  }

  /** 1: a phrase ends in the state or may go on from it; 0 otherwise. */
  const isWorth = (state: number, low: number, short: number): number =>
    Number(told(state) !== 0) | mayLeadOn(state, low) | (short & Number(state !== nowhere))

  const makeRoom = (size: number): void => {
    now.looked = new Int32Array(size * TOKEN)
    now.firsts = new Int32Array(size)
    now.seen = new Uint8Array(size)
  }

  /**
   * Tells what ends in `from`, to which the token at `at` led, and goes on from there; nearly always there is one way only,
   * and nothing to come back to. `before`: so many syllables led there before it. `how` they were read so far: as written,
   * by an abbreviation, or, which goes before that, without their accents.
   */
  const follow = (from: number, at: number, before: number, how: number): void => {
    let state = from
    let next = at + 1
    let syllables = before + 1
    const { looked, tokens } = now
    while (state !== NONE) {
      const outputs = told(state)
      if (outputs !== 0) report(outputs, next, syllables, how)
      if (next >= tokens) return
      // Nearly every stretch of words that begins a phrase goes on with something else.
      const row = next * TOKEN
      const way = looked[row + WAY] ?? ONE
      if ((way & SHORT) === 0 && mayLeadOn(state, looked[row + LOW] ?? 0) === 0) return
      const loose = way === ALSO_ANY ? step(state, looked[row + ANY] ?? NONE) : NONE
      if (way > ALSO_ANY || loose !== NONE) {
        branch(state, next, syllables, how)
        return
      }
      state = step(state, looked[row] ?? NONE)
      next++
      syllables++
    }
  }

  /** Goes on from `state` with every way to read the token at `at`. */
  const branch = (state: number, at: number, syllables: number, how: number): void => {
    const { looked } = now
    const row = at * TOKEN
    const way = looked[row + WAY] ?? ONE
    const exact = looked[row] ?? NONE
    if ((way & OPEN) === 0) {
      const same = step(state, exact)
      if (same !== NONE) follow(same, at, syllables, how)
      const loose = step(state, looked[row + ANY] ?? NONE)
      if (loose !== NONE) follow(loose, at, syllables, how)
    } else {
      const low = looked[row + LOW] ?? 0
      const high = looked[row + HIGH] ?? 0
      if (state === start) {
        for (let syllable = low; syllable < high; syllable++)
          follow(firstStep(syllable), at, 0, syllable === exact ? how : WITHOUT_ACCENTS)
      } else {
        const end = table.edgesEnd(state)
        for (let edge = table.edge(state, low); edge < end && table.syllableOf(edge) < high; edge++) {
          follow(table.targetOf(edge), at, syllables, table.syllableOf(edge) === exact ? how : WITHOUT_ACCENTS)
        }
      }
    }
    if ((way & SHORT) === 0) return
    const readings = now.alternatives[at]
    if (!readings) return
    const shortened = how === WITHOUT_ACCENTS ? how : ABBREVIATION
    for (const alternative of readings) branchShort(state, at, alternative, 0, syllables, shortened)
  }

  /** From syllable `i` of an abbreviation's reading on. */
  const branchShort = (
    state: number,
    at: number,
    alternative: readonly string[],
    i: number,
    syllables: number,
    how: number,
  ): void => {
    const key = alternative[i]
    if (key === undefined) {
      follow(state, at, syllables + alternative.length - 1, how)
      return
    }
    const row = table.row(key)
    const same = step(state, table.exact(row))
    if (same !== NONE) branchShort(same, at, alternative, i + 1, syllables, how)
    const loose = step(state, table.any(row))
    if (loose !== NONE) branchShort(loose, at, alternative, i + 1, syllables, how)
  }

  const report = (outputs: number, end: number, syllables: number, how: number): void => {
    if (outputs < 0) {
      tell(-1 - outputs, end, syllables, how)
      return
    }
    const stop = outputs + (lists[outputs - 1] ?? 0)
    for (let i = outputs; i < stop; i++) tell(lists[i] ?? 0, end, syllables, how)
  }

  const tell = (output: number, end: number, syllables: number, how: number): void => {
    const asks = checks[output] ?? 0
    if ((asks & DATED) !== 0) {
      const dated = outputs[output]
      if (dated && !inForce(dated, now.asOf)) return
    }
    // A single bare syllable means too many things ("cho", "ma", "quan"), unless the author says it does not.
    if (how === WITHOUT_ACCENTS && (asks & (syllables === 1 ? NEVER_OPENED | LONGER_OPENED : NEVER_OPENED)) !== 0)
      return
    const { rows, count } = now
    const at = count * ROW
    rows[at] = output
    rows[at + FIRST] = now.first
    rows[at + END] = end
    rows[at + HOW] = how === 0 && (asks & NICKNAME) !== 0 ? ALIAS : how
    now.count = count + 1
    if (at + ROW === rows.length) widen(rows)
  }

  const widen = (rows: Int32Array): void => {
    now.rows = new Int32Array(rows.length * 2)
    now.rows.set(rows)
  }

  return (reading, asOf) => {
    now.alternatives = reading.alternatives
    look(reading)
    glance()
    now.count = 0
    now.asOf = asOf
    const { begins, firsts, seen, looked } = now
    for (let i = 0; i < begins; i++) {
      const first = firsts[i] ?? 0
      const worth = seen[i] ?? 0
      now.first = first
      if ((worth & EVERY_WAY) !== 0) {
        branch(start, first, 0, 0)
        continue
      }
      const row = first * TOKEN
      if ((worth & EXACT_STEP) !== 0) follow(looked[row + STEP] ?? NONE, first, 0, 0)
      if ((worth & LOOSE_STEP) !== 0) follow(looked[row + ANY_STEP] ?? NONE, first, 0, 0)
    }
    now.alternatives = []
    return { count: now.count, rows: now.rows }
  }
}

/** Ways on from a token: its own syllable only; also the one of any accents; all accentings; also as an abbreviation. */
const ONE = 0
const ALSO_ANY = 1
const OPEN = 2
const SHORT = 4
/** Of a piece: it has no marks, and is open where the writing is without accents. */
const UNMARKED = 8

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
const WAY = 5
const ANY_STEP = 6
/** The row of a token is as wide as that with its number. */
const TOKEN = 8
