/** The commune of the day that an address names. */
import type { AddressReading, NamedUnit } from '../mentions/address.js'
import type { Unit } from '../pack.js'
import type { Registry } from '../registry/registry.js'
import type { Day } from '../types.js'
import { sameUnit } from './located.js'
import { type DayWalk, type Meant, meantAlone, meantInside, NOWHERE, type OnDay, union } from './on-day.js'

const OUTSIDE: OnDay = { units: [], reason: 'outside-jurisdiction', ways: [] }

export function addressOnDay(reading: AddressReading, day: Day, walk: DayWalk, world: Registry): OnDay {
  const { now, commune, outside } = reading
  if (outside !== null) return OUTSIDE
  const isEarly = commune?.units.every(unit => unit.from !== null && day < unit.from) && reading.doubtful.length > 0
  const then =
    commune && !isEarly ? ofCommune(commune, reading.district, day, walk, world) : ofDoubtful(reading, day, walk)
  const told = now ? addressOnDay(now, day, walk, world) : NOWHERE
  if (told.units.length === 0) return then
  const agreed = told.units.filter(unit => then.units.some(other => sameUnit(other, unit)))
  if (then.units.length === 0) return told
  if (agreed.length === 0) return union([told, then], 'ambiguous-place')
  const ways = then.ways.filter(way => agreed.includes(way.to))
  return { units: agreed, reason: agreed.length === 1 ? null : told.reason, ways }
}

function ofCommune(commune: NamedUnit, district: NamedUnit | null, day: Day, walk: DayWalk, world: Registry): OnDay {
  const found = walk.follow(meantUnits(commune, district, day), day)
  if (!district || district.kind !== null) return found
  // "Trung Văn, Từ Liêm": the district of that name ended in 2014, a ward of that name begins in 2025.
  if (meantInside(meantOf(district), day).some(unit => unit.name === district.name)) return found
  const wards = world.bearersOf(district.name, day).filter(unit => unit.level === 'commune')
  if (wards.length > 0) return union([found, { units: wards, reason: null, ways: [] }], 'ambiguous-place')
  // What became of the communes of Từ Liêm in 2014 is not known, so its name leaves open which of the day is meant.
  const past = pastDistrict(district, day)
  return past !== null && commune.units.some(unit => unit.through === past.through) ? notSingle(found) : found
}

/** The district, now ended, whose own name is only a nickname of those that followed it. */
function pastDistrict({ name, units }: NamedUnit, day: Day): Unit | null {
  const own = units.filter(unit => unit.level === 'district' && unit.name === name)
  const [past] = own.filter(unit => unit.through !== null && unit.through < day)
  return past && own.length === 1 && units.length > 1 ? past : null
}

/** The units that the commune's name means beside its district, or alone. */
export function meantUnits(commune: NamedUnit, district: NamedUnit | null, day: Day): readonly Unit[] {
  return district ? meantInside(meantOf(commune), day) : meantAlone(meantOf(commune), day)
}

function ofDoubtful({ doubtful, district }: AddressReading, day: Day, walk: DayWalk): OnDay {
  const named = doubtful.map(one => walk.follow(meantAlone(meantOf(one), day), day))
  if (!district) return notSingle(union(named, 'ambiguous-place'))
  const around = walk.communesOf(district.units, day)
  return notSingle(union([...named, around], named.length > 0 ? 'ambiguous-place' : 'which-commune'))
}

/** A name that may be a street's is a candidate, not an answer. */
function notSingle(found: OnDay): OnDay {
  return found.units.length > 0 ? { ...found, reason: found.reason ?? 'ambiguous-place' } : found
}

export function meantOf({
  units,
  kind,
  former,
}: {
  readonly units: readonly Unit[]
  readonly kind: Unit['kind'] | null
  readonly former: boolean
}): Meant {
  return { units, hasKind: kind !== null, former }
}
