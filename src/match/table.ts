/** The phrase automaton with its look-ups, ready to be walked. */
import type { PhraseAutomaton, PhraseOutput } from '../pack.js'
import { ANY_ACCENTS, bareOf } from './automaton.js'
import { numbersOf } from './numbers-as-text.js'

/** No syllable of the automaton, and no state. */
export const NONE = -1

/** In force on some days only. */
export const DATED = 1
export const NEVER_OPENED = 2
/** Not opened when it is a single syllable. */
export const LONGER_OPENED = 4
export const NICKNAME = 8

function checksOf({ from, through, fold, alias }: PhraseOutput): number {
  return (
    (from !== null || through !== null ? DATED : 0) |
    (fold === 'never' ? NEVER_OPENED : fold === 'auto' ? LONGER_OPENED : 0) |
    (alias ? NICKNAME : 0)
  )
}

/** Syllables as rows of four numbers: a written syllable is told by the number of its row. */
const SYLLABLE = 4
const EXACT = 0
const ANY = 1
const LOW = 2
const HIGH = 3

/**
 * A state is four numbers side by side, and is told by where they begin: where its edges begin, which end where those of the
 * next begin; what it tells; and where its filter begins, and how far a hash is shifted for it. What it tells is 0 for
 * nothing, less than nothing for its only output (-1 less that), or where in `lists` the outputs stand, one more than that.
 */
const STATE = 4
const TOLD = 1
const FILTER = 2
const SHIFT = 3
/** The filter of a state with so few edges stands in its row itself. */
const FEW_EDGES = 4
const IN_ROW = 27
/** Added to the shift of a state whose filter lies elsewhere: what is below nothing is told without a question. */
const ELSEWHERE = 1 << 31

export interface Table {
  readonly start: number
  /** Of no phrase: nothing ends in it, and nothing leads on from it. */
  readonly nowhere: number
  /** Of states with several outputs how many they are, and then these. */
  readonly lists: Int32Array
  readonly outputs: readonly PhraseOutput[]
  /** What an output asks before it counts: nearly all ask nothing. */
  readonly checks: Uint8Array
  /** `bare` when it is known already: taking accents off is dear, and most syllables are found by their key. */
  row(key: string, bare?: string): number
  /** The number of a row's syllable with just its accents, `NONE` where no phrase has it. */
  exact(row: number): number
  /** The same whatever its accents. */
  any(row: number): number
  /** All accentings of it are a half-open range. */
  low(row: number): number
  high(row: number): number
  /** 0: no phrase ends in `state`. Less than nothing: -1 less the only output; otherwise one more than where in `lists` they stand. */
  told(state: number): number
  /** 0: no accenting of a syllable whose range begins at `low` leads on from `state`; 1: one may. */
  mayLeadOn(state: number, low: number): number
  /** Where `syllable` leads from the start, `NONE` for nowhere. */
  firstStep(syllable: number): number
  /** Where `syllable` leads from `state`, `NONE` for nowhere. */
  step(state: number, syllable: number): number
  /** First edge of `state` whose syllable is not below `syllable`. */
  edge(state: number, syllable: number): number
  edgesEnd(state: number): number
  syllableOf(edge: number): number
  targetOf(edge: number): number
}

/**
 * The automaton with its look-ups. Typed arrays, since the walk reads little else; and a function for the reason that is told
 * of in walk.ts.
 */
export function tableOf(automaton: PhraseAutomaton): Table {
  const { syllables, bares, outputs } = automaton
  const bareStarts = numbersOf(automaton.bareStarts)
  const starts = numbersOf(automaton.starts)
  const outputStarts = numbersOf(automaton.outputStarts)
  const stateOutputs = numbersOf(automaton.stateOutputs)
  const writtenSyllables = numbersOf(automaton.edgeSyllables)
  const writtenTargets = numbersOf(automaton.edgeTargets)
  const { length } = writtenSyllables
  const size = starts.length
  const start = automaton.start * STATE
  const checks = Uint8Array.from(outputs, checksOf)
  // A row for every syllable and, after all of them, for every bare form and for what is neither.
  const unknown = syllables.length + bares.length
  const rows = new Int32Array((unknown + 1) * SYLLABLE)
  const byKey = new Map<string, number>()
  /** For syllables with other accents than any phrase has. */
  const byBare = new Map<string, number>()
  const setRow = (row: number, exact: number, any: number, low: number, high: number) => {
    const at = row * SYLLABLE
    rows[at + EXACT] = exact
    rows[at + ANY] = any
    rows[at + LOW] = low
    rows[at + HIGH] = high
  }
  const lows = new Int32Array(syllables.length)
  bares.forEach((bare, i) => {
    const low = bareStarts[i] ?? 0
    const high = bareStarts[i + 1] ?? syllables.length
    let any = NONE
    for (let number = low; number < high; number++) if (syllables[number]?.startsWith(ANY_ACCENTS)) any = number
    for (let number = low; number < high; number++) {
      setRow(number, number, any, low, high)
      lows[number] = low
      byKey.set(syllables[number] ?? '', number)
    }
    setRow(syllables.length + i, NONE, any, low, high)
    byBare.set(bare, syllables.length + i)
  })
  setRow(unknown, NONE, NONE, 0, 0)
  const states = new Int32Array((size + 1) * STATE)
  // The syllable of each edge, sorted within a state, and where it leads.
  const edgeSyllables = new Int32Array(length)
  const edgeTargets = new Int32Array(length)
  /**
   * Says of most states and syllables at once that the one leads nowhere with the other: a Bloom filter of one hash for each
   * state, a bit in eight set at most. Those of states that many texts come to lie together (see `byDistance`). A state with
   * n edges takes less than 2n bytes.
   */
  const filters = new Uint8Array(length * 2)
  const lists = new Int32Array(size + stateOutputs.length)
  // One plain loop over all there is, since the first report waits for it.
  let listed = 0
  let filter = 0
  for (let state = 0; state < size; state++) {
    const at = state * STATE
    const first = starts[state] ?? 0
    const output = outputStarts[state] ?? 0
    const count = (outputStarts[state + 1] ?? output) - output
    states[at] = first
    if (count === 1) states[at + TOLD] = -1 - (stateOutputs[output] ?? 0)
    else if (count > 1) {
      states[at + TOLD] = listed + 1
      lists[listed] = count
      for (let i = 0; i < count; i++) lists[listed + 1 + i] = stateOutputs[output + i] ?? 0
      listed += count + 1
    }
    const stop = starts[state + 1] ?? first
    const isFew = stop - first <= FEW_EDGES
    let shift = IN_ROW
    while (1 << (29 - shift) < stop - first) shift--
    states[at + FILTER] = isFew ? 0 : filter
    states[at + SHIFT] = isFew ? shift : shift | ELSEWHERE
    for (let i = first; i < stop; i++) {
      const syllable = writtenSyllables[i] ?? 0
      edgeSyllables[i] = syllable
      edgeTargets[i] = (writtenTargets[i] ?? 0) * STATE
      const bit = hashOf(lows[syllable] ?? 0) >>> shift
      if (isFew) states[at + FILTER] = (states[at + FILTER] ?? 0) | (1 << bit)
      else filters[filter + (bit >> 3)] = (filters[filter + (bit >> 3)] ?? 0) | (1 << (bit & 7))
    }
    if (!isFew) filter += 1 << (29 - shift)
  }
  const edgesEnd = (state: number): number => states[state + STATE] ?? 0
  /** Where each syllable leads from the start: most walks end there, so it is not searched. */
  const firstSteps = new Int32Array(syllables.length).fill(NONE)
  for (let edge = states[start] ?? 0; edge < edgesEnd(start); edge++)
    firstSteps[edgeSyllables[edge] ?? 0] = edgeTargets[edge] ?? NONE

  const edge = (state: number, syllable: number): number => {
    let first = states[state] ?? 0
    let count = edgesEnd(state) - first
    // The half is chosen by a number and not by a question, which nobody could guess.
    while (count > 1) {
      const half = count >> 1
      first += half * Number((edgeSyllables[first + half - 1] ?? 0) < syllable)
      count -= half
    }
    return count === 0 ? first : first + Number((edgeSyllables[first] ?? 0) < syllable)
  }
  const firstStep = (syllable: number): number => (syllable === NONE ? NONE : (firstSteps[syllable] ?? NONE))
  return {
    start,
    nowhere: (size - 1) * STATE,
    lists,
    outputs,
    checks,
    row: (key, bare) => byKey.get(key) ?? byBare.get(bare ?? bareOf(key)) ?? unknown,
    exact: row => rows[row * SYLLABLE + EXACT] ?? NONE,
    any: row => rows[row * SYLLABLE + ANY] ?? NONE,
    low: row => rows[row * SYLLABLE + LOW] ?? 0,
    high: row => rows[row * SYLLABLE + HIGH] ?? 0,
    told: state => states[state + TOLD] ?? 0,
    /**
     * Both kinds of filters are looked at and one of them counts: which it is the processor would guess wrong half of the
     * time, and then wait.
     */
    mayLeadOn(state, low) {
      // Shifts count by their lowest five bits.
      const shift = states[state + SHIFT] ?? 0
      const filter = states[state + FILTER] ?? 0
      const bit = hashOf(low) >>> shift
      const elsewhere = shift >> 31
      const far = (filters[(filter + (bit >> 3)) & elsewhere] ?? 0) >>> (bit & 7)
      return ((far & elsewhere) | ((filter >>> bit) & ~elsewhere)) & 1
    },
    firstStep,
    step(state, syllable) {
      if (syllable === NONE) return NONE
      if (state === start) return firstStep(syllable)
      const at = edge(state, syllable)
      return at < edgesEnd(state) && edgeSyllables[at] === syllable ? (edgeTargets[at] ?? NONE) : NONE
    },
    edge,
    edgesEnd,
    syllableOf: edge => edgeSyllables[edge] ?? 0,
    targetOf: edge => edgeTargets[edge] ?? 0,
  }
}

function hashOf(low: number): number {
  return Math.imul(low + 1, 0x9e3779b1)
}
