import { describe, expect, it } from 'vitest'
import { remembering } from '../../src/registry/remembered.js'
import { commune, hanoi, world } from './hanoi.js'

const name = (unit: Parameters<typeof world.fullName>[0] | null) => (unit ? world.fullName(unit) : null)

describe('unitOn', () => {
  it.each([
    ['00004', '2025-06-30', 'phường Trúc Bạch'],
    ['00004', '2025-07-01', 'phường Ba Đình'],
    ['00292', '2024-12-31', 'phường Quỳnh Lôi'],
    ['00292', '2025-01-01', 'phường Bạch Mai'],
    ['00004', null, 'phường Ba Đình'],
    ['99999', '2025-07-01', null],
  ])('reads code %s on %s as %s', (code, day, expected) => {
    expect(name(world.unitOn('commune', code, day))).toBe(expected)
  })

  it.each([
    ['019', '2014-03-31', 'huyện Từ Liêm'],
    ['019', '2014-04-01', 'quận Nam Từ Liêm'],
    ['268', '2009-05-07', 'thành phố Hà Đông'],
    ['268', '2009-05-08', 'quận Hà Đông'],
    ['268', '2025-06-30', 'quận Hà Đông'],
    ['268', '2025-07-01', null],
  ])('reads district %s on %s as %s', (code, day, expected) => {
    expect(name(world.unitOn('district', code, day))).toBe(expected)
  })
})

describe('districts and their communes', () => {
  it('end on 2025-06-30', () => {
    const unit = commune('Hà Cầu', '2025-06-30')
    expect(name(world.districtOf(unit, '2025-06-30'))).toBe('quận Hà Đông')
    expect(world.districtOf(unit, '2025-07-01')).toBeNull()
    expect(name(world.districtOf(unit, null))).toBe('quận Hà Đông')
    expect(world.districtOf(commune('Hà Đông', '2025-07-01'), '2025-07-01')).toBeNull()
  })

  it('list the communes of the day', () => {
    expect(world.communesOf('001', '2024-12-31')).toHaveLength(14)
    expect(world.communesOf('001', '2025-01-01')).toHaveLength(13)
    expect(world.communesOf('001', '2025-07-01')).toEqual([])
  })

  const district = (name: string, day: string) => {
    const found = world.unitsOf(day).find(unit => unit.level === 'district' && unit.name === name)
    if (!found) throw new Error(`no ${name} on ${day}`)
    return found
  }

  it('go over to the communes that cover them now', () => {
    const baDinh = district('Ba Đình', '2025-06-30')
    expect(world.heirsOfDistrict(baDinh, '2025-06-30')).toEqual(world.communesOf('001', '2025-06-30'))
    const now = world.heirsOfDistrict(baDinh, '2025-07-01').map(world.fullName)
    expect(now).toContain('phường Ba Đình')
    expect(now).toContain('phường Ngọc Hà')
    expect(now).toContain('phường Giảng Võ')
  })

  it('that ended before the communes did go over by the districts that followed them', () => {
    const tuLiem = district('Từ Liêm', '2014-03-31')
    const [nam, bac] = [district('Nam Từ Liêm', '2014-04-01'), district('Bắc Từ Liêm', '2014-04-01')]
    expect(world.heirs(tuLiem, '2024-05-22', 'person').map(heir => heir.unit)).toEqual([nam, bac])
    expect(world.lastHeirs(tuLiem, '2026-01-01')).toEqual([nam, bac])
    for (const day of ['2024-05-22', '2026-01-01']) {
      const both = [nam, bac].flatMap(unit => world.heirsOfDistrict(unit, day))
      expect(new Set(world.heirsOfDistrict(tuLiem, day))).toEqual(new Set(both))
    }
    expect(world.heirsOfDistrict(nam, '2014-03-31')).toEqual([])
  })

  it('cover the whole city between them', () => {
    const districts = world.unitsOf('2025-06-30').filter(unit => unit.level === 'district')
    const covered = new Set(districts.flatMap(unit => world.heirsOfDistrict(unit, '2025-07-01', 'land')))
    expect(covered).toEqual(new Set(world.unitsOf('2025-07-01')))
  })
})

describe('days of change', () => {
  it('are the days on which something begins', () => {
    const days = world.changeDays('2024-12-01')
    expect(days).toEqual(['2024-12-01', '2025-01-01', '2025-03-01', '2025-04-01', '2025-07-01', '2025-12-12'])
  })
})

describe('what a registry remembers', () => {
  const kept = remembering(world, hanoi.gazetteer.units)
  const names = new Set(hanoi.gazetteer.units.map(unit => unit.name))
  // Back and forth between eras, and twice on each day.
  const days = ['2025-07-01', '2025-06-30', '2009-05-07', '2025-06-30', '2026-02-01', '2025-07-01']

  it.each(days)('is what it would find anew on %s', day => {
    expect(kept.unitsOf(day)).toEqual(world.unitsOf(day))
    expect(kept.hasDistricts(day)).toBe(day < '2025-07-01')
    expect(world.hasDistricts(day)).toBe(kept.hasDistricts(day))
    for (const one of [...names, 'Không Có']) expect(kept.bearersOf(one, day)).toEqual(world.bearersOf(one, day))
  })
})
