import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean, distance, nearest } from '../../src/load/nearest.js'

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['thn', 'then', 1],
    ['strenght', 'strength', 2],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
  ])('%s – %s', (a, b, steps) => expect(distance(a, b)).toBe(steps))

  it('is a metric, and a limit only cuts it off', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, word, fc.nat(8), (a, b, c, limit) => {
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, b) === 0).toBe(a === b)
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c))
        expect(Math.min(distance(a, b, limit), limit + 1)).toBe(Math.min(distance(a, b), limit + 1))
      }),
    )
  })
})

describe('nearest', () => {
  it('names at most three, best first, in an order of its own', () => {
    const known = ['aXX', 'baa', 'aab', 'aaaa', 'aac']
    expect(nearest('aaa', known)).toEqual(['aaaa', 'aab', 'aac'])
    expect(nearest('aaa', known.toReversed())).toEqual(['aaaa', 'aab', 'aac'])
    expect(nearest('obstacle/overdu', ['topic/dossier', 'obstacle/overdue'])).toEqual(['obstacle/overdue'])
    expect(nearest('x', ['procedure'])).toEqual([])
  })

  it('takes two letters in the wrong order for one slip', () => {
    expect(nearest('wehn', ['when'])).toEqual(['when'])
    expect(nearest('titel', ['title'])).toEqual(['title'])
    expect(nearest('nhwe', ['when'])).toEqual([])
  })

  it('asks only when something is near', () => {
    expect(didYouMean('thn', ['then', 'when'])).toEqual({
      vi: 'Có phải ý bạn là “then”?',
      en: 'Did you mean “then”?',
    })
    expect(didYouMean('xyz', ['then', 'when'])).toBeNull()
  })
})
