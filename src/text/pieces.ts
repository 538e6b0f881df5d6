/** Where the token that begins at a given place ends, and what kind it is. */
import type { TokenKind } from '../types.js'
import {
  APOSTROPHE,
  CLOCK,
  DOCUMENT,
  DOSSIER,
  DOTTED,
  EMAIL,
  EMOJI,
  endAt,
  FORM_CODE,
  FULL_DATE,
  HASHTAG,
  HYPHENATED,
  JOINED_CAPITALS,
  JOINED_SMALL,
  LETTER_NUMBER,
  LETTER_SLASH,
  LONG_NUMBER,
  NUMBER,
  NUMBER_LETTER,
  type Pattern,
  PHONE,
  PLATE,
  PROCEDURE_CODE,
  SECTION,
  SLASHED,
  URL,
  urlEnd,
  WORD_NUMBER,
} from './patterns.js'
import { isToneless, readSyllable } from './syllable.js'
import { BLANK, DIGIT, LETTER, MARK, traits } from './traits.js'

export interface Piece {
  readonly end: number
  readonly kind: TokenKind
}

/** Whole before part: a date before the slashed number it looks like, a telephone before a long number. */
const NUMERIC = [
  URL,
  EMAIL,
  DOSSIER,
  DOCUMENT,
  FULL_DATE,
  PHONE,
  PLATE,
  PROCEDURE_CODE,
  FORM_CODE,
  LONG_NUMBER,
  CLOCK,
  SLASHED,
  SECTION,
  NUMBER_LETTER,
]
/** Those of them that go on with a slash after their first digits, and those that go on with a space or end there. */
const SLASHED_NUMERIC = [DOCUMENT, FULL_DATE, PHONE, FORM_CODE, LONG_NUMBER, SLASHED]
const SPACED_NUMERIC = [PHONE, LONG_NUMBER]

const JOINED = [JOINED_CAPITALS, JOINED_SMALL, APOSTROPHE, HYPHENATED, LETTER_SLASH]

export function pieceAt(text: string, from: number): Piece {
  const is = traits(text.charCodeAt(from))
  const piece =
    (is & LETTER) !== 0 ? wordAt(text, from) : (is & DIGIT) !== 0 ? numericAt(text, from) : markAt(text, from)
  // Combining marks never begin a token, whatever they stand on.
  return text.charCodeAt(piece.end) < 0x0300 || piece.end >= text.length
    ? piece
    : { ...piece, end: marksEnd(text, piece.end) }
}

function wordAt(text: string, from: number): Piece {
  const end = lettersEnd(text, from)
  return end < text.length ? joinedAt(text, from, end) : { end, kind: 'syllable' }
}

/** Words that go on after a dot, a dash, a digit …: addresses on the net, codes, `P.`, `TN&MT`. */
function joinedAt(text: string, from: number, end: number): Piece {
  const next = text.charAt(end)
  // A stop before white space goes on with nothing but an abbreviation.
  const isLast = end + 1 >= text.length || (traits(text.charCodeAt(end + 1)) & BLANK) !== 0
  if (!isLast && /[.:@_%+\d-]/.test(next)) {
    const address = Math.max(endAt(EMAIL, text, from), urlEnd(text, from))
    if (address > end) return { end: address, kind: 'protected' }
  }
  if (!isLast && /[.\d-]/.test(next)) {
    const code = Math.max(endAt(DOSSIER, text, from), endAt(WORD_NUMBER, text, from))
    if (code > end) return { end: code, kind: 'protected' }
  }
  if (next === '.') {
    const dotted = endAt(DOTTED, text, from)
    // `lúc 8 h. Tôi`: a small letter after a number is a unit, and the stop ends the sentence.
    const unit = /\d ?[hpđ]$/.test(text.slice(Math.max(0, from - 2), end))
    if (dotted > end && !unit) return { end: dotted, kind: 'syllable' }
  }
  // Not in `2tr5`, where the letters are a unit between two numbers.
  if (/\d/.test(next) && !/\d/.test(text.charAt(from - 1))) {
    const code = endAt(LETTER_NUMBER, text, from)
    if (code > end && !isGluedWord(text.slice(from, end))) return { end: code, kind: 'protected' }
  }
  if (/['’&/-]/.test(next)) {
    for (const pattern of JOINED) {
      const joined = endAt(pattern, text, from)
      if (joined > end) return { end: joined, kind: 'syllable' }
    }
  }
  return { end, kind: 'syllable' }
}

/** `ngõ12`: a Vietnamese word in small letters with a number stuck to it. */
function isGluedWord(word: string): boolean {
  return (
    word.length > 1 &&
    word.slice(1) === word.slice(1).toLowerCase() &&
    (isToneless(word.toLowerCase()) || readSyllable(word.toLowerCase()) !== null)
  )
}

function numericAt(text: string, from: number): Piece {
  const plain = plainNumberEnd(text, from)
  if (plain > from) return { end: plain, kind: 'number' }
  const keycap = text.charCodeAt(from + 1) >= VARIATION_OR_KEYCAP ? endAt(EMOJI, text, from) : -1
  if (keycap > from) return { end: keycap, kind: 'mark' }
  for (const pattern of numericPatterns(text, from)) {
    const end = endAt(pattern, text, from)
    if (end > from) return { end: pattern === URL ? urlEnd(text, from) : end, kind: 'protected' }
  }
  return { end: Math.max(from + 1, endAt(NUMBER, text, from)), kind: 'number' }
}

/** An enclosing keycap, perhaps with the selector before it, makes an emoji of a digit. */
const VARIATION_OR_KEYCAP = 0x20e3

/** What may begin here, told by what follows the first digits. */
function numericPatterns(text: string, from: number): readonly Pattern[] {
  let end = from
  while (end - from < LONGEST_DIGITS && (traits(text.charCodeAt(end)) & DIGIT) !== 0) end++
  const next = end < text.length ? text.charCodeAt(end) : SPACE
  return next === SLASH ? SLASHED_NUMERIC : (traits(next) & BLANK) !== 0 ? SPACED_NUMERIC : NUMERIC
}

const SPACE = 0x20
const SLASH = 0x2f
/** No pattern begins with more digits; a longer run is tried with all. */
const LONGEST_DIGITS = 20

/** Up to three digits alone between spaces or marks: the commonest number, and the start of none of the patterns. */
function plainNumberEnd(text: string, from: number): number {
  let end = from
  while (end < from + 4 && (traits(text.charCodeAt(end)) & DIGIT) !== 0) end++
  if (end > from + 3 || text.charCodeAt(from) === 0x30 || text.startsWith('84', from)) return -1
  if (end >= text.length || (traits(text.charCodeAt(end)) & BLANK) !== 0) return end
  const isMark = text.charCodeAt(end) === 0x2c || text.charCodeAt(end) === 0x2e || text.charCodeAt(end) === 0x29
  return isMark && (end + 1 >= text.length || (traits(text.charCodeAt(end + 1)) & BLANK) !== 0) ? end : -1
}

const OTHER_LETTER = /[\p{L}\p{M}]/u
const LETTER_OF_ANY_SCRIPT = /\p{L}/u
const COMBINING = /\p{M}/u

function markAt(text: string, from: number): Piece {
  const char = text.charAt(from)
  if (char === '#') {
    const end = endAt(HASHTAG, text, from)
    if (end > from) return { end, kind: 'protected' }
  } else if (char === '+' || char === '(') {
    const end = endAt(PHONE, text, from)
    if (end > from) return { end, kind: 'protected' }
  } else if (char === '.') {
    let end = from + 1
    while (text.charAt(end) === '.') end++
    return { end, kind: 'mark' }
  } else if (char > '\u00a8') {
    const emoji = endAt(EMOJI, text, from)
    if (emoji > from) return { end: emoji, kind: 'mark' }
    const code = text.codePointAt(from) ?? 0
    const width = code > 0xffff ? 2 : 1
    if (LETTER_OF_ANY_SCRIPT.test(String.fromCodePoint(code))) return { end: lettersEnd(text, from), kind: 'syllable' }
    return { end: from + width, kind: 'mark' }
  }
  return { end: from + 1, kind: 'mark' }
}

/** End of a run of letters with their marks, of any script. */
function lettersEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    while (end < text.length && (traits(text.charCodeAt(end)) & LETTER) !== 0) end++
    if (end >= text.length) return end
    const unit = text.charCodeAt(end)
    if (unit < 0x2070 && (traits(unit) & MARK) === 0) return end
    const code = text.codePointAt(end) ?? 0
    if (!OTHER_LETTER.test(String.fromCodePoint(code))) return end
    end += code > 0xffff ? 2 : 1
  }
}

function marksEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && (traits(text.charCodeAt(end)) & BLANK) === 0) {
    const code = text.codePointAt(end) ?? 0
    if (!COMBINING.test(String.fromCodePoint(code))) break
    end += code > 0xffff ? 2 : 1
  }
  return end
}
