/** From units that a text names, of whatever era, to the units of one day. */

import type { Unit } from '../pack.js'
import { lastLives } from '../registry/last-lives.js'
import { livesOn } from '../registry/period.js'
import type { Registry } from '../registry/registry.js'
import type { Day, RouteReason, Step, SuccessionPart } from '../types.js'
import { sameUnit } from './located.js'

/** How a unit of the day follows from a unit named. */
export interface Way {
  readonly from: Unit
  readonly to: Unit
  readonly share: 'whole' | 'part'
  readonly part: SuccessionPart
  /** Where most of it went. */
  readonly likeliest: boolean
  readonly basis: string
}

/** Units of the day, likeliest first. `reason` is null exactly when one unit is left. */
export interface OnDay {
  readonly units: readonly Unit[]
  readonly reason: RouteReason | null
  /** One for each unit that follows from another; none for a unit that is named and lives. */
  readonly ways: readonly Way[]
}

/** A name as written, with the units of any era that it may mean. */
export interface Meant {
  readonly units: readonly Unit[]
  /** The writer gave a kind word. */
  readonly hasKind: boolean
  /** The writer says that the unit is one of the past ("cũ"). */
  readonly former: boolean
}

export const NOWHERE: OnDay = { units: [], reason: 'no-place', ways: [] }

/** The units meant beside their district: living ones, else what the name was last. */
export function meantInside({ units, former }: Meant, day: Day): readonly Unit[] {
  const living = units.filter(unit => livesOn(unit, day))
  const ended = lastLives(units.filter(unit => hasEnded(unit, day)))
  if (former && ended.length > 0) return ended
  return living.length > 0 ? living : ended.length > 0 ? ended : units
}

/**
 * The units meant with no district beside the name. With its kind a living unit is meant: that is how addresses are
 * written since districts ended. A bare name may as well be one of the past.
 */
export function meantAlone(meant: Meant, day: Day): readonly Unit[] {
  const living = meant.units.filter(unit => livesOn(unit, day))
  const districts = living.filter(unit => unit.level === 'district')
  // While districts live, a bare name that is both is the district (P2).
  if (!meant.former && districts.length > 0) return districts
  if (meant.hasKind || meant.former || living.length === 0) return meantInside(meant, day)
  return [...living, ...lastLives(meant.units.filter(unit => hasEnded(unit, day)))]
}

function hasEnded(unit: Unit, day: Day): boolean {
  return unit.through !== null && unit.through < day
}

/** What units of any era are on one day. */
export interface DayWalk {
  /** Each unit, or what it became, or what it was made from. */
  follow(meant: readonly Unit[], day: Day): OnDay
  /** The communes of the day on the land of districts. */
  communesOf(districts: readonly Unit[], day: Day): OnDay
}

/** Addresses come in thousands for one day, so the ways of that day are kept; the answers do not depend on it. */
export function dayWalk(registry: Registry): DayWalk {
  let known: { readonly day: Day; readonly ways: Map<Unit, OnDay>; readonly districts: Map<string, OnDay> } | null =
    null
  const at = (day: Day) => {
    if (known?.day !== day) known = { day, ways: new Map(), districts: new Map() }
    return known
  }
  const way = (unit: Unit, day: Day): OnDay => {
    const { ways } = at(day)
    const found = ways.get(unit) ?? (unit.level === 'district' ? ofDistrict(unit, day) : wayOf(unit, day, registry))
    ways.set(unit, found)
    return found
  }
  const ofDistrict = (unit: Unit, day: Day): OnDay =>
    livesOn(unit, day) ? { units: [unit], reason: null, ways: [] } : communesOf([unit], day)
  const communesOf = (units: readonly Unit[], day: Day): OnDay => {
    const { districts } = at(day)
    const all = [...new Set(units.filter(unit => unit.level === 'district'))]
    const key = all.map(unit => `${unit.code} ${unit.from}`).join()
    const found = districts.get(key) ?? heirsOfAll(all, day, registry)
    districts.set(key, found)
    return found
  }
  return {
    follow(meant, day) {
      const [only, ...others] = meant
      const ways = meant.map(unit => way(unit, day))
      // What became of some communes that ended long ago is not known, but where they lay is.
      if (ways.every(({ units }) => units.length === 0)) {
        const around = meant.flatMap(unit => (hasEnded(unit, day) ? (registry.districtOf(unit, null) ?? []) : []))
        if (around.length > 0) return withReason(communesOf(around, day), 'which-commune')
      }
      const single = only?.level === 'commune' && others.length === 0
      const early = single && only.from !== null && day < only.from
      const onlyDistricts = meant.every(unit => unit.level === 'district')
      return union(
        ways,
        early ? 'anachronism' : single ? 'split-unit' : onlyDistricts ? 'which-commune' : 'ambiguous-place',
      )
    },
    communesOf,
  }
}

function heirsOfAll(districts: readonly Unit[], day: Day, registry: Registry): OnDay {
  const units = distinct(districts.flatMap(district => registry.heirsOfDistrict(district, day)))
  return { units, reason: units.length === 1 ? null : 'which-commune', ways: [] }
}

/** What several readings of one address come to. */
export function union(found: readonly OnDay[], reason: RouteReason): OnDay {
  const [first, ...others] = found
  if (first && others.length === 0) {
    const open = reasonOf(first.units, reason)
    return open === first.reason ? first : withReason(first, open)
  }
  const units = distinct(found.flatMap(one => one.units))
  return { units, reason: reasonOf(units, reason), ways: [...new Set(found.flatMap(one => one.ways))] }
}

function withReason({ units, ways }: OnDay, reason: RouteReason | null): OnDay {
  return { units, reason, ways }
}

function reasonOf(units: readonly Unit[], open: RouteReason): RouteReason | null {
  return units.length === 1 ? null : units.length === 0 ? 'no-place' : open
}

/** A commune, or what it became, or what it was made from. */
function wayOf(unit: Unit, day: Day, registry: Registry): OnDay {
  if (livesOn(unit, day)) return { units: [unit], reason: null, ways: [] }
  if (unit.from !== null && day < unit.from) {
    const units = registry.ancestors(unit, day, 'person')
    return { units, reason: null, ways: units.flatMap(older => wayBetween(older, unit, registry)) }
  }
  const heirs = registry.heirs(unit, day, 'person')
  const ways = heirs.map(({ unit: to, share, part, default: likeliest, basis }) => {
    return { from: unit, to, share, part, likeliest, basis }
  })
  return { units: heirs.map(heir => heir.unit), reason: null, ways }
}

/** How `older` became `younger`, told from the younger one, which the text names. */
function wayBetween(older: Unit, younger: Unit, registry: Registry): Way[] {
  const heirs = younger.from === null ? [] : registry.heirs(older, younger.from, 'person')
  return heirs
    .filter(heir => sameUnit(heir.unit, younger))
    .map(({ share, part, default: likeliest, basis }) => ({ from: younger, to: older, share, part, likeliest, basis }))
}

/** What an official reads of the ways. */
export function stepsOf(ways: readonly Way[], day: Day, registry: Registry): Step[] {
  return ways.map(({ from, to, share, basis }) => {
    const [name, other] = [registry.fullName(from), registry.fullName(to)]
    const later = from.from !== null && day < from.from
    const why = later
      ? `${name} chưa thành lập, nơi ấy khi đó thuộc ${other}`
      : `${share === 'whole' ? name : `Một phần ${name}`} nay thuộc ${other}`
    return { rule: 'P1', to: other, why, basis }
  })
}

function distinct(units: readonly Unit[]): Unit[] {
  return units.filter((unit, i) => units.findIndex(other => sameUnit(other, unit)) === i)
}
