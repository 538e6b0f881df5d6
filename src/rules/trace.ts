/**
 * The condition tree of every rule with the outcome of each part for one report. Nothing is put in words here: a trace
 * is cheap enough to be taken of every report, and `why-not.ts` reads it when somebody asks.
 */
import { compareText } from '../match/automaton.js'
import type { Condition, Rule } from '../pack.js'
import { type Conditions, compiler, named } from './conditions.js'
import type { RuleSet } from './evaluate.js'
import type { Evidence } from './evidence.js'

/** One condition with its outcome; every part was looked at, whatever the others said. */
export interface TraceNode {
  readonly condition: Condition
  readonly holds: boolean
  /** Of `all` and `any` each part, of `not` and a shared condition the one inside, of a leaf none. */
  readonly parts: readonly TraceNode[]
}

/** The trees of one rule for one report. */
export interface RuleTrace {
  readonly rule: Rule
  /** The conditions hold: `when` does and `unless` does not. Status and days are another matter. */
  readonly holds: boolean
  readonly when: TraceNode
  readonly unless: TraceNode | null
}

/** Traces one report: every rule, drafts too, by id. */
export type Tracer = (evidence: Evidence) => readonly RuleTrace[]

/**
 * Compiles all rules, drafts and those of a caller too, for their condition trees: which part holds for a report and which
 * does not. `explainer` reads a trace and tells the words.
 * @throws PaknInputError (`unknown-name`) when a rule calls a shared condition that is not among `conditions`, with the
 *   nearest names; never for a text
 */
export function ruleTracer({ rules, conditions }: Pick<RuleSet, 'rules' | 'conditions'>): Tracer {
  const compiled = compiler(conditions)
  const step = stepper(compiled, conditions)
  const steps = [...rules]
    .sort((a, b) => compareText(a.id, b.id))
    .map(rule => ({ rule, when: step(rule.when), unless: rule.unless && step(rule.unless) }))
  return evidence => {
    compiled.lookAt(evidence)
    const run: Run = { shared: new Map() }
    return steps.map(({ rule, when, unless }) => {
      const whenTrace = when(run)
      const unlessTrace = unless === null ? null : unless(run)
      const holds = whenTrace.holds && unlessTrace?.holds !== true
      return { rule, holds, when: whenTrace, unless: unlessTrace }
    })
  }
}

/** One report under the eyes of the tracer. */
interface Run {
  /** Shared conditions are traced once, and their trace stands in every tree that calls them. */
  readonly shared: Map<string, TraceNode>
}

type Step = (run: Run) => TraceNode

const NO_PARTS: readonly TraceNode[] = []

function stepper(compiled: Conditions, conditions: RuleSet['conditions']): (condition: Condition) => Step {
  const shared = new Map<string, Step>()
  const step = (condition: Condition): Step => {
    if ('all' in condition) return allStep(condition, condition.all.map(step))
    if ('any' in condition) return anyStep(condition, condition.any.map(step))
    if ('not' in condition) {
      const part = step(condition.not)
      return run => {
        const traced = part(run)
        return { condition, holds: !traced.holds, parts: [traced] }
      }
    }
    if ('condition' in condition) {
      const name = condition.condition
      const known = shared.get(name) ?? sharedStep(condition, name, step(named(name, conditions)))
      shared.set(name, known)
      return known
    }
    // A leaf has two outcomes and no parts, so its two nodes are made once and for all reports.
    const number = compiled.compile(condition)
    const yes: TraceNode = { condition, holds: true, parts: NO_PARTS }
    const no: TraceNode = { condition, holds: false, parts: NO_PARTS }
    return () => (compiled.holds(number) ? yes : no)
  }
  return step
}

function allStep(condition: Condition, steps: readonly Step[]): Step {
  return run => {
    let holds = true
    const parts = steps.map(step => {
      const traced = step(run)
      if (!traced.holds) holds = false
      return traced
    })
    return { condition, holds, parts }
  }
}

function anyStep(condition: Condition, steps: readonly Step[]): Step {
  return run => {
    let holds = false
    const parts = steps.map(step => {
      const traced = step(run)
      if (traced.holds) holds = true
      return traced
    })
    return { condition, holds, parts }
  }
}

function sharedStep(condition: Condition, name: string, inside: Step): Step {
  return run => {
    const known = run.shared.get(name)
    if (known) return known
    const traced = inside(run)
    const node: TraceNode = { condition, holds: traced.holds, parts: [traced] }
    run.shared.set(name, node)
    return node
  }
}
