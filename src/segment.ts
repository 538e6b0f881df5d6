/** `pakn/text/segment`: Vietnamese words with their spans. Brings its own model, reads no disk. */
import data from './generated/segment.cjs'
import {
  type NaturalOptions,
  type NaturalTokenizer,
  naturalTokenizer as naturalTokenizerOf,
} from './text/segment/adapters/natural.js'
import { segmenterWith } from './text/segment/segmenter.js'
import type { Segmenter, SegmentOptions, Word } from './text/segment/types.js'
import type { Normalised, Token } from './types.js'

/** The bundled segmenter, for places that take any `Segmenter`. The model is unpacked at the first call. */
export const segmenter: Segmenter = segmenterWith(data)

/**
 * Cuts a text into words: `Tôi nộp hồ sơ đăng ký.` → Tôi · nộp · hồ sơ · đăng ký · `.`
 *
 * Takes a string, a normalised text or its tokens. Every token is in exactly one word, in order, and
 * `original.slice(word.start, word.end)` is what the citizen wrote. With `terms: true` administrative terms are one
 * word too (`bộ phận tiếp nhận và trả kết quả`). Words follow the conventions of the Vietnamese treebank (VLSP).
 * Never throws, whatever the text; time grows with its length and no faster.
 */
export function segment(input: string | Normalised | readonly Token[], options?: SegmentOptions): Word[] {
  return segmenter.segment(input, options)
}

/**
 * A tokenizer with natural's interface (`tfidf.setTokenizer(naturalTokenizer())`, classifiers …) that gives Vietnamese
 * words instead of syllables: those of the bundled segmenter, or of any other. natural itself is not needed to make one.
 */
export function naturalTokenizer(by: Segmenter = segmenter, options?: NaturalOptions): NaturalTokenizer {
  return naturalTokenizerOf(by, options)
}

export { MissingPeerError } from './text/segment/adapters/missing-peer.js'
export type { NaturalOptions, NaturalTokenizer } from './text/segment/adapters/natural.js'
export { vntkSegmenter } from './text/segment/adapters/vntk.js'
export { segmenterWith } from './text/segment/segmenter.js'
export type { Segmenter, SegmentModelData, SegmentOptions, Word } from './text/segment/types.js'
export type { Normalised, Token } from './types.js'
