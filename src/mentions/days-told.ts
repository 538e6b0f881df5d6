/** Days and lengths of time as people write them, each as a range: "2/3", "tháng 3", "năm ngoái"; "hơn hai tháng". */

import { isRealDay, lastOfMonth, minusMonths, plusDays } from '../dates.js'
import type { Reading } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import type { Piece } from '../text/key.js'
import type { Day } from '../types.js'

/** A day told, or the days it may be. */
export interface DayTold extends Stretch {
  readonly earliest: Day
  readonly latest: Day
}

/** A length of time: at least so many units. */
export interface SpanTold extends Stretch {
  readonly count: number
  readonly unit: 'days' | 'weeks' | 'months' | 'years'
}

/** Most numbers stand for themselves, and three expressions are not tried. */
const SEPARATED = /^\d\d?[./-]\d/
const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const DAY_MONTH = /^(\d{1,2})[/.-](\d{1,2})$/
const MONTH_YEAR = /^(\d{1,2})[/.-](\d{4})$/

/** All days that a text tells; those without a year are the last ones up to `asOf`, and are left out without it. */
export function daysTold(reading: Reading, asOf: Day | null): readonly DayTold[] {
  const found: DayTold[] = []
  let free = 0
  for (const at of reading.times) {
    const told = at < free ? null : dayAt(reading, at, asOf)
    if (!told) continue
    found.push(told)
    free = told.end
  }
  return found
}

function dayAt(reading: Reading, at: number, asOf: Day | null): DayTold | null {
  const { pieces, kinds } = reading
  const kind = kinds[at]
  if (kind === 'protected' || kind === 'number') {
    const text = pieces[at]?.text ?? ''
    const told = SEPARATED.test(text) ? dayInDigits(reading, at, text, asOf) : undefined
    if (told !== undefined) return told
    if (kind === 'number' && says(reading, at + 1, 'tháng')) return dayInWords(reading, at, asOf)
  }
  if (says(reading, at, 'tháng') && kinds[at - 1] !== 'number') return monthInWords(reading, at, asOf)
  return says(reading, at, 'năm') ? yearInWords(reading, at, asOf) : null
}

/** "2/3/2025", "2/3", "3/2025"; undefined where the token is no day, null where it is one that no calendar has. */
function dayInDigits(reading: Reading, at: number, text: string, asOf: Day | null): DayTold | null | undefined {
  const [, day = '', month = '', year] = DAY_MONTH_YEAR.exec(text) ?? DAY_MONTH.exec(text) ?? []
  if (day !== '' && (reading.kinds[at] === 'protected' || isDayWord(reading, at - 1)))
    return only(at, at + 1, year === undefined ? lastBefore(month, day, asOf) : isoDay(fullYear(year), month, day))
  const [, inMonth = '', inYear = ''] = MONTH_YEAR.exec(text) ?? []
  return inMonth === '' ? undefined : wholeMonth(at, at + 1, inYear, inMonth)
}

/** "2 tháng 3", "2 tháng 3 năm 2025"; "2 tháng" by itself is a length of time. */
function dayInWords(reading: Reading, at: number, asOf: Day | null): DayTold | null {
  const { pieces, kinds } = reading
  if (kinds[at + 2] !== 'number' || !isDayWord(reading, at - 1)) return null
  const year = says(reading, at + 3, 'năm') ? yearOf(pieces[at + 4]) : null
  const day = pieces[at]?.text ?? ''
  const month = pieces[at + 2]?.text ?? ''
  const told = year === null ? lastBefore(month, day, asOf) : isoDay(year, month, day)
  return only(at, at + (year === null ? 3 : 5), told)
}

function monthInWords(reading: Reading, at: number, asOf: Day | null): DayTold | null {
  const { pieces, kinds } = reading
  if (says(reading, at + 1, 'trước') && asOf !== null) {
    const month = minusMonths(`${asOf.slice(0, 7)}-01`, 1).slice(0, 7)
    return { first: at, end: at + 2, earliest: `${month}-01`, latest: lastOfMonth(month) }
  }
  const number = pieces[at + 1]
  const kind = kinds[at + 1]
  if (number && kind === 'protected' && MONTH_YEAR.test(number.text)) return null
  const month = number ? (kind === 'number' ? number.text : (MONTH_WORDS.get(number.key) ?? '')) : ''
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return null
  const year = says(reading, at + 2, 'năm') ? yearOf(pieces[at + 3]) : null
  if (year !== null) return wholeMonth(at, at + 4, year, month)
  if (asOf === null) return null
  const lastYear = says(reading, at + 2, 'năm') && says(reading, at + 3, 'ngoái')
  const thisYear = asOf.slice(0, 4)
  const isAhead = `${thisYear}-${month.padStart(2, '0')}` > asOf.slice(0, 7)
  return wholeMonth(at, at + (lastYear ? 4 : 2), String(Number(thisYear) - (lastYear || isAhead ? 1 : 0)), month)
}

function yearInWords(reading: Reading, at: number, asOf: Day | null): DayTold | null {
  if (asOf === null) return null
  const back = says(reading, at + 1, 'ngoái') ? 1 : says(reading, at + 1, 'kia') ? 2 : null
  if (back === null) return null
  const year = Number(asOf.slice(0, 4)) - back
  return { first: at, end: at + 2, earliest: `${year}-01-01`, latest: `${year}-12-31` }
}

/** Months in words that are no other words: "tháng tư", "tháng mười". */
const MONTH_WORDS: ReadonlyMap<string, string> = new Map([
  ['hai', '2'],
  ['ba', '3'],
  ['tư', '4'],
  ['bốn', '4'],
  ['năm', '5'],
  ['sáu', '6'],
  ['bảy', '7'],
  ['bẩy', '7'],
  ['tám', '8'],
  ['chín', '9'],
])

function yearOf(piece: Piece | undefined): string | null {
  return piece && /^20\d\d$/.test(piece.text) ? piece.text : null
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

/** A word as it is written, or without accents in writing without accents. */
function says({ pieces, unaccented }: Reading, at: number, word: string): boolean {
  const piece = pieces[at]
  return piece !== undefined && (piece.key === word || (unaccented[at] === true && piece.bare === BARE.get(word)))
}

const BARE: ReadonlyMap<string, string> = new Map([
  ['ngày', 'ngay'],
  ['tuần', 'tuan'],
  ['tháng', 'thang'],
  ['năm', 'nam'],
  ['trước', 'truoc'],
  ['ngoái', 'ngoai'],
  ['hôm', 'hom'],
  ['từ', 'tu'],
  ['đến', 'den'],
  ['tới', 'toi'],
])

function isDayWord(reading: Reading, at: number): boolean {
  return ['ngày', 'hôm', 'từ', 'đến', 'tới'].some(word => says(reading, at, word))
}

function isoDay(year: string, month: string, day: string): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The last such day that is not after `asOf`. */
function lastBefore(month: string, day: string, asOf: Day | null): Day {
  if (asOf === null) return ''
  const year = Number(asOf.slice(0, 4))
  const told = isoDay(String(year), month, day)
  return told <= asOf ? told : isoDay(String(year - 1), month, day)
}

function only(first: number, end: number, day: Day): DayTold | null {
  return isRealDay(day) ? { first, end, earliest: day, latest: day } : null
}

function wholeMonth(first: number, end: number, year: string, month: string): DayTold | null {
  const start = isoDay(year, month, '1')
  return isRealDay(start) ? { first, end, earliest: start, latest: lastOfMonth(start.slice(0, 7)) } : null
}

// ── lengths of time ─────────────────────────────────────────────────────────────────────────────

/** By the word without its accents. */
const UNITS: ReadonlyMap<string, { readonly word: string; readonly unit: SpanTold['unit'] }> = new Map([
  ['ngay', { word: 'ngày', unit: 'days' }],
  ['hom', { word: 'hôm', unit: 'days' }],
  ['tuan', { word: 'tuần', unit: 'weeks' }],
  ['thang', { word: 'tháng', unit: 'months' }],
  ['nam', { word: 'năm', unit: 'years' }],
])

const DIGITS: ReadonlyMap<string, number> = new Map(
  'một hai ba bốn năm sáu bảy tám chín'.split(' ').map((word, i) => [word, i + 1] as const),
)

/** "45 ngày", "mười lăm ngày", "2-3 tháng" (two at least), "nửa năm", "cả tháng". */
export function spansTold(reading: Reading): readonly SpanTold[] {
  const found: SpanTold[] = []
  for (const at of reading.times) {
    const named = UNITS.get(reading.pieces[at]?.bare ?? '')
    if (!named || !says(reading, at, named.word)) continue
    const told = spanBefore(reading, at, named.unit)
    if (told) found.push(told)
  }
  return found
}

function spanBefore(reading: Reading, at: number, unit: SpanTold['unit']): SpanTold | null {
  const { pieces, kinds } = reading
  const before = pieces[at - 1]
  if (!before) return null
  if (before.key === 'nửa' && unit === 'months') return { first: at - 1, end: at + 1, count: 15, unit: 'days' }
  if (before.key === 'nửa' && unit === 'years') return { first: at - 1, end: at + 1, count: 6, unit: 'months' }
  if (before.key === 'cả' && unit !== 'days') return { first: at - 1, end: at + 1, count: 1, unit }
  if (kinds[at - 1] === 'number') {
    const count = Number.parseInt(before.text, 10)
    const range = pieces[at - 2]?.text === '-' && kinds[at - 3] === 'number' ? pieces[at - 3] : undefined
    const least = range ? Math.min(count, Number.parseInt(range.text, 10)) : count
    return least > 0 ? { first: range ? at - 3 : at - 1, end: at + 1, count: least, unit } : null
  }
  return spanInWords(pieces, at, unit)
}

/** Up to ninety-nine in words; "hai ba tháng" is two at least. */
function spanInWords(pieces: readonly Piece[], at: number, unit: SpanTold['unit']): SpanTold | null {
  let first = at
  while (isNumberWord(pieces[first - 1])) first--
  if (first === at) return null
  let count = 0
  for (const { key } of pieces.slice(first, at)) {
    const digit = key === 'lăm' ? 5 : key === 'mốt' ? 1 : (DIGITS.get(key) ?? 0)
    if (key === 'mươi' || key === 'chục') count = Math.max(count, 1) * 10
    else if (key === 'mười') count = 10
    else if (count === 0) count = digit
    else if (count % 10 === 0) count += digit
  }
  return { first, end: at + 1, count, unit }
}

function isNumberWord(piece: Piece | undefined): boolean {
  return piece !== undefined && (DIGITS.has(piece.key) || ['mười', 'mươi', 'chục', 'lăm', 'mốt'].includes(piece.key))
}

/** The day so long before another. */
export function before(day: Day, { count, unit }: Pick<SpanTold, 'count' | 'unit'>): Day {
  if (unit === 'months') return minusMonths(day, count)
  if (unit === 'years') return minusMonths(day, count * 12)
  return plusDays(day, -count * (unit === 'weeks' ? 7 : 1))
}
