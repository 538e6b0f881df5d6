/** Rules for a missing label that nearly fired, and what they missed. */
import type { FindNearMisses } from '../../bench/disagreements.js'
import type { ExplainedRule } from '../../decide.js'
import type { Lang } from '../../problems.js'
import { sayMiss } from '../../rules/say-miss.js'
import { nearlyFired } from '../explanation/nearly.js'
import type { Explainer } from '../library.js'

/** Explaining a report takes far longer than deciding it, so only the gravest disagreements are explained. */
const MOST_REPORTS = 200
const MOST_RULES = 3

export function nearMissFinder(triage: Pick<Explainer, 'explain'>, lang: Lang): FindNearMisses {
  let left = MOST_REPORTS
  return (report, labels) => {
    if (labels.length === 0 || left === 0) return []
    left -= 1
    const speaksFor = (rule: ExplainedRule) =>
      rule.lifecycle === 'active' && rule.supports.some(label => labels.includes(label))
    return nearlyFired(triage.explain(report).rules.filter(speaksFor))
      .slice(0, MOST_RULES)
      .flatMap(({ id, title, supports, misses }) => {
        const label = supports.find(one => labels.includes(one))
        return label === undefined ? [] : [{ rule: id, title, label, missing: misses.map(miss => sayMiss(miss, lang)) }]
      })
  }
}
