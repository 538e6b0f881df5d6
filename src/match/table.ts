/** The phrase automaton with its look-ups, ready to be walked. */
import type { PhraseAutomaton, PhraseOutput } from '../pack.js'
import { ANY_ACCENTS, bareOf } from './automaton.js'

/** No syllable of the automaton, and no state. */
export const NONE = -1

/** What one written syllable is in the automaton: numbers, each `NONE` where there is none. */
export interface Syllable {
  /** With just these accents. */
  readonly exact: number
  /** Whatever its accents. */
  readonly any: number
  /** All accentings of it, a half-open range. */
  readonly low: number
  readonly high: number
}

const UNKNOWN: Syllable = { exact: NONE, any: NONE, low: 0, high: 0 }

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

/** The automaton with its look-ups. Typed arrays, since the walk reads little else. */
export class Table {
  readonly start: number
  private readonly starts: Int32Array
  readonly edgeSyllables: Int32Array
  readonly edgeTargets: Int32Array
  readonly outputStarts: Int32Array
  readonly stateOutputs: Int32Array
  readonly outputs: readonly PhraseOutput[]
  /** What an output asks before it counts: nearly all ask nothing. */
  readonly checks: Uint8Array
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
    this.checks = Uint8Array.from(automaton.outputs, checksOf)
    const byBare = new Map<string, Syllable>()
    const byKey = new Map<string, Syllable>()
    automaton.bares.forEach((bare, i) => {
      const low = automaton.bareStarts[i] ?? 0
      const high = automaton.bareStarts[i + 1] ?? syllables.length
      let any = NONE
      for (let number = low; number < high; number++) if (syllables[number]?.startsWith(ANY_ACCENTS)) any = number
      byBare.set(bare, { exact: NONE, any, low, high })
      for (let exact = low; exact < high; exact++) byKey.set(syllables[exact] ?? '', { exact, any, low, high })
    })
    this.byBare = byBare
    this.byKey = byKey
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
