/** `pakn decide` with one thread and with two on the same reports, as processes of their own: wall time, CPU time, the ratio. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

/** So many that the second thread's own warm-up weighs little. */
const RECORDS = 100_000
const CHECKED = 2_000
const ROUNDS = 3
const cli = join(import.meta.dirname, '../../dist/cli.js')

/** Runs in the child, before the command line: what its threads used all together, and what its main thread was busy. */
const PROBE = `
  import { performance } from 'node:perf_hooks'
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    const { active } = performance.eventLoopUtilization()
    process.stderr.write(JSON.stringify({ cpu: (user + system) / 1000, main: active, wall: performance.now() }))
  })`

interface Run {
  readonly cpu: number
  readonly main: number
  readonly wall: number
}

function spawned(jobs: number, file: string, out: number | 'pipe') {
  const probe = `data:text/javascript,${encodeURIComponent(PROBE)}`
  const child = spawnSync(process.execPath, ['--import', probe, cli, 'decide', '--jobs', String(jobs), file], {
    stdio: ['ignore', out, 'pipe'],
    maxBuffer: 2 ** 30,
  })
  deepStrictEqual(child.status, 0)
  return child
}

/** What is written goes nowhere, so that nobody who reads it takes time. */
function timed(jobs: number, file: string): Run {
  const nowhere = openSync(devNull, 'w')
  try {
    return JSON.parse(spawned(jobs, file, nowhere).stderr.toString())
  } finally {
    closeSync(nowhere)
  }
}

function write(file: string, records: number): void {
  const lines = Array.from({ length: records }, (_, i) =>
    JSON.stringify({ ...reports[i % reports.length], id: `${i}` }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/** Two threads write what one writes, byte by byte. */
function agree(file: string, records: number): void {
  write(file, records)
  const [alone, together] = [1, 2].map(jobs => spawned(jobs, file, 'pipe').stdout)
  ok(alone !== undefined && alone.length > records)
  ok(together?.equals(alone), 'the same bytes with two threads')
}

/** Needs the built package. */
export function checkJobs(records: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'pakn-jobs-'))
  try {
    agree(join(folder, 'reports.ndjson'), records)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function jobRows(say: (row: Row) => void): Row[] {
  if (!existsSync(cli)) {
    const row = { name: 'decide --jobs', value: null, unit: 'ms', why: 'run npm run build first' }
    say(row)
    return [row]
  }
  const folder = mkdtempSync(join(tmpdir(), 'pakn-jobs-'))
  try {
    const file = join(folder, 'reports.ndjson')
    agree(file, CHECKED)
    write(file, RECORDS)
    // In turns, so that a load that comes and goes meets both.
    const runs = Array.from({ length: ROUNDS }, () => [timed(1, file), timed(2, file)] as const)
    const of = (threads: 0 | 1, key: 'cpu' | 'main' | 'wall') => median(runs.map(run => run[threads][key]))
    ok(of(0, 'cpu') > 0)
    const scaling = of(0, 'wall') / of(1, 'wall')
    const rows: Row[] = [
      { name: `decide ${RECORDS} reports, one thread, wall`, value: of(0, 'wall'), unit: 'ms' },
      { name: `decide ${RECORDS} reports, two threads, wall`, value: of(1, 'wall'), unit: 'ms' },
      { name: 'times faster with two threads, wall', value: scaling, unit: '×', bar: { is: 'at least', limit: 1.7 } },
      { name: 'one thread, CPU', value: of(0, 'cpu'), unit: 'ms' },
      { name: 'two threads, CPU', value: of(1, 'cpu'), unit: 'ms', ratio: of(1, 'cpu') / of(0, 'cpu') },
      { name: 'times faster if both cores were free, by CPU', value: (2 * of(0, 'cpu')) / of(1, 'cpu'), unit: '×' },
      { name: 'main thread busy while two decide: the serial share', value: of(1, 'main') / of(1, 'cpu'), unit: '' },
    ]
    rows.forEach(say)
    return rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}
