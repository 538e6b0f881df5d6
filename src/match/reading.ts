/** A report as the rooms to the right see it: its tokens, what they may stand for, and where sentences and clauses end. */
import type { Spelling } from '../pack.js'
import { normalise } from '../text/normalise.js'
import { sentences, unaccentedClauses } from '../text/sentences.js'
import { spellingReader } from '../text/spelling.js'
import { tokenise } from '../text/tokenise.js'
import type { Normalised, Token } from '../types.js'

export interface Reading {
  readonly normalised: Normalised
  readonly tokens: readonly Token[]
  /** For each token the readings of an abbreviation, as matching forms of syllables; null where there is none. */
  readonly alternatives: readonly (readonly (readonly string[])[] | null)[]
  readonly sentence: readonly number[]
  readonly clause: readonly number[]
  /** The token stands in writing without accents, so an unmarked syllable may stand for a marked one. */
  readonly unaccented: readonly boolean[]
  /** Number of syllables, numbers and codes before each token (one more entry than tokens): distances leave marks out. */
  readonly words: readonly number[]
}

/** Builds the reader of one pack's spelling dictionary. */
export function reader(spelling: readonly Spelling[]): (text: string) => Reading {
  const readSpelling = spellingReader(spelling)
  return text => {
    const normalised = normalise(text)
    const tokens = tokenise(normalised)
    const { sentence, clause } = sentences(tokens)
    return {
      normalised,
      tokens,
      alternatives: readSpelling(tokens),
      sentence,
      clause,
      unaccented: unaccentedClauses(tokens, clause),
      words: countWords(tokens),
    }
  }
}

function countWords(tokens: readonly Token[]): number[] {
  const words = [0]
  let count = 0
  for (const token of tokens) {
    if (token.kind !== 'mark') count++
    words.push(count)
  }
  return words
}

/** Words between two stretches of tokens that do not overlap. */
export function wordsBetween(reading: Reading, end: number, first: number): number {
  return (reading.words[first] ?? 0) - (reading.words[end] ?? 0)
}
