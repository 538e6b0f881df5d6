/** Public: the places and bodies of a text, the commune of an address, and what they are on a day. */

import { hanoiDay } from '../dates.js'
import { spanOfTokens } from '../match/reading.js'
import { addressReader, type NamedUnit } from '../mentions/address.js'
import { relatePlaces } from '../mentions/districts.js'
import { provincesOf } from '../mentions/outside.js'
import type { PlaceMention } from '../mentions/place-mention.js'
import type { Pack, Unit } from '../pack.js'
import { PaknInputError } from '../problems/input-error.js'
import { type Registry, registry } from '../registry/registry.js'
import { type Gather, type Gathered, gatherer } from '../rules/gather.js'
import { beginning, checkLongestText } from '../text/beginning.js'
import type { Day } from '../types.js'
import { addressOnDay, meantOf, meantUnits } from './addresses.js'
import { bodyFinder, type FoundBody } from './found-bodies.js'
import { dayWalk, meantAlone, meantInside, type OnDay } from './on-day.js'
import { answerer, type NamedPlace, named, type PlaceOnDay, spanOf } from './place-answer.js'

/** A place as a text names it, with the unit that it is on the day. */
export interface FoundPlace extends NamedPlace, PlaceOnDay {}

/** Everything of a text that has an address in the world. */
export interface FoundNames {
  /** Null: no day was given, and what changes with the day is left open. */
  readonly asOf: Day | null
  readonly places: readonly FoundPlace[]
  readonly bodies: readonly FoundBody[]
  /** Provinces that the text names besides the pack's own, by name, in reading order. */
  readonly outside: readonly string[]
  /** Where reading ended: the length of the text, less for one that is longer than `longestText`. */
  readonly readUntil: number
}

/** `unit` and `candidates` are communes of the day, whatever level the address names. */
export interface ResolvedAddress extends PlaceOnDay {
  readonly asOf: Day
  /** The commune and the district that the address names, of whatever era; null where it names none beyond doubt. */
  readonly commune: NamedPlace | null
  readonly district: NamedPlace | null
  /** The province that a text names instead of the pack's own; null when it may be about that. */
  readonly outside: string | null
}

/** Finds places and bodies in texts and addresses. It keeps no text from one call to the next. */
export interface PlaceFinder {
  /**
   * Every place that a text names, in reading order, with what it is on the day. Districts beside a commune narrow it.
   * Of a text longer than `longestText` only the beginning is read; `findNames` tells where that ended.
   * @throws PaknInputError when the text is no string or `asOf` no ISO day or date-time
   */
  findPlaces(text: string, asOf: string | null): FoundPlace[]
  /**
   * The places and the public bodies that a text names, with what they are on the day.
   * @throws PaknInputError when the text is no string or `asOf` no ISO day or date-time
   */
  findNames(text: string, asOf: string | null): FoundNames
  /**
   * The commune on the day of one postal address, read from right to left. Streets, quarters and people that carry a
   * unit's name are not that unit; an address that does not tell is answered with candidates, never with a guess.
   *
   * An address tells enough when its words name one commune of the day: beside its district (or what was its district),
   * or with its kind word where nothing but the city follows ("phường Láng, Hà Nội": since districts ended that is a whole
   * address). A street, a house, an estate, a hamlet, a district or a bare name that may be a street's does not, nor does
   * the name of a commune that was divided, unless all its people went one way. What is longer than `longestText` is no
   * address: it is not read, and the reason is `address-too-long`.
   * @throws PaknInputError when the text is no string or `asOf` no ISO day or date-time
   */
  resolveAddress(address: string, asOf: string): ResolvedAddress
}

/** How a finder is built; the parts are those that a triage has already built from the same pack and may share. */
export interface PlaceFinderOptions {
  readonly registry?: Registry
  readonly gather?: Gather
  /** How much of a text is read, in UTF-16 units, as in `createTriage`; 100,000 unless told otherwise. */
  readonly longestText?: number
}

/**
 * Builds its indexes once, those of running text when the first text comes; what it returns is pure.
 * @throws PaknInputError when `longestText` is no whole number from 1 on, nor Infinity
 */
export function placeFinder(pack: Pack, options: PlaceFinderOptions = {}): PlaceFinder {
  const longest = checkLongestText(options.longestText)
  const world = options.registry ?? registry(pack)
  const walk = dayWalk(world)
  const { life, answer } = answerer(world)
  const readDay = dayReader()
  let { gather } = options
  let readAddress: ReturnType<typeof addressReader> | undefined
  const bodiesOf = bodyFinder(pack, world)
  const gathered = (text: string, day: Day | null): Gathered => {
    gather ??= gatherer(pack)
    return gather(text, day)
  }
  const read = (text: string): string => beginning(checkedString(text, 'text'), longest)
  const placesOf = (text: string, { mentions, reading }: Gathered, day: Day | null): FoundPlace[] => {
    const narrowed = new Map(relatePlaces(mentions.allPlaces).map(place => [place.nameFirst, place]))
    return mentions.allPlaces.map(mention => {
      const place = ofDistrictBeside(narrowed.get(mention.nameFirst) ?? onlyDistricts(mention))
      const found = day === null ? withoutDay(place.units) : walk.follow(meantAlone(meantOf(place), day), day)
      return { ...named(text, spanOfTokens(reading, place), place, life), ...answer(found, day ?? '') }
    })
  }
  return {
    findPlaces(text, asOf) {
      const day = asOf === null ? null : readDay(asOf)
      const part = read(text)
      return placesOf(part, gathered(part, day), day)
    },
    findNames(text, asOf) {
      const day = asOf === null ? null : readDay(asOf)
      const part = read(text)
      const all = gathered(part, day)
      return {
        asOf: day,
        places: placesOf(part, all, day),
        bodies: bodiesOf(part, all, day),
        outside: provincesOf(all.mentions.outside),
        readUntil: part.length,
      }
    },
    resolveAddress(address, asOf) {
      const day = readDay(asOf)
      // Addresses end with the city, so the beginning of one tells nothing.
      if (checkedString(address, 'address').length > longest) {
        return { asOf: day, commune: null, district: null, outside: null, ...answer(TOO_LONG, day) }
      }
      readAddress ??= addressReader(pack.gazetteer)
      const reading = readAddress(address)
      const { commune, district, outside } = reading
      const place = (unit: NamedUnit, units: readonly Unit[]) =>
        named(address, spanOf(reading.words, unit), { ...unit, units }, life)
      return {
        asOf: day,
        commune: commune && place(commune, meantUnits(commune, district, day)),
        district: district && place(district, meantInside(meantOf(district), day)),
        outside,
        ...answer(addressOnDay(reading, day, walk, world), day),
      }
    },
  }
}

const TOO_LONG: OnDay = { units: [], reason: 'address-too-long', ways: [] }

/** "phường Ngọc Hà, quận Ba Đình": the commune of that district, though one of today bears the name, too. */
function ofDistrictBeside(place: PlaceMention): PlaceMention {
  const units = place.units.filter(unit => unit.district !== null && place.beside.includes(unit.district))
  return units.length > 0 ? { ...place, units } : place
}

/** A name that only says where a commune lies, as "Sóc Sơn" in "xã Thanh Xuân, Sóc Sơn", is the district's. */
function onlyDistricts(mention: PlaceMention): PlaceMention {
  return { ...mention, units: mention.units.filter(unit => unit.level === 'district') }
}

/** Without a day only a unit that has always lived is certain. */
function withoutDay(units: readonly Unit[]): OnDay {
  const [only] = units
  const always = units.length === 1 && only?.from === null && only.through === null
  return { units, reason: always ? null : 'date-missing', ways: [] }
}

/** Addresses come in thousands for one day, so the last one read is kept. */
function dayReader(): (asOf: string) => Day {
  let last: { readonly asOf: string; readonly day: Day } | null = null
  return asOf => {
    if (last !== null && asOf === last.asOf) return last.day
    const day = hanoiDay(checkedString(asOf, 'asOf'))
    if (day === null) throw new PaknInputError('bad-date', { field: 'asOf' }, 'cần YYYY-MM-DD hoặc ngày giờ ISO')
    last = { asOf, day }
    return day
  }
}

/** Callers without types may hand over anything: a Date, a row of a table, nothing. */
function checkedString(value: unknown, field: string): string {
  if (value === undefined || value === null) throw new PaknInputError('missing-field', { field }, 'cần chuỗi')
  if (typeof value !== 'string') throw new PaknInputError('wrong-type', { field }, 'cần chuỗi')
  return value
}
