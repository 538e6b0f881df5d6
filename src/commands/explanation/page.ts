import type { Lang } from '../../problems.js'
import type { NearMiss, Words } from '../../rules/near-miss.js'
import type { CueName } from '../../rules/said-words.js'
import { sayMiss } from '../../rules/say-miss.js'
import type { Paint } from '../screen/paint.js'
import { printable, wrap } from '../screen/width.js'
import { type PageWord, WORDS } from './page-words.js'

/** What every part of a page needs: how wide it is, in which language, with or without colours. */
export interface Page {
  readonly width: number
  readonly lang: Lang
  readonly paint: Paint
  readonly cueName: CueName
  word(name: PageWord): string
  miss(miss: NearMiss): string
}

/** Wider than this nobody reads with ease. */
const WIDEST = 110
const NARROWEST = 40

export function pageOf(columns: number | undefined, lang: Lang, paint: Paint, cueName: CueName): Page {
  return {
    width: Math.max(NARROWEST, Math.min(columns ?? WIDEST, WIDEST)),
    lang,
    paint,
    cueName,
    word: name => WORDS[name][lang],
    miss: miss => printable(sayMiss(miss, lang, cueName)),
  }
}

/** A heading with its lines, nothing when there are none. */
export function section(title: string, lines: readonly string[], { paint }: Page): string {
  if (lines.length === 0) return ''
  return `${paint('bold', title)}\n${lines.map(line => `  ${line}\n`).join('')}\n`
}

/**
 * A text broken to the width of the page: the first line after `head`, the others below its end.
 * @param used columns that stand before `head`
 */
export function hanging(head: string, text: string, page: Page, used = 2): string[] {
  const indent = ' '.repeat(head.length)
  const lines = wrap(text, Math.max(20, page.width - used - head.length))
  return lines.map((line, i) => (i === 0 ? head + line : indent + line))
}

export function quotedWords({ text }: Pick<Words, 'text'>): string {
  return `“${printable(text)}”`
}
