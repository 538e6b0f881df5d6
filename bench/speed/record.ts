/** Records of runs: what was measured, of which commit, on which machine. Two of them can be compared. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import hanoi from '../../src/generated/hanoi.cjs'
import { VERSION } from '../../src/version.js'
import { type Row, reaches } from './row.js'

export interface SpeedRecord {
  readonly schema: 'pakn/speed@1'
  /** `+` after it: with changes that are not committed. */
  readonly commit: string
  readonly version: string
  readonly pack: { readonly rules: string; readonly dictionaries: string }
  readonly machine: {
    readonly cpu: string
    readonly cores: number
    readonly memoryGigabytes: number
    readonly os: string
    readonly node: string
    readonly v8: string
    /** Processes that wanted to run, a minute's mean (0 where the system does not tell): above the cores, times are not to be trusted. */
    readonly load: number
  }
  readonly rows: readonly Row[]
}

/** Rows that a summary names. */
const MOST_NAMED = 3

const folder = join(import.meta.dirname, '../records')

export function recordOf(rows: readonly Row[]): SpeedRecord {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', cwd: import.meta.dirname }).trim()
  const changed = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'
  return {
    schema: 'pakn/speed@1',
    commit: `${git('rev-parse', '--short', 'HEAD')}${changed}`,
    version: VERSION,
    pack: hanoi.stamps,
    machine: {
      cpu: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      memoryGigabytes: rounded(totalmem() / 2 ** 30),
      os: `${platform()} ${release()}`,
      node: process.version,
      v8: process.versions.v8,
      load: rounded(loadavg()[0] ?? 0),
    },
    rows: rows.map(compact),
  }
}

/** Writes it to `bench/records/`, under the name of its commit; of one part alone, under the name of that. */
export function keep(record: SpeedRecord, name = 'speed'): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}-${record.commit}.json`)
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`)
  return file
}

export function readRecord(file: string): SpeedRecord {
  const record: SpeedRecord | null = parsed(file, readText(file))
  if (record?.schema !== 'pakn/speed@1') throw noRecord(file)
  return record
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`${file} cannot be read; records are in bench/records/`)
  }
}

function parsed(file: string, text: string): SpeedRecord | null {
  try {
    return JSON.parse(text)
  } catch {
    throw noRecord(file)
  }
}

function noRecord(file: string): Error {
  return new Error(`${file} is no record of a speed bench; --keep writes one`)
}

/** `abc1234 · pakn 0.1.0 · rules 1a2b3c4d, dictionaries 5e6f7a8b · 2 × AMD EPYC, 24 GB, linux 6.1, Node v20.20.2 · load 0.1` */
export function machineLine({ commit, version, pack, machine }: SpeedRecord): string {
  const short = (hash: string) => hash.replace('sha256:', '').slice(0, 8)
  const { cpu, cores, memoryGigabytes, os, node, load } = machine
  return [
    commit,
    `pakn ${version}`,
    `rules ${short(pack.rules)}, dictionaries ${short(pack.dictionaries)}`,
    `${cores} × ${cpu}, ${Math.round(memoryGigabytes)} GB, ${os}, Node ${node}`,
    `load ${load}`,
  ].join(' · ')
}

/**
 * Both records side by side, slower than 1.1 or faster than 0.9 marked. Times of two runs may differ by the machine alone;
 * the floor, which no change of pakn touches, tells by how much, and is taken out.
 */
export function compared(a: SpeedRecord, b: SpeedRecord): string[] {
  const before = new Map(a.rows.map(row => [row.name, row]))
  const known = b.rows.flatMap(row => {
    const old = before.get(row.name)
    return old ? [{ row, old }] : []
  })
  const load = known.find(({ row }) => row.name.startsWith('floor'))
  const drift = load?.old.value && load.row.value ? load.row.value / load.old.value : null
  const marks: Mark[] = []
  const lines = known.map(({ row, old }) => {
    const values = `${row.name.padEnd(58)}${shown(old.value)} → ${shown(row.value)} ${row.unit.padEnd(4)}`
    if (row.value === null || !old.value) return values
    const times = row.value / old.value
    const fair = drift === null ? null : normalised(times, row.unit, drift)
    if (fair !== null) marks.push({ name: row.name, fair, mark: markOf(fair, row.unit) })
    return `${values} × ${times.toFixed(2)}${fair === null ? '' : `   by the floor × ${fair.toFixed(2)}${markOf(fair, row.unit)}`}`
  })
  const lost = a.rows.filter(row => !b.rows.some(other => other.name === row.name)).map(row => row.name)
  return [
    machineLine(a),
    machineLine(b),
    ...cautions(a, b),
    drift === null ? 'no floor in both records: --only stages measures it' : `the floor × ${drift.toFixed(2)}`,
    ...lines,
    ...(marks.length === 0 ? [] : [summary(marks)]),
    ...(lost.length > 0
      ? [
          `only in the first: ${lost.slice(0, MOST_NAMED).join('; ')}${lost.length > MOST_NAMED ? `; ${lost.length - MOST_NAMED} more` : ''}`,
        ]
      : []),
  ]
}

interface Mark {
  readonly name: string
  readonly fair: number
  readonly mark: string
}

/** The whole in a sentence: how many rows changed, those that changed most first. */
function summary(marks: readonly Mark[]): string {
  const told = (mark: string) => {
    const found = marks.filter(one => one.mark === mark)
    const most = found
      .toSorted((a, b) => Math.abs(Math.log(b.fair)) - Math.abs(Math.log(a.fair)))
      .slice(0, MOST_NAMED)
      .map(({ name, fair }) => `${name} × ${fair.toFixed(2)}`)
    const more = found.length > MOST_NAMED ? `; ${found.length - MOST_NAMED} more` : ''
    return `${found.length}${mark || ' as before'}${mark === '' || found.length === 0 ? '' : ` (${most.join('; ')}${more})`}`
  }
  return `by the floor, of ${marks.length} times: ${[' slower', ' faster', ''].map(told).join(', ')}`
}

/** What makes a comparison doubtful, told before the figures. */
function cautions(a: SpeedRecord, b: SpeedRecord): string[] {
  const busy = [a, b].filter(({ machine }) => machine.load > machine.cores)
  const nameOf = ({ machine: { cpu, cores, node } }: SpeedRecord) => `${cores} × ${cpu}, ${node}`
  const toldOfLoad = busy.map(({ commit, machine }) => {
    return `caution: ${commit} was measured with ${machine.load} processes waiting for ${machine.cores} cores; its p99 says nothing`
  })
  return [
    // A record beside itself is told of once.
    ...new Set(toldOfLoad),
    ...(nameOf(a) === nameOf(b)
      ? []
      : ['caution: two machines or two versions of Node; only ratios within one record can be compared']),
  ]
}

/** What is left of a ratio when the machine's part is taken out; null for what is no time. */
function normalised(times: number, unit: string, drift: number): number | null {
  if (unit === 'µs' || unit === 'ms') return times / drift
  return isRate(unit) ? times * drift : null
}

/** The more, the faster: `/s`, `reports/s`. */
function isRate(unit: string): boolean {
  return unit.endsWith('/s')
}

function markOf(fair: number, unit: string): string {
  const slower = isRate(unit) ? 1 / fair : fair
  return slower > 1.1 ? ' slower' : slower < 0.9 ? ' faster' : ''
}

export function line(row: Row): string {
  if (row.value === null)
    return `${row.name.padEnd(58)}${'–'.padStart(9)} ${row.unit.padEnd(4)}   not measured: ${row.why}`
  const quantiles = row.p50 === undefined ? '' : `   p50 ${shown(row.p50)}  p99 ${shown(row.p99 ?? 0)}`
  const ratio = row.ratio === undefined ? '' : `   × ${row.ratio.toFixed(2)}`
  const bar = row.bar ? `   ${reaches(row) ? 'reaches' : 'MISSES'} ${row.bar.is} ${row.bar.limit}` : ''
  return `${row.name.padEnd(58)}${shown(row.value)} ${row.unit.padEnd(4)}${ratio}${quantiles}${bar}`
}

function shown(value: number | null): string {
  if (value === null) return '–'.padStart(9)
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2).padStart(9)
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function compact(row: Row): Row {
  return JSON.parse(JSON.stringify(row, (_, value) => (typeof value === 'number' ? rounded(value) : value)))
}
