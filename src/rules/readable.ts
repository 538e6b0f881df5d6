/** Texts that no rule can read: nothing written, or not Vietnamese. */
import type { Reading } from '../match/reading.js'
import { isVietnameseSyllable } from '../text/syllable.js'
import type { ReviewReason } from '../types.js'

/** A handful of words decides nothing; below this a text is read as Vietnamese. */
const ENOUGH_WORDS = 5
/** Names and borrowed words stay below it in Vietnamese writing, with or without accents and in chat spelling. */
const FOREIGN_SHARE = 0.6

/** A text is known by its beginning; a longer look changes nothing. */
const WORDS_LOOKED_AT = 60

/** Why the text cannot be read, null when it can. */
export function readable({
  tokens,
  alternatives,
}: Reading): Extract<ReviewReason, 'no-text' | 'foreign-language'> | null {
  let words = 0
  let foreign = 0
  for (let i = 0; i < tokens.length && words < WORDS_LOOKED_AT; i++) {
    const token = tokens[i]
    if (token?.kind !== 'syllable') continue
    words++
    if (!alternatives[i] && !isVietnameseSyllable(token.key)) foreign++
  }
  if (words === 0) return 'no-text'
  return words >= ENOUGH_WORDS && foreign > words * FOREIGN_SHARE ? 'foreign-language' : null
}
