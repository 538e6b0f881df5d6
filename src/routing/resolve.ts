/** The resolver: reads the decision table top down and turns the answer of the first row that holds into a route. */
import type { Pack, RoutingRow } from '../pack.js'
import { livesOn } from '../registry/period.js'
import type { Registry } from '../registry/registry.js'
import type { Day, Flag, ReviewReason, Route, Step } from '../types.js'
import type { Answer, RoutingData, Strategy } from './answer.js'
import { uniqueBodies } from './candidates.js'
import type { RoutingFact, RoutingFacts } from './facts.js'
import { type Families, withMembers } from './families.js'
import { factsOf, type RouteRequest, type Situation, situationOf } from './situation.js'
import { STRATEGIES } from './strategies.js'

/** Switches of rows that are the city's choice, by name; a row whose switch is false is passed over. */
export type PolicySwitches = Readonly<Record<string, boolean>>

export interface Routing {
  readonly route: Route
  readonly flags: readonly Flag[]
  readonly review: readonly ReviewReason[]
}

export type Resolve = (request: RouteRequest, asOf: Day | null) => Routing

const NOT_APPLICABLE: Routing = {
  route: { status: 'not-applicable', authority: null, secondary: [], candidates: [], reasons: [], steps: [] },
  flags: [],
  review: [],
}

export function resolver(pack: Pack, registry: Registry, policies: PolicySwitches): Resolve {
  const families: Families = new Map(pack.families.map(family => [family.id, withMembers(family)]))
  const rows = pack.routing.rows.filter(row => row.policy === null || policies[row.policy] !== false)
  const readyRows = rows.map(readyRow)
  const { firstReports } = pack.routing
  const days = [
    ...new Set([firstReports, ...registry.changeDays(firstReports), ...rows.flatMap(row => row.effective.from ?? [])]),
  ].sort()
  const resolveOn = (request: RouteRequest, day: Day) =>
    routeOn(request, day, readyRows, pack.routing, registry, families)
  return (request, asOf) => {
    if (request.tags.length === 0) return NOT_APPLICABLE
    return asOf === null ? undated(request, days, resolveOn) : resolveOn(request, asOf)
  }
}

/** T3: without a date the answer stands only if no change of law or body alters it. */
function undated(
  request: RouteRequest,
  days: readonly Day[],
  resolveOn: (request: RouteRequest, day: Day) => Routing,
): Routing {
  const routings = days.map(day => resolveOn(request, day))
  // Codes of units were used again, so the name belongs to the identity: ubnd-cap-xa:00004 was Trúc Bạch and is Ba Đình.
  const ids = new Set(routings.map(({ route }) => route.authority && `${route.authority.id} ${route.authority.name}`))
  const latest = routings.at(-1) ?? NOT_APPLICABLE
  if (ids.size === 1 && !ids.has(null)) return latest
  const candidates = uniqueBodies(
    routings.flatMap(({ route }) => (route.authority ? [route.authority] : route.candidates)),
  )
  const reasons =
    ids.size > 1 ? [...new Set([...latest.route.reasons, 'date-missing' as const])].sort() : latest.route.reasons
  return { ...latest, route: { ...latest.route, status: 'needs-review', authority: null, candidates, reasons } }
}

function routeOn(
  request: RouteRequest,
  day: Day,
  rows: readonly ReadyRow[],
  routing: Pack['routing'],
  registry: Registry,
  families: Families,
): Routing {
  const situation = situationOf(request, day, registry, families, routing.filingAnywhereFrom)
  const conduct = request.tags.includes('staff-conduct')
    ? answerFor('conduct', situation, rows, routing, registry)
    : null
  const difficulty = request.tags.includes('procedure-difficulty')
    ? answerFor('difficulty', situation, rows, routing, registry)
    : null
  // A complaint about a head goes one level up even when a file is stuck as well; otherwise the file comes first.
  if (conduct && (!difficulty || isAboutHead(conduct.row))) return toRouting(conduct, null, routing.confidenceFloor)
  if (difficulty) return toRouting(difficulty, conduct, routing.confidenceFloor)
  return NOT_APPLICABLE
}

interface RowAnswer {
  readonly row: RoutingRow
  readonly answer: Answer
}

function isAboutHead(row: RoutingRow): boolean {
  return row.id === 'R01' || row.id === 'R03' || row.id.startsWith('R02')
}

function answerFor(
  purpose: RoutingFacts['purpose'],
  situation: Situation,
  rows: readonly ReadyRow[],
  data: RoutingData,
  registry: Registry,
): RowAnswer | null {
  const facts = factsOf(situation, purpose, registry)
  for (const { row, when, strategy } of rows) {
    if (!livesOn(row.effective, situation.day) || !holds(when, facts)) continue
    if (strategy) return { row, answer: strategy(situation, data) }
  }
  return null
}

/** A row with its condition as a list and its strategy looked up: every report asks most of them. */
interface ReadyRow {
  readonly row: RoutingRow
  readonly when: readonly (readonly [fact: RoutingFact, values: readonly string[]])[]
  readonly strategy: Strategy | undefined
}

function readyRow(row: RoutingRow): ReadyRow {
  // The table's facts are checked against the closed list when it is loaded.
  const when = Object.entries(row.when).map(([fact, values]) => [fact as RoutingFact, values] as const)
  return { row, when, strategy: STRATEGIES[row.to] }
}

function holds(when: ReadyRow['when'], facts: RoutingFacts): boolean {
  for (const [fact, values] of when) if (!values.includes(facts[fact])) return false
  return true
}

function toRouting({ row, answer }: RowAnswer, conduct: RowAnswer | null, floor: number): Routing {
  const [body] = answer.bodies
  const single = answer.reason === null && answer.bodies.length === 1 && body !== undefined
  const confident = row.confidence >= floor
  const resolved = single && confident
  const reasons = answer.reason ? [answer.reason] : confident ? [] : (['low-confidence'] as const)
  const behaviour = conduct?.answer.reason === null ? conduct.answer.bodies : []
  const secondary = uniqueBodies([...behaviour, ...answer.secondary]).filter(
    other => !resolved || other.id !== body?.id,
  )
  const steps: Step[] = [
    ...answer.steps,
    { rule: row.id, to: resolved ? (body?.name ?? '') : 'cần người xem', why: row.title, basis: row.basis },
  ]
  return {
    route: {
      status: resolved ? 'resolved' : 'needs-review',
      authority: resolved ? (body ?? null) : null,
      secondary,
      candidates: resolved ? [] : answer.bodies,
      reasons,
      steps,
    },
    flags: answer.flags,
    review: answer.review,
  }
}
