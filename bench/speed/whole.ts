/** The whole of a decision, and the ceiling above it: each in a process of its own, in turns. */
import { deepStrictEqual } from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Decision } from '../../src/types.js'
import type { Shares } from './in-place.js'
import { median } from './measure.js'
import type { Row } from './row.js'

/** What a parent may ask for, and what it is told: CPU microseconds a report, times of single calls, parts of the whole, a digest of all answers. */
export type Ask = 'round' | 'again' | 'latency' | 'shares' | 'answers'
export interface Told {
  readonly round: number
  /** Of one report decided again and again, the median of all reports. */
  readonly again: number
  readonly latency: { readonly p50: number; readonly p99: number }
  readonly shares: Shares
  readonly answers: string
}

export function digestOf(answers: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('hex')
}

/** Built beside the bench by run-speed.mjs. */
const ALONE = join(import.meta.dirname, '.alone.js')
/** A decision calls some thousand functions, and the compiler comes to the last of them after some ten thousand decisions. */
export const WARM_ROUNDS = 150
export const ROUNDS = 41

export async function wholeRows(decided: readonly Decision[], floor: number, say: (row: Row) => void): Promise<Row[]> {
  const decide = fork(ALONE, ['decide'])
  const ceiling = fork(ALONE, ['ceiling'])
  const profiled = fork(ALONE, ['profile'])
  try {
    deepStrictEqual(await told(decide, 'answers'), digestOf(decided), 'the same decisions in another process')
    const times: (readonly [decide: number, ceiling: number])[] = []
    for (let round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
      const both = [await told(decide, 'round'), await told(ceiling, 'round')] as const
      if (round >= WARM_ROUNDS) times.push(both)
    }
    const whole = median(times.map(([value]) => value))
    const most = median(times.map(([, value]) => value))
    const again = await told(decide, 'again')
    const { p50, p99 } = await told(decide, 'latency')
    const rows: Row[] = [
      { name: 'decide, the whole', value: whole, unit: 'µs', ratio: whole / floor, p50, p99 },
      { name: 'decide, the same report again and again', value: again, unit: 'µs', ratio: again / floor },
      { name: 'ceiling: stream, lines, JSON, NFC, characters, scan', value: most, unit: 'µs', ratio: most / floor },
      { name: 'decisions a second', value: 1e6 / whole, unit: '/s', bar: { is: 'at least', limit: 20_000 } },
      { name: 'p99 of a decision', value: p99, unit: 'µs', bar: { is: 'at most', limit: 500 } },
      {
        name: 'decide, as a share of the ceiling',
        value: median(times.map(([value, least]) => least / value)),
        unit: '',
        bar: { is: 'at least', limit: 0.2 },
      },
    ]
    for (const [stage, share] of await told(profiled, 'shares')) {
      const value = share * whole
      rows.push({ name: `in place: ${stage}`, value, unit: 'µs', ratio: value / floor })
    }
    rows.forEach(say)
    return rows
  } finally {
    decide.kill()
    ceiling.kill()
    profiled.kill()
  }
}

async function told<A extends Ask>(child: ChildProcess, ask: A): Promise<Told[A]> {
  const answer = once(child, 'message')
  child.send(ask)
  const [value] = await answer
  return value
}
