/** Lengths of time as people write them: "hơn hai tháng", "mười lăm ngày", "nửa năm". */
import { minusMonths, plusDays } from '../dates.js'
import { numeralBefore } from '../match/numerals.js'
import type { Reading } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import { type TimeUnit, unitOfTime } from '../match/time-words.js'
import type { Day } from '../types.js'
import { says } from './says.js'

/** A length of time: at least so many units. */
export interface SpanTold extends Stretch {
  readonly count: number
  /** More than `count` where two numbers are told: "2-3 tháng". */
  readonly most: number
  readonly unit: TimeUnit
}

/** "45 ngày", "mười lăm ngày", "2-3 tháng" (two at least), "nửa năm", "cả tháng"; in the order of the text, none inside another. */
export function spansTold(reading: Reading): readonly SpanTold[] {
  const found: SpanTold[] = []
  for (const at of reading.times) {
    const named = unitOfTime(reading.pieces[at]?.bare ?? '')
    if (!named || !says(reading, at, named.word)) continue
    const told = spanBefore(reading, at, named.unit)
    if (told) found.push(told)
  }
  return found
}

function spanBefore(reading: Reading, at: number, unit: TimeUnit): SpanTold | null {
  const all = { first: at - 1, end: at + 1 }
  if (at === 0) return null
  const before = reading.pieces[at - 1]?.key
  if (before === 'nửa' && unit === 'months') return { ...all, count: 15, most: 15, unit: 'days' }
  if (before === 'nửa' && unit === 'years') return { ...all, count: 6, most: 6, unit: 'months' }
  // Not "cả tháng 5", "cả năm 2024".
  if (before === 'cả' && unit !== 'days' && reading.kinds[at + 1] !== 'number')
    return { ...all, count: 1, most: 1, unit }
  const numeral = numeralBefore(reading, at)
  if (numeral === null || numeral.least === 0) return null
  return { first: numeral.first, end: at + 1, count: numeral.least, most: numeral.most, unit }
}

/** The day so long before another. */
export function before(day: Day, { count, unit }: Pick<SpanTold, 'count' | 'unit'>): Day {
  if (unit === 'months') return minusMonths(day, count)
  if (unit === 'years') return minusMonths(day, count * 12)
  return plusDays(day, -count * (unit === 'weeks' ? 7 : 1))
}
