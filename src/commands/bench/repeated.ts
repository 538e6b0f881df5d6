/** Timing by repetition: a warm-up that does not count, then rounds over the same reports. */
import { quantile } from '../../bench/bootstrap.js'

const ROUNDS = 7

export type Clock = () => number

/** Milliseconds a round, in rising order. */
export function rounds(clock: Clock, round: () => void): number[] {
  round()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = clock()
    round()
    return clock() - start
  })
  return times.sort((a, b) => a - b)
}

/**
 * Milliseconds of each way, in turns, so that a load that comes and goes meets all of them: the least of the rounds, which
 * was disturbed least and can be taken from another.
 */
export function leastInTurns(clock: Clock, ways: readonly (() => void)[]): number[] {
  for (const way of ways) way()
  const least = ways.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, way] of ways.entries()) {
      const start = clock()
      way()
      least[i] = Math.min(least[i] ?? 0, clock() - start)
    }
  }
  return least
}

/** Microseconds an item, the median of the rounds. */
export function microsecondsEach<Item>(clock: Clock, items: readonly Item[], run: (item: Item) => unknown): number {
  const times = rounds(clock, () => {
    for (const item of items) run(item)
  })
  return (1000 * quantile(times, 0.5)) / Math.max(1, items.length)
}
