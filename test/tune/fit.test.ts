/** Fitting the weights: it goes where the reports point, never against the words, and the same way every time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBest, fitNumbers, lossOnHeldOut } from '../../src/tune/fit.js'
import { lossOf } from '../../src/tune/loss.js'
import { STRENGTHS } from '../../src/types.js'
import { LABELS } from '../rules/small-pack.js'
import { sample, speaking } from './samples.js'

const samples = fc.array(sample, { minLength: 1, maxLength: 12 })

const CHEAP = 0.02

function times<T>(n: number, thing: T): T[] {
  return Array.from({ length: n }, () => thing)
}

describe('fitting', () => {
  it('raises a word that alone speaks for a label and is always right', () => {
    const alone = speaking('staff-conduct', 'medium', { tags: ['staff-conduct'], category: null })
    const fitted = fitNumbers(times(40, alone), LABELS, CHEAP)
    expect(fitted.strengths.medium).toBeGreaterThan(LABELS.strengths.medium)
    expect(fitted.strengths.medium).toBeGreaterThanOrEqual(fitted.tags['staff-conduct'].threshold)
  })

  it('lowers a word that alone speaks for a label and is always wrong', () => {
    const wrong = speaking('procedure-difficulty', 'strong', { tags: [], category: 'spam-other' })
    const fitted = fitNumbers(times(40, wrong), LABELS, CHEAP)
    expect(fitted.strengths.strong).toBeLessThan(LABELS.tags['procedure-difficulty'].threshold)
  })

  it('leaves numbers alone that no report speaks of', () => {
    expect(fitNumbers([], LABELS, CHEAP)).toEqual(LABELS)
  })

  it('keeps the order of the words, never fits worse than before, and repeats itself', () => {
    fc.assert(
      fc.property(samples, given => {
        const fitted = fitNumbers(given, LABELS, CHEAP)
        const weights = STRENGTHS.map(word => fitted.strengths[word])
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
        expect(Math.min(...weights)).toBeGreaterThan(0)
        expect(lossOf(given, fitted)).toBeLessThanOrEqual(lossOf(given, LABELS) + 1e-9)
        expect(fitted.tags['procedure-difficulty'].threshold).toBe(LABELS.tags['procedure-difficulty'].threshold)
        expect(fitNumbers(given, LABELS, CHEAP)).toEqual(fitted)
      }),
      { numRuns: 40 },
    )
  })

  it('is kept near the start by its price: one report alone does not turn the scale over', () => {
    const one = speaking('staff-conduct', 'hint', { tags: ['staff-conduct'], category: null })
    const many = times(60, speaking('staff-conduct', 'hint', { tags: [], category: 'spam-other' }))
    const fitted = fitNumbers([one, ...many], LABELS, CHEAP)
    expect(fitted.strengths.hint).toBeLessThanOrEqual(LABELS.strengths.hint)
  })
})

describe('choosing how far to go', () => {
  const yes = speaking('staff-conduct', 'medium', { tags: ['staff-conduct'], category: null })
  const no = speaking('staff-conduct', 'medium', { tags: [], category: 'spam-other' })

  it('fits when reports left out agree with the others', () => {
    const { labels, trials } = fitBest(times(25, yes), LABELS)
    expect(labels.strengths.medium).toBeGreaterThan(LABELS.strengths.medium)
    expect(trials.filter(({ chosen }) => chosen)).toHaveLength(1)
    expect(trials.find(({ chosen }) => chosen)?.price).not.toBeNull()
  })

  it('takes what did best on reports left out, and keeps the numbers when nothing did better', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 5, maxLength: 10 }), given => {
        const { labels, trials } = fitBest(given, LABELS)
        const [chosen, ...more] = trials.filter(trial => trial.chosen)
        expect(more).toEqual([])
        expect(chosen?.loss).toBeLessThanOrEqual(Math.min(...trials.map(({ loss }) => loss)) + 1e-9)
        if (chosen?.price === null) expect(labels).toBe(LABELS)
      }),
      { numRuns: 10 },
    )
  })

  it('judges every report once, by numbers that never saw it', () => {
    const given = Array.from({ length: 25 }, (_, i) => (i % 5 === 0 ? yes : no))
    const others = given.filter((_, i) => i % 5 !== 0)
    const first = given.filter((_, i) => i % 5 === 0)
    const onFirst = lossOf(first, fitNumbers(others, LABELS, CHEAP))
    expect(onFirst).toBeGreaterThan(lossOf(first, LABELS))
    const rest = [1, 2, 3, 4].map(fold => {
      const held = given.filter((_, i) => i % 5 === fold)
      return lossOf(
        held,
        fitNumbers(
          given.filter((_, i) => i % 5 !== fold),
          LABELS,
          CHEAP,
        ),
      )
    })
    const mean = [onFirst, ...rest].reduce((sum, loss) => sum + loss, 0) / 5
    expect(lossOnHeldOut(given, LABELS, CHEAP)).toBeCloseTo(mean, 12)
  })
})
