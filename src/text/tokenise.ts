import type { Normalised, Token } from '../types.js'
import { keys } from './key.js'
import { BLANK, traits } from './letters.js'
import { normalise } from './normalise.js'
import { pieceAt } from './pieces.js'

const LINE = 0x0a

/**
 * Cuts a text into syllables, numbers, marks and protected pieces. Every character that is no white space belongs to
 * exactly one token. Spans are in the original text; a string is normalised first.
 */
export function tokenise(input: string | Normalised): Token[] {
  const normalised = typeof input === 'string' ? normalise(input) : input
  const { text } = normalised
  const moved = normalised.edits.length > 0
  const tokens: Token[] = []
  let before: Token['before'] = 'none'
  let i = 0
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    if ((traits(unit) & BLANK) !== 0) {
      if (unit === LINE) before = 'line'
      else if (before === 'none' && tokens.length > 0) before = 'space'
      i++
      continue
    }
    const { end, kind } = pieceAt(text, i)
    const piece = text.slice(i, end)
    const { key, bare } = keys(piece)
    const span = moved ? normalised.toOriginal({ start: i, end }) : { start: i, end }
    tokens.push({ text: piece, key, bare, kind, start: span.start, end: span.end, before })
    before = 'none'
    i = end
  }
  return tokens
}
