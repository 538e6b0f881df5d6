/**
 * Administrative units that a text names, read against all time: "quận Đống Đa" is still written today. What a mention
 * is on a day is the registry's business.
 */
import type { Cues } from '../match/found-cues.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { Unit } from '../pack.js'
import { firstFrom } from '../text/first-from.js'
import { inOrder } from './in-order.js'
import type { KindAt } from './kinds.js'
import type { UnitAt, UnitName } from './lexicon.js'
import { CAPITALISED, HOUSE_NUMBER } from './piece-signs.js'
import type { PlaceMention } from './place-mention.js'
import {
  areCapitals,
  COUNT,
  FORMER,
  FORMER_AT_END,
  FORMER_BEFORE,
  INTO_NAME,
  isShouted,
  LANDMARK,
  LOCATIVE,
  NO_NAME,
  type Surroundings,
} from './place-surroundings.js'

/** Cue set of `dictionaries/cues/place.yaml` too. */
const TAKEN_BACK = 'place/taken-back'

/** `names` in reading order. */
export function findPlaces(names: readonly UnitAt[], surroundings: Surroundings, cues: Cues): readonly PlaceMention[] {
  if (names.length === 0) return NO_PLACES
  const mentions: PlaceMention[] = []
  for (const name of names) {
    const mention = readPlace(name, names, surroundings)
    if (mention) mentions.push(mention)
  }
  if (mentions.length === 0) return NO_PLACES
  return withoutTakenBack(mentions.length > 1 ? withoutOverlaps(mentions) : mentions, surroundings.reading, cues)
}

/** "thị trấn Phùng... à không, xã Tân Lập": what is taken back with nothing but marks between counts no longer. */
function withoutTakenBack(places: readonly PlaceMention[], reading: Reading, cues: Cues): readonly PlaceMention[] {
  const taken = cues.get(TAKEN_BACK)
  if (!taken) return places
  return places.filter(({ end }) => {
    const next = taken[firstFrom(taken, end + 1)]
    return next === undefined || wordsBetween(reading, end, next.first) > 0
  })
}

const NO_PLACES: readonly PlaceMention[] = []
const NO_DISTRICT: readonly string[] = []

function readPlace(at: UnitAt, names: readonly UnitAt[], surroundings: Surroundings): PlaceMention | null {
  const { reading, ground, kinds } = surroundings
  const { name } = at
  if (ground.beginsAt(NO_NAME, at.first)) return null
  const kind = kinds.before(reading, at.first)
  const first = kind ? kind.first : at.first
  const units = kind ? unitsOfKind(name, kind) : name.units
  if (units.length === 0) return null
  // One syllable without its accents means too much, unless a kind word stands before it and no accent contradicts.
  if (isLooseSyllable(reading, at) && (!kind || hasAccents(reading, at))) return null
  // "bãi sông phường Thanh Trì": a kind word settles what the name is, whatever stands before.
  if (!kind) {
    if (ground.endsAt(LANDMARK, first) || isHouse(surroundings, first)) return null
    if (isPartOfLongerName(at.first, surroundings)) return null
    const isInBody = name.alias && ground.headEndsAt(first) && kinds.from(reading, first) === null
    if (!isInBody && !readsAsName(at, name, surroundings) && !isBeforeItsDistrict(at, names, surroundings)) return null
  }
  return {
    first,
    end: at.end,
    nameFirst: at.first,
    how: at.how,
    name: name.name,
    kind: kind?.kind ?? null,
    units,
    beside: NO_DISTRICT,
    former:
      ground.endsAt(FORMER_BEFORE, first) ||
      ground.beginsAt(FORMER, at.end) ||
      (ground.beginsAt(FORMER_AT_END, at.end) && endsClause(reading, at.end)) ||
      ground.beginsAt(FORMER, bracketAfter(reading, at.end)),
  }
}

function isLooseSyllable(reading: Reading, { first, end, how, name }: UnitAt): boolean {
  if (end - first !== 1) return false
  return how === 'without-accents' || reading.pieces[first]?.key !== name.name.toLowerCase()
}

function hasAccents({ pieces }: Reading, { first }: UnitAt): boolean {
  return pieces[first]?.marked === true
}

/** A kind word names units of its own kind; before a name no such unit bears it is no kind word ("P." before a street). */
function unitsOfKind({ units }: UnitName, { kind }: KindAt): readonly Unit[] {
  // Mostly all of them are of one kind.
  return units.every(unit => unit.kind === kind) ? units : units.filter(unit => unit.kind === kind)
}

/**
 * Without a kind word a name counts when it looks like one: capitals in writing that uses them, otherwise a name of two
 * syllables that is no ordinary word, and in writing without accents only after "ở", "tại" and their like.
 */
function readsAsName({ first, end, how }: UnitAt, name: UnitName, surroundings: Surroundings): boolean {
  const { reading, ground, kinds } = surroundings
  const capitals = areCapitals(surroundings, first, end)
  if (name.needsKind) {
    if (!capitals || how === 'without-accents' || isShouted(reading)) return false
    return name.name.includes(' ') || (!name.alias && ground.endsAt(LOCATIVE, first))
  }
  if (capitals && !isShouted(reading)) return true
  if (ground.endsAt(INTO_NAME, first + 1)) return false
  // "lên phuong mai quay lại": a kind word that begins the name says that it is none.
  return how !== 'without-accents' || (ground.endsAt(LOCATIVE, first) && kinds.from(reading, first) === null)
}

/** "trung hòa cầu giấy": an ordinary word right before the name of the district where a commune so called lies. */
function isBeforeItsDistrict(at: UnitAt, names: readonly UnitAt[], { ground }: Surroundings): boolean {
  // "phố huế hai bà trưng" is a street.
  if (!at.name.needsKind || at.how === 'without-accents' || ground.beginsAt(LANDMARK, at.first)) return false
  const isItsDistrict = ({ level, code }: Unit) =>
    level === 'district' && at.name.units.some(({ district }) => district === code)
  for (let i = firstFrom(names, at.end); names[i]?.first === at.end; i++)
    if (names[i]?.name.units.some(isItsDistrict)) return true
  return false
}

/** "Nguyễn Thị Thanh Xuân", "Kim Văn Kim Lũ": people, estates. */
function isPartOfLongerName(first: number, { reading, ground, signs }: Surroundings): boolean {
  const { kinds, pieces, sentence } = reading
  // The first word of a sentence has its capital from there; "Ở Đống Đa".
  if (first < 2 || sentence[first - 2] !== sentence[first - 1]) return false
  const isName = kinds[first - 1] === 'syllable' && (signs(pieces[first - 1]) & CAPITALISED) !== 0
  return isName && !ground.nameEndsAt(first)
}

/** "số 12 Láng Hạ", "12 Nguyễn Trãi", "ngõ 5 Trần Phú": after the number of a house or a lane stands a street. */
export function isHouse({ reading, ground, signs }: Surroundings, first: number): boolean {
  if (first === 0) return false
  const kind = reading.kinds[first - 1]
  if (kind !== 'number' && kind !== 'protected') return false
  return (signs(reading.pieces[first - 1]) & HOUSE_NUMBER) !== 0 && !ground.endsAt(COUNT, first - 1)
}

/** "phuong Vinh Tuy cu, nay …", where "phuong Vinh Tuy cu hen" may be "cứ hẹn". */
function endsClause({ kinds }: Reading, at: number): boolean {
  return (kinds[at + 1] ?? 'mark') === 'mark'
}

/** "phường Ngọc Hà (cũ)": the word in brackets belongs to the name before them. */
function bracketAfter({ pieces }: Reading, end: number): number {
  return pieces[end]?.text === '(' ? end + 1 : end
}

/**
 * A mention with its kind word beats one without ("phuong Tu Lien" is no "Phương Tú"), then leftmost, then longest. Names
 * that only accents tell apart stay together ("xa Van Phuc").
 */
function withoutOverlaps(mentions: PlaceMention[]): PlaceMention[] {
  const kept: PlaceMention[] = []
  let last: PlaceMention | null = null
  for (const mention of inOrder(mentions, mostTelling)) {
    if (last === null || mention.first >= last.end) kept.push(mention)
    else if (!isTwin(last, mention)) continue
    else kept[kept.length - 1] = { ...last, units: [...last.units, ...mention.units] }
    last = kept[kept.length - 1] ?? null
  }
  return kept
}

function mostTelling(a: PlaceMention, b: PlaceMention): number {
  return a.first - b.first || Number(a.kind === null) - Number(b.kind === null) || b.end - a.end
}

/** "xa Van Phuc" is Vạn Phúc as well as Vân Phúc: the same words without accents, in the same kind. */
function isTwin(kept: PlaceMention, other: PlaceMention): boolean {
  const unaccented = kept.how === 'without-accents' && other.how === 'without-accents'
  return unaccented && other.nameFirst === kept.nameFirst && other.end === kept.end && other.kind === kept.kind
}
