import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuthorityEntry, Succession, Unit } from '../../src/pack.js'
import { bodyWalk, type Matter, unitWalk } from '../../src/registry/time.js'
import { edges } from '../../src/registry/units.js'
import type { SuccessionPart } from '../../src/types.js'
import { commune, hanoi, world } from './hanoi.js'

const names = (units: readonly Unit[]) => units.map(world.fullName)
const heirNames = (name: string, born: string, day: string, matter: Matter = 'person') =>
  names(world.heirs(commune(name, born), day, matter).map(heir => heir.unit))

describe('heirs', () => {
  it.each([
    ['2024-12-31', ['phường Nguyễn Trung Trực']],
    ['2025-01-01', ['phường Trúc Bạch']],
    ['2025-06-30', ['phường Trúc Bạch']],
    ['2025-07-01', ['phường Ba Đình']],
    ['2026-11-21', ['phường Ba Đình']],
  ])('of Nguyễn Trung Trực on %s', (day, expected) => {
    expect(heirNames('Nguyễn Trung Trực', '2024-12-31', day)).toEqual(expected)
  })

  it('tell the clauses of every step', () => {
    expect(world.heirs(commune('Nguyễn Trung Trực', '2024-12-31'), '2025-07-01', 'person')).toMatchObject([
      {
        share: 'whole',
        part: 'all',
        default: true,
        basis: 'Nghị quyết 1286/NQ-UBTVQH15; Nghị quyết 1656/NQ-UBTVQH15, khoản 3 Điều 1',
        day: '2025-07-01',
      },
    ])
  })

  it('are the unit itself while it lives', () => {
    const unit = commune('Hà Cầu', '2025-06-30')
    expect(world.heirs(unit, '2025-06-30', 'land')).toEqual([
      { unit, share: 'whole', part: 'all', default: true, basis: '', day: null },
    ])
  })

  it('are nobody before the unit began', () => {
    expect(world.heirs(commune('Ngọc Hà', '2025-07-01'), '2025-06-30', 'land')).toEqual([])
  })

  it('of a split unit are all of them, the likeliest first', () => {
    expect(heirNames('Hà Cầu', '2024-12-31', '2025-07-01')).toEqual(['phường Hà Đông', 'phường Kiến Hưng'])
    const shares = world.heirs(commune('Hà Cầu', '2024-12-31'), '2025-07-01', 'person').map(heir => heir.share)
    expect(shares).toEqual(['part', 'part'])
  })

  it('of a unit split twice come from both ways', () => {
    expect(heirNames('Cầu Dền', '2024-12-31', '2025-06-30').sort()).toEqual(['phường Bách Khoa', 'phường Thanh Nhàn'])
    expect(heirNames('Cầu Dền', '2024-12-31', '2025-07-01').sort()).toEqual(['phường Bạch Mai', 'phường Hai Bà Trưng'])
  })

  it('are one for people whom the resolution moves together, and all for land', () => {
    expect(heirNames('Mai Đình', '2025-06-30', '2025-07-01', 'person')).toEqual(['xã Sóc Sơn'])
    expect(heirNames('Mai Đình', '2025-06-30', '2025-07-01', 'land')).toEqual(['xã Sóc Sơn', 'xã Nội Bài'])
    const together = hanoi.gazetteer.successions.filter(link => link.part === 'part-area-all-people')
    expect(together.length).toBeGreaterThan(20)
    for (const { from, to, day } of together) {
      const unit = world.unitOn('commune', from, '2025-06-30')
      const heirs = unit ? world.heirs(unit, day, 'person') : []
      expect(heirs.map(heir => [heir.unit.code, heir.share])).toEqual([[to, 'whole']])
    }
  })

  it('that got only land on which nobody lives count for land, not for a person', () => {
    const divided = hanoi.gazetteer.successions.find(link => link.part === 'part-area-only')
    const unit = divided && world.unitOn('commune', divided.from, '2025-06-30')
    const heir = divided && world.unitOn('commune', divided.to, divided.day)
    if (!unit || !heir) throw new Error('no such succession')
    expect(world.heirs(unit, '2025-07-01', 'land').map(one => one.unit)).toContain(heir)
    expect(world.heirs(unit, '2025-07-01', 'person').map(one => one.unit)).not.toContain(heir)
  })
})

describe('ancestors', () => {
  it('are the communes that became a commune', () => {
    const before = names(world.ancestors(commune('Ba Đình', '2025-07-01'), '2024-12-31', 'person'))
    expect(before).toContain('phường Nguyễn Trung Trực')
    expect(before).toContain('phường Trúc Bạch')
  })

  it('are nobody after the unit ended', () => {
    expect(world.ancestors(commune('Hà Cầu', '2024-12-31'), '2025-07-01', 'land')).toEqual([])
  })
})

describe('properties of the walk', () => {
  const communes = hanoi.gazetteer.units.filter(unit => unit.level === 'commune' && unit.through !== '2014-03-31')
  const anyUnit = fc.constantFrom(...communes)
  const anyMatter = fc.constantFrom<Matter>('person', 'land')
  const anyDay = fc.oneof(
    fc.constantFrom('2020-02-29', '2020-03-01', '2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'),
    fc
      .date({ min: new Date('2018-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10)),
  )

  it('heirs and ancestors live on the day', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, anyMatter, (unit, day, matter) => {
        for (const heir of world.heirs(unit, day, matter)) expect(world.livesOn(heir.unit, day)).toBe(true)
        for (const ancestor of world.ancestors(unit, day, matter)) expect(world.livesOn(ancestor, day)).toBe(true)
      }),
    )
  })

  it('a unit that has begun has heirs on every later day, exactly one of them the default', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, anyMatter, (unit, day, matter) => {
        fc.pre((unit.from ?? '') <= day)
        const heirs = world.heirs(unit, day, matter)
        expect(heirs.filter(heir => heir.default)).toHaveLength(1)
        expect(heirs[0]?.default).toBe(true)
        expect(heirs.every(heir => (heir.share === 'whole') === (heirs.length === 1))).toBe(true)
      }),
    )
  })

  it('heirs of heirs are heirs', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, anyDay, anyMatter, (unit, one, other, matter) => {
        const [early, late] = [one, other].sort() as [string, string]
        fc.pre((unit.from ?? '') <= early)
        const inTwo = world.heirs(unit, early, matter).flatMap(heir => world.heirs(heir.unit, late, matter))
        const atOnce = world.heirs(unit, late, matter)
        expect(new Set(inTwo.map(heir => heir.unit))).toEqual(new Set(atOnce.map(heir => heir.unit)))
      }),
    )
  })

  it('heirs for a person are among the heirs for land', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (unit, day) => {
        const land = world.heirs(unit, day, 'land').map(heir => heir.unit)
        for (const heir of world.heirs(unit, day, 'person')) expect(land).toContain(heir.unit)
      }),
    )
  })

  // Not for land: a strip that a living unit gave away counts for its heirs, but lies in another unit from that day.
  it('an heir has its forebear among its ancestors', () => {
    fc.assert(
      fc.property(anyUnit, anyDay, anyDay, (unit, one, other) => {
        const [early, late] = [one, other].sort() as [string, string]
        fc.pre(world.livesOn(unit, early))
        for (const heir of world.heirs(unit, late, 'person')) {
          if (world.livesOn(heir.unit, early)) continue
          expect(world.ancestors(heir.unit, early, 'person')).toContain(unit)
        }
      }),
    )
  })
})

describe('the walk over units', () => {
  const unit = (code: string, from: string | null, through: string | null): Unit => ({
    ...{ code, name: code, kind: 'xã', level: 'commune', district: null },
    ...{ from, through },
  })
  const link = (from: string, to: string, day: string, part: SuccessionPart = 'all'): Succession => ({
    ...{ from, to, day, part, basis: day },
    ...{ share: part === 'all' ? 'whole' : 'part', default: true },
  })

  it('reads a reused code by its time', () => {
    const units = [unit('1', null, '2019-12-31'), unit('1', '2020-01-01', null), unit('2', null, '2019-12-31')]
    const [old, now, other] = units as [Unit, Unit, Unit]
    const walk = unitWalk(edges(units, [link('1', '1', '2020-01-01'), link('2', '1', '2020-01-01')]))
    expect(walk.heirs(other, '2020-01-01', 'land').map(heir => heir.unit)).toEqual([now])
    expect(walk.heirs(old, '2020-01-01', 'land').map(heir => heir.unit)).toEqual([now])
    expect(walk.ancestors(now, '2019-12-31', 'land')).toEqual([old, other])
  })

  it('ends when two units swap land on one day', () => {
    const units = [unit('1', null, '2024-12-31'), unit('2', null, '2024-12-31'), unit('3', '2025-01-01', null)]
    const [first] = units as [Unit]
    const swaps = [link('1', '2', '2020-01-01', 'boundary'), link('2', '1', '2020-01-01', 'boundary')]
    const walk = unitWalk(edges(units, [...swaps, link('1', '3', '2025-01-01'), link('2', '3', '2025-01-01')]))
    expect(walk.heirs(first, '2025-01-01', 'land')).toHaveLength(1)
  })
})

describe('the walk over bodies', () => {
  const body = (id: string, from: string | null, heirs: AuthorityEntry['heirs']): AuthorityEntry => ({
    ...{
      id,
      name: id,
      kind: 'department',
      level: 'department',
      per: null,
      unit: null,
      parents: [],
      settles: [],
      source: '',
    },
    ...{ from, through: heirs.length > 0 ? '2024-12-31' : null, heirs },
  })
  const walk = (...entries: AuthorityEntry[]) => bodyWalk(new Map(entries.map(entry => [entry.id, entry])))

  it('ends on heirs that go round in a circle', () => {
    const day = '2025-01-01'
    const circle = walk(
      body('a', null, [{ to: 'b', day, subjects: [] }]),
      body('b', null, [{ to: 'a', day, subjects: [] }]),
    )
    expect(circle.successor('a', '2026-01-01', null)).toEqual({ candidates: [] })
  })

  it('knows nothing of unknown ids', () => {
    expect(walk().successor('a', '2026-01-01', null)).toEqual({ candidates: [] })
    expect(walk().predecessor('a', '2026-01-01', null)).toEqual({ candidates: [] })
  })
})
