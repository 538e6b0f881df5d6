/** Texts that no rule can read: nothing written, or not Vietnamese. */
import type { Reading } from '../match/reading.js'
import { pieceRows } from '../text/by-piece.js'
import { onDemand } from '../text/on-demand.js'
import { isVietnameseSyllable } from '../text/syllable.js'
import type { ReviewReason } from '../types.js'

/** A handful of words decides nothing; below this a text is read as Vietnamese. */
const ENOUGH_WORDS = 5
/** Names and borrowed words stay below it in Vietnamese writing, with or without accents and in chat spelling. */
const FOREIGN_SHARE = 0.6

/** A text is known by its beginning; a longer look changes nothing. */
const WORDS_LOOKED_AT = 60

const vietnamese = onDemand(() =>
  pieceRows(1, ({ key }, numbers, at) => {
    numbers[at] = isVietnameseSyllable(key) ? 1 : 0
  }),
)

/** Why the text cannot be read, null when it can; it stops looking as soon as the rest can change nothing. */
export function readable({
  kinds,
  pieces,
  pieceNumbers,
  alternatives,
}: Reading): Extract<ReviewReason, 'no-text' | 'foreign-language'> | null {
  const { numbers, at } = vietnamese()
  let words = 0
  let foreign = 0
  for (let i = 0; i < kinds.length && words < WORDS_LOOKED_AT; i++) {
    const piece = pieces[i]
    if (piece === undefined || kinds[i] !== 'syllable') continue
    words++
    if (!alternatives[i] && numbers[at(piece, pieceNumbers[i] ?? 0)] === 0) foreign++
    // With that many Vietnamese words even all others together are no foreign text; most texts end the search here.
    const most = Math.min(WORDS_LOOKED_AT, words + kinds.length - i - 1)
    if (words >= ENOUGH_WORDS && most - (words - foreign) <= FOREIGN_SHARE * most) return null
  }
  if (words === 0) return 'no-text'
  return words >= ENOUGH_WORDS && foreign > words * FOREIGN_SHARE ? 'foreign-language' : null
}
