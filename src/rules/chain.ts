/** Hits one after the other: what `near` and `sequence` look for. */
import { type Reading, wordsBetween } from '../match/reading.js'
import type { Spans, Tag } from './spans.js'

/** Of each token the sentence or the clause it stands in, where hits must stand in one. */
export type Places = readonly number[]

/** No hit leads there; also what the hits of the first part have before them. */
const NONE = -1
const START = 0
/** Up to so many pairs are tried one by one, which is nearly always; a long text has too many. */
const FEW_PAIRS = 64

/**
 * The earliest-ending choice of one hit from each part such that each begins after the one before it ends, at most
 * `limit` words later, in the same scope; null where there is none. For each hit it is enough to remember one that leads
 * to it, so the cost grows with the number of hits and not with their combinations.
 */
export function chain(parts: readonly Spans[], limit: number, reading: Reading, places: Places | null): Tag[] | null {
  const last = parts.length - 1
  const [begin] = parts
  // A loop: mostly there are one or two, and the engine's own filling begins slowly.
  if (begin) for (let i = 0; i < begin.count; i++) begin.links[i] = START
  for (let i = 1; i <= last; i++) if (!link(parts[i - 1], parts[i], limit, reading, places)) return null
  const tags = new Array<Tag>(parts.length)
  let at = earliest(parts[last])
  for (let i = last; i >= 0; i--) {
    const part = parts[i]
    tags[i] = part?.tags[at] ?? 0
    at = part?.links[at] ?? 0
  }
  return tags
}

/** Links each hit of `after` with the nearest of `before` that leads to it; false when there is none at all. */
function link(
  before: Spans | undefined,
  after: Spans | undefined,
  limit: number,
  reading: Reading,
  places: Places | null,
): boolean {
  if (!before || !after) return false
  const isFew = before.count * after.count <= FEW_PAIRS
  const order = isFew ? null : linkedByEnd(before)
  let isLinked = false
  for (let i = 0; i < after.count; i++) {
    const first = after.firsts[i] ?? 0
    const near = order
      ? nearestOfMany(before, order, first, limit, reading, places)
      : nearestOfFew(before, first, limit, reading, places)
    after.links[i] = near
    if (near !== NONE) isLinked = true
  }
  return isLinked
}

/** The hit that ends last among those that end before `first`, no farther than `limit` words, in its scope. */
function nearestOfFew(hits: Spans, first: number, limit: number, reading: Reading, places: Places | null): number {
  let nearest = NONE
  for (let i = 0; i < hits.count; i++) {
    const end = hits.ends[i] ?? 0
    if (end > first || hits.links[i] === NONE || wordsBetween(reading, end, first) > limit) continue
    if (!isSameScope(hits.firsts[i] ?? 0, first, places)) continue
    if (nearest === NONE || hits.byEnd(i, nearest) >= 0) nearest = i
  }
  return nearest
}

/** The same among many, whose order by end is known. */
function nearestOfMany(
  hits: Spans,
  order: readonly number[],
  first: number,
  limit: number,
  reading: Reading,
  places: Places | null,
): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits.ends[order[middle] ?? 0] ?? 0) <= first) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) {
    const hit = order[i] ?? 0
    if (wordsBetween(reading, hits.ends[hit] ?? 0, first) > limit) return NONE
    if (isSameScope(hits.firsts[hit] ?? 0, first, places)) return hit
  }
  return NONE
}

function linkedByEnd(hits: Spans): readonly number[] {
  const linked: number[] = []
  for (let i = 0; i < hits.count; i++) if (hits.links[i] !== NONE) linked.push(i)
  return linked.sort((a, b) => hits.byEnd(a, b) || a - b)
}

/** Of the hits that something leads to the one that ends first. */
function earliest(hits: Spans | undefined): number {
  let chosen = NONE
  if (!hits) return chosen
  for (let i = 0; i < hits.count; i++) {
    if (hits.links[i] !== NONE && (chosen === NONE || hits.byEnd(i, chosen) < 0)) chosen = i
  }
  return chosen
}

function isSameScope(a: number, b: number, places: Places | null): boolean {
  return places === null || places[a] === places[b]
}
