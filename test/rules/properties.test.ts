/** What must be true of the language whatever the rules and texts are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rule, TextLeaf } from '../../src/pack.js'
import { conclude } from '../../src/rules/conclude.js'
import { ruleEvaluator, ruleTest } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import { leafHits } from '../../src/rules/leaves.js'
import { condition, conditions, cueSets, smallText, textLeaf } from './samples.js'
import { LABELS, rule, smallPack } from './small-pack.js'

const RUNS = { numRuns: 1000 }

/** The same leaf with more room. */
function wider(leaf: TextLeaf, more: number): TextLeaf | null {
  if ('near' in leaf) return { ...leaf, within: leaf.within + more }
  if ('sequence' in leaf) return { ...leaf, gap: leaf.gap + more }
  return 'count' in leaf && leaf.min > 1 ? { ...leaf, min: leaf.min - 1 } : null
}

/** The same leaf over a larger stretch of text. */
function looser(leaf: TextLeaf): TextLeaf | null {
  if (!('scope' in leaf) || leaf.scope === 'report') return null
  return { ...leaf, scope: leaf.scope === 'clause' ? 'sentence' : 'report' }
}

describe('unless', () => {
  it('can only remove a match, and removes it exactly where it holds itself', () => {
    let removed = 0
    fc.assert(
      fc.property(condition, condition, conditions, cueSets, smallText, (when, unless, names, sets, text) => {
        const evidence = gatherer(smallPack({ cues: sets }))(text, null)
        const holds = (parts: Pick<Rule, 'when'> & Partial<Rule>) =>
          ruleTest(rule({ id: 'r', ...parts }), names)(evidence)
        const before = holds({ when })
        const after = holds({ when, unless })
        expect(after).toBe(before && !holds({ when: unless }))
        if (before && !after) removed++
      }),
      RUNS,
    )
    expect(removed).toBeGreaterThan(50)
  })
})

describe('a leaf that holds', () => {
  it.each([
    ['with more room', (leaf: TextLeaf) => wider(leaf, 3)],
    ['with the order free', (leaf: TextLeaf) => ('near' in leaf ? { ...leaf, order: 'any' as const } : null)],
    ['over more text', looser],
  ])('still holds %s', (_, change) => {
    let held = 0
    fc.assert(
      fc.property(textLeaf, cueSets, smallText, (leaf, sets, text) => {
        const changed = change(leaf)
        if (!changed) return
        const evidence = gatherer(smallPack({ cues: sets }))(text, null)
        if (leafHits(leaf, evidence).length === 0) return
        held++
        expect(leafHits(changed, evidence).length).toBeGreaterThan(0)
      }),
      { numRuns: 5000 },
    )
    expect(held).toBeGreaterThan(20)
  })

  it('has hits that are negated or not, of now or of then: nothing between', () => {
    fc.assert(
      fc.property(cueSets, smallText, (sets, text) => {
        const evidence = gatherer(smallPack({ cues: sets }))(text, null)
        const count = (more: object) => leafHits({ has: ['a/one', 'a/two'], ...more }, evidence).length
        expect(count({ negated: 'no' }) + count({ negated: 'yes' })).toBe(count({ negated: 'any' }))
        expect(count({ negated: 'any', time: 'now' }) + count({ negated: 'any', time: 'past' })).toBe(
          count({ negated: 'any' }),
        )
      }),
      RUNS,
    )
  })
})

describe('a shadow', () => {
  it('is reported and decides nothing: the conclusion is that of the rules without it', () => {
    let reported = 0
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 2, maxLength: 4 }),
        conditions,
        cueSets,
        smallText,
        (whens, names, sets, text) => {
          const rules = whens.map(
            (when, i): Rule => rule({ id: `r/${i}`, when, status: i === 0 ? 'shadow' : 'active' }),
          )
          const evidence = gatherer(smallPack({ cues: sets }))(text, null)
          const fire = (set: readonly Rule[]) =>
            ruleEvaluator({ rules: set, conditions: names, strengths: LABELS.strengths })(evidence, null)
          const all = fire(rules)
          const others = fire(rules.slice(1))
          expect(conclude(all, LABELS)).toEqual(conclude(others, LABELS))
          expect(all.filter(firing => firing.rule !== 'r/0')).toEqual(others)
          const own = all.filter(firing => firing.rule === 'r/0')
          expect(own.every(firing => firing.weight === 0)).toBe(true)
          reported += own.length
        },
      ),
      RUNS,
    )
    expect(reported).toBeGreaterThan(100)
  })
})
