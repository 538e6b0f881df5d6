/**
 * What a character is, for the loops that look at every character of a report. One number a UTF-16 unit: the plain
 * letter below the marks and the case in its low bits (a = 1 … z = 26, đ like d, 0 for none), traits above them.
 */

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
/** f j r s w x: after a vowel they stand in no Vietnamese syllable, but type a tone or a horn in Telex. */
export const KEY = 16384

/** The table ends after General Punctuation; what lies beyond is rare in Vietnamese and `ODD`, nothing else is said. */
export const TABLE_SIZE = 0x2070
const TRAITS = new Uint16Array(TABLE_SIZE)

const ALL = Array.from(TRAITS, (_, code) => String.fromCharCode(code)).join('')

function give(traits: number, pattern: RegExp): void {
  for (const { 0: run, index } of ALL.matchAll(pattern)) {
    for (let code = index; code < index + run.length; code++) TRAITS[code] = (TRAITS[code] ?? 0) | traits
  }
}

give(BLANK, /[ \n]/g)
give(DIGIT, /[0-9]/g)
give(LETTER, /\p{L}+/gu)
give(MARK | ODD, /\p{M}+/gu)
// Controls and spaces; General Punctuation but for its ordinary dashes, quotation marks and signs; signs of other scripts.
give(ODD, /[\p{C}\p{Z}](?<![ \n])|[\u2000-\u200f\u2028-\u202f\u205f-\u206f]|[\u0370-\u1dff]/gu)
give(ODD, /[\u1f00-\u1fff]|[\u0250-\u1dff](?<=\p{L})|[\u00d0\u00f0\u0131\u0189\u01cd\u01ce]/gu)
give(
  FOREIGN,
  /[\u00a1-\u00ac\u00ae-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/g,
)
give(KEY, /[fjrswx]/gi)
// Latin letters with marks are all here and in Latin Extended Additional.
for (const { 0: char, index } of ALL.matchAll(/[A-Za-z\u00c0-\u024f\u1e00-\u1eff](?<=\p{L})/gu)) {
  const apart = char.normalize('NFD')
  TRAITS[index] =
    (TRAITS[index] ?? 0) | latinTraits(char, apart, 'đĐ'.includes(char) ? 'd' : apart.charAt(0).toLowerCase())
}

function latinTraits(char: string, apart: string, base: string): number {
  let traits = base >= 'a' && base <= 'z' ? base.charCodeAt(0) & BASE : 0
  if (char.normalize('NFC') !== char) traits |= ODD
  if (!/[aeiouy]/.test(base)) return traits
  if (apart.length > 1 || char < '\u0080') traits |= VOWEL
  if ((traits & VOWEL) !== 0 && /[\u0302\u0306\u031b]/.test(apart)) traits |= QUALITY
  // One tone, on a letter of Vietnamese (ḗ, with its macron, is none).
  return /^[aeiouy][\u0302\u0306\u031b]?[\u0300\u0301\u0303\u0309\u0323][\u0302\u0306]?$/i.test(apart)
    ? traits | TONED
    : traits
}

/** The traits of a UTF-16 unit. */
export function traits(unit: number): number {
  return unit < TABLE_SIZE ? (TRAITS[unit] ?? 0) : ODD
}

/** Code of the plain lower-case Latin letter below the marks and the case, 0 for anything else. */
export function baseOf(unit: number): number {
  const base = traits(unit) & BASE
  return base === 0 ? 0 : base | 0x60
}
