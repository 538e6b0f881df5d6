import type { Token } from '../../types.js'
import type { Lexicon } from './lexicon.js'

/**
 * Joins administrative terms over words already found: from left to right the longest term whose ends are ends of
 * words. `starts` holds for each token the length of the word that begins there, 0 inside a word; it is changed.
 */
export function joinTerms(tokens: readonly Token[], starts: Uint8Array, terms: Lexicon): void {
  const size = tokens.length
  for (let i = 0; i < size; ) {
    const end = starts[i] === 0 ? i : termEnd(tokens, starts, i, terms)
    if (end <= i + 1) {
      i++
      continue
    }
    starts.fill(0, i + 1, end)
    starts[i] = end - i
    i = end
  }
}

/** End of the longest term that begins at token i, or i. */
function termEnd(tokens: readonly Token[], starts: Uint8Array, i: number, terms: Lexicon): number {
  let node = 0
  let end = i
  for (let k = i; k < tokens.length; k++) {
    const token = tokens[k]
    if (token === undefined || token.kind !== 'syllable' || (k > i && token.before !== 'space')) break
    node = terms.next(node, terms.numberOf(token.key))
    if (node < 0) break
    if (terms.classAt(node) > 0 && starts[k + 1] !== 0) end = k + 1
  }
  return end
}
