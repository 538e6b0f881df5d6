/** Records of runs: what was measured, of which commit, on which machine. Two of them can be compared. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import hanoi from '../../src/generated/hanoi.cjs'
import { VERSION } from '../../src/version.js'
import { type Row, reaches } from './row.js'

export interface SpeedRecord {
  readonly schema: 'pakn/speed@1'
  readonly commit: string
  readonly version: string
  readonly pack: { readonly rules: string; readonly dictionaries: string }
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string }
  readonly rows: readonly Row[]
}

const folder = join(import.meta.dirname, '../records')

export function recordOf(rows: readonly Row[]): SpeedRecord {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return {
    schema: 'pakn/speed@1',
    commit,
    version: VERSION,
    pack: hanoi.stamps,
    machine: { cpu: cpus()[0]?.model.trim() ?? '', cores: cpus().length, node: process.version },
    rows: rows.map(({ value, ...row }) => ({ ...row, value: rounded(value) })).map(compact),
  }
}

/** Writes it to `bench/records/`, under the name of its commit. */
export function keep(record: SpeedRecord): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `speed-${record.commit}.json`)
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`)
  return file
}

export function readRecord(file: string): SpeedRecord {
  const record: SpeedRecord = JSON.parse(readFileSync(file, 'utf8'))
  if (record.schema !== 'pakn/speed@1') throw new Error(`${file} is no record of a speed bench`)
  return record
}

/** Both records side by side. Times of two runs may differ by the machine's load alone; the floor tells by how much. */
export function compared(a: SpeedRecord, b: SpeedRecord): string[] {
  const before = new Map(a.rows.map(row => [row.name, row]))
  const known = b.rows.flatMap(row => {
    const old = before.get(row.name)
    return old ? [{ row, old }] : []
  })
  const load = known.find(({ row }) => row.name.startsWith('floor'))
  const drift = load && load.old.value > 0 ? load.row.value / load.old.value : 1
  const lines = known.map(({ row, old }) => {
    const times = old.value === 0 ? 1 : row.value / old.value
    const fair = row.unit === 'µs' || row.unit === 'ms' ? ` (${(times / drift).toFixed(2)} of it after the floor)` : ''
    return `${row.name.padEnd(58)}${shown(old.value)} → ${shown(row.value)} ${row.unit.padEnd(4)} × ${times.toFixed(2)}${fair}`
  })
  const lost = a.rows.filter(row => !b.rows.some(other => other.name === row.name)).map(row => row.name)
  return [
    `${a.commit} → ${b.commit}; the floor × ${drift.toFixed(2)}`,
    ...lines,
    ...(lost.length > 0 ? [`only in the first: ${lost.join('; ')}`] : []),
  ]
}

export function line(row: Row): string {
  const quantiles = row.p50 === undefined ? '' : `   p50 ${shown(row.p50)}  p99 ${shown(row.p99 ?? 0)}`
  const ratio = row.ratio === undefined ? '' : `   × ${row.ratio.toFixed(2)}`
  const bar = row.bar ? `   ${reaches(row) ? 'reaches' : 'MISSES'} ${row.bar.is} ${row.bar.limit}` : ''
  return `${row.name.padEnd(58)}${shown(row.value)} ${row.unit.padEnd(4)}${ratio}${quantiles}${bar}`
}

function shown(value: number): string {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2).padStart(9)
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function compact(row: Row): Row {
  return JSON.parse(JSON.stringify(row, (_, value) => (typeof value === 'number' ? rounded(value) : value)))
}
