/** Which part each place plays in a report: where the matter lies, in a body's name, where the file was handed in. */
import type { Cues } from '../match/cues.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { PlaceMention } from '../mentions/place-mention.js'
import type { FieldMatter } from '../pack.js'
import { firstFrom, lastBefore } from '../text/first-from.js'
import { flat } from '../text/flat.js'
import type { CueMatch } from '../types.js'
import { doesAnything } from './acting.js'
import type { PlaceRole, RoledPlace } from './located.js'
import type { RouteRequest } from './request.js'

/** A role word counts for a place at most so many words after it. */
const REACH = 3

/** Where files may be handed in anywhere in the city, the place of filing says little about the matter. */
export function roledPlaces(
  request: RouteRequest,
  matter: FieldMatter | undefined,
  filingIsFree: boolean,
): RoledPlace[] {
  const { cues, mentions, address } = request
  if (mentions.places.length === 0 && address === null) return []
  const ofBodies = new Map(flat(mentions.bodies, body => (body.place ? [[body.place.first, body.first] as const] : [])))
  const notHome = matter?.notHome ?? null
  const told: ToldOfMatter = {
    filingIsFree,
    isAnywhere: notHome === 'always' || (notHome !== null && cues.has(notHome.cue)),
    isAtRegister:
      filingIsFree && matter?.atRegister === true && cues.has('place/point') && cues.has('place/registered'),
  }
  const roled: RoledPlace[] = []
  for (const mention of mentions.places) {
    const before = roled.at(-1)
    const role =
      before && isJoined(before.mention, mention, request) ? before.role : roleOf(mention, ofBodies, request, told)
    roled.push({ mention, role })
  }
  const fromAddress = address?.places ?? []
  return [...roled, ...fromAddress.map(mention => ({ mention, role: 'sender' as const }))]
}

/**
 * "đất ở xã Kim Anh và xã Đa Phúc", "nửa ở xã Phú Nghĩa, nửa bên xã Xuân Mai": of two of a kind with nothing but such words
 * between, what is said of the first holds for both.
 */
function isJoined(before: PlaceMention, place: PlaceMention, { cues, reading }: RouteRequest): boolean {
  if (before.kind !== place.kind) return false
  const isBetween = (cue: string, from: number) => {
    const joins = cues.get(cue) ?? []
    const hit = joins[firstFrom(joins, from)]
    return hit?.first === from && hit.end === place.first
  }
  if (isBetween('place/joins', before.end)) return true
  const from = reading.pieces[before.end]?.text === ',' ? before.end + 1 : before.end
  return isBetween('place/other-half', from)
}

interface ToldOfMatter {
  readonly filingIsFree: boolean
  /** The sender's home is not where the matter lies. */
  readonly isAnywhere: boolean
  /** Handed in at a point, it belongs where the person is registered. */
  readonly isAtRegister: boolean
}

function roleOf(
  place: PlaceMention,
  ofBodies: ReadonlyMap<number, number>,
  request: RouteRequest,
  { filingIsFree, isAnywhere, isAtRegister }: ToldOfMatter,
): PlaceRole {
  const { cues, reading } = request
  // "đất nhà tôi, ba lần huyện Ba Vì trả": behind a comma a unit that does something is no word of where the land lies.
  const goesOn = (hit: CueMatch) =>
    reading.clause[hit.end - 1] === reading.clause[place.first] || !doesAnything(place, request)
  const precedes = (cue: string) => isAnyJustBefore(cues.get(cue) ?? [], place, reading, goesOn)
  // "nộp ở điểm phường … cho tiện, tôi thường trú xã …": the point only takes it in (N2).
  if (isAtRegister && precedes('place/registered')) return 'home'
  if (isAtRegister && precedes('place/point')) return 'filing'
  if (precedes('place/sender') || precedes('place/compared')) return 'sender'
  if (isAnywhere && (precedes('place/home') || precedes('place/relative'))) return 'home'
  if (precedes('place/matter')) return 'matter'
  if (
    filingIsFree &&
    (precedes('place/filing') || isHandedInAt(ofBodies.get(place.first) ?? place.first, reading, cues))
  )
    return 'filing'
  return ofBodies.has(place.first) ? 'body' : 'loose'
}

/** "nộp hồ sơ đăng ký hộ kinh doanh ở UBND phường …": the errand may stand between, "ở" right before the place or body. */
function isHandedInAt(first: number, reading: Reading, cues: Cues): boolean {
  const locatives = cues.get('place/locative') ?? []
  let at: number | null = null
  for (let i = firstFrom(locatives, first) - 1; i >= 0; i--) {
    const hit = locatives[i]
    if (hit === undefined || wordsBetween(reading, hit.end, first) > 1) break
    if (hit.end <= first && AT_WORDS.has(reading.pieces[hit.end - 1]?.key ?? '')) at = hit.first
  }
  if (at === null) return false
  const filings = cues.get('place/filing') ?? []
  const filing = lastBefore(filings, at)
  return filing !== undefined && reading.clause[filing.first] === reading.clause[first]
}

const AT_WORDS: ReadonlySet<string> = new Set(['ở', 'tại', 'o', 'tai'])

/** One of the hits of a cue; they come in order, so that none behind the place or far before it is asked. */
export function isAnyJustBefore(
  hits: readonly CueMatch[],
  place: { readonly first: number },
  reading: Reading,
  counts: (hit: CueMatch) => boolean = () => true,
): boolean {
  for (let i = firstFrom(hits, place.first) - 1; i >= 0; i--) {
    const hit = hits[i]
    if (hit === undefined || wordsBetween(reading, hit.end, place.first) > REACH) return false
    if (isJustBefore(hit, place, reading) && counts(hit)) return true
  }
  return false
}

/** At most so few words before, in the same sentence. */
export function isJustBefore(hit: CueMatch, place: { readonly first: number }, reading: Reading): boolean {
  return (
    hit.end <= place.first &&
    hit.sentence === reading.sentence[place.first] &&
    wordsBetween(reading, hit.end, place.first) <= REACH
  )
}
