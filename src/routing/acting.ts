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
const DEEDS = ['place/acting', 'language/negation', 'procedure/asked', 'obstacle/outcome', 'obstacle/sent-around']
const PASSING = ['obstacle/sent-around']
const ERRANDS = ['procedure/asked', 'topic/errand', 'place/filing']
const STAFF = ['actor/staff', 'actor/office-staff']

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
  return places.flatMap(({ mention, role }) =>
    role === 'loose' && mention.kind !== null && acts(mention, request, alone) ? [asBody(mention, committee)] : [],
  )
}

function acts(place: PlaceMention, { reading, cues, tags, field }: RouteRequest, alone: boolean): boolean {
  const hits = (ids: readonly string[]) => ids.flatMap(id => cues.get(id) ?? [])
  const does = (ids: readonly string[]) =>
    hits(ids).some(hit => hit.first >= place.end && inClause(hit) && wordsBetween(reading, place.end, hit.first) <= 1)
  if (hits(['place/of-others']).some(hit => hit.end === place.first)) return false
  const at = hits(['place/locative']).find(hit => hit.end === place.first)
  const inClause = (hit: CueMatch) => reading.clause[hit.first] === reading.clause[place.first]
  if (!at) return does(DEEDS) && !(alone && does(PASSING))
  // "hồ sơ đất của tôi ở xã …": what is known to be of a field may lie there, and the office elsewhere.
  const isUnknown = field === null || field === 'other'
  const isErrand = isUnknown && hits(ERRANDS).some(hit => hit.end <= at.first && inClause(hit))
  return isErrand || (tags.includes('staff-conduct') && hits(STAFF).length > 0)
}

function asBody(place: PlaceMention, committee: Family): BodyMention {
  const { first, end, how } = place
  const level = place.kind === null ? null : levelOfKind(place.kind)
  return { first, end, how, entries: [], family: committee.id, level, place, number: null }
}
