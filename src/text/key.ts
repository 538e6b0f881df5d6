import { stripAccents } from './letters.js'
import { onDemand } from './on-demand.js'
import { remembered } from './remember.js'
import { isVietnameseSyllable } from './syllable.js'

/** The two matching forms of a token. */
export interface Keys {
  /** Lower case, i/y folded; accents kept. */
  readonly key: string
  /** `key` without accents and with d for đ. */
  readonly bare: string
}

/** A piece of text with its matching forms. */
export interface Piece extends Keys {
  readonly text: string
  /** No other piece has it, so that what is worked out of a piece can be kept by its number (by-piece.ts). */
  readonly number: number
  /** A letter of it bears a mark (đ counts as one). */
  readonly marked: boolean
  /** Where a second word begins that was typed without a space (`quậnBa`), 0 where there is none. */
  readonly glued: number
}

/**
 * i and y are two spellings of one sound when they stand alone after these onsets: kỹ = kĩ, lý = lí, quý = quí.
 * Elsewhere they make different words (tai/tay, túi/túy), so nothing else is folded.
 */
const OPEN_Y = /^(?:[hklmstv]|qu)[yỳýỷỹỵ]$/
const TO_I: ReadonlyMap<string, string> = new Map(Object.entries({ y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }))

let made = 0

function pieceOf(text: string): Piece {
  const lower = text.toLowerCase().normalize('NFC')
  const key = OPEN_Y.test(lower) ? lower.slice(0, -1) + (TO_I.get(lower.slice(-1)) ?? '') : lower
  const bare = stripAccents(key)
  return { text, number: ++made, key, bare: bare === key ? key : bare, marked: bare !== key, glued: gluedAt(text) }
}

/**
 * Two Vietnamese syllables of which the second begins with a capital; names of products ("iHanoi") are none. No syllable
 * has more than seven letters, and without bounds a word of millions of letters runs out of stack.
 */
const TWO_WORDS = onDemand(() => /^(\p{L}\p{Ll}{1,8})(\p{Lu}\p{Ll}{1,8})$/u)

function gluedAt(text: string): number {
  const [, first = '', second = ''] = TWO_WORDS().exec(text) ?? []
  const both = second !== '' && isVietnameseSyllable(first) && isVietnameseSyllable(second)
  // Without a single accent it may be a foreign name.
  return both && /[^ -~]/.test(text) ? first.length : 0
}

/** A piece of a normalised text with its matching forms. */
export const keys: (text: string) => Piece = remembered(pieceOf)
