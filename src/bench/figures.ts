/** Numbers with their certainty: shares with Wilson's interval, and what has none. */
import { Z_95 } from './normal.js'
import type { Figure, Method } from './report.js'

/** Wilson's 95 % score interval of k of n (Wilson 1927), null for n = 0. */
export function wilson(k: number, n: number): readonly [low: number, high: number] | null {
  if (n === 0) return null
  const share = k / n
  const z2 = Z_95 * Z_95
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  // At the ends the formula gives 0 and 1 but for the last digit.
  return [k === 0 ? 0 : middle - half, k === n ? 1 : middle + half]
}

/** k of n as a figure; n/a for n = 0, never 0 or 1. */
export function share(k: number, n: number): Figure {
  const interval = wilson(k, n)
  if (interval === null) return noFigure(0)
  return { value: k / n, low: interval[0], high: interval[1], k, n, method: 'wilson' }
}

/** Whether an item holds (null: cannot be said), and for how many it stands. */
export type Weighed = readonly [held: boolean | null, weight: number]

/**
 * A share of weighted items. Its interval is Wilson's for the number of equal items that would be as uncertain
 * (Kish 1965): the square of the sum of weights over the sum of their squares.
 */
export function weightedShare(items: readonly Weighed[]): Figure {
  const said = items.filter(([held]) => held !== null)
  const all = said.reduce((sum, [, weight]) => sum + weight, 0)
  const squares = said.reduce((sum, [, weight]) => sum + weight * weight, 0)
  // Summed by themselves, so that a share of all is 1 to the last digit.
  const missed = said.reduce((sum, [held, weight]) => sum + (held ? 0 : weight), 0)
  if (all === 0) return noFigure(0)
  const [value, effective] = [1 - missed / all, all ** 2 / squares]
  const interval = wilson(value * effective, effective)
  return {
    value,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    k: null,
    n: said.length,
    method: 'wilson-weighted',
  }
}

/** The share of items that hold, among those of which it can be said. */
export function shareOf<T>(items: readonly T[], holds: (item: T) => boolean | null): Figure {
  let k = 0
  let n = 0
  for (const item of items) {
    const held = holds(item)
    if (held === null) continue
    n += 1
    if (held) k += 1
  }
  return share(k, n)
}

/** A number without an interval; n/a when it is null. */
export function noFigure(n: number, value: number | null = null, method: Method = 'none'): Figure {
  return { value, low: null, high: null, k: null, n, method }
}
