import { describe, expect, it } from 'vitest'
import { flips, missingLeaves, nearlyFired } from '../../src/commands/explanation/nearly.js'
import type { TraceNode } from '../../src/rules/trace.js'
import { FAKE_RULES } from './fake-library.js'

const leaf = (label: string, holds: boolean): TraceNode => ({ kind: 'has', label, holds })
const all = (...children: TraceNode[]): TraceNode => ({
  kind: 'all',
  label: 'all',
  holds: children.every(c => c.holds),
  children,
})
const any = (...children: TraceNode[]): TraceNode => ({
  kind: 'any',
  label: 'any',
  holds: children.some(c => c.holds),
  children,
})
const not = (child: TraceNode): TraceNode => ({ kind: 'not', label: 'not', holds: !child.holds, children: [child] })
const rule = (tree: TraceNode) =>
  ({ ...FAKE_RULES[0], id: 'x', status: tree.holds ? 'fired' : 'not-fired', tree }) as (typeof FAKE_RULES)[number]

const yes = leaf('yes', true)
const no = leaf('no', false)

describe('flips', () => {
  it.each([
    ['a leaf', no, 1],
    ['what holds already', all(yes, yes), 0],
    ['all: every missing one', all(yes, no, no), 2],
    ['any: the nearest', any(all(no, no), no), 1],
    ['not: what is in the way', not(any(yes, yes)), 2],
    ['not all: one is enough', not(all(yes, yes)), 1],
    ['nested', all(yes, not(yes), any(no, all(yes, no))), 2],
  ])('%s', (_, tree, expected) => {
    expect(flips(tree, true)).toBe(expected)
    expect(missingLeaves(tree)).toHaveLength(expected)
  })
})

describe('nearlyFired', () => {
  it('wants one missing leaf and one that speaks for the rule', () => {
    const near = (tree: TraceNode) => nearlyFired([rule(tree)]).length === 1
    expect(near(all(yes, no))).toBe(true)
    expect(near(all(yes, not(yes)))).toBe(true)
    expect(near(no)).toBe(false)
    expect(near(all(no, not(no)))).toBe(false)
    expect(near(all(no, { kind: 'fact', label: 'places = 1', holds: true }))).toBe(false)
    expect(near(all(yes, no, no))).toBe(false)
    expect(near(all(yes, yes))).toBe(false)
  })
})

describe('missingLeaves', () => {
  it('names the leaf and whether it is missing or in the way', () => {
    expect(missingLeaves(all(yes, no, not(yes)))).toEqual([
      { leaf: no, unwanted: false },
      { leaf: yes, unwanted: true },
    ])
  })
})
