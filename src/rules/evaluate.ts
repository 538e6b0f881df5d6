/**
 * The compiled evaluator: every rule becomes closures, built once; running them is synchronous and touches only the
 * evidence of one report.
 */
import { compareText } from '../match/automaton.js'
import type { Condition, FactLeaf, Labels, Rule, TextLeaf } from '../pack.js'
import type { Because, Day, Firing, Label } from '../types.js'
import { asksForCue, type CueBits, type CueNumbers, cueBits } from './cue-bits.js'
import type { Evidence } from './evidence.js'
import { cuesOf, type Hit, leafHits } from './leaves.js'
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
  const { rules, lookAt } = compileRuleSet(ruleSet)
  return (evidence, asOf) => {
    const look = lookAt(evidence)
    const firings: Firing[] = []
    for (const rule of rules) {
      if (isEffective(rule.rule, asOf) && rule.holds(look)) firings.push(...rule.firings(look))
    }
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
  return rules.map(({ rule, firings }) => ({ rule, firings: evidence => firings(lookAt(evidence)) }))
}

/** True when the rule is in force on the day; without a day, when no end of it is known. */
export function isEffective({ effective: { from, through } }: Rule, asOf: Day | null): boolean {
  if (asOf === null) return through === null
  return (from === null || from <= asOf) && (through === null || asOf <= through)
}

/** Whether the rule's condition holds; `unless` can only remove a match. */
export function ruleTest(rule: Rule, conditions: RuleSet['conditions']): (evidence: Evidence) => boolean {
  const { compile, lookAt } = compiler(conditions)
  const holds = compileTest(rule, compile)
  return evidence => holds(lookAt(evidence))
}

/** Whether one condition by itself holds. */
export function conditionTest(
  condition: Condition,
  conditions: RuleSet['conditions'],
): (evidence: Evidence) => boolean {
  const { compile, lookAt } = compiler(conditions)
  const { holds } = compile(condition)
  return evidence => holds(lookAt(evidence))
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

interface ReadyRule {
  readonly rule: Rule
  holds(look: Look): boolean
  firings(look: Look): readonly Firing[]
}

function compileRuleSet({ rules, conditions, strengths }: RuleSet): { rules: ReadyRule[]; lookAt: LookAt } {
  const { compile, lookAt } = compiler(conditions)
  const ready = rules
    .filter(rule => rule.status !== 'draft')
    .sort((a, b) => compareText(a.id, b.id))
    .map(rule => compileRule(rule, compile, strengths))
  return { rules: ready, lookAt }
}

function compileRule(rule: Rule, compile: Compile, strengths: RuleSet['strengths']): ReadyRule {
  const when = compile(rule.when)
  const weight = rule.status === 'shadow' ? 0 : strengths[rule.strength] / 100
  return {
    rule,
    holds: compileTest(rule, compile),
    firings(look) {
      const because = becauseOf(when, look)
      // `0 - weight`, not `-weight`: a rule without effect weighs 0 and not -0.
      const firing = (label: Label, signed: number): Firing => ({ rule: rule.id, label, weight: signed, because })
      return [
        ...rule.supports.map(label => firing(label, weight)),
        ...rule.against.map(label => firing(label, 0 - weight)),
      ]
    },
  }
}

function compileTest(rule: Rule, compile: Compile): (look: Look) => boolean {
  const when = compile(rule.when)
  if (!rule.unless) return when.holds
  const unless = compile(rule.unless)
  return look => when.holds(look) && !unless.holds(look)
}

// ── Conditions ──────────────────────────────────────────────────────────────────────────────────

/** One report under the eyes of one rule set. */
interface Look {
  readonly evidence: Evidence
  readonly bits: CueBits
  /** What shared conditions have answered so far, by number: rules ask the same ones again and again. */
  readonly answers: (boolean | undefined)[]
}

type LookAt = (evidence: Evidence) => Look

/** A condition ready to run. */
interface Compiled {
  holds(look: Look): boolean
  /** Adds what makes a condition true that holds: hits and facts of its leaves that hold, outside any `not`. */
  collect(look: Look, found: Found): void
}

type Compile = (condition: Condition) => Compiled

/** Compiles conditions that will be asked together, of one look at a report. */
function compiler(conditions: RuleSet['conditions']): { compile: Compile; lookAt: LookAt } {
  const numbers: CueNumbers = new Map()
  const shared = new Map<string, Compiled>()
  const compile: Compile = condition => {
    if ('all' in condition) return allOf(condition.all.map(compile))
    if ('any' in condition) return anyOf(condition.any.map(compile))
    if ('not' in condition) {
      const part = compile(condition.not)
      return { holds: look => !part.holds(look), collect: () => undefined }
    }
    if ('condition' in condition) {
      const name = condition.condition
      const known = shared.get(name) ?? answeredOnce(compile(named(name, conditions)), shared.size)
      shared.set(name, known)
      return known
    }
    return 'fact' in condition ? compileFact(condition) : compileLeaf(condition, numbers)
  }
  return {
    compile,
    lookAt: evidence => ({
      evidence,
      bits: cueBits(evidence.cues, numbers),
      answers: new Array<boolean | undefined>(shared.size).fill(undefined),
    }),
  }
}

function allOf(parts: readonly Compiled[]): Compiled {
  return {
    holds(look) {
      for (const part of parts) if (!part.holds(look)) return false
      return true
    },
    collect: collectFrom(parts),
  }
}

function anyOf(parts: readonly Compiled[]): Compiled {
  return {
    holds(look) {
      for (const part of parts) if (part.holds(look)) return true
      return false
    },
    collect: collectFrom(parts),
  }
}

function collectFrom(parts: readonly Compiled[]): Compiled['collect'] {
  return (look, found) => {
    for (const part of parts) if (part.holds(look)) part.collect(look, found)
  }
}

function answeredOnce({ holds, collect }: Compiled, number: number): Compiled {
  return {
    holds(look) {
      const answer = look.answers[number] ?? holds(look)
      look.answers[number] = answer
      return answer
    },
    collect,
  }
}

function compileFact({ fact, operator: name, value }: FactLeaf): Compiled {
  const operator = OPERATORS[name]
  if (!operator) throw new Error(`unknown operator ${name}`)
  return {
    holds: ({ evidence }) => operator(factValue(evidence.facts, fact), value),
    collect({ evidence }, found) {
      found.facts.set(fact, { fact, value: factValue(evidence.facts, fact) ?? null })
    },
  }
}

/** The words are looked at closely only when every part of the leaf has a hit somewhere. */
function compileLeaf(leaf: TextLeaf, numbers: CueNumbers): Compiled {
  const questions = cuesOf(leaf).map(ref => asksForCue(ref, leaf.negated ?? 'no', numbers))
  const mayHold = ({ bits }: Look) => {
    for (const asks of questions) if (!asks(bits)) return false
    return true
  }
  return {
    // The bits know nothing of time, so a `has` that asks for it looks at its hits as the others do.
    holds:
      'has' in leaf && (leaf.time ?? 'any') === 'any'
        ? mayHold
        : look => mayHold(look) && leafHits(leaf, look.evidence).length > 0,
    collect(look, found) {
      for (const hit of leafHits(leaf, look.evidence)) found.hits.push(hit)
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

// ── Evidence ────────────────────────────────────────────────────────────────────────────────────

/** What made a condition hold. */
interface Found {
  readonly hits: Hit[]
  readonly facts: Map<string, Because>
}

/** Each hit once: several leaves of a rule find the same words. */
function becauseOf(when: Compiled, look: Look): Because[] {
  const found: Found = { hits: [], facts: new Map() }
  when.collect(look, found)
  const hits = found.hits.length > 1 ? found.hits.sort(byTokens) : found.hits
  const words = hits
    .filter((hit, i) => i === 0 || byTokens(hits[i - 1] ?? hit, hit) !== 0)
    .map(hit => becauseOfHit(hit, look.evidence))
  const because = [...words, ...found.facts.values()]
  return because.length > 1 ? because.sort(byStart) : because
}

function byTokens(a: Hit, b: Hit): number {
  return a.first - b.first || a.end - b.end || compareText(a.id, b.id)
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
