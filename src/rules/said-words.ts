/** How the messages of every language show the words of a citizen. */
import type { CueRef } from '../pack.js'
import type { Lang, Said } from '../problems.js'
import type { Words } from './near-miss.js'

/** What a cue set is called; words written inside a rule have no name of their own. */
export type CueName = (id: string) => string

/** Both ends may be open. */
export interface Range {
  readonly min: number | null
  readonly max: number | null
}

export function quoted({ text }: Words): string {
  return `“${text.replace(/\s+/g, ' ')}”`
}

export function list(words: readonly Words[]): string {
  return words.map(quoted).join(', ')
}

const MOST_NAMES = 5

/** The names of cue sets; of many the first ones. */
export function named(cues: CueRef, or: string, cueName: CueName): string {
  const rest = cues.length - MOST_NAMES
  const shown = rest > 1 ? cues.slice(0, MOST_NAMES) : cues
  return shown.map(cueName).join(or) + (rest > 1 ? ` … (+${rest})` : '')
}

const SIGNS: Readonly<Record<string, string | Said>> = {
  equal: '=',
  notEqual: '≠',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
  in: { vi: 'thuộc', en: 'in' },
  notIn: { vi: 'không thuộc', en: 'not in' },
  contains: { vi: 'chứa', en: 'contains' },
  doesNotContain: { vi: 'không chứa', en: 'does not contain' },
}

/** An operator of json-rules-engine as people write it; one of the caller's own by its name. */
export function operatorSign(operator: string, lang: Lang): string {
  const sign = Object.hasOwn(SIGNS, operator) ? SIGNS[operator] : operator
  return typeof sign === 'object' ? sign[lang] : (sign ?? operator)
}
