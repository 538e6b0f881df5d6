/** Reports whose answer was written down before the code was asked: the bars of the routing, and no case that is wrong. */
import { describe, expect, it } from 'vitest'
import { everyBody, isAlive } from './days-and-units.js'
import { FRESH } from './fresh-cases.js'
import { routingOf } from './hanoi.js'

const ANSWERED = FRESH.map(one => ({ one, routing: routingOf(one) }))
const share = (part: number, whole: number) => part / whole
const ROUTABLE = ANSWERED.filter(({ one }) => one.to !== null)
const RESOLVED = ROUTABLE.filter(({ routing }) => routing.route.authority !== null)

describe('fresh reports', () => {
  it('are many', () => {
    expect(FRESH.length).toBeGreaterThanOrEqual(520)
    expect(FRESH.filter(one => one.tags.length === 0 || one.text === '')).toEqual([])
  })

  it('are sent to the right body when they are sent at all', () => {
    const wrong = RESOLVED.filter(({ one, routing }) => !one.to?.includes(routing.route.authority?.name ?? ''))
    expect(wrong.map(({ one, routing }) => `${one.text} → ${routing.route.authority?.name}, not ${one.to}`)).toEqual([])
  })

  it('are sent by themselves in at least 85 of 100', () => {
    expect(share(RESOLVED.length, ROUTABLE.length)).toBeGreaterThanOrEqual(0.85)
  })

  it('are kept for a person, with the reason and the right bodies among the candidates, when they must', () => {
    const lost = ANSWERED.filter(({ one }) => one.to === null).filter(
      ({ one: { reason, among = [] }, routing: { route } }) =>
        route.status !== 'needs-review' ||
        (reason !== undefined && !route.reasons.includes(reason)) ||
        among.some(name => !route.candidates.some(body => body.name === name)),
    )
    expect(lost.map(({ one }) => one.text)).toEqual([])
  })

  it('have the right body among the candidates when nobody is sure', () => {
    const open = ROUTABLE.filter(({ routing }) => routing.route.authority === null)
    const lost = open.filter(({ one, routing }) => !routing.route.candidates.some(body => one.to?.includes(body.name)))
    expect(lost.map(({ one }) => one.text)).toEqual([])
  })

  it('never reach a body that has ended or not begun', () => {
    const dead = ANSWERED.flatMap(({ one, routing }) =>
      everyBody(routing)
        .filter(body => one.day !== null && !isAlive(body, one.day))
        .map(body => `${one.text} → ${body.name}`),
    )
    expect(dead).toEqual([])
  })
})
