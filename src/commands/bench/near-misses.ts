/** Rules for a missing label that would have fired with one condition more. */
import type { FindNearMisses } from '../../bench/disagreements.js'
import { hanoiDay } from '../../dates.js'
import type { Pack } from '../../pack.js'
import { gatherer } from '../../rules/gather.js'
import { traceRule } from '../../rules/trace.js'
import { missingLeaves, nearlyFired } from '../explanation/nearly.js'

/** Looking at every condition of every rule takes its time, so only the gravest disagreements get it. */
const MOST_REPORTS = 300
const MOST_RULES = 3

export function nearMissFinder(pack: Pack): FindNearMisses {
  const gather = gatherer(pack)
  let left = MOST_REPORTS
  return (report, labels) => {
    if (labels.length === 0 || left === 0) return []
    left -= 1
    const day = report.sentAt === null ? null : hanoiDay(report.sentAt)
    const gathered = gather(report.text, day, report.channel ?? '')
    const rules = pack.rules.filter(
      rule => rule.status === 'active' && rule.supports.some(label => labels.includes(label)),
    )
    const traced = rules.map(rule => {
      const tree = traceRule(rule, pack.conditions, gathered)
      const { id, title, explain, strength } = rule
      const status = tree.holds ? ('fired' as const) : ('not-fired' as const)
      return { id, title, explain, strength, labels: rule.supports, status, tree }
    })
    return nearlyFired(traced)
      .slice(0, MOST_RULES)
      .flatMap(({ id, title, labels: own, tree }) => {
        const label = own.find(one => labels.includes(one))
        const missing = missingLeaves(tree).map(
          ({ leaf, unwanted }) => `${unwanted ? 'vướng' : 'thiếu'}: ${leaf.note ?? leaf.label}`,
        )
        return label === undefined ? [] : [{ rule: id, title, label, missing }]
      })
  }
}
