/** Days as text. pakn never reads the clock; a date-time is turned into the calendar day of Hanoi. */
import type { Day } from './types.js'

const DAY_LENGTH = 10
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/
/** Asia/Ho_Chi_Minh, without summer time since 1975. */
const HANOI_MINUTES = 7 * 60
const MINUTES_A_DAY = 24 * 60

/** The day in Hanoi of an ISO day or date-time, null when the text is neither. A time without an offset is Hanoi's. */
export function hanoiDay(text: string): Day | null {
  if (text.length === DAY_LENGTH) return isRealDay(text) ? text : null
  const [, day, hours, minutes, offset] = DATE_TIME.exec(text) ?? []
  if (day === undefined || !isRealDay(day)) return null
  if (offset === undefined) return day
  const minute = Number(hours) * 60 + Number(minutes) - offsetMinutes(offset) + HANOI_MINUTES
  const there = plusDays(day, Math.floor(minute / MINUTES_A_DAY))
  return DAY.test(there) ? there : null
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const digits = offset.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  return offset.startsWith('-') ? -minutes : minutes
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FIRST_YEAR = 100

/** True for a day of the calendar, so not 2025-02-30; years before 100 are slips of the pen. */
export function isRealDay(day: string): boolean {
  if (!DAY.test(day)) return false
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0)
  return year >= FIRST_YEAR && date >= 1 && date <= last
}

/** The day `count` days later (or earlier). */
export function plusDays(day: Day, count: number): Day {
  const time = new Date(`${day}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + count)
  return time.toISOString().slice(0, 10)
}

const A_DAY = 24 * 60 * 60 * 1000

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / A_DAY
}

/** The day `count` months earlier, or the last of that month where it has no such day. */
export function minusMonths(day: Day, count: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  return min(`${first}-${day.slice(8)}`, lastOfMonth(first))
}

/** The last day of a month `YYYY-MM`. */
export function lastOfMonth(month: string): Day {
  const day = new Date(`${month}-01T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + 1, 0)
  return day.toISOString().slice(0, 10)
}

function min(a: Day, b: Day): Day {
  return a < b ? a : b
}
