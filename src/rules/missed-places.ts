/** Why hits that are all there do not make a leaf hold: too far apart, in the wrong order or scope, too few. */
import { readNumber } from '../match/numbers.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { CountLeaf, LeafScope, NearLeaf, NumberPart, SequenceLeaf } from '../pack.js'
import type { Evidence } from './evidence.js'
import { countedSize, type Hit, hitsOf, isNumberPart, numberHits, permutations } from './leaves.js'
import { wordsAt } from './missed-words.js'
import type { NearMiss, Words } from './near-miss.js'

/** Two hits side by side in the best arrangement of a leaf's parts. */
interface Pair {
  readonly first: Hit
  readonly second: Hit
  readonly distance: number
  readonly fault: 'too-far' | 'wrong-order' | 'other-sentence' | 'other-clause' | 'overlap' | null
  readonly cost: number
}

interface Wanted {
  readonly leaf: 'near' | 'sequence'
  readonly limit: number
  readonly ordered: boolean
  readonly scope: LeafScope
}

/** `near` whose parts all have a hit. */
export function nearPlaces(leaf: NearLeaf, evidence: Evidence): NearMiss[] {
  const parts = leaf.near.map(ref => hitsOf(ref, leaf, evidence))
  return misplaced(
    parts,
    { leaf: 'near', limit: leaf.within, ordered: leaf.order === 'given', scope: leaf.scope },
    evidence.reading,
  )
}

/** `sequence` whose cues all have a hit; a number may be out of range or nowhere. */
export function sequencePlaces(leaf: SequenceLeaf, evidence: Evidence): NearMiss[] {
  const wanted: Wanted = { leaf: 'sequence', limit: leaf.gap, ordered: true, scope: leaf.scope }
  const hits = (part: SequenceLeaf['sequence'][number], range: boolean) =>
    isNumberPart(part) ? numberHits(range ? part : { number: {} }, evidence) : hitsOf(part, leaf, evidence)
  const strict = leaf.sequence.map(part => hits(part, true))
  if (strict.every(part => part.length > 0)) return misplaced(strict, wanted, evidence.reading)
  const arranged = bestArrangement(
    leaf.sequence.map(part => hits(part, false)),
    wanted,
    evidence.reading,
  )
  return leaf.sequence.flatMap((part, i): NearMiss[] => {
    if (!isNumberPart(part) || (strict[i]?.length ?? 0) > 0) return []
    const hit = arranged?.hits[i]
    const token = hit && evidence.reading.tokens[hit.first]
    const value = token ? readNumber(token) : null
    const near = hit && arranged.pairs.every(pair => pair.fault === null || (pair.first !== hit && pair.second !== hit))
    return [near && value !== null ? outOfRange(part, words(hit, evidence.reading), value) : missing(part)]
  })
}

function outOfRange(part: NumberPart, found: Words, value: number): NearMiss {
  return { kind: 'number-out-of-range', words: found, value, ...rangeOf(part) }
}

function missing(part: NumberPart): NearMiss {
  return { kind: 'number-missing', ...rangeOf(part) }
}

function rangeOf({ number: { min, max } }: NumberPart) {
  return { min: min ?? null, max: max ?? null }
}

/** `count` with at least one hit. */
export function countPlaces(leaf: CountLeaf, evidence: Evidence): NearMiss[] {
  const hits = hitsOf(leaf.count, leaf, evidence)
  const { scope, min: wanted, distinct } = leaf
  const groups = scope === 'report' ? [hits] : groupsOf(hits, hit => hit[scope])
  const found = groups.reduce((most, group) => Math.max(most, countedSize(group, leaf, evidence)), 0)
  const told = hits.slice(0, MOST_HITS).map(hit => words(hit, evidence.reading))
  return [{ kind: 'too-few', found, wanted, distinct, scope, words: told }]
}

function groupsOf(hits: readonly Hit[], place: (hit: Hit) => number): Hit[][] {
  const groups = new Map<number, Hit[]>()
  for (const hit of hits) {
    const group = groups.get(place(hit))
    if (group) group.push(hit)
    else groups.set(place(hit), [hit])
  }
  return [...groups.values()]
}

function misplaced(parts: readonly (readonly Hit[])[], wanted: Wanted, reading: Reading): NearMiss[] {
  const { leaf, limit } = wanted
  return (bestArrangement(parts, wanted, reading)?.pairs ?? []).flatMap(({ first, second, distance, fault }) =>
    fault === null
      ? []
      : [{ kind: fault, leaf, first: words(first, reading), second: words(second, reading), distance, limit }],
  )
}

function words(hit: Hit, reading: Reading): Words {
  return wordsAt(hit.id, hit.first, hit.end, reading)
}

interface Arrangement {
  /** One hit for each part, in the order of the parts as written. */
  readonly hits: readonly Hit[]
  readonly pairs: readonly Pair[]
}

/** Hits of one part looked at, or told; of a word that a report repeats a thousand times these are the first ones. */
export const MOST_HITS = 40

/** The choice of one hit from each part, and of their order where it is free, that would need the least to change. */
function bestArrangement(parts: readonly (readonly Hit[])[], wanted: Wanted, reading: Reading): Arrangement | null {
  if (parts.some(part => part.length === 0)) return null
  const numbers = parts.map((_, i) => i)
  const orders = wanted.ordered ? [numbers] : permutations(numbers)
  let best: { cost: number; order: readonly number[]; hits: readonly Hit[]; pairs: readonly Pair[] } | null = null
  for (const order of orders) {
    const found = cheapest(
      order.map(i => (parts[i] ?? []).slice(0, MOST_HITS)),
      wanted,
      reading,
    )
    if (found && (!best || found.cost < best.cost)) best = { ...found, order }
  }
  if (!best) return null
  const { order, hits, pairs } = best
  return { hits: numbers.flatMap(part => hits[order.indexOf(part)] ?? []), pairs }
}

interface Path {
  readonly cost: number
  readonly hits: readonly Hit[]
  readonly pairs: readonly Pair[]
}

/** Part by part, for each hit the cheapest way to it. */
function cheapest(parts: readonly (readonly Hit[])[], wanted: Wanted, reading: Reading): Path | null {
  const [start = [], ...rest] = parts
  let paths = start.map((hit): Path => ({ cost: 0, hits: [hit], pairs: [] }))
  for (const hits of rest) {
    paths = hits.flatMap(hit => {
      const ways = paths.flatMap((path): Path[] => {
        const last = path.hits.at(-1)
        if (!last) return []
        const pair = pairOf(last, hit, wanted, reading)
        return [{ cost: path.cost + pair.cost, hits: [...path.hits, hit], pairs: [...path.pairs, pair] }]
      })
      return cheapestOf(ways) ?? []
    })
  }
  return cheapestOf(paths)
}

function cheapestOf(paths: readonly Path[]): Path | null {
  return paths.reduce<Path | null>((best, path) => (best && best.cost <= path.cost ? best : path), null)
}

/** Prices only order the arrangements: a few words too many are less than another sentence, that less than a wrong order. */
const OTHER_CLAUSE = 10
const OTHER_SENTENCE = 20
const WRONG_ORDER = 60
const OVERLAP = 1000

function pairOf(first: Hit, second: Hit, { limit, scope }: Wanted, reading: Reading): Pair {
  const isBackwards = second.end <= first.first
  const overlap = !isBackwards && second.first < first.end
  const distance = overlap
    ? 0
    : isBackwards
      ? wordsBetween(reading, second.end, first.first)
      : wordsBetween(reading, first.end, second.first)
  const inOther = scope !== 'report' && first[scope] !== second[scope]
  const over = Math.max(0, distance - limit)
  const priced = (fault: Pair['fault'], price: number): Pair => ({ first, second, distance, fault, cost: price + over })
  if (overlap) return priced('overlap', OVERLAP)
  if (isBackwards) return priced('wrong-order', WRONG_ORDER)
  if (inOther) {
    const away = Math.abs(first.sentence - second.sentence)
    return scope === 'clause' && away === 0
      ? priced('other-clause', OTHER_CLAUSE)
      : priced('other-sentence', OTHER_SENTENCE * Math.max(1, away))
  }
  return priced(over > 0 ? 'too-far' : null, 0)
}
