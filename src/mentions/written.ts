/**
 * The words of an address. Addresses are typed with less care than sentences: words are glued ("quậnBa Đình", "HàNội10000")
 * and marks cut them into parts, so they are cut finer than the words of a report.
 */
import { keys } from '../text/key.js'
import { normalise } from '../text/normalise.js'
import { tokenise } from '../text/tokenise.js'
import type { Span, Token } from '../types.js'

export interface Word extends Span {
  readonly text: string
  readonly key: string
  readonly bare: string
  readonly kind: 'letters' | 'number' | 'mark'
  /** The whole address is typed without accents, so the word may stand for a marked one. */
  readonly open: boolean
}

/** A capital begins a word, also after capitals ("HBa Vì" = H + Ba Vì); digits and letters are words apart. */
const PIECES = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+|\d+|[^\s]/gu

export function addressWords(text: string): Word[] {
  const tokens = tokenise(normalise(text))
  const open = tokens.every(token => token.key === token.bare)
  return tokens.flatMap(token => pieces(token, open))
}

function pieces(token: Token, open: boolean): Word[] {
  const { text, key, bare, start, end } = token
  if (isWhole(token)) return [{ text, key, bare, kind: WHOLE[token.kind] ?? kindOf(text), open, start, end }]
  return split(token, open)
}

const WHOLE: Readonly<Partial<Record<Token['kind'], Word['kind']>>> = {
  syllable: 'letters',
  number: 'number',
  mark: 'mark',
}

/** No capital after a small letter, no digit beside a letter: nothing to cut. */
function isWhole({ kind, text }: Token): boolean {
  if (kind === 'number' || kind === 'mark') return text.length === 1 || /^\d+$/.test(text)
  if (kind !== 'syllable' || !LETTERS.test(text)) return false
  const rest = text.slice(1)
  return rest === rest.toLowerCase() || text === text.toUpperCase()
}

/** The tokeniser leaves the dot on "P." and "TT.". */
const LETTERS = /^\p{L}+$/u

function split(token: Token, open: boolean): Word[] {
  const found = [...token.text.matchAll(PIECES)]
  // Where the normaliser changed letters, the pieces share the span of the whole.
  const exact = token.end - token.start === token.text.length
  return found.map(match => {
    const [text] = match
    const start = exact ? token.start + match.index : token.start
    const end = exact ? start + text.length : token.end
    return { text, ...keys(text), kind: kindOf(text), open, start, end }
  })
}

function kindOf(text: string): Word['kind'] {
  return /\p{L}/u.test(text) ? 'letters' : /\d/.test(text) ? 'number' : 'mark'
}

/** Marks that may stand inside a name ("Văn Miếu - Quốc Tử Giám") or an abbreviation of one ("Đ.Đa", "C/Giấy"). */
export function isInnerMark(word: Word, before: Word): boolean {
  if (word.kind !== 'mark') return false
  if (word.text === '-' || word.text === '–') return true
  return (word.text === '.' || word.text === '/') && before.text.length === 1
}
