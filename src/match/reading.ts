/** A report as the rooms to the right see it: its tokens, what they may stand for, and where sentences and clauses end. */
import type { Spelling } from '../pack.js'
import type { Piece } from '../text/key.js'
import { normalise } from '../text/normalise.js'
import { accentsOf, sentences } from '../text/sentences.js'
import { cutReader } from '../text/spelling.js'
import { cut } from '../text/tokenise.js'
import type { Normalised, Token } from '../types.js'

export interface Reading {
  readonly normalised: Normalised
  readonly tokens: readonly Token[]
  /** Of each token the piece that it is, by whose number more is known of it. */
  readonly pieces: readonly Piece[]
  /** For each token the readings of an abbreviation, as matching forms of syllables; null where there is none. */
  readonly alternatives: readonly (readonly (readonly string[])[] | null)[]
  readonly sentence: readonly number[]
  readonly clause: readonly number[]
  /** The token stands in writing without accents, so an unmarked syllable may stand for a marked one. */
  readonly unaccented: readonly boolean[]
  /** How many syllables there are, and how many of them bear a mark (đ counts as one). */
  readonly syllables: number
  readonly marked: number
  /** Number of syllables, numbers and codes before each token (one more entry than tokens): distances leave marks out. */
  readonly words: readonly number[]
}

/** Builds the reader of one pack's spelling dictionary. */
export function reader(spelling: readonly Spelling[]): (text: string) => Reading {
  const readSpelling = cutReader(spelling)
  return text => {
    const normalised = normalise(text)
    const written = cut(normalised)
    const { tokens, pieces } = written
    const { sentence, clause } = sentences(tokens)
    const { unaccented, syllables, marked } = accentsOf(tokens, clause)
    return {
      normalised,
      tokens,
      pieces,
      alternatives: readSpelling(written),
      sentence,
      clause,
      unaccented,
      syllables,
      marked,
      words: countWords(tokens),
    }
  }
}

function countWords(tokens: readonly Token[]): number[] {
  const words = new Array<number>(tokens.length + 1)
  let count = 0
  for (let i = 0; i < tokens.length; i++) {
    words[i] = count
    if (tokens[i]?.kind !== 'mark') count++
  }
  words[tokens.length] = count
  return words
}

/** Words between two stretches of tokens that do not overlap. */
export function wordsBetween(reading: Reading, end: number, first: number): number {
  return (reading.words[first] ?? 0) - (reading.words[end] ?? 0)
}
