/**
 * Administrative units that a text names, read against all time: "quận Đống Đa" is still written today. What a mention
 * is on a day is the registry's business.
 */
import type { PlacedCues } from '../match/found-cues.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { Unit } from '../pack.js'
import type { PhraseMatch } from '../types.js'
import { inOrder } from './in-order.js'
import { type KindAt, type KindReader, levelOfKind } from './kinds.js'
import type { NameMatch, UnitName } from './lexicon.js'
import { districtCodes, type PlaceMention } from './place-mention.js'
import {
  COUNT,
  FORMER,
  FORMER_AT_END,
  FORMER_BEFORE,
  INTO_NAME,
  LANDMARK,
  LOCATIVE,
  NO_NAME,
  Surroundings,
} from './place-surroundings.js'

/** Cue sets of `dictionaries/cues/place.yaml` too. */
const TAKEN_BACK = 'place/taken-back'
const PROVINCE = 'place/province-before'

export function findPlaces(
  reading: Reading,
  names: readonly NameMatch[],
  cues: PlacedCues,
  kinds: KindReader,
): readonly PlaceMention[] {
  let surroundings: Surroundings | null = null
  const mentions: PlaceMention[] = []
  for (const match of names) {
    if (match.named.what !== 'unit') continue
    surroundings ??= new Surroundings(reading, cues, names)
    const mention = readPlace(match, surroundings, kinds)
    if (mention) mentions.push(mention)
  }
  if (mentions.length === 0) return NO_PLACES
  const places = withoutTakenBack(mentions.length > 1 ? withoutOverlaps(mentions) : mentions, reading, cues)
  const provinces = names.filter(({ named }) => named.what === 'outside')
  if (provinces.length === 0) return places
  const told = toldProvinces(reading, provinces, cues)
  return places.filter(
    place =>
      !isProvince(place, provinces, places) && !told.some(one => liesIn(place, one, reading, places, kinds, cues)),
  )
}

/** "thị trấn Phùng... à không, xã Tân Lập": what is taken back with nothing but marks between counts no longer. */
function withoutTakenBack(
  places: readonly PlaceMention[],
  reading: Reading,
  cues: PlacedCues,
): readonly PlaceMention[] {
  const taken = cues.get(TAKEN_BACK)
  if (!taken) return places
  return places.filter(
    place => !taken.some(hit => hit.first > place.end && wordsBetween(reading, place.end, hit.first) === 0),
  )
}

/** At most so many words name a district of another province ("huyện Vũ Thư"). */
const DISTRICT_NAME = 3

/**
 * "xã Tân Lập, huyện Vũ Thư, Thái Bình": between a commune and a province stands nothing but the rest of the address, so
 * the commune is that province's. A district of this city between them tells otherwise.
 */
function liesIn(
  place: PlaceMention,
  province: NameMatch,
  reading: Reading,
  places: readonly PlaceMention[],
  kinds: KindReader,
  cues: PlacedCues,
): boolean {
  if (place.kind === null || place.end > province.first || place.units.some(unit => unit.level === 'district'))
    return false
  if (reading.sentence[place.first] !== reading.sentence[province.first]) return false
  if (places.some(other => other.first >= place.end && other.end <= province.first)) return false
  if (cues.beginsAt(FORMER, province.end)) return false
  let left = 0
  let isOpen = false
  for (let at = place.end; at < province.first; at++) {
    const token = reading.tokens[at]
    const kind = kinds.from(reading, at)
    if (token?.kind === 'mark') {
      left = 0
      isOpen = false
    } else if (cues.beginsAt(PROVINCE, at)) left = province.first - at
    else if (kind && kind.end <= province.first && levelOfKind(kind.kind) === 'district') {
      left = DISTRICT_NAME
      at = kind.end - 1
    } else if (left-- <= 0 || !token) return false
    // "huyện bảo về Thái Bình": words in small letters are a name only where a comma ends them.
    else isOpen ||= !startsUpper(token.text)
  }
  return !isOpen
}

/** "gửi từ Vĩnh Phúc": a bare name that is also a province's is the province, unless its district is named too. */
function isProvince(place: PlaceMention, provinces: readonly NameMatch[], places: readonly PlaceMention[]): boolean {
  if (place.kind !== null || place.units.some(unit => unit.level === 'district')) return false
  if (!provinces.some(({ first, end }) => first === place.first && end === place.end)) return false
  return !places.some(other => districtCodes(other).some(code => place.units.some(unit => unit.district === code)))
}

const NO_PLACES: readonly PlaceMention[] = []
const NO_DISTRICT: readonly string[] = []

function readPlace(match: NameMatch, surroundings: Surroundings, kinds: KindReader): PlaceMention | null {
  const { named } = match
  const { reading, cues } = surroundings
  if (named.what !== 'unit') return null
  const kind = kinds.before(reading, match.first)
  const first = kind ? kind.first : match.first
  const units = kind ? unitsOfKind(named.name, kind) : named.name.units
  if (units.length === 0 || cues.beginsAt(NO_NAME, match.first)) return null
  // One syllable without its accents means too much, unless a kind word stands before it and no accent contradicts.
  if (isLooseSyllable(reading, match) && (!kind || hasAccents(reading, match))) return null
  // "bãi sông phường Thanh Trì": a kind word settles what the name is, whatever stands before.
  if (!kind) {
    if (cues.endsAt(LANDMARK, first) || isHouse(reading, first, cues)) return null
    if (isPartOfLongerName(match.first, surroundings)) return null
    const isInBody = named.name.alias && surroundings.headEndsAt(first) && kinds.from(reading, first) === null
    if (!isInBody && !readsAsName(match, named.name, surroundings, kinds)) return null
  }
  return {
    first,
    end: match.end,
    nameFirst: match.first,
    how: match.how,
    name: named.name.name,
    kind: kind?.kind ?? null,
    units,
    beside: NO_DISTRICT,
    former:
      cues.endsAt(FORMER_BEFORE, first) ||
      cues.beginsAt(FORMER, match.end) ||
      (cues.beginsAt(FORMER_AT_END, match.end) && endsClause(reading, match.end)) ||
      cues.beginsAt(FORMER, bracketAfter(reading, match.end)),
  }
}

function isLooseSyllable(reading: Reading, { first, end, how, named }: NameMatch): boolean {
  if (end - first !== 1 || named.what !== 'unit') return false
  return how === 'without-accents' || reading.tokens[first]?.key !== named.name.name.toLowerCase()
}

function hasAccents({ tokens }: Reading, { first }: PhraseMatch): boolean {
  return tokens[first]?.key !== tokens[first]?.bare
}

/** A kind word names units of its own kind; before a name no such unit bears it is no kind word ("P." before a street). */
function unitsOfKind(name: UnitName, { kind }: KindAt): readonly Unit[] {
  return name.units.filter(unit => unit.kind === kind)
}

/**
 * Without a kind word a name counts when it looks like one: capitals in writing that uses them, otherwise a name of two
 * syllables that is no ordinary word, and in writing without accents only after "ở", "tại" and their like.
 */
function readsAsName(match: PhraseMatch, name: UnitName, surroundings: Surroundings, kinds: KindReader): boolean {
  const { reading, cues } = surroundings
  const capitals = areCapitals(reading, match.first, match.end)
  if (name.needsKind) {
    if (!capitals || match.how === 'without-accents' || surroundings.isShouted()) return false
    return name.name.includes(' ') || (!name.alias && cues.endsAt(LOCATIVE, match.first))
  }
  if (capitals && !surroundings.isShouted()) return true
  if (cues.endsAt(INTO_NAME, match.first + 1)) return false
  // "lên phuong mai quay lại": a kind word that begins the name says that it is none.
  return (
    match.how !== 'without-accents' || (cues.endsAt(LOCATIVE, match.first) && kinds.from(reading, match.first) === null)
  )
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u

/** "Nguyễn Thị Thanh Xuân", "Kim Văn Kim Lũ": people, estates. */
function isPartOfLongerName(first: number, surroundings: Surroundings): boolean {
  const { tokens, sentence } = surroundings.reading
  // The first word of a sentence has its capital from there; "Ở Đống Đa".
  if (first < 2 || sentence[first - 2] !== sentence[first - 1]) return false
  const before = tokens[first - 1]
  return before?.kind === 'syllable' && CAPITALISED.test(before.text) && !surroundings.nameEndsAt(first)
}

function areCapitals({ tokens }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const token = tokens[i]
    if (token?.kind === 'syllable' && !startsUpper(token.text)) return false
  }
  return true
}

/** "số 12 Láng Hạ", "12 Nguyễn Trãi", "ngõ 5 Trần Phú": after the number of a house or a lane stands a street. */
function isHouse({ tokens }: Reading, first: number, cues: PlacedCues): boolean {
  const number = tokens[first - 1]
  if (number?.kind !== 'number' && number?.kind !== 'protected') return false
  return HOUSE_NUMBER.test(number.text) && !cues.endsAt(COUNT, first - 1)
}

/** "phuong Vinh Tuy cu, nay …", where "phuong Vinh Tuy cu hen" may be "cứ hẹn". */
function endsClause({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1]
  return next === undefined || next.kind === 'mark'
}

const HOUSE_NUMBER = /^\d+[a-z]?(\/\d+[a-z]?)*$/i

/** "phường Ngọc Hà (cũ)": the word in brackets belongs to the name before them. */
function bracketAfter({ tokens }: Reading, end: number): number {
  return tokens[end]?.text === '(' ? end + 1 : end
}

function startsUpper(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
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

/** Provinces other than Hanoi that the text names, by name. */
export function findOutside(
  reading: Reading,
  names: readonly NameMatch[],
  cues: PlacedCues,
  places: readonly PlaceMention[],
): readonly PhraseMatch[] {
  const provinces = names.filter(({ named }) => named.what === 'outside')
  if (provinces.length === 0) return provinces
  const told = toldProvinces(reading, provinces, cues)
  return told
    .filter(match => !places.some(place => place.nameFirst < match.end && match.first < place.end))
    .filter((match, i) => !told.some((other, j) => j !== i && covers(other, match, j - i)))
}

/** The names that are told as provinces, and not as streets or ordinary words. */
function toldProvinces(reading: Reading, provinces: readonly NameMatch[], cues: PlacedCues): readonly NameMatch[] {
  // "hòa bình", "hai duong day": a province's name needs capitals, or "ở", "tỉnh" … before it; "phố Huế" is a street.
  return provinces.filter(({ first, end }) => {
    if (cues.endsAt(LOCATIVE, first) || cues.endsAt(PROVINCE, first) || cues.beginsAt(PROVINCE, first)) return true
    return areCapitals(reading, first, end) && !cues.endsAt(LANDMARK, first) && !isHouse(reading, first, cues)
  })
}

/** Another name of the same stretch, or one around it; of equal ones the first counts. */
function covers(other: PhraseMatch, match: PhraseMatch, order: number): boolean {
  if (other.first > match.first || other.end < match.end) return false
  return other.end - other.first > match.end - match.first || order < 0
}
