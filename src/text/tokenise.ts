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
  return tokensOf(typeof input === 'string' ? normalise(input) : input, null)
}

/** The tokens, and of each the piece that it is: what is known of a piece is found by its number, without its text. */
export interface Cut {
  readonly tokens: readonly Token[]
  readonly pieces: readonly Piece[]
}

/** For tokens that come without their pieces. */
export function cutOf(tokens: readonly Token[]): Cut {
  return { tokens, pieces: tokens.map(token => keys(token.text)) }
}

export function cut(normalised: Normalised): { readonly tokens: Token[]; readonly pieces: Piece[] } {
  const pieces: Piece[] = []
  return { tokens: tokensOf(normalised, pieces), pieces }
}

function tokensOf(normalised: Normalised, pieces: Piece[] | null): Token[] {
  const { text, edits } = normalised
  const { length } = text
  const space = 0x20
  const line = 0x0a
  const words = wordsOf(text)
  const { pieces: piecesOf } = known
  const isEdited = edits.length > 0
  const tokens: Token[] = []
  let before: Token['before'] = 'none'
  let word = 0
  let i = 0
  while (i < length) {
    // Nearly every token is a short word with a space before it, or a mark; all others are looked at more closely.
    let start = words[word] ?? 0
    const tag = words[word + 2] ?? 0
    const spaced = tag & 1
    if (start - spaced === i) {
      let end = words[word + 1] ?? 0
      word += 3
      i = end
      if (spaced !== 0 && before === 'none' && tokens.length > 0) before = 'space'
      const kind: TokenKind = (tag & 6) === 0 ? 'syllable' : (tag & 2) !== 0 ? 'mark' : 'number'
      const piece = piecesOf[tag >>> 3] ?? NO_PIECE
      if (isEdited) ({ start, end } = normalised.toOriginal({ start, end }))
      tokens.push({ text: piece.text, key: piece.key, bare: piece.bare, kind, start, end, before })
      if (pieces !== null) pieces.push(piece)
      before = 'none'
      continue
    }
    const unit = unitAt(text, i)
    if (unit === space || unit === line) {
      if (unit === line) before = 'line'
      else if (before === 'none' && tokens.length > 0) before = 'space'
      i++
      continue
    }
    const token = tokenAt(text, i, unit, before)
    before = 'none'
    i = token.end
    while ((words[word] ?? 0) < i) word += 3
    if (pieces !== null) pieces.push(keys(token.text))
    tokens.push(isEdited ? { ...token, ...normalised.toOriginal(token) } : token)
  }
  return tokens
}

function tokenAt(text: string, start: number, unit: number, before: Token['before']): Token {
  let end = start + 1
  let kind: TokenKind = 'mark'
  if (!isPlainMark(text, start, unit)) {
    end = plainNumberEnd(text, start, unit)
    if (end > start) kind = 'number'
    else ({ end, kind } = pieceAt(text, start))
  }
  const row = rowOf(text, start, end)
  const id = row < 0 || ((ROWS[row + 3] ?? 0) & GLUED) !== 0 ? -1 : (ROWS[row + 2] ?? 0)
  const found = id >= 0 ? known.pieces[id] : undefined
  if (found) return { text: found.text, key: found.key, bare: found.bare, kind, start, end, before }
  let piece = keys(text.slice(start, end))
  if (piece.glued > 0) {
    end = start + piece.glued
    piece = keys(text.slice(start, end))
  }
  return { text: piece.text, key: piece.key, bare: piece.bare, kind, start, end, before }
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
