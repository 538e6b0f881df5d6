/** Numbers of several tokens, as they stand before what is counted: "2-3", "mười lăm", "hai ba", "một trăm linh năm". */
import type { Piece } from '../text/key.js'
import { NUMBER_WORDS, ONES_BEHIND_TENS } from './number-words.js'
import { numberAt } from './numbers.js'
import type { Reading } from './reading.js'
import type { Stretch } from './stretches.js'

export interface Numeral extends Stretch {
  readonly least: number
  /** More than `least` where two numbers are told. */
  readonly most: number
}

/** The number that ends right before the token, read backwards from there; null when none does. */
export function numeralBefore(reading: Reading, end: number): Numeral | null {
  return reading.kinds[end - 1] === 'number' ? inDigits(reading, end) : inWords(reading, end)
}

const PLAIN_DIGITS = /^\d{1,4}$/

function inDigits(reading: Reading, end: number): Numeral | null {
  const last = numberAt(reading, end - 1)
  if (last === null) return null
  const { pieces } = reading
  const joined = pieces[end - 2]?.text
  const isRange = joined === '-' || joined === '–'
  if (isRange && [end - 3, end - 1].every(at => PLAIN_DIGITS.test(pieces[at]?.text ?? ''))) {
    const first = numberAt(reading, end - 3) ?? last
    return { first: end - 3, end, least: Math.min(first, last), most: Math.max(first, last) }
  }
  return { first: end - 1, end, least: last, most: last }
}

/** What some words come to. */
interface Part {
  readonly first: number
  readonly value: number
  /** What the digit with which the words begin counts for; 0 where no other digit before it can mean "or". */
  readonly scale: number
}

function inWords(reading: Reading, end: number): Numeral | null {
  const { pieces } = reading
  const part = belowThousand(pieces, end)
  if (part === null) return null
  const { first, value, scale } = part
  const or = scale === 0 ? 0 : digitOr(reading, first)
  if (or === 0) return { first, end, least: value, most: value }
  const other = value + (or - digitAt(pieces, first)) * scale
  return { first: first - 1, end, least: Math.min(value, other), most: Math.max(value, other) }
}

/** "hai ba", "năm bảy": two digits say "from … to …". In "hai năm ba tháng" the one before is the unit of another number. */
function digitOr(reading: Reading, first: number): number {
  const { pieces } = reading
  const digit = digitAt(pieces, first)
  const or = digitAt(pieces, first - 1)
  if (digit === 0 || or === 0) return 0
  const isFive = pieces[first - 1]?.key === 'năm'
  if (isFive && numberAt(reading, first - 2) !== null) return 0
  return digit === or + 1 || (isFive && (digit === 3 || digit === 7)) ? or : 0
}

function belowThousand(pieces: readonly Piece[], end: number): Part | null {
  const rest = belowHundred(pieces, end)
  if (rest === null) return isWord(pieces, end - 1, HUNDRED) ? times(pieces, end - 1, 100) : null
  const at = isWord(pieces, rest.first - 1, AND) ? rest.first - 2 : rest.first - 1
  if (!isWord(pieces, at, HUNDRED)) return rest
  const hundreds = times(pieces, at, 100)
  return { first: hundreds.first, value: hundreds.value + rest.value, scale: 0 }
}

function belowHundred(pieces: readonly Piece[], end: number): Part | null {
  const last = end - 1
  if (isWord(pieces, last, TENS)) return times(pieces, last, 10)
  if (isWord(pieces, last, TEN)) return { first: last, value: 10, scale: 0 }
  const behindTens = ONES_BEHIND_TENS.get(pieces[last]?.key ?? '')
  const ones = behindTens ?? digitAt(pieces, last)
  if (ones === 0) return null
  if (isWord(pieces, last - 1, TEN)) return { first: last - 1, value: 10 + ones, scale: 0 }
  if (isWord(pieces, last - 1, TENS_WITH_ONES)) {
    const tens = times(pieces, last - 1, 10)
    return { first: tens.first, value: tens.value + ones, scale: 0 }
  }
  if (behindTens === undefined) return { first: last, value: ones, scale: 1 }
  const tens = digitAt(pieces, last - 1)
  return tens === 0 ? null : { first: last - 1, value: tens * 10 + ones, scale: 0 }
}

const HUNDRED = ['trăm']
const AND = ['linh', 'lẻ']
const TEN = ['mười']
const TENS = ['mươi', 'chục']
/** "hai chục năm" is no twenty-five. */
const TENS_WITH_ONES = ['mươi']

/** "hai mươi", "mươi": the word at `at` counts for so much, as often as the digit before it says. */
function times(pieces: readonly Piece[], at: number, value: number): Part {
  const digit = digitAt(pieces, at - 1)
  return digit === 0 ? { first: at, value, scale: 0 } : { first: at - 1, value: digit * value, scale: value }
}

function digitAt(pieces: readonly Piece[], at: number): number {
  const value = at < 0 ? 0 : (NUMBER_WORDS.get(pieces[at]?.key ?? '') ?? 0)
  return value < 10 ? value : 0
}

function isWord(pieces: readonly Piece[], at: number, words: readonly string[]): boolean {
  return at >= 0 && words.includes(pieces[at]?.key ?? '')
}
