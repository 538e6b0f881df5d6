/** Rules for a missing label that nearly fired, and what they missed. */
import type { FindNearMisses } from '../../bench/disagreements.js'
import { hanoiDay } from '../../dates.js'
import type { Pack } from '../../pack.js'
import type { Lang } from '../../problems.js'
import { isTextLeaf } from '../../rules/conditions.js'
import { gatherer } from '../../rules/gather.js'
import { sayMiss } from '../../rules/say-miss.js'
import { type RuleTrace, ruleTracer, type TraceNode } from '../../rules/trace.js'
import { explainer } from '../../rules/why-not.js'
import type { Label, Report } from '../../types.js'

/** Of the rules that one change would make fire, so many are told. */
const MOST_RULES = 2

export function nearMissFinder(pack: Pack, lang: Lang): FindNearMisses {
  let open: ReturnType<typeof openFinder> | null = null
  return (report, labels) => {
    if (labels.length === 0) return []
    open ??= openFinder(pack, lang)
    return open(report, labels)
  }
}

/** Built when first asked for: a corpus without a mistake needs none of it. */
function openFinder(pack: Pack, lang: Lang) {
  const gather = gatherer(pack)
  const trace = ruleTracer(pack)
  const explain = explainer(pack)
  return (report: Report, labels: readonly Label[]) => {
    const day = report.sentAt === null ? null : hanoiDay(report.sentAt)
    const gathered = gather(report.text, day, report.channel ?? '')
    const whyNot = explain(gathered, day)
    const near = trace(gathered).filter(({ rule, holds, when }) => {
      const speaks = rule.status === 'active' && rule.supports.some(label => labels.includes(label))
      return speaks && !holds && hasWords(when, true)
    })
    return near
      .map(traced => ({ traced, changes: changesOf(traced) }))
      .filter(({ changes }) => changes === 1)
      .slice(0, MOST_RULES)
      .flatMap(({ traced: { rule }, traced }) => {
        const label = rule.supports.find(one => labels.includes(one))
        // Only the one part that stands in the way is explained: to search every alternative takes too long.
        const { misses } = whyNot({ rule, holds: false, when: obstacle(traced), unless: null })
        const missing = misses.map(miss => sayMiss(miss, lang))
        return label === undefined ? [] : [{ rule: rule.id, title: rule.title, label, missing }]
      })
  }
}

/** How many leaves would have to be otherwise for the rule to hold. */
function changesOf({ when, unless }: RuleTrace): number {
  return changes(when, true) + (unless === null ? 0 : changes(unless, false))
}

function changes({ condition, holds, parts }: TraceNode, wanted: boolean): number {
  if (holds === wanted) return 0
  if (parts.length === 0) return 1
  const inside = (want: boolean) => parts.map(part => changes(part, want))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
  if ('any' in condition) return wanted ? Math.min(...inside(true)) : sum(inside(false))
  if ('not' in condition) return sum(inside(!wanted))
  return wanted ? sum(inside(true)) : Math.min(...inside(false))
}

/** The one leaf that is in the way, or a `not` around one that should not hold. */
function obstacle({ when, unless }: RuleTrace): TraceNode {
  return inTheWay(when, true) ?? (unless && inTheWay(unless, false)) ?? when
}

function inTheWay(node: TraceNode, wanted: boolean): TraceNode | null {
  const { condition, holds, parts } = node
  if (holds === wanted) return null
  if (parts.length === 0) return wanted ? node : { condition: { not: condition }, holds: false, parts: [node] }
  const want = 'not' in condition ? !wanted : wanted
  const wrong = parts.filter(part => part.holds !== want)
  const nearest = wrong.find(part => changes(part, want) === 1)
  return nearest ? inTheWay(nearest, want) : null
}

/** Words of the text speak for the rule: one that merely lacks everything is not near. */
function hasWords({ condition, holds, parts }: TraceNode, wanted: boolean): boolean {
  if (parts.length === 0) return holds && wanted && isTextLeaf(condition)
  return parts.some(part => hasWords(part, 'not' in condition ? !wanted : wanted))
}
