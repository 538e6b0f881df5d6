/** Rules whose cues the text does not have are not asked; asking them all gives the same firings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hanoi from '../../src/generated/hanoi.cjs'
import type { Rule } from '../../src/pack.js'
import { patientEvaluator, ruleEvaluator } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import type { Day } from '../../src/types.js'
import { reports } from '../corpora.js'
import { cueSets, ruleSet, smallText } from './samples.js'
import { LABELS, smallPack } from './small-pack.js'

const { strengths } = LABELS
const day = fc.constantFrom<Day | null>('2025-06-30', '2025-07-01', null)

describe('candidates first', () => {
  it('for random rules and random texts', () => {
    let fired = 0
    fc.assert(
      fc.property(
        ruleSet,
        cueSets,
        fc.array(smallText, { minLength: 6, maxLength: 6 }),
        day,
        ({ rules, conditions }, cues, texts, asOf) => {
          const set = { rules: rules.map((one): Rule => ({ ...one, status: 'active' })), conditions, strengths }
          const gather = gatherer(smallPack({ cues }))
          const [quick, patient] = [ruleEvaluator(set), patientEvaluator(set)]
          for (const text of texts) {
            const firings = quick(gather(text, asOf), asOf)
            expect(firings).toEqual(patient(gather(text, asOf), asOf))
            fired += firings.length
          }
        },
      ),
      { numRuns: 1500 },
    )
    expect(fired).toBeGreaterThan(2000)
  })

  it('for the bundled rules and every report of the corpora', () => {
    const set = { rules: hanoi.rules, conditions: hanoi.conditions, strengths: hanoi.labels.strengths }
    const gather = gatherer(hanoi)
    const [quick, patient] = [ruleEvaluator(set), patientEvaluator(set)]
    for (const { id, text, sentAt } of reports) {
      const evidence = gather(text, sentAt)
      expect(quick(evidence, sentAt), id).toEqual(patient(evidence, sentAt))
    }
  })
})
