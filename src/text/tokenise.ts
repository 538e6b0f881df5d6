import type { Normalised, Token, TokenKind } from '../types.js'
import { keys, type Piece } from './key.js'
import { GLUED, known, ROWS, rowOf } from './known.js'
import { normalise } from './normalise.js'
import { pieceAt, plainNumberEnd } from './pieces.js'
import { wordsOf } from './survey.js'
import { unitAt } from './unit-at.js'

/** Words that were surveyed are known. */
const NO_PIECE = keys('')
const SPACE = 0x20
const STOP = 0x2e
const FIRST_COMBINING = 0x0300
/** ạ to ỹ. */
const isPlainLetter = (unit: number): boolean => unit >= 0x1ea0 && unit < 0x1efa

/**
 * Cuts a text into syllables, numbers, marks and protected pieces. Every character that is no white space belongs to
 * exactly one token. Spans are in the original text; a string is normalised first.
 */
export function tokenise(input: string | Normalised): Token[] {
  const { count, rows, pieces } = cut(typeof input === 'string' ? normalise(input) : input)
  const tokens = new Array<Token>(count)
  for (let i = 0, row = 0; i < count; i++, row += ROW) {
    const { text, key, bare } = pieces[i] ?? NO_PIECE
    const shape = rows[row + SHAPE] ?? 0
    const kind = KINDS[shape & KIND] ?? 'mark'
    const before = BEFORES[shape >> BEFORE] ?? 'none'
    tokens[i] = { text, key, bare, kind, start: rows[row] ?? 0, end: rows[row + END] ?? 0, before }
  }
  return tokens
}

/**
 * The tokens of a text as numbers, and of each the piece that it is. The rows are those of the text that was cut last: read
 * them before the next one is cut.
 */
export interface Cut {
  readonly count: number
  /** A row a token: where it starts and ends in the original, its shape, the number of its piece. */
  readonly rows: Int32Array
  readonly pieces: readonly Piece[]
}

/** How many numbers a row has, and which they are; it begins with the start. */
export const ROW = 4
export const END = 1
export const SHAPE = 2
export const NUMBER_OF_PIECE = 3

/** A shape: the kind in the lowest bits, above them what stands before. */
export const KIND = 3
export const SYLLABLE = 0
export const MARK = 1
export const NUMBER = 2
export const KINDS: readonly TokenKind[] = ['syllable', 'mark', 'number', 'protected']
const BEFORE = 2
export const SPACE_BEFORE = 4
export const LINE_BEFORE = 8
/** Between a line and its first word there may be a space. */
const BEFORES: readonly Token['before'][] = ['none', 'space', 'line', 'line']

/** For tokens that come without their pieces. */
export function cutOf(tokens: readonly Token[]): Cut {
  const pieces = tokens.map(token => keys(token.text))
  const rows = Int32Array.from(
    tokens.flatMap(({ start, end, kind, before }, i) => [
      start,
      end,
      KINDS.indexOf(kind) | (BEFORES.indexOf(before) << BEFORE),
      pieces[i]?.number ?? 0,
    ]),
  )
  return { count: tokens.length, rows, pieces }
}

const ROOM = 1 << 14
let rows = new Int32Array(ROOM)
/** Of each token its place in `known.pieces`, or -1 less that among those that are not known. */
let places = new Int32Array(ROOM / ROW)

/** Also those who would make no objects of most tokens read a text by this. */
export function cut(normalised: Normalised): Cut {
  const { text, edits } = normalised
  const { length } = text
  const space = 0x20
  const line = 0x0a
  const words = wordsOf(text)
  makeRoom(length)
  const cutRows = rows
  const cutPlaces = places
  const { numbers } = known
  const odd: Piece[] = []
  let count = 0
  let before = 0
  let word = 0
  let i = 0
  while (i < length) {
    // Nearly every token is a short word with a space before it, or a mark; all others are looked at more closely.
    const start = words[word] ?? 0
    const tag = words[word + 2] ?? 0
    const spaced = tag & 1
    const row = count * ROW
    if (start - spaced === i) {
      i = words[word + 1] ?? 0
      word += 3
      cutRows[row] = start
      cutRows[row + END] = i
      cutRows[row + SHAPE] = before | (spaced * SPACE_BEFORE) | ((tag >> 1) & KIND)
      cutRows[row + NUMBER_OF_PIECE] = numbers[tag >>> 3] ?? 0
      cutPlaces[count++] = tag >>> 3
      before = 0
      continue
    }
    const unit = unitAt(text, i)
    if (unit === space || unit === line) {
      before |= unit === line ? LINE_BEFORE : SPACE_BEFORE
      i++
      continue
    }
    const { end, kind, piece } = tokenAt(text, i, unit)
    cutRows[row] = i
    cutRows[row + END] = end
    cutRows[row + SHAPE] = before | kind
    cutRows[row + NUMBER_OF_PIECE] = piece.number
    cutPlaces[count++] = -odd.push(piece)
    before = 0
    i = end
    while ((words[word] ?? 0) < i) word += 3
  }
  cutRows[SHAPE] = (cutRows[SHAPE] ?? 0) & ~SPACE_BEFORE
  if (edits.length > 0) leadBack(normalised, count)
  const pieces = new Array<Piece>(count)
  for (let i = 0; i < count; i++) {
    const place = cutPlaces[i] ?? 0
    pieces[i] = (place < 0 ? odd[-1 - place] : known.pieces[place]) ?? NO_PIECE
  }
  return { count, rows: cutRows, pieces }
}

/** Puts the spans of the original in place of those of the text that was cut. */
function leadBack({ toOriginal }: Normalised, count: number): void {
  for (let row = 0; row < count * ROW; row += ROW) {
    const { start, end } = toOriginal({ start: rows[row] ?? 0, end: rows[row + END] ?? 0 })
    rows[row] = start
    rows[row + END] = end
  }
}

/** No text has more tokens than characters. A long text takes its room and the next short one gives it back. */
function makeRoom(tokens: number): void {
  const needed = Math.max(ROOM, tokens * ROW)
  if (needed <= rows.length && (rows.length === ROOM || needed > ROOM)) return
  rows = new Int32Array(needed)
  places = new Int32Array(needed / ROW)
}

interface Found {
  readonly end: number
  readonly kind: number
  readonly piece: Piece
}

function tokenAt(text: string, start: number, unit: number): Found {
  let end = start + 1
  let kind = MARK
  if (!isPlainMark(text, start, unit)) {
    end = plainNumberEnd(text, start, unit)
    if (end > start) kind = NUMBER
    else {
      const at = pieceAt(text, start)
      end = at.end
      kind = KINDS.indexOf(at.kind)
    }
  }
  const row = rowOf(text, start, end)
  const id = row < 0 || ((ROWS[row + 3] ?? 0) & GLUED) !== 0 ? -1 : (ROWS[row + 2] ?? 0)
  const found = id >= 0 ? known.pieces[id] : undefined
  if (found) return { end, kind, piece: found }
  const piece = keys(text.slice(start, end))
  if (piece.glued === 0) return { end, kind, piece }
  end = start + piece.glued
  return { end, kind, piece: keys(text.slice(start, end)) }
}

/** Marks that begin nothing longer, unless what follows goes on with them. */
const PLAIN_MARKS = new Uint8Array(0x80)
for (const mark of '!"\',-./:;?)') PLAIN_MARKS[mark.charCodeAt(0)] = 1

/** Whether the character is a token by itself that ends where the next begins. */
function isPlainMark(text: string, at: number, unit: number): boolean {
  if (PLAIN_MARKS[unit] !== 1) return false
  const next = at + 1 < text.length ? unitAt(text, at + 1) : SPACE
  return next !== STOP && (next < FIRST_COMBINING || isPlainLetter(next))
}
