/** A trace says of every condition what the evaluator would say of it, and its reading points at a way to a match. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Rule } from '../../src/pack.js'
import { conditionTest, ruleTest } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import { readable } from '../../src/rules/readable.js'
import { ruleTracer, type TraceNode } from '../../src/rules/trace.js'
import { explainer } from '../../src/rules/why-not.js'
import { condition, conditions, cueSets, smallText } from './samples.js'
import { cue, rule, smallPack } from './small-pack.js'

/** A node as one line, its parts below it. */
function lines(node: TraceNode, indent = ''): string[] {
  const [kind = ''] = Object.keys(node.condition)
  return [`${indent}${node.holds ? '✓' : '✗'} ${kind}`, ...node.parts.flatMap(part => lines(part, `${indent}  `))]
}

function nodes(node: TraceNode): TraceNode[] {
  return [node, ...node.parts.flatMap(nodes)]
}

const rules = fc
  .array(fc.tuple(condition, fc.option(condition)), { minLength: 1, maxLength: 3 })
  .map(made => made.map(([when, unless], i): Rule => rule({ id: `r/${i}`, when, unless })))

describe('a trace', () => {
  const cues = [cue('topic/dossier', ['hồ sơ']), cue('obstacle/overdue', ['quá hạn'])]
  const gather = gatherer(smallPack({ cues }))
  const shared: Record<string, Condition> = {
    'about-dossier': { any: [{ has: ['topic/dossier'] }, { fact: 'procedures', operator: 'greaterThan', value: 0 }] },
  }

  it('looks at every part, whatever the others said', () => {
    const when: Condition = {
      all: [
        { has: ['praise/thanks'] },
        { condition: 'about-dossier' },
        { not: { near: [['topic/dossier'], ['obstacle/overdue']], within: 1, order: 'any', scope: 'sentence' } },
      ],
    }
    const unless: Condition = { has: ['obstacle/overdue'] }
    const [traced] = ruleTracer({ rules: [rule({ id: 'r', when, unless })], conditions: shared })(
      gather('hồ sơ quá hạn', null),
    )
    expect(traced && lines(traced.when)).toEqual([
      '✗ all',
      '  ✗ has',
      '  ✓ condition',
      '    ✓ any',
      '      ✓ has',
      '      ✗ fact',
      '  ✗ not',
      '    ✓ near',
    ])
    expect(traced?.unless?.holds).toBe(true)
    expect(traced?.holds).toBe(false)
  })

  it('tells of drafts too, in the order of ids', () => {
    const made = ['b/x', 'a/ă', 'B/x', 'a/z'].map(id =>
      rule({ id, when: { has: ['topic/dossier'] }, status: id === 'a/z' ? 'draft' : 'active' }),
    )
    const traces = ruleTracer({ rules: made, conditions: {} })(gather('hồ sơ', null))
    expect(traces.map(traced => traced.rule.id)).toEqual(['B/x', 'a/z', 'a/ă', 'b/x'])
    expect(traces.every(traced => traced.holds)).toBe(true)
  })

  it('says of every condition what the evaluator says, in one run or many', () => {
    fc.assert(
      fc.property(
        rules,
        conditions,
        cueSets,
        fc.array(smallText, { minLength: 2, maxLength: 3 }),
        (made, names, sets, texts) => {
          const trace = ruleTracer({ rules: made, conditions: names })
          const read = gatherer(smallPack({ cues: sets }))
          const evidence = texts.map(text => read(text, null))
          // Kept until the end: a later run must not change what an earlier one said.
          const runs = evidence.map(one => trace(one))
          runs.forEach((traces, i) => {
            const one = evidence[i]
            if (!one) throw new Error('no evidence')
            for (const traced of traces) {
              expect(traced.holds).toBe(ruleTest(traced.rule, names)(one))
              const all = [...nodes(traced.when), ...(traced.unless ? nodes(traced.unless) : [])]
              for (const node of all) expect(node.holds).toBe(conditionTest(node.condition, names)(one))
            }
          })
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the reading of a trace', () => {
  it('finds something amiss exactly with rules that do not hold, in words that stand in the text', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(rules, conditions, cueSets, smallText, (made, names, sets, text) => {
        const pack = smallPack({ cues: sets, rules: made, conditions: names })
        const evidence = gatherer(pack)(text, null)
        const read = explainer(pack)(evidence, null)
        for (const traced of ruleTracer(pack)(evidence)) {
          const { misses, distance, when } = read(traced)
          const counts = traced.holds && readable(evidence.reading) === null
          expect(misses.length === 0).toBe(counts)
          expect(distance === 0).toBe(counts)
          expect(when.holds).toBe(traced.when.holds)
          for (const miss of misses) {
            seen.add(miss.kind)
            for (const value of Object.values(miss).flat()) {
              if (typeof value !== 'object' || value === null || !('start' in value)) continue
              expect(text.slice(value.start, value.end)).toBe(value.text)
              expect(value.end).toBeGreaterThan(value.start)
            }
            if (miss.kind === 'too-far') expect(miss.distance).toBeGreaterThan(miss.limit)
            if (miss.kind === 'too-few') expect(miss.found).toBeLessThan(miss.wanted)
          }
        }
      }),
      { numRuns: 1500 },
    )
    // Which kinds chance brings differs from run to run; the golden misses show each of them.
    expect(seen.size).toBeGreaterThanOrEqual(10)
  })
})
