/** Days as people write them, each as a range: "2/3", "tháng 3", "năm ngoái". */

import { isRealDay, lastOfMonth, minusMonths } from '../dates.js'
import { NUMBER_WORDS } from '../match/number-words.js'
import type { Reading } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import type { Piece } from '../text/key.js'
import type { Day } from '../types.js'
import { says } from './says.js'

/** A day told, or the days it may be. */
export interface DayTold extends Stretch {
  readonly earliest: Day
  readonly latest: Day
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
  const month = number ? (kind === 'number' ? number.text : monthWord(number.key)) : ''
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

/** "tháng tư". Not "tháng một", which is "once a month" as well, nor "tháng mười", which may go on: "tháng mười hai". */
function monthWord(word: string): string {
  const number = NUMBER_WORDS.get(word) ?? 0
  return number > 1 && number < 10 ? String(number) : ''
}

function yearOf(piece: Piece | undefined): string | null {
  return piece && /^20\d\d$/.test(piece.text) ? piece.text : null
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

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
