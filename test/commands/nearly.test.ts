import { describe, expect, it } from 'vitest'
import { nearlyFired } from '../../src/commands/explanation/nearly.js'
import type { ExplainedRule } from '../../src/explanation.js'
import type { ExplainedCondition } from '../../src/rules/why-not.js'
import type { NearMiss } from '../../src/rules.js'
import { FAKE_RULES } from './fake-library.js'

const words = { cue: 'a/b', start: 0, end: 3, text: 'quá' }
const yes: ExplainedCondition = { condition: { has: ['a/b'] }, holds: true, found: [words], misses: [], parts: [] }
const no: ExplainedCondition = { condition: { has: ['a/c'] }, holds: false, found: [], misses: [], parts: [] }
const all = (...parts: ExplainedCondition[]): ExplainedCondition => ({
  condition: { all: parts.map(part => part.condition) },
  holds: parts.every(part => part.holds),
  found: [],
  misses: [],
  parts,
})
const not = (part: ExplainedCondition): ExplainedCondition => ({
  condition: { not: part.condition },
  holds: !part.holds,
  found: [],
  misses: [],
  parts: [part],
})

const denied: NearMiss = { kind: 'negated', words, by: null }
const fact: NearMiss = {
  kind: 'fact-differs',
  fact: 'places',
  operator: 'equal',
  wanted: 1,
  actual: 0,
  unwanted: false,
}

const few = (found: number): NearMiss => ({
  kind: 'too-few',
  found,
  wanted: found + 1,
  distinct: true,
  scope: 'report',
  words: [words],
})

function rule(parts: Partial<ExplainedRule>): ExplainedRule {
  const [base] = FAKE_RULES
  if (!base) throw new Error('no rule')
  return { ...base, status: 'not-fired', when: all(yes, no), misses: [denied], distance: 1, ...parts }
}

const ids = (...rules: ExplainedRule[]) => nearlyFired(rules).map(({ id }) => id)

describe('a rule nearly fired', () => {
  it.each<[string, Partial<ExplainedRule>, boolean]>([
    ['when one thing was otherwise', {}, true],
    ['when its only words are denied', { when: no }, true],
    ['not when it fired', { status: 'fired', misses: [], distance: 0 }, false],
    ['not when too much is missing', { distance: 3 }, false],
    ['when a fact differs beside words that speak for it', { misses: [fact], distance: 1.9 }, true],
    ['not when a fact differs and no word speaks for it', { when: no, misses: [fact], distance: 1.9 }, false],
    ['not when all there is is one of two words', { when: no, misses: [few(1)], distance: 1.4 }, false],
    ['when there are two of three', { when: no, misses: [few(2)], distance: 1.4 }, true],
    ['not for words that it does not want', { when: all(no, not(yes)), misses: [fact], distance: 1.9 }, false],
  ])('%s', (_, parts, expected) => {
    expect(ids(rule(parts)).length === 1).toBe(expected)
  })

  it('the nearest first, then the strongest, then by id', () => {
    expect(
      ids(
        rule({ id: 'far', distance: 1.5, strength: 'decisive' }),
        rule({ id: 'weak', strength: 'weak' }),
        rule({ id: 'b', strength: 'strong' }),
        rule({ id: 'a', strength: 'strong' }),
      ),
    ).toEqual(['a', 'b', 'weak', 'far'])
  })
})
