/** The evidence of a firing, held against its definition: what makes each condition true, each once, in the order of the text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Rule } from '../../src/pack.js'
import { conditionTest, ruleEvaluator } from '../../src/rules/evaluate.js'
import type { Evidence } from '../../src/rules/evidence.js'
import { gatherer } from '../../src/rules/gather.js'
import { leafHits } from '../../src/rules/leaves.js'
import type { Because } from '../../src/types.js'
import { cueSets, ruleSet, smallText } from './samples.js'
import { cue, LABELS, rule, smallPack } from './small-pack.js'

const { strengths } = LABELS

type Shared = Readonly<Record<string, Condition>>

/** Of `any` the first alternative that holds; nothing of `not`. */
function defined(condition: Condition, shared: Shared, evidence: Evidence): string[] {
  if ('all' in condition) return condition.all.flatMap(part => defined(part, shared, evidence))
  if ('any' in condition) {
    const first = condition.any.find(part => conditionTest(part, shared)(evidence))
    return first ? defined(first, shared, evidence) : []
  }
  if ('not' in condition) return []
  if ('condition' in condition) return defined(shared[condition.condition] ?? { any: [] }, shared, evidence)
  if ('fact' in condition) return [condition.fact]
  const { tokens } = evidence.reading
  return leafHits(condition, evidence).map(
    ({ id, first, end }) => `${id} ${tokens[first]?.start}-${tokens[end - 1]?.end}`,
  )
}

const named = (one: Because): string => ('fact' in one ? one.fact : `${one.cue} ${one.start}-${one.end}`)
const inOrder = (names: readonly string[]) => [...new Set(names)].sort()

describe('evidence', () => {
  it('of random rules is what their conditions found, in the order of the text', () => {
    let told = 0
    fc.assert(
      fc.property(ruleSet, cueSets, fc.array(smallText, { minLength: 4, maxLength: 4 }), (set, cues, texts) => {
        const rules = set.rules.map((one): Rule => ({ ...one, status: 'active', supports: ['staff-conduct'] }))
        const evaluate = ruleEvaluator({ rules, conditions: set.conditions, strengths })
        const gather = gatherer(smallPack({ cues }))
        for (const text of texts) {
          const evidence = gather(text, '2025-07-01')
          for (const { rule: id, because } of evaluate(evidence, '2025-07-01')) {
            const when = rules.find(one => one.id === id)?.when
            const names = because.map(named)
            expect([...names].sort()).toEqual(when && inOrder(defined(when, set.conditions, evidence)))
            const starts = because.map(one => ('start' in one ? one.start : Number.POSITIVE_INFINITY))
            expect(starts).toEqual([...starts].sort((a, b) => a - b))
            for (const one of because) if ('start' in one) expect(one.text).toBe(text.slice(one.start, one.end))
            told += because.length
          }
        }
      }),
      { numRuns: 500 },
    )
    expect(told).toBeGreaterThan(1000)
  })

  const cues = [cue('a/file', ['hồ sơ']), cue('a/late', ['quá hạn', 'hồ sơ quá hạn']), cue('a/file-again', ['hồ sơ'])]
  const gather = gatherer(smallPack({ cues }))
  const evaluate = ruleEvaluator({
    rules: [
      rule({ id: 'r/one', when: { all: [{ has: ['a/late'] }, { has: ['a/file', 'a/late'] }, { has: ['a/file'] }] } }),
      rule({ id: 'r/two', when: { all: [{ has: ['a/file-again'] }, { has: ['a/late', 'a/file'] }] } }),
    ],
    conditions: {},
    strengths,
  })

  it('stands once however many leaves find it, few words or many', () => {
    for (const times of [1, 3, 40]) {
      const text = 'Hồ sơ quá hạn. '.repeat(times)
      const [firing] = evaluate(gather(text, null), null)
      const expected = Array.from({ length: times }, (_, i) => [
        `a/file ${i * 15}-${i * 15 + 5}`,
        `a/late ${i * 15}-${i * 15 + 13}`,
      ])
      expect(firing?.because.map(named)).toEqual(expected.flat())
    }
  })

  it('of thousands of hits of several cues is in order as well, and each stands once', () => {
    const asked = [['a/x'], ['a/y'], ['a/x', 'a/y']].map(has => ({ has }))
    const rules = [rule({ id: 'r/many', when: { all: asked } })]
    const pack = smallPack({ rules, cues: [cue('a/x', ['quá hạn']), cue('a/y', ['hồ sơ'])] })
    const text = 'hồ sơ quá hạn, '.repeat(200)
    const evaluate = ruleEvaluator({ rules, conditions: {}, strengths })
    const because = evaluate(gatherer(pack)(text, null), null)[0]?.because ?? []
    expect(because.map(named)).toEqual(
      Array.from({ length: 200 }, (_, i) => [`a/y ${i * 15}-${i * 15 + 5}`, `a/x ${i * 15 + 6}-${i * 15 + 13}`]).flat(),
    )
  })

  it('of one report does not leak into the next', () => {
    const first = evaluate(gather('Hồ sơ quá hạn', null), null)
    const second = evaluate(gather('Nộp hồ sơ quá hạn', null), null)
    expect(first.map(({ because }) => because.map(named))).not.toEqual(second.map(({ because }) => because.map(named)))
    expect(evaluate(gather('Hồ sơ quá hạn', null), null)).toEqual(first)
  })
})
