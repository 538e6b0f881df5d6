/** The decision table of this package leads to living bodies on every day, and what would break it is found. */
import { describe, expect, it } from 'vitest'
import { createWorkbench, loadPack } from '../../src/load.js'
import type { Pack, RoutingRow } from '../../src/pack.js'
import { registry } from '../../src/registry/registry.js'
import { LEADS } from '../../src/routing/leads.js'
import { STRATEGIES } from '../../src/routing/strategies.js'
import { checkTable } from '../../src/routing/table-check.js'
import { pack, world } from './hanoi.js'

const { rows } = pack.routing
const index = (id: string) => rows.findIndex(row => row.id === id)
const faults = (changed: readonly RoutingRow[], more: Partial<Pack['routing']> = {}) =>
  checkTable({ ...pack, routing: { ...pack.routing, rows: changed, ...more } }, world)
const edit = (id: string, change: Partial<RoutingRow>) => rows.map(row => (row.id === id ? { ...row, ...change } : row))

describe('the table', () => {
  it('leads to nobody who has ended, on any day', () => {
    expect(checkTable(pack, world)).toEqual([])
    const other = loadPack({ folder: 'packs/quang-ninh' })
    expect(checkTable(other, registry(other))).toEqual([])
  })

  it('states its hit policy, and a legal basis or a switch for every row', () => {
    expect(pack.routing.hit).toBe('first')
    expect(rows.filter(({ basis }) => basis.trim().length < 10).map(({ id }) => id)).toEqual([])
    const isLaw = /Luật|Nghị định|Nghị quyết|Quyết định|Thẩm quyền theo thủ tục/
    const choices = rows.filter(
      ({ basis, policy, confidence }) => !isLaw.test(basis) && policy === null && confidence > 0,
    )
    // R14: the body named, or who took over from it; R15 keeps it for a person.
    expect(choices.map(({ id }) => id).filter(id => !['R14', 'R15'].includes(id))).toEqual([])
  })

  it('has no gap, no row that is never reached and no body out of its time, by pakn check', () => {
    const { problems } = createWorkbench({ rules: 'rules', dictionaries: 'dictionaries' }).check()
    const codes = ['unreachable-row', 'routing-gap', 'period-overlap', 'authority-not-alive']
    expect(problems.filter(({ code, file }) => codes.includes(code) && file.includes('routing/'))).toEqual([])
  })

  it('knows whereto every strategy leads that does not ask the report', () => {
    expect(Object.keys(LEADS).filter(name => !(name in STRATEGIES))).toEqual([])
  })
})

describe('a fault is found', () => {
  it('rows that hold together when the file says that never two do', () => {
    expect(faults(rows, { hit: 'unique' }).filter(fault => fault.kind === 'overlap').length).toBeGreaterThan(0)
    const pair = edit('R19', { when: { target: ['outside'] } }).filter(row => ['R01', 'R19'].includes(row.id))
    expect(faults(pair, { hit: 'unique' })).toEqual([{ kind: 'overlap', row: 0, other: 1 }])
    const apart = edit('R19', { when: { target: ['ordinary'] } }).filter(row => ['R01', 'R19'].includes(row.id))
    expect(faults(apart, { hit: 'unique' })).toEqual([])
  })

  it('a row that leads to the centre before it was founded', () => {
    const found = faults(edit('R06-branch', { effective: { from: null, through: null } }))
    expect(found).toEqual([
      { kind: 'dead', where: { row: index('R06-branch') }, ids: ['ttphcc-ha-noi'], day: '2023-02-10' },
    ])
  })

  it('a body that ended and left no heir', () => {
    const authorities = pack.authorities.map(one => (one.id === 'so-tnmt' ? { ...one, heirs: [] } : one))
    const lost = checkTable({ ...pack, authorities }, registry({ ...pack, authorities }))
    expect(lost).toEqual([{ kind: 'dead', where: { heirsOf: 'so-tnmt' }, ids: [], day: '2025-03-01' }])
  })
})
