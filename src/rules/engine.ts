/**
 * The door of json-rules-engine: our rules on the real library, unchanged. It is the reference that the compiled
 * evaluator is held against, and the way to bring asynchronous facts and operators of one's own.
 *
 * A fresh Engine serves every run, because overlapping runs on one Engine silently lose rules (7.3.1, engine.js:240-306);
 * and each run has rules of its own, because a rule asks the Engine that it was added to last for its operators.
 */
import { Engine, Rule as EngineRule, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import { compareText } from '../match/automaton.js'
import type { Rule, TextLeaf } from '../pack.js'
import type { Day, Firing, Label } from '../types.js'
import { compileRules, isEffective, isTextLeaf, type RuleSet } from './evaluate.js'
import type { Evidence } from './evidence.js'
import { leafHits } from './leaves.js'
import { lowerCondition, lowerRule, TEXT_FACT } from './lower.js'

/**
 * What a caller may add to a run: rules in json-rules-engine's own form, with the facts (values or functions, which may
 * be asynchronous) and operators they read. The event names the label and its weight: `{ type: 'staff-conduct',
 * params: { weight: 0.6 } }`.
 */
export interface EngineExtras {
  readonly rules?: readonly CallerRule[]
  readonly facts?: Readonly<Record<string, unknown>>
  readonly operators?: Readonly<Record<string, (fact: unknown, value: unknown) => boolean>>
}

/**
 * A rule of the caller's own. It fires for the label in `event.type` with `params.weight` points: 1 is what
 * `rules/labels.yaml` writes as 100, negative speaks against the label.
 */
export interface CallerRule extends RuleProperties {
  /** Becomes the id of its firings; no rule of the rule set may bear it, nor another of the caller's. */
  readonly name: string
  readonly event: { readonly type: Label; readonly params: { readonly weight: number } }
}

/** A rule set prepared for json-rules-engine. */
export interface EngineRules {
  /** The lowered rules, valid input of `new Engine(rules)` once the facts are added. */
  readonly rules: readonly RuleProperties[]
  /** The lowered shared conditions, for `engine.setCondition`. */
  readonly conditions: Readonly<Record<string, TopLevelCondition>>
  /**
   * Runs the rules on the real library; the firings equal those of the compiled evaluator, in the same order.
   * Rejects with a RangeError when a rule of the caller's bears a name that is taken, and with whatever a fact or an operator
   * of the caller's throws.
   */
  run(evidence: Evidence, asOf: Day | null, extras?: EngineExtras): Promise<Firing[]>
}

/**
 * Lowers a rule set for json-rules-engine (which must be installed), once: every rule but drafts, those that read a caller's
 * facts included. For `decideAsync`, or for an engine of one's own.
 * @throws PaknInputError (`unknown-name`) when a rule calls a shared condition that is not among `conditions`
 */
export function toEngine(ruleSet: RuleSet): EngineRules {
  const compiled = compileRules(ruleSet)
  const rules = compiled.map(({ rule }) => engineRule(rule))
  const prepared = compiled.map(({ rule }) => ({ rule, engineRule: new EngineRule(engineRule(rule)) }))
  const byId = new Map(compiled.map(one => [one.rule.id, one]))
  const conditions = Object.fromEntries(
    Object.entries(ruleSet.conditions).map(([name, condition]) => {
      const lowered = lowerCondition(condition)
      return [name, topLevel('fact' in lowered ? { all: [lowered] } : lowered)]
    }),
  )
  return {
    rules,
    conditions,
    async run(evidence, asOf, extras = {}) {
      const callers = extras.rules ?? []
      refuseTakenNames(callers, byId)
      const due = prepared
        .filter(({ rule }) => isEffective(rule, asOf))
        .map(({ engineRule }) => ruleOfOneRun(engineRule))
      const engine = new Engine([...due, ...callers])
      for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition)
      for (const [name, operator] of Object.entries(extras.operators ?? {})) engine.addOperator(name, operator)
      engine.addFact(TEXT_FACT, ({ leaf }) => leafHits(textLeaf(leaf), evidence).length)
      const { results, failureResults } = await engine.run({ ...evidence.facts, ...extras.facts })
      const answered = results.length + failureResults.length
      const expected = due.length + callers.length
      if (answered !== expected) throw new Error(`json-rules-engine answered for ${answered} of ${expected} rules`)
      return results
        .map(result => result.name ?? '')
        .sort(compareText)
        .flatMap(name => {
          const own = byId.get(name)
          return own ? own.firings(evidence) : callerFirings(name, callers)
        })
    },
  }
}

/** Results come back by name, so a name may stand only once. */
function refuseTakenNames(callers: readonly CallerRule[], own: ReadonlyMap<string, unknown>): void {
  const seen = new Set<string>()
  for (const { name } of callers) {
    if (own.has(name) || seen.has(name))
      throw new RangeError(`a rule named ${name} is already there; choose another name`)
    seen.add(name)
  }
}

function callerFirings(name: string, callers: readonly CallerRule[]): Firing[] {
  return callers
    .filter(rule => rule.name === name)
    .map(({ event }) => ({ rule: name, label: event.type, weight: event.params.weight, because: [] }))
}

/** What was prepared, but for the Engine that `setEngine` gives it. */
function ruleOfOneRun(prepared: EngineRule): EngineRule {
  // Object.create forgets that the result has everything its prototype has.
  return Object.create(prepared) as EngineRule
}

function engineRule(rule: Rule): RuleProperties {
  return { name: rule.id, conditions: topLevel(lowerRule(rule)), event: { type: rule.id } }
}

/** `lowerRule` never yields a bare leaf at the root, which is all that the library's type asks beyond ours. */
function topLevel(condition: ReturnType<typeof lowerRule>): TopLevelCondition {
  return condition as TopLevelCondition
}

function textLeaf(leaf: unknown): TextLeaf {
  if (typeof leaf === 'object' && leaf !== null && isTextLeaf(leaf as TextLeaf)) return leaf as TextLeaf
  throw new Error('a text fact was asked for without its leaf')
}
