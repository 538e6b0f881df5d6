/** Rules that read what only the caller of `decideAsync` has: a register, a lookup, an operator of his own. */
import type { Condition, Rule } from '../pack.js'
import { FACT_NAMES } from './evidence.js'
import { OPERATORS } from './operators.js'

const OWN_FACTS: ReadonlySet<string> = new Set(FACT_NAMES)

/** Whether a rule cannot be judged by the text alone: the compiled evaluator leaves it out, and its examples are not run. */
export function needsCaller({ when, unless }: Rule, conditions: Readonly<Record<string, Condition>>): boolean {
  const seen = new Set<string>()
  const asks = (condition: Condition): boolean => {
    if ('all' in condition) return condition.all.some(asks)
    if ('any' in condition) return condition.any.some(asks)
    if ('not' in condition) return asks(condition.not)
    if ('fact' in condition) return !OWN_FACTS.has(condition.fact) || !Object.hasOwn(OPERATORS, condition.operator)
    if (!('condition' in condition) || seen.has(condition.condition)) return false
    seen.add(condition.condition)
    const meant = conditions[condition.condition]
    return meant !== undefined && asks(meant)
  }
  return asks(when) || (unless !== null && asks(unless))
}
