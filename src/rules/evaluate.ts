/**
 * The compiled evaluator: every rule becomes closures, built once; running them is synchronous and touches only the
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

/** Rules that hold for `evidence` on `asOf`, by rule id, one firing for each label a rule speaks to. */
export type Evaluate = (evidence: Evidence, asOf: Day | null) => Firing[]

/** Compiles the rules whose findings count (`active`, `deprecated`) or are only reported (`shadow`). */
export function ruleEvaluator(ruleSet: RuleSet): Evaluate {
  const compiled = compileRules(ruleSet)
  return (evidence, asOf) => {
    const firings: Firing[] = []
    for (const rule of compiled) {
      if (isEffective(rule.rule, asOf) && rule.holds(evidence)) firings.push(...rule.firings(evidence))
    }
    return firings
  }
}

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: Rule
  holds(evidence: Evidence): boolean
  /** The firings of a rule that holds: the only place where a firing is made. */
  firings(evidence: Evidence): readonly Firing[]
}

/** Every rule but drafts, by id. */
export function compileRules({ rules, conditions, strengths }: RuleSet): CompiledRule[] {
  return rules
    .filter(rule => rule.status !== 'draft')
    .sort((a, b) => compareText(a.id, b.id))
    .map(rule => compileRule(rule, conditions, strengths))
}

function compileRule(rule: Rule, conditions: RuleSet['conditions'], strengths: RuleSet['strengths']): CompiledRule {
  const when = compileCondition(rule.when, conditions)
  const weight = rule.status === 'shadow' ? 0 : strengths[rule.strength] / 100
  return {
    rule,
    holds: ruleTest(rule, conditions),
    firings(evidence) {
      const because = becauseOf(when, evidence)
      // `0 - weight`, not `-weight`: a rule without effect weighs 0 and not -0.
      const firing = (label: Label, signed: number): Firing => ({ rule: rule.id, label, weight: signed, because })
      return [
        ...rule.supports.map(label => firing(label, weight)),
        ...rule.against.map(label => firing(label, 0 - weight)),
      ]
    },
  }
}

/** True when the rule is in force on the day; without a day, when no end of it is known. */
export function isEffective({ effective: { from, through } }: Rule, asOf: Day | null): boolean {
  if (asOf === null) return through === null
  return (from === null || from <= asOf) && (through === null || asOf <= through)
}

/** `unless` can only remove a match. */
export function ruleTest(rule: Rule, conditions: RuleSet['conditions']): (evidence: Evidence) => boolean {
  const when = compileCondition(rule.when, conditions)
  if (!rule.unless) return when.holds
  const unless = compileCondition(rule.unless, conditions)
  return evidence => when.holds(evidence) && !unless.holds(evidence)
}

/** A condition ready to run. */
interface Compiled {
  holds(evidence: Evidence): boolean
  /** Adds what makes a condition true that holds: hits and facts of its leaves that hold, outside any `not`. */
  collect(evidence: Evidence, found: Map<string, Because>): void
}

export function compileCondition(condition: Condition, conditions: RuleSet['conditions']): Compiled {
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition
    const parts = (isAll ? condition.all : condition.any).map(part => compileCondition(part, conditions))
    return {
      holds: evidence => (isAll ? parts.every(part => part.holds(evidence)) : parts.some(part => part.holds(evidence))),
      collect(evidence, found) {
        for (const part of parts) if (part.holds(evidence)) part.collect(evidence, found)
      },
    }
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, conditions)
    return { holds: evidence => !part.holds(evidence), collect: () => undefined }
  }
  if ('condition' in condition) return compileCondition(named(condition.condition, conditions), conditions)
  if ('fact' in condition) {
    const operator = OPERATORS[condition.operator]
    if (!operator) throw new Error(`unknown operator ${condition.operator}`)
    return {
      holds: ({ facts }) => operator(factValue(facts, condition.fact), condition.value),
      collect({ facts }, found) {
        found.set(`fact ${condition.fact}`, { fact: condition.fact, value: factValue(facts, condition.fact) ?? null })
      },
    }
  }
  return {
    holds: evidence => leafHits(condition, evidence).length > 0,
    collect(evidence, found) {
      for (const hit of leafHits(condition, evidence)) {
        found.set(`${hit.id} ${hit.first} ${hit.end}`, becauseOfHit(hit, evidence))
      }
    },
  }
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

function becauseOf(when: Compiled, evidence: Evidence): Because[] {
  const found = new Map<string, Because>()
  when.collect(evidence, found)
  return [...found.values()].sort(byStart)
}

function becauseOfHit(hit: Hit, { reading }: Evidence): Because {
  const start = reading.tokens[hit.first]?.start ?? 0
  const end = reading.tokens[hit.end - 1]?.end ?? start
  return { cue: hit.id, start, end, text: reading.normalised.original.slice(start, end), how: hit.how }
}

/** Words in reading order, then facts by name. */
function byStart(a: Because, b: Because): number {
  if ('fact' in a) return 'fact' in b ? compareText(a.fact, b.fact) : 1
  if ('fact' in b) return -1
  return a.start - b.start || a.end - b.end || compareText(a.cue, b.cue)
}

export function isTextLeaf(condition: Condition): condition is TextLeaf {
  return 'has' in condition || 'near' in condition || 'sequence' in condition || 'count' in condition
}
