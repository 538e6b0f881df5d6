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

/** Microseconds an item, the median of the rounds. */
export function microsecondsEach<Item>(clock: Clock, items: readonly Item[], run: (item: Item) => unknown): number {
  const times = rounds(clock, () => {
    for (const item of items) run(item)
  })
  return (1000 * quantile(times, 0.5)) / Math.max(1, items.length)
}
