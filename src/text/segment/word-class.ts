/**
 * What is known of a run of tokens as a word, in one small number: bit 0, it stands in the word list; bits 1-3, how
 * often the training sentences join its syllables. 0 means that nothing is known.
 */

const LISTED = 1
export const EVIDENCE = {
  none: 0,
  apartOnce: 1,
  apart: 2,
  apartOften: 3,
  mostlyApart: 4,
  both: 5,
  joinedOnce: 6,
  joined: 7,
} as const

/** What the training sentences say of syllables that are one word in `together` of their `all` occurrences. */
export function evidenceOf(together: number, all: number): number {
  if (all <= 0) return EVIDENCE.none
  if (together <= 0) return all === 1 ? EVIDENCE.apartOnce : all < 5 ? EVIDENCE.apart : EVIDENCE.apartOften
  const share = together / all
  if (share < 0.3) return EVIDENCE.mostlyApart
  if (share < 0.75) return EVIDENCE.both
  return together === 1 ? EVIDENCE.joinedOnce : EVIDENCE.joined
}

export function wordClass(listed: boolean, evidence: number): number {
  return (listed ? LISTED : 0) | (evidence << 1)
}

/** Whether words of this class are laid end to end by a reader who knows nothing but the list. */
export function isWord(wordClass: number): boolean {
  const evidence = wordClass >> 1
  return evidence >= EVIDENCE.both || ((wordClass & LISTED) !== 0 && evidence !== EVIDENCE.apartOften)
}
