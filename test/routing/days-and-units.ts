/** Days, units and bodies that the properties speak of. */
import type { Unit } from '../../src/pack.js'
import type { Routing } from '../../src/routing/resolve.js'
import type { Authority, Day } from '../../src/types.js'
import { pack, world } from './hanoi.js'

/** First day of reports and the day of the newest facts. */
export const FIRST = '2023-02-10'
export const LAST = '2026-11-21'
/** With the days on which something ends, and the days after. */
export const DAYS: readonly Day[] = [
  FIRST,
  ...['2024-12-31', '2025-01-01', '2025-02-28', '2025-03-01'],
  ...['2025-06-30', '2025-07-01', '2025-12-11', '2025-12-12'],
  LAST,
]

const RECENT = pack.gazetteer.units.filter(unit => unit.through === null || unit.through >= FIRST)
export const COMMUNES = RECENT.filter(unit => unit.level === 'commune')
export const DISTRICTS = RECENT.filter(unit => unit.level === 'district')

export function sameName(unit: Unit, day: Day): readonly Unit[] {
  return pack.gazetteer.units.filter(
    other => world.livesOn(other, day) && world.fullName(other) === world.fullName(unit),
  )
}

export function committee(unit: Unit): Authority {
  return world.instance(unit.level === 'commune' ? 'ubnd-cap-xa' : 'ubnd-cap-huyen', unit)
}

/** The body exists on the day, and so does the unit in its name. */
export function isAlive({ id, name }: Authority, day: Day): boolean {
  const [entryId = '', of] = id.split(':')
  const entry = world.body(entryId)
  if (!entry || !world.isAlive(entryId, day)) return false
  if (of === undefined) return entry.per === null
  if (entry.per === 'number' || entry.per === null) return entry.per === 'number'
  const unit = world.unitOn(entry.per, of, day)
  return unit !== null && name === entry.name.replace('{unit}', world.fullName(unit))
}

export function everyBody({ route }: Routing): readonly Authority[] {
  return [...(route.authority ? [route.authority] : []), ...route.candidates, ...route.secondary]
}

/** The answer, or what is proposed instead. */
export function found({ route }: Routing): readonly Authority[] {
  return route.authority ? [route.authority] : route.candidates
}
