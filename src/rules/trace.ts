/** The condition tree of a rule with its outcome for one report: why it fired, and why it did not. */
import type { Condition, CueRef, NumberPart, Rule } from '../pack.js'
import { conditionTest, factValue, named, type RuleSet } from './evaluate.js'
import type { Evidence } from './evidence.js'

export interface TraceNode {
  readonly kind: 'all' | 'any' | 'not' | 'condition' | 'has' | 'near' | 'sequence' | 'count' | 'fact'
  /** The condition in words. */
  readonly label: string
  readonly holds: boolean
  /** What was found instead, when the condition does not hold. */
  readonly note?: string
  readonly children?: readonly TraceNode[]
}

/** The tree of a whole rule; `unless` shows as a `not`. */
export function traceRule(rule: Rule, conditions: RuleSet['conditions'], evidence: Evidence): TraceNode {
  const when = traceCondition(rule.when, conditions, evidence)
  if (!rule.unless) return when
  const not: Condition = { not: rule.unless }
  const unless = traceCondition(not, conditions, evidence)
  return { kind: 'all', label: 'when, unless', holds: when.holds && unless.holds, children: [when, unless] }
}

function traceCondition(condition: Condition, conditions: RuleSet['conditions'], evidence: Evidence): TraceNode {
  const trace = (part: Condition) => traceCondition(part, conditions, evidence)
  // Whether a part holds is asked of the leaves only, and told upwards: asking at every level would compile a rule again
  // for each of its parts.
  if ('all' in condition) {
    const children = condition.all.map(trace)
    return { kind: 'all', label: 'all', holds: children.every(child => child.holds), children }
  }
  if ('any' in condition) {
    const children = condition.any.map(trace)
    return { kind: 'any', label: 'any', holds: children.some(child => child.holds), children }
  }
  if ('not' in condition) {
    const child = trace(condition.not)
    return { kind: 'not', label: 'not', holds: !child.holds, children: [child] }
  }
  if ('condition' in condition) {
    const child = trace(named(condition.condition, conditions))
    return { kind: 'condition', label: condition.condition, holds: child.holds, children: [child] }
  }
  const holds = conditionTest(condition, conditions)(evidence)
  if ('fact' in condition) {
    const label = `${condition.fact} ${condition.operator} ${JSON.stringify(condition.value)}`
    return {
      kind: 'fact',
      label,
      holds,
      note: `${condition.fact} = ${JSON.stringify(factValue(evidence.facts, condition.fact))}`,
    }
  }
  if ('has' in condition) return leaf('has', refName(condition.has), holds, [condition.has], evidence)
  if ('count' in condition) {
    return leaf('count', `${refName(condition.count)} ≥ ${condition.min}`, holds, [condition.count], evidence)
  }
  if ('near' in condition) {
    const label = `${condition.near.map(refName).join(' … ')} (≤ ${condition.within})`
    return leaf('near', label, holds, condition.near, evidence)
  }
  const refs = condition.sequence.filter((part): part is CueRef => !isNumber(part))
  const label = condition.sequence.map(part => (isNumber(part) ? 'số' : refName(part))).join(' → ')
  return leaf('sequence', label, holds, refs, evidence)
}

function leaf(
  kind: 'has' | 'near' | 'sequence' | 'count',
  label: string,
  holds: boolean,
  refs: readonly CueRef[],
  evidence: Evidence,
): TraceNode {
  return holds ? { kind, label, holds } : { kind, label, holds, note: refs.map(ref => found(ref, evidence)).join('; ') }
}

/** What the text offers for a part of a leaf that does not hold. */
function found(ref: CueRef, { cues }: Evidence): string {
  const hits = ref.flatMap(id => cues.get(id) ?? [])
  const negated = hits.filter(hit => hit.negated).length
  if (hits.length === 0) return `không thấy ${refName(ref)}`
  return negated === hits.length ? `${refName(ref)} bị phủ định` : `thấy ${refName(ref)}`
}

function isNumber(part: CueRef | NumberPart): part is NumberPart {
  return 'number' in part
}

function refName(ref: CueRef): string {
  return ref.join(' | ')
}
