/** Every row and principle of the routing rules by name, on made-up reports. */
import { describe, expect, it } from 'vitest'
import { PRINCIPLES } from '../../src/routing/principles.js'
import type { Routing } from '../../src/routing/resolve.js'
import type { Case } from './case.js'
import { CASES } from './cases.js'
import { pack, routingOf } from './hanoi.js'

const NAMES = [
  ...'R01 R02a R02b R02c R02d R02e R02f R03 R04 R05 R06 R06b R07 R08 R09 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19'.split(
    ' ',
  ),
  ...'N1 N2 N3 N4 N5 N6 N7 P1 P2 P3 P4 P5 P6 P7 T1 T2 T3 T4'.split(' '),
]

/** What a route says about what the case asks; the case's own words otherwise, so that a failure shows one difference. */
function answered(one: Case, { route, flags, review }: Routing) {
  const rules = route.steps.map(step => step.rule)
  const { authority } = route
  return {
    to: authority ? [authority.id, authority.name] : (route.reasons[0] ?? route.status),
    row: one.row === null ? null : rowOf(rules.at(-1)),
    steps: one.steps?.filter(step => rules.includes(step)),
    secondary: one.secondary && route.secondary.map(body => body.id),
    candidates: one.candidates?.filter(id => route.candidates.some(body => body.id === id)),
    flags: one.flags && (one.flags.length === 0 ? flags : one.flags.filter(flag => flags.includes(flag))),
    review: one.review?.filter(reason => review.includes(reason)),
  }
}

/** `R06-after` is a part of row R06. */
function rowOf(step: string | undefined): string | undefined {
  return step?.split('-')[0]
}

function wanted(one: Case) {
  const { to, row, steps, secondary, candidates, flags, review } = one
  return {
    to: typeof to === 'string' ? to : [...to],
    row: row === undefined ? one.rule : row,
    steps,
    secondary,
    candidates,
    flags,
    review,
  }
}

describe('R00', () => {
  it.each([
    ['2025-09-01', 'Vỉa hè trước UBND phường Láng bị chiếm làm bãi xe.'],
    ['2023-03-07', 'to cao hang xom lan chiem dat cong o xa Phu Dong'],
    [null, 'Cảm ơn cán bộ một cửa quận Hoàn Kiếm rất nhiệt tình.'],
  ])('%s without tags nothing is routed: %s', (day, text) => {
    const { route } = routingOf({ day, text, tags: [] })
    expect(route).toEqual({
      status: 'not-applicable',
      authority: null,
      secondary: [],
      candidates: [],
      reasons: [],
      certainty: null,
      steps: [expect.objectContaining({ rule: 'R00', basis: expect.stringContaining('Nghị định 20/2008/NĐ-CP') })],
    })
  })
})

describe.each(NAMES)('%s', rule => {
  const cases = CASES.filter(one => one.rule === rule)

  it('has at least two cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(2)
  })

  for (const one of cases) {
    const title = `${one.day ?? 'without a day'}: ${one.text}`
    if (one.pending === undefined) it(title, () => expect(answered(one, routingOf(one))).toEqual(wanted(one)))
    else
      it.fails(`pending (${one.pending}): ${title}`, () => expect(answered(one, routingOf(one))).toEqual(wanted(one)))
  }
})

describe('every name', () => {
  it('is told by a step with Vietnamese words and a clause', () => {
    const told = CASES.flatMap(one => routingOf(one).route.steps)
    const named = new Map(told.map(step => [step.rule.split('-')[0], step]))
    expect(NAMES.filter(name => !named.has(name))).toEqual([])
    expect(
      told.filter(({ why, basis }) => !/\p{L} \p{L}/u.test(why) || basis.trim() === '' || /[{}]/.test(why)),
    ).toEqual([])
  })

  it('is a row of the table or one of the principles', () => {
    const rows = pack.routing.rows.map(row => row.id.split('-')[0])
    expect(NAMES.filter(name => !rows.includes(name) && !(name in pack.routing.principles))).toEqual([])
    expect(Object.keys(PRINCIPLES).filter(name => !(name in pack.routing.principles))).toEqual([])
  })
})

describe('the table', () => {
  it('has a case for each of its rows', () => {
    const reached = new Set(CASES.map(one => routingOf(one).route.steps.at(-1)?.rule))
    expect(pack.routing.rows.map(row => row.id).filter(id => !reached.has(id))).toEqual([])
  })
})
