/** Where phrases stand in a text, as rows of numbers: some eighty a report, of which a decision makes objects of a few. */
import type { PhraseOutput } from '../pack.js'
import type { How, PhraseMatch } from '../types.js'
import { compareText } from './automaton.js'

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
export const ALIAS = 1
export const ABBREVIATION = 2
export const WITHOUT_ACCENTS = 3

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
