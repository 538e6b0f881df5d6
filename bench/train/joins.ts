/** How often the training sentences join syllables, counted for each sentence without itself. */
import type { Lexicon } from '../../src/text/segment/lexicon.js'
import { type Line, LONGEST, lineOf, STRIDE } from '../../src/text/segment/line.js'
import { evidenceOf, wordClass } from '../../src/text/segment/word-class.js'
import { type Sentence, wordsOf } from './corpus.js'

export interface Joins {
  /** Every word of two syllables and more that the sentences contain. */
  readonly words: readonly string[]
  /** See `EVIDENCE` of the word classes. */
  evidenceOf(word: string): number
  /** The line of a training sentence, as if the sentence had not been counted. */
  lineWithoutItself(sentence: Sentence, lexicon: Lexicon, isListed: (word: string) => boolean): Line
}

export function joinsOf(sentences: readonly Sentence[]): Joins {
  const together = new Map<string, number>()
  const all = new Map<string, number>()
  for (const sentence of sentences) {
    for (const word of joinedIn(sentence)) count(together, word)
    for (const run of runsIn(sentence)) count(all, run)
  }
  const classFrom = (word: string, listed: boolean, without: number, outOf: number): number => {
    const joined = (together.get(word) ?? 0) - without
    if (joined === 0 && !listed) return 0
    return wordClass(listed, evidenceOf(joined, (all.get(word) ?? 0) - outOf))
  }
  return {
    words: [...together.keys()],
    evidenceOf: word => evidenceOf(together.get(word) ?? 0, all.get(word) ?? 0),
    lineWithoutItself(sentence, lexicon, isListed) {
      const line = lineOf(sentence.tokens, lexicon)
      const ownTogether = new Map<string, number>()
      const ownAll = new Map<string, number>()
      for (const word of joinedIn(sentence)) count(ownTogether, word)
      for (const run of runsIn(sentence)) count(ownAll, run)
      for (let i = 0; i < line.length; i++) {
        for (let length = 2; length <= LONGEST && i + length <= line.length; length++) {
          if (line.classes[i * STRIDE + length] === 0) continue
          const word = run(sentence, i, i + length)
          const left = classFrom(word, isListed(word), ownTogether.get(word) ?? 0, ownAll.get(word) ?? 0)
          line.classes[i * STRIDE + length] = left
        }
      }
      return line
    },
  }
}

function joinedIn(sentence: Sentence): string[] {
  return wordsOf(sentence.starts)
    .filter(([first, end]) => end - first > 1 && end - first <= LONGEST)
    .filter(([first, end]) => sentence.tokens.slice(first, end).every(token => token.kind === 'syllable'))
    .map(([first, end]) => run(sentence, first, end))
}

function* runsIn(sentence: Sentence): Iterable<string> {
  const size = sentence.tokens.length
  for (let i = 0; i < size; i++) {
    for (let end = i + 2; end <= Math.min(size, i + LONGEST); end++) yield run(sentence, i, end)
  }
}

function run({ tokens }: Sentence, first: number, end: number): string {
  return tokens
    .slice(first, end)
    .map(token => token.key)
    .join(' ')
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
