/** Bodies and land of another province: what lies there is not for this city, wherever the sender lives. */
import { wordsBetween } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import type { BodyMention } from '../mentions/bodies.js'
import { firstFrom } from '../text/first-from.js'
import { flat } from '../text/flat.js'
import type { CueMatch, PhraseMatch } from '../types.js'
import { doesAnything, hasTheFile, isHandedIn } from './acting.js'
import type { RoledPlace } from './located.js'
import type { RouteRequest } from './request.js'

/** "Sở Xây dựng tỉnh Bắc Ninh": a province right after the name of a body (N7), or begun with it ("thành phố Vinh"). */
export function isOfProvince(body: BodyMention, request: RouteRequest): boolean {
  const { mentions, reading } = request
  const next = mentions.outside[firstFrom(mentions.outside, body.first + 1)]
  if (next === undefined || wordsBetween(reading, body.end, next.first) > (isUnnamed(body) ? UNIT : 2)) return false
  // "UBND xã Ý Yên tỉnh Ninh Bình": the name of the unit and "tỉnh" stand between, and nothing that it does.
  if (wordsBetween(reading, body.end, next.first) > 2 && (!saysProvince(next, request) || doesAnything(body, request)))
    return false
  // "UBND phường Hạc Thành, Thanh Hóa": a name that is none of ours, and where it lies.
  const isAddress = body.place === null && reading.pieces[next.first - 1]?.text === ','
  return isAddress || reading.clause[next.first] === reading.clause[body.first]
}

/** At most so many words name a unit and say that a province follows. */
const UNIT = 4

function isUnnamed({ level, place }: BodyMention): boolean {
  return (level === 'commune' || level === 'district') && place === null
}

/** "tỉnh" or "thành phố" stands before it. */
function saysProvince({ first }: Stretch, { cues }: RouteRequest): boolean {
  return lastEndingBefore(cues.get('place/province-before') ?? [], first)?.end === first
}

/** "UBND phường Hạc Thành, Thanh Hóa không trả": what it does is told behind the province. */
export function withProvince({ first, end }: BodyMention, { mentions: { outside } }: RouteRequest): Stretch {
  const province = outside[firstFrom(outside, first + 1)]
  return { first: province?.first ?? first, end: Math.max(end, province?.end ?? end) }
}

/**
 * The file was handed in at a body of another province and nothing of it at a place of ours, or such a body does something
 * and all that is told of ours is that people live there.
 */
export function isFiledElsewhere(
  elsewhere: readonly BodyMention[],
  places: readonly RoledPlace[],
  request: RouteRequest,
): boolean {
  if (elsewhere.length === 0 || saysHanoi(request)) return false
  const others = places.filter(place => !isHome(place, request))
  if (others.length === 0 && elsewhere.some(body => doesAnything(withProvince(body, request), request))) return true
  if (others.some(({ mention }) => hasTheFile(mention, request))) return false
  return elsewhere.some(body => isHandedIn(body, request))
}

/** "mảnh vườn ở huyện Thanh Liêm, tỉnh Hà Nam": of ours nothing but homes is named, so an office without a place is that of the land. */
export function isLandElsewhere(places: readonly RoledPlace[], request: RouteRequest): boolean {
  const { mentions, cues } = request
  if (mentions.outside.length === 0 || saysHanoi(request)) return false
  if (!places.every(place => isHome(place, request))) return false
  const land = flat(LAND, cue => cues.get(cue) ?? [])
  return land.length > 0 && mentions.outside.some(province => liesIn(province, request))
}

const LAND = ['place/land', 'place/matter']

/** At most so many words between what tells of land and the province: a commune and a district with their kinds. */
const ADDRESS = 8

/** Between the word and the province stands nothing of ours, and no more than an address. */
function liesIn(province: PhraseMatch, request: RouteRequest): boolean {
  const { cues, mentions, reading } = request
  const hit = LAND.map(cue => lastEndingBefore(cues.get(cue) ?? [], province.first)).reduce(later, undefined)
  if (hit === undefined || hit.sentence !== reading.sentence[province.first]) return false
  const apart = wordsBetween(reading, hit.end, province.first)
  const ours = mentions.allPlaces[firstFrom(mentions.allPlaces, hit.end)]
  if (apart > ADDRESS || (ours !== undefined && ours.first < province.first)) return false
  return apart <= 1 || saysProvince(province, request) || reading.pieces[province.first - 1]?.text === ','
}

/** Hits of a cue come in order of their beginnings; no later one ends much before an earlier one. */
function lastEndingBefore(hits: readonly CueMatch[], first: number): CueMatch | undefined {
  for (let i = firstFrom(hits, first) - 1; i >= 0; i--) {
    const hit = hits[i]
    if (hit === undefined || first - hit.first > FAR) return undefined
    if (hit.end <= first) return hit
  }
  return undefined
}

/** Tokens that a cue and an address may have at most. */
const FAR = 48

function later(one: CueMatch | undefined, other: CueMatch | undefined): CueMatch | undefined {
  return one === undefined || (other !== undefined && other.end > one.end) ? other : one
}

/** "tôi sống ở quận Cầu Giấy": somebody lives there. */
function isHome({ mention, role }: RoledPlace, request: RouteRequest): boolean {
  return role === 'sender' || livesAt(mention, request)
}

/** The city is named as more than the place where somebody lives. */
function saysHanoi(request: RouteRequest): boolean {
  return (request.cues.get('target/hanoi') ?? []).some(hit => !livesAt(hit, request))
}

function livesAt({ first }: { readonly first: number }, { cues, reading }: RouteRequest): boolean {
  const hit = lastEndingBefore(cues.get('place/lives') ?? [], first)
  return hit !== undefined && hit.sentence === reading.sentence[first] && wordsBetween(reading, hit.end, first) <= 1
}
