/** The compiled evaluator and the real json-rules-engine fire the same rules. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hanoi from '../../src/generated/hanoi.cjs'
import type { Rule } from '../../src/pack.js'
import { toEngine } from '../../src/rules/engine.js'
import { ruleEvaluator } from '../../src/rules/evaluate.js'
import type { Facts } from '../../src/rules/evidence.js'
import { gatherer } from '../../src/rules/gather.js'
import type { Day } from '../../src/types.js'
import { corpus } from '../corpora.js'
import { CONDITION_NAMES, cueSets, ruleSet, smallText } from './samples.js'
import { cue, LABELS, rule, smallPack } from './small-pack.js'

const { strengths } = LABELS

const facts: fc.Arbitrary<Partial<Facts>> = fc.record(
  {
    field: fc.constantFrom('none' as const, 'land' as const, 'tax' as const),
    procedures: fc.nat(3),
    bodies: fc.nat(3),
    places: fc.nat(3),
    'procedure-ids': fc.constantFrom([], ['P1'], ['P1', 'P2']),
    'place-codes': fc.constantFrom([], ['00008']),
    channel: fc.constantFrom('', 'iHanoi', '3', '12', '3 giờ'),
  },
  { requiredKeys: [] },
)

const day = fc.constantFrom<Day | null>('2025-06-30', '2025-07-01', '2025-07-02', null)

describe('the compiled evaluator fires what json-rules-engine fires', () => {
  it('for random rules and random texts', async () => {
    let fired = 0
    let silent = 0
    const texts = fc.array(smallText, { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        ruleSet,
        cueSets,
        texts,
        facts,
        day,
        async ({ rules, conditions: shared }, cues, written, given, asOf) => {
          const set = { rules, conditions: shared, strengths }
          const gather = gatherer(smallPack({ cues }))
          const evaluate = ruleEvaluator(set)
          const engine = toEngine(set)
          for (const text of written) {
            const gathered = gather(text, asOf)
            const evidence = { ...gathered, facts: { ...gathered.facts, ...given } }
            const firings = evaluate(evidence, asOf)
            expect(await engine.run(evidence, asOf)).toEqual(firings)
            const effective = new Set(firings.map(firing => firing.rule)).size
            fired += effective
            silent += rules.length - effective
          }
        },
      ),
      { numRuns: 2000 },
    )
    // 2,000 rule sets on 8,000 texts; both outcomes must be common, or the property says nothing.
    expect(fired).toBeGreaterThan(500)
    expect(silent).toBeGreaterThan(1000)
  })

  it('in 200 runs that overlap', async () => {
    const [sample] = fc.sample(fc.tuple(ruleSet, cueSets, fc.array(smallText, { minLength: 200, maxLength: 200 })), {
      numRuns: 1,
      seed: 20250701,
    })
    if (!sample) throw new Error('no sample')
    const [{ rules, conditions: shared }, cues, written] = sample
    const set = { rules: rules.map((one): Rule => ({ ...one, status: 'active' })), conditions: shared, strengths }
    const gather = gatherer(smallPack({ cues }))
    const evaluate = ruleEvaluator(set)
    const engine = toEngine(set)
    const evidence = written.map(text => gather(text, '2025-07-01'))
    const runs = await Promise.all(evidence.map(one => engine.run(one, '2025-07-01')))
    expect(runs).toEqual(evidence.map(one => evaluate(one, '2025-07-01')))
  })

  it('but for rules that ask the caller: they run with facts and operators of each overlapping call', async () => {
    const asks = { fact: 'days-late', operator: 'isMuchMoreThan', value: 10 }
    const rules = [
      rule({ id: 'asks', when: { all: [asks, { has: ['a/one'] }] } }),
      rule({ id: 'through', when: { not: { condition: 'asks' } } }),
      rule({ id: 'text', when: { has: ['a/one'] } }),
    ]
    const set = { rules, conditions: { asks }, strengths }
    const evidence = gatherer(smallPack({ cues: [cue('a/one', ['quá hạn'])] }))('quá hạn', null)
    expect(ruleEvaluator(set)(evidence, null).map(({ rule: id }) => id)).toEqual(['text'])
    const engine = toEngine(set)
    const fired = async (days: number, factor: number, delay: number) => {
      const firings = await engine.run(evidence, null, {
        facts: { 'days-late': () => new Promise(resolve => setTimeout(() => resolve(days), delay)) },
        operators: { isMuchMoreThan: (fact, value) => Number(fact) > factor * Number(value) },
      })
      return firings.map(({ rule: id }) => id)
    }
    // The first begins first and ends last: it must not judge by what the others brought.
    expect(await Promise.all([fired(30, 2, 30), fired(30, 4, 1), fired(5, 0, 15), fired(5, 2, 5)])).toEqual([
      ['asks', 'text'],
      ['text', 'through'],
      ['asks', 'text'],
      ['text', 'through'],
    ])
  })

  it('for rules that only call a shared condition, deny one, or stand in a single leaf', async () => {
    const shared = { 'shared-one': { has: ['a/one'] }, 'shared-two': { not: { condition: 'shared-one' } } }
    const rules = [
      ...CONDITION_NAMES.map(name => rule({ id: name, when: { condition: name } })),
      rule({ id: 'not', when: { not: { condition: 'shared-two' } } }),
      rule({ id: 'leaf', when: { has: ['a/one'] } }),
      rule({ id: 'fact', when: { fact: 'syllables', operator: 'greaterThan', value: 1 } }),
      rule({ id: 'unless', when: { condition: 'shared-one' }, unless: { condition: 'shared-two' } }),
    ]
    const set = { rules, conditions: shared, strengths }
    const gather = gatherer(smallPack({ cues: fc.sample(cueSets, { numRuns: 1, seed: 3 })[0] ?? [] }))
    for (const text of fc.sample(smallText, { numRuns: 50, seed: 7 })) {
      const evidence = gather(text, null)
      expect(await toEngine(set).run(evidence, null)).toEqual(ruleEvaluator(set)(evidence, null))
    }
  })
})

describe('the bundled rules', () => {
  const reports = corpus('sample', 'dev-train').slice(0, 60)

  it.skipIf(reports.length === 0)('fire alike on the corpus', { timeout: 300_000 }, async () => {
    const set = { rules: hanoi.rules, conditions: hanoi.conditions, strengths: hanoi.labels.strengths }
    const gather = gatherer(hanoi)
    const evaluate = ruleEvaluator(set)
    const engine = toEngine(set)
    let fired = 0
    for (const { id, text, sentAt } of reports) {
      const evidence = gather(text, sentAt)
      const firings = evaluate(evidence, sentAt)
      expect(await engine.run(evidence, sentAt), id).toEqual(firings)
      fired += firings.length
    }
    expect(fired).toBeGreaterThan(reports.length)
  })
})
