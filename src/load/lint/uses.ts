import type { Condition, PackSource, Rule, TextLeaf } from '../../pack.js'
import { cuesOf } from '../../rules/leaves.js'

/** How one cue is used: by which rules, and in which leaves. */
export interface CueUse {
  readonly rules: Set<Rule>
  readonly leaves: Set<TextLeaf>
}

/** Every cue that rules read, through the conditions they share. */
export function cueUses({ rules, conditions }: PackSource): ReadonlyMap<string, CueUse> {
  const uses = new Map<string, CueUse>()
  for (const rule of rules) {
    for (const leaf of leavesOf(rule, conditions)) {
      for (const cue of cuesOf(leaf).flat()) {
        const use = uses.get(cue) ?? { rules: new Set(), leaves: new Set() }
        use.rules.add(rule)
        use.leaves.add(leaf)
        uses.set(cue, use)
      }
    }
  }
  return uses
}

/** The leaves about words of a rule, those of its named conditions included. */
export function leavesOf(rule: Rule, conditions: PackSource['conditions']): readonly TextLeaf[] {
  const known = leavesFound.get(rule)
  if (known?.conditions === conditions) return known.leaves
  const leaves = findLeaves(rule, conditions)
  leavesFound.set(rule, { conditions, leaves })
  return leaves
}

// Asked again and again, by every lint and at every check.
const leavesFound = new WeakMap<
  Rule,
  { readonly conditions: PackSource['conditions']; readonly leaves: readonly TextLeaf[] }
>()

function findLeaves({ when, unless }: Rule, conditions: PackSource['conditions']): TextLeaf[] {
  const leaves: TextLeaf[] = []
  const seen = new Set<string>()
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit)
    else if ('any' in condition) condition.any.forEach(visit)
    else if ('not' in condition) visit(condition.not)
    else if ('condition' in condition) {
      const named = conditions[condition.condition]
      if (named === undefined || seen.has(condition.condition)) return
      seen.add(condition.condition)
      visit(named)
    } else if (!('fact' in condition)) leaves.push(condition)
  }
  visit(when)
  if (unless !== null) visit(unless)
  return leaves
}

/** The names of the conditions a rule uses, with those that they use. */
export function conditionsOf({ when, unless }: Rule, conditions: PackSource['conditions']): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit)
    else if ('any' in condition) condition.any.forEach(visit)
    else if ('not' in condition) visit(condition.not)
    else if ('condition' in condition && !names.has(condition.condition)) {
      names.add(condition.condition)
      const meant = conditions[condition.condition]
      if (meant !== undefined) visit(meant)
    }
  }
  visit(when)
  if (unless !== null) visit(unless)
  return names
}
