/**
 * The words of an address. Addresses are typed with less care than sentences: words are glued ("quậnBa Đình", "HàNội10000")
 * and marks cut them into parts, so they are cut finer than the words of a report.
 */
import { type Keys, keys } from '../text/key.js'
import { normalise } from '../text/normalise.js'
import { remembered } from '../text/remember.js'
import { BLANK, DIGIT, LETTER, MARK, traits } from '../text/traits.js'
import type { Span } from '../types.js'

export interface Word extends Span, Keys {
  readonly text: string
  readonly kind: 'letters' | 'number' | 'mark'
  /** The whole address is typed without accents, so the word may stand for a marked one. */
  readonly open: boolean
  /** Which lists of the vocabulary have a phrase that ends with this word; one bit a list. */
  readonly ends: number
}

/** For the last syllable (bare) of every phrase of a vocabulary the bits of its lists. */
export type Endings = ReadonlyMap<string, number>

export function addressWords(text: string, endings: Endings): Word[] {
  const normalised = normalise(text)
  const { text: clean } = normalised
  const moved = normalised.edits.length > 0
  const words: { -readonly [Key in keyof Word]: Word[Key] }[] = []
  let open = true
  const add = (piece: Piece, start: number, kind: Word['kind']) => {
    const end = start + piece.text.length
    const span = moved ? normalised.toOriginal({ start, end }) : { start, end }
    if (piece.key !== piece.bare) open = false
    words.push({
      text: piece.text,
      key: piece.key,
      bare: piece.bare,
      kind,
      open: false,
      ends: kind === 'letters' ? (endings.get(piece.bare) ?? 0) : 0,
      start: span.start,
      end: span.end,
    })
  }
  for (let start = 0; start < clean.length; ) {
    const is = traits(clean.charCodeAt(start))
    if ((is & BLANK) !== 0) {
      start++
      continue
    }
    const end = runEnd(clean, start, is)
    const run = clean.slice(start, end)
    if ((is & LETTER) !== 0) for (const piece of piecesOf(run)) add(piece, start + piece.at, 'letters')
    else add({ text: run, key: run, bare: run, at: 0 }, start, (is & DIGIT) !== 0 ? 'number' : 'mark')
    start = end
  }
  for (const word of words) word.open = open
  return words
}

/** Letters, digits and dots come in runs; any other mark stands alone. */
function runEnd(text: string, start: number, is: number): number {
  const same = (is & LETTER) !== 0 ? LETTER | MARK : is & DIGIT
  let end = start + 1
  if (same !== 0) while (end < text.length && (traits(text.charCodeAt(end)) & same) !== 0) end++
  else if (text[start] === '.') while (text[end] === '.') end++
  else if ((text.codePointAt(start) ?? 0) > 0xffff) end++
  return end
}

interface Piece extends Keys {
  readonly text: string
  readonly at: number
}

/** A capital begins a word, also after capitals ("HBa Vì" = H + Ba Vì). */
const PIECES = /\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+(?!\p{Ll})|[\p{L}\p{M}]+/gu

const piecesOf: (run: string) => readonly Piece[] = remembered(run =>
  [...run.matchAll(PIECES)].map(match => ({ ...keys(match[0]), at: match.index })),
)

/** Marks that may stand inside a name ("Văn Miếu - Quốc Tử Giám") or an abbreviation of one ("Đ.Đa", "C/Giấy"). */
export function isInnerMark(word: Word, before: Word): boolean {
  if (word.kind !== 'mark') return false
  if (word.text === '-' || word.text === '–') return true
  return (word.text === '.' || word.text === '/') && before.text.length === 1
}
