/** What must hold for every report of the table, on every day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/pack.js'
import type { Authority } from '../../src/types.js'
import type { Case } from './case.js'
import { CASES } from './cases.js'
import { COMMUNES, DAYS, everyBody, FIRST, isAlive } from './days-and-units.js'
import { CONDUCT, routingOf, world } from './hanoi.js'

const SETTLED = CASES.filter(one => one.pending === undefined)

describe('every report on every day', () => {
  it.each(DAYS)('is sent to living bodies only: %s', day => {
    const dead = CASES.flatMap(one =>
      everyBody(routingOf({ ...one, day }))
        .filter(body => !isAlive(body, day))
        .map(body => `${one.text}: ${body.id} ${body.name}`),
    )
    expect(dead).toEqual([])
  })

  it.each(DAYS)('has one body or a reason, never both: %s', day => {
    const wrong = CASES.map(one => ({ one, ...routingOf({ ...one, day }) })).filter(({ route }) =>
      route.status === 'resolved'
        ? route.authority === null || route.reasons.length > 0 || route.candidates.length > 0
        : route.authority !== null || route.reasons.length === 0,
    )
    expect(wrong.map(({ one }) => one.text)).toEqual([])
  })

  it('tells nobody twice', () => {
    const twice = CASES.map(one => ({ one, bodies: everyBody(routingOf(one)).map(body => `${body.id} ${body.name}`) }))
    expect(twice.filter(({ bodies }) => new Set(bodies).size < bodies.length).map(({ one }) => one.text)).toEqual([])
  })
})

describe('words that name nothing', () => {
  const idle = [
    'Tôi rất mong sớm được trả lời.',
    'Xin chân thành cảm ơn!',
    'Trời thì nắng, nhà lại neo người.',
    'Thật sự rất mệt mỏi.',
  ]
  const answerOf = (one: Case, text: string) => {
    const { route } = routingOf({ ...one, text })
    return {
      authority: route.authority,
      candidates: route.candidates,
      secondary: route.secondary,
      reasons: route.reasons,
    }
  }

  it('do not change the route', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SETTLED), fc.subarray(idle), fc.subarray(idle), (one, before, after) => {
        const text = [...before, /[.!?]$/.test(one.text) ? one.text : `${one.text}.`, ...after].join(' ')
        expect(answerOf(one, text)).toEqual(answerOf(one, one.text))
      }),
      { numRuns: 400, seed: 20250701 },
    )
  })
})

describe('the address of the sender', () => {
  const resolved = SETTLED.filter(one => routingOf(one).route.authority !== null && one.address === undefined)
  const isHead = (one: Case) => one.rule.startsWith('R02') || one.rule === 'R04'
  const moves = (one: Case, unit: Unit) => {
    const { authority } = routingOf(one).route
    const moved = routingOf({ ...one, address: `số 7, ${world.fullName(unit)}, Hà Nội` }).route.authority
    return moved?.id !== authority?.id
  }

  it('in another commune does not move a report that names its place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...resolved.filter(one => !isHead(one))),
        fc.constantFrom(...COMMUNES),
        (one, unit) => !moves(one, unit),
      ),
      { numRuns: 400, seed: 20250701 },
    )
  })

  it('nor a complaint about a head', () => {
    const some = COMMUNES.filter((_, index) => index % 60 === 0)
    expect(
      resolved
        .filter(isHead)
        .filter(one => some.some(unit => moves(one, unit)))
        .map(one => one.text),
    ).toEqual([])
  })
})

describe('without a day', () => {
  const days = [...new Set([...DAYS, ...world.changeDays(FIRST)])].sort()
  const agrees = (one: Case, same: (body: Authority) => string) => {
    const { authority } = routingOf({ ...one, day: null }).route
    if (!authority) return true
    return days.every(day => {
      const then = routingOf({ ...one, day }).route.authority
      return then !== null && same(then) === same(authority)
    })
  }

  it('a body answers only if it answers on all days', () => {
    expect(CASES.filter(one => !agrees(one, body => body.id)).map(one => one.text)).toEqual([])
  })

  it('and bears the same name on all of them', () => {
    expect(CASES.filter(one => !agrees(one, body => body.name)).map(one => one.text)).toEqual([])
  })
})

describe('switches', () => {
  const heads = CASES.filter(
    one => one.rule.startsWith('R02') && one.secondary?.length === 1 && one.pending === undefined,
  )
  const off = (one: Case) => routingOf({ ...one, tags: CONDUCT, policies: { 'escalate-heads': false } }).route

  it('escalate-heads off: the body that is named answers for its own head', () => {
    const byName = heads.filter(one => /UBND|công an|ca |sở|gđ|giám đốc|chi cục/i.test(one.text))
    expect(byName.length).toBeGreaterThanOrEqual(10)
    expect(byName.filter(one => off(one).authority?.id !== one.secondary?.[0]).map(one => one.text)).toEqual([])
  })

  it('escalate-heads off, for every head', () => {
    expect(heads.filter(one => off(one).authority?.id !== one.secondary?.[0]).map(one => one.text)).toEqual([])
  })

  it('sector-systems off: the procedure decides', () => {
    const text = 'eTax Mobile báo lỗi hoài, tôi không nộp được hồ sơ đăng ký khai sinh ở phường Láng.'
    expect(routingOf({ day: '2026-04-14', text }).route.authority?.id).toBe('thue-tp-ha-noi')
    const { route } = routingOf({ day: '2026-04-14', text, policies: { 'sector-systems': false } })
    expect(route.authority?.id).toBe('ubnd-cap-xa:00199')
  })

  it('reception-to-centre off: the commune answers for the point', () => {
    const text = 'Điểm hành chính công phường Láng không nhận hồ sơ khai sinh của tôi.'
    expect(routingOf({ day: '2026-04-14', text }).route.authority?.id).toBe('ttphcc-ha-noi')
    const { route } = routingOf({ day: '2026-04-14', text, policies: { 'reception-to-centre': false } })
    expect(route.authority?.id).toBe('ubnd-cap-xa:00199')
  })
})
