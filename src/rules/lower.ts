/** Authors' short language → canonical json-rules-engine conditions. The lowered JSON says the same as the YAML. */
import type { Condition, Rule } from '../pack.js'

/** A json-rules-engine condition tree as plain JSON. */
export type EngineCondition =
  | { all: EngineCondition[] }
  | { any: EngineCondition[] }
  | { not: EngineCondition }
  | { condition: string }
  | { fact: string; operator: string; value: unknown; params?: Record<string, unknown> }

/** The fact that answers text leaves: the number of hits that make the leaf in `params` hold. */
export const TEXT_FACT = 'match'

/**
 * One condition for json-rules-engine, as plain JSON. A leaf over words asks the fact `match`, which a run on the bare engine
 * must answer itself (`toEngine` does) with the number of hits of the leaf in `params`. Never throws: shared conditions stay
 * names, for `engine.setCondition`.
 */
export function lowerCondition(condition: Condition): EngineCondition {
  if ('all' in condition) return { all: condition.all.map(lowerCondition) }
  if ('any' in condition) return { any: condition.any.map(lowerCondition) }
  if ('not' in condition) return { not: lowerCondition(condition.not) }
  if ('condition' in condition) return { condition: condition.condition }
  if ('fact' in condition) return { fact: condition.fact, operator: condition.operator, value: condition.value }
  return { fact: TEXT_FACT, operator: 'greaterThanInclusive', value: 1, params: { leaf: condition } }
}

/** A rule's whole condition. json-rules-engine wants `all`, `any`, `not` or `condition` at the root, never a bare leaf. */
export function lowerRule(rule: Rule): EngineCondition {
  const when = lowerCondition(rule.when)
  if (rule.unless) return { all: [when, { not: lowerCondition(rule.unless) }] }
  return 'fact' in when ? { all: [when] } : when
}
