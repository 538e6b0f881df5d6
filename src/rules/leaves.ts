/**
 * The meaning of the text leaves, in one place; the compiled evaluator and json-rules-engine both call it. It is told of
 * hits as numbers (`combined`); `leafHits` is for those who have them as objects.
 *
 * A leaf answers with the hits that make it hold, in reading order, or with an empty list when it does not hold.
 */

import { numberAt } from '../match/numbers.js'
import type { Reading } from '../match/reading.js'
import type { CountLeaf, CueRef, LeafPolicies, LeafScope, NumberPart, TextLeaf } from '../pack.js'
import type { CueMatch, How } from '../types.js'
import { chain, type Places } from './chain.js'
import type { Evidence } from './evidence.js'
import { Spans, type Tag } from './spans.js'

/** A hit of a leaf: a cue, or a number of a sequence (then `id` is `number`). */
export interface Hit {
  readonly id: string
  readonly first: number
  readonly end: number
  readonly how: How
  readonly sentence: number
  readonly clause: number
}

const NO_CUES: readonly CueMatch[] = []

export function leafHits(leaf: TextLeaf, evidence: Evidence): readonly Hit[] {
  const all: Hit[] = []
  const parts = partsOf(leaf).map(part => {
    const hits = isNumberPart(part) ? numberHits(part, evidence) : hitsOf(part, leaf, evidence)
    return spansOf(hits, hit => all.push(hit) - 1)
  })
  const { what, limit, scope } = shapeOf(leaf)
  return (combined(what, limit, scope, parts, evidence.reading) ?? []).flatMap(tag => all[tag] ?? [])
}

/** What a leaf asks of the hits of its parts, as numbers: the compiled evaluator has them at hand where it keeps the leaf. */
export interface LeafShape {
  readonly what: number
  /** The most words between two hits, or the least number of hits. */
  readonly limit: number
  /** A place in `SCOPES`. */
  readonly scope: number
}

const HAS = 0
const NEAR = 1
const GIVEN = 2
const COUNT = 3
const COUNT_DISTINCT = 4
const SCOPES: readonly LeafScope[] = ['report', 'sentence', 'clause']

export function shapeOf(leaf: TextLeaf): LeafShape {
  if ('has' in leaf) return { what: HAS, limit: 0, scope: 0 }
  const scope = SCOPES.indexOf(leaf.scope)
  if ('near' in leaf) return { what: leaf.order === 'given' ? GIVEN : NEAR, limit: leaf.within, scope }
  if ('sequence' in leaf) return { what: GIVEN, limit: leaf.gap, scope }
  return { what: leaf.distinct ? COUNT_DISTINCT : COUNT, limit: leaf.min, scope }
}

/** Hits as numbers, each with the tag that is made for it. */
function spansOf(hits: readonly Hit[], tagOf: (hit: Hit) => Tag): Spans {
  const spans = new Spans()
  for (const hit of hits) spans.add(hit.first, hit.end, tagOf(hit))
  spans.settle()
  return spans
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

/** The tags of the hits that make a leaf hold, given those of each of its parts; null when it does not hold. */
export function combined(
  what: number,
  limit: number,
  scope: number,
  parts: readonly Spans[],
  reading: Reading,
): readonly Tag[] | null {
  for (const hits of parts) if (hits.count === 0) return null
  const places = scope === 0 ? null : scope === 1 ? reading.sentence : reading.clause
  if (what === GIVEN) return chain(parts, limit, reading, places)
  if (what === NEAR) return nearHits(parts, limit, reading, places)
  const [hits] = parts
  if (!hits) return null
  return what === HAS ? tagsOf(hits, 0, hits.count) : countHits(hits, limit, what === COUNT_DISTINCT, reading, places)
}

function tagsOf({ tags }: Spans, start: number, stop: number): readonly Tag[] {
  const chosen = new Array<Tag>(stop - start)
  for (let i = start; i < stop; i++) chosen[i - start] = tags[i] ?? 0
  return chosen
}

/** `count`: at least `min` hits, or hits of `min` different wordings; the first sentence or clause that has them. */
function countHits(
  hits: Spans,
  min: number,
  distinct: boolean,
  reading: Reading,
  places: Places | null,
): readonly Tag[] | null {
  const { count, firsts } = hits
  if (count < min) return null
  for (let start = 0; start < count; ) {
    let stop = places === null ? count : start + 1
    if (places !== null) while (stop < count && places[firsts[stop] ?? 0] === places[firsts[start] ?? 0]) stop++
    if (sizeBetween(hits, start, stop, distinct, reading) >= min) return tagsOf(hits, start, stop)
    start = stop
  }
  return null
}

/** How many of the hits `count` counts: all of them, or their different wordings. */
export function countedSize(hits: readonly Hit[], leaf: CountLeaf, { reading }: Evidence): number {
  const spans = spansOf(hits, () => 0)
  return sizeBetween(spans, 0, spans.count, leaf.distinct, reading)
}

function sizeBetween(hits: Spans, start: number, stop: number, distinct: boolean, reading: Reading): number {
  if (!distinct) return stop - start
  let size = 0
  if (stop - start <= FEW_HITS) {
    for (let i = start; i < stop; i++) if (isNewWording(hits, start, i, reading)) size++
    return size
  }
  const wordings = new Set<string>()
  for (let i = start; i < stop; i++) wordings.add(wording(hits.firsts[i] ?? 0, hits.ends[i] ?? 0, reading))
  return wordings.size
}

/** So few are compared with one another, without writing their words out. */
const FEW_HITS = 12

function isNewWording({ firsts, ends }: Spans, start: number, at: number, { pieces }: Reading): boolean {
  const first = firsts[at] ?? 0
  const length = (ends[at] ?? 0) - first
  for (let i = start; i < at; i++) {
    const other = firsts[i] ?? 0
    if ((ends[i] ?? 0) - other !== length) continue
    let same = 0
    while (same < length && pieces[other + same]?.key === pieces[first + same]?.key) same++
    if (same === length) return false
  }
  return true
}

function wording(first: number, end: number, { pieces }: Reading): string {
  let words = ''
  for (let i = first; i < end; i++) words += ` ${pieces[i]?.key}`
  return words
}

/** `near`: one hit of each part, none overlapping, at most `within` words between neighbours, all in one scope. */
function nearHits(
  parts: readonly Spans[],
  within: number,
  reading: Reading,
  places: Places | null,
): readonly Tag[] | null {
  const [a, b, c] = parts
  if (a && b && !c) return chain(parts, within, reading, places) ?? chain([b, a], within, reading, places)
  for (const ordered of permutations(parts)) {
    const found = chain(ordered, within, reading, places)
    if (found) return found
  }
  return null
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
  const { sentence, clause } = reading
  const hits: NumberHit[] = []
  for (const at of reading.numbers) {
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
function together(a: readonly CueMatch[], b: readonly CueMatch[]): readonly CueMatch[] {
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
function hitsThatCount(hits: readonly CueMatch[], { negated = 'no', time = 'any' }: LeafPolicies): readonly CueMatch[] {
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

function byPlace(a: Hit, b: Hit): number {
  return a.first - b.first || a.end - b.end
}

export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map(rest => [item, ...rest]))
}
