/** Public: the places of a text or of an address, and what they are on a day. */
import { hanoiDay } from '../dates.js'
import { type AddressReading, addressReader, type NamedUnit } from '../mentions/address.js'
import { relatePlaces } from '../mentions/places.js'
import type { Pack, Unit } from '../pack.js'
import { PaknInputError } from '../problems/input-error.js'
import { type Registry, registry } from '../registry/registry.js'
import { type Gather, gatherer } from '../rules/gather.js'
import type { Day, RouteReason, Span, Step } from '../types.js'
import { sameUnit } from './located.js'
import { type DayWalk, dayWalk, type Meant, meantAlone, meantInside, NOWHERE, type OnDay, union } from './on-day.js'

/** A unit with its life; `from` and `through` are inclusive, null = open. A code alone is no identity: codes are reused. */
export interface UnitLife {
  readonly level: Unit['level']
  readonly code: string
  readonly name: string
  readonly kind: Unit['kind']
  /** The district a commune lay in, null since 2025-07-01 and for districts. */
  readonly district: { readonly code: string; readonly name: string; readonly kind: Unit['kind'] } | null
  readonly from: Day | null
  readonly through: Day | null
}

/** A place as the text names it. Spans are of the text as given: `text.slice(start, end)` is what was written. */
export interface NamedPlace extends Span {
  readonly text: string
  /** With the kind if the writer gave one: `phường Láng Hạ`. */
  readonly name: string
  /** The units that it names, of whatever era: one, unless several share the name. */
  readonly units: readonly UnitLife[]
}

/** What a place is on the day asked for. */
interface PlaceOnDay {
  /** The unit, when there is only one. */
  readonly unit: UnitLife | null
  /** All units that it may be, likeliest first; one or none when nothing is left to decide. */
  readonly candidates: readonly UnitLife[]
  /** Why there is not one unit; null exactly when `unit` is given. */
  readonly reason: RouteReason | null
  /** In Vietnamese: what would decide among the candidates; empty when nothing is open. */
  readonly decides: string
  /** How the units of that day follow from the name, with the clause of the resolution. */
  readonly steps: readonly Step[]
}

export interface FoundPlace extends NamedPlace, PlaceOnDay {}

/** `unit` and `candidates` are communes of the day, whatever level the address names. */
export interface ResolvedAddress extends PlaceOnDay {
  readonly asOf: Day
  /** The commune and the district that the address names, of whatever era; null where it names none beyond doubt. */
  readonly commune: NamedPlace | null
  readonly district: NamedPlace | null
  /** The province that a text names instead of Hanoi; null when it may be about Hanoi. */
  readonly outside: string | null
}

export interface PlaceFinder {
  /**
   * Every place that a text names, in reading order, with what it is on the day. Districts beside a commune narrow it.
   * @throws PaknInputError when `asOf` is no ISO day or date-time
   */
  findPlaces(text: string, asOf: string): FoundPlace[]
  /**
   * The commune on the day of one postal address, read from right to left. Streets, quarters and people that carry a
   * unit's name are not that unit; an address that does not tell is answered with candidates, never with a guess.
   * @throws PaknInputError when `asOf` is no ISO day or date-time
   */
  resolveAddress(address: string, asOf: string): ResolvedAddress
}

/** What a triage has already built from the same pack and may share. */
export interface SharedParts {
  readonly registry?: Registry
  readonly gather?: Gather
}

/** Pure; builds its indexes once. */
export function placeFinder(pack: Pack, shared: SharedParts = {}): PlaceFinder {
  const world = shared.registry ?? registry(pack)
  let gather = shared.gather
  const walk = dayWalk(world)
  const life = lifeReader(world)
  const readAddress = addressReader(pack.gazetteer)
  return {
    findPlaces(text, asOf) {
      const day = dayOf(asOf)
      gather ??= gatherer(pack)
      const { mentions, reading } = gather(text, day)
      const narrowed = new Map(relatePlaces(mentions.allPlaces).map(place => [place.nameFirst, place]))
      return mentions.allPlaces.map(mention => {
        const place = narrowed.get(mention.nameFirst) ?? mention
        const found = walk.follow(meantAlone(meantOf(place), day), day)
        return { ...named(text, spanOf(reading.tokens, place), place, life), ...answer(found, life) }
      })
    },
    resolveAddress(address, asOf) {
      const day = dayOf(asOf)
      const reading = readAddress(address)
      const { outside } = reading
      const { commune, district } = reading
      const place = (unit: NamedUnit, units: readonly Unit[]) =>
        named(address, spanOf(reading.words, unit), { ...unit, units }, life)
      const found = outside === null ? resolve(reading, day, walk, world) : OUTSIDE
      return {
        asOf: day,
        commune: commune && place(commune, meantUnits(commune, district, day)),
        district: district && place(district, meantInside(meantOf(district), day)),
        outside,
        ...answer(found, life),
      }
    },
  }
}

const OUTSIDE: OnDay = { units: [], reason: 'outside-jurisdiction', steps: [] }

function dayOf(asOf: string): Day {
  const day = hanoiDay(asOf)
  if (day === null) throw new PaknInputError('bad-date', { field: 'asOf' }, 'cần YYYY-MM-DD hoặc ngày giờ ISO')
  return day
}

function resolve(reading: AddressReading, day: Day, walk: DayWalk, world: Registry): OnDay {
  const { now, commune, district } = reading
  const told = now ? resolve(now, day, walk, world) : NOWHERE
  const then = commune ? ofCommune(commune, district, day, walk, world) : ofDoubtful(reading, day, walk)
  if (told.units.length === 0) return then
  const agreed = told.units.filter(unit => then.units.some(other => sameUnit(other, unit)))
  if (then.units.length === 0) return told
  if (agreed.length === 0) return union([told, then], 'ambiguous-place')
  const names = new Set(agreed.map(unit => world.fullName(unit)))
  const steps = then.steps.filter(step => names.has(step.to))
  return { units: agreed, reason: agreed.length === 1 ? null : told.reason, steps }
}

function ofCommune(commune: NamedUnit, district: NamedUnit | null, day: Day, walk: DayWalk, world: Registry): OnDay {
  const found = walk.follow(meantUnits(commune, district, day), day)
  if (!district) return found
  if (district.kind !== null) return found
  // "Trung Văn, Từ Liêm": the district of that name ended in 2014, a ward of that name begins in 2025.
  const wards = meantInside(meantOf(district), day).some(unit => unit.name === district.name)
    ? []
    : world.unitsOf(day).filter(unit => unit.level === 'commune' && unit.name === district.name)
  return wards.length > 0 ? union([found, { units: wards, reason: null, steps: [] }], 'ambiguous-place') : found
}

function meantUnits(commune: NamedUnit, district: NamedUnit | null, day: Day): readonly Unit[] {
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

function meantOf({
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

function answer({ units, reason, steps }: OnDay, life: LifeReader): PlaceOnDay {
  const candidates = units.map(unit => life(unit))
  return {
    unit: reason === null ? (candidates[0] ?? null) : null,
    candidates,
    reason,
    decides: reason ? (DECIDES[reason] ?? '') : '',
    steps,
  }
}

const DECIDES: Readonly<Partial<Record<RouteReason, string>>> = {
  'split-unit': 'Số nhà, đường phố, thôn hoặc tổ dân phố: đơn vị cũ đã chia cho nhiều đơn vị',
  'which-commune': 'Tên phường, xã: mới biết quận, huyện',
  'ambiguous-place': 'Chữ phường, xã, quận, huyện trước tên, hoặc tên quận, huyện cũ',
  'no-place': 'Tên phường, xã',
}

function named(
  text: string,
  { start, end }: Span,
  place: { readonly name: string; readonly kind: Unit['kind'] | null; readonly units: readonly Unit[] },
  life: LifeReader,
): NamedPlace {
  const name = place.kind ? `${place.kind} ${place.name}` : place.name
  return { start, end, text: text.slice(start, end), name, units: place.units.map(unit => life(unit)) }
}

function spanOf(words: readonly Span[], { first, end }: { readonly first: number; readonly end: number }): Span {
  const start = words[first]?.start ?? 0
  return { start, end: words[end - 1]?.end ?? start }
}

type LifeReader = (unit: Unit) => UnitLife

function lifeReader(world: Registry): LifeReader {
  const known = new Map<Unit, UnitLife>()
  return unit => {
    const found = known.get(unit) ?? lifeOf(unit, world)
    known.set(unit, found)
    return found
  }
}

function lifeOf(unit: Unit, world: Registry): UnitLife {
  const { level, code, name, kind, from, through } = unit
  const district = world.districtOf(unit, null)
  return {
    level,
    code,
    name,
    kind,
    district: district && { code: district.code, name: district.name, kind: district.kind },
    from,
    through,
  }
}
