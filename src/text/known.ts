/**
 * The short pieces met so far, found again without cutting them out of the text. Reports repeat the same few thousand
 * syllables; a piece of up to eight characters is told by two numbers, a byte a character, so nothing needs comparing.
 */
import { keys, type Piece } from './key.js'
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

/** Of an empty slot. */
const NONE: Piece = { text: '', key: '', bare: '', glued: 0, isMark: false }

const SLOTS = 1 << 14
/** A slot is four numbers wide, as a shift. */
const WIDTH = 2
const pieces: (Piece | undefined)[] = new Array(SLOTS).fill(undefined)
/** Of each slot the bytes of its piece, those before its last four characters and the last four, and what it needs. */
const slots = new Int32Array(SLOTS << WIDTH)
const NOT_ASKED = -1

/** Where the piece from `start` to `end` is kept, whose bytes are `first` and `last`. Forgetting one changes no answer. */
export function slotOf(text: string, start: number, end: number, first: number, last: number): number {
  const mixed = Math.imul(last, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b)
  const slot = (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
  if (isIn(slot, first, last)) return slot
  const other = slot ^ 1
  if (isIn(other, first, last)) return other
  const free = pieces[slot] === undefined ? slot : other
  pieces[free] = keys(text.slice(start, end))
  slots.set([first, last, NOT_ASKED], free << WIDTH)
  return free
}

const isIn = (slot: number, first: number, last: number): boolean =>
  slots[(slot << WIDTH) + 1] === last && slots[slot << WIDTH] === first

export function pieceIn(slot: number): Piece {
  return pieces[slot] ?? NONE
}

/** Bits of NEEDS of the piece in a slot, for a piece of letters only: what it needs wherever it stands. */
export function needsIn(slot: number): number {
  const known = slots[(slot << WIDTH) + 2] ?? NOT_ASKED
  if (known !== NOT_ASKED) return known
  const needs = needsOf(pieceIn(slot).text)
  slots[(slot << WIDTH) + 2] = needs
  return needs
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
  return pieceIn(slotOf(text, start, end, first, last))
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
