/**
 * The word list as a trie over syllable numbers, so that one look costs a constant and no text is glued together.
 */
import { EdgeTable } from './edges.js'

export interface Lexicon {
  /** Number of a syllable, 0 for one that stands in no word. */
  numberOf(key: string): number
  /** What features use for a syllable: depends on the syllable alone, so that new words leave the weights valid. */
  codeOf(number: number): number
  /** Follows the trie from `node` (0 = root) along a syllable; -1 where no word goes on. */
  next(node: number, number: number): number
  /** Class of the word that ends at a node, 0 where none does. */
  classAt(node: number): number
}

/** A trie of words, whose syllables are parted by blanks, with the class of each. */
export function lexiconOf(words: readonly string[], classOf: (index: number) => number): Lexicon {
  const numbers = new Map<string, number>()
  const codes: number[] = [0]
  const classes: number[] = [0]
  const edges = new EdgeTable(2 * words.length)
  words.forEach((word, index) => {
    let node = 0
    for (const syllable of word.split(' ')) {
      let number = numbers.get(syllable)
      if (number === undefined) {
        number = codes.push(codeOf(syllable)) - 1
        numbers.set(syllable, number)
      }
      let child = edges.get(node, number)
      if (child < 0) {
        child = classes.push(0) - 1
        edges.set(node, number, child)
      }
      node = child
    }
    classes[node] = classOf(index)
  })
  const codeTable = Int32Array.from(codes)
  const classTable = Uint8Array.from(classes)
  return {
    numberOf: key => numbers.get(key) ?? 0,
    codeOf: number => codeTable[number] ?? 0,
    next: (node, number) => edges.get(node, number),
    classAt: node => classTable[node] ?? 0,
  }
}

/** FNV-1a over UTF-16 units; never 0, which means an unknown syllable. */
export function codeOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash === 0 ? 1 : hash
}
