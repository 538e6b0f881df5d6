/** Words disguised to slip past a filter or a reader: `p.h.o.n.g b.ì`, `h ố i   l ộ`, `t1ền`, `v*òi v*ĩnh`, `hối_lộ`. */
import type { Normalised } from '../types.js'
import { stripAccents } from './letters.js'
import { normaliseWith } from './normalise.js'
import { onDemand } from './on-demand.js'
import type { Change } from './rewrite.js'
import { isToneless, readSyllable } from './syllable.js'

const L = '[\\p{Ll}]'
/** Letters kept apart by dots or stars; letters kept apart by spaces, with wider gaps between the syllables. */
const APART = onDemand(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${L}(?:[.*]${L}){1,7}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${L}(?: ${L}){1,7}(?:(?: {2,}${L}(?: ${L}){0,7})+)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
)
const STARRED = onDemand(() => /(?<![\p{L}\p{N}*])\p{Ll}{1,3}(?:\*\p{Ll}{1,6}){1,2}(?![\p{L}\p{N}*])/gu)
const DIGITS_INSIDE = onDemand(() => /(?<![\p{L}\p{N}@.])\p{Ll}{1,3}[0134@$]\p{Ll}{1,4}(?![\p{L}\p{N}@.])/gu)
const GLUED = onDemand(() => /(?<![\p{L}\p{N}._/])\p{Ll}{1,7}[._/]\p{Ll}{1,7}(?![\p{L}\p{N}._/])/gu)
const LETTER_FOR: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', '@': 'a', $: 's' }),
)

const isWord = (word: string): boolean => readSyllable(word) !== null || isToneless(word)

/**
 * Like `normalise`, with disguises taken off as well. For a second look of the matcher only: it may join what the
 * citizen kept apart (`xong.tôi` loses its full stop), so the first look must go before it.
 */
export function unmask(text: string): Normalised {
  return normaliseWith(text, unmaskChanges)
}

function unmaskChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  const taken = new Uint8Array(text.length)
  const rewriteAll = (pattern: () => RegExp, read: (found: string) => string): void => {
    for (const match of text.matchAll(pattern())) {
      const to = read(match[0])
      const start = match.index
      const end = start + match[0].length
      if (to === match[0] || taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      changes.push({ start, end, to, why: 'look-alike' })
    }
  }
  rewriteAll(APART, found => {
    const words = found.split(/ {2,}/).map(word => word.replace(/[ .*]/g, ''))
    return words.every(isWord) && words.some(word => word.length > 1) ? words.join(' ') : found
  })
  rewriteAll(STARRED, found => (isWord(found.replaceAll('*', '')) ? found.replaceAll('*', '') : found))
  rewriteAll(DIGITS_INSIDE, found => {
    const word = [...found].map(char => LETTER_FOR.get(char) ?? char).join('')
    return isWord(word) ? word : found
  })
  rewriteAll(GLUED, found => {
    const words = found.split(/[._/]/)
    return words.every(word => readSyllable(word) !== null && stripAccents(word) !== word) ? words.join(' ') : found
  })
  return changes.sort((a, b) => a.start - b.start)
}
