import type { Normalised, Token, TokenKind } from '../types.js'
import type { Piece } from './key.js'
import { markPiece, pieceOf } from './known.js'
import { normalise } from './normalise.js'
import { pieceAt, plainNumberEnd } from './pieces.js'
import { wordsOf } from './survey.js'

const SPACE = 0x20
const LINE = 0x0a
const STOP = 0x2e
const FIRST_COMBINING = 0x0300

/**
 * Cuts a text into syllables, numbers, marks and protected pieces. Every character that is no white space belongs to
 * exactly one token. Spans are in the original text; a string is normalised first.
 */
export function tokenise(input: string | Normalised): Token[] {
  return cut(typeof input === 'string' ? normalise(input) : input).tokens
}

/** The tokens, and of each the piece that it is: what is known of a piece is found by its number, without its text. */
export interface Cut {
  readonly tokens: readonly Token[]
  readonly pieces: readonly Piece[]
}

export function cut(normalised: Normalised): { readonly tokens: Token[]; readonly pieces: Piece[] } {
  const { text, edits } = normalised
  const { length } = text
  const { froms, starts, ends, pieces: words } = wordsOf(text)
  const tokens: Token[] = []
  const pieces: Piece[] = []
  let before: Token['before'] = 'none'
  let word = 0
  for (let i = 0; i < length; ) {
    // Nearly every token is a short word with a space before it, or a mark; all others are looked at more closely.
    let start = i
    let end: number
    let kind: TokenKind = 'syllable'
    let piece = froms[word] === i ? words[word] : undefined
    if (piece !== undefined) {
      start = starts[word] ?? i
      end = ends[word++] ?? i
      if (start > i && before === 'none' && tokens.length > 0) before = 'space'
      if (piece.isMark) kind = 'mark'
    } else {
      const unit = text.charCodeAt(i)
      if (unit === SPACE || unit === LINE) {
        if (unit === LINE) before = 'line'
        else if (before === 'none' && tokens.length > 0) before = 'space'
        i++
        continue
      }
      if (isPlainMark(text, i, unit)) {
        end = i + 1
        kind = 'mark'
        piece = markPiece(unit)
      } else {
        end = plainNumberEnd(text, i, unit)
        if (end > i) kind = 'number'
        else ({ end, kind } = pieceAt(text, i))
        piece = pieceOf(text, i, end)
      }
      while ((froms[word] ?? end) < end) word++
    }
    if (piece.glued > 0) {
      end = start + piece.glued
      piece = pieceOf(text, start, end)
    }
    i = end
    if (edits.length > 0) ({ start, end } = normalised.toOriginal({ start, end }))
    tokens.push({ text: piece.text, key: piece.key, bare: piece.bare, kind, start, end, before })
    pieces.push(piece)
    before = 'none'
  }
  return { tokens, pieces }
}

/** Marks that begin nothing longer, unless what follows goes on with them. */
const PLAIN_MARKS = new Uint8Array(0x80)
for (const mark of '!"\',-./:;?)') PLAIN_MARKS[mark.charCodeAt(0)] = 1

function isPlainMark(text: string, at: number, unit: number): boolean {
  if (PLAIN_MARKS[unit] !== 1) return false
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : SPACE
  return next !== STOP && next < FIRST_COMBINING
}
