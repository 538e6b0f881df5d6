/**
 * Which forms of an address are sufficient. Since 2025-07-01 there is no district, so "Phường X, Thành phố Hà Nội" is the
 * whole legal address of each of the 126 communes (their names differ, Resolution 1656, article 1, clause 127), although
 * an ended ward of that name may have been larger: the kind word is taken literally. A bare name is not sufficient.
 */
import { describe, expect, it } from 'vitest'
import { placeFinder } from '../../src/routing/places.js'
import { gather, pack, world } from './hanoi.js'

const { resolveAddress } = placeFinder(pack, { registry: world, gather })
const DAY = '2026-01-10'
const unitOf = (text: string, day = DAY) => resolveAddress(text, day).unit?.name ?? null

const COMMUNES = pack.gazetteer.units.filter(unit => unit.level === 'commune' && unit.through === null)

describe('an address of two levels', () => {
  it('names each commune of the day with its kind', () => {
    const lost = COMMUNES.filter(({ kind, name, code }) => {
      const { unit } = resolveAddress(`17 Trần Quốc Toản, ${kind} ${name}, Thành phố Hà Nội, Việt Nam`, DAY)
      return unit?.code !== code
    })
    expect(COMMUNES).toHaveLength(126)
    expect(lost.map(unit => unit.name)).toEqual([])
  })

  it('is not sufficient with the name alone, where it may be a street or an ended unit', () => {
    const guessed = COMMUNES.filter(({ name }) => unitOf(`17 ${name}, Hà Nội`) !== null)
    expect(guessed.map(unit => unit.name)).toEqual([])
  })

  it.each(['ward', 'Ward'])('may be written in English: %s', kind => {
    expect(unitOf(`25 Nguyen Trai street, Thanh Xuan ${kind}, Hanoi City, Vietnam`)).toBe('Thanh Xuân')
    expect(unitOf(`Huu Bang Commune, Thach That District, Hanoi`, '2024-05-01')).toBe('Hữu Bằng')
    expect(unitOf('Thach That District, Hanoi')).toBeNull()
  })
})

describe('"P." before the last name', () => {
  it.each([
    '28 Nguyễn Trãi, P. Thanh Xuân, Hà Nội',
    '28A Nguyễn Trãi, P.Thanh Xuân, HN',
    'Số 28 Nguyễn Trãi, P. Thanh Xuân, Hà Nội',
    'Số 28, Nguyễn Trãi, P. Thanh Xuân, Hà Nội',
    'số nhà 28 đường Nguyễn Trãi, P Thanh Xuân, HN',
    'sn 5 ngách 12/3 ngõ 28 Nguyễn Trãi, p. Thanh Xuân, hn',
    'Lô 5 Hạ Đình Mới, P. Thanh Xuân, Hà Nội',
    'đường Nguyễn Trãi, P. Thanh Xuân, Hà Nội',
    'Tổ 5, P. Thanh Xuân, Hà Nội',
  ])('is a ward after a house with its street: %s', text => {
    expect(unitOf(text)).toBe('Thanh Xuân')
  })

  it.each([
    '28 P. Thanh Xuân, Hà Nội',
    'ngõ 28, P. Thanh Xuân, Hà Nội',
    'Tầng 5 toà Hồ Gươm, P. Thanh Xuân, Hà Nội',
    'chợ Hôm Đức Viên, P. Thanh Xuân, Hà Nội',
    'nhà chị Lan Anh, P. Thanh Xuân, Hà Nội',
  ])('may be a street: %s', text => {
    const { unit, candidates } = resolveAddress(text, DAY)
    expect(unit).toBeNull()
    expect(candidates.map(({ name }) => name)).toContain('Thanh Xuân')
  })
})
