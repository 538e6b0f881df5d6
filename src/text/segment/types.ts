import type { Normalised, Token } from '../../types.js'

/** One word: the syllables, or the single number, mark or code, that belong together. */
export interface Word {
  /** Its tokens in canonical form, with a space where the text has one. */
  readonly text: string
  /** In the original text, half-open, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Never empty; the tokens of all words together are the tokens of the text. */
  readonly tokens: readonly Token[]
}

/** What counts as one word. */
export interface SegmentOptions {
  /** Join administrative terms too (`bộ phận tiếp nhận và trả kết quả`); default false. */
  readonly terms?: boolean
}

/** Anything that cuts a text into words; `segment` is one, the adapters give others the same face. */
export interface Segmenter {
  /** Every token is in exactly one word, in order. */
  segment(input: string | Normalised | readonly Token[], options?: SegmentOptions): Word[]
}

/** What `compile-models` writes to `src/generated/segment.cjs`. */
export interface SegmentModelData {
  readonly schema: 'pakn/segment@1'
  /** Words of two syllables and more, in code unit order, each on a line; every syllable is a token's `key`. */
  readonly words: string
  /** One letter for each line of `words`: `a` + what is known of the word, see `WordClass`. */
  readonly classes: string
  /** Weights as signed bytes in base64; their number is a power of two. */
  readonly weights: string
  /** Administrative terms of two syllables and more, one on a line, each syllable a token's `key`. */
  readonly terms: string
}
