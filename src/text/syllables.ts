/**
 * The words of Vietnamese letters met so far, found again without cutting them out of the text. Reports repeat the same
 * few thousand; a word of up to eight letters is told by two numbers, a byte a letter, so that nothing needs comparing.
 */
import { keys, type Piece } from './key.js'
import { LETTERS } from './letters.js'

export const LONGEST_PACKED = 8

const TABLE_SIZE = 0x1f00
const CODES = new Uint8Array(TABLE_SIZE)
LETTERS.forEach((letter, index) => {
  CODES[letter.charCodeAt(0)] = index + 1
})

/** The byte of a Vietnamese letter (both cases), 0 for anything else. */
export function letterCode(unit: number): number {
  return unit < TABLE_SIZE ? (CODES[unit] ?? 0) : 0
}

const SLOTS = 1 << 14
/** The words by slot, with the bytes of their last four letters and of those before. Forgetting one changes no answer. */
const words: (Piece | undefined)[] = new Array(SLOTS).fill(undefined)
const lasts = new Int32Array(SLOTS)
const firsts = new Int32Array(SLOTS)

/** The word from `start` to `end`, whose letters are packed into `first` and `last`. */
export function packedWord(text: string, start: number, end: number, first: number, last: number): Piece {
  const mixed = Math.imul(last, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b)
  const slot = (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
  const found = wordAt(slot, first, last) ?? wordAt(slot ^ 1, first, last)
  if (found !== undefined) return found
  const word = keys(text.slice(start, end))
  const free = words[slot] === undefined ? slot : slot ^ 1
  words[free] = word
  firsts[free] = first
  lasts[free] = last
  return word
}

function wordAt(slot: number, first: number, last: number): Piece | undefined {
  return lasts[slot] === last && firsts[slot] === first ? words[slot] : undefined
}
