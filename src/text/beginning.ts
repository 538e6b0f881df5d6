/** How much of a text is read: a letter of fifty pages is looked at whole, what is longer only from its beginning. */
import { PaknInputError } from '../problems/input-error.js'

/** UTF-16 units: fifty pages, a hundred times the longest report of the corpora. A decision on so much takes a fraction of a second. */
export const LONGEST_TEXT = 100_000

/** So much of what may be read is given up for a cut that is no cut through a sentence, or through a word. */
const GIVEN_UP = 0.1

const BLANK = /\s/
const LINE_END = /[\r\n]/
/** The stop of `P.` or `TP.` ends no sentence, and what it stands before is better read with it. */
const SENTENCE_END = /(?:[!?…;]|\.\.|[^\s.]{3}\.)[)\]}"'”’»]*$/
/** So much is looked at before a gap. */
const LOOKED_AT = 8

/** @throws PaknInputError when it is no whole number from 1 on, and not Infinity, which sets no limit */
export function checkLongestText(value: unknown): number {
  const how = 'cần số nguyên từ 1, hoặc Infinity'
  const field = 'longestText'
  if (value === undefined) return LONGEST_TEXT
  if (typeof value !== 'number') throw new PaknInputError('wrong-type', { field }, how)
  if (value !== Infinity && !(Number.isSafeInteger(value) && value >= 1)) {
    throw new PaknInputError('out-of-range', { field }, how)
  }
  return value
}

/** The part of a text that is read. */
export function beginning(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, readingEnd(text, longest))
}

/**
 * At the last end of a sentence before `longest`, else of a word, else of a whole character with its marks. It looks at no
 * more than so much of the text, before anything is decoded or normalised.
 */
function readingEnd(text: string, longest: number): number {
  const gap = lastGap(text, longest)
  // A word or a code without end, or a text without spaces: the letter that stands across the limit is not read.
  const end = gap < 0 ? longest : gap
  const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })
  // With the whole of a character that begins at the limit.
  return graphemes.segment(text.slice(0, longest + 2)).containing(end)?.index ?? end
}

/** The last end of a sentence or a line near `longest`, else of a word; -1 where no white space is near. */
function lastGap(text: string, longest: number): number {
  const first = longest - Math.floor(longest * GIVEN_UP)
  let word = -1
  for (let at = longest; at >= first && at > 0; at--) {
    if (!BLANK.test(text.charAt(at)) || BLANK.test(text.charAt(at - 1))) continue
    if (LINE_END.test(text.charAt(at)) || SENTENCE_END.test(text.slice(Math.max(0, at - LOOKED_AT), at))) return at
    if (word < 0) word = at
  }
  return word
}
