/**
 * Personal details masked, letter for letter, so that spans stay true: numbers of telephones, identity papers and
 * accounts, addresses of e-mail and web, and names that are announced ("tôi là Nguyễn Văn A", "ông Trần B").
 */
import { entities } from '../text/entities.js'
import type { Span } from '../types.js'

const MASKED = new Set(['phone', 'idnum', 'email', 'plate', 'url', 'mention', 'docnum'])
/** Six digits in a row are no day, and no price unless their groups say so (150.000). */
const LONG_NUMBER = /\d(?:[ .-]?\d){5,}/g
const AMOUNT = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const TITLES = 'tôi là|tên(?: tôi| em| mình| cháu)?(?: là)?|ông|bà|anh|chị|cô|chú|bác|cháu|đồng chí|đ/c'
/** Titles in either case; the name itself must begin with capitals. Names typed without them are not found. */
const NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${TITLES}|${TITLES.replace(/(^|\|)./gu, first => first.toUpperCase())})((?: \\p{Lu}[\\p{L}\\p{M}]*){1,4})`,
  'gu',
)

export function redact(text: string): string {
  const found: Span[] = entities(text).filter(({ type }) => MASKED.has(type))
  for (const match of text.matchAll(LONG_NUMBER)) {
    if (!AMOUNT.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(NAME)) {
    const end = match.index + match[0].length
    found.push({ start: end - (match[1] ?? '').length + 1, end })
  }
  return found.reduce((masked, span) => masked.slice(0, span.start) + mask(masked, span) + masked.slice(span.end), text)
}

function mask(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\S/g, '•')
}
