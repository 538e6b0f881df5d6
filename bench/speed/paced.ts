/** CPU time of calls that may take a microsecond or a second: warm-up and rounds last so long, whatever the calls take. */
import { cpu, median } from './measure.js'

const WARM_UP_MS = 800
const ROUND_MS = 300
const ROUNDS = 5

/** CPU microseconds of one call, median of rounds; a round takes the items in turns, from the first on. */
export function pacedCpu(count: number, run: (i: number) => unknown): number {
  let calls = 0
  let spent = 0
  while (spent < WARM_UP_MS * 1000) {
    spent += cpu(() => run(calls % count))
    calls += 1
  }
  // The last calls are the warm ones, but of a slow call there may be one only.
  const each = Math.max(0.01, median(Array.from({ length: Math.min(calls, 9) }, (_, i) => cpu(() => run(i % count)))))
  const turns = Math.max(1, Math.ceil((ROUND_MS * 1000) / each / count)) * count
  const length = each * count > ROUND_MS * 1000 ? Math.max(1, Math.floor((ROUND_MS * 1000) / each)) : turns
  const round = () => {
    for (let i = 0; i < length; i++) run(i % count)
  }
  return median(Array.from({ length: ROUNDS }, () => cpu(round) / length))
}
