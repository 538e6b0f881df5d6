/**
 * The letters of Vietnamese and their marks. A letter has a base (a), perhaps a quality (â) and perhaps a tone (ấ).
 * Everything here follows the Unicode decompositions; đ, which has none, is the one exception.
 */

export type Tone = '' | '\u0300' | '\u0301' | '\u0309' | '\u0303' | '\u0323'
/** Level, huyền, sắc, hỏi, ngã, nặng, as combining marks. */
export const TONES: readonly Tone[] = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

const QUALITIES = 'aăâeêioôơuưy'

/** Toneless vowel + tone → letter in NFC, both cases (`ê` + sắc → `ế`). */
const WITH_TONE = new Map<string, string>()
/** Letter in NFC → its toneless letter and tone. Letters without a tone are not in it. */
const SPLIT = new Map<string, { readonly letter: string; readonly tone: Tone }>()

for (const vowel of QUALITIES + QUALITIES.toUpperCase()) {
  for (const tone of TONES) {
    const whole = (vowel + tone).normalize('NFC')
    WITH_TONE.set(vowel + tone, whole)
    if (tone !== '') SPLIT.set(whole, { letter: vowel, tone })
  }
}

export function isTone(mark: string): mark is Tone {
  return mark !== '' && (TONES as readonly string[]).includes(mark)
}

export function withTone(letter: string, tone: Tone): string {
  return WITH_TONE.get(letter + tone) ?? letter + tone
}

/**
 * Takes the tone out of one syllable in NFC.
 * `at` is the index of the letter that carried it, -1 for a level syllable; null when there is more than one tone.
 */
export function liftTone(
  syllable: string,
): { readonly toneless: string; readonly tone: Tone; readonly at: number } | null {
  let toneless = ''
  let tone: Tone = ''
  let at = -1
  for (let i = 0; i < syllable.length; i++) {
    const letter = syllable.charAt(i)
    const split = SPLIT.get(letter)
    if (split === undefined) {
      toneless += letter
      continue
    }
    if (at >= 0) return null
    toneless += split.letter
    tone = split.tone
    at = i
  }
  return { toneless, tone, at }
}

// What a character is, for the two loops that look at every character of a report.

export const LETTER = 1
export const VOWEL = 2
export const TONED = 4
/** ă â ê ô ơ ư, with or without a tone. */
export const QUALITY = 8
export const DIGIT = 16
/** Space and line feed, the only white space of a clean text. */
export const BLANK = 32
/** Combining mark. */
export const MARK = 64
/** Never stands in a clean text as it is: control, invisible, odd space, look-alike; or must be looked at more closely. */
export const ODD = 128
/** Latin-1 characters that Vietnamese in NFC does not use; the legacy encodings TCVN3 and VNI are full of them. */
export const FOREIGN = 256

/** The table ends after General Punctuation; what lies beyond is rare in Vietnamese and looked up by `traits`. */
const TABLE_SIZE = 0x2070

const LOOK_ALIKE_LATIN = '\u00d0\u00f0\u0131\u0189\u0256\u0261\u01cd\u01ce'
const FOREIGN_LATIN1 =
  /[\u00a1-\u00ac\u00ae-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/

function traitsOf(code: number): number {
  const char = String.fromCharCode(code)
  return basicTraits(code, char) | (FOREIGN_LATIN1.test(char) ? FOREIGN : 0)
}

function basicTraits(code: number, char: string): number {
  if (char === ' ' || char === '\n') return BLANK
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code < 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0xad) return ODD
  if (/\p{M}/u.test(char)) return MARK | ODD
  if (code >= 0x2000) return /[\u2010-\u2027\u2030-\u205e]/.test(char) ? 0 : ODD
  if (!/\p{L}/u.test(char)) return /[\u0370-\u1dff]/.test(char) || /\p{C}|\p{Z}/u.test(char) ? ODD : 0
  let traits = LETTER
  const bare = char.normalize('NFD')
  const base = bare.charAt(0)
  if (/[aeiouy]/i.test(base) && SPLIT.has(char)) traits |= TONED
  if (/[aeiouy]/i.test(base) && (bare.length > 1 || code < 0x80)) traits |= VOWEL
  if ((traits & VOWEL) !== 0 && /[\u0302\u0306\u031b]/.test(bare)) traits |= QUALITY
  if (LOOK_ALIKE_LATIN.includes(char) || (code >= 0x0250 && code < 0x1e00) || char.normalize('NFC') !== char)
    traits |= ODD
  return traits
}

const TRAITS = new Uint16Array(TABLE_SIZE)
const BASE = new Uint8Array(TABLE_SIZE)
for (let code = 0; code < TABLE_SIZE; code++) {
  TRAITS[code] = traitsOf(code)
  const char = String.fromCharCode(code)
  const base = char === 'đ' || char === 'Đ' ? 'd' : char.normalize('NFD').charAt(0).toLowerCase()
  if ((TRAITS[code] ?? 0) & LETTER && base >= 'a' && base <= 'z') BASE[code] = base.charCodeAt(0)
}

/** The traits of a UTF-16 code unit. Beyond the table everything is `ODD` and nothing else is said. */
export function traits(unit: number): number {
  return unit < TABLE_SIZE ? (TRAITS[unit] ?? 0) : ODD
}

/** Code of the plain lower-case Latin letter below the marks and the case, 0 for anything else. */
export function baseOf(unit: number): number {
  return unit < TABLE_SIZE ? (BASE[unit] ?? 0) : 0
}

/** Takes every mark off the Latin letters, d for đ: `Đống Đa` → `Dong Da`. The length may change. */
export function stripAccents(text: string): string {
  let plain = true
  for (let i = 0; i < text.length && plain; i++) plain = text.charCodeAt(i) < 0x80
  if (plain) return text
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .normalize('NFC')
}
