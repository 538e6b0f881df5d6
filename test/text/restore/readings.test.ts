import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RestoreModel } from '../../../src/text/restore/model.js'
import { AS_WRITTEN, cheapestReadings } from '../../../src/text/restore/readings.js'

/** A small world: form `a` has readings 0-2, `b` 3-4, `c` 5; anything else is read as it is written. */
const FORMS: Readonly<Record<string, readonly number[]>> = { a: [0, 1, 2], b: [3, 4], c: [5] }

function worldOf(costs: readonly number[], gains: readonly number[]): RestoreModel {
  return {
    readingsOf: form => FORMS[form] ?? [],
    textOf: reading => `r${reading}`,
    costOf: reading => costs[reading] ?? 0,
    gainOf: (first, second) => gains[first * 6 + second] ?? 0,
  }
}

const world = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 6 }),
    fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 36, maxLength: 36 }),
  )
  .map(([costs, gains]) => worldOf(costs, gains))
const forms = fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { minLength: 1, maxLength: 5 })

/** Every reading with its cost, straight from the definition. */
function allReadings(forms: readonly string[], model: RestoreModel): Array<{ readings: number[]; cost: number }> {
  let all: Array<{ readings: number[]; cost: number }> = [{ readings: [], cost: 0 }]
  for (const form of forms) {
    const next = model.readingsOf(form).length > 0 ? model.readingsOf(form) : [AS_WRITTEN]
    all = all.flatMap(({ readings, cost }) =>
      next.map(reading => {
        const last = readings.at(-1) ?? AS_WRITTEN
        const gain = last === AS_WRITTEN || reading === AS_WRITTEN ? 0 : model.gainOf(last, reading)
        const own = reading === AS_WRITTEN ? 0 : model.costOf(reading)
        return { readings: [...readings, reading], cost: cost + own - gain }
      }),
    )
  }
  return all.sort((a, b) => a.cost - b.cost)
}

describe('cheapestReadings', () => {
  it('are the cheapest of all, in order, whatever the tables', () => {
    fc.assert(
      fc.property(forms, world, fc.integer({ min: 1, max: 12 }), (forms, model, limit) => {
        const all = allReadings(forms, model)
        const { paths } = cheapestReadings(forms, model, limit)
        expect(paths.map(path => path.cost)).toEqual(all.slice(0, limit).map(path => path.cost))
        for (const path of paths) expect(all).toContainEqual({ ...path, readings: [...path.readings] })
        expect(new Set(paths.map(path => path.readings.join())).size).toBe(paths.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('know how likely all readings are together', () => {
    fc.assert(
      fc.property(forms, world, (forms, model) => {
        const sum = allReadings(forms, model).reduce((total, { cost }) => total + 2 ** (-cost / 8), 0)
        expect(cheapestReadings(forms, model, 1).together).toBeCloseTo(-8 * Math.log2(sum), 6)
      }),
    )
  })
})
