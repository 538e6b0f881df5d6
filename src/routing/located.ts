/** What the places of a text are on the day: candidates for the commune and for the district that the matter belongs to. */

import { levelOfKind } from '../mentions/kinds.js'
import type { PlaceMention } from '../mentions/place-mention.js'
import type { Unit } from '../pack.js'
import { lastLives } from '../registry/last-lives.js'
import { livesOn } from '../registry/period.js'
import type { Registry } from '../registry/registry.js'
import type { Matter } from '../registry/time.js'
import { flat } from '../text/flat.js'
import type { Day, RouteReason, Step } from '../types.js'
import { REVIEWED, type Tell, written } from './principles.js'

export type PlaceRole = 'matter' | 'body' | 'loose' | 'home' | 'filing' | 'sender'

/** A place with the part it plays in the report. */
export interface RoledPlace {
  readonly mention: PlaceMention
  readonly role: PlaceRole
}

/** What is known before a body is sought. */
export interface Setting {
  readonly day: Day
  readonly places: readonly RoledPlace[]
  readonly matter: Matter
  /** Parts of a body's work that the text tells of, as heirs of bodies name them (N5). */
  readonly subjects: () => readonly string[]
  readonly tell: Tell
  readonly registry: Registry
}

/** Units of one level that may answer. `reason` is null exactly when one unit is left. */
export interface Located {
  readonly units: readonly Unit[]
  readonly reason: RouteReason | null
  readonly steps: readonly Step[]
}

const NOWHERE: Located = { units: [], reason: 'no-place', steps: [] }

/**
 * The commune or district of the matter. Places are read by role (where the matter lies, the body's name, anything else,
 * the sender's address); a place of lower rank only narrows what a higher one left open.
 */
export function locate(level: 'commune' | 'district', setting: Setting): Located {
  const { places } = setting
  const [only] = places
  if (only === undefined) return NOWHERE
  if (places.length === 1) {
    const here = unitsOn(only.mention, level, setting)
    return here.units.length > 0 ? here : NOWHERE
  }
  let found: Located = NOWHERE
  const ofCommunes: Unit[] = []
  for (const role of RANKS) {
    const higher = found
    const equals: NamedUnits[] = []
    for (const place of sharper(
      places.filter(place => place.role === role),
      level,
    )) {
      const here = unitsOn(place.mention, level, setting)
      // A name said again decides nothing more.
      const isSaid = equals.some(said => inBoth(said, here).length === Math.max(said.units.length, here.units.length))
      if (here.units.length === 0 || isSaid) continue
      const isDistrict = namesDistrict(place.mention)
      const isChance = isDistrict && overlapByChance(found, here, ofCommunes)
      found = narrow(found, here, { settled: higher.units.length > 0, isChance }, setting)
      if (!isDistrict) ofCommunes.push(...here.units)
      equals.push({ ...here, mention: place.mention })
    }
    found = contested(higher, equals, setting) ?? found
  }
  return found
}

/** "nhà ở La Khê cũ, phường Hà Đông bảo Dương Nội, Dương Nội bảo Hà Đông": equals that decide differently what was open. */
function contested(higher: Located, equals: readonly NamedUnits[], { registry, tell }: Setting): Located | null {
  const decided = higher.units.filter(unit =>
    equals.some(here => {
      const common = inBoth(higher, here)
      // "bên Thường Tín": beside a commune that decides, a bare name is the commune that bears it, not the old district.
      const bearing = namesDistrictByWord(here.mention) ? [] : common.filter(({ name }) => name === here.mention.name)
      const [only, ...others] = bearing.length > 0 ? bearing : common
      return only === unit && others.length === 0
    }),
  )
  if (decided.length < 2) return null
  const names = decided.map(unit => registry.fullName(unit)).join(', ')
  return { units: decided, reason: higher.reason, steps: [...higher.steps, ...tell('P5', names, { units: names })] }
}

/** Units of a mention, with the mention. */
interface NamedUnits extends Located {
  readonly mention: PlaceMention
}

function namesDistrictByWord({ kind }: PlaceMention): boolean {
  return kind !== null && levelOfKind(kind) === 'district'
}

/** More units than that are not listed in a step. */
const MOST_NAMED = 3

const RANKS: readonly PlaceRole[] = ['matter', 'body', 'loose', 'home', 'filing', 'sender']

/** More specific first: a commune before a district (P3). */
function sharper(places: readonly RoledPlace[], level: 'commune' | 'district'): readonly RoledPlace[] {
  if (level === 'district') return places
  const isCommune = (place: RoledPlace) => place.mention.units.every(unit => unit.level === 'commune')
  return [...places.filter(isCommune), ...places.filter(place => !isCommune(place))]
}

/**
 * One more place: it decides among what was open. A place of lower rank never opens what a higher one said (P3); equal
 * standing that disagrees leaves both (P5).
 */
function narrow(
  found: Located,
  here: Located,
  { settled, isChance }: { readonly settled: boolean; readonly isChance: boolean },
  { registry, tell }: Setting,
): Located {
  if (found.units.length === 0) return here
  const common = isChance ? [] : inBoth(found, here)
  const steps = [...found.steps, ...here.steps]
  if (common.length > 0) return { units: common, reason: common.length === 1 ? null : found.reason, steps }
  const names = ({ units }: Located) => units.map(unit => registry.fullName(unit)).join(', ')
  // Of namesakes nobody knows which is meant, so a place of lower rank stays a candidate beside them.
  const stays = settled && found.reason === 'ambiguous-place' && here.units.length === 1 && found.units.length > 1
  if (!stays && (settled || (found.units.length === 1 && here.units.length > 1))) {
    const other = here.units.length > MOST_NAMED ? 'nơi khác được nêu' : names(here)
    return withSteps(found.steps, found, tell('P3', names(found), { unit: names(found), other }))
  }
  const others = here.units.filter(unit => !found.units.some(other => sameUnit(unit, other)))
  const open: Located = { units: [...found.units, ...others], reason: 'ambiguous-place', steps }
  return withSteps(steps, open, tell('P5', names(open), { units: names(open) }))
}

/** The same units, told otherwise. */
function withSteps(first: readonly Step[], { units, reason }: Located, then: readonly Step[]): Located {
  return { units, reason, steps: [...first, ...then] }
}

function namesDistrict({ units }: PlaceMention): boolean {
  return units.some(unit => unit.level === 'district')
}

/** "công chứng ở Hà Đông, nộp bên Cầu Giấy": that the land of two districts shares a commune of today decides nothing. */
function overlapByChance(found: Located, district: Located, ofCommunes: readonly Unit[]): boolean {
  const common = inBoth(found, district)
  if (common.length === 0 || common.length === Math.min(found.units.length, district.units.length)) return false
  return !common.some(unit => ofCommunes.some(other => sameUnit(unit, other)))
}

function inBoth(a: Located, b: Located): Unit[] {
  return a.units.filter(unit => b.units.some(other => sameUnit(unit, other)))
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return a.level === b.level && a.code === b.code && a.from === b.from
}

/** What one mention is on the day, at the level wanted (P1, P2, P7). */
export function unitsOn(mention: PlaceMention, level: 'commune' | 'district', setting: Setting): Located {
  const meant =
    ofDistrictBeside(mention, setting.day, setting.registry) ?? meantUnits(mention, setting.day, setting.registry)
  const found = level === 'district' ? asDistricts(meant, setting) : asCommunes(meant, setting)
  return withSteps(readingSteps(mention, meant, found, setting), found, found.steps)
}

/** How the name was read where a writer of another day would have meant something else (P2, P7). */
function readingSteps(mention: PlaceMention, meant: readonly Unit[], found: Located, setting: Setting): Step[] {
  const { day, registry, tell } = setting
  if (mention.kind === null) {
    const isBoth = meant.some(unit => unit.level === 'district') && meant.some(unit => unit.level === 'commune')
    return isBoth ? tell('P2', mention.name, { name: mention.name }) : []
  }
  // "quận Ba Đình" is taken at its word, and the district is over: nothing is contradicted.
  if (levelOfKind(mention.kind) === 'district' || mention.units.some(unit => livesOn(unit, day))) return []
  const contradicted = registry.bearersOf(mention.name, day).some(unit => unit.kind !== mention.kind)
  if (!contradicted) return []
  const name = `${mention.kind} ${mention.name}`
  return tell('P7', found.units.map(unit => registry.fullName(unit)).join(', '), { name })
}

/**
 * "xã Hòa Phú, huyện Ứng Hòa" after the districts ended: the commune of that district is meant. A commune of today that
 * bears its name and its kind and lies on its land is taken at its word (P2): it is the one that acts on the day.
 */
function ofDistrictBeside(
  { units, beside, former }: PlaceMention,
  day: Day,
  registry: Registry,
): readonly Unit[] | null {
  if (former || beside.length === 0) return null
  const old = units.filter(unit => unit.district !== null && beside.includes(unit.district))
  if (old.length === 0 || units.some(unit => unit.district !== null && livesOn(unit, day))) return null
  const heirs = flat(old, unit => registry.heirs(unit, day, 'land').map(heir => heir.unit))
  const today = units.filter(unit => livesOn(unit, day) && heirs.some(heir => sameUnit(heir, unit)))
  return today.length > 0 ? today : lastLives(old)
}

/** Which of the units of that name the writer means, all eras considered. */
function meantUnits(mention: PlaceMention, day: Day, registry: Registry): readonly Unit[] {
  const living = mention.units.filter(unit => livesOn(unit, day))
  // "ở Chương Dương": the ward of that name went into Hồng Hà, so it is another place than the commune of today.
  const wentElsewhere = (unit: Unit) =>
    !registry.heirs(unit, day, 'land').some(heir => living.some(other => sameUnit(heir.unit, other)))
  const ended = mention.units.filter(unit => hasEnded(unit, day))
  if (mention.former && ended.length > 0) return lastLives(ended)
  if (mention.kind === null && living.length > 0) {
    const districts = living.filter(unit => unit.level === 'district')
    // P2: while districts lived, a bare name that is both is the district; afterwards it may be either.
    if (districts.length > 0) return districts
    return [...living, ...lastLives(ended.filter(unit => unit.level === 'district' || wentElsewhere(unit)))]
  }
  if (living.length > 0) return living
  return ended.length > 0 ? lastLives(ended) : mention.units
}

function asCommunes(meant: readonly Unit[], { day, matter, registry, tell }: Setting): Located {
  const communes = meant.filter(unit => unit.level === 'commune')
  const districts = meant.filter(unit => unit.level === 'district')
  const steps: Step[] = []
  const units: Unit[] = []
  let split = false
  let early = false
  for (const commune of communes) {
    if (commune.from !== null && day < commune.from) {
      early = true
      const before = registry.ancestors(commune, day, matter)
      for (const older of before) if (!units.some(unit => sameUnit(unit, older))) units.push(older)
      const body = before.map(unit => registry.fullName(unit)).join(', ')
      const words = { future: registry.fullName(commune), day: written(commune.from), body }
      steps.push(...tell('N6', before.length === 1 ? body : REVIEWED, words))
      continue
    }
    const heirs = registry.heirs(commune, day, matter)
    if (heirs.length > 1) split = true
    for (const heir of heirs) {
      if (!units.some(unit => sameUnit(unit, heir.unit))) units.push(heir.unit)
      if (!sameUnit(heir.unit, commune)) {
        const unit = registry.fullName(heir.unit)
        const old = registry.fullName(commune)
        steps.push(...tell('P1', unit, { old: heirs.length > 1 ? `Một phần ${old}` : old, unit }, heir.basis))
      }
    }
  }
  // What became of some communes that ended long ago is not known, but where they lay is.
  const lost = units.length > 0 ? [] : communes.filter(commune => hasEnded(commune, day))
  const around = lost.flatMap(commune => registry.districtOf(commune, null) ?? [])
  for (const district of [...districts, ...around]) {
    for (const unit of registry.heirsOfDistrict(district, day, matter)) {
      if (!units.some(other => sameUnit(other, unit))) units.push(unit)
    }
  }
  const single = units.length === 1 && around.length === 0
  const reason: RouteReason | null = single
    ? null
    : units.length === 0
      ? 'no-place'
      : early
        ? 'anachronism'
        : around.length > 0 || (districts.length > 0 && communes.length === 0)
          ? 'which-commune'
          : split && communes.length === 1
            ? 'split-unit'
            : 'ambiguous-place'
  return { units, reason, steps }
}

function hasEnded(unit: Unit, day: Day): boolean {
  return unit.through !== null && unit.through < day
}

function asDistricts(meant: readonly Unit[], { day, registry }: Setting): Located {
  const units: Unit[] = []
  const add = (unit: Unit | null) => {
    if (unit && !units.some(other => sameUnit(other, unit))) units.push(unit)
  }
  for (const unit of meant) {
    if (unit.level === 'district') for (const heir of registry.heirs(unit, day, 'person')) add(heir.unit)
    else for (const heir of registry.heirs(unit, day, 'person')) add(registry.districtOf(heir.unit, day))
  }
  return { units, reason: units.length === 1 ? null : units.length === 0 ? 'no-place' : 'ambiguous-place', steps: [] }
}
