/** Stated shares against what came true, shares made of scores, and reports that stand for more than themselves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrated, type Stated } from '../../src/bench/calibration.js'
import { shareOf, weightedShare } from '../../src/bench/figures.js'
import { isotonic, shareAt } from '../../src/bench/isotonic.js'

const CHANCE = { seed: 42, replicates: 500 }
const pairs = (held: string, scores: readonly number[]) => scores.map((score, i) => ({ score, holds: held[i] === '1' }))

describe('isotonic regression', () => {
  it('pools what would fall: worked by hand', () => {
    expect(isotonic(pairs('00101011', [0, 0, 10, 20, 30, 40, 50, 50]))).toEqual([
      { from: 0, share: 0, n: 2 },
      { from: 10, share: 0.5, n: 4 },
      { from: 50, share: 1, n: 2 },
    ])
    expect(isotonic([])).toEqual([])
  })

  it('looks a share up from below, and keeps the first below its steps', () => {
    const steps = isotonic(pairs('0111', [10, 20, 20, 30]))
    expect([5, 10, 19, 20, 99].map(score => shareAt(steps, score))).toEqual([0, 0, 0, 1, 1])
    expect(shareAt([], 5)).toBeNull()
  })

  const points = fc.array(fc.record({ score: fc.integer({ min: -5, max: 5 }), holds: fc.boolean() }), { minLength: 1 })

  it('rises, keeps the sum, and no rising steps are nearer', () => {
    const rising = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 })
    fc.assert(
      fc.property(points, rising, (some, levels) => {
        const steps = isotonic(some)
        for (const [i, { share }] of steps.entries()) expect(share).toBeGreaterThan(steps[i - 1]?.share ?? -1)
        expect(steps.reduce((sum, { n }) => sum + n, 0)).toBe(some.length)
        const held = steps.reduce((sum, { share, n }) => sum + share * n, 0)
        expect(held).toBeCloseTo(some.filter(({ holds }) => holds).length, 9)
        const other = levels.sort((a, b) => a - b)
        const loss = (of: (score: number) => number) =>
          some.reduce((sum, { score, holds }) => sum + (of(score) - Number(holds)) ** 2, 0)
        expect(loss(score => shareAt(steps, score) ?? 9)).toBeLessThanOrEqual(
          loss(score => other[score + 5] ?? 9) + 1e-9,
        )
      }),
    )
  })
})

describe('stated shares', () => {
  const stated = (share: number, held: boolean): Stated => ({ share, held, group: null })

  it('have Brier’s score and the calibration error, worked by hand', () => {
    const found = calibrated(
      [stated(0.9, true), stated(0.9, false), stated(0.92, true), stated(0.2, false)],
      CHANCE,
      'x',
    )
    // (0.01 + 0.81 + 0.0064 + 0.04) / 4
    expect(found.brier.value).toBeCloseTo(0.2166, 12)
    // three at a mean of 0.9067 of which 2/3 held, one at 0.2 of which none did
    expect(found.ece).toBeCloseTo((3 * (2.72 / 3 - 2 / 3) + 0.2) / 4, 12)
    expect(found.bins.map(({ from, right }) => [from, right.k, right.n])).toEqual([
      [0.2, 0, 1],
      [0.9, 2, 3],
    ])
  })

  it('are perfect when they say what happens, and count a certain answer in the last bin', () => {
    const found = calibrated([stated(1, true), stated(0, false)], CHANCE, 'x')
    expect([found.brier.value, found.ece]).toEqual([0, 0])
    expect(found.bins.map(({ from }) => from)).toEqual([0, 0.9])
  })
})

describe('a weighted share', () => {
  it('has the interval of as many equal reports as are as uncertain', () => {
    // Weights 3, 1, 1: 25 / 11 equal reports; 4 of 5 hold.
    const found = weightedShare([
      [true, 3],
      [true, 1],
      [false, 1],
      [null, 7],
    ])
    expect(found).toMatchObject({ k: null, n: 3, method: 'wilson-weighted' })
    expect(found.value).toBeCloseTo(0.8, 12)
    // Wilson's formula with p = 0.8 and n = 25/11, from Python.
    expect(found.low).toBeCloseTo(0.24266089357139736, 9)
    expect(found.high).toBeCloseTo(0.9803673791701828, 9)
    expect(weightedShare([[null, 2]]).value).toBeNull()
  })

  it('is the plain one for equal weights', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (held, weight) => {
        const plain = shareOf(held, one => one)
        const weighted = weightedShare(held.map(one => [one, weight]))
        for (const end of ['value', 'low', 'high'] as const) expect(weighted[end]).toBeCloseTo(plain[end] ?? 9, 9)
      }),
    )
  })
})
