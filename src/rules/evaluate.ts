/**
 * The compiled evaluator: every rule becomes one closure, built once; running them is synchronous and touches only the
 * evidence of one report.
 */
import { compareText } from '../match/automaton.js'
import type { Condition, Labels, Rule, TextLeaf } from '../pack.js'
import type { Because, Day, Firing, Label } from '../types.js'
import type { Evidence } from './evidence.js'
import { type Hit, leafHits } from './leaves.js'
import { OPERATORS } from './operators.js'

export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly conditions: Readonly<Record<string, Condition>>
  readonly strengths: Labels['strengths']
}

type Test = (evidence: Evidence) => boolean

/** Rules that hold for `evidence` on `asOf`, by rule id, one firing for each label a rule speaks to. */
export type Evaluate = (evidence: Evidence, asOf: Day | null) => Firing[]

/** Compiles the rules whose findings count (`active`, `deprecated`) or are only reported (`shadow`). */
export function ruleEvaluator(ruleSet: RuleSet): Evaluate {
  const compiled = [...ruleSet.rules]
    .filter(rule => rule.status !== 'draft')
    .sort((a, b) => compareText(a.id, b.id))
    .map(rule => ({ rule, holds: ruleTest(rule, ruleSet.conditions) }))
  return (evidence, asOf) => {
    const firings: Firing[] = []
    for (const { rule, holds } of compiled) {
      if (isEffective(rule, asOf) && holds(evidence)) firings.push(...firingsOf(rule, ruleSet, evidence))
    }
    return firings
  }
}

/** True when the rule is in force on the day; without a day, when it is in force today and always (open on both sides). */
export function isEffective({ effective: { from, through } }: Rule, asOf: Day | null): boolean {
  if (asOf === null) return through === null
  return (from === null || from <= asOf) && (through === null || asOf <= through)
}

/** `unless` can only remove a match. */
export function ruleTest(rule: Rule, conditions: RuleSet['conditions']): Test {
  const when = conditionTest(rule.when, conditions)
  if (!rule.unless) return when
  const unless = conditionTest(rule.unless, conditions)
  return evidence => when(evidence) && !unless(evidence)
}

export function conditionTest(condition: Condition, conditions: RuleSet['conditions']): Test {
  if ('all' in condition) {
    const tests = condition.all.map(part => conditionTest(part, conditions))
    return evidence => tests.every(test => test(evidence))
  }
  if ('any' in condition) {
    const tests = condition.any.map(part => conditionTest(part, conditions))
    return evidence => tests.some(test => test(evidence))
  }
  if ('not' in condition) {
    const test = conditionTest(condition.not, conditions)
    return evidence => !test(evidence)
  }
  if ('condition' in condition) return conditionTest(named(condition.condition, conditions), conditions)
  if ('fact' in condition) {
    const operator = OPERATORS[condition.operator]
    if (!operator) throw new Error(`unknown operator ${condition.operator}`)
    return ({ facts }) => operator(factValue(facts, condition.fact), condition.value)
  }
  return evidence => leafHits(condition, evidence).length > 0
}

export function named(name: string, conditions: RuleSet['conditions']): Condition {
  const condition = conditions[name]
  if (!condition) throw new Error(`unknown condition ${name}`)
  return condition
}

/** A fact by the name a rule gives it; names are checked when rules are loaded. */
export function factValue(facts: Evidence['facts'], name: string): string | number | undefined {
  return Object.hasOwn(facts, name) ? facts[name as keyof Evidence['facts']] : undefined
}

/** The firings of a rule that holds: the only place where a firing is made. */
export function firingsOf(rule: Rule, { conditions, strengths }: RuleSet, evidence: Evidence): Firing[] {
  const because = becauseOf(rule.when, conditions, evidence)
  const weight = rule.status === 'shadow' ? 0 : strengths[rule.strength]
  const firing = (label: Label, sign: 1 | -1): Firing => ({
    rule: rule.id,
    label,
    weight: (sign * weight) / 100,
    because,
  })
  return [...rule.supports.map(label => firing(label, 1)), ...rule.against.map(label => firing(label, -1))]
}

/** What made the condition true: hits and facts of its leaves that hold, outside any `not`, in reading order. */
function becauseOf(condition: Condition, conditions: RuleSet['conditions'], evidence: Evidence): Because[] {
  const found = new Map<string, Because>()
  collect(condition, conditions, evidence, found)
  return [...found.values()].sort(byStart)
}

function collect(
  condition: Condition,
  conditions: RuleSet['conditions'],
  evidence: Evidence,
  found: Map<string, Because>,
): void {
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any
    for (const part of parts) if (conditionTest(part, conditions)(evidence)) collect(part, conditions, evidence, found)
  } else if ('condition' in condition) {
    collect(named(condition.condition, conditions), conditions, evidence, found)
  } else if ('fact' in condition) {
    const value = factValue(evidence.facts, condition.fact)
    found.set(`fact ${condition.fact}`, { fact: condition.fact, value: value ?? null })
  } else if (!('not' in condition)) {
    for (const hit of leafHits(condition, evidence)) {
      const because = becauseOfHit(hit, evidence)
      found.set(`${hit.id} ${hit.first} ${hit.end}`, because)
    }
  }
}

function becauseOfHit(hit: Hit, { reading }: Evidence): Because {
  const start = reading.tokens[hit.first]?.start ?? 0
  const end = reading.tokens[hit.end - 1]?.end ?? start
  return { cue: hit.id, start, end, text: reading.normalised.original.slice(start, end), how: hit.how }
}

function byStart(a: Because, b: Because): number {
  if ('fact' in a || 'fact' in b) {
    return Number('fact' in a) - Number('fact' in b) || ('fact' in a && 'fact' in b ? compareText(a.fact, b.fact) : 0)
  }
  return a.start - b.start || a.end - b.end || compareText(a.cue, b.cue)
}

export function isTextLeaf(condition: Condition): condition is TextLeaf {
  return 'has' in condition || 'near' in condition || 'sequence' in condition || 'count' in condition
}
