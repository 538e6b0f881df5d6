/** The points of all words and signs of a text together. */
import { numbersOf } from '../match/numbers-as-text.js'
import type { WordPoints } from '../pack.js'
import type { Label } from '../types.js'
import { CATEGORY_NAMES, TAG_NAMES } from './labels.js'
import { NONE, Pairs, wider } from './word-pairs.js'

/** Words speak for tags and categories; flags are a matter of rules. */
export const WORD_LABELS: readonly Label[] = [
  ...TAG_NAMES,
  ...CATEGORY_NAMES.map(category => `off-topic/${category}` as const),
]

/** Tags come first among the labels. */
export const TAG_COUNT = TAG_NAMES.length

/** Points are kept with this added, so that none is negative. */
export const ZERO = 0x1000

const FEW_WORDS = 256

/**
 * Adds up one text after the other: `begin`, then word by word, `wordsEnd`, then sign by sign, then `end`. All that is kept of a text is numbers in
 * lists that serve text after text: read them before the next one begins.
 */
export class WordTotals {
  /** How many different words and pairs of the table the text has. */
  count = 0
  /** Of each where its row begins in `table`, its first and its last token, in the order of the text. */
  places = new Int32Array(FEW_WORDS)
  firsts = new Int32Array(FEW_WORDS)
  lasts = new Int32Array(FEW_WORDS)
  /** By label. */
  readonly points: Float64Array
  /** The same of those that say just what their rows say. */
  private readonly plainSums: Int32Array
  private readonly base: readonly number[]
  /** Row by row its points by label, in one line of memory. */
  readonly table: Int16Array
  private readonly stride: number
  /** A bit a row: it was found in this text. Asked here, no row is fetched before all are known. */
  private readonly found: Int32Array
  /** Of a word that has points by itself the number is its row; those that have them only in pairs come after all rows. */
  private readonly numbers: ReadonlyMap<string, number>
  private readonly rows: number
  private readonly pairs: Pairs
  /** Where among those found the denied cues begin, and after them the facts. */
  private denials = 0
  private facts = 0
  /** Words that are not yet looked at, gaps among them, and the token of each. */
  private words = new Int32Array(FEW_WORDS)
  private tokens = new Int32Array(FEW_WORDS)
  private waiting = 0

  /** `whole`: from so many known words and signs on a text is like those that were learnt from. */
  constructor(
    { labels, base, words, points }: WordPoints,
    private readonly whole: number,
  ) {
    const rows = words === '' ? [] : words.split('\n').map(row => row.split(' '))
    const numbers = new Map(rows.flatMap(([word = '', second], row) => (second === undefined ? [[word, row]] : [])))
    const numberOf = (word: string): number => {
      const number = numbers.get(word) ?? rows.length + numbers.size
      numbers.set(word, number)
      return number
    }
    this.numbers = numbers
    this.rows = rows.length
    this.pairs = new Pairs(rows.length)
    rows.forEach(([first = '', second], row) => {
      if (second !== undefined) this.pairs.set(numberOf(first), numberOf(second), row)
    })
    this.base = base
    this.points = new Float64Array(labels.length)
    this.stride = Math.max(4, 2 ** Math.ceil(Math.log2(labels.length)))
    this.plainSums = new Int32Array(this.stride)
    this.table = new Int16Array(rows.length * this.stride)
    this.found = new Int32Array((rows.length >> 5) + 1)
    const packed = numbersOf(points)
    for (let row = 0; row < rows.length; row++) {
      for (let i = 0; i < labels.length; i++)
        this.table[row * this.stride + i] = (packed[row * labels.length + i] ?? ZERO) - ZERO
    }
  }

  /** The number of a word without accents, or of a sign; less than nothing when the table does not know it. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? NONE
  }

  begin(): void {
    const { places, found, stride } = this
    for (let word = 0; word < this.count; word++) found[((places[word] ?? 0) / stride) >> 5] = 0
    this.count = 0
    this.denials = NONE
    this.facts = NONE
    this.waiting = 0
  }

  /** The run of words ends: what follows is no neighbour of what was before. */
  gap(): void {
    this.word(NONE, 0)
  }

  /** The next word of the text; an unknown one is a gap. */
  word(number: number, token: number): void {
    if (this.waiting === this.words.length) {
      this.words = wider(this.words)
      this.tokens = wider(this.tokens)
    }
    this.words[this.waiting] = number
    this.tokens[this.waiting++] = token
  }

  /** After the last word, before the first cue: each word, and the pair that it ends. */
  wordsEnd(): void {
    const { words, tokens, waiting } = this
    const pairs = this.pairs.among(words, waiting)
    let before = 0
    for (let i = 0; i < waiting; i++) {
      const number = words[i] ?? NONE
      const token = tokens[i] ?? 0
      if (number !== NONE) {
        this.cue(number, token, token)
        this.see(pairs[i] ?? NONE, before, token)
      }
      before = token
    }
  }

  /** A cue of the text, by its number; it has no neighbours. */
  cue(number: number, first: number, last: number): void {
    if (number < this.rows) this.see(number, first, last)
  }

  /** A cue that is only denied, after all others: that it is denied speaks for nothing, but it is still spoken of. */
  denied(number: number, first: number, last: number): void {
    if (this.denials === NONE) this.denials = this.count
    this.cue(number, first, last)
  }

  /** A fact, after all words and cues. Every text has one value or another of it, so it counts as the base does. */
  fact(number: number, place: number): void {
    if (this.facts === NONE) this.facts = this.count
    this.cue(number, place, place)
  }

  /**
   * Points add up; a word that comes again says nothing new. What holds for every text counts by how much of a text there
   * is: three words alone are no proof of anything.
   */
  end(): void {
    const { points, plainSums, count } = this
    if (this.facts === NONE) this.facts = count
    if (this.denials === NONE) this.denials = this.facts
    const { denials } = this
    const isWhole = this.part() === 1
    if (isWhole) this.sumPlain()
    for (let label = 0; label < points.length; label++) {
      let sum = this.baseOf(label)
      // Sums of whole numbers may be taken in any order; with the part of a base that a short text has, the order tells.
      if (isWhole) sum += plainSums[label] ?? 0
      else for (let word = 0; word < denials; word++) sum += this.plainPoints(word, label)
      for (let word = denials; word < count; word++) sum += this.pointsOf(word, label)
      points[label] = sum
    }
  }

  /**
   * Four labels at once, so that sums are whole numbers and no places in memory that are read and written for every word, and
   * few steps. The first round fetches all rows, many at once, since nothing there waits for what another row says.
   */
  private sumPlain(): void {
    const { table, places, plainSums, plain, points } = this
    for (let label = 0; label < points.length; label += 4) {
      let first = 0
      let second = 0
      let third = 0
      let fourth = 0
      for (let word = 0; word < plain; word++) {
        const at = (places[word] ?? 0) + label
        first = (first + (table[at] ?? 0)) | 0
        second = (second + (table[at + 1] ?? 0)) | 0
        third = (third + (table[at + 2] ?? 0)) | 0
        fourth = (fourth + (table[at + 3] ?? 0)) | 0
      }
      plainSums[label] = first
      plainSums[label + 1] = second
      plainSums[label + 2] = third
      plainSums[label + 3] = fourth
    }
  }

  /** What holds for every text, by how much of a text there is. */
  baseOf(label: number): number {
    return (this.base[label] ?? 0) * this.part()
  }

  /** What one word of the text, by its place among those found, says of a label. */
  pointsOf(word: number, label: number): number {
    const points = this.plainPoints(word, label)
    if (word >= this.facts) return points * this.part()
    return word >= this.denials ? Math.min(0, points) : points
  }

  /** So many of the words found, the first ones, say of a label just what their row says. */
  get plain(): number {
    return this.denials
  }

  /** What the row of a word says. */
  plainPoints(word: number, label: number): number {
    return this.table[(this.places[word] ?? 0) + label] ?? 0
  }

  /** The number of a word or sign of the text, by its place among those found; that of a pair is no word's. */
  rowOf(word: number): number {
    return (this.places[word] ?? 0) / this.stride
  }

  /** How much of a text there is, up to a whole one. */
  private part(): number {
    return Math.min(1, this.facts / this.whole)
  }

  /** What was met before is written as well, and then written over: told by a number and not by a question, which would often be guessed wrong. */
  private see(row: number, first: number, last: number): void {
    if (row === NONE) return
    const { count, found } = this
    if (count === this.places.length) this.makeRoom()
    this.places[count] = row * this.stride
    this.firsts[count] = first
    this.lasts[count] = last
    const known = found[row >> 5] ?? 0
    found[row >> 5] = known | (1 << (row & 31))
    this.count = count + 1 - ((known >>> (row & 31)) & 1)
  }

  private makeRoom(): void {
    this.places = wider(this.places)
    this.firsts = wider(this.firsts)
    this.lasts = wider(this.lasts)
  }
}
