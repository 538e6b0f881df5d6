/** Units, days and ways of saying it, sampled from their product: from the first reports to the middle of 2027. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/dates.js'
import type { Unit } from '../../src/pack.js'
import type { Day } from '../../src/types.js'
import { COMMUNES, committee, FIRST, found, isAlive, sameName } from './days-and-units.js'
import { routingOf, world } from './hanoi.js'

const LATEST = '2027-06-30'
const CHANGES = world.changeDays(FIRST).flatMap(day => [plusDays(day, -1), day, plusDays(day, 1)])
const days = fc.oneof(
  fc.constantFrom(...CHANGES.filter(day => day >= FIRST)),
  fc.integer({ min: 0, max: 1600 }).map(offset => plusDays(FIRST, offset)),
)
const full = world.fullName
const WAYS: readonly ((place: string) => string)[] = [
  place => `UBND ${place} chưa trả giấy khai sinh cho con tôi.`,
  place => `Tôi làm giấy khai sinh cho con ở ${place}, hai tháng chưa xong.`,
  place => `${place} hẹn trả trích lục khai tử ba lần mà vẫn chưa có`,
  place => `Xin xác nhận độc thân tại ${place} mà cán bộ bảo chờ mãi.`,
  place => `nộp hs đk kết hôn ở ubnd ${place} 3 tuần r ch thấy gì`,
]
const ways = fc.constantFrom(...WAYS)
const units = fc.constantFrom(...COMMUNES)
const RUNS = { numRuns: 600, seed: 20270630 }

const dayOfLife = (unit: Unit, day: Day): boolean => day <= LATEST && world.livesOn(unit, day)

describe('a commune, sampled', () => {
  it('answers for itself while it lives', () => {
    fc.assert(
      fc.property(units, days, ways, (unit, day, say) => {
        fc.pre(dayOfLife(unit, day))
        const routing = routingOf({ day, text: say(full(unit)) })
        const ids = found(routing).map(body => body.id)
        expect(ids).toContain(committee(unit).id)
        if (sameName(unit, day).length === 1) expect(routing.route.authority?.id).toBe(committee(unit).id)
      }),
      RUNS,
    )
  })

  it('is followed by living heirs or namesakes of the day once it has ended', () => {
    const ended = COMMUNES.filter(unit => unit.through !== null)
    const later = fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 3, max: 700 }))
    fc.assert(
      fc.property(fc.constantFrom(...ended), later, ways, (unit, after, say) => {
        const day = plusDays(unit.through ?? LATEST, after + 1)
        const bodies = found(routingOf({ day, text: say(full(unit)) }))
        const namesakes = COMMUNES.filter(other => full(other) === full(unit))
        const heirs = namesakes.flatMap(one => world.heirs(one, day, 'person').map(heir => heir.unit))
        const allowed = new Set([...heirs, ...sameName(unit, day)].map(one => committee(one).id))
        // A department that shares the procedure has no place.
        const placed = bodies.filter(body => body.unit !== null)
        expect(placed.length).toBeGreaterThan(0)
        expect(placed.filter(body => !allowed.has(body.id))).toEqual([])
        expect(bodies.filter(body => !isAlive(body, day))).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('a more specific place, sampled', () => {
  it('never makes the answer less specific', () => {
    const inDistrict = COMMUNES.filter(unit => unit.district !== null)
    fc.assert(
      fc.property(fc.constantFrom(...inDistrict), days, ways, (unit, day, say) => {
        const district = world.districtOf(unit, null)
        fc.pre(district !== null && day <= LATEST && (unit.from ?? '') <= day)
        const wide = found(routingOf({ day, text: say(district ? full(district) : '') }))
        const near = found(routingOf({ day, text: say(`${full(unit)}, ${district ? full(district) : ''}`) }))
        expect(near.length).toBeGreaterThan(0)
        expect(near.length).toBeLessThanOrEqual(Math.max(1, wide.length))
      }),
      RUNS,
    )
  })
})

describe('sentences that name nothing, sampled', () => {
  const idle = [
    'Trời mưa suốt tuần.',
    'Tôi mong sớm được hồi âm.',
    'Bà con ai cũng biết chuyện này.',
    'Xe cộ dạo này đông thật.',
    'Xin cảm ơn!',
  ]
  const orders = fc.shuffledSubarray(idle)

  it('do not change the route, in whatever order they stand', () => {
    fc.assert(
      fc.property(units, days, ways, orders, orders, (unit, day, say, before, after) => {
        fc.pre(day <= LATEST)
        const core = say(full(unit)).replace(/\.?$/, '.')
        const alone = routingOf({ day, text: core }).route
        const among = routingOf({ day, text: [...before, core, ...after].join(' ') }).route
        expect([among.authority, among.candidates, among.reasons]).toEqual([
          alone.authority,
          alone.candidates,
          alone.reasons,
        ])
      }),
      RUNS,
    )
  })
})
