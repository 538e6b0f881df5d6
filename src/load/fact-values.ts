/** What the facts of pakn may be compared with: a comparison that can never hold is told, not carried about. */
import type { FactLeaf } from '../pack.js'
import { say } from '../problems.js'
import { FACT_NAMES } from '../rules/evidence.js'
import { FIELDS } from '../types.js'
import { allowedInstead } from './nearest.js'
import type { Reading } from './reading.js'
import { keysOf } from './schemas/common.js'
import type { Locate } from './yaml-file.js'
import type { Path } from './yaml-places.js'

/** Facts that are one of a few words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  field: [...keysOf(FIELDS), 'none'],
  accents: ['all', 'some', 'none'],
  overdue: ['yes', 'no', 'unknown'],
}
/** Facts that are numbers. */
const NUMBERS: ReadonlySet<string> = new Set([
  'procedures',
  'bodies',
  'places',
  'syllables',
  'question-marks',
  'quotes',
])
/** Operators that ask whether a fact is a value, or one of several. */
const IS: ReadonlySet<string> = new Set(['equal', 'notEqual', 'in', 'notIn'])
/** Operators that only numbers answer. */
export const MORE_OR_LESS: ReadonlySet<string> = new Set([
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
])

export function checkFactValue(
  { fact, operator, value }: FactLeaf,
  path: Path,
  locate: Locate,
  reading: Reading,
): void {
  const isOwn = FACT_NAMES.some(name => name === fact)
  if (isOwn && MORE_OR_LESS.has(operator) && !NUMBERS.has(fact)) {
    const message = say(`Dữ kiện ${fact} không phải số`, `The fact ${fact} is no number`)
    reading.error('wrong-type', locate([...path, 'operator']), message, say('Dùng equal hoặc in', 'Use equal or in'))
    return
  }
  const words = WORDS[fact]
  const asks = (fact === 'field' || IS.has(operator)) && (words !== undefined || NUMBERS.has(fact))
  for (const [index, one] of asks ? [value].flat().entries() : []) {
    const place = locate(Array.isArray(value) ? [...path, 'value', index] : [...path, 'value'])
    const written = String(one)
    if (words !== undefined) {
      if (typeof one === 'string' && words.includes(one)) continue
      const message =
        fact === 'field'
          ? say(`Không có lĩnh vực “${written}”`, `There is no field “${written}”`)
          : say(`Dữ kiện ${fact} không bao giờ là “${written}”`, `The fact ${fact} is never “${written}”`)
      reading.error('not-in-list', place, message, allowedInstead(written, words))
    } else if (typeof one !== 'number') {
      const message = say(`Dữ kiện ${fact} là số`, `The fact ${fact} is a number`)
      const hint = say('Viết một số, không có dấu ngoặc kép', 'Write a number, without quotes')
      reading.error('wrong-type', place, message, hint)
    }
  }
}
