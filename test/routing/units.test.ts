/** What must hold for every commune and district, whenever a report names it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/dates.js'
import type { Unit } from '../../src/pack.js'
import { stripAccents } from '../../src/text/letters.js'
import type { Day } from '../../src/types.js'
import { COMMUNES, committee, DAYS, DISTRICTS, FIRST, found, isAlive, LAST, sameName } from './days-and-units.js'
import { routingOf, world } from './hanoi.js'

const title = world.fullName
const late = (unit: Unit) => `UBND ${title(unit)} chưa trả giấy khai sinh cho con tôi.`
const shop = (unit: Unit) => `UBND ${title(unit)} chưa cấp giấy chứng nhận đăng ký hộ kinh doanh.`

/** First and last day of a unit's life, as far as reports can speak of it. */
function edgesOf({ from, through }: Unit): readonly Day[] {
  return [from === null || from < FIRST ? FIRST : from, through ?? LAST]
}

/** The first day without the unit, and the last there is. */
function afterwards({ through }: Unit): readonly Day[] {
  return through === null ? [] : [plusDays(through, 1), LAST]
}

describe('the committee of a commune', () => {
  it('answers for its own births on the first and the last day of its life', () => {
    const wrong = COMMUNES.flatMap(unit =>
      edgesOf(unit).flatMap(day => {
        const routing = routingOf({ day, text: late(unit) })
        const sure = routing.route.authority !== null
        const right = sure === (sameName(unit, day).length === 1)
        return right && found(routing).some(body => body.id === committee(unit).id) ? [] : [`${day} ${title(unit)}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  const followed = (unit: Unit) =>
    afterwards(unit).flatMap(day => {
      const routing = routingOf({ day, text: late(unit) })
      const heirs = world.heirs(unit, day, 'person').map(heir => heir.unit)
      const allowed = new Set([...heirs, ...sameName(unit, day)].map(heir => committee(heir).id))
      const bodies = found(routing)
      const known = bodies.length > 0 && bodies.every(body => isAlive(body, day) && allowed.has(body.id))
      return known ? [] : [`${day} ${title(unit)}: ${bodies.map(body => body.name)}`]
    })
  const namesakes = (unit: Unit) => COMMUNES.filter(other => title(other) === title(unit)).length > 1

  it('is followed by living heirs only', () => {
    expect(COMMUNES.filter(unit => !namesakes(unit)).flatMap(followed)).toEqual([])
  })

  it('stays a candidate beside namesakes', () => {
    const lost = COMMUNES.filter(namesakes).flatMap(unit =>
      afterwards(unit).flatMap(day => {
        const bodies = found(routingOf({ day, text: late(unit) }))
        const heirs = world.heirs(unit, day, 'person').map(heir => committee(heir.unit).id)
        const known = heirs.some(id => bodies.some(body => body.id === id)) || sameName(unit, day).length > 0
        return known && bodies.every(body => isAlive(body, day))
          ? []
          : [`${day} ${title(unit)}: ${bodies.map(body => body.name)}`]
      }),
    )
    expect(lost).toEqual([])
  })

  const mistaken = () =>
    COMMUNES.flatMap(unit =>
      edgesOf(unit)
        .slice(1)
        .flatMap(day => {
          const { route } = routingOf({ day, text: stripAccents(late(unit)) })
          const right = route.authority === null || route.authority.id === committee(unit).id
          return right ? [] : [`${day} ${title(unit)}: ${route.authority?.name}`]
        }),
    )

  it('is never mistaken when accents are left out', () => {
    expect(mistaken()).toEqual([])
  })
})

describe('the committee of a district', () => {
  it.each(DAYS.filter(day => day <= '2025-06-30'))('answers on %s', day => {
    const wrong = DISTRICTS.filter(unit => world.livesOn(unit, day)).filter(
      unit => routingOf({ day, text: shop(unit) }).route.authority?.id !== committee(unit).id,
    )
    expect(wrong.map(title)).toEqual([])
  })

  it.each(DAYS.filter(day => day > '2025-06-30'))('leaves the communes of its land open on %s', day => {
    const wrong = DISTRICTS.filter(unit => unit.through === '2025-06-30').flatMap(unit => {
      const { route } = routingOf({ day, text: shop(unit) })
      const heirs = world.heirsOfDistrict(unit, day).map(heir => committee(heir).id)
      const candidates = route.candidates.map(body => body.id)
      return route.authority === null && [...candidates].sort().join() === [...heirs].sort().join() ? [] : [title(unit)]
    })
    expect(wrong).toEqual([])
  })
})

describe('a more specific place', () => {
  it('makes the answer more specific', () => {
    const communes = COMMUNES.filter(
      unit => world.livesOn(unit, '2024-06-03') && sameName(unit, '2024-06-03').length === 1,
    )
    fc.assert(
      fc.property(fc.constantFrom(...communes), unit => {
        const district = world.districtOf(unit, '2024-06-03')
        if (!district) throw new Error(`${unit.name} lies in no district`)
        const text = (place: string) => `Làm giấy khai sinh cho con ở ${place}, hai tháng chưa xong.`
        const wide = routingOf({ day: '2024-06-03', text: text(title(district)) }).route
        const near = routingOf({
          day: '2024-06-03',
          text: text(`${title(unit)}, ${title(district)}`),
        }).route
        expect(wide.candidates.map(body => body.id)).toContain(committee(unit).id)
        expect(near.authority?.id).toBe(committee(unit).id)
      }),
      { numRuns: 150, seed: 20250701 },
    )
  })
})
