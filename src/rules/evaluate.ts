/**
 * The compiled evaluator: every rule becomes closures, built once. Candidates first: a rule that needs a cue which the
 * text does not have is not asked.
 */
import { compareText } from '../match/automaton.js'
import type { Condition, Labels, Rule } from '../pack.js'
import type { Because, Day, Firing, Label } from '../types.js'
import { type Compiled, type Compiler, compiler, type Found, type Look, type Shared } from './conditions.js'
import type { Evidence } from './evidence.js'
import type { Hit } from './leaves.js'

export { factValue, isTextLeaf, named } from './conditions.js'

export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly conditions: Shared
  readonly strengths: Labels['strengths']
}

/** Rules that hold for `evidence` on `asOf`, by rule id, one firing for each label a rule speaks to. */
export type Evaluate = (evidence: Evidence, asOf: Day | null) => Firing[]

/** Compiles the rules whose findings count (`active`, `deprecated`) or are only reported (`shadow`). */
export function ruleEvaluator(ruleSet: RuleSet): Evaluate {
  const { rules, lookAt } = compileRuleSet(ruleSet)
  const candidates = candidateFinder(rules)
  return (evidence, asOf) => {
    const look = lookAt(evidence)
    const missing = candidates(look)
    const firings: Firing[] = []
    for (let i = 0; i < rules.length; i++) {
      if (missing[i] !== 0) continue
      const rule = rules[i]
      if (rule && isEffective(rule.rule, asOf) && rule.holds(look)) rule.fire(look, firings)
    }
    return firings
  }
}

/** The same without the shortcut: every rule is asked. What `ruleEvaluator` is held against. */
export function patientEvaluator(ruleSet: RuleSet): Evaluate {
  const { rules, lookAt } = compileRuleSet(ruleSet)
  return (evidence, asOf) => {
    const look = lookAt(evidence)
    const firings: Firing[] = []
    for (const rule of rules) if (isEffective(rule.rule, asOf) && rule.holds(look)) rule.fire(look, firings)
    return firings
  }
}

/** A rule ready to make its firings. */
export interface CompiledRule {
  readonly rule: Rule
  /** The firings of a rule that holds: the only place where a firing is made. */
  firings(evidence: Evidence): readonly Firing[]
}

/** Every rule but drafts, by id. */
export function compileRules(ruleSet: RuleSet): CompiledRule[] {
  const { rules, lookAt } = compileRuleSet(ruleSet)
  return rules.map(({ rule, fire }) => ({
    rule,
    firings(evidence) {
      const firings: Firing[] = []
      fire(lookAt(evidence), firings)
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
export function ruleTest(rule: Rule, conditions: Shared): (evidence: Evidence) => boolean {
  const { compile, lookAt } = compiler(conditions)
  const { holds } = compileRule(rule, compile)
  return evidence => holds(lookAt(evidence))
}

/** Whether one condition by itself holds. */
export function conditionTest(condition: Condition, conditions: Shared): (evidence: Evidence) => boolean {
  const { compile, lookAt } = compiler(conditions)
  const { holds } = compile(condition)
  return evidence => holds(lookAt(evidence))
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

interface ReadyRule {
  readonly rule: Rule
  /** Groups of cues without each of which the rule cannot hold. */
  readonly needs: readonly number[]
  holds(look: Look): boolean
  /** Adds the firings of a rule that holds. */
  fire(look: Look, firings: Firing[]): void
}

function compileRuleSet({ rules, conditions, strengths }: RuleSet): {
  rules: ReadyRule[]
  lookAt: Compiler['lookAt']
} {
  const { compile, lookAt } = compiler(conditions)
  const ready = rules
    .filter(rule => rule.status !== 'draft')
    .sort((a, b) => compareText(a.id, b.id))
    .map(rule => readyRule(rule, compile, rule.status === 'shadow' ? 0 : strengths[rule.strength] / 100))
  return { rules: ready, lookAt }
}

function readyRule(rule: Rule, compile: Compiler['compile'], weight: number): ReadyRule {
  const { when, holds } = compileRule(rule, compile)
  return {
    rule,
    needs: when.needs,
    holds,
    fire(look, firings) {
      const because = becauseOf(when, look)
      // `0 - weight`, not `-weight`: a rule without effect weighs 0 and not -0.
      const add = (label: Label, signed: number) => firings.push({ rule: rule.id, label, weight: signed, because })
      for (const label of rule.supports) add(label, weight)
      for (const label of rule.against) add(label, 0 - weight)
    },
  }
}

function compileRule(
  rule: Rule,
  compile: Compiler['compile'],
): { readonly when: Compiled; readonly holds: Compiled['holds'] } {
  const when = compile(rule.when)
  if (!rule.unless) return { when, holds: when.holds }
  const unless = compile(rule.unless)
  return { when, holds: look => when.holds(look) && !unless.holds(look) }
}

/**
 * For each rule the number of groups of cues that it needs and the text does not have; only those with 0 can hold. The
 * numbers are good until the next look.
 */
function candidateFinder(rules: readonly ReadyRule[]): (look: Look) => Uint16Array {
  const needs = Uint16Array.from(rules, rule => rule.needs.length)
  const missing = new Uint16Array(rules.length)
  const rulesOf: number[][] = []
  rules.forEach((rule, i) => {
    for (const group of rule.needs) {
      const known = rulesOf[group]
      if (known) known.push(i)
      else rulesOf[group] = [i]
    }
  })
  const cross = (group: number) => {
    const needing = rulesOf[group]
    if (needing) for (const rule of needing) missing[rule] = (missing[rule] ?? 0) - 1
  }
  return look => {
    missing.set(needs)
    look.groups.each(cross)
    return missing
  }
}

// ── Evidence ────────────────────────────────────────────────────────────────────────────────────

/** Each hit once: several leaves of a rule find the same words. */
function becauseOf(when: Compiled, look: Look): Because[] {
  const found: Found = { hits: [], facts: new Map() }
  when.collect(look, found)
  const because: Because[] = []
  let before: Hit | null = null
  for (const hit of inOrder(found.hits, byTokens)) {
    if (before === null || byTokens(before, hit) !== 0) because.push(becauseOfHit(hit, look.evidence))
    before = hit
  }
  // In the order of tokens is in the order of the text; facts come after the words.
  if (found.facts.size === 0) return because
  return [...because, ...inOrder([...found.facts.values()], byFact)]
}

/** A rule has a handful of hits, mostly in order already: no library sort is as quick with so few. */
function inOrder<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  if (items.length > FEW) return items.sort(compare)
  for (let i = 1; i < items.length; i++) {
    const item = items[i]
    if (item === undefined) continue
    let at = i
    for (let before = items[at - 1]; before !== undefined && compare(before, item) > 0; before = items[--at - 1])
      items[at] = before
    items[at] = item
  }
  return items
}

const FEW = 24

function byTokens(a: Hit, b: Hit): number {
  return a.first - b.first || a.end - b.end || compareText(a.id, b.id)
}

function becauseOfHit(hit: Hit, { reading }: Evidence): Because {
  const start = reading.tokens[hit.first]?.start ?? 0
  const end = reading.tokens[hit.end - 1]?.end ?? start
  return { cue: hit.id, start, end, text: reading.normalised.original.slice(start, end), how: hit.how }
}

function byFact(a: Because, b: Because): number {
  return 'fact' in a && 'fact' in b ? compareText(a.fact, b.fact) : 0
}
