import type { Segmenter, SegmentOptions } from '../types.js'

/** What the tokens of a `NaturalTokenizer` look like. */
export interface NaturalOptions extends SegmentOptions {
  /** What stands between the syllables of a word; default `_`, so that no later step splits words again. */
  readonly joint?: string
  /** Keep punctuation as tokens; default false, as in the tokenizers of natural. */
  readonly marks?: boolean
}

/** The interface of natural's tokenizers (`natural.Tokenizer`). */
export interface NaturalTokenizer {
  tokenize(text: string): string[]
  trim(tokens: string[]): string[]
}

/** The words of a segmenter behind natural's interface. */
export function naturalTokenizer(segmenter: Segmenter, options: NaturalOptions = {}): NaturalTokenizer {
  return new WordTokenizer(segmenter, options)
}

class WordTokenizer implements NaturalTokenizer {
  constructor(
    private readonly segmenter: Segmenter,
    private readonly options: NaturalOptions,
  ) {}

  tokenize(text: string): string[] {
    const { joint = '_', marks = false } = this.options
    return this.segmenter
      .segment(text, this.options)
      .filter(({ tokens }) => marks || tokens.some(token => token.kind !== 'mark'))
      .map(word => word.text.replaceAll(' ', joint))
  }

  /** natural's base class takes empty tokens off both ends; words are never empty. */
  trim(tokens: string[]): string[] {
    return tokens.filter((token, i) => token !== '' || (i > 0 && i < tokens.length - 1))
  }
}
