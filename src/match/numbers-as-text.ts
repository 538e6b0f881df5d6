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

export function numbersOf(numbers: Numbers): Int32Array {
  if (typeof numbers !== 'string') return Int32Array.from(numbers)
  const list = new Int32Array(numbers.length)
  let count = 0
  let high = 0
  for (let i = 0; i < numbers.length; i++) {
    const digit = numbers.charCodeAt(i) - FIRST
    if (digit >= BASE) high = (digit - BASE) * BASE
    else {
      list[count++] = high + digit
      high = 0
    }
  }
  return list.subarray(0, count)
}
