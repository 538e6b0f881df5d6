/** Sentences whose words are known, for training and measuring the word segmenter. */
import { readFileSync } from 'node:fs'
import { tokenise } from '../../src/text/tokenise.js'
import type { Token } from '../../src/types.js'

export interface Sentence {
  readonly tokens: readonly Token[]
  /** 1 where a word begins. */
  readonly starts: Uint8Array
}

/** Sentences of a CoNLL-U file; a word is the FORM of a token with a plain number. */
export function readConllu(path: string): Sentence[] {
  const sentences: Sentence[] = []
  let words: string[] = []
  for (const line of `${readFileSync(path, 'utf8')}\n`.split('\n')) {
    if (line === '') {
      if (words.length > 0) sentences.push(sentenceOf(words))
      words = []
      continue
    }
    const [number = '', form = ''] = line.split('\t')
    if (/^\d+$/.test(number)) words.push(form)
  }
  return sentences
}

/** Sentences of a file with one sentence a line, words apart by spaces, the syllables of a word joined by `_`. */
export function readUnderscored(path: string): Sentence[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^\d{4}\/\d\d\/\d\d /.test(line))
    .map(line => sentenceOf(line.split(/\s+/).map(word => (word.length > 1 ? word.replaceAll('_', ' ').trim() : word))))
}

function sentenceOf(words: readonly string[]): Sentence {
  const begins = new Set<number>()
  let at = 0
  for (const word of words) {
    begins.add(at)
    at += word.length + 1
  }
  const tokens = tokenise(words.join(' '))
  return { tokens, starts: Uint8Array.from(tokens, token => (begins.has(token.start) ? 1 : 0)) }
}

/** Pairs [first, end) of the words of a sentence, as token indexes. */
export function wordsOf(starts: Uint8Array): Array<readonly [first: number, end: number]> {
  const words: Array<readonly [number, number]> = []
  let first = 0
  for (let i = 1; i <= starts.length; i++) {
    if (i < starts.length && starts[i] === 0) continue
    words.push([first, i])
    first = i
  }
  return starts.length === 0 ? [] : words
}

export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Span-based word F1: a word counts when both its ends agree. */
export function measure(sentences: readonly Sentence[], cut: (sentence: Sentence) => Uint8Array): Measure {
  let right = 0
  let wanted = 0
  let given = 0
  for (const sentence of sentences) {
    const gold = new Set(wordsOf(sentence.starts).map(([first, end]) => first * 65536 + end))
    const found = wordsOf(cut(sentence))
    right += found.filter(([first, end]) => gold.has(first * 65536 + end)).length
    wanted += gold.size
    given += found.length
  }
  const precision = right / given
  const recall = right / wanted
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
