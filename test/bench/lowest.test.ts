/** The lowest point of a function, which the segmenter's model is fitted by. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowest } from '../../bench/train/lowest.js'

describe('the lowest point', () => {
  it('is found, in a long narrow valley too', () => {
    // Rosenbrock's function, lowest at (1, 1).
    const [x, y] = lowest(2, 200, (at, slope) => {
      const [x = 0, y = 0] = at
      slope[0] = -2 * (1 - x) - 400 * x * (y - x * x)
      slope[1] = 200 * (y - x * x)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    })
    expect(x).toBeCloseTo(1, 3)
    expect(y).toBeCloseTo(1, 3)
  })

  it('of a bowl is its middle, whatever its shape', () => {
    const one = fc.record({
      middle: fc.double({ min: -5, max: 5, noNaN: true }),
      steep: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), bowl => {
        const at = lowest(bowl.length, 200, (at, slope) => {
          bowl.forEach(({ middle, steep }, i) => {
            slope[i] = steep * ((at[i] ?? 0) - middle)
          })
          return bowl.reduce((sum, { middle, steep }, i) => sum + (steep / 2) * ((at[i] ?? 0) - middle) ** 2, 0)
        })
        bowl.forEach(({ middle }, i) => {
          expect(Math.abs((at[i] ?? 0) - middle)).toBeLessThan(0.01)
        })
      }),
    )
  })
})
