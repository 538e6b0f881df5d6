/**
 * What a text has beside its words that has points as well: the cues it speaks of, however they are worded, and how long
 * it is and how much it quotes. In the table they stand as `cue:obstacle/overdue` and `fact:quotes=1`.
 */
import { type FoundCues, HIT, kindOf, NEGATED } from '../match/found-cues.js'
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

/** What a cue is to the points: spoken of, or only denied. */
export type Spoken = 'plain' | 'denied'

/**
 * Tells each cue that counts by its number, with the first token of a hit and the one after its last: first those that
 * are spoken of, then those that are only denied. What is of the past does not count, nor what stands in a clause that is
 * silent (see `roleReader`).
 */
export function eachPlainCue(
  cues: FoundCues,
  roles: Uint8Array,
  tell: (cue: number, first: number, end: number, spoken: Spoken) => void,
): void {
  const { found } = cues
  for (const [spoken, kind] of KINDS) {
    for (let at = 0; at < found.cues.length; at++) {
      if (((found.kinds[at] ?? 0) & kind) === 0) continue
      const hit = heardHit(at, kind, cues, roles)
      if (hit === -1 || (spoken === 'denied' && heardHit(at, PLAIN, cues, roles) !== -1)) continue
      tell(found.cues[at] ?? 0, found.hits[hit] ?? 0, found.hits[hit + 1] ?? 0, spoken)
    }
  }
}

const DENIED = kindOf(NEGATED)
const KINDS = [
  ['plain', PLAIN],
  ['denied', DENIED],
] as const

/** Where the first hit of its kind stands in `hits` that is not silent; -1 where there is none. */
function heardHit(at: number, kind: number, { found: { kinds, starts, hits } }: FoundCues, roles: Uint8Array): number {
  if (((kinds[at] ?? 0) & kind) === 0) return -1
  for (let hit = (starts[at] ?? 0) * HIT; hit < (starts[at + 1] ?? 0) * HIT; hit += HIT) {
    if (kindOf(hits[hit + 2] ?? 0) !== kind) continue
    // A phrase may go on into the next clause.
    if (!isSilent(hits[hit] ?? 0, roles) && !isSilent((hits[hit + 1] ?? 0) - 1, roles)) return hit
  }
  return -1
}

function isSilent(token: number, roles: Uint8Array): boolean {
  const role = (roles[token] ?? 0) & ROLES
  return role === ROLE.end || role === ROLE.passed
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
  eachPlainCue(text.cues, roles, (cue, _first, _end, spoken) => {
    const id = text.cues.known.ids[cue] ?? ''
    if (spoken === 'plain' && hasSign(id)) signs.push(CUE_SIGN + id)
  })
  return signs
}
