import type { ExplainedRule } from '../../explanation.js'
import type { ExplainedCondition } from '../../rules/why-not.js'
import { STRENGTHS } from '../../types.js'

/** From here on a rule is not near: two things would have to be otherwise, or one that is not there at all. */
const NEAR = 2

/**
 * Rules that did not fire but nearly did, nearest first, then strongest, then by id. A rule counts only when words of
 * the text speak for it: one that merely lacks everything is not near.
 */
export function nearlyFired(rules: readonly ExplainedRule[]): ExplainedRule[] {
  return rules
    .filter(rule => rule.status === 'not-fired' && rule.distance < NEAR && (hasWords(rule.when) || hasNearWords(rule)))
    .sort((a, b) => a.distance - b.distance || force(a) - force(b) || (a.id < b.id ? -1 : 1))
}

function force({ strength }: ExplainedRule): number {
  return STRENGTHS.indexOf(strength)
}

/** A leaf about words holds where it speaks for the rule. */
function hasWords({ condition, holds, found, parts }: ExplainedCondition): boolean {
  return !('not' in condition) && ((holds && found.length > 0) || parts.some(hasWords))
}

/** What the rule misses is there in part: denied, too far away, spelt otherwise. One hit of two is not much. */
function hasNearWords({ misses }: ExplainedRule): boolean {
  return misses.some(miss => {
    if (miss.kind === 'too-few') return miss.found > 1
    return ('words' in miss && miss.kind !== 'unwanted') || 'first' in miss
  })
}
