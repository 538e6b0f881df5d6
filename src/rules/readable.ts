/** Texts that no rule can read: nothing written, or not Vietnamese. */
import type { Reading } from '../match/reading.js'
import { isVietnameseSyllable } from '../text/syllable.js'
import type { ReviewReason } from '../types.js'

/** A handful of words decides nothing; below this a text is read as Vietnamese. */
const ENOUGH_WORDS = 5
/** Names and borrowed words stay below it in Vietnamese writing, with or without accents and in chat spelling. */
const FOREIGN_SHARE = 0.6

/** Why the text cannot be read, null when it can. */
export function readable({
  tokens,
  alternatives,
}: Reading): Extract<ReviewReason, 'no-text' | 'foreign-language'> | null {
  const words = tokens.map((token, i) => ({ token, i })).filter(({ token }) => token.kind === 'syllable')
  if (words.length === 0) return 'no-text'
  const foreign = words.filter(({ token, i }) => !alternatives[i] && !isVietnameseSyllable(token.key)).length
  return words.length >= ENOUGH_WORDS && foreign > words.length * FOREIGN_SHARE ? 'foreign-language' : null
}
