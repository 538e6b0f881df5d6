import type { ExplainedRule } from '../../decide.js'
import type { TraceNode } from '../../rules/trace.js'

/** Rules that did not fire but would have with one leaf more, and for which something in the text speaks; by id. */
export function nearlyFired(rules: readonly ExplainedRule[]): ExplainedRule[] {
  return rules
    .filter(rule => rule.status === 'not-fired' && flips(rule.tree, true) === 1 && hasSupport(rule.tree))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** How many leaves must change for the node to hold (or, with `wanted` false, not to hold). */
export function flips(node: TraceNode, wanted: boolean): number {
  if (node.holds === wanted) return 0
  const children = node.children ?? []
  if (children.length === 0) return 1
  const below = (want: boolean) => children.map(child => flips(child, want))
  switch (node.kind) {
    case 'any':
      return wanted ? Math.min(...below(true)) : sum(below(false))
    case 'not':
      return sum(below(!wanted))
    default:
      return wanted ? sum(below(true)) : Math.min(...below(false))
  }
}

/** The leaves that stand in the way, in the order of the rule: each says what it is and what was found instead. */
export function missingLeaves(node: TraceNode, wanted = true): { leaf: TraceNode; unwanted: boolean }[] {
  if (node.holds === wanted) return []
  const children = node.children ?? []
  if (children.length === 0) return [{ leaf: node, unwanted: !wanted }]
  const want = node.kind === 'not' ? !wanted : wanted
  const leaves = (child: TraceNode) => missingLeaves(child, want)
  const needsAll = node.kind === 'any' ? !wanted : wanted
  if (needsAll || node.kind === 'not') return children.flatMap(leaves)
  const fewest = Math.min(...children.map(child => flips(child, want)))
  const nearest = children.find(child => flips(child, want) === fewest)
  return nearest === undefined ? [] : leaves(nearest)
}

/** A leaf about the text holds and speaks for the rule: without one, every rule of one leaf would be nearly there. */
function hasSupport(node: TraceNode, wanted = true): boolean {
  const children = node.children ?? []
  if (children.length === 0) return node.holds && wanted && node.kind !== 'fact'
  const want = node.kind === 'not' ? !wanted : wanted
  return children.some(child => hasSupport(child, want))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
