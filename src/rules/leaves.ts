/**
 * The meaning of the text leaves, in one place; the compiled evaluator and json-rules-engine both call it.
 *
 * A leaf answers with the hits that make it hold, in reading order, or with an empty list when it does not hold.
 */

import { readNumber } from '../match/numbers.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type {
  CountLeaf,
  CueRef,
  HasLeaf,
  LeafPolicies,
  LeafScope,
  NearLeaf,
  NumberPart,
  SequenceLeaf,
  TextLeaf,
} from '../pack.js'
import type { CueMatch, How } from '../types.js'
import type { Evidence } from './evidence.js'

/** A hit of a leaf: a cue, or a number of a sequence (then `id` is `number`). */
export interface Hit {
  readonly id: string
  readonly first: number
  readonly end: number
  readonly how: How
  readonly sentence: number
  readonly clause: number
}

const NOTHING: readonly Hit[] = []
const NO_CUES: readonly CueMatch[] = []

export function leafHits(leaf: TextLeaf, evidence: Evidence): readonly Hit[] {
  if ('has' in leaf) return hasHits(leaf, evidence)
  if ('near' in leaf) return nearHits(leaf, evidence)
  if ('sequence' in leaf) return sequenceHits(leaf, evidence)
  return countHits(leaf, evidence)
}

/** The lists of cues that must each have a hit for the leaf to hold. */
export function cuesOf(leaf: TextLeaf): readonly CueRef[] {
  if ('has' in leaf) return [leaf.has]
  if ('near' in leaf) return leaf.near
  if ('count' in leaf) return [leaf.count]
  return leaf.sequence.filter((part): part is CueRef => !isNumberPart(part))
}

/** `has`: any hit of any of the cues. */
function hasHits(leaf: HasLeaf, evidence: Evidence): readonly Hit[] {
  return hitsOf(leaf.has, leaf, evidence)
}

/** `count`: at least `min` hits, or hits of `min` different wordings; the first sentence or clause that has them. */
function countHits(leaf: CountLeaf, evidence: Evidence): readonly Hit[] {
  const hits = hitsOf(leaf.count, leaf, evidence)
  const { scope } = leaf
  if (scope === 'report') return countedSize(hits, leaf, evidence) >= leaf.min ? hits : NOTHING
  for (const place of new Set(hits.map(hit => hit[scope]))) {
    const together = hits.filter(hit => hit[scope] === place)
    if (countedSize(together, leaf, evidence) >= leaf.min) return together
  }
  return NOTHING
}

/** How many of the hits `count` counts: all of them, or their different wordings. */
export function countedSize(hits: readonly Hit[], { distinct }: CountLeaf, evidence: Evidence): number {
  return distinct ? new Set(hits.map(hit => wording(hit, evidence))).size : hits.length
}

function wording(hit: Hit, { reading }: Evidence): string {
  return reading.tokens
    .slice(hit.first, hit.end)
    .map(t => t.key)
    .join(' ')
}

/** `near`: one hit of each part, none overlapping, at most `within` words between neighbours, all in one scope. */
function nearHits(leaf: NearLeaf, evidence: Evidence): readonly Hit[] {
  const parts: (readonly Hit[])[] = []
  for (const ref of leaf.near) {
    const hits = hitsOf(ref, leaf, evidence)
    if (hits.length === 0) return NOTHING
    parts.push(hits)
  }
  const orders = leaf.order === 'given' ? [parts] : permutations(parts)
  for (const order of orders) {
    const found = chain(order, leaf.within, evidence.reading, leaf.scope)
    if (found.length > 0) return found
  }
  return NOTHING
}

/** `sequence`: the parts in the order given, at most `gap` words between neighbours. */
function sequenceHits(leaf: SequenceLeaf, evidence: Evidence): readonly Hit[] {
  const parts: (readonly Hit[])[] = []
  for (const part of leaf.sequence) {
    const hits = isNumberPart(part) ? numberHits(part, evidence) : hitsOf(part, leaf, evidence)
    if (hits.length === 0) return NOTHING
    parts.push(hits)
  }
  return chain(parts, leaf.gap, evidence.reading, leaf.scope)
}

function isNumberPart(part: CueRef | NumberPart): part is NumberPart {
  return 'number' in part
}

function numberHits(
  { number: { min = 0, max = Number.POSITIVE_INFINITY } }: NumberPart,
  { reading }: Evidence,
): readonly Hit[] {
  const hits: Hit[] = []
  reading.tokens.forEach((token, at) => {
    const value = readNumber(token)
    if (value === null || value < min || value > max) return
    hits.push({
      id: 'number',
      first: at,
      end: at + 1,
      how: 'as-written',
      sentence: reading.sentence[at] ?? 0,
      clause: reading.clause[at] ?? 0,
    })
  })
  return hits
}

/** Hits of any of the cues, in reading order; most often only one of them stands in the text. */
export function hitsOf(ref: CueRef, policies: LeafPolicies, { cues }: Evidence): readonly CueMatch[] {
  const { negated = 'no', time = 'any' } = policies
  let found = NO_CUES
  let isMixed = false
  for (const id of ref) {
    const hits = cues.get(id)
    if (hits === undefined) continue
    isMixed ||= found.length > 0
    found = found.length > 0 ? [...found, ...hits] : hits
  }
  let wanted = negated === 'any' ? found : found.filter(hit => hit.negated === (negated === 'yes'))
  if (time !== 'any') wanted = wanted.filter(hit => hit.past === (time === 'past'))
  return isMixed ? sorted(wanted, byPlace) : wanted
}

/** Hits mostly come in order; to see that costs less than to sort and takes no memory. */
function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < items.length; i++) {
    const [before, after] = [items[i - 1], items[i]]
    if (before !== undefined && after !== undefined && compare(before, after) > 0) return [...items].sort(compare)
  }
  return items
}

function byPlace(a: Hit, b: Hit): number {
  return a.first - b.first || a.end - b.end
}

/**
 * The earliest-ending choice of one hit from each list such that each begins after the one before it ends, at most
 * `limit` words later, in the same scope. For each hit it is enough to remember one reachable predecessor, so the cost
 * grows with the number of hits and not with their combinations.
 */
function chain(parts: readonly (readonly Hit[])[], limit: number, reading: Reading, scope: LeafScope): readonly Hit[] {
  let reached = sorted(
    (parts[0] ?? NOTHING).map((hit): Link => ({ hit, before: null })),
    byEnd,
  )
  for (const hits of parts.slice(1)) {
    const next: Link[] = []
    for (const hit of hits) {
      const before = lastWithin(reached, hit, limit, reading, scope)
      if (before) next.push({ hit, before })
    }
    if (next.length === 0) return NOTHING
    reached = sorted(next, byEnd)
  }
  const hits: Hit[] = []
  for (let link: Link | null = reached[0] ?? null; link; link = link.before) hits.unshift(link.hit)
  return hits
}

interface Link {
  readonly hit: Hit
  readonly before: Link | null
}

function byEnd(a: Link, b: Link): number {
  return a.hit.end - b.hit.end || a.hit.first - b.hit.first
}

/** The nearest link that ends before `hit` begins, no farther than `limit` words, in its scope. */
function lastWithin(links: readonly Link[], hit: Hit, limit: number, reading: Reading, scope: LeafScope): Link | null {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    const link = links[middle]
    if (link && link.hit.end <= hit.first) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) {
    const link = links[i]
    if (!link || wordsBetween(reading, link.hit.end, hit.first) > limit) return null
    if (sameScope(link.hit, hit, scope)) return link
  }
  return null
}

function sameScope(a: Hit, b: Hit, scope: LeafScope): boolean {
  if (scope === 'report') return true
  return scope === 'sentence' ? a.sentence === b.sentence : a.clause === b.clause
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]]
  const [a, b, c] = items
  if (a !== undefined && b !== undefined && c === undefined)
    return [
      [a, b],
      [b, a],
    ]
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map(rest => [item, ...rest]))
}
