/** How long deciding takes: measured from outside, one report after the other. */
import { cpus } from 'node:os'
import { quantile } from '../../bench/bootstrap.js'
import type { Speed } from '../../bench/report.js'
import type { Report } from '../../types.js'

export interface SpeedWatch {
  /** The pack is there. */
  loaded(): void
  timed<T>(report: Report, work: () => T): T
  /** A report that was timed elsewhere. */
  took(report: Report, milliseconds: number): void
  /** Milliseconds of the report that was timed last. */
  last(): number
  figures(): Pace
}

/** What every run knows of its speed; the rest takes runs of its own. */
export type Pace = Omit<Speed, 'rules' | 'stages' | 'runs'>

const SLOWEST = 10

/** @param workers threads that decide at once */
export function speedWatch(clock: () => number, workers: number): SpeedWatch {
  const begin = clock()
  let load = 0
  let heap = 0
  let times = new Float64Array(1024)
  let n = 0
  let total = 0
  const slowest: { id: string; milliseconds: number; characters: number }[] = []
  const took = (report: Report, milliseconds: number) => {
    if (n === times.length) {
      const longer = new Float64Array(2 * n)
      longer.set(times)
      times = longer
    }
    times[n++] = milliseconds
    total += milliseconds
    if (milliseconds > (slowest[SLOWEST - 1]?.milliseconds ?? -1)) {
      slowest.push({ id: report.id, milliseconds, characters: report.text.length })
      slowest.sort((a, b) => b.milliseconds - a.milliseconds)
      slowest.length = Math.min(slowest.length, SLOWEST)
    }
  }
  return {
    loaded() {
      load = clock() - begin
      heap = process.memoryUsage().heapUsed
    },
    timed(report, work) {
      const start = clock()
      const result = work()
      took(report, clock() - start)
      return result
    },
    took,
    last: () => times[n - 1] ?? 0,
    figures() {
      const sorted = [...times.subarray(0, n)].sort((a, b) => a - b)
      const at = (part: number) => (n === 0 ? 0 : quantile(sorted, part))
      const [cpu] = cpus()
      const seconds = (clock() - begin) / 1000
      return {
        reports: n,
        workers,
        seconds: total / 1000,
        perSecond: total === 0 ? 0 : (n * 1000) / total,
        whole: { seconds, perSecond: seconds === 0 ? 0 : n / seconds },
        milliseconds: { p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), p999: at(0.999), max: at(1) },
        loadMilliseconds: load,
        heapMegabytes: heap / 1e6,
        machine: { cpu: cpu?.model.trim() ?? '', cores: cpus().length, node: process.version },
        slowest,
      }
    },
  }
}
