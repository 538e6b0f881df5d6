/**
 * What a text has beside its words that has points as well: the cues it speaks of, however they are worded, and how long
 * it is and how much it quotes. In the table they stand as `cue:obstacle/overdue` and `fact:quotes=1`.
 */
import { type FoundCues, HIT, kindOf } from '../match/found-cues.js'
import type { WordSettings } from '../pack.js'
import type { Because } from '../types.js'
import type { Evidence } from './evidence.js'
import { ROLE, ROLES, roleReader } from './plain-words.js'

export const CUE_SIGN = 'cue:'
export const FACT_SIGN = 'fact:'

/** A text of which words and signs are read. */
export interface SignedText extends Evidence {
  readonly cues: FoundCues
}

/** A fact as evidence. */
export type FactFound = Extract<Because, { readonly fact: string }>

/** The kind of a hit that is neither negated nor of the past. */
const PLAIN = kindOf(0)

/**
 * Tells each cue that counts by its number, with the first token of the hit and the one after its last. What is negated
 * or of the past does not count, nor what stands in a clause that is silent (see `roleReader`).
 */
export function eachPlainCue(
  { found }: FoundCues,
  roles: Uint8Array,
  tell: (cue: number, first: number, end: number) => void,
): void {
  const { cues, kinds, starts, hits } = found
  for (let at = 0; at < cues.length; at++) {
    if (((kinds[at] ?? 0) & PLAIN) === 0) continue
    for (let hit = starts[at] ?? 0; hit < (starts[at + 1] ?? 0); hit++) {
      const first = hits[hit * HIT] ?? 0
      if (kindOf(hits[hit * HIT + 2] ?? 0) !== PLAIN) continue
      if (((roles[first] ?? 0) & ROLES) === ROLE.end) continue
      tell(cues[at] ?? 0, first, hits[hit * HIT + 1] ?? 0)
      break
    }
  }
}

/** Phrases written inside a rule belong to it and change with it. */
export function hasSign(cue: string): boolean {
  return !cue.includes('#')
}

/** So many quotations, and no more, are told apart. */
const MOST_QUOTES = 2
/** Lengths are told apart by so many words, up to so many such steps. */
const LENGTH_STEP = 20
const MOST_STEPS = 6

/**
 * How long the text is and how much it quotes: who tells what somebody said to him quotes, and long texts are no
 * enquiries. Words of clauses that are silent make no text longer, so that a greeting changes nothing.
 */
export function factsThatCount({ reading, facts }: Evidence, roles: Uint8Array): readonly FactFound[] {
  let words = 0
  for (let token = 0; token < reading.tokens.length; token++) {
    const role = (roles[token] ?? 0) & ROLES
    if (role === ROLE.word || role === ROLE.number || role === ROLE.short) words++
  }
  return [
    { fact: 'quotes', value: Math.min(MOST_QUOTES, facts.quotes) },
    { fact: 'words', value: LENGTH_STEP * Math.min(MOST_STEPS, Math.floor(words / LENGTH_STEP)) },
  ]
}

const ALL_FACTS: readonly FactFound[] = [
  ...Array.from({ length: MOST_QUOTES + 1 }, (_, i) => ({ fact: 'quotes', value: i })),
  ...Array.from({ length: MOST_STEPS + 1 }, (_, i) => ({ fact: 'words', value: i * LENGTH_STEP })),
]
/** All that `factsThatCount` can tell, by sign. */
export const FACT_SIGNS: ReadonlyMap<string, FactFound> = new Map(ALL_FACTS.map(fact => [factSign(fact), fact]))

export function factSign({ fact, value }: FactFound): string {
  return `${FACT_SIGN}${fact}=${value}`
}

/** The signs of a text as the table writes them, each once. */
export function plainSigns(text: SignedText, settings: Pick<WordSettings, 'except' | 'skip'>): readonly string[] {
  const roles = roleReader(settings)(text)
  const signs = factsThatCount(text, roles).map(factSign)
  eachPlainCue(text.cues, roles, cue => {
    const id = text.cues.known.ids[cue] ?? ''
    if (hasSign(id)) signs.push(CUE_SIGN + id)
  })
  return signs
}
