/**
 * Two clocks. CPU time of the whole process, collecting included, is what a report costs, and moves least on a busy
 * machine; wall time of single calls (tinybench) is what a caller waits. Nothing is measured before it has run for a
 * while: a decision calls some thousand functions, and the compiler takes more than a second to come to the last of them.
 */
import { cpuUsage } from 'node:process'
import { Bench } from 'tinybench'

const ROUNDS = 9
const WARM_MS = 1500
const LATENCY_MS = 250

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** CPU microseconds that `run` takes. */
export function cpu(run: () => void): number {
  const before = cpuUsage()
  run()
  const { user, system } = cpuUsage(before)
  return user + system
}

/** CPU microseconds of one call, median of rounds over all items, once it is warm. */
export function eachCpu(count: number, run: (i: number) => unknown, rounds = ROUNDS, warmMs = WARM_MS): number {
  const all = () => {
    for (let i = 0; i < count; i++) run(i)
  }
  for (let spent = 0; spent < warmMs * 1000; ) spent += cpu(all)
  return median(Array.from({ length: rounds }, () => cpu(all) / count))
}

/** CPU microseconds of one of `count` items that `run` goes through, once. */
export async function cpuOf(count: number, run: () => unknown): Promise<number> {
  const before = cpuUsage()
  await run()
  const { user, system } = cpuUsage(before)
  return (user + system) / count
}

/** Wall microseconds of single calls; of something that is warm already. */
export async function latency(
  count: number,
  run: (i: number) => unknown,
): Promise<{ readonly p50: number; readonly p99: number }> {
  let next = 0
  const bench = new Bench({ time: LATENCY_MS, warmupTime: LATENCY_MS })
  bench.add('one', () => {
    run(next)
    next = (next + 1) % count
  })
  await bench.run()
  const result = bench.tasks[0]?.result
  if (!result || !('latency' in result)) throw new Error('not measured')
  return { p50: result.latency.p50 * 1000, p99: result.latency.p99 * 1000 }
}

/** Numbers without chance, the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}
