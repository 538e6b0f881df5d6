import { byPiece } from '../text/by-piece.js'
import { onDemand } from '../text/on-demand.js'
import type { Token } from '../types.js'
import { NUMBER_WORDS } from './number-words.js'
import type { Reading } from './reading.js'

/** A stop or comma before three digits groups thousands: `2.500.000`, `1,200`. */
const GROUPING = /[.,](?=\d{3}(?!\d))/g

/** The value of a number written in digits or as one word, without its fraction; null when the token is no number. */
export function readNumber(token: Token): number | null {
  return token.kind === 'number' ? readDigits(token.text) : (NUMBER_WORDS.get(token.key) ?? null)
}

function readDigits(text: string): number | null {
  const value = Number.parseInt(text.replace(GROUPING, ''), 10)
  return Number.isNaN(value) ? null : value
}

const numberWord = onDemand(() => byPiece(({ key }) => NUMBER_WORDS.get(key) ?? 0))

/** The same for a token of a text; words are found by their piece, since nearly all of them are none. */
export function numberAt({ kinds, pieces }: Reading, at: number): number | null {
  const piece = pieces[at]
  if (piece === undefined) return null
  return kinds[at] === 'number' ? readDigits(piece.text) : numberWord()(piece) || null
}
