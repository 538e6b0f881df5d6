/** Whether one condition can hold only when another does; `false` also when that cannot be told from their form. */
import type { Condition, CueRef, TextLeaf } from '../../pack.js'

export type Conditions = Readonly<Record<string, Condition>>

export function implies(a: Condition, b: Condition, conditions: Conditions): boolean {
  const answers = known.get(a) ?? new WeakMap<Condition, Answer>()
  known.set(a, answers)
  const answer = answers.get(b)
  if (answer?.conditions === conditions) return answer.holds
  const holds = follows(a, b, conditions)
  answers.set(b, { conditions, holds })
  return holds
}

interface Answer {
  /** The conditions by which it was found. */
  readonly conditions: Conditions
  readonly holds: boolean
}

// Every rule is held against every other, and from one check to the next few of them change.
const known = new WeakMap<Condition, WeakMap<Condition, Answer>>()

function follows(a: Condition, b: Condition, conditions: Conditions): boolean {
  if (sameText(a, b)) return true
  if ('condition' in b) return impliesNamed(a, b.condition, conditions)
  if ('all' in b) return b.all.every(part => follows(a, part, conditions))
  if ('any' in a) return a.any.every(part => follows(part, b, conditions))
  if ('any' in b && b.any.some(part => follows(a, part, conditions))) return true
  if ('all' in a && a.all.some(part => follows(part, b, conditions))) return true
  if ('condition' in a) {
    const meant = conditions[a.condition]
    return meant !== undefined && follows(meant, b, conditions)
  }
  if ('not' in a && 'not' in b) return follows(b.not, a.not, conditions)
  return isLeaf(a) && isLeaf(b) && leafImplies(a, b)
}

/** A named condition by its name first, since what it says may be long. */
function impliesNamed(a: Condition, name: string, conditions: Conditions): boolean {
  if ('condition' in a && a.condition === name) return true
  if ('all' in a && a.all.some(part => 'condition' in part && part.condition === name)) return true
  const meant = conditions[name]
  return meant !== undefined && follows(a, meant, conditions)
}

function isLeaf(condition: Condition): condition is TextLeaf {
  return 'has' in condition || 'near' in condition || 'sequence' in condition || 'count' in condition
}

function leafImplies(a: TextLeaf, b: TextLeaf): boolean {
  if (!policyImplies(a, b)) return false
  if ('has' in b) return partsOf(a).some(part => isSubset(part, b.has))
  if ('near' in a && 'near' in b) {
    const sameParts = a.near.length === b.near.length && a.near.every((part, i) => isSubset(part, b.near[i] ?? []))
    return (
      sameParts &&
      a.within <= b.within &&
      (b.order === 'any' || a.order === 'given') &&
      scopeOf(a.scope) <= scopeOf(b.scope)
    )
  }
  if ('count' in a && 'count' in b) {
    const sameKind = a.distinct === b.distinct || a.distinct
    return sameKind && isSubset(a.count, b.count) && a.min >= b.min && scopeOf(a.scope) <= scopeOf(b.scope)
  }
  return false
}

/** The cues of which each has a hit when the leaf holds. */
function partsOf(leaf: TextLeaf): readonly CueRef[] {
  if ('has' in leaf) return [leaf.has]
  if ('near' in leaf) return leaf.near
  if ('count' in leaf) return [leaf.count]
  return leaf.sequence.flatMap(part => ('number' in part ? [] : [part]))
}

function policyImplies(a: TextLeaf, b: TextLeaf): boolean {
  const negated = b.negated === 'any' || (a.negated ?? 'no') === (b.negated ?? 'no')
  return negated && ((b.time ?? 'any') === 'any' || a.time === b.time)
}

function isSubset(a: CueRef, b: CueRef): boolean {
  return a.every(cue => b.includes(cue))
}

function scopeOf(scope: 'clause' | 'sentence' | 'report'): number {
  return ['clause', 'sentence', 'report'].indexOf(scope)
}

const texts = new WeakMap<Condition, string>()

/** A condition as text; it is asked for again and again. */
export function textOf(condition: Condition): string {
  const known = texts.get(condition) ?? JSON.stringify(condition)
  texts.set(condition, known)
  return known
}

function sameText(a: Condition, b: Condition): boolean {
  return a === b || textOf(a) === textOf(b)
}
