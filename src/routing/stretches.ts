/** Stretches of the text in order, asked only about what stands right there: a text may have thousands of each. */
import { type Reading, wordsBetween } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import { firstFrom, lastBefore } from '../text/first-from.js'

export function inOrder<T extends Stretch>(stretches: readonly T[]): readonly T[] {
  return [...stretches].sort((a, b) => a.first - b.first || a.end - b.end)
}

/** Those that begin at most so many words after the stretch, in the same clause. */
export function rightAfter<T extends Stretch>(
  { end }: Stretch,
  stretches: readonly T[],
  words: number,
  reading: Reading,
): readonly T[] {
  const from = firstFrom(stretches, end)
  let to = from
  for (let next = stretches[to]; next !== undefined; next = stretches[++to])
    if (reading.clause[next.first] !== reading.clause[end - 1] || wordsBetween(reading, end, next.first) > words) break
  return stretches.slice(from, to)
}

/** The last that has ended when the token comes. */
export function lastOf<T extends Stretch>(stretches: readonly T[], at: number): T | undefined {
  let next = firstFrom(stretches, at) - 1
  while (next >= 0 && (stretches[next]?.end ?? at) > at) next--
  return next < 0 ? undefined : stretches[next]
}

export function beginningAt<T extends Stretch>(stretches: readonly T[], first: number): readonly T[] {
  return stretches.slice(firstFrom(stretches, first), firstFrom(stretches, first + 1))
}

/** One of them begins and ends between the two tokens. */
export function isBetween(stretches: readonly Stretch[], from: number, to: number): boolean {
  for (let at = firstFrom(stretches, from), next = stretches[at]; next && next.first < to; next = stretches[++at])
    if (next.end <= to) return true
  return false
}

/** Overlaps none of them. */
export function outside(others: readonly Stretch[]): (stretch: Stretch) => boolean {
  let furthest = 0
  const reach = others.map(({ first, end }) => {
    furthest = Math.max(furthest, end)
    return { first, end: furthest }
  })
  return ({ first, end }) => (lastBefore(reach, end)?.end ?? 0) <= first
}
