/** Kind words before a unit's name: "phường", "P.", "q", "thị xã" … */

import type { Reading } from '../match/reading.js'
import type { KindWords, UnitKind } from '../pack.js'
import { byPiece } from '../text/by-piece.js'
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

export function kindReader(kinds: readonly KindWords[]): KindReader {
  const accented = new Map<string, UnitKind>()
  const bare = new Map<string, UnitKind>()
  for (const { kind, words } of kinds) {
    for (const word of words) {
      accented.set(word, kind)
      bare.set(stripAccents(word), kind)
    }
  }
  const lasts = new Set([...bare.keys()].map(word => word.slice(word.lastIndexOf(' ') + 1)))
  const ends = byPiece(piece => (lasts.has(withoutDot(piece.bare)) ? 1 : 0))
  const mayEnd = (piece: Piece): boolean => ends(piece) === 1
  const at = (reading: Reading, first: number, end: number): KindAt | null => {
    const last = reading.pieces[end - 1]
    if (first < 0 || !last || !mayEnd(last)) return null
    const before = end - first === 2 ? reading.tokens[first] : undefined
    const kind =
      accented.get(joined(before?.key, last.key)) ??
      (reading.unaccented[end - 1] && reading.unaccented[first] ? bare.get(joined(before?.bare, last.bare)) : undefined)
    return kind ? { kind, first, end } : null
  }
  return {
    mayEnd,
    before(reading, name) {
      const end = reading.tokens[name - 1]?.text === '.' ? name - 1 : name
      const found = at(reading, end - 2, end) ?? at(reading, end - 1, end)
      if (found && isCooperative(reading, found)) return null
      // "3h" is an hour and "5p" are minutes.
      return found && reading.tokens[found.first - 1]?.kind === 'number' && isLetter(reading, found) ? null : found
    },
    from(reading, first) {
      const found = at(reading, first, first + 2) ?? at(reading, first, first + 1)
      return found && reading.tokens[found.end]?.text === '.' ? { ...found, end: found.end + 1 } : found
    },
  }
}

function joined(before: string | undefined, last: string): string {
  return before === undefined ? withoutDot(last) : `${withoutDot(before)} ${withoutDot(last)}`
}

/** "hợp tác xã" ends like a kind word. */
function isCooperative({ tokens }: Reading, { kind, first }: KindAt): boolean {
  return kind === 'xã' && tokens[first - 1]?.bare === 'tac' && tokens[first - 2]?.bare === 'hop'
}

function isLetter({ tokens }: Reading, { first, end }: KindAt): boolean {
  return end - first === 1 && withoutDot(tokens[first]?.key ?? '').length === 1
}

function withoutDot(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text
}

const COMMUNE_KINDS: ReadonlySet<UnitKind> = new Set<UnitKind>(['phường', 'xã', 'thị trấn', 'đặc khu'])

/** The level a kind word speaks of; a "thành phố" in Hanoi was of district level (Hà Đông, Sơn Tây until 2009). */
export function levelOfKind(kind: UnitKind): 'commune' | 'district' {
  return COMMUNE_KINDS.has(kind) ? 'commune' : 'district'
}
