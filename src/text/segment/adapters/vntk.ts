import type { Token } from '../../../types.js'
import { tokensOf, wordsFrom } from '../segmenter.js'
import type { Segmenter } from '../types.js'
import { MissingPeerError } from './missing-peer.js'

/** Not a literal in `import`, so that neither the compiler nor a bundler looks for the package. */
const PEER: string = 'vntk'

/**
 * vntk's word tokenizer behind our interface: its words, aligned to our tokens, with spans of the original text.
 * vntk is an optional peer with native add-ons; it is loaded by the first call of this function and never by pakn
 * itself. A word of vntk that ends inside one of our tokens gets the whole token. The option `terms` has no effect.
 *
 * @throws {MissingPeerError} when vntk is not installed or its add-ons were not built
 */
export async function vntkSegmenter(load: () => Promise<unknown> = () => import(PEER)): Promise<Segmenter> {
  const tokenizer = await load().then(tokenizerOf, reason => {
    throw new MissingPeerError(PEER, reason)
  })
  return {
    segment(input) {
      const tokens = tokensOf(input)
      // vntk loses the marks of decomposed text, so it is given the canonical form.
      const text = tokens.map(token => (token.before === 'none' ? token.text : ` ${token.text}`)).join('')
      return wordsFrom(tokens, starts(tokens, tokenizer.tag(text.trim())))
    },
  }
}

interface VntkTokenizer {
  tag(text: string): readonly string[]
}

function tokenizerOf(loaded: unknown): VntkTokenizer {
  for (const module of [loaded, property(loaded, 'default')]) {
    const make = property(module, 'wordTokenizer')
    if (typeof make !== 'function') continue
    const made: unknown = make.call(module)
    const tag = property(made, 'tag')
    if (typeof tag === 'function') return { tag: text => stringsOf(tag.call(made, text)) }
  }
  throw new MissingPeerError(PEER, new TypeError('no wordTokenizer in it'))
}

function property(of: unknown, name: string): unknown {
  return (typeof of === 'object' || typeof of === 'function') && of !== null ? Reflect.get(of, name) : undefined
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** How far ahead a foreign word is looked for when characters were dropped or changed. */
const WINDOW = 200

/** For each token the number of tokens of its word, 0 inside a word. Blanks and `_` tell nothing. */
function starts(tokens: readonly Token[], words: readonly string[]): Uint8Array {
  const squeezed = tokens.map(token => token.text.replaceAll(/[ _]/g, '')).join('')
  const owner = new Int32Array(squeezed.length).fill(-1)
  let at = 0
  words.forEach((word, w) => {
    const letters = word.replaceAll(/[\s_]/g, '')
    const found = letters === '' ? -1 : squeezed.slice(at, at + WINDOW + letters.length).indexOf(letters)
    if (found < 0) return
    owner.fill(w, at + found, at + found + letters.length)
    at += found + letters.length
  })
  const lengths = new Uint8Array(tokens.length)
  let position = 0
  let first = 0
  let last = -1
  tokens.forEach((token, i) => {
    const word = owner[position] ?? -1
    if (i === 0 || word < 0 || word !== last || lengths[first] === 255) first = i
    lengths[first] = (lengths[first] ?? 0) + 1
    last = word
    position += token.text.replaceAll(/[ _]/g, '').length
  })
  return lengths
}
