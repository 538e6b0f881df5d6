/**
 * Pieces of a text that are not words: codes, numbers of documents, addresses on the net, dates, telephones …
 * All patterns are sticky and every repetition is bounded, so that one look costs a constant however long the text is; only
 * the digits of a number are not, which it takes in any case.
 */
import { onDemand } from './on-demand.js'

/** Not in the middle of a longer word or number: what the normaliser joined is never cut. The large classes are asked last. */
const CLOSED = '(?![a-zA-Z0-9]|(?=[^\\0-\\x7f])[\\p{L}\\p{N}])'
const CAPITALS = 'A-ZĐÂÊÔƠƯĂ'

/** Matches at one place only. Compiled when first tried: a text needs few of them, and loading them all takes longer than reading it. */
export type Pattern = () => RegExp

export const sticky = (source: string, flags = 'uy'): Pattern => onDemand(() => new RegExp(source, flags))

// "h.me linh" is huyện Mê Linh; a real host of one letter, as "t.me", has a path.
const NO_KIND_WORD = '(?![a-z]\\.me(?!/))'
const TLD = '(?:vn|com|net|org|gov|edu|info|asia|app|io|me)'
export const URL = sticky(
  `(?:https?://|www\\.)[^\\s<>"“”]{2,2000}(?![\\p{L}\\p{N}])|${NO_KIND_WORD}(?:[a-z0-9][a-z0-9-]{0,40}\\.){1,5}${TLD}(?![\\p{L}\\p{N}@-]|\\.[a-z0-9])(?:/[^\\s<>"“”]{0,2000}(?![\\p{L}\\p{N}]))?`,
  'iuy',
)
export const EMAIL = sticky(
  `[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,30}){1,4}${CLOSED}`,
  'iuy',
)
export const HASHTAG = sticky('#\\p{L}[\\p{L}\\p{M}\\p{N}_]{0,60}(?![\\p{L}\\p{N}])')

/** `771/QĐ-UBND`, `20/2008/NĐ-CP`, `16/CT-TTg`, `31/2024/QH15`, `885/QĐ-BCA-C06`; typed in small letters only with a known kind. */
export const DOCUMENT = sticky(
  `\\d{1,5}(?:/\\d{4})?/(?:[${CAPITALS}]{2,12}[gr]?\\d{0,2}(?:[-–][${CAPITALS}&]{1,12}[gr]?\\d{0,3}){1,4}|(?:QĐ|QD|CV|TB|CĐ|QH\\d{2})(?:[-–][${CAPITALS}]{1,12}){0,2}|(?:qđ|qd|nđ|nd|tt|ttlt|nq|cv|tb|kh|ct|cđ|ubnd)-[\\p{Ll}]{2,12}(?:-[\\p{Ll}]{1,12}\\d{0,2}){0,3})${CLOSED}`,
)
/** `H26.15-240315-0007`, `000.00.16.H26-240925-0012`, `PAKN.20250612.0554`, `G12.18-250601-0042`; of an agency `H26.19.12`. */
export const DOSSIER = sticky(
  `(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.)?[A-ZĐ]\\d{2}(?:\\.\\d{1,3}){0,4}(?:[-.]\\d{4,8}){1,3}(?:-\\d{1,6})?${CLOSED}|[A-ZĐ]{2,6}(?:[.-]\\d{2,10}){2,4}${CLOSED}|[GH]\\d{2}(?:\\.\\d{2,3}){1,4}(?![.-]?\\d)${CLOSED}`,
)
/** A procedure's code on the national portal: `1.013124`. */
export const PROCEDURE_CODE = sticky(`\\d\\.\\d{6}(?:\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.H\\d{2})?(?![.,]?\\d)${CLOSED}`)
/** `mẫu 01/ĐK`. */
export const FORM_CODE = sticky(`\\d{1,3}/[${CAPITALS}]{2,6}(?:-[${CAPITALS}]{2,8})?${CLOSED}`)

export const PHONE = sticky(
  `(?:(?:\\(\\+?84\\)|\\+84|84)[ .-]?[35789]\\d(?:[ .-]?\\d){7}|\\(?\\+84\\)?[ .-]?2\\d{1,2}(?:[ .-]?\\d){7,8}|0[35789]\\d(?:[ .-]?\\d){7}|(?:\\(02\\d{1,2}\\)|02\\d{1,2})(?:[ .-]?\\d){7,8}|1[89]00[ .-]?\\d{2}[ .-]?\\d{2,4})(?![.,-]?\\d)${CLOSED}`,
)
export const PLATE = sticky(
  `\\d{2}[A-ZĐ]{1,2}\\d?[- ]\\d{3}[.]?\\d{2}${CLOSED}|\\d{2}[A-Z]{1,2}\\d?-\\d{4}${CLOSED}|\\d{2}-[A-ZĐ]\\d[- ]\\d{3}[.]?\\d{1,2}${CLOSED}`,
)
/** Nine digits and more are never a quantity in a report. */
export const LONG_NUMBER = sticky(`\\d{9,20}(?:-\\d{3})?${CLOSED}`)

const SEPARATED = (mark: string): string => `(?:0?[1-9]|[12]\\d|3[01])${mark}(?:0?[1-9]|1[0-2])${mark}(?:19|20)\\d{2}`
export const FULL_DATE = sticky(
  `(?:${SEPARATED('/')}|${SEPARATED('-')}|${SEPARATED('\\.')}|(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?![-/.]?\\d)${CLOSED}`,
)
export const CLOCK = sticky(`(?:[01]?\\d|2[0-4])(?:[hg][0-5]\\d|:[0-5]\\d(?::[0-5]\\d)?)(?:p|ph)?${CLOSED}`, 'iuy')
/** House numbers, fractions, day/month: `34/5`, `12A/3`, `1/2`. */
export const SLASHED = sticky(`\\d{1,5}[A-Fa-e]?(?:/\\d{1,5}[A-Fa-eh]?){1,5}${CLOSED}`)
/** Sections: `2.3.4`. */
export const SECTION = sticky(`\\d{1,2}(?:\\.\\d{1,2}){2,4}(?!\\.?\\d)${CLOSED}`)
/** `12A`, `3C`, `4G`; a unit glued to its number (`5k`, `8h`, `4m`) is not one. */
export const NUMBER_LETTER = sticky(`\\d{1,4}(?:[A-GI-JLN-Z]|[abc])${CLOSED}`)
/** `CT4`, `KT3`, `T2`, `QH15`, `PC08`, `H5N1`, `B2`. */
export const LETTER_NUMBER = sticky(`\\p{L}{1,6}\\d{1,4}(?:[A-Z]\\d{0,3}){0,2}${CLOSED}`)
/** `COVID-19`. */
export const WORD_NUMBER = sticky(`(?:[A-ZĐ]{2,10}|[Cc]ovid)-\\d{1,3}(?![-.]?\\d)${CLOSED}`)

/** Groups of three digits, far more than any number has: a longer row of them is none, and is not read anew from each. */
export const GROUPS = '{1,12}'
/** `1.200.000`, `92,55`, `2.500`, `50`. */
export const NUMBER = sticky(
  `\\d{1,3}(?:\\.\\d{3})${GROUPS}(?:,\\d{1,4})?(?![.,]?\\d)|\\d{1,3}(?:,\\d{3})${GROUPS}(?:\\.\\d{1,4})?(?![.,]?\\d)|\\d+[.,]\\d+(?![.,]?\\d)|\\d+`,
)

/** `KT-XH`, `TN&MT`, `LĐ-TB&XH`. */
export const JOINED_CAPITALS = sticky(`[${CAPITALS}]{1,8}(?:[-&][${CAPITALS}]{1,8}){1,4}${CLOSED}`)
export const JOINED_SMALL = sticky(`\\p{Ll}{1,4}&\\p{Ll}{1,4}${CLOSED}`)
/** `đ/c`, `v/v`, `k/g`. */
export const LETTER_SLASH = sticky(`\\p{L}/\\p{L}${CLOSED}`)
/** `H'Mông`, `Ê’đê`. */
export const APOSTROPHE = sticky(`\\p{L}{1,12}(?:['’]\\p{L}{1,12}){1,3}${CLOSED}`)
/** Foreign names in Vietnamese spelling: `Ca-ri-bê`, `Ê-đê`. */
export const HYPHENATED = sticky(
  `\\p{Lu}\\p{Ll}{1,5}(?:-\\p{Ll}{1,5}){2,6}${CLOSED}|\\p{Lu}-\\p{Ll}{2,6}(?:-\\p{Ll}{1,5}){0,4}${CLOSED}`,
)
/** Words people abbreviate with a full stop, when a name or a number follows; of the last two, when a number follows. */
const DOTTED_WORDS = 'p|ph|q|tp|tx|tt|x|h|đ|kp|f|gs|pgs|ts|ths|bs|ks|cn|ls'
const DOTTED_BEFORE_NUMBER = 'ng|ngh'
export const DOTTED = sticky(
  `(?:${DOTTED_WORDS})\\.(?= ?[\\p{L}\\p{N}])|(?:${DOTTED_BEFORE_NUMBER})\\.(?= ?\\p{N})`,
  'iuy',
)
/** Lower-case words a full stop may belong to. */
export const MAY_BE_DOTTED: ReadonlySet<string> = new Set(`${DOTTED_WORDS}|${DOTTED_BEFORE_NUMBER}`.split('|'))
export const EMOJI = sticky(
  '\\p{Regional_Indicator}{2}|[0-9#*]\\ufe0f?\\u20e3|\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?[\\u{e0020}-\\u{e007f}]{0,8}(?:\\u200d\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?){0,8}',
)

/** End of the match of a pattern at `from`, or -1. */
export function endAt(pattern: Pattern, text: string, from: number): number {
  const expression = pattern()
  expression.lastIndex = from
  return expression.test(text) ? expression.lastIndex : -1
}

/** End of a URL without the punctuation of the sentence around it, or -1. */
export function urlEnd(text: string, from: number): number {
  let end = endAt(URL, text, from)
  while (end > from && /[.,;:!?'’)\]}…*]/.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')' && text.slice(from, end).includes('(')) break
    end--
  }
  return end
}
