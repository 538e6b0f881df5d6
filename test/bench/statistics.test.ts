/** Statistics against values known from elsewhere: the literature, SciPy 1.14, and sums worked by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrap, outcomes, quantile } from '../../src/bench/bootstrap.js'
import { noFigure, share, shareOf, wilson } from '../../src/bench/figures.js'
import { detectableChange, holm, mcnemar } from '../../src/bench/mcnemar.js'
import { normalQuantile, normalShare } from '../../src/bench/normal.js'
import { areas, levels } from '../../src/bench/risk.js'
import { drawBelow, random, xoshiro128 } from '../../src/tune/random.js'

describe('wilson', () => {
  it.each([
    [5, 5, 0.5655175352168251, 1],
    [20, 20, 0.8388748419471806, 1],
    [17, 20, 0.6395811352592431, 0.9476312541037835],
    [0, 30, 0, 0.11351339317396876],
    [9, 10, 0.5958499732047615, 0.9821237869049271],
    [90, 100, 0.8256343384950865, 0.9447708629393249],
    [900, 1000, 0.8798480368046516, 0.9170905564069044],
  ])('%i of %i lies in [%f, %f]', (k, n, low, high) => {
    const interval = wilson(k, n)
    expect(interval?.[0]).toBeCloseTo(low, 9)
    expect(interval?.[1]).toBeCloseTo(high, 9)
  })

  it('is n/a for nothing, and contains its share', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(share(0, 0)).toEqual({ value: null, low: null, high: null, k: null, n: 0, method: 'none' })
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (k, more) => {
        const [low, high] = wilson(k, k + more + 1) ?? [1, 0]
        expect(low).toBeLessThanOrEqual(k / (k + more + 1))
        expect(high).toBeGreaterThanOrEqual(k / (k + more + 1))
      }),
    )
  })

  it('counts only what can be said', () => {
    expect(shareOf([true, false, null, true], x => x)).toMatchObject({ value: 2 / 3, k: 2, n: 3 })
    expect(noFigure(7, 0.5)).toMatchObject({ value: 0.5, low: null, n: 7 })
  })
})

describe('mcnemar', () => {
  it.each([
    [5, 0, 0.0625],
    [6, 0, 0.03125],
    [8, 1, 0.0390625],
    [10, 2, 0.03857421875],
    [12, 4, 0.076812744140625],
    [15, 5, 0.04138946533203125],
    [20, 10, 0.09873714670538905],
    [21, 9, 0.042773945257067694],
    [100, 150, 0.0018833009350761602],
    [1, 1, 1],
    [0, 0, 1],
  ])('%i against %i: p = %f', (gained, lost, p) => {
    expect(mcnemar(gained, lost)).toBeCloseTo(p, 9)
    expect(mcnemar(lost, gained)).toBe(mcnemar(gained, lost))
  })

  it('holds for thousands of changes, where plain powers underflow', () => {
    expect(mcnemar(1000, 1000)).toBe(1)
    expect(mcnemar(2100, 1900)).toBeCloseTo(0.0016492663751357264, 9)
  })

  it('adjusts by Holm, step by step', () => {
    // The textbook case: 0.01·4, 0.04·2 raised to the 0.06 before it …
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(holm([0.6, null, 0.5])).toEqual([1, null, 1])
    expect(holm([])).toEqual([])
  })

  it('knows the smallest change that could be told from chance', () => {
    expect(detectableChange(0, 240)).toBe(6 / 240) // 6:0 is the first split that is rare enough
    expect(detectableChange(12, 240)).toBe(8 / 240) // 10:2 is, 9:3 is not
    expect(detectableChange(20, 1000)).toBe(10 / 1000) // 15:5
    expect(detectableChange(3, 4)).toBe(1)
  })
})

describe('the normal distribution', () => {
  it.each([
    [-8, 6.220960574271785e-16],
    [-3, 0.0013498980316300933],
    [-1.5, 0.06680720126885807],
    [0, 0.5],
    [0.7, 0.758036347776927],
    [1.96, 0.9750021048517795],
    [5, 0.9999997133484281],
  ])('has the share of %f', (z, below) => {
    expect(normalShare(z)).toBeCloseTo(below, 12)
    expect(normalQuantile(normalShare(z))).toBeCloseTo(z, z < -5 ? 1 : 6)
  })
})

describe('chance', () => {
  it('is xoshiro128** as its authors wrote it', () => {
    const next = xoshiro128([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, next)).toEqual(VECTOR)
  })

  it('repeats itself for a seed and a name, and differs for others', () => {
    const first = (seed: number, name: string) => Array.from({ length: 4 }, random(seed, name))
    expect(first(42, 'a')).toEqual(first(42, 'a'))
    expect(first(42, 'a')).not.toEqual(first(43, 'a'))
    expect(first(42, 'a')).not.toEqual(first(42, 'b'))
  })

  it('draws every number, about equally often', () => {
    const next = random(1, 'dice')
    const seen = [0, 0, 0, 0, 0, 0]
    for (let i = 0; i < 60_000; i++) {
      const drawn = drawBelow(next, 6)
      seen[drawn] = (seen[drawn] ?? 0) + 1
    }
    const off = seen.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(off).toBeLessThan(20.5) // chi-squared of 5 degrees, one in a thousand
  })
})

const VECTOR = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]

describe('bootstrap', () => {
  const chance = { seed: 42, replicates: 2000 }
  const mean = (counts: Float64Array) => {
    const n = counts.reduce((sum, count) => sum + count, 0)
    return n === 0 ? null : (counts[1] ?? 0) / n
  }

  it('of a share is near its Wilson interval', () => {
    const kinds = Array.from({ length: 400 }, (_, i) => (i < 320 ? 1 : 0))
    const { mean: figure } = bootstrap(outcomes(kinds, 2), { mean }, chance, 'share')
    const [low, high] = wilson(320, 400) ?? [0, 0]
    expect(figure).toMatchObject({ value: 0.8, n: 400, method: 'bootstrap-bca' })
    expect(figure.low).toBeCloseTo(low, 1.5)
    expect(figure.high).toBeCloseTo(high, 1.5)
    expect(Math.abs((figure.low ?? 0) - low)).toBeLessThan(0.01)
  })

  it('does not care for the order of the reports, only for the seed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 60 }),
        fc.integer(),
        (kinds, seed) => {
          const few = { seed, replicates: 50 }
          const forward = bootstrap(outcomes(kinds, 3), { mean }, few, 'x')
          expect(bootstrap(outcomes([...kinds].reverse(), 3), { mean }, few, 'x')).toEqual(forward)
        },
      ),
    )
  })

  it('contains the value unless every sample is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2, maxLength: 200 }), kinds => {
        const { mean: figure } = bootstrap(outcomes(kinds, 2), { mean }, { seed: 7, replicates: 400 }, 'x')
        if (new Set(kinds).size === 1) expect(figure).toMatchObject({ low: null, high: null, method: 'none' })
        else if (figure.low !== null && figure.high !== null && figure.value !== null) {
          expect(figure.low).toBeLessThanOrEqual(figure.value)
          expect(figure.high).toBeGreaterThanOrEqual(figure.value)
        } else expect.unreachable()
      }),
    )
  })

  it('draws groups together: the same citizen ten times is one citizen', () => {
    const kinds = Array.from({ length: 200 }, (_, i) => (i < 100 ? 1 : 0))
    const groups = kinds.map((_, i) => `citizen ${Math.floor(i / 10)}`)
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? 0) - (low ?? 0)
    const alone = bootstrap(outcomes(kinds, 2), { mean }, chance, 'x').mean
    const together = bootstrap(outcomes(kinds, 2, groups), { mean }, chance, 'x').mean
    expect(width(together)).toBeGreaterThan(2 * width(alone))
    expect(outcomes(kinds, 2, groups).units).toHaveLength(20)
  })

  it('takes quantiles between values', () => {
    expect([0, 0.25, 0.5, 1].map(part => quantile([1, 2, 4], part))).toEqual([1, 1.5, 2, 4])
  })
})

describe('risk and coverage', () => {
  const answers = [
    { margin: 90, wrong: false },
    { margin: 50, wrong: true },
    { margin: 70, wrong: false },
    { margin: 50, wrong: false },
  ]

  it('accepts the surest first, equals together', () => {
    expect(levels(answers)).toEqual([
      { margin: 90, accepted: 1, wrong: 0 },
      { margin: 70, accepted: 2, wrong: 0 },
      { margin: 50, accepted: 4, wrong: 1 },
    ])
  })

  it('has the areas worked by hand', () => {
    // Errors among the first 1, 2, 3, 4: 0, 0, ½, 1 on average over both orders of the last two.
    expect(areas([1, 0, 1, 0, 1, 1])).toEqual({ aurc: (0.5 / 3 + 1 / 4) / 4, augrc: 1.5 / 16 })
    expect(areas([])).toBeNull()
    // Wrong answers last are the best order there is, wrong ones first the worst.
    expect(areas([3, 0, 0, 1])?.aurc).toBe(1 / 4 / 4)
    expect(areas([0, 1, 3, 0])?.aurc).toBe((1 + 1 / 2 + 1 / 3 + 1 / 4) / 4)
  })
})
