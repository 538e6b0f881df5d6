/** The tree of a rule tells why it fired and why it did not, and never says otherwise than the evaluator. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/pack.js'
import { ruleTest } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import { type TraceNode, traceRule } from '../../src/rules/trace.js'
import { condition, conditions, cueSets, smallText } from './samples.js'
import { cue, rule, smallPack } from './small-pack.js'

/** A node as one line, its parts below it. */
function lines(node: TraceNode, indent = ''): string[] {
  const note = node.note === undefined ? '' : ` (${node.note})`
  const own = `${indent}${node.holds ? '✓' : '✗'} ${node.kind} ${node.label}${note}`
  return [own, ...(node.children ?? []).flatMap(child => lines(child, `${indent}  `))]
}

const cues = [
  cue('topic/dossier', ['hồ sơ']),
  cue('obstacle/overdue', ['quá hạn']),
  cue('language/negation', ['không']),
]
const gather = gatherer(smallPack({ cues }))
const shared = {
  'about-dossier': { any: [{ has: ['topic/dossier'] }, { fact: 'procedures', operator: 'greaterThan', value: 0 }] },
}

const told = (text: string, when: Condition, unless: Condition | null = null) =>
  lines(traceRule(rule({ id: 'r', when, unless }), shared, gather(text, null)))

describe('a trace', () => {
  const when: Condition = {
    all: [
      { condition: 'about-dossier' },
      { near: [['topic/dossier'], ['obstacle/overdue']], within: 1, order: 'any', scope: 'sentence' },
      { not: { has: ['praise/thanks'] } },
    ],
  }

  it('of a rule that holds', () => {
    expect(told('hồ sơ quá hạn', when)).toEqual([
      '✓ all all',
      '  ✓ condition about-dossier',
      '    ✓ any any',
      '      ✓ has topic/dossier',
      '      ✗ fact procedures greaterThan 0 (procedures = 0)',
      '  ✓ near topic/dossier … obstacle/overdue (≤ 1)',
      '  ✓ not not',
      '    ✗ has praise/thanks (không thấy praise/thanks)',
    ])
  })

  it('of one that does not tells what was there', () => {
    expect(told('hồ sơ của nhà tôi không quá hạn', when).slice(5, 6)).toEqual([
      '  ✗ near topic/dossier … obstacle/overdue (≤ 1) (thấy topic/dossier; obstacle/overdue bị phủ định)',
    ])
    expect(
      told('giấy tờ', { count: ['topic/dossier', 'obstacle/overdue'], min: 2, distinct: true, scope: 'report' }),
    ).toEqual(['✗ count topic/dossier | obstacle/overdue ≥ 2 (không thấy topic/dossier | obstacle/overdue)'])
    expect(told('hồ sơ', { sequence: [['topic/dossier'], { number: { min: 2 } }], gap: 1, scope: 'sentence' })).toEqual(
      ['✗ sequence topic/dossier → số (thấy topic/dossier)'],
    )
  })

  it('shows an exception beside the condition', () => {
    expect(told('hồ sơ quá hạn', { has: ['obstacle/overdue'] }, { has: ['topic/dossier'] })).toEqual([
      '✗ all when, unless',
      '  ✓ has obstacle/overdue',
      '  ✗ not not',
      '    ✓ has topic/dossier',
    ])
  })

  it('holds exactly when the rule does', () => {
    fc.assert(
      fc.property(
        condition,
        fc.option(condition),
        conditions,
        cueSets,
        smallText,
        (when, unless, names, sets, text) => {
          const evidence = gatherer(smallPack({ cues: sets }))(text, null)
          const made = rule({ id: 'r', when, unless })
          expect(traceRule(made, names, evidence).holds).toBe(ruleTest(made, names)(evidence))
        },
      ),
      { numRuns: 500 },
    )
  })
})
