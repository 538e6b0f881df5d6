/** Fitting the weights: it goes where the reports point, never against the words, and the same way every time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossValidate, fitNumbers } from '../../src/tune/fit.js'
import { lossOf } from '../../src/tune/loss.js'
import { STRENGTHS } from '../../src/types.js'
import { LABELS } from '../rules/small-pack.js'
import { sample, speaking } from './samples.js'

const samples = fc.array(sample, { minLength: 1, maxLength: 12 })

function times<T>(n: number, thing: T): T[] {
  return Array.from({ length: n }, () => thing)
}

describe('fitting', () => {
  it('raises a word that alone speaks for a label and is always right', () => {
    const alone = speaking('staff-conduct', 'medium', { tags: ['staff-conduct'], category: null })
    const fitted = fitNumbers(times(40, alone), LABELS)
    expect(fitted.strengths.medium).toBeGreaterThan(LABELS.strengths.medium)
    expect(fitted.strengths.medium).toBeGreaterThanOrEqual(fitted.tags['staff-conduct'].threshold)
  })

  it('lowers a word that alone speaks for a label and is always wrong', () => {
    const wrong = speaking('procedure-difficulty', 'strong', { tags: [], category: 'spam-other' })
    const fitted = fitNumbers(times(40, wrong), LABELS)
    expect(fitted.strengths.strong).toBeLessThan(LABELS.tags['procedure-difficulty'].threshold)
  })

  it('leaves numbers alone that no report speaks of', () => {
    expect(fitNumbers([], LABELS)).toEqual(LABELS)
  })

  it('keeps the order of the words, never fits worse than before, and repeats itself', () => {
    fc.assert(
      fc.property(samples, given => {
        const fitted = fitNumbers(given, LABELS)
        const weights = STRENGTHS.map(word => fitted.strengths[word])
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
        expect(Math.min(...weights)).toBeGreaterThan(0)
        expect(lossOf(given, fitted)).toBeLessThanOrEqual(lossOf(given, LABELS) + 1e-9)
        expect(fitted.tags['procedure-difficulty'].threshold).toBe(LABELS.tags['procedure-difficulty'].threshold)
        expect(fitNumbers(given, LABELS)).toEqual(fitted)
      }),
      { numRuns: 40 },
    )
  })

  it('is kept near the start by its price: one report alone does not turn the scale over', () => {
    const one = speaking('staff-conduct', 'hint', { tags: ['staff-conduct'], category: null })
    const many = times(60, speaking('staff-conduct', 'hint', { tags: [], category: 'spam-other' }))
    const fitted = fitNumbers([one, ...many], LABELS)
    expect(fitted.strengths.hint).toBeLessThanOrEqual(LABELS.strengths.hint)
  })
})

describe('cross-validation', () => {
  it('shows a gain on reports left out when all point one way', () => {
    const alone = speaking('staff-conduct', 'medium', { tags: ['staff-conduct'], category: null })
    const { present, fitted, folds } = crossValidate(times(25, alone), LABELS)
    expect(folds).toBe(5)
    expect(fitted).toBeLessThan(present)
  })

  it('judges every report once, by numbers that never saw it', () => {
    const yes = speaking('staff-conduct', 'medium', { tags: ['staff-conduct'], category: null })
    const no = speaking('staff-conduct', 'medium', { tags: [], category: 'spam-other' })
    // The first fold alone says yes: it is judged by numbers that learnt no, and so fits worse than unfitted.
    const given = Array.from({ length: 25 }, (_, i) => (i % 5 === 0 ? yes : no))
    const { present, fitted } = crossValidate(given, LABELS)
    expect(present).toBeCloseTo(lossOf(given, LABELS), 12)
    const others = given.filter((_, i) => i % 5 !== 0)
    const first = given.filter((_, i) => i % 5 === 0)
    expect(lossOf(first, fitNumbers(others, LABELS))).toBeGreaterThan(lossOf(first, LABELS))
    expect(fitted).toBeGreaterThan(0)
  })
})
