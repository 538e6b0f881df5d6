import { describe, expect, it } from 'vitest'
import { commune, world } from './hanoi.js'

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

  it('go over to the communes that cover them now', () => {
    expect(world.heirsOfDistrict('001', '2025-06-30')).toEqual(world.communesOf('001', '2025-06-30'))
    const now = world.heirsOfDistrict('001', '2025-07-01').map(world.fullName)
    expect(now).toContain('phường Ba Đình')
    expect(now).toContain('phường Ngọc Hà')
    expect(now).toContain('phường Giảng Võ')
    expect(world.heirsOfDistrict('999', '2025-07-01')).toEqual([])
  })

  it('cover the whole city between them', () => {
    const districts = world.unitsOf('2025-06-30').filter(unit => unit.level === 'district')
    const covered = new Set(districts.flatMap(({ code }) => world.heirsOfDistrict(code, '2025-07-01', 'land')))
    expect(covered).toEqual(new Set(world.unitsOf('2025-07-01')))
  })
})

describe('days of change', () => {
  it('are the days on which something begins', () => {
    const days = world.changeDays('2024-12-01')
    expect(days).toEqual(['2024-12-01', '2025-01-01', '2025-03-01', '2025-04-01', '2025-07-01', '2025-12-12'])
  })
})
