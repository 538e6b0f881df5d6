/**
 * The short words, numbers and marks met so far, numbered and found again without cutting them out of the text. Reports
 * repeat the same few thousand; one of up to eight characters is told by two numbers, a byte a character, so no texts
 * need comparing. What a look-up reads stands together in one row, and the texts of the commonest, which are met first,
 * side by side: scattered over the memory, fetching them would take longer than all else.
 */
import { keys, type Piece } from './key.js'
import { LETTERS } from './letters.js'
import { needsOf } from './needs.js'
import { MAY_BE_DOTTED } from './patterns.js'
import { unitAt } from './unit-at.js'

const LONGEST_PACKED = 8

/** The byte of a Vietnamese letter (both cases), 0 for anything else, by UTF-16 unit. */
export const LETTER_CODES = new Uint8Array(0x10000)
LETTERS.forEach((letter, index) => {
  LETTER_CODES[letter.charCodeAt(0)] = index + 1
})
/** The byte of a letter, a digit or an ordinary mark. */
const CODES = LETTER_CODES.slice()
let codes = LETTERS.length
for (let unit = 0x21; unit < 0x7f; unit++) if (CODES[unit] === 0) CODES[unit] = ++codes
for (const mark of '“”‘’–—…•°₫') CODES[mark.charCodeAt(0)] = ++codes

/** A row: the two numbers, the number of the piece, its traits (bits, see below). Four rows stand in one line of the processor's store. */
export const ROWS = new Int32Array(1 << 16)
const WIDTH = 4
const LINE_WIDTH = 16

/** Of the traits the lowest are the bits of NEEDS: what a word needs wherever it stands. */
export const NEEDS_OF_TRAITS = 0xff
/** A full stop may belong to it. */
export const DOTTED = 0x100
/** Two words without a space between them. */
export const GLUED = 0x200

/** By place, the commonest first; and the numbers of these pieces, which are read without fetching a piece. */
export const known: { readonly pieces: Piece[]; numbers: Int32Array } = { pieces: [], numbers: new Int32Array(1 << 12) }

/** More would be no longer the commonest. Forgetting them changes no answer, but all numbers. */
const MOST_KNOWN = 20_000

export function forgetIfMany(): void {
  if (known.pieces.length < MOST_KNOWN) return
  ROWS.fill(0)
  known.pieces.length = 0
}

/** The row where a piece most likely stands. */
export function likelyRow(first: number, last: number): number {
  const mixed = Math.imul(last, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) & 0x3fff) << 2
}

/** The row of a piece that is not in its likeliest: it stands in another of the line, or is written into one. */
export function otherRow(
  text: string,
  start: number,
  end: number,
  first: number,
  last: number,
  likely: number,
): number {
  let row = likely
  for (let far = WIDTH; far < LINE_WIDTH && ROWS[row + 1] !== 0; far += WIDTH) {
    row = likely ^ far
    if (isAt(row, first, last)) return row
  }
  const piece = keys(text.slice(start, end))
  ROWS[row] = first
  ROWS[row + 1] = last
  ROWS[row + 2] = known.pieces.length
  ROWS[row + 3] = needsOf(piece.text) | (MAY_BE_DOTTED.has(piece.key) ? DOTTED : 0) | (piece.glued > 0 ? GLUED : 0)
  const place = known.pieces.push(piece) - 1
  if (place === known.numbers.length) {
    const more = new Int32Array(place * 2)
    more.set(known.numbers)
    known.numbers = more
  }
  known.numbers[place] = piece.number
  return row
}

/** The row of what stands from `start` to `end`, letters or not; -1 when it is long or has a sign of another alphabet. */
export function rowOf(text: string, start: number, end: number): number {
  if (end - start > LONGEST_PACKED) return -1
  let first = 0
  let last = 0
  for (let i = start; i < end; i++) {
    const code = CODES[unitAt(text, i)] ?? 0
    if (code === 0) return -1
    first = (first << 8) | (last >>> 24)
    last = (last << 8) | code
  }
  const row = likelyRow(first, last)
  return isAt(row, first, last) ? row : otherRow(text, start, end, first, last, row)
}

const isAt = (row: number, first: number, last: number): boolean => ROWS[row + 1] === last && ROWS[row] === first
