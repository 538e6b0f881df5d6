/** Kind words before a unit's name: "phường", "P.", "q", "thị xã" … */

import type { Reading } from '../match/reading.js'
import type { KindWords, UnitKind } from '../pack.js'
import { pieceRows } from '../text/by-piece.js'
import type { Piece } from '../text/key.js'
import { stripAccents } from '../text/letters.js'

export interface KindAt {
  readonly kind: UnitKind
  readonly first: number
  readonly end: number
}

export interface KindReader {
  /** Whether a kind word may end with this piece: nearly all pieces are told off by it. */
  mayEnd(piece: Piece): boolean
  /** The kind word that ends right before token `at`, longest first. */
  before(reading: Reading, at: number): KindAt | null
  /** The kind word that begins at token `at`, longest first. */
  from(reading: Reading, at: number): KindAt | null
}

/** A row of a piece: what it may be of a kind word, once as it is written and once without its accents. */
const PARTS = 2
const BARE = 1
/** In each number of it the kind that it is by itself, and what it is as the first or as the last of two words. */
const FIRST = 8
const LAST = 16
const PART = 0xff

/** Numbers from 1 for texts, in the order in which they come. */
function numbering(): { readonly of: Map<string, number>; number(text: string): number } {
  const of = new Map<string, number>()
  return {
    of,
    number(text) {
      const number = of.get(text) ?? of.size + 1
      of.set(text, number)
      return number
    },
  }
}

/** The kind words in one way of writing, as numbers: a text is asked about each of its names, and joins no strings. */
function kindTable(words: ReadonlyMap<string, number>) {
  const single = new Map<string, number>()
  const pairs = new Map<number, number>()
  const firsts = numbering()
  const lasts = numbering()
  for (const [word, kind] of words) {
    const space = word.indexOf(' ')
    if (space < 0) single.set(word, kind)
    else pairs.set(firsts.number(word.slice(0, space)) * PART + lasts.number(word.slice(space + 1)), kind)
  }
  return {
    partsOf: (word: string): number =>
      (single.get(word) ?? 0) | ((firsts.of.get(word) ?? 0) << FIRST) | ((lasts.of.get(word) ?? 0) << LAST),
    pair: (first: number, last: number): number =>
      pairs.get(((first >> FIRST) & PART) * PART + ((last >> LAST) & PART)) ?? 0,
  }
}

export function kindReader(kinds: readonly KindWords[]): KindReader {
  const accented = new Map<string, number>()
  const bare = new Map<string, number>()
  kinds.forEach(({ words }, i) => {
    for (const word of words) {
      accented.set(word, i + 1)
      bare.set(stripAccents(word), i + 1)
    }
  })
  const lasts = new Set([...bare.keys()].map(word => word.slice(word.lastIndexOf(' ') + 1)))
  const written = kindTable(accented)
  const unmarked = kindTable(bare)
  const parts = pieceRows(PARTS, (piece, numbers, at) => {
    numbers[at] = written.partsOf(withoutDot(piece.key))
    numbers[at + BARE] = unmarked.partsOf(withoutDot(piece.bare))
  })
  const { numbers } = parts

  /** The number of the kind that a piece is by itself; 0: none. */
  const single = (reading: Reading, at: number): number => {
    const piece = reading.pieces[at]
    if (!piece) return 0
    const row = parts.at(piece, piece.number)
    const kind = (numbers[row] ?? 0) & PART
    return kind !== 0 || reading.unaccented[at] !== true ? kind : (numbers[row + BARE] ?? 0) & PART
  }
  /** The same of two pieces together. */
  const double = (reading: Reading, first: number): number => {
    const one = reading.pieces[first]
    const two = reading.pieces[first + 1]
    if (!one || !two) return 0
    const begin = parts.at(one, one.number)
    const end = parts.at(two, two.number)
    // Hardly any piece begins a kind word of two.
    if ((((numbers[begin + BARE] ?? 0) >> FIRST) & PART) === 0) return 0
    const kind = written.pair(numbers[begin] ?? 0, numbers[end] ?? 0)
    if (kind !== 0 || reading.unaccented[first] !== true || reading.unaccented[first + 1] !== true) return kind
    return unmarked.pair(numbers[begin + BARE] ?? 0, numbers[end + BARE] ?? 0)
  }
  const found = (number: number, first: number, end: number): KindAt | null => {
    const kind = kinds[number - 1]?.kind
    return kind === undefined ? null : { kind, first, end }
  }

  return {
    mayEnd: piece => lasts.has(withoutDot(piece.bare)),
    before(reading, name) {
      const { kinds: kindsOf, pieces } = reading
      if (name < 1) return null
      const end = pieces[name - 1]?.text === '.' ? name - 1 : name
      if (end < 1) return null
      const two = end < 2 ? 0 : double(reading, end - 2)
      const number = two !== 0 ? two : single(reading, end - 1)
      const at = number === 0 ? null : found(number, two !== 0 ? end - 2 : end - 1, end)
      if (!at || isCooperative(reading, at)) return null
      // "3h" is an hour and "5p" are minutes.
      return at.first > 0 && kindsOf[at.first - 1] === 'number' && isLetter(reading, at) ? null : at
    },
    from(reading, first) {
      const two = double(reading, first)
      const number = two !== 0 ? two : single(reading, first)
      if (number === 0) return null
      const end = first + (two !== 0 ? 2 : 1)
      return found(number, first, reading.pieces[end]?.text === '.' ? end + 1 : end)
    },
  }
}

/** "hợp tác xã" ends like a kind word. */
function isCooperative({ pieces }: Reading, { kind, first }: KindAt): boolean {
  return kind === 'xã' && first > 1 && pieces[first - 1]?.bare === 'tac' && pieces[first - 2]?.bare === 'hop'
}

function isLetter({ pieces }: Reading, { first, end }: KindAt): boolean {
  return end - first === 1 && withoutDot(pieces[first]?.key ?? '').length === 1
}

function withoutDot(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text
}

const COMMUNE_KINDS: ReadonlySet<UnitKind> = new Set<UnitKind>(['phường', 'xã', 'thị trấn', 'đặc khu'])

/** The level a kind word speaks of; a "thành phố" in Hanoi was of district level (Hà Đông, Sơn Tây until 2009). */
export function levelOfKind(kind: UnitKind): 'commune' | 'district' {
  return COMMUNE_KINDS.has(kind) ? 'commune' : 'district'
}
