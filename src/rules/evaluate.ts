/**
 * The compiled evaluator: every rule is prepared once. Candidates first: a rule that needs a cue which the
 * text does not have is not asked (`candidates.ts`).
 */
import { compareText } from '../match/automaton.js'
import type { Condition, Labels, Rule } from '../pack.js'
import type { Day, Firing, Label } from '../types.js'
import { candidateFinder } from './candidates.js'
import { compiler, type Shared } from './conditions.js'
import type { Evidence } from './evidence.js'
import { asKnown } from './labels.js'
import { needsCaller } from './needs-caller.js'

export { isTextLeaf, named } from './conditions.js'
export { factValue } from './evidence.js'

/**
 * What rules are built from, in any order: of a pack `{ rules: pack.rules, conditions: pack.conditions, strengths:
 * pack.labels.strengths }`. The source of a rule in law or practice is its `reference`.
 */
export interface RuleSet {
  /** Ids are not told twice; drafts and rules out of force may be among them. */
  readonly rules: readonly Rule[]
  /** Conditions that rules call by name (`{ condition: name }`). They may call each other, but not in a circle. */
  readonly conditions: Shared
  /** What each strength weighs, in hundredths of a point: 100 gives a firing the weight 1. */
  readonly strengths: Labels['strengths']
}

/**
 * Rules that hold for `evidence` on `asOf`, by rule id, one firing for each label a rule speaks to. Without a day only rules
 * count of which no end is known. The evidence comes from `gatherer` of the same pack; spans point into its original text.
 */
export type Evaluate = (evidence: Evidence, asOf: Day | null) => Firing[]

/**
 * Compiles the rules whose findings count (`active`, `deprecated`) or are only reported (`shadow`). Drafts and rules that read
 * facts or operators of a caller (`decideAsync`) are left out.
 * @throws PaknInputError (`unknown-name`) when a rule calls a shared condition that is not among `conditions`, with the
 *   nearest names; never for a text
 */
export function ruleEvaluator(ruleSet: RuleSet): Evaluate {
  const { rules, lookAt, fire, conditions } = compileRuleSet(withoutCallers(ruleSet))
  const candidates = candidateFinder(
    rules.map(({ when }) => conditions.needs(when)),
    conditions,
  )
  // Side by side as numbers: of thirty rules asked ten fire, and only those are fetched from where they lie.
  const asked = Int32Array.from(rules.flatMap(({ when, unless, isAlways }) => [when, unless, isAlways ? 1 : 0]))
  return (evidence, asOf) => {
    lookAt(evidence)
    const asking = candidates()
    const firings: Firing[] = []
    for (let next = 0; next < asking.count; next++) {
      const i = asking.rules[next] ?? 0
      const at = i * 3
      if (asked[at + 2] === 0 && !isEffectiveAt(rules[i], asOf)) continue
      const unless = asked[at + 1] ?? NONE
      if (!conditions.holds(asked[at] ?? NONE) || (unless !== NONE && conditions.holds(unless))) continue
      const rule = rules[i]
      if (rule) fire(rule, firings)
    }
    return firings
  }
}

const NONE = -1

function isEffectiveAt(rule: ReadyRule | undefined, asOf: Day | null): boolean {
  return rule !== undefined && isEffective(rule.rule, asOf)
}

/** The same without the shortcut: every rule is asked. What `ruleEvaluator` is held against. */
export function patientEvaluator(ruleSet: RuleSet): Evaluate {
  const { rules, lookAt, holds, fire } = compileRuleSet(withoutCallers(ruleSet))
  return (evidence, asOf) => {
    lookAt(evidence)
    const firings: Firing[] = []
    for (const rule of rules) if (isEffective(rule.rule, asOf) && holds(rule)) fire(rule, firings)
    return firings
  }
}

/** The rules that can be judged without the facts and operators of a caller. */
function withoutCallers({ rules, ...parts }: RuleSet): RuleSet {
  return { ...parts, rules: rules.filter(rule => !needsCaller(rule, parts.conditions)) }
}

/** A rule ready to make its firings. */
export interface CompiledRule {
  readonly rule: Rule
  /** The firings of a rule that holds: the only place where a firing is made. */
  firings(evidence: Evidence): readonly Firing[]
}

/** Every rule but drafts, by id. */
export function compileRules(ruleSet: RuleSet): CompiledRule[] {
  const { rules, lookAt, fire } = compileRuleSet(ruleSet)
  return rules.map(ready => ({
    rule: ready.rule,
    firings(evidence) {
      const firings: Firing[] = []
      lookAt(evidence)
      fire(ready, firings)
      return firings
    },
  }))
}

/** True when the rule is in force on the day; without a day, when no end of it is known. */
export function isEffective({ effective: { from, through } }: Rule, asOf: Day | null): boolean {
  if (asOf === null) return through === null
  return (from === null || from <= asOf) && (through === null || asOf <= through)
}

/** Whether the rule's condition holds; `unless` can only remove a match. */
export function ruleTest({ when, unless }: Rule, conditions: Shared): (evidence: Evidence) => boolean {
  return conditionTest(unless === null ? when : { all: [when, { not: unless }] }, conditions)
}

/** Whether one condition by itself holds. */
export function conditionTest(condition: Condition, conditions: Shared): (evidence: Evidence) => boolean {
  const { compile, lookAt, holds } = compiler(conditions)
  const number = compile(condition)
  return evidence => {
    lookAt(evidence)
    return holds(number)
  }
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

interface ReadyRule {
  /** That of the rule, at hand where it fires: what lies elsewhere is fetched from far. */
  readonly id: string
  readonly rule: Rule
  /** Numbers of its conditions; -1: no `unless`. */
  readonly when: number
  readonly unless: number
  /** In force on every day. */
  readonly isAlways: boolean
  readonly effects: readonly { readonly label: Label; readonly weight: number }[]
}

function compileRuleSet({ rules, conditions: shared, strengths }: RuleSet) {
  const conditions = compiler(shared)
  const { compile, lookAt, holds, because: becauseOf } = conditions
  return {
    rules: rules
      .filter(rule => rule.status !== 'draft')
      .sort((a, b) => compareText(a.id, b.id))
      .map((rule): ReadyRule => {
        const when = compile(rule.when)
        const unless = rule.unless ? compile(rule.unless) : NONE
        const isAlways = rule.effective.from === null && rule.effective.through === null
        return { id: rule.id, rule, when, unless, isAlways, effects: effectsOf(rule, strengths) }
      }),
    conditions,
    lookAt,
    holds: ({ when, unless }: ReadyRule): boolean => holds(when) && !(unless >= 0 && holds(unless)),
    /** Adds the firings of a rule that holds. */
    fire({ id, when, effects }: ReadyRule, firings: Firing[]) {
      const because = becauseOf(when)
      for (const { label, weight } of effects) firings.push({ rule: id, label, weight, because })
    },
  }
}

function effectsOf(
  { status, strength, supports, against }: Rule,
  strengths: RuleSet['strengths'],
): ReadyRule['effects'] {
  const weight = status === 'shadow' ? 0 : strengths[strength] / 100
  // `0 - weight`, not `-weight`: a rule without effect weighs 0 and not -0.
  return [
    ...supports.map(label => ({ label: asKnown(label), weight })),
    ...against.map(label => ({ label: asKnown(label), weight: 0 - weight })),
  ]
}
