/** Review bands and measured shares: what people look at, and how sure the rest is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CurvePoint, chooseBands, riskCoverage, type Watched } from '../../src/tune/bands.js'
import { judge } from '../../src/tune/judged.js'
import { measureShares } from '../../src/tune/shares.js'
import type { Strength, Tag } from '../../src/types.js'
import { LABELS } from '../rules/small-pack.js'
import { sample, speaking } from './samples.js'

function watched(n: number, strength: Strength, right: boolean): Watched[] {
  const answer = right
    ? ({ tags: ['staff-conduct'], category: null } as const)
    : ({ tags: [], category: 'spam-other' } as const)
  const one = { ...speaking('staff-conduct', strength, answer), attendedAnyway: false, bodyRight: true }
  return Array.from({ length: n }, () => one)
}

/** Strong words (100) are wrong half of the time, decisive ones (200) never. */
const UNSURE_AT_THE_THRESHOLD = [
  ...watched(10, 'strong', true),
  ...watched(10, 'strong', false),
  ...watched(60, 'decisive', true),
]

describe('bands', () => {
  it('hold the scores that go wrong and leave the sure ones alone', () => {
    const chosen = chooseBands(riskCoverage(UNSURE_AT_THE_THRESHOLD, LABELS), { attended: 0.3, wrong: 0.02 })
    expect(chosen).toMatchObject({ attended: 20, unattendedWrong: 0, reports: 80 })
    const [low, high] = chosen?.labels.tags['staff-conduct'].review ?? [0, 0]
    expect(low).toBeLessThanOrEqual(100)
    // That the tag is hardly given and that the report is hardly in scope is one thing here.
    const reach = Math.max(high - 100, chosen?.labels.offTopic.review ?? 0)
    expect(reach).toBeGreaterThan(0)
    expect(reach).toBeLessThanOrEqual(100)
  })

  it('reach below nothing, where a second tag is denied and often right', () => {
    const denied = (n: number, strength: Strength, tags: readonly Tag[]): Watched[] => {
      const said = { label: 'procedure-difficulty', strength: 'decisive', sign: 1 } as const
      const against = { label: 'staff-conduct', strength, sign: -1 } as const
      const right = [{ tags, category: null }]
      const one = { votes: [said, said, against, against], words: [], right, attendedAnyway: false, bodyRight: true }
      return Array.from({ length: n }, () => one)
    }
    const wrong = denied(10, 'weak', ['procedure-difficulty', 'staff-conduct'])
    const rest = denied(60, 'decisive', ['procedure-difficulty'])
    const chosen = chooseBands(riskCoverage([...wrong, ...rest], LABELS), { attended: 0.3, wrong: 0.02 })
    expect(chosen).toMatchObject({ attended: 10, unattendedWrong: 0 })
    expect(chosen?.labels.tags['staff-conduct'].review[0]).toBeLessThan(0)
  })

  it('stay shut when nothing goes wrong', () => {
    const chosen = chooseBands(riskCoverage(watched(30, 'strong', true), LABELS), { attended: 0.3, wrong: 0.02 })
    expect(chosen).toMatchObject({ attended: 0, unattendedWrong: 0 })
  })

  it('are the best that people can manage when the wish cannot be met', () => {
    const chosen = chooseBands(riskCoverage(UNSURE_AT_THE_THRESHOLD, LABELS), { attended: 0.1, wrong: 0.02 })
    expect(chosen).toMatchObject({ attended: 0, unattendedWrong: 10 })
  })

  it('follow a curve: cheaper looks never leave more errors, and counts are what the bands give', () => {
    const item = fc.record({ one: sample, attendedAnyway: fc.boolean(), bodyRight: fc.boolean() })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), items => {
        const given = items.map(({ one, ...rest }): Watched => ({ ...one, ...rest }))
        for (const point of riskCoverage(given, LABELS)) {
          const open = given.filter(w => !w.attendedAnyway && judge(w, point.labels).found.doubts.length === 0)
          expect(point.attended).toBe(given.length - open.length)
          const wrong = open.filter(w => !judge(w, point.labels).right || !w.bodyRight)
          expect(point.unattendedWrong).toBe(wrong.length)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('need a curve', () => {
    const empty: CurvePoint[] = []
    expect(chooseBands(empty, { attended: 0.2, wrong: 0.05 })).toBeNull()
  })
})

describe('measured shares', () => {
  const outcomes = (points: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ points, right: true })),
    ...Array.from({ length: wrong }, () => ({ points, right: false })),
  ]
  const none = { 'procedure-difficulty': [], 'staff-conduct': [] }

  it('are counted by band, and bands that turn the wrong way are one', () => {
    const scope = [...outcomes(0, 15, 5), ...outcomes(60, 12, 8), ...outcomes(200, 19, 1), ...outcomes(-100, 16, 4)]
    expect(measureShares('thử', { scope, tags: none, route: [] }).scope).toEqual([
      { from: -100, share: 0.8, n: 20 },
      { from: 0, share: 0.675, n: 40 },
      { from: 200, share: 0.95, n: 20 },
    ])
  })

  it('do not speak of a handful: a thin band joins its neighbour', () => {
    const scope = [...outcomes(0, 3, 0), ...outcomes(100, 10, 10)]
    const [first, ...others] = measureShares('thử', { scope, tags: none, route: [] }).scope
    expect(first).toEqual({ from: 0, share: 0.565, n: 23 })
    expect(others).toEqual([])
  })

  it('of routes are given for levels that were met often enough', () => {
    const route = [
      ...Array.from({ length: 19 }, () => ({ level: 'commune' as const, right: true })),
      { level: 'commune' as const, right: false },
      { level: 'city' as const, right: true },
    ]
    expect(measureShares('thử', { scope: [], tags: none, route }).route).toEqual({ commune: { share: 0.95, n: 20 } })
  })

  it('rise with the points, whatever was measured', () => {
    const outcome = fc.record({ points: fc.integer({ min: 0, max: 400 }), right: fc.boolean() })
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 200 }), scope => {
        const bands = measureShares('thử', { scope, tags: none, route: [] }).scope
        const shares = bands.map(({ share }) => share)
        expect(shares).toEqual([...shares].sort((a, b) => a - b))
        expect(bands.reduce((sum, { n }) => sum + n, 0)).toBe(scope.length)
      }),
    )
  })
})
