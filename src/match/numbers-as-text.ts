/**
 * Long lists of whole numbers as one text each, a character a number: JSON reads that in a fraction of the time that the
 * digits take, and makes no object for it. Numbers that one character cannot tell take two.
 */
import type { Numbers } from '../pack.js'

/** Nothing that JSON would escape lies above it, and no half of a pair within two times `BASE`. */
const FIRST = 0x100
const BASE = 0x4000

export function asText(numbers: readonly number[]): string {
  let text = ''
  for (const number of numbers) {
    if (number >= BASE) text += String.fromCharCode(FIRST + BASE + Math.floor(number / BASE))
    text += String.fromCharCode(FIRST + (number % BASE))
  }
  return text
}

export function numbersOf(numbers: Numbers): ArrayLike<number> {
  if (typeof numbers !== 'string') return numbers
  const list = new Int32Array(numbers.length)
  return list.subarray(0, addNumbers(numbers, list))
}

/** Adds the numbers, each so many times, to every `step`th of a list from `at` on; tells how many there are. */
export function addNumbers(
  numbers: Numbers,
  list: Int32Array | Float64Array,
  { at = 0, step = 1, times = 1 }: { readonly at?: number; readonly step?: number; readonly times?: number } = {},
): number {
  const isText = typeof numbers === 'string'
  let next = at
  let high = 0
  for (let i = 0; i < numbers.length; i++) {
    const digit = isText ? numbers.charCodeAt(i) - FIRST : (numbers[i] ?? 0)
    if (isText && digit >= BASE) {
      high = (digit - BASE) * BASE
      continue
    }
    list[next] = (list[next] ?? 0) + (high + digit) * times
    high = 0
    next += step
  }
  return (next - at) / step
}

/** How many numbers there are. */
export function countNumbers(numbers: Numbers): number {
  if (typeof numbers !== 'string') return numbers.length
  let count = 0
  for (let i = 0; i < numbers.length; i++) if (numbers.charCodeAt(i) - FIRST < BASE) count++
  return count
}
