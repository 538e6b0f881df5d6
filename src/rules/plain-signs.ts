/**
 * What a text has beside its words that has points as well: the cues it speaks of, however they are worded, and how long
 * it is and how much it quotes. In the table they stand as `cue:obstacle/overdue` and `fact:quotes=1`.
 */
import { cueOf, endOf, type FoundCues, HIT, kindOf, NEGATED } from '../match/found-cues.js'
import type { WordSettings } from '../pack.js'
import type { Because } from '../types.js'
import type { Evidence } from './evidence.js'
import { LAST_SILENT, ROLE, ROLES, roleReader } from './plain-words.js'

export const CUE_SIGN = 'cue:'
export const FACT_SIGN = 'fact:'

/** A text of which words and signs are read. */
export interface SignedText extends Evidence {
  readonly cues: FoundCues
}

/** A fact as evidence. */
export type FactFound = Extract<Because, { readonly fact: string }>

/** The kinds of hits that speak, and of those that only deny; what is of the past does neither. */
export const PLAIN = kindOf(0)
export const DENIED = kindOf(NEGATED)

/**
 * Where in `found.hits` the first hit stands by which the cue at a position counts: a plain one, or for `DENIED` one that is
 * denied where no plain one counts; -1 where there is none. A hit in a clause that is silent (see `roleReader`) does not
 * count.
 */
export function hitThatSpeaks(at: number, kind: number, { found }: FoundCues, roles: Uint8Array): number {
  const { cues, starts, hits } = found
  const kinds = cues[at] ?? 0
  const start = starts[at] ?? 0
  const stop = starts[at + 1] ?? 0
  const hit = (kinds & kind) === 0 ? -1 : heardHit(start, stop, kind, hits, roles)
  return kind === PLAIN || hit === -1 || heardHit(start, stop, PLAIN, hits, roles) === -1 ? hit : -1
}

/** The first of the hits of a cue that is of the kind and not silent; -1 where there is none. */
export function heardHit(
  start: number,
  stop: number,
  kind: number,
  hits: readonly number[],
  roles: Uint8Array,
): number {
  for (let hit = start; hit < stop; hit += HIT) {
    const rest = hits[hit + 1] ?? 0
    // A phrase may go on into the next clause.
    if (kindOf(rest) === kind && !isSilent(hits[hit] ?? 0, roles) && !isSilent(endOf(rest) - 1, roles)) return hit
  }
  return -1
}

function isSilent(token: number, roles: Uint8Array): boolean {
  return ((roles[token] ?? 0) & ROLES) <= LAST_SILENT
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

const QUOTES: readonly FactFound[] = Array.from({ length: MOST_QUOTES + 1 }, (_, i) => ({ fact: 'quotes', value: i }))
const LENGTHS: readonly FactFound[] = Array.from({ length: MOST_STEPS + 1 }, (_, i) => ({
  fact: 'words',
  value: i * LENGTH_STEP,
}))
const ALL_FACTS = [...QUOTES, ...LENGTHS]
/** All that `factsThatCount` can tell, by sign, in the order of their numbers. */
export const FACT_SIGNS: ReadonlyMap<string, FactFound> = new Map(ALL_FACTS.map(fact => [factSign(fact), fact]))

/**
 * How much a text quotes and how long it is, as numbers of `FACT_SIGNS`: who tells what somebody said to him quotes, and
 * long texts are no enquiries. Words of clauses that are silent make no text longer, so that a greeting changes nothing.
 */
export function factsThatCount({ reading, facts }: Evidence, roles: Uint8Array): readonly [number, number] {
  let words = 0
  for (let token = 0; token < reading.kinds.length; token++) {
    words += IS_WORD[(roles[token] ?? 0) & ROLES] ?? 0
  }
  return [Math.min(MOST_QUOTES, facts.quotes), QUOTES.length + Math.min(MOST_STEPS, Math.floor(words / LENGTH_STEP))]
}

/** By role whether a token is one or several words. */
const IS_WORD = new Uint8Array(ROLES + 1)
for (const role of [ROLE.word, ROLE.number, ROLE.short]) IS_WORD[role] = 1

function factSign({ fact, value }: FactFound): string {
  return `${FACT_SIGN}${fact}=${value}`
}

/** The signs of a text as the table writes them, each once. */
export function plainSigns(text: SignedText, settings: Pick<WordSettings, 'except' | 'skip'>): readonly string[] {
  const roles = roleReader(settings)(text)
  const all = [...FACT_SIGNS.keys()]
  const signs = factsThatCount(text, roles).map(fact => all[fact] ?? '')
  const { found, known } = text.cues
  found.cues.forEach((cue, at) => {
    const id = known.ids[cueOf(cue)] ?? ''
    if (hasSign(id) && hitThatSpeaks(at, PLAIN, text.cues, roles) !== -1) signs.push(CUE_SIGN + id)
  })
  return signs
}
