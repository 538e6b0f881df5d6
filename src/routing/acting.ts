/** Units whose name stands for their committee: "quận Tây Hồ đòi …", "xin phép mở lớp ở quận Long Biên". */
import { wordsBetween } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import type { BodyMention } from '../mentions/bodies.js'
import { levelOfKind } from '../mentions/kinds.js'
import type { PlaceMention } from '../mentions/place-mention.js'
import { firstFrom } from '../text/first-from.js'
import { flat } from '../text/flat.js'
import type { CueMatch } from '../types.js'
import type { Family } from './families.js'
import type { RoledPlace } from './located.js'
import type { RouteRequest } from './request.js'

/** What a body does to a file, said right after its name. */
const OWN_DEEDS = ['place/acting', 'place/keeping', 'language/negation', 'obstacle/outcome']
// "ở Sở Y tế nộp …" is what somebody does there; of a unit that is named bare it tells that it is an office.
const DEEDS = [...OWN_DEEDS, 'procedure/asked']
const PASSING = ['obstacle/sent-around']
const THERE = ['place/handed-to', 'place/locative']
const ERRANDS = ['procedure/asked', 'topic/errand', 'place/filing']
const STAFF = ['actor/staff', 'actor/office-staff']
/** "lên xã bảo …", "phường hẹn …": a kind word by itself, by the level that it speaks of. */
const BARE = { commune: 'place/commune-acts', district: 'place/district-acts' } as const

const RECEPTION = 'stage/reception'

type Level = keyof typeof BARE

/** How the text names bodies besides: not at all, by head words only ("công an"), or so that it is known which. */
export type OthersNamed = 'none' | 'vaguely' | 'surely'

/**
 * A place that only says where something lies or who lives there acts as nobody. Of bodies that send people to one
 * another the only one named may well be the wrong one.
 */
export function actingBodies(
  request: RouteRequest,
  places: readonly RoledPlace[],
  committee: Family | undefined,
  others: OthersNamed,
): readonly BodyMention[] {
  if (!committee) return []
  const loose = flat(places, ({ mention, role }) => (role === 'loose' && mention.kind !== null ? [mention] : []))
  const written = [...loose, ...districtsApart(request)]
  const acting = written.filter(mention => acts(mention, request))
  const known = new Set(acting)
  // "xã chỉ sang huyện Thanh Trì": who is sent to is one of them as well.
  const isPassing = (mention: PlaceMention) =>
    does(PASSING, mention, request) || PASSING.some(cue => endsAt(cue, mention, request) !== undefined)
  const passing = written.filter(mention => !known.has(mention) && isPassing(mention))
  const all = others === 'none' && acting.length + passing.length === 1 ? acting : [...acting, ...passing]
  if (all.length > 0) return all.map(mention => asBody(mention, mention.kind && levelOfKind(mention.kind), committee))
  if (hits(request, PASSING).length > 0 ? others !== 'vaguely' : !isUnknown(request)) return []
  return bareUnits(request, places).map(([mention, level]) => asBody(mention, level, committee))
}

/** "số nhà ở phường Hạ Đình …, quận Thanh Xuân nói": a district that says where a commune lies, but not beside it. */
function districtsApart({ mentions: { allPlaces, places } }: RouteRequest): readonly PlaceMention[] {
  if (allPlaces.length === places.length) return []
  const ends = new Set(allPlaces.map(({ end }) => end))
  const firsts = new Set(places.map(({ first }) => first))
  return allPlaces.filter(
    mention =>
      mention.kind !== null &&
      levelOfKind(mention.kind) === 'district' &&
      !firsts.has(mention.first) &&
      !ends.has(mention.first) &&
      !ends.has(mention.first - 1),
  )
}

/** What is known to be of a field goes to the body of the field at the place, what happened at a reception point to its owner. */
function isUnknown(request: RouteRequest): boolean {
  return hasNoField(request) && hits(request, [RECEPTION]).length === 0
}

function hasNoField({ field }: RouteRequest): boolean {
  return field === null || field === 'other'
}

function hits({ cues }: RouteRequest, ids: readonly string[]): readonly CueMatch[] {
  return flat(ids, id => cues.get(id) ?? [])
}

/** Told right after the name, of a unit or of a body. */
export function doesAnything(name: Stretch, request: RouteRequest): boolean {
  return does(OWN_DEEDS, name, request)
}

/** The same, or a file is there: "phòng công chứng nhận hồ sơ", "xin giấy phép lao động tại BQL KCN", "nộp … cho BQL KCN". */
export function hasTheFile(name: Stretch, request: RouteRequest): boolean {
  // "nhà gần ban quản lý khu công nghiệp làm sổ đỏ": what is only near to a house has nothing of it.
  if (endsAt('place/near', name, request)) return false
  return does(DEEDS, name, request) || isHandedIn(name, request)
}

/** The file was taken there, which is told before the name. */
export function isHandedIn(name: Stretch, request: RouteRequest): boolean {
  if (ERRANDS.some(cue => endsAt(cue, name, request)) || endsAt('place/handed', name, request)) return true
  const isThere = THERE.some(cue => endsAt(cue, name, request))
  return isThere && ERRANDS.some(cue => isToldBefore(cue, name.first - 1, request))
}

/** "thuế đã ra thông báo rồi": its part of the errand is over. */
export function hasDone(name: Stretch, request: RouteRequest): boolean {
  return does(['place/has-done'], name, request, 2)
}

function does(deeds: readonly string[], place: Stretch, { cues, reading }: RouteRequest, apart = 1): boolean {
  return deeds.some(id => {
    const told = cues.get(id) ?? []
    // Hits are in order: only the first behind the name may be near enough.
    const hit = told[firstFrom(told, place.end)]
    return (
      hit !== undefined &&
      reading.clause[hit.first] === reading.clause[place.first] &&
      wordsBetween(reading, place.end, hit.first) <= apart
    )
  })
}

/** A hit that ends right where the name begins. */
function endsAt(cue: string, { first }: Stretch, { cues }: RouteRequest): CueMatch | undefined {
  const told = cues.get(cue) ?? []
  for (let i = firstFrom(told, first) - 1; i >= 0; i--) {
    const hit = told[i]
    if (hit === undefined || first - hit.first > LONGEST) return undefined
    if (hit.end === first) return hit
  }
  return undefined
}

/** Tokens that such a hit may have at most. */
const LONGEST = 24

function acts(place: PlaceMention, request: RouteRequest): boolean {
  const { tags } = request
  const before = (cue: string) => endsAt(cue, place, request)
  if (before('place/of-others')) return false
  const at = before('place/locative')
  if (!at)
    return (
      does(DEEDS, place, request) ||
      (isUnknown(request) && !does(PASSING, place, request) && !ofAnyMatter(request) && isSpokenTo(place, request))
    )
  // "hồ sơ đất của tôi ở xã …": what is known to be of a field may lie there, and the office elsewhere.
  if (hasNoField(request) && ERRANDS.some(id => isToldBefore(id, at.first, request))) return true
  if (isUnknown(request) && before('place/gone-to')) return true
  return tags.includes('staff-conduct') && hits(request, STAFF).length > 0
}

/** "xã … làm ăn kiểu gì mà giấy tờ gì cũng khó": of no matter in particular is told, so the name is no more than a place. */
function ofAnyMatter(request: RouteRequest): boolean {
  return hits(request, ['place/any-matter']).length > 0
}

/** In the same clause, and at an end by then. */
function isToldBefore(id: string, at: number, { cues, reading }: RouteRequest): boolean {
  const told = cues.get(id) ?? []
  for (let i = firstFrom(told, at) - 1; i >= 0; i--) {
    const hit = told[i]
    if (hit === undefined || reading.clause[hit.first] !== reading.clause[at]) return false
    if (hit.end <= at) return true
  }
  return false
}

/** "Kính gửi phường …", "phường …: …", or the one of whom the clause goes on to tell. */
function isSpokenTo(place: PlaceMention, request: RouteRequest): boolean {
  const { reading } = request
  if (endsAt('place/spoken-to', place, request)) return true
  const isBehind = (borders: RouteRequest['reading']['clause']) =>
    place.first === 0 || borders[place.first - 1] !== borders[place.first]
  if (!isBehind(reading.clause)) return false
  const end = endWithDistrict(place, request)
  const next = reading.pieces[end]?.text
  if (next === undefined) return false
  const opens = next === ',' && isBehind(reading.sentence)
  return next === ':' || opens || (reading.kinds[end] !== 'mark' && goesOn(end, request))
}

/** "phường Quang Trung, quận Hà Đông": the district beside belongs to the name. */
function endWithDistrict({ end }: PlaceMention, { reading, mentions: { allPlaces } }: RouteRequest): number {
  const from = reading.pieces[end]?.text === ',' ? end + 1 : end
  for (let i = firstFrom(allPlaces, from); allPlaces[i]?.first === from; i++)
    if (allPlaces[i]?.units.some(({ level }) => level === 'district')) return allPlaces[i]?.end ?? end
  return end
}

/** Not "xã Hòa Lạc ạ": a word after the name that is no last one. */
function goesOn(at: number, { reading }: RouteRequest): boolean {
  return reading.clause[at + 1] === reading.clause[at] && reading.kinds[at + 1] !== 'mark'
}

/** "ở Phú Thượng, xin giấy xác nhận, phường hẹn …": the only place named that may be of such a kind. */
function bareUnits(request: RouteRequest, places: readonly RoledPlace[]): readonly (readonly [PlaceMention, Level])[] {
  const named = places.filter(({ role }) => role !== 'sender').map(({ mention }) => mention)
  const isInName = (hit: CueMatch) => overlaps(request.mentions.allPlaces, hit)
  for (const level of ['commune', 'district'] as const) {
    if (!hits(request, [BARE[level]]).some(hit => !hit.negated && !isInName(hit))) continue
    const [only, ...others] = named.flatMap(mention => {
      const units = mention.units.filter(unit => unit.level === level)
      return units.length > 0 ? [{ ...mention, units }] : []
    })
    if (only && others.length === 0) return [[only, level]]
  }
  return []
}

/** Names, in order, and at most as long as the longest hit. */
function overlaps(names: readonly PlaceMention[], hit: CueMatch): boolean {
  for (let i = firstFrom(names, hit.end) - 1; i >= 0; i--) {
    const name = names[i]
    if (name === undefined || hit.first - name.first > LONGEST) return false
    if (hit.first < name.end) return true
  }
  return false
}

function asBody(place: PlaceMention, level: Level | null, committee: Family): BodyMention {
  const { first, end, how } = place
  return { first, end, how, entries: [], family: committee.id, level, place, number: null }
}
