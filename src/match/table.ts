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
 * A state is four numbers side by side: where its edges begin, which end where those of the next begin; what it tells; and
 * where its filter begins, and how far a hash is shifted for it. What it tells is 0 for nothing, less than nothing for its
 * only output (-1 less that), or where in `lists` the outputs stand, one more than that.
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

/** The automaton with its look-ups. Typed arrays, since the walk reads little else. */
export class Table {
  readonly start: number
  private readonly states: Int32Array
  /**
   * Each edge as its syllable times the number of states plus its target, sorted by that within a state: half the memory to
   * walk through, which is what costs.
   */
  private readonly edges: Int32Array | Float64Array
  private readonly size: number
  /** Of states with several outputs how many they are, and then these. */
  readonly lists: Int32Array
  readonly outputs: readonly PhraseOutput[]
  /** What an output asks before it counts: nearly all ask nothing. */
  readonly checks: Uint8Array
  /** Where each syllable leads from the start: most walks end there, so it is not searched. */
  private readonly firstSteps: Int32Array
  private readonly rows: Int32Array
  /**
   * Says of most states and syllables at once that the one leads nowhere with the other: a Bloom filter of one hash for each
   * state, a bit in eight set at most. Those of states that many texts come to lie together (see `byDistance`).
   */
  private readonly filters: Uint8Array
  private readonly byKey = new Map<string, number>()
  /** For syllables with other accents than any phrase has. */
  private readonly byBare = new Map<string, number>()
  private readonly unknown: number

  constructor(automaton: PhraseAutomaton) {
    const { syllables, bares } = automaton
    const bareStarts = numbersOf(automaton.bareStarts)
    this.start = automaton.start
    const stateOutputs = numbersOf(automaton.stateOutputs)
    this.outputs = automaton.outputs
    this.checks = new Uint8Array(automaton.outputs.length)
    automaton.outputs.forEach((output, i) => {
      this.checks[i] = checksOf(output)
    })
    // A row for every syllable and, after all of them, for every bare form and for what is neither.
    this.unknown = syllables.length + bares.length
    this.rows = new Int32Array((this.unknown + 1) * SYLLABLE)
    const { rows } = this
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
        this.byKey.set(syllables[number] ?? '', number)
      }
      setRow(syllables.length + i, NONE, any, low, high)
      this.byBare.set(bare, syllables.length + i)
    })
    setRow(this.unknown, NONE, NONE, 0, 0)
    const starts = numbersOf(automaton.starts)
    const outputStarts = numbersOf(automaton.outputStarts)
    const edgeSyllables = numbersOf(automaton.edgeSyllables)
    const edgeTargets = numbersOf(automaton.edgeTargets)
    const { length } = edgeSyllables
    this.size = starts.length
    this.states = new Int32Array((this.size + 1) * STATE)
    this.edges = syllables.length * this.size < 2 ** 31 ? new Int32Array(length) : new Float64Array(length)
    // A state with n edges takes less than 2n bytes.
    this.filters = new Uint8Array(length * 2)
    this.firstSteps = new Int32Array(syllables.length).fill(NONE)
    // One plain loop over all there is, since the first report waits for it.
    const { states, edges, filters, size } = this
    this.lists = new Int32Array(size + stateOutputs.length)
    let listed = 0
    let filter = 0
    for (let state = 0; state < size; state++) {
      const edge = starts[state] ?? 0
      const output = outputStarts[state] ?? 0
      const count = (outputStarts[state + 1] ?? output) - output
      states[state * STATE] = edge
      if (count === 1) states[state * STATE + TOLD] = -1 - (stateOutputs[output] ?? 0)
      else if (count > 1) {
        states[state * STATE + TOLD] = listed + 1
        this.lists[listed] = count
        for (let i = 0; i < count; i++) this.lists[listed + 1 + i] = stateOutputs[output + i] ?? 0
        listed += count + 1
      }
      const stop = starts[state + 1] ?? edge
      const isFew = stop - edge <= FEW_EDGES
      let shift = IN_ROW
      while (1 << (29 - shift) < stop - edge) shift--
      states[state * STATE + FILTER] = isFew ? 0 : filter
      states[state * STATE + SHIFT] = isFew ? shift : shift | ELSEWHERE
      for (let i = edge; i < stop; i++) {
        const syllable = edgeSyllables[i] ?? 0
        edges[i] = syllable * size + (edgeTargets[i] ?? 0)
        const bit = hashOf(lows[syllable] ?? 0) >>> shift
        if (isFew) states[state * STATE + FILTER] = (states[state * STATE + FILTER] ?? 0) | (1 << bit)
        else filters[filter + (bit >> 3)] = (filters[filter + (bit >> 3)] ?? 0) | (1 << (bit & 7))
      }
      if (!isFew) filter += 1 << (29 - shift)
    }
    const end = this.edgesEnd(this.start)
    for (let edge = this.edge(this.start, 0); edge < end; edge++) {
      this.firstSteps[this.syllableOf(edge)] = this.targetOf(edge)
    }
  }

  /**
   * 0: no accenting of a syllable whose range begins at `low` leads on from `state`; 1: one may. Both kinds of filters are
   * looked at and one of them counts: which it is the processor would guess wrong half of the time, and then wait.
   */
  mayLeadOn(state: number, low: number): number {
    const { states } = this
    // Shifts count by their lowest five bits.
    const shift = states[state * STATE + SHIFT] ?? 0
    const filter = states[state * STATE + FILTER] ?? 0
    const bit = hashOf(low) >>> shift
    const elsewhere = shift >> 31
    const far = (this.filters[(filter + (bit >> 3)) & elsewhere] ?? 0) >>> (bit & 7)
    return ((far & elsewhere) | ((filter >>> bit) & ~elsewhere)) & 1
  }

  /** `bare` when it is known already: taking accents off is dear, and most syllables are found by their key. */
  row(key: string, bare?: string): number {
    return this.byKey.get(key) ?? this.byBare.get(bare ?? bareOf(key)) ?? this.unknown
  }

  /** The number of a row's syllable with just its accents, `NONE` where no phrase has it. */
  exact(row: number): number {
    return this.rows[row * SYLLABLE + EXACT] ?? NONE
  }

  /** The same whatever its accents. */
  any(row: number): number {
    return this.rows[row * SYLLABLE + ANY] ?? NONE
  }

  /** All accentings of it are a half-open range. */
  low(row: number): number {
    return this.rows[row * SYLLABLE + LOW] ?? 0
  }

  high(row: number): number {
    return this.rows[row * SYLLABLE + HIGH] ?? 0
  }

  /** First edge of `state` whose syllable is not below `syllable`. */
  edge(state: number, syllable: number): number {
    const { states, edges } = this
    const least = syllable * this.size
    let first = states[state * STATE] ?? 0
    let count = (states[(state + 1) * STATE] ?? 0) - first
    // The half is chosen by a number and not by a question, which nobody could guess.
    while (count > 1) {
      const half = count >> 1
      first += half * Number((edges[first + half - 1] ?? 0) < least)
      count -= half
    }
    return count === 0 ? first : first + Number((edges[first] ?? 0) < least)
  }

  edgesEnd(state: number): number {
    return this.states[(state + 1) * STATE] ?? 0
  }

  isBelow(edge: number, syllable: number): boolean {
    return (this.edges[edge] ?? 0) < syllable * this.size
  }

  syllableOf(edge: number): number {
    return Math.floor((this.edges[edge] ?? 0) / this.size)
  }

  targetOf(edge: number): number {
    return (this.edges[edge] ?? 0) % this.size
  }

  /** 0: no phrase ends in `state`. Less than nothing: -1 less the only output; otherwise one more than where in `lists` they stand. */
  told(state: number): number {
    return this.states[state * STATE + TOLD] ?? 0
  }

  /** Of no phrase: nothing ends in it, and nothing leads on from it. */
  get nowhere(): number {
    return this.size - 1
  }

  /** Where `syllable` leads from the start, `NONE` for nowhere. */
  firstStep(syllable: number): number {
    return syllable === NONE ? NONE : (this.firstSteps[syllable] ?? NONE)
  }

  /** Where `syllable` leads from `state`, `NONE` for nowhere. */
  step(state: number, syllable: number): number {
    if (syllable === NONE) return NONE
    if (state === this.start) return this.firstSteps[syllable] ?? NONE
    const edge = this.edge(state, syllable)
    if (edge >= this.edgesEnd(state)) return NONE
    const target = (this.edges[edge] ?? 0) - syllable * this.size
    return target < this.size ? target : NONE
  }
}

function hashOf(low: number): number {
  return Math.imul(low + 1, 0x9e3779b1)
}
