/**
 * The meaning of the text leaves, in one place; the compiled evaluator and json-rules-engine both call it.
 *
 * A leaf answers with the hits that make it hold, in reading order, or with an empty list when it does not hold.
 */

import { readNumber } from '../match/numbers.js'
import { wordsBetween } from '../match/reading.js'
import type {
  CountLeaf,
  CueRef,
  HasLeaf,
  LeafScope,
  NearLeaf,
  NegationPolicy,
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

/** `has`: any hit of any of the cues. */
function hasHits(leaf: HasLeaf, evidence: Evidence): readonly Hit[] {
  return hitsOf(leaf.has, leaf.negated, evidence)
}

/** `count`: at least `min` hits, or hits of `min` different wordings. */
function countHits(leaf: CountLeaf, evidence: Evidence): readonly Hit[] {
  const hits = hitsOf(leaf.count, leaf.negated, evidence)
  const size = leaf.distinct ? new Set(hits.map(hit => wording(hit, evidence))).size : hits.length
  return size >= leaf.min ? hits : NOTHING
}

function wording(hit: Hit, { reading }: Evidence): string {
  return reading.tokens
    .slice(hit.first, hit.end)
    .map(t => t.key)
    .join(' ')
}

/** `near`: one hit of each part, none overlapping, at most `within` words between neighbours, all in one scope. */
function nearHits(leaf: NearLeaf, evidence: Evidence): readonly Hit[] {
  const parts = leaf.near.map(ref => hitsOf(ref, leaf.negated, evidence))
  if (parts.some(hits => hits.length === 0)) return NOTHING
  const between = (end: number, first: number) => wordsBetween(evidence.reading, end, first)
  const orders = leaf.order === 'given' ? [parts] : permutations(parts)
  for (const order of orders) {
    const found = chain(order, leaf.within, between, leaf.scope)
    if (found.length > 0) return found
  }
  return NOTHING
}

/** `sequence`: the parts in the order given, at most `gap` words between neighbours. */
function sequenceHits(leaf: SequenceLeaf, evidence: Evidence): readonly Hit[] {
  const parts: (readonly Hit[])[] = []
  for (const part of leaf.sequence) {
    const hits = isNumberPart(part) ? numberHits(part, evidence) : hitsOf(part, leaf.negated, evidence)
    if (hits.length === 0) return NOTHING
    parts.push(hits)
  }
  return chain(parts, leaf.gap, (end, first) => wordsBetween(evidence.reading, end, first), leaf.scope)
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

function hitsOf(ref: CueRef, negated: NegationPolicy = 'no', { cues }: Evidence): readonly CueMatch[] {
  const [only, ...others] = ref
  if (only === undefined) return NO_CUES
  const hits =
    others.length === 0
      ? (cues.get(only) ?? NO_CUES)
      : ref.flatMap(id => cues.get(id) ?? NO_CUES).sort((a, b) => a.first - b.first || a.end - b.end)
  if (negated === 'any' || hits.length === 0) return hits
  const wanted = negated === 'yes'
  return hits.every(hit => hit.negated === wanted) ? hits : hits.filter(hit => hit.negated === wanted)
}

/**
 * The earliest-ending choice of one hit from each list such that each begins after the one before it ends, at most
 * `limit` words later, in the same scope. For each hit it is enough to remember one reachable predecessor, so the cost
 * grows with the number of hits and not with their combinations.
 */
function chain(
  parts: readonly (readonly Hit[])[],
  limit: number,
  between: (end: number, first: number) => number,
  scope: LeafScope,
): readonly Hit[] {
  let reached: Link[] = (parts[0] ?? NOTHING).map(hit => ({ hit, before: null })).sort(byEnd)
  for (const hits of parts.slice(1)) {
    const next: Link[] = []
    for (const hit of hits) {
      const before = lastWithin(reached, hit, limit, between, scope)
      if (before) next.push({ hit, before })
    }
    if (next.length === 0) return NOTHING
    reached = next.sort(byEnd)
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
function lastWithin(
  links: readonly Link[],
  hit: Hit,
  limit: number,
  between: (end: number, first: number) => number,
  scope: LeafScope,
): Link | null {
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
    if (!link || between(link.hit.end, hit.first) > limit) return null
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
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map(rest => [item, ...rest]))
}
