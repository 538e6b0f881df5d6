/** Which bodies were named rightly, and in which way the others are wrong. */
import { type Day, LEVELS, type Level } from '../types.js'
import type { Given } from './answers.js'
import { commonest } from './counting.js'
import { type Entry, ERA_NAMES, type RouteFinding, tally } from './entry.js'
import { shareOf } from './figures.js'
import { routeRight } from './headline.js'
import type { Judgement } from './judge.js'
import { OUTCOMES, type RouteGroup, type RouteOutcome, type RoutingReport } from './report.js'
import type { World } from './world.js'

/** Null where the gold answer says nothing of a body. */
export function findRoute(
  { gold, route }: Judgement,
  given: Given,
  day: Day | null,
  world: World,
): RouteFinding | null {
  if (route === null || gold.bodies === null) return null
  const right = gold.bodies === 'needs-review' ? [] : gold.bodies
  const level =
    gold.bodies === 'needs-review'
      ? 'needs-review'
      : (right.map(world.levelOf).find(known => known !== null) ?? 'unknown')
  return { outcome: outcomeOf(), level, police: right.some(world.isPolice) }

  function outcomeOf(): RouteOutcome {
    if (route === 'right') return 'exact'
    if (given.scope === 'off-topic') return 'out-of-scope'
    if (route === 'open') return 'left-open'
    if (route === 'kept') return 'rightly-open'
    if (route === 'sent') return 'unanswerable-sent'
    const body = given.body
    if (body === null) return 'other-level'
    if (world.isDead(body, day)) return 'dead-body'
    if (right.some(one => world.areKin(one, body, day))) return 'kin'
    return world.levelOf(body) === level ? 'same-level' : 'other-level'
  }
}

const LEVEL_NAMES: readonly RouteFinding['level'][] = [...(Object.keys(LEVELS) as Level[]), 'unknown', 'needs-review'] // a closed list

export function routingReport(entries: readonly Entry[]): RoutingReport {
  const routed = entries.filter(entry => entry.route !== null)
  const known = routed.filter(({ judged }) => judged.named !== null)
  const candidates = known.reduce((sum, entry) => sum + entry.candidates, 0)
  return {
    n: routed.length,
    outcomes: outcomesOf(routed),
    byLevel: [
      ...LEVEL_NAMES.map(name => ({ ...group(routed, entry => entry.route?.level === name), name })),
      { ...group(routed, entry => entry.route?.police === true), name: 'police' },
    ],
    byPeriod: ERA_NAMES.map(name => ({ name, ...group(routed, entry => entry.era === name) })),
    candidateRecall: shareOf(known, ({ judged }) => judged.named),
    meanCandidates: known.length === 0 ? null : candidates / known.length,
    keptOpen: shareOf(routed, ({ judged: { route } }) =>
      route === 'kept' || route === 'sent' ? route === 'kept' : null,
    ),
    reasons: commonest(tally(routed, ({ openReasons }) => openReasons)),
  }
}

function group(entries: readonly Entry[], belongs: (entry: Entry) => boolean): Omit<RouteGroup, 'name'> {
  const inside = entries.filter(belongs)
  return { n: inside.length, right: shareOf(inside, routeRight), outcomes: outcomesOf(inside) }
}

function outcomesOf(entries: readonly Entry[]): Record<RouteOutcome, number> {
  const names = Object.keys(OUTCOMES) as RouteOutcome[] // a closed list
  const count = (name: RouteOutcome) => entries.filter(({ route }) => route?.outcome === name).length
  return Object.fromEntries(names.map(name => [name, count(name)])) as Record<RouteOutcome, number> // every name of it
}
