/** What it takes until the first decision, and the memory then: in fresh processes, of the built package. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './measure.js'
import type { Row } from './row.js'

const STARTS = 9
const root = join(import.meta.dirname, '../..')

const PROBE = `
  const cpu = process.cpuUsage()
  const wall = process.hrtime.bigint()
  const { createTriage } = OPEN
  const triage = createTriage()
  const { user, system } = process.cpuUsage(cpu)
  const ready = Number(process.hrtime.bigint() - wall) / 1e6
  const { tags } = triage.decide({ id: '1', text: 'Hồ sơ quá hạn ở một cửa phường Ngọc Hà', sentAt: '2025-08-01' })
  const first = Number(process.hrtime.bigint() - wall) / 1e6
  globalThis.gc()
  console.log(JSON.stringify([(user + system) / 1000, ready, first, process.memoryUsage().heapUsed / 2 ** 20, tags]))`

const WAYS = [
  { name: 'CommonJS', file: 'dist/index.cjs', type: 'commonjs', open: 'require(process.argv[1])' },
  { name: 'ES modules', file: 'dist/index.js', type: 'module', open: 'await import(process.argv[1])' },
] as const

/** One start, its answer checked. */
function started(type: string, open: string, built: string) {
  const args = ['--expose-gc', `--input-type=${type}`, '-e', PROBE.replace('OPEN', open), built]
  const [cpu, ready, first, heap, tags] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  deepStrictEqual(tags, ['procedure-difficulty'])
  return { cpu: Number(cpu), ready: Number(ready), first: Number(first), heap: Number(heap) }
}

/** The pack alone, as every door loads it; its heap after collecting. */
const PACK = `
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  const cpu = process.cpuUsage()
  const pack = require(process.argv[1])
  const { user, system } = process.cpuUsage(cpu)
  globalThis.gc()
  const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20
  console.log(JSON.stringify([(user + system) / 1000, heap, pack.gazetteer.units.length]))`

const packFile = join(root, 'dist/generated/hanoi.cjs')

function packLoaded() {
  const args = ['--expose-gc', '--input-type=commonjs', '-e', PACK, packFile]
  const [cpu, heap, units] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  ok(units > 700)
  return { cpu: Number(cpu), heap: Number(heap) }
}

function packRows(): Row[] {
  if (!existsSync(packFile)) return []
  const runs = Array.from({ length: STARTS }, packLoaded)
  const of = (key: 'cpu' | 'heap') => median(runs.map(run => run[key]))
  return [
    { name: 'pack of Hanoi: load, CPU', value: of('cpu'), unit: 'ms', bar: { is: 'at most', limit: 50 } },
    { name: 'pack of Hanoi: heap', value: of('heap'), unit: 'MB', bar: { is: 'at most', limit: 30 } },
  ]
}

/** Needs the built package. */
export function checkStart(): void {
  packLoaded()
  for (const { file, type, open } of WAYS) started(type, open, join(root, file))
}

export function startRows(say: (row: Row) => void): Row[] {
  const rows: Row[] = packRows()
  for (const { name, file, type, open } of WAYS) {
    const built = join(root, file)
    if (!existsSync(built)) {
      process.stdout.write(`start (${name}): not measured, run npm run build first\n`)
      continue
    }
    const runs = Array.from({ length: STARTS }, () => started(type, open, built))
    const of = (key: 'cpu' | 'ready' | 'first' | 'heap') => median(runs.map(run => run[key]))
    rows.push(
      {
        name: `${name}: import and createTriage(), CPU`,
        value: of('cpu'),
        unit: 'ms',
        bar: { is: 'at most', limit: 100 },
      },
      {
        name: `${name}: import and createTriage(), wall`,
        value: of('ready'),
        unit: 'ms',
        bar: { is: 'at most', limit: 100 },
      },
      { name: `${name}: until the first decision, wall`, value: of('first'), unit: 'ms' },
      { name: `${name}: heap then`, value: of('heap'), unit: 'MB', bar: { is: 'at most', limit: 60 } },
    )
  }
  rows.forEach(say)
  return rows
}
