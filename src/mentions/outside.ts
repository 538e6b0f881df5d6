/** Provinces other than the pack's own that a text names, and the places that are theirs. */
import { firstFrom, lastBefore } from '../text/first-from.js'
import { flat } from '../text/flat.js'
import { onDemand } from '../text/on-demand.js'
import type { PhraseMatch } from '../types.js'
import { inOrder } from './in-order.js'
import { levelOfKind } from './kinds.js'
import { UPPER } from './piece-signs.js'
import { districtCodes, type PlaceMention } from './place-mention.js'
import { areCapitals, FORMER, LANDMARK, LOCATIVE, PROVINCE, type Surroundings } from './place-surroundings.js'
import { isHouse } from './places.js'

/** The names that are told as provinces, and not as streets or ordinary words. */
export function toldProvinces(provinces: readonly PhraseMatch[], surroundings: Surroundings): readonly PhraseMatch[] {
  if (provinces.length === 0) return provinces
  const { ground } = surroundings
  // "hòa bình", "hai duong day": a province's name needs capitals, or "ở", "tỉnh" … before it; "phố Huế" is a street.
  return provinces.filter(({ first, end }) => {
    if (ground.endsAt(LOCATIVE | PROVINCE, first) || ground.beginsAt(PROVINCE, first)) return true
    return areCapitals(surroundings, first, end) && !ground.endsAt(LANDMARK, first) && !isHouse(surroundings, first)
  })
}

/** Without the places that are those of a province told. */
export function ownPlaces(
  places: readonly PlaceMention[],
  provinces: readonly PhraseMatch[],
  told: readonly PhraseMatch[],
  surroundings: Surroundings,
): readonly PlaceMention[] {
  if (provinces.length === 0 || places.length === 0) return places
  const districts = onDemand(() => new Set(flat(places, districtCodes)))
  return places.filter(
    place => !isProvince(place, provinces, districts) && !liesElsewhere(place, told, places, surroundings),
  )
}

/** In one of the provinces that are told before the next place: behind that, nothing belongs to this one. */
function liesElsewhere(
  place: PlaceMention,
  told: readonly PhraseMatch[],
  places: readonly PlaceMention[],
  surroundings: Surroundings,
): boolean {
  let next = Number.POSITIVE_INFINITY
  for (let i = firstFrom(places, place.end); (places[i]?.first ?? next) < next; i++)
    next = Math.min(next, places[i]?.end ?? next)
  for (let i = firstFrom(told, place.end); i < told.length; i++) {
    const province = told[i]
    if (province === undefined || province.first >= next) return false
    if (liesIn(place, province, surroundings)) return true
  }
  return false
}

/** At most so many words name a district of another province ("huyện Vũ Thư"). */
const DISTRICT_NAME = 3

/**
 * "xã Tân Lập, huyện Vũ Thư, Thái Bình": between a commune and a province stands nothing but the rest of the address, so
 * the commune is that province's. A district of this city between them tells otherwise.
 */
function liesIn(place: PlaceMention, province: PhraseMatch, { reading, ground, kinds, signs }: Surroundings): boolean {
  if (place.kind === null || place.units.some(unit => unit.level === 'district')) return false
  if (reading.sentence[place.first] !== reading.sentence[province.first]) return false
  if (ground.beginsAt(FORMER, province.end)) return false
  let left = 0
  let isOpen = false
  for (let at = place.end; at < province.first; at++) {
    const what = reading.kinds[at]
    const kind = kinds.from(reading, at)
    if (what === 'mark') {
      left = 0
      isOpen = false
    } else if (ground.beginsAt(PROVINCE, at)) left = province.first - at
    else if (kind && kind.end <= province.first && levelOfKind(kind.kind) === 'district') {
      left = DISTRICT_NAME
      at = kind.end - 1
    } else if (left-- <= 0 || !what) return false
    // "huyện bảo về Thái Bình": words in small letters are a name only where a comma ends them.
    else isOpen ||= (signs(reading.pieces[at]) & UPPER) === 0
  }
  return !isOpen
}

/** "gửi từ Vĩnh Phúc": a bare name that is also a province's is the province, unless its district is named too. */
function isProvince(
  place: PlaceMention,
  provinces: readonly PhraseMatch[],
  districts: () => ReadonlySet<string>,
): boolean {
  if (place.kind !== null || place.units.some(unit => unit.level === 'district')) return false
  if (!isAmong(provinces, place)) return false
  return !place.units.some(({ district }) => district !== null && districts().has(district))
}

/** Whether a name of just this stretch is among them. */
function isAmong(names: readonly PhraseMatch[], { first, end }: PlaceMention): boolean {
  for (let i = firstFrom(names, first); names[i]?.first === first; i++) if (names[i]?.end === end) return true
  return false
}

/** The provinces told, by name: each stretch once, and none that lies in a place of the city. */
export function findOutside(told: readonly PhraseMatch[], places: readonly PlaceMention[]): readonly PhraseMatch[] {
  if (told.length === 0) return told
  let end = 0
  return inOrder([...told], longestFirst).filter(match => {
    // Another name of the same stretch, or one around it, was met before.
    if (match.end <= end) return false
    end = match.end
    return !liesInOne(match, places)
  })
}

function longestFirst(a: PhraseMatch, b: PhraseMatch): number {
  return a.first - b.first || b.end - a.end
}

/** Places come in order and never overlap: only the two nearest may reach into it. */
function liesInOne(match: PhraseMatch, places: readonly PlaceMention[]): boolean {
  return [lastBefore(places, match.first), places[firstFrom(places, match.first)]].some(
    place => place !== undefined && place.nameFirst < match.end && match.first < place.end,
  )
}

/** Their names, each once, in reading order. */
export function provincesOf(outside: readonly PhraseMatch[]): string[] {
  return [...new Set(outside.map(({ id }) => id.slice(id.indexOf(':') + 1)))]
}
