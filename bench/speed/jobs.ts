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
import { progress } from './progress.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

/**
 * Two sizes: what is beyond the smaller is measured without the start. Each thread has the optimising compiler work for it
 * until some ten thousand reports are through; one thread has the second core for that, two have none left.
 */
const WARM_UP = 15_000
const RECORDS = 50_000
const CHECKED = 2_000
const cli = join(import.meta.dirname, '../../dist/cli.js')

/** Runs in the child, before the command line: CPU time of all its threads and of the main one, in milliseconds. */
const PROBE = `
  import { readFileSync } from 'node:fs'
  import { performance } from 'node:perf_hooks'
  const ownCpu = () => {
    try {
      const [user, system] = readFileSync('/proc/thread-self/stat', 'utf8').split(') ')[1].split(' ').slice(11, 13)
      return (Number(user) + Number(system)) * 10
    } catch {
      return performance.eventLoopUtilization().active
    }
  }
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    process.stderr.write(JSON.stringify({ cpu: (user + system) / 1000, main: ownCpu(), wall: performance.now() }))
  })`

interface Run {
  /** Of all threads, those of the compiler and the collector included. */
  readonly cpu: number
  /** Of the main thread alone; where the system does not tell it, the time it was busy. */
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

function measured(jobs: number, file: string, records: number): Run {
  progress(`jobs: ${records} reports, ${jobs === 1 ? 'one thread' : 'two threads'}`)
  write(file, records)
  return timed(jobs, file)
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
    const one = measured(1, file, WARM_UP)
    const two = measured(2, file, WARM_UP)
    const longOne = measured(1, file, RECORDS)
    const longTwo = measured(2, file, RECORDS)
    progress(`jobs: ${RECORDS} reports in two processes of half each`)
    const half = [0, 1].map(i => join(folder, `half-${i}.ndjson`))
    for (const part of half) write(part, RECORDS / 2)
    const apart = await halves(half)
    ok(one.cpu > 0 && longOne.main > one.main && longTwo.cpu > two.cpu)
    const bar = { is: 'at least', limit: 1.7 } as const
    const beyond = `from the ${WARM_UP}th report on`
    const rows: Row[] = [
      { name: `decide ${RECORDS} reports, one thread, wall`, value: longOne.wall, unit: 'ms' },
      { name: `decide ${RECORDS} reports, two threads, wall`, value: longTwo.wall, unit: 'ms' },
      { name: 'times faster with two threads, wall', value: longOne.wall / longTwo.wall, unit: '×' },
      {
        name: 'times faster with two processes of half, wall: the ceiling',
        value: longOne.wall / apart.wall,
        unit: '×',
      },
      { name: 'two threads, as a share of that ceiling, wall', value: apart.wall / longTwo.wall, unit: '' },
      { name: 'one thread: its own CPU', value: longOne.main, unit: 'ms' },
      { name: 'one thread: compiler and collector, CPU', value: longOne.cpu - longOne.main, unit: 'ms' },
      { name: 'two threads, CPU of all', value: longTwo.cpu, unit: 'ms', ratio: longTwo.cpu / longOne.cpu },
      { name: 'two processes, CPU of all', value: apart.cpu, unit: 'ms', ratio: apart.cpu / longOne.cpu },
      { name: 'times faster on two free cores, by CPU', value: longOne.main / (longTwo.cpu / 2), unit: '×' },
      {
        name: `times faster on two free cores, by CPU, ${beyond}`,
        value: (longOne.main - one.main) / ((longTwo.cpu - two.cpu) / 2),
        unit: '×',
        bar,
      },
      {
        name: `times faster, wall, ${beyond}`,
        value: (longOne.wall - one.wall) / (longTwo.wall - two.wall),
        unit: '×',
        bar,
      },
      { name: 'main thread while two decide: the serial share', value: longTwo.main / longTwo.cpu, unit: '' },
    ]
    rows.forEach(say)
    return rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}
