/**
 * The short pieces met so far, found again without cutting them out of the text. Reports repeat the same few thousand
 * syllables; a piece of up to eight characters is told by two numbers, a byte a character, so nothing needs comparing.
 */
import { keys, type Piece } from './key.js'
import { LETTERS } from './letters.js'

export const LONGEST_PACKED = 8

const TABLE_SIZE = 0x1f00
const LETTER_CODES = new Uint8Array(TABLE_SIZE)
LETTERS.forEach((letter, index) => {
  LETTER_CODES[letter.charCodeAt(0)] = index + 1
})
const CODES = LETTER_CODES.slice()
for (let unit = 0x21, code = LETTERS.length; unit < 0x7f; unit++) if (CODES[unit] === 0) CODES[unit] = ++code

/** The byte of a Vietnamese letter (both cases), 0 for anything else. */
export function letterCode(unit: number): number {
  return unit < TABLE_SIZE ? (LETTER_CODES[unit] ?? 0) : 0
}

const SLOTS = 1 << 14
/** By slot; and the bytes of each: those before its last four characters, and the last four. */
const pieces: (Piece | undefined)[] = new Array(SLOTS).fill(undefined)
const packs = new Int32Array(2 * SLOTS)

/** The piece from `start` to `end`, whose bytes are `first` and `last`. Forgetting one changes no answer. */
export function packedPiece(text: string, start: number, end: number, first: number, last: number): Piece {
  const mixed = Math.imul(last, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b)
  const slot = (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
  const found = pieceIn(slot, first, last) ?? pieceIn(slot ^ 1, first, last)
  if (found !== undefined) return found
  const piece = keys(text.slice(start, end))
  const free = pieces[slot] === undefined ? slot : slot ^ 1
  pieces[free] = piece
  packs[2 * free] = first
  packs[2 * free + 1] = last
  return piece
}

function pieceIn(slot: number, first: number, last: number): Piece | undefined {
  return packs[2 * slot + 1] === last && packs[2 * slot] === first ? pieces[slot] : undefined
}

/** The piece from `start` to `end`, whatever it is made of. */
export function pieceOf(text: string, start: number, end: number): Piece {
  if (end - start > LONGEST_PACKED) return keys(text.slice(start, end))
  let first = 0
  let last = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    const code = unit < TABLE_SIZE ? (CODES[unit] ?? 0) : 0
    if (code === 0) return keys(text.slice(start, end))
    first = (first << 8) | (last >>> 24)
    last = (last << 8) | code
  }
  return packedPiece(text, start, end, first, last)
}
