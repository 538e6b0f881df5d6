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
  if (day.length !== DAY_LENGTH || day[4] !== '-' || day[7] !== '-') return false
  const year = digits(day, 0, 4)
  const date = digits(day, 8, 10)
  return year >= FIRST_YEAR && date >= 1 && date <= daysOfMonth(year, digits(day, 5, 7))
}

/** The number that ASCII digits make; NaN when another character stands among them. */
function digits(text: string, start: number, end: number): number {
  let number = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

const ZERO = 48

/** How many days a month (1 to 12) of a year has; none in a month that no year has. */
export function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0)
}

/** The day `count` days later (or earlier). */
export function plusDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

// Days are counted in years that begin in March, so that a leap day is the last of its year.
const DAYS_OF_400_YEARS = 146_097
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const month = (digits(day, 5, 7) + 9) % 12
  const year = digits(day, 0, 4) - (month >= 10 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + daysBeforeMonth(month) + digits(day, 8, 10) - 1 - DAYS_TO_1970
}

/** Before a month counted from March (0): months of 31, 30, 31, 30, 31 days, over and over. */
function daysBeforeMonth(month: number): number {
  return Math.floor((153 * month + 2) / 5)
}

function dayOfNumber(number: number): Day {
  const sinceMarch = number + DAYS_TO_1970
  const era = Math.floor(sinceMarch / DAYS_OF_400_YEARS)
  const day = sinceMarch - era * DAYS_OF_400_YEARS
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365)
  const ofYear = day - (year * 365 + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const inYear = year + era * 400 + (month >= 10 ? 1 : 0)
  return `${padded(inYear, 4)}-${padded(((month + 2) % 12) + 1, 2)}-${padded(ofYear - daysBeforeMonth(month) + 1, 2)}`
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

/** The day `count` months earlier, or the last of that month where it has no such day. */
export function minusMonths(day: Day, count: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count
  const first = `${padded(Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}`
  return min(`${first}-${day.slice(8)}`, lastOfMonth(first))
}

/** The last day of a month `YYYY-MM`. */
export function lastOfMonth(month: string): Day {
  return `${month}-${daysOfMonth(digits(month, 0, 4), digits(month, 5, 7))}`
}

function min(a: Day, b: Day): Day {
  return a < b ? a : b
}
