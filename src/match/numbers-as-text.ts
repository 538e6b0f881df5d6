/**
 * Long lists of whole numbers as one text each, of as many characters a number as the largest needs: JSON reads that in a
 * fraction of the time that the numbers take, and makes no object for it. All characters are ASCII, and none that JSON
 * would escape: a file with any other character takes several times as long to be decoded.
 */
import type { Numbers } from '../pack.js'

/** Digits are the characters from `#` to `~` but for the backslash. */
const FIRST = 0x23
const BACKSLASH = 0x5c
const BASE = 91

export function asText(numbers: readonly number[]): string {
  let width = 1
  for (let room = BASE; numbers.some(number => number >= room); room *= BASE) width += 1
  return String(width) + numbers.map(number => digitsOf(number, width)).join('')
}

function digitsOf(number: number, width: number): string {
  let text = ''
  for (let rest = number; text.length < width; rest = Math.floor(rest / BASE)) {
    const code = FIRST + (rest % BASE)
    text = String.fromCharCode(code < BACKSLASH ? code : code + 1) + text
  }
  return text
}

export function numbersOf(numbers: Numbers): Int32Array {
  if (typeof numbers !== 'string') return Int32Array.from(numbers)
  const width = Number(numbers[0])
  const list = new Int32Array((numbers.length - 1) / width)
  for (let i = 0, at = 1; i < list.length; i++) {
    let number = 0
    for (const end = at + width; at < end; at++) {
      const code = numbers.charCodeAt(at)
      number = number * BASE + code - (code < BACKSLASH ? FIRST : FIRST + 1)
    }
    list[i] = number
  }
  return list
}
