/**
 * A report without a day must get the same answer on every day there could be. Nothing changes between two days of
 * change, and most changes do not touch a report: what it names, its procedures, the rows that its words can reach.
 */
import { plusDays } from '../dates.js'
import type { BodyFamily, Pack, RoutingRow, Unit } from '../pack.js'
import type { Registry } from '../registry/registry.js'
import { waysIn } from '../registry/ways-in.js'
import type { Day, Field, Period } from '../types.js'
import { type Account, TOLD } from './account.js'

type Looked = Pick<Pack, 'routing' | 'families' | 'authorities' | 'procedures' | 'gazetteer'>

/** One day for every stretch of days on which the report is answered alike: the last day of change in it. */
export type DaysThatMatter = (account: Account) => readonly Day[]

export function daysThatMatter(pack: Looked, registry: Registry, rows: readonly RoutingRow[]): DaysThatMatter {
  const { firstReports, fields, filingAnywhereFrom } = pack.routing
  const ofTable = [...rows, ...fields].flatMap(({ effective }) => edgesOf(effective))
  const days = [...new Set([firstReports, filingAnywhereFrom, ...registry.changeDays(firstReports), ...ofTable])]
    .filter(day => day >= firstReports)
    .sort()
  const reach = reachOf(pack)
  const changes = days.map(day => changeOn(day, pack, rows, reach))
  return account => {
    const kept: Day[] = []
    for (const [i, day] of days.entries()) {
      if (i > 0 && !changes[i]?.(account)) kept.pop()
      kept.push(day)
    }
    return kept
  }
}

/** Whether what changes on a day can touch a report. */
type Touches = (account: Account) => boolean

const ALWAYS: Touches = () => true

function changeOn(day: Day, pack: Looked, rows: readonly RoutingRow[], reach: Reach): Touches {
  const { routing, families, authorities, procedures, gazetteer } = pack
  const changes = (period: Period) => edgesOf(period).includes(day)
  const units = new Set(gazetteer.units.filter(changes))
  const isDistrict = (unit: Unit) => unit.level === 'district'
  if (day === routing.filingAnywhereFrom || [...units].some(isDistrict)) return ALWAYS

  const bodies = authorities.filter(body => changes(body) || body.parents.some(changes)).map(body => body.id)
  // Where the table itself may lead; any other body is reached only from one that the text names.
  const isCounter = ({ role }: BodyFamily) => role === 'counter'
  const tiers = ({ commune, district, city }: BodyFamily) => [...commune, ...district, ...city]
  const entrances = waysIn(routing)
  const isWayIn = (field: Field | null) => field !== null && entrances.includes(field)
  const ofPortal = routing.fields.filter(({ field }) => isWayIn(field))
  const table = [
    ...families.filter(family => !isCounter(family)).flatMap(tiers),
    ...routing.fields.filter(({ field }) => !isWayIn(field)).flatMap(({ body, also }) => [body, ...also]),
  ]
  const fromTable = reach(table, 'alone')
  if (bodies.some(id => fromTable.has(id))) return ALWAYS
  const points = families.filter(isCounter).flatMap(family => [...tiers(family), ...family.points, ...family.branches])
  const fromCounters = reach([...points, ...ofPortal.flatMap(({ body, also }) => [body, ...also])], 'alone')
  const servesCounters = bodies.some(id => fromCounters.has(id))
  const competences = new Set(
    procedures.filter(({ competent }) => {
      const able = reach(
        competent.flatMap(segment => segment.bodies),
        'alone',
      )
      return competent.some(changes) || bodies.some(id => able.has(id))
    }),
  )
  const reached = rows.filter(({ effective }) => changes(effective))
  const defaults = routing.fields.filter(({ effective }) => changes(effective)).map(({ field }) => field)
  const isOther = ({ from, through }: Unit) => (through !== null && through < day) || (from !== null && day < from)
  const isTouched = (unit: Unit) => isDistrict(unit) || units.has(unit) || isOther(unit)

  return account => {
    const { request, procedures: asked } = account
    const speaksOfPortal = () => isWayIn(request.field) || account.portal() !== 'none'
    return (
      asked.some(procedure => competences.has(procedure)) ||
      (servesCounters && (speaksOfCounter(account) || speaksOfPortal())) ||
      (bodies.length > 0 && namesAny(account, bodies, reach)) ||
      reached.some(row => mayHold(row, account)) ||
      defaults.some(field => field === request.field || (isWayIn(field) && speaksOfPortal())) ||
      (units.size > 0 && placesOf(account).some(place => place.units.some(isTouched)))
    )
  }
}

/** The bodies themselves and those above them; with their kin also those before and after them, as far as it goes. */
type Reach = (ids: readonly string[], kin: 'alone' | 'with-kin') => ReadonlySet<string>

function reachOf({ authorities }: Looked): Reach {
  const above = new Map(authorities.map(({ id, parents }) => [id, parents.map(parent => parent.id)]))
  const kin = new Map<string, string[]>(authorities.map(({ id }) => [id, []]))
  for (const { id, heirs } of authorities) {
    for (const { to } of heirs) {
      kin.get(id)?.push(to)
      kin.get(to)?.push(id)
    }
  }
  return (ids, which) => {
    const found = new Set(ids)
    // A set grows while it is walked.
    for (const id of found) {
      for (const other of above.get(id) ?? []) found.add(other)
      if (which === 'with-kin') for (const other of kin.get(id) ?? []) found.add(other)
    }
    return found
  }
}

function namesAny({ request }: Account, ids: readonly string[], reach: Reach): boolean {
  const named = [...request.mentions.bodies, ...(request.addressedTo?.bodies ?? [])].flatMap(body =>
    body.entries.map(entry => entry.id),
  )
  if (named.length === 0) return false
  const reached = reach(named, 'with-kin')
  return ids.some(id => reached.has(id))
}

function edgesOf({ from, through }: Period): Day[] {
  return [...(from === null ? [] : [from]), ...(through === null ? [] : [plusDays(through, 1)])]
}

function placesOf({ request: { mentions, address, addressedTo } }: Account) {
  return [mentions, address, addressedTo].flatMap(read =>
    read ? [...read.allPlaces, ...read.places, ...read.bodies.flatMap(({ place }) => place ?? [])] : [],
  )
}

/** Without such words the report speaks of no reception point on any day; a branch may be named by its own name. */
function speaksOfCounter({ request, counters, has }: Account): boolean {
  if (counters.length > 0 || has('stage/reception') || has('stage/branch')) return true
  return request.mentions.bodies.some(body => body.entries.some(entry => entry.kind === 'centre'))
}

/** By what is known whatever the day; of the other facts any value may come. */
function mayHold({ when }: RoutingRow, account: Account): boolean {
  const purposes = account.request.tags.map(tag => (tag === 'staff-conduct' ? 'conduct' : 'difficulty'))
  const told: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(Object.entries(TOLD).map(([fact, tell]) => [fact, [tell(account)]])),
    purpose: purposes,
    ...(speaksOfCounter(account) ? {} : { counter: ['none'] }),
  }
  return Object.entries(when).every(([fact, values]) => told[fact]?.some(value => values.includes(value)) ?? true)
}
