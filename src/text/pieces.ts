/** Where the token that begins at a given place ends, and what kind it is. */
import type { TokenKind } from '../types.js'
import { onDemand } from './on-demand.js'
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
import { unitIfAny } from './unit-at.js'

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
/** Those of them whose first digits are followed by a slash; by a letter; by a space or a mark, or by nothing. */
const BEFORE_SLASH = [DOCUMENT, FULL_DATE, FORM_CODE, SLASHED]
const LONG_BEFORE_SLASH = [DOCUMENT, FULL_DATE, PHONE, FORM_CODE, LONG_NUMBER, SLASHED]
const BEFORE_LETTER = [URL, EMAIL, PLATE, CLOCK, SLASHED, NUMBER_LETTER]
/** Where those letters and digits end at a space or a mark: `9h30`, `5k`. */
const BEFORE_LAST_LETTER = [PLATE, CLOCK, NUMBER_LETTER]
const BEFORE_GAP = [PHONE, LONG_NUMBER]

const JOINED = [JOINED_CAPITALS, JOINED_SMALL, APOSTROPHE, HYPHENATED, LETTER_SLASH]

export function pieceAt(text: string, from: number): Piece {
  const is = traits(unitIfAny(text, from))
  const piece =
    (is & LETTER) !== 0 ? wordAt(text, from) : (is & DIGIT) !== 0 ? numericAt(text, from) : markAt(text, from)
  // Combining marks never begin a token, whatever they stand on.
  return unitIfAny(text, piece.end) < 0x0300 || piece.end >= text.length
    ? piece
    : { ...piece, end: marksEnd(text, piece.end) }
}

function wordAt(text: string, from: number): Piece {
  const end = lettersEnd(text, from)
  return end < text.length ? joinedAt(text, from, end) : { end, kind: 'syllable' }
}

/** What a word goes on with. */
const GOES_ON = ".-/:@_%+&'’0123456789"

/** Words that go on after a dot, a dash, a digit …: addresses on the net, codes, `P.`, `TN&MT`. */
function joinedAt(text: string, from: number, end: number): Piece {
  const next = text.charAt(end)
  if (!GOES_ON.includes(next)) return { end, kind: 'syllable' }
  // A stop before white space goes on with nothing but an abbreviation.
  const isLast = end + 1 >= text.length || (traits(unitIfAny(text, end + 1)) & BLANK) !== 0
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
  // Not in `2tr5`, where the letters are a unit between two numbers; but in `50m2`.
  if (/\d/.test(next) && (!/\d/.test(text.charAt(from - 1)) || /^[ckd]?m[23](?!\d)/.test(text.slice(from, end + 2)))) {
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
  const plain = plainNumberEnd(text, from, unitIfAny(text, from))
  if (plain > from) return { end: plain, kind: 'number' }
  const unit = numberBeforeUnitEnd(text, from)
  if (unit > from) return { end: unit, kind: 'number' }
  const slashed = slashedEnd(text, from)
  if (slashed > from) return { end: slashed, kind: 'protected' }
  const keycap = unitIfAny(text, from + 1) >= VARIATION_OR_KEYCAP ? endAt(EMOJI, text, from) : -1
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
  while (end < text.length && end - from < LONGEST_DIGITS && isDigit(unitIfAny(text, end))) end++
  const next = text.charAt(end)
  if (next === '/') return end - from < SHORTEST_PHONE ? BEFORE_SLASH : LONG_BEFORE_SLASH
  if (isGap(next)) return BEFORE_GAP
  if ((traits(next.charCodeAt(0)) & LETTER) === 0) return NUMERIC
  const far = from + LONGEST_MIXED
  while (end < far && (traits(unitIfAny(text, end)) & (LETTER | DIGIT)) !== 0) end++
  return isGap(text.charAt(end)) ? BEFORE_LAST_LETTER : BEFORE_LETTER
}

const isGap = (next: string): boolean => next === '' || ' \n,;!?()"'.includes(next)
const SHORTEST_PHONE = 8

/** No pattern begins with more digits; a longer run is tried with all. */
const LONGEST_DIGITS = 20

/** A longer run of letters and digits is not looked through to its end: that would be done again at each of its numbers. */
const LONGEST_MIXED = 64

/** A few digits alone between spaces or marks: the commonest number, and the start of none of the patterns. */
export function plainNumberEnd(text: string, from: number, first: number): number {
  if (first <= ZERO || first > NINE) return -1
  let end = from + 1
  while (end < text.length && end - from <= LONGEST_PLAIN && isDigit(unitIfAny(text, end))) end++
  if (end - from > LONGEST_PLAIN || (end - from > 1 && mayBeginPhone(text, from))) return -1
  if (isBlankAt(text, end)) return end
  const mark = unitIfAny(text, end)
  return (mark === COMMA || mark === STOP || mark === BRACKET) && isBlankAt(text, end + 1) ? end : -1
}

/**
 * Where the letters begin that are stuck to a few digits and go on to a gap: `9h`, `30m2`; -1 where they may belong to a
 * code. Capitals and a lone a, b or c make one: `12A`, `3b`.
 */
function numberBeforeUnitEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && at - from <= LONGEST_PLAIN && isDigit(unitIfAny(text, at))) at++
  if (at - from > LONGEST_PLAIN || at >= text.length) return -1
  const first = traits(unitIfAny(text, at))
  if ((first & LETTER) === 0 || !isSmall(unitIfAny(text, at))) return -1
  let end = at + 1
  while (end < text.length && end - at < LONGEST_UNIT && (traits(unitIfAny(text, end)) & LETTER) !== 0) end++
  if (end < text.length && !isGap(text.charAt(end))) return -1
  return end - at === 1 && unitIfAny(text, at) <= SMALL_C ? -1 : at
}

/** Numbers with slashes between them and a gap behind, `12/5`, `20/3/2024`: whatever they are, they are one piece. */
function slashedEnd(text: string, from: number): number {
  let digits = 0
  let slashes = 0
  let at = from
  for (; at < text.length; at++) {
    const unit = unitIfAny(text, at)
    if (unit === SLASH) {
      if (digits === 0 || ++slashes > MOST_SLASHES) return -1
      digits = 0
    } else if (!isDigit(unit)) break
    else if (++digits > LONGEST_SLASHED) return -1
  }
  return digits > 0 && slashes > 0 && isGap(text.charAt(at)) ? at : -1
}

const SLASH = 0x2f
const MOST_SLASHES = 5
const LONGEST_SLASHED = 5
const LONGEST_UNIT = 8
const SMALL_C = 0x63
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** More digits may be a number of a person or a firm. */
const LONGEST_PLAIN = 8
/** They go on behind a space: `84 912 345 678`, `1900 1009`. */
const mayBeginPhone = (text: string, from: number): boolean =>
  text.startsWith('84', from) || text.startsWith('1800', from) || text.startsWith('1900', from)
const ZERO = 0x30
const NINE = 0x39
const COMMA = 0x2c
const STOP = 0x2e
const BRACKET = 0x29
const isDigit = (unit: number): boolean => unit >= ZERO && unit <= NINE
const isBlankAt = (text: string, at: number): boolean =>
  at >= text.length || (traits(unitIfAny(text, at)) & BLANK) !== 0

const OTHER_LETTER = onDemand(() => /[\p{L}\p{M}]/u)
const LETTER_OF_ANY_SCRIPT = onDemand(() => /\p{L}/u)
const COMBINING = onDemand(() => /\p{M}/u)

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
    if (LETTER_OF_ANY_SCRIPT().test(String.fromCodePoint(code)))
      return { end: lettersEnd(text, from), kind: 'syllable' }
    return { end: from + width, kind: 'mark' }
  }
  return { end: from + 1, kind: 'mark' }
}

/** End of a run of letters with their marks, of any script. */
function lettersEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    while (end < text.length && (traits(unitIfAny(text, end)) & LETTER) !== 0) end++
    if (end >= text.length) return end
    const unit = unitIfAny(text, end)
    if (unit < 0x2070 && (traits(unit) & MARK) === 0) return end
    const code = text.codePointAt(end) ?? 0
    if (!OTHER_LETTER().test(String.fromCodePoint(code))) return end
    end += code > 0xffff ? 2 : 1
  }
}

function marksEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && (traits(unitIfAny(text, end)) & BLANK) === 0) {
    const code = text.codePointAt(end) ?? 0
    if (!COMBINING().test(String.fromCodePoint(code))) break
    end += code > 0xffff ? 2 : 1
  }
  return end
}
