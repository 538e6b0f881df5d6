/** `pakn/text/expand`: abbreviations and chat spellings written out. Brings the table of the bundled pack, reads no disk of its own. */
import bundled from './generated/hanoi.cjs'
import type { Spelling } from './pack.js'
import { abbreviationExpander } from './text/expand.js'
import { onDemand } from './text/on-demand.js'

const expander = onDemand(() => abbreviationExpander(bundled.spelling))

/**
 * The text with every abbreviation and chat spelling written out in its likeliest reading, for people to read:
 * `hs ở ubnd p. ko dc` → `hồ sơ ở ủy ban nhân dân phường không được`. The rest is the canonical form of `normalise`.
 * The table is compiled at the first call; with another one, use `expandAbbreviations` of `pakn/text`. Never throws.
 */
export function expandAbbreviations(text: string): string {
  return expander()(text)
}

/** The table itself, `dictionaries/spelling` as compiled: for `spellingReader` of `pakn/text`. */
export const spelling: readonly Spelling[] = bundled.spelling

export type { Spelling, SpellingReading } from './pack.js'
