/** Saying more never makes an answer less specific: a commune beside its district, a house or a hamlet before a commune. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/pack.js'
import { placeFinder } from '../../src/routing/places.js'
import type { Route } from '../../src/types.js'
import { COMMUNES } from './days-and-units.js'
import { FRESH } from './fresh-cases.js'
import { gather, pack, routingOf, world } from './hanoi.js'

const { resolveAddress } = placeFinder(pack, { registry: world, gather })
const SAMPLE = { numRuns: 1500, seed: 20250701 }

const ERRANDS = ['cấp giấy phép xây dựng nhà ở', 'đăng ký khai sinh', 'sang tên sổ đỏ', 'rút bảo hiểm xã hội một lần']
/** Of every era, also of those whose heirs are not known. */
const OF_DISTRICTS = pack.gazetteer.units.flatMap(unit => {
  const district = unit.level === 'commune' ? world.districtOf(unit, null) : null
  return district ? [{ unit, district, lastDay: unit.through ?? '2026-06-01' }] : []
})

function breadth({ authority, candidates }: Route): number {
  return authority ? 1 : candidates.length || Number.POSITIVE_INFINITY
}

describe('a report that names the commune besides its district', () => {
  it('leaves no more bodies open, then and now', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OF_DISTRICTS),
        fc.constantFrom(...ERRANDS),
        fc.boolean(),
        ({ unit, district, lastDay }, errand, now) => {
          const routeOf = (place: string) =>
            routingOf({ text: `Tôi xin ${errand} ở ${place}, hai tháng chưa có.`, day: now ? '2025-09-01' : lastDay })
              .route
          const where = world.fullName(district)
          expect(breadth(routeOf(`${world.fullName(unit)}, ${where}`))).toBeLessThanOrEqual(breadth(routeOf(where)))
        },
      ),
      SAMPLE,
    )
  })
})

describe('an address with more before its commune', () => {
  const DETAILS: readonly ((name: string) => string)[] = [
    () => 'Số 12',
    () => 'Tổ 3',
    () => 'Thôn Đông',
    () => 'P.1205 CT2',
    name => `Số 12 ngõ 5 phố ${name}`,
    name => `Tòa A, KĐT ${name}`,
    name => `Đối diện chợ ${name}`,
    name => `12A/5 đường ${name} kéo dài`,
  ]

  it('is the same commune', () => {
    const dayOf = (unit: Unit) => unit.through ?? '2026-06-01'
    fc.assert(
      fc.property(
        fc.constantFrom(...COMMUNES),
        fc.constantFrom(...DETAILS),
        fc.constantFrom(...COMMUNES),
        (unit, detail, other) => {
          const district = world.districtOf(unit, null)
          const address = [world.fullName(unit), ...(district ? [world.fullName(district)] : []), 'Hà Nội'].join(', ')
          const { unit: found } = resolveAddress(address, dayOf(unit))
          expect(found?.code).toBe(unit.code)
          expect(resolveAddress(`${detail(other.name)}, ${address}`, dayOf(unit)).unit).toEqual(found)
        },
      ),
      SAMPLE,
    )
  })
})

describe('sentences about something else, though they name people, streets, houses and papers', () => {
  const IDLE = [
    'Con tôi năm nay 7 tuổi, học lớp 2.',
    'Số điện thoại của tôi là 0912345678.',
    'Tôi tên là Nguyễn Thanh Xuân, 62 tuổi.',
    'Hôm đó trời mưa to, đường Láng tắc cứng.',
    'Vợ tôi đang nằm viện Bạch Mai.',
    'Sáng nay tôi đi xe buýt số 32.',
    'Tôi làm bảo vệ ở chợ Đồng Xuân.',
    'Ông Trần Phú hàng xóm cũng biết việc này.',
    'Đọc báo Tiền Phong tôi mới biết kênh này.',
    'Tôi đi bộ qua cầu Long Biên mới tới nơi.',
    'toi viet khong dau mong thong cam.',
  ]

  it('do not change the route of a fresh report', () => {
    const answerOf = (one: (typeof FRESH)[number], text: string) => {
      const { authority, candidates, reasons } = routingOf({ text, day: one.day, tags: one.tags }).route
      return { authority, candidates, reasons }
    }
    fc.assert(
      fc.property(fc.constantFrom(...FRESH), fc.constantFrom(...IDLE), fc.boolean(), (one, idle, first) => {
        const told = /[.!?"]$/.test(one.text) ? one.text : `${one.text}.`
        expect(answerOf(one, first ? `${idle} ${told}` : `${told} ${idle}`)).toEqual(answerOf(one, one.text))
      }),
      SAMPLE,
    )
  })
})
