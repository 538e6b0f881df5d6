/** The points of all words and signs of a text together. */
import { numbersOf } from '../match/numbers-as-text.js'
import type { WordPoints } from '../pack.js'
import { type Label, OFF_TOPIC_CATEGORIES, type OffTopicCategory, TAGS, type Tag } from '../types.js'

/** Words speak for tags and categories; flags are a matter of rules. */
export const WORD_LABELS: readonly Label[] = [
  // Object.keys forgets the type of the keys.
  ...(Object.keys(TAGS) as Tag[]),
  ...(Object.keys(OFF_TOPIC_CATEGORIES) as OffTopicCategory[]).map(category => `off-topic/${category}` as const),
]

/** Tags come first among the labels. */
export const TAG_COUNT = Object.keys(TAGS).length

/** Points are kept with this added, so that none is negative. */
export const ZERO = 0x1000

const NONE = -1
const FEW_WORDS = 256
/** What a row can note. */
const LAST_TEXT = 0x7fff

/**
 * Adds up one text after the other: `begin`, then word by word and sign by sign, then `end`. All that is kept of a text is numbers in
 * lists that serve text after text: read them before the next one begins.
 */
export class WordTotals {
  /** How many different words and pairs of the table the text has. */
  count = 0
  /** Of each where its row begins in `table`, its first and its last token, in the order of the text. */
  private places = new Int32Array(FEW_WORDS)
  firsts = new Int32Array(FEW_WORDS)
  lasts = new Int32Array(FEW_WORDS)
  /** By label. */
  readonly points: Float64Array
  private readonly base: readonly number[]
  /**
   * Row by row the text in which it was seen last, so that nothing need be emptied between texts, and its points. Nearly
   * all the time here goes into fetching rows: what is asked of one lies in one line of memory, and is not asked elsewhere.
   */
  private readonly table: Int16Array
  private readonly stride: number
  /** Of a word that has points by itself the number is its row; those that have them only in pairs come after all rows. */
  private readonly numbers: ReadonlyMap<string, number>
  private readonly rows: number
  private readonly pairs: Pairs
  private text = 0
  /** How many were met, those that come again among them. */
  private met = 0
  /** Where among those met the denied cues begin, and after them the facts; later the same among those found. */
  private denials = 0
  private facts = 0
  /** The word before, and its token. */
  private before = NONE
  private tokenBefore = 0

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
    this.stride = 2 ** Math.ceil(Math.log2(labels.length + 1))
    this.table = new Int16Array(rows.length * this.stride)
    const packed = numbersOf(points)
    for (let row = 0; row < rows.length; row++) {
      for (let i = 0; i < labels.length; i++)
        this.table[row * this.stride + 1 + i] = (packed[row * labels.length + i] ?? ZERO) - ZERO
    }
  }

  /** The number of a word without accents, or of a sign; less than nothing when the table does not know it. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? NONE
  }

  begin(): void {
    if (this.text === LAST_TEXT) this.forget()
    this.text++
    this.count = 0
    this.met = 0
    this.denials = NONE
    this.facts = NONE
    this.before = NONE
  }

  /** The run of words ends: what follows is no neighbour of what was before. */
  gap(): void {
    this.before = NONE
  }

  /** The next word of the text; an unknown one is a gap. */
  word(number: number, token: number): void {
    if (number !== NONE) {
      this.cue(number, token, token)
      if (this.before !== NONE) this.see(this.pairs.get(this.before, number), this.tokenBefore, token)
      this.tokenBefore = token
    }
    this.before = number
  }

  /** A cue of the text, by its number; it has no neighbours. */
  cue(number: number, first: number, last: number): void {
    if (number < this.rows) this.see(number, first, last)
  }

  /** A cue that is only denied, after all others: that it is denied speaks for nothing, but it is still spoken of. */
  denied(number: number, first: number, last: number): void {
    if (this.denials === NONE) this.denials = this.met
    this.cue(number, first, last)
  }

  /** A fact, after all words and cues. Every text has one value or another of it, so it counts as the base does. */
  fact(number: number, place: number): void {
    if (this.facts === NONE) this.facts = this.met
    this.cue(number, place, place)
  }

  /**
   * Points add up; a word that comes again says nothing new. What holds for every text counts by how much of a text there
   * is: three words alone are no proof of anything.
   */
  end(): void {
    this.keepFirst()
    const { points, table, places, count, denials: plain } = this
    // Label by label, so that a sum is a number and not a place in memory that is read and written for every word.
    for (let label = 0; label < points.length; label++) {
      let sum = this.baseOf(label)
      for (let word = 0; word < plain; word++) sum += table[(places[word] ?? 0) + 1 + label] ?? 0
      for (let word = plain; word < count; word++) sum += this.pointsOf(word, label)
      points[label] = sum
    }
  }

  /** What holds for every text, by how much of a text there is. */
  baseOf(label: number): number {
    return (this.base[label] ?? 0) * this.part()
  }

  /** What one word of the text, by its place among those found, says of a label. */
  pointsOf(word: number, label: number): number {
    const points = this.table[(this.places[word] ?? 0) + 1 + label] ?? 0
    if (word >= this.facts) return points * this.part()
    return word >= this.denials ? Math.min(0, points) : points
  }

  /** The number of a word or sign of the text, by its place among those found; that of a pair is no word's. */
  rowOf(word: number): number {
    return (this.places[word] ?? 0) / this.stride
  }

  /** How much of a text there is, up to a whole one. */
  private part(): number {
    return Math.min(1, this.facts / this.whole)
  }

  private see(row: number, first: number, last: number): void {
    if (row === NONE) return
    const at = this.met++
    if (at === this.places.length) this.makeRoom()
    this.places[at] = row * this.stride
    this.firsts[at] = first
    this.lasts[at] = last
  }

  /**
   * Of what was met more than once the first. All rows are fetched here in one short loop, in which the processor waits for
   * many of them at once; one by one, as words are met, that was a third of the time.
   */
  private keepFirst(): void {
    const { met } = this
    const facts = this.facts === NONE ? met : this.facts
    const denials = this.denials === NONE ? facts : this.denials
    this.keep(0, denials)
    this.denials = this.count
    this.keep(denials, facts)
    this.facts = this.count
    this.keep(facts, met)
  }

  private keep(start: number, stop: number): void {
    const { places, firsts, lasts, table, text } = this
    let count = this.count
    for (let i = start; i < stop; i++) {
      const place = places[i] ?? 0
      if (table[place] === text) continue
      table[place] = text
      places[count] = place
      firsts[count] = firsts[i] ?? 0
      lasts[count] = lasts[i] ?? 0
      count++
    }
    this.count = count
  }

  private forget(): void {
    for (let at = 0; at < this.table.length; at += this.stride) this.table[at] = 0
    this.text = 0
  }

  private makeRoom(): void {
    this.places = wider(this.places)
    this.firsts = wider(this.firsts)
    this.lasts = wider(this.lasts)
  }
}

function wider(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2)
  longer.set(list)
  return longer
}

/** Rows by two numbers of words: plain numbers side by side, where a map would fetch a bucket, a key and a value. */
class Pairs {
  /** In turns the two numbers of words and the row; a place is free when its row is `NONE`. */
  private readonly slots: Int32Array
  private readonly mask: number
  /** Says of nearly all pairs that they are unknown; small enough to stay near the processor. */
  private readonly filter: Uint8Array

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, most * 2)))
    this.slots = new Int32Array(size * 4).fill(NONE)
    this.mask = size - 1
    this.filter = new Uint8Array(size)
  }

  get(first: number, second: number): number {
    const { slots, mask, filter } = this
    const hash = hashOf(first, second)
    if (((filter[hash & mask] ?? 0) & (1 << (hash >>> 29))) === 0) return NONE
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot * 4 + 2] ?? NONE
      if (row === NONE || (slots[slot * 4] === first && slots[slot * 4 + 1] === second)) return row
    }
  }

  set(first: number, second: number, row: number): void {
    const { slots, mask, filter } = this
    const hash = hashOf(first, second)
    let slot = hash & mask
    filter[slot] = (filter[slot] ?? 0) | (1 << (hash >>> 29))
    const isOther = () => slots[slot * 4 + 2] !== NONE && (slots[slot * 4] !== first || slots[slot * 4 + 1] !== second)
    while (isOther()) slot = (slot + 1) & mask
    slots.set([first, second, row], slot * 4)
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
