/** Packs of other provinces: a folder, read by the same loader, checked like the bundled one. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Triage, triageOf } from '../src/decide.js'
import { safeLoadPack } from '../src/load.js'
import type { Pack, Unit } from '../src/pack.js'
import { registry } from '../src/registry/registry.js'
import { placeFinder } from '../src/routing/places.js'
import type { Decision } from '../src/types.js'
import { pack as hanoi } from './routing/hanoi.js'

function load(folder: string): Pack {
  const { pack, problems } = safeLoadPack(folder)
  expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
  if (pack === null) throw new Error(`${folder} cannot be read`)
  return pack
}

const decide = (triage: Triage, text: string, sentAt: string): Decision => triage.decide({ id: 'r', text, sentAt })

describe.each(readdirSync('packs'))('%s', folder => {
  const pack = load(`packs/${folder}`)
  const world = registry(pack)
  const places = placeFinder(pack)
  const { units, successions } = pack.gazetteer
  const LAST = '2026-11-21'
  const isSame = (a: { readonly code: string; readonly from: string | null } | null, b: Unit) =>
    a !== null && a.code === b.code && a.from === b.from

  it('bears the name of its folder and shares rules with its base', () => {
    expect(pack.name).toBe(folder)
    expect(pack.rules.map(rule => rule.id)).toEqual(hanoi.rules.map(rule => rule.id))
    expect(pack.stamps.dictionaries).not.toBe(hanoi.stamps.dictionaries)
  })

  it('tells for every commune that ended since 2020 who lives on its land, without a gap', () => {
    const ended = units.filter(
      ({ level, through }) => level === 'commune' && through !== null && through >= '2020-01-01',
    )
    const lost = ended.filter(
      ({ code, through }) => !successions.some(one => one.from === code && one.day > (through ?? '')),
    )
    expect(ended.length).toBeGreaterThan(50)
    expect(lost).toEqual([])
    const dead = ended.filter(unit => world.heirs(unit, LAST, 'person').some(heir => !world.livesOn(heir.unit, LAST)))
    expect(dead).toEqual([])
  })

  it('finds every commune by its full address on its last day', () => {
    const wrong = units.filter(unit => {
      if (unit.level !== 'commune') return false
      const district = world.districtOf(unit, null)
      const address = [world.fullName(unit), ...(district ? [world.fullName(district)] : [])].join(', ')
      return !isSame(places.resolveAddress(address, unit.through ?? LAST).unit, unit)
    })
    expect(wrong.map(world.fullName)).toEqual([])
  })

  it('names no body of another province', () => {
    expect(pack.authorities.filter(body => /Hà Nội/.test(body.name))).toEqual([])
  })

  it('has a living body for every procedure on every day something begins', () => {
    const days = ['2024-06-03', '2025-03-01', '2025-07-01', '2026-09-01', LAST]
    const without = pack.procedures.flatMap(procedure =>
      days
        .filter(day => {
          const competent = world.competentOn(procedure, day)
          return competent.length > 0 && !competent.some(id => world.isAlive(id, day))
        })
        .map(day => `${procedure.id} on ${day}`),
    )
    expect(without).toEqual([])
  })
})

describe('Quảng Ninh', () => {
  const triage = triageOf(load('packs/quang-ninh'))

  it.each([
    ['UBND phường Hồng Gai hai tháng chưa trả giấy khai sinh cho con tôi', '2025-09-01', 'UBND phường Hồng Gai'],
    ['UBND đặc khu Vân Đồn hai tháng chưa trả giấy khai sinh cho con tôi', '2025-09-01', 'UBND đặc khu Vân Đồn'],
    ['xin giấy phép xây dựng nhà ở thị xã Quảng Yên quá hạn chưa có', '2024-09-01', 'UBND thị xã Quảng Yên'],
    ['lý lịch tư pháp nộp Sở Tư pháp quá hẹn 20 ngày chưa có', '2024-09-01', 'Sở Tư pháp tỉnh Quảng Ninh'],
    [
      'đổi giấy phép lái xe nộp Sở GTVT quá hạn một tháng chưa trả',
      '2024-09-01',
      'Sở Giao thông vận tải tỉnh Quảng Ninh',
    ],
    ['đổi giấy phép lái xe quá hạn một tháng chưa trả', '2025-09-01', 'Công an tỉnh Quảng Ninh'],
    ['đổi giấy phép lái xe quá hạn một tháng chưa trả', '2026-08-31', 'Công an tỉnh Quảng Ninh'],
    ['đổi giấy phép lái xe quá hạn một tháng chưa trả', '2026-09-01', 'Công an thành phố Quảng Ninh'],
  ])('%s on %s: %s', (text, day, name) => {
    const { route } = decide(triage, text, day)
    expect(route.authority?.name).toBe(name)
    expect(route.steps.every(step => step.basis !== '')).toBe(true)
    expect(route.steps.length).toBeGreaterThan(0)
  })

  it('tells the clause of a commune that went to another', () => {
    const { route } = decide(triage, 'UBND phường Bạch Đằng, Hạ Long chưa trả giấy khai sinh cho con tôi', '2025-09-01')
    expect(route.authority?.name).toBe('UBND phường Hồng Gai')
    expect(route.steps.map(step => step.basis)).toContain('Quyết định 19/2025/QĐ-TTg')
  })

  it('says that a text about Hanoi is not its own, and Hanoi that one about Quảng Ninh is not', () => {
    const here = decide(triage, 'nộp hồ sơ làm sổ đỏ ở thành phố Hà Nội quá hạn ba tháng chưa trả', '2025-10-01')
    expect(here.route).toMatchObject({ status: 'needs-review', authority: null, reasons: ['outside-jurisdiction'] })
    const there = decide(
      triageOf(hanoi),
      'nộp hồ sơ làm sổ đỏ ở tỉnh Quảng Ninh quá hạn ba tháng chưa trả',
      '2025-10-01',
    )
    expect(there.route).toMatchObject({ status: 'needs-review', authority: null, reasons: ['outside-jurisdiction'] })
    expect(there.review).toContain('no-route')
    expect(here.route.steps[0]?.why).toBe('Chỉ nói về nơi ngoài tỉnh này: Hà Nội')
    expect(there.route.steps[0]?.why).toBe('Chỉ nói về nơi ngoài thành phố này: Quảng Ninh')
  })
})

describe('a folder that is no pack', () => {
  it('is refused with a place', () => {
    const { pack, problems } = safeLoadPack('test/problems')
    expect(pack).toBeNull()
    expect(problems[0]).toMatchObject({
      code: expect.stringMatching(/missing/),
      file: expect.stringContaining('test/problems'),
    })
  })
})
