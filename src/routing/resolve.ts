/** The resolver: reads the decision table top down and turns the answer of the first row that holds into a route. */

import type { FieldDefault, Pack, RoutingRow } from '../pack.js'
import type { Registry } from '../registry/registry.js'
import { flat } from '../text/flat.js'
import { onDemand } from '../text/on-demand.js'
import type { Day, Field, Flag, ReviewReason, Route, RouteReason, Step } from '../types.js'
import { type Account, accountOf } from './account.js'
import { type Answer, plain, type RoutingData } from './answer.js'
import { uniqueBodies } from './candidates.js'
import { daysThatMatter } from './days-that-matter.js'
import { type Family, familiesOf } from './families.js'
import { notes } from './notes.js'
import { checkPolicies, type PolicySwitches } from './policies.js'
import { REVIEWED, type Tell, teller } from './principles.js'
import { holds, type ReadyRow, type RowsOfDay, rowsByDay } from './ready-rows.js'
import type { RouteRequest } from './request.js'
import { type Situation, situationOf, type World } from './situation.js'

/** Where a report goes, and what is to be said about it beside that. */
export interface Routing {
  /** Its last step is the row that answered; every step tells the clause it rests on in `basis`. */
  readonly route: Route
  readonly flags: readonly Flag[]
  /** Why a person should look although a body may have been found. */
  readonly review: readonly ReviewReason[]
}

/**
 * The body that must answer on the day; without a day only one that no change of law or body alters. A request without tags is
 * `not-applicable`. Pure; never throws, whatever the text said.
 */
export type Resolve = (request: RouteRequest, asOf: Day | null) => Routing

const NOT_APPLICABLE: Routing = {
  route: {
    status: 'not-applicable',
    authority: null,
    secondary: [],
    candidates: [],
    reasons: [],
    certainty: null,
    steps: [],
  },
  flags: [],
  review: [],
}

/**
 * Prepares the decision table (`rules/routing/table.yaml`) of a pack, once. Rows are asked from the top, for the stuck matter
 * and for the behaviour by themselves; the first one that holds answers, and its `basis` is the legal source of the answer:
 * rows with a `policy` are the city's choice, not law.
 * @param registry of the same pack: `registry(pack)`
 * @param policies what is switched off or on, by name; `{}` leaves all as the pack has it
 * @throws PaknInputError when a policy is switched that the pack does not have, naming those it has
 */
export function resolver(pack: Pack, registry: Registry, policies: PolicySwitches): Resolve {
  checkPolicies(policies, pack.routing.policies)
  const isOn = new Map(pack.routing.policies.map(({ name, on }) => [name, policies[name] ?? on]))
  const rows = pack.routing.rows.filter(({ policy }) => policy === null || isOn.get(policy) !== false)
  const rowsOn = rowsByDay(rows)
  const { blame, filingAnywhereFrom, principles } = pack.routing
  const subjects = Object.entries(pack.routing.subjects)
  const daysOf = onDemand(() => daysThatMatter(pack, registry, rows))
  const tell = teller(principles)
  const families = familiesOf(pack.families)
  const committeeFields = fieldsOf(families.of('committee'), pack.routing.fields)
  const matters = new Map(pack.routing.matters.map(matter => [matter.field, matter]))
  const world: World = { registry, families, blame, tell, filingAnywhereFrom, subjects, committeeFields, matters }
  const notApplicable = {
    ...NOT_APPLICABLE,
    route: { ...NOT_APPLICABLE.route, steps: tell('R00', 'không chuyển', {}) },
  }
  const resolveOn = (account: Account, day: Day) => routeOn(account, day, rowsOn(day), pack.routing, world)
  return (request, asOf) => {
    if (request.tags.length === 0) return notApplicable
    const account = accountOf(request, world)
    return asOf === null ? undated(account, daysOf()(account), resolveOn, tell) : resolveOn(account, asOf)
  }
}

/** The fields of which some default body belongs to the family. */
function fieldsOf(family: Family | undefined, defaults: readonly FieldDefault[]): ReadonlySet<Field> {
  return new Set(defaults.flatMap(({ field, body }) => (family?.members.has(body) ? [field] : [])))
}

/** T3: without a date the answer stands only if no change of law or body alters it. */
function undated(
  account: Account,
  days: readonly Day[],
  resolveOn: (account: Account, day: Day) => Routing,
  tell: Tell,
): Routing {
  const routings = days.map(day => resolveOn(account, day))
  // Codes of units were used again, so the name belongs to the identity: ubnd-cap-xa:00004 was Trúc Bạch and is Ba Đình.
  const ids = new Set(routings.map(({ route }) => route.authority && `${route.authority.id} ${route.authority.name}`))
  const latest = routings.at(-1) ?? NOT_APPLICABLE
  if (ids.size === 1 && !ids.has(null)) return latest
  const candidates = uniqueBodies(
    routings.flatMap(({ route }) => (route.authority ? [route.authority] : route.candidates)),
  )
  const reasons =
    ids.size > 1 ? [...new Set([...latest.route.reasons, 'date-missing' as const])].sort() : latest.route.reasons
  const bodies = candidates.map(body => body.name).join(', ')
  const steps = latest.route.steps.toSpliced(-1, 0, ...tell('T3', REVIEWED, { bodies }))
  return { ...latest, route: { ...latest.route, status: 'needs-review', authority: null, candidates, reasons, steps } }
}

function routeOn(account: Account, day: Day, rows: RowsOfDay, routing: Pack['routing'], world: World): Routing {
  const { tags } = account.request
  const situation = situationOf(account, day, world)
  const conduct = tags.includes('staff-conduct') ? answerFor(rows.conduct, situation, routing) : null
  const difficulty = tags.includes('procedure-difficulty') ? answerFor(rows.difficulty, situation, routing) : null
  // A complaint about a head goes one level up even when a file is stuck as well; otherwise the file comes first.
  if (conduct && (!difficulty || conduct.row.leads)) return toRouting(conduct, null, routing)
  if (difficulty) return toRouting(difficulty, conduct, routing)
  return NOT_APPLICABLE
}

interface RowAnswer {
  readonly row: RoutingRow
  readonly answer: Answer
}

function answerFor(rows: readonly ReadyRow[], situation: Situation, data: RoutingData): RowAnswer | null {
  for (const ready of rows) {
    if (!holds(ready, situation.told)) continue
    return { row: ready.row, answer: withNotes(withNamed(ready.strategy(situation, data), situation), situation) }
  }
  return null
}

/** What is open when the place is: a body that the text names beyond doubt stays possible beside those of the place. */
const OPEN: ReadonlySet<RouteReason | null> = new Set([
  'no-place',
  'which-commune',
  'ambiguous-place',
  'ambiguous-level',
])

function withNamed(answer: Answer, { named }: Situation): Answer {
  if (answer.reason === null || !OPEN.has(answer.reason)) return answer
  const certain = flat(named, ({ found }) => (found.reason === null ? found.bodies : []))
  const told = new Set(answer.secondary.map(({ id }) => id))
  const bodies = uniqueBodies([...answer.bodies, ...certain.filter(({ id }) => !told.has(id))])
  return plain({ bodies, reason: answer.reason, steps: answer.steps }, answer)
}

function withNotes(answer: Answer, situation: Situation): Answer {
  const told = notes(answer, situation)
  if (told.length === 0) return answer
  return plain({ bodies: answer.bodies, reason: answer.reason, steps: [...answer.steps, ...told] }, answer)
}

/** In whole hundredths, so that 0.9 less 0.2 is 0.7. */
function certaintyOf(row: RoutingRow, { flags }: Answer, doubts: Pack['routing']['doubts']): number {
  const cost = (flags.length < 2 ? flags : [...new Set(flags)]).reduce((sum, flag) => sum + (doubts[flag] ?? 0), 0)
  return Math.max(0, Math.round((row.confidence - cost) * 100) / 100)
}

function toRouting({ row, answer }: RowAnswer, conduct: RowAnswer | null, data: Pack['routing']): Routing {
  const [body] = answer.bodies
  const single = answer.reason === null && answer.bodies.length === 1 && body !== undefined
  const certainty = certaintyOf(row, answer, data.doubts)
  const confident = certainty >= data.confidenceFloor
  const resolved = single && confident
  const reasons = answer.reason ? [answer.reason] : confident ? [] : (['low-confidence'] as const)
  const behaviour = conduct?.answer.reason === null ? conduct.answer.bodies : []
  const secondary = uniqueBodies([...behaviour, ...answer.secondary]).filter(
    other => !resolved || other.id !== body?.id,
  )
  const basis = answer.about === null ? row.basis : `${row.basis}: ${answer.about}`
  const steps: Step[] = [
    ...answer.steps,
    { rule: row.id, to: resolved ? (body?.name ?? '') : REVIEWED, why: row.title, basis },
  ]
  return {
    route: {
      status: resolved ? 'resolved' : 'needs-review',
      authority: resolved ? (body ?? null) : null,
      secondary,
      candidates: resolved ? [] : answer.bodies,
      reasons,
      certainty,
      steps,
    },
    flags: answer.flags,
    review: answer.review,
  }
}
