/** Units whose name stands for their committee: "quận Tây Hồ đòi …", "xin phép mở lớp ở quận Long Biên". */
import { wordsBetween } from '../match/reading.js'
import type { BodyMention } from '../mentions/bodies.js'
import { levelOfKind } from '../mentions/kinds.js'
import type { PlaceMention } from '../mentions/place-mention.js'
import type { CueMatch } from '../types.js'
import type { Family } from './families.js'
import type { RoledPlace } from './located.js'
import type { RouteRequest } from './request.js'

/** What a body does to a file, said right after its name. */
const DEEDS = ['place/acting', 'language/negation', 'procedure/asked', 'obstacle/outcome']
const PASSING = ['obstacle/sent-around']
const ERRANDS = ['procedure/asked', 'topic/errand', 'place/filing']
const STAFF = ['actor/staff', 'actor/office-staff']
/** "lên xã bảo …", "phường hẹn …": a kind word by itself, by the level that it speaks of. */
const BARE = { commune: 'place/commune-acts', district: 'place/district-acts' } as const

const RECEPTION = 'stage/reception'

type Level = keyof typeof BARE

/**
 * A place that only says where something lies or who lives there acts as nobody. Of bodies that send people to one
 * another the only one named (`alone`) may well be the wrong one.
 */
export function actingBodies(
  request: RouteRequest,
  places: readonly RoledPlace[],
  committee: Family | undefined,
  alone: boolean,
): readonly BodyMention[] {
  if (!committee) return []
  const loose = places.flatMap(({ mention, role }) => (role === 'loose' && mention.kind !== null ? [mention] : []))
  const written = [...loose, ...districtsApart(request)]
  const acting = written.filter(mention => acts(mention, request))
  const passing = written.filter(mention => !acting.includes(mention) && does(PASSING, mention, request))
  const all = alone && acting.length + passing.length === 1 ? acting : [...acting, ...passing]
  if (all.length > 0) return all.map(mention => asBody(mention, mention.kind && levelOfKind(mention.kind), committee))
  if (!isUnknown(request) || hits(request, PASSING).length > 0) return []
  return bareUnits(request, places).map(([mention, level]) => asBody(mention, level, committee))
}

/** "số nhà ở phường Hạ Đình …, quận Thanh Xuân nói": a district that says where a commune lies, but not beside it. */
function districtsApart({ mentions: { allPlaces, places } }: RouteRequest): readonly PlaceMention[] {
  if (allPlaces.length === places.length) return []
  const isBeside = (mention: PlaceMention) =>
    allPlaces.some(({ end }) => end <= mention.first && mention.first - end <= 1)
  return allPlaces.filter(
    mention =>
      mention.kind !== null &&
      levelOfKind(mention.kind) === 'district' &&
      !places.some(({ first }) => first === mention.first) &&
      !isBeside(mention),
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
  return ids.flatMap(id => cues.get(id) ?? [])
}

function does(deeds: readonly string[], place: PlaceMention, request: RouteRequest): boolean {
  const { reading } = request
  return hits(request, deeds).some(
    hit =>
      hit.first >= place.end &&
      reading.clause[hit.first] === reading.clause[place.first] &&
      wordsBetween(reading, place.end, hit.first) <= 1,
  )
}

function acts(place: PlaceMention, request: RouteRequest): boolean {
  const { reading, tags } = request
  const before = (cue: string) => hits(request, [cue]).find(hit => hit.end === place.first)
  if (before('place/of-others')) return false
  const at = before('place/locative')
  if (!at)
    return (
      does(DEEDS, place, request) ||
      (isUnknown(request) && !does(PASSING, place, request) && isSpokenTo(place, request))
    )
  // "hồ sơ đất của tôi ở xã …": what is known to be of a field may lie there, and the office elsewhere.
  const inClause = (hit: CueMatch) => reading.clause[hit.first] === reading.clause[place.first]
  const isErrand = hits(request, ERRANDS).some(hit => hit.end <= at.first && inClause(hit))
  if (hasNoField(request) && isErrand) return true
  if (isUnknown(request) && before('place/gone-to')) return true
  return tags.includes('staff-conduct') && hits(request, STAFF).length > 0
}

/** "Kính gửi phường …", "phường …: …", or the one of whom the clause goes on to tell. */
function isSpokenTo(place: PlaceMention, request: RouteRequest): boolean {
  const { reading } = request
  if (hits(request, ['place/spoken-to']).some(hit => hit.end === place.first)) return true
  const begins = place.first === 0 || reading.clause[place.first - 1] !== reading.clause[place.first]
  if (!begins) return false
  const end = endWithDistrict(place, request)
  const next = reading.tokens[end]
  if (next === undefined) return false
  return next.text === ':' || (next.text === ',' && place.first === 0) || (next.kind !== 'mark' && goesOn(end, request))
}

/** "phường Quang Trung, quận Hà Đông": the district beside belongs to the name. */
function endWithDistrict({ end }: PlaceMention, { reading, mentions: { allPlaces } }: RouteRequest): number {
  const from = reading.tokens[end]?.text === ',' ? end + 1 : end
  const beside = allPlaces.find(({ first, units }) => first === from && units.some(({ level }) => level === 'district'))
  return beside?.end ?? end
}

/** Not "xã Hòa Lạc ạ": a word after the name that is no last one. */
function goesOn(at: number, { reading }: RouteRequest): boolean {
  return reading.clause[at + 1] === reading.clause[at] && reading.tokens[at + 1]?.kind !== 'mark'
}

/** "ở Phú Thượng, xin giấy xác nhận, phường hẹn …": the only place named that may be of such a kind. */
function bareUnits(request: RouteRequest, places: readonly RoledPlace[]): readonly (readonly [PlaceMention, Level])[] {
  const named = places.filter(({ role }) => role !== 'sender').map(({ mention }) => mention)
  const isInName = (hit: CueMatch) =>
    request.mentions.allPlaces.some(({ first, end }) => first < hit.end && hit.first < end)
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

function asBody(place: PlaceMention, level: Level | null, committee: Family): BodyMention {
  const { first, end, how } = place
  return { first, end, how, entries: [], family: committee.id, level, place, number: null }
}
