/** Two records of the speed bench side by side: what the machine did is taken out, and what makes it doubtful is told. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compared, machineLine, readRecord, type SpeedRecord } from '../../bench/speed/record.js'
import { root } from './run.js'

const records = join(root, 'bench/records')

const machine = { cpu: 'EPYC', cores: 2, memoryGigabytes: 24, os: 'linux 6', node: 'v20', v8: '11', load: 0.5 }
const record = (
  commit: string,
  floor: number,
  decide: number,
  load = 0.5,
  others: readonly string[] = [],
): SpeedRecord => ({
  schema: 'pakn/speed@1',
  commit,
  version: '0.1.0',
  pack: { rules: 'sha256:1', dictionaries: 'sha256:2' },
  machine: { ...machine, load },
  rows: [
    { name: 'floor: all', value: floor, unit: 'µs' },
    { name: 'decide', value: decide, unit: 'µs' },
    ...others.map(name => ({ name, value: 1, unit: 'µs' })),
  ],
})

describe('two records', () => {
  it('are compared by the floor: a machine half as fast is no slower decision', () => {
    const lines = compared(record('a', 2, 100), record('b', 4, 200))
    expect(lines[2]).toBe('the floor × 2.00')
    expect(lines.find(line => line.startsWith('decide'))).toMatch(/× 2\.00 {3}by the floor × 1\.00$/)
    expect(compared(record('a', 2, 100), record('b', 2, 150)).at(-2)).toMatch(/by the floor × 1\.50 slower$/)
    expect(compared(record('a', 2, 100), record('b', 2, 50)).at(-2)).toMatch(/by the floor × 0\.50 faster$/)
  })

  it('know rates, of which more is faster', () => {
    const rate = (value: number) => {
      const { rows, ...rest } = record('a', 2, 100)
      return { ...rest, rows: [...rows, { name: 'decisions', value, unit: 'reports/s' }] }
    }
    expect(compared(rate(1000), rate(700)).find(line => line.startsWith('decisions'))).toMatch(/× 0\.70 slower$/)
  })

  it('are refused with a way out where they are none', () => {
    expect(() => readRecord(join(root, 'nowhere.json'))).toThrow(/nowhere\.json cannot be read; records are in bench/)
    for (const file of ['package.json', 'README.md'])
      expect(() => readRecord(join(root, file))).toThrow(`${file} is no record of a speed bench; --keep writes one`)
  })

  it('have every name once, so that each row meets its own', () => {
    for (const file of readdirSync(records).filter(name => name.endsWith('.json'))) {
      const names = readRecord(join(records, file)).rows.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('are told apart in a sentence', () => {
    const summary = (a: SpeedRecord, b: SpeedRecord) => compared(a, b).find(line => line.startsWith('by the floor'))
    expect(summary(record('a', 2, 100), record('b', 4, 300))).toBe(
      'by the floor, of 2 times: 1 slower (decide × 1.50), 0 faster, 1 as before',
    )
    const many = summary(record('a', 2, 100, 0.5, ['k', 'l', 'm', 'n']), record('b', 4, 210, 0.5, ['k', 'l', 'm', 'n']))
    expect(many).toBe(
      'by the floor, of 6 times: 0 slower, 4 faster (k × 0.50; l × 0.50; m × 0.50; 1 more), 2 as before',
    )
  })

  it('tell what makes them doubtful, and name no more than three rows that are gone', () => {
    const lines = compared(record('a', 2, 100, 0.5, ['k', 'l', 'm', 'n', 'o']), record('b', 2, 100, 14.5))
    expect(lines[2]).toBe('caution: b was measured with 14.5 processes waiting for 2 cores; its p99 says nothing')
    expect(lines.at(-1)).toBe('only in the first: k; l; m; 2 more')
    const busy = record('b', 2, 100, 14.5)
    expect(compared(busy, busy).filter(line => line.startsWith('caution'))).toHaveLength(1)
    const other = { ...record('c', 2, 100), machine: { ...machine, node: 'v24' } }
    expect(compared(record('a', 2, 100), other)[2]).toContain('two machines or two versions of Node')
    expect(machineLine(other)).toContain('Node v24')
  })
})
