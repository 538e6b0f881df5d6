/**
 * What a character is, for the loops that look at every character of a report. One number a UTF-16 unit: the plain
 * letter below the marks and the case in its low bits (a = 1 … z = 26, đ like d, 0 for none), traits above them.
 */
import { onDemand } from './on-demand.js'

export const BASE = 31
export const LETTER = 32
export const VOWEL = 64
/** A vowel with a tone. */
export const TONED = 128
/** ă â ê ô ơ ư, with or without a tone. */
export const QUALITY = 256
export const DIGIT = 512
/** Space and line feed, the only white space of a clean text. */
export const BLANK = 1024
/** Combining mark. */
export const MARK = 2048
/** Never stands in a clean text as it is: control, invisible, odd space, look-alike; or must be looked at more closely. */
export const ODD = 4096
/** Latin-1 characters that Vietnamese in NFC does not use; the legacy encodings TCVN3 and VNI are full of them. */
export const FOREIGN = 8192
/** A capital with a mark: inside a word of small letters it is a sign of TCVN3. */
export const MARKED_CAPITAL = 65536
/** f j r s w x: after a vowel they stand in no Vietnamese syllable, but type a tone or a horn in Telex. */
export const KEY = 16384

/** The table ends after General Punctuation; what lies beyond is rare in Vietnamese and `ODD`, nothing else is said. */
export const TABLE_SIZE = 0x2070
/** Between Latin and its additional letters: other scripts, all of them `ODD`. */
export const OTHER_SCRIPTS = { from: 0x0250, to: 0x1e00 } as const
const UNKNOWN = 32768

const IS_LETTER = onDemand(() => /\p{L}/u)
const IS_MARK = onDemand(() => /\p{M}/u)
/** Controls, spaces, and of General Punctuation what is no ordinary dash, quotation mark or sign; signs of other scripts. */
const IS_ODD = onDemand(() => /[\p{C}\p{Z}\u2028-\u202f\u205f\u0370-\u1fff]/u)
const FOREIGN_LATIN1 =
  /[\u00a1-\u00ac\u00ae-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/
/** Eth, the dotless i and others that are read as the Vietnamese letter they look like. */
const LOOK_ALIKE = /[\u00d0\u00f0\u0131\u0189\u01cd\u01ce\u1f00-\u1fff]/

/** Learnt when first met: a text has some hundred different characters, and loading this file should cost nothing. */
const TRAITS = new Uint32Array(TABLE_SIZE).fill(UNKNOWN)

/** The traits of a UTF-16 unit. */
export function traits(unit: number): number {
  const is = unit < TABLE_SIZE ? (TRAITS[unit] ?? ODD) : ODD
  return is === UNKNOWN ? learn(unit) : is
}

function learn(unit: number): number {
  const is = traitsOf(unit)
  TRAITS[unit] = is
  return is
}

function traitsOf(unit: number): number {
  const char = String.fromCharCode(unit)
  if (char === ' ' || char === '\n') return BLANK
  if (char >= '0' && char <= '9') return DIGIT
  if (IS_LETTER().test(char)) return letterTraits(unit, char)
  if (IS_MARK().test(char)) return MARK | ODD
  if (IS_ODD().test(char)) return ODD
  return FOREIGN_LATIN1.test(char) ? FOREIGN : 0
}

function letterTraits(unit: number, char: string): number {
  if (unit >= OTHER_SCRIPTS.from && unit < OTHER_SCRIPTS.to) return LETTER | ODD
  const apart = char.normalize('NFD')
  const base = char === 'đ' || char === 'Đ' ? 'd' : apart.charAt(0).toLowerCase()
  let is = LETTER
  if (LOOK_ALIKE.test(char) || char.normalize('NFC') !== char) is |= ODD
  if (FOREIGN_LATIN1.test(char)) is |= FOREIGN
  if (base >= 'a' && base <= 'z') is |= base.charCodeAt(0) & BASE
  if (/[fjrswx]/i.test(char)) is |= KEY
  if (unit >= 0x80 && char !== char.toLowerCase()) is |= MARKED_CAPITAL
  if (!/[aeiouy]/.test(base) || (apart.length === 1 && unit >= 0x80)) return is
  is |= VOWEL
  if (/[\u0302\u0306\u031b]/.test(apart)) is |= QUALITY
  // One tone, on a letter of Vietnamese (ḗ, with its macron, is none).
  const isToned = /^[aeiouy][\u0302\u0306\u031b]?[\u0300\u0301\u0303\u0309\u0323][\u0302\u0306]?$/i.test(apart)
  return isToned ? is | TONED : is
}

/** Code of the plain lower-case Latin letter below the marks and the case, 0 for anything else. */
export function baseOf(unit: number): number {
  const base = traits(unit) & BASE
  return base === 0 ? 0 : base | 0x60
}
