/** The points of all words of a text together. */
import { numbersOf } from '../match/numbers-as-text.js'
import type { WordPoints } from '../pack.js'
import { type Label, OFF_TOPIC_CATEGORIES, type OffTopicCategory, TAGS, type Tag } from '../types.js'
import type { PlainWord } from './plain-words.js'

/** Words speak for tags and categories; flags are a matter of rules. */
export const WORD_LABELS: readonly Label[] = [
  // Object.keys forgets the type of the keys.
  ...(Object.keys(TAGS) as Tag[]),
  ...(Object.keys(OFF_TOPIC_CATEGORIES) as OffTopicCategory[]).map(category => `off-topic/${category}` as const),
]

/** Points are kept with this added, so that none is negative. */
export const ZERO = 0x1000

/** A word of the table, or two neighbours, where the text has it first: its row, its first and its last token. */
export interface KnownWord {
  readonly row: number
  readonly first: number
  readonly last: number
}

export interface WordTotals {
  /** Different words in the order of the text. */
  readonly known: readonly KnownWord[]
  /** By label. The list is the same for all texts: read it before the next one. */
  readonly points: ArrayLike<number>
  pointsOf(word: KnownWord, label: number): number
}

/** From so many known words on a text is like those that were learnt from. */
const WHOLE_TEXT = 20

/**
 * Points add up; a word that comes again says nothing new. What holds for every text counts by how much of a text there
 * is: three words alone are no proof of anything.
 */
export function wordTotals({ labels, base, words, points: packed }: WordPoints) {
  const find = wordFinder(words)
  const table = numbersOf(packed)
  const points = new Float64Array(labels.length)
  const pointsOf = ({ row }: KnownWord, label: number) => (table[row * labels.length + label] ?? ZERO) - ZERO
  return (text: readonly (PlainWord | null)[]): WordTotals => {
    const known = find(text)
    const part = Math.min(1, known.length / WHOLE_TEXT)
    for (let i = 0; i < points.length; i++) points[i] = (base[i] ?? 0) * part
    for (const { row } of known) {
      const at = row * labels.length
      for (let i = 0; i < points.length; i++) points[i] = (points[i] ?? 0) + (table[at + i] ?? ZERO) - ZERO
    }
    return { known, points, pointsOf }
  }
}

/** Finds the words and pairs of the table in a text, each once. */
function wordFinder(words: string): (text: readonly (PlainWord | null)[]) => KnownWord[] {
  const rows = words === '' ? [] : words.split('\n').map(row => row.split(' '))
  const numbers = new Map<string, number>()
  for (const word of rows.flat()) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const numberOf = (word: string) => numbers.get(word) ?? NONE
  const singles = new Int32Array(numbers.size).fill(NONE)
  const pairs = new Map<number, number>()
  for (const [row, [first = '', second]] of rows.entries()) {
    if (second === undefined) singles[numberOf(first)] = row
    else pairs.set(numberOf(first) * numbers.size + numberOf(second), row)
  }
  // In which text a row was seen last: nothing need be emptied between texts.
  const seenIn = new Float64Array(rows.length)
  let text = 0
  return plain => {
    text++
    const found: KnownWord[] = []
    const see = (row: number, first: number, last: number) => {
      if (row === NONE || seenIn[row] === text) return
      seenIn[row] = text
      found.push({ row, first, last })
    }
    let before = NONE
    let tokenBefore = 0
    for (const word of plain) {
      const number = word ? numberOf(word.text) : NONE
      if (word && number !== NONE) {
        see(singles[number] ?? NONE, word.token, word.token)
        if (before !== NONE) see(pairs.get(before * numbers.size + number) ?? NONE, tokenBefore, word.token)
        tokenBefore = word.token
      }
      before = number
    }
    return found
  }
}

const NONE = -1
