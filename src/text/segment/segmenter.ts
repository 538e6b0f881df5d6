import type { Normalised, Token } from '../../types.js'
import { tokenise } from '../tokenise.js'
import { bestWords } from './decode.js'
import { evidenceOf } from './evidence.js'
import { lineOf } from './line.js'
import { modelOf } from './model.js'
import { joinTerms } from './terms.js'
import type { Segmenter, SegmentModelData, Word } from './types.js'

/**
 * A segmenter with the given model. Words follow the tokens of `tokenise`: each token is in exactly one word, in order.
 * The model is unpacked at the first call.
 */
export function segmenterWith(data: SegmentModelData): Segmenter {
  let model: ReturnType<typeof modelOf> | undefined
  return {
    segment(input, options = {}) {
      model ??= modelOf(data)
      const tokens = tokensOf(input)
      const line = lineOf(tokens, model.lexicon)
      const starts = bestWords(line, evidenceOf(line), model.features, model.weights)
      if (options.terms === true) joinTerms(tokens, starts, model.terms)
      return wordsFrom(tokens, starts)
    },
  }
}

/** The tokens of anything a segmenter takes. */
export function tokensOf(input: string | Normalised | readonly Token[]): readonly Token[] {
  return typeof input === 'string' || 'original' in input ? tokenise(input) : input
}

/** Groups tokens to words; `starts` holds for each token the length of the word that begins there, 0 inside a word. */
export function wordsFrom(tokens: readonly Token[], starts: Uint8Array): Word[] {
  const words: Word[] = []
  for (let i = 0; i < tokens.length; ) {
    const length = Math.max(1, starts[i] ?? 1)
    words.push(wordOf(tokens.slice(i, i + length)))
    i += length
  }
  return words
}

/** One word out of tokens that stand next to each other; there is at least one. */
function wordOf(tokens: readonly Token[]): Word {
  const first = tokens[0]
  if (tokens.length === 1 && first !== undefined)
    return { text: first.text, start: first.start, end: first.end, tokens }
  const text = tokens.map((token, i) => (i === 0 || token.before === 'none' ? token.text : ` ${token.text}`)).join('')
  return { text, start: first?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens }
}
