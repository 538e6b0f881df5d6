import type { Normalised, Token, TokenKind } from '../types.js'
import type { Piece } from './key.js'
import { LONGEST_PACKED, letterCode, packedPiece, pieceOf } from './known.js'
import { normalise } from './normalise.js'
import { pieceAt } from './pieces.js'
import { BLANK, traits } from './traits.js'

const SPACE = 0x20
const LINE = 0x0a
const STOP = 0x2e
const APOSTROPHE = 0x2019

/** Marks after which nothing is joined to the word before them, and those that must be followed by white space. */
const CLOSES_WORD = new Uint8Array(0x80)
const ALWAYS = 1
const BEFORE_BLANK = 2
for (const mark of ' \n,!?;)"') CLOSES_WORD[mark.charCodeAt(0)] = ALWAYS
for (const mark of '.:') CLOSES_WORD[mark.charCodeAt(0)] = BEFORE_BLANK
/** A word that is longer than this is not abbreviated by the full stop after it. */
const LONGEST_DOTTED = 3

/**
 * Cuts a text into syllables, numbers, marks and protected pieces. Every character that is no white space belongs to
 * exactly one token. Spans are in the original text; a string is normalised first.
 */
export function tokenise(input: string | Normalised): Token[] {
  const normalised = typeof input === 'string' ? normalise(input) : input
  const { text, edits } = normalised
  const { length } = text
  const tokens: Token[] = []
  let before: Token['before'] = 'none'
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i)
    if (unit === SPACE || unit === LINE) {
      if (unit === LINE) before = 'line'
      else if (before === 'none' && tokens.length > 0) before = 'space'
      i++
      continue
    }
    // Nearly every token is a short word that a space or a mark closes; all others are looked at more closely.
    let end = i
    let first = 0
    let last = 0
    for (let code = letterCode(unit); code !== 0; code = end < length ? letterCode(text.charCodeAt(end)) : 0) {
      first = (first << 8) | (last >>> 24)
      last = (last << 8) | code
      end++
    }
    const letters = end - i
    let kind: TokenKind = 'syllable'
    let piece: Piece
    if (letters > 0 && letters <= LONGEST_PACKED && closesWord(text, end, letters)) {
      piece = packedPiece(text, i, end, first, last)
    } else {
      ;({ end, kind } = pieceAt(text, i))
      piece = pieceOf(text, i, end)
    }
    if (piece.glued > 0) {
      end = i + piece.glued
      piece = pieceOf(text, i, end)
    }
    let start = i
    let stop = end
    if (edits.length > 0) ({ start, end: stop } = normalised.toOriginal({ start: i, end }))
    tokens.push({ text: piece.text, key: piece.key, bare: piece.bare, kind, start, end: stop, before })
    before = 'none'
    i = end
  }
  return tokens
}

/** Whether a word of so many letters ends at `at` for certain. */
function closesWord(text: string, at: number, letters: number): boolean {
  if (at >= text.length) return true
  const mark = text.charCodeAt(at)
  // Quotation marks and dashes, but not the apostrophe.
  if (mark >= 0x80) return traits(mark) === 0 && mark !== APOSTROPHE
  const closes = CLOSES_WORD[mark]
  if (closes !== BEFORE_BLANK) return closes === ALWAYS
  if (mark === STOP && letters <= LONGEST_DOTTED) return false
  return at + 1 >= text.length || (traits(text.charCodeAt(at + 1)) & BLANK) !== 0
}
