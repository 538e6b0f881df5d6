/**
 * The short pieces met so far, found again without cutting them out of the text. Reports repeat the same few thousand
 * syllables; a piece of up to eight characters is told by two numbers, a byte a character, so nothing needs comparing.
 */
import { keys, NOT_ASKED, type Piece } from './key.js'
import { LETTERS } from './letters.js'
import { needsOf } from './needs.js'

export const LONGEST_PACKED = 8

/** The byte of a Vietnamese letter (both cases), 0 for anything else, by UTF-16 unit. */
export const LETTER_CODES = new Uint8Array(0x10000)
LETTERS.forEach((letter, index) => {
  LETTER_CODES[letter.charCodeAt(0)] = index + 1
})
const CODES = LETTER_CODES.slice()
for (let unit = 0x21, code = LETTERS.length; unit < 0x7f; unit++) if (CODES[unit] === 0) CODES[unit] = ++code

const SLOTS = 1 << 14
const slots: Piece[] = new Array(SLOTS).fill(keys(''))

/** The piece from `start` to `end`, whose bytes are `first` and `last`. Forgetting one changes no answer. */
export function packedPiece(text: string, start: number, end: number, first: number, last: number): Piece {
  const mixed = Math.imul(last, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b)
  const slot = (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
  const here = slots[slot]
  if (here !== undefined && here.last === last && here.first === first) return here
  const other = slots[slot ^ 1]
  if (other !== undefined && other.last === last && other.first === first) return other
  const piece = keys(text.slice(start, end))
  piece.first = first
  piece.last = last
  slots[here?.text === '' ? slot : slot ^ 1] = piece
  return piece
}

/** Bits of NEEDS of a piece of letters: what it needs wherever it stands. */
export function needsIn(piece: Piece): number {
  if (piece.needs === NOT_ASKED) piece.needs = needsOf(piece.text)
  return piece.needs
}

/** The piece from `start` to `end`, whatever it is made of. */
export function pieceOf(text: string, start: number, end: number): Piece {
  if (end - start > LONGEST_PACKED) return keys(text.slice(start, end))
  let first = 0
  let last = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    const code = CODES[unit] ?? 0
    if (code === 0) return keys(text.slice(start, end))
    first = (first << 8) | (last >>> 24)
    last = (last << 8) | code
  }
  return packedPiece(text, start, end, first, last)
}

/** By UTF-16 unit, made when first met. */
const MARK_PIECES: (Piece | undefined)[] = new Array(0x80).fill(undefined)

/** The piece of an ASCII mark. */
export function markPiece(unit: number): Piece {
  const known = MARK_PIECES[unit]
  if (known !== undefined) return known
  const piece = keys(String.fromCharCode(unit))
  MARK_PIECES[unit] = piece
  return piece
}
