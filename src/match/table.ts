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
 * A state is two numbers: where its edges begin, which end where those of the next begin, and what it tells: -1 less its
 * only output, or where the number of its outputs stands before them.
 */
const STATE = 2

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
  /** Says of most states and syllables at once that the one leads nowhere with the other. */
  private readonly exits: Exits
  /** Of each state one bit: a phrase ends there. */
  private readonly ends: Uint8Array
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
    this.states = new Int32Array(this.size * STATE)
    this.edges = syllables.length * this.size < 2 ** 31 ? new Int32Array(length) : new Float64Array(length)
    this.exits = new Exits(length)
    this.ends = new Uint8Array((this.size >> 3) + 1)
    this.firstSteps = new Int32Array(syllables.length).fill(NONE)
    // One plain loop over all there is, since the first report waits for it.
    const { states, edges, exits, ends, size } = this
    this.lists = new Int32Array(size + stateOutputs.length)
    let listed = 0
    for (let state = 0; state < size; state++) {
      const edge = starts[state] ?? 0
      const output = outputStarts[state] ?? 0
      const count = (outputStarts[state + 1] ?? output) - output
      states[state * STATE] = edge
      if (count > 0) {
        ends[state >> 3] = (ends[state >> 3] ?? 0) | (1 << (state & 7))
        states[state * STATE + 1] = count === 1 ? -1 - (stateOutputs[output] ?? 0) : listed
      }
      if (count > 1) {
        this.lists[listed] = count
        for (let i = 0; i < count; i++) this.lists[listed + 1 + i] = stateOutputs[output + i] ?? 0
        listed += count + 1
      }
      const stop = starts[state + 1] ?? edge
      for (let i = edge; i < stop; i++) {
        const syllable = edgeSyllables[i] ?? 0
        edges[i] = syllable * size + (edgeTargets[i] ?? 0)
        exits.add(state, lows[syllable] ?? 0)
      }
    }
    const end = this.edgesEnd(this.start)
    for (let edge = this.edge(this.start, 0); edge < end; edge++) {
      this.firstSteps[this.syllableOf(edge)] = this.targetOf(edge)
    }
  }

  /** False: no accenting of a syllable whose range begins at `low` leads on from `state`. */
  mayLeadOn(state: number, low: number): boolean {
    return this.exits.has(state, low)
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
    let low = states[state * STATE] ?? 0
    let high = states[(state + 1) * STATE] ?? 0
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edges[middle] ?? 0) < least) low = middle + 1
      else high = middle
    }
    return low
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

  /** Whether a phrase ends in `state`. Most states are left after this and the question before, without a look at their rows. */
  isEnd(state: number): boolean {
    return ((this.ends[state >> 3] ?? 0) & (1 << (state & 7))) !== 0
  }

  /** What a state tells in which a phrase ends: -1 less its only output, or where in `lists` they stand. */
  told(state: number): number {
    return this.states[state * STATE + 1] ?? 0
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

/**
 * A set of pairs of numbers that may hold more than was added, but never less (a Bloom filter of one hash). At most one bit
 * in eight is set, so all of it stays near the processor, while searching the edges fetches other memory for every state.
 */
class Exits {
  private readonly bits: Uint8Array
  private readonly shift: number

  constructor(pairs: number) {
    const size = Math.ceil(Math.log2(Math.max(32, pairs * 8)))
    this.bits = new Uint8Array(2 ** (size - 3))
    this.shift = 32 - size
  }

  add(one: number, other: number): void {
    const bit = this.bitOf(one, other)
    this.bits[bit >> 3] = (this.bits[bit >> 3] ?? 0) | (1 << (bit & 7))
  }

  has(one: number, other: number): boolean {
    const bit = this.bitOf(one, other)
    return ((this.bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
  }

  private bitOf(one: number, other: number): number {
    return Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) >>> this.shift
  }
}
