/** The points of all words and signs of a text together. */
import { numbersOf } from '../match/numbers-as-text.js'
import type { WordPoints } from '../pack.js'
import type { Label } from '../types.js'
import { FIRST_ALSO, FIRST_FLAG, LABELS, TAG_NAMES } from './labels.js'
import { NONE, pairsOf, wider } from './word-pairs.js'

/** Words speak for tags and categories; flags are a matter of rules. */
export const WORD_LABELS: readonly Label[] = [...LABELS.slice(0, FIRST_FLAG), ...LABELS.slice(FIRST_ALSO)]
/** Those of them that are learnt together, for scope, tags and category; after them stand the tags as second ones. */
export const FIRST_LABELS = FIRST_FLAG

/** Tags come first among the labels. */
export const TAG_COUNT = TAG_NAMES.length

/** Points are kept with this added, so that none is negative. */
export const ZERO = 0x1000

const FEW_WORDS = 256

/** What was found of a text: good until the next one begins. */
export interface WordsSummed {
  /** How many different words and pairs of the table the text has. */
  readonly count: number
  /** So many of them, the first ones, say of a label just what their row says. */
  readonly plain: number
  /** Of each where its row begins in the table, its first and its last token, in the order of the text. */
  readonly places: Int32Array
  readonly firsts: Int32Array
  readonly lasts: Int32Array
}

/**
 * Adds up one text after the other: `begin`, then word by word, `wordsEnd`, then sign by sign, then `end`. All that is kept of a text is numbers in
 * lists that serve text after text: read them before the next one begins.
 */
export interface WordTotals {
  readonly now: WordsSummed
  /** By label. */
  readonly points: Float64Array
  /** Row by row its points by label, in one line of memory. */
  readonly table: Int16Array
  /** The number of a word without accents, or of a sign; less than nothing when the table does not know it. */
  numberOf(word: string): number
  begin(): void
  /** The run of words ends: what follows is no neighbour of what was before. */
  gap(): void
  /** The next word of the text; an unknown one is a gap. */
  word(number: number, token: number): void
  /** After the last word, before the first cue: each word, and the pair that it ends. */
  wordsEnd(): void
  /** A cue of the text, by its number; it has no neighbours. */
  cue(number: number, first: number, last: number): void
  /** A cue that is only denied, after all others: that it is denied speaks for nothing, but it is still spoken of. */
  denied(number: number, first: number, last: number): void
  /** A fact, after all words and cues. Every text has one value or another of it, so it counts as the base does. */
  fact(number: number, place: number): void
  /**
   * Points add up; a word that comes again says nothing new. What holds for every text counts by how much of a text there
   * is: three words alone are no proof of anything.
   */
  end(): void
  /** What holds for every text, by how much of a text there is. */
  baseOf(label: number): number
  /** What one word of the text, by its place among those found, says of a label. */
  pointsOf(word: number, label: number): number
  /** The number of a word or sign of the text, by its place among those found; that of a pair is no word's. */
  rowOf(word: number): number
}

/** `whole`: from so many known words and signs on a text is like those that were learnt from. A function for the reason that is told of in walk.ts. */
export function wordTotals({ labels, base, words, points: packedPoints }: WordPoints, whole: number): WordTotals {
  const rows = words === '' ? [] : words.split('\n').map(row => row.split(' '))
  const rowCount = rows.length
  // Of a word that has points by itself the number is its row; those that have them only in pairs come after all rows.
  const numbers = new Map(rows.flatMap(([word = '', second], row) => (second === undefined ? [[word, row]] : [])))
  const numberFor = (word: string): number => {
    const number = numbers.get(word) ?? rowCount + numbers.size
    numbers.set(word, number)
    return number
  }
  const pairs = pairsOf(rowCount)
  rows.forEach(([first = '', second], row) => {
    if (second !== undefined) pairs.set(numberFor(first), numberFor(second), row)
  })
  const points = new Float64Array(labels.length)
  const stride = Math.max(4, 2 ** Math.ceil(Math.log2(labels.length)))
  const shift = Math.log2(stride)
  /** The points of those that say just what their rows say. */
  const plainSums = new Int32Array(stride)
  const table = new Int16Array(rowCount * stride)
  /** A bit a row: it was found in this text. Asked here, no row is fetched before all are known. */
  const found = new Int32Array((rowCount >> 5) + 1)
  const packed = numbersOf(packedPoints)
  for (let row = 0; row < rowCount; row++) {
    for (let i = 0; i < labels.length; i++) table[row * stride + i] = (packed[row * labels.length + i] ?? ZERO) - ZERO
  }
  const now = {
    count: 0,
    plain: 0,
    places: new Int32Array(FEW_WORDS),
    firsts: new Int32Array(FEW_WORDS),
    lasts: new Int32Array(FEW_WORDS),
    // Where among those found the denied cues begin, and after them the facts.
    denials: NONE,
    facts: NONE,
    // Words that are not yet looked at, gaps among them, and the token of each.
    words: new Int32Array(FEW_WORDS),
    tokens: new Int32Array(FEW_WORDS),
    waiting: 0,
  }

  const word = (number: number, token: number): void => {
    const { words, tokens, waiting } = now
    words[waiting] = number
    tokens[waiting] = token
    now.waiting = waiting + 1
    if (now.waiting < words.length) return
    now.words = wider(words)
    now.tokens = wider(tokens)
  }
  /** What was met before is written as well, and then written over: told by a number and not by a question, which would often be guessed wrong. */
  const see = (row: number, first: number, last: number): void => {
    if (row === NONE) return
    const { count, places, firsts, lasts } = now
    places[count] = row << shift
    firsts[count] = first
    lasts[count] = last
    const known = found[row >> 5] ?? 0
    found[row >> 5] = known | (1 << (row & 31))
    now.count = count + 1 - ((known >>> (row & 31)) & 1)
    if (now.count === places.length) makeRoom()
  }
  const makeRoom = (): void => {
    now.places = wider(now.places)
    now.firsts = wider(now.firsts)
    now.lasts = wider(now.lasts)
  }
  const cue = (number: number, first: number, last: number): void => {
    if (number < rowCount) see(number, first, last)
  }
  /** How much of a text there is, up to a whole one. */
  const part = (): number => Math.min(1, now.facts / whole)
  const baseOf = (label: number): number => (base[label] ?? 0) * part()
  /** What the row of a word says. */
  const plainPoints = (word: number, label: number): number => table[(now.places[word] ?? 0) + label] ?? 0
  const pointsOf = (word: number, label: number): number => {
    const points = plainPoints(word, label)
    if (word >= now.facts) return points * part()
    return word >= now.denials ? Math.min(0, points) : points
  }
  /**
   * Four labels at once, so that sums are whole numbers and no places in memory that are read and written for every word, and
   * few steps. The first round fetches all rows, many at once, since nothing there waits for what another row says.
   */
  const sumPlain = (): void => {
    const { places, denials } = now
    // Named before the loops: inside them the compiler sees too late that it is a constant.
    const all = table
    for (let label = 0; label < points.length; label += 4) {
      let first = 0
      let second = 0
      let third = 0
      let fourth = 0
      for (let word = 0; word < denials; word++) {
        const at = (places[word] ?? 0) + label
        first = (first + (all[at] ?? 0)) | 0
        second = (second + (all[at + 1] ?? 0)) | 0
        third = (third + (all[at + 2] ?? 0)) | 0
        fourth = (fourth + (all[at + 3] ?? 0)) | 0
      }
      plainSums[label] = first
      plainSums[label + 1] = second
      plainSums[label + 2] = third
      plainSums[label + 3] = fourth
    }
  }
  return {
    now,
    points,
    table,
    numberOf: word => numbers.get(word) ?? NONE,
    begin() {
      const { places, count } = now
      for (let word = 0; word < count; word++) found[((places[word] ?? 0) >> shift) >> 5] = 0
      now.count = 0
      now.denials = NONE
      now.facts = NONE
      now.waiting = 0
    },
    gap: () => word(NONE, 0),
    word,
    wordsEnd() {
      const { words, tokens, waiting } = now
      const rowsOfPairs = pairs.among(words, waiting)
      let before = 0
      for (let i = 0; i < waiting; i++) {
        const number = words[i] ?? NONE
        const token = tokens[i] ?? 0
        if (number !== NONE) {
          cue(number, token, token)
          see(rowsOfPairs[i] ?? NONE, before, token)
        }
        before = token
      }
    },
    cue,
    denied(number, first, last) {
      if (now.denials === NONE) now.denials = now.count
      cue(number, first, last)
    },
    fact(number, place) {
      if (now.facts === NONE) now.facts = now.count
      cue(number, place, place)
    },
    end() {
      const { count } = now
      if (now.facts === NONE) now.facts = count
      if (now.denials === NONE) now.denials = now.facts
      const { denials } = now
      now.plain = denials
      const isWhole = part() === 1
      if (isWhole) sumPlain()
      for (let label = 0; label < points.length; label++) {
        let sum = baseOf(label)
        // Sums of whole numbers may be taken in any order; with the part of a base that a short text has, the order tells.
        if (isWhole) sum += plainSums[label] ?? 0
        else for (let word = 0; word < denials; word++) sum += plainPoints(word, label)
        for (let word = denials; word < count; word++) sum += pointsOf(word, label)
        points[label] = sum
      }
    },
    baseOf,
    pointsOf,
    rowOf: word => (now.places[word] ?? 0) >> shift,
  }
}
