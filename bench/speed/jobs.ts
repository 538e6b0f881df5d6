/**
 * `pakn decide` with one thread and with two on the same reports, as processes of their own: wall time, CPU time, the ratio.
 * Beside them two processes that know nothing of each other, each with half of the reports: no threads can be quicker, for
 * this is what the machine gives to two at once.
 */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { median } from './measure.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

/** So many that the second thread's own warm-up (the compiler is done with a thread after some thousand records) weighs little. */
const RECORDS = 300_000
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

function argumentsFor(jobs: number, file: string): string[] {
  const probe = `data:text/javascript,${encodeURIComponent(PROBE)}`
  return ['--import', probe, cli, 'decide', '--jobs', String(jobs), file]
}

function spawned(jobs: number, file: string, out: number | 'pipe') {
  const child = spawnSync(process.execPath, argumentsFor(jobs, file), {
    stdio: ['ignore', out, 'pipe'],
    maxBuffer: 2 ** 30,
  })
  deepStrictEqual(child.status, 0)
  return child
}

/** Two processes of one thread at once; the wall time is that of the slower. */
async function halves(files: readonly string[]): Promise<Run> {
  const runs = await Promise.all(files.map(file => atOnce(file)))
  const sum = (key: 'cpu' | 'main') => runs.reduce((total, run) => total + run[key], 0)
  return { cpu: sum('cpu'), main: sum('main'), wall: Math.max(...runs.map(run => run.wall)) }
}

async function atOnce(file: string): Promise<Run> {
  const nowhere = openSync(devNull, 'w')
  try {
    const child = spawn(process.execPath, argumentsFor(1, file), { stdio: ['ignore', nowhere, 'pipe'] })
    ok(child.stderr)
    const told = await text(child.stderr)
    return JSON.parse(told)
  } finally {
    closeSync(nowhere)
  }
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

export async function jobRows(say: (row: Row) => void): Promise<Row[]> {
  if (!existsSync(cli)) {
    const row = { name: 'decide --jobs', value: null, unit: 'ms', why: 'run npm run build first' }
    say(row)
    return [row]
  }
  const folder = mkdtempSync(join(tmpdir(), 'pakn-jobs-'))
  try {
    const file = join(folder, 'reports.ndjson')
    agree(file, CHECKED)
    const half = [0, 1].map(i => join(folder, `half-${i}.ndjson`))
    for (const one of half) write(one, RECORDS / 2)
    write(file, RECORDS)
    // In turns, so that a load that comes and goes meets all.
    const runs: (readonly [one: Run, two: Run, apart: Run])[] = []
    for (let round = 0; round < ROUNDS; round++) runs.push([timed(1, file), timed(2, file), await halves(half)])
    const of = (way: 0 | 1 | 2, key: keyof Run) => median(runs.map(run => run[way][key]))
    ok(of(0, 'cpu') > 0)
    const faster = (way: 1 | 2) => median(runs.map(run => run[0].wall / run[way].wall))
    const rows: Row[] = [
      { name: `decide ${RECORDS} reports, one thread, wall`, value: of(0, 'wall'), unit: 'ms' },
      { name: `decide ${RECORDS} reports, two threads, wall`, value: of(1, 'wall'), unit: 'ms' },
      { name: 'times faster with two threads, wall', value: faster(1), unit: '×', bar: { is: 'at least', limit: 1.7 } },
      { name: 'times faster with two processes of half: the ceiling', value: faster(2), unit: '×' },
      { name: 'two threads, as a share of that ceiling', value: faster(1) / faster(2), unit: '' },
      { name: 'one thread, CPU', value: of(0, 'cpu'), unit: 'ms' },
      { name: 'two threads, CPU', value: of(1, 'cpu'), unit: 'ms', ratio: of(1, 'cpu') / of(0, 'cpu') },
      { name: 'two processes, CPU', value: of(2, 'cpu'), unit: 'ms', ratio: of(2, 'cpu') / of(0, 'cpu') },
      { name: 'main thread busy while two decide: the serial share', value: of(1, 'main') / of(1, 'cpu'), unit: '' },
    ]
    rows.forEach(say)
    return rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}
