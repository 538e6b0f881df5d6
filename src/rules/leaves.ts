/**
 * The meaning of the text leaves, in one place; the compiled evaluator and json-rules-engine both call it.
 *
 * A leaf answers with the hits that make it hold, in reading order, or with an empty list when it does not hold.
 */

import { numberAt } from '../match/numbers.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { CountLeaf, CueRef, LeafPolicies, LeafScope, NearLeaf, NumberPart, TextLeaf } from '../pack.js'
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
  const parts = partsOf(leaf).map(part =>
    isNumberPart(part) ? numberHits(part, evidence) : hitsOf(part, leaf, evidence),
  )
  return combined(leaf, parts, evidence)
}

/** What must each have a hit for the leaf to hold: lists of cues, and numbers. */
export function partsOf(leaf: TextLeaf): readonly (CueRef | NumberPart)[] {
  if ('has' in leaf) return [leaf.has]
  if ('near' in leaf) return leaf.near
  return 'count' in leaf ? [leaf.count] : leaf.sequence
}

/** The lists of cues among its parts. */
export function cuesOf(leaf: TextLeaf): readonly CueRef[] {
  return partsOf(leaf).filter((part): part is CueRef => !isNumberPart(part))
}

/** The leaf's answer, given the hits of each of its parts. */
export function combined(leaf: TextLeaf, parts: readonly (readonly Hit[])[], evidence: Evidence): readonly Hit[] {
  for (const hits of parts) if (hits.length === 0) return NOTHING
  if ('near' in leaf) return nearHits(leaf, parts, evidence.reading)
  if ('sequence' in leaf) return chain(parts, leaf.gap, evidence.reading, leaf.scope)
  const hits = parts[0] ?? NOTHING
  return 'has' in leaf ? hits : countHits(leaf, hits, evidence)
}

/** `count`: at least `min` hits, or hits of `min` different wordings; the first sentence or clause that has them. */
function countHits(leaf: CountLeaf, hits: readonly Hit[], evidence: Evidence): readonly Hit[] {
  const { scope, min } = leaf
  if (hits.length < min) return NOTHING
  if (scope === 'report') return countedSize(hits, leaf, evidence) >= min ? hits : NOTHING
  for (const place of new Set(hits.map(hit => hit[scope]))) {
    const together = hits.filter(hit => hit[scope] === place)
    if (countedSize(together, leaf, evidence) >= min) return together
  }
  return NOTHING
}

/** How many of the hits `count` counts: all of them, or their different wordings. */
export function countedSize(hits: readonly Hit[], { distinct }: CountLeaf, { reading }: Evidence): number {
  if (!distinct) return hits.length
  if (hits.length > FEW_HITS) return new Set(hits.map(hit => wording(hit, reading))).size
  let size = 0
  for (let i = 0; i < hits.length; i++) if (isNewWording(hits, i, reading)) size++
  return size
}

/** So few are compared with one another, without writing their words out. */
const FEW_HITS = 12

function isNewWording(hits: readonly Hit[], at: number, { tokens }: Reading): boolean {
  const { first, end } = hits[at] ?? NO_HIT
  for (let i = 0; i < at; i++) {
    const other = hits[i] ?? NO_HIT
    if (other.end - other.first !== end - first) continue
    let same = 0
    while (same < end - first && tokens[other.first + same]?.key === tokens[first + same]?.key) same++
    if (same === end - first) return false
  }
  return true
}

const NO_HIT = { first: 0, end: 0 }

function wording(hit: Hit, { tokens }: Reading): string {
  let words = ''
  for (let i = hit.first; i < hit.end; i++) words += ` ${tokens[i]?.key}`
  return words
}

/** `near`: one hit of each part, none overlapping, at most `within` words between neighbours, all in one scope. */
function nearHits(
  { within, order, scope }: NearLeaf,
  parts: readonly (readonly Hit[])[],
  reading: Reading,
): readonly Hit[] {
  if (order === 'given') return chain(parts, within, reading, scope)
  const [a, b, c] = parts
  if (a && b && !c) {
    const found = chain(parts, within, reading, scope)
    return found.length > 0 ? found : chain([b, a], within, reading, scope)
  }
  for (const ordered of permutations(parts)) {
    const found = chain(ordered, within, reading, scope)
    if (found.length > 0) return found
  }
  return NOTHING
}

export function isNumberPart(part: CueRef | NumberPart): part is NumberPart {
  return 'number' in part
}

/** A number of the text, as a hit of a sequence. */
export interface NumberHit extends Hit {
  readonly value: number
}

export function numberHits(part: NumberPart, { reading }: Evidence): readonly NumberHit[] {
  return numbersWithin(part, allNumbers(reading))
}

export function numbersWithin(
  { number: { min = 0, max = Number.POSITIVE_INFINITY } }: NumberPart,
  numbers: readonly NumberHit[],
): readonly NumberHit[] {
  return numbers.filter(({ value }) => value >= min && value <= max)
}

/** Every number in digits or words. */
export function allNumbers(reading: Reading): readonly NumberHit[] {
  const { tokens, sentence, clause } = reading
  const hits: NumberHit[] = []
  for (let at = 0; at < tokens.length; at++) {
    const value = numberAt(reading, at)
    if (value === null) continue
    hits.push({
      id: 'number',
      first: at,
      end: at + 1,
      how: 'as-written',
      sentence: sentence[at] ?? 0,
      clause: clause[at] ?? 0,
      value,
    })
  }
  return hits
}

/** Hits of any of the cues that count, in reading order. */
export function hitsOf(ref: CueRef, policies: LeafPolicies, { cues }: Evidence): readonly CueMatch[] {
  let found = NO_CUES
  for (const id of ref) found = together(found, cues.get(id) ?? NO_CUES)
  return hitsThatCount(found, policies)
}

/** Two lists in reading order as one. Most often only one of the cues stands in the text, and nothing is copied. */
export function together(a: readonly CueMatch[], b: readonly CueMatch[]): readonly CueMatch[] {
  if (b.length === 0) return a
  if (a.length === 0) return b
  const all: CueMatch[] = []
  let next = 0
  for (const hit of a) {
    for (let other = b[next]; other !== undefined && byPlace(other, hit) < 0; other = b[++next]) all.push(other)
    all.push(hit)
  }
  for (let other = b[next]; other !== undefined; other = b[++next]) all.push(other)
  return all
}

/** Mostly all of them count, and then nothing is copied. */
export function hitsThatCount(
  hits: readonly CueMatch[],
  { negated = 'no', time = 'any' }: LeafPolicies,
): readonly CueMatch[] {
  for (const hit of hits) {
    if (!isCounted(hit, negated, time)) return hits.filter(one => isCounted(one, negated, time))
  }
  return hits
}

function isCounted(hit: CueMatch, negated: 'no' | 'yes' | 'any', time: 'now' | 'past' | 'any'): boolean {
  return (
    (negated === 'any' || hit.negated === (negated === 'yes')) && (time === 'any' || hit.past === (time === 'past'))
  )
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
  const [a, b] = parts
  if (a && b && parts.length === 2 && a.length * b.length <= FEW_PAIRS) return pair(a, b, limit, reading, scope)
  let reached = sorted(
    (a ?? NOTHING).map((hit): Link => ({ hit, before: null })),
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

/** Up to so many pairs are tried one by one, which is nearly always; a long text has too many. */
const FEW_PAIRS = 64

/** `chain` of two lists: the `b` that ends first among those with an `a` before them, and the nearest such `a`. */
function pair(a: readonly Hit[], b: readonly Hit[], limit: number, reading: Reading, scope: LeafScope): readonly Hit[] {
  let chosen: Hit | null = null
  let before: Hit | null = null
  for (const hit of b) {
    if (chosen && (hit.end - chosen.end || hit.first - chosen.first) >= 0) continue
    let nearest: Hit | null = null
    for (const one of a) {
      if (one.end > hit.first || !sameScope(one, hit, scope) || wordsBetween(reading, one.end, hit.first) > limit)
        continue
      if (!nearest || (one.end - nearest.end || one.first - nearest.first) >= 0) nearest = one
    }
    if (!nearest) continue
    chosen = hit
    before = nearest
  }
  return chosen && before ? [before, chosen] : NOTHING
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

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map(rest => [item, ...rest]))
}
