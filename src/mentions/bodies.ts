/** Public bodies that a text names: by their own name, or by a head word and a place ("công an" + "phường La Khê"). */
import type { Cues } from '../match/cues.js'
import { numberAt } from '../match/numbers.js'
import type { Reading } from '../match/reading.js'
import type { AuthorityEntry } from '../pack.js'
import { FEW } from '../text/few.js'
import { firstFrom } from '../text/first-from.js'
import type { How } from '../types.js'
import { inOrder } from './in-order.js'
import { type KindAt, type KindReader, levelOfKind } from './kinds.js'
import type { BodyAt } from './lexicon.js'
import type { PlaceMention } from './place-mention.js'

export interface BodyMention {
  readonly first: number
  readonly end: number
  readonly how: How
  /** Single bodies of this name, of any era; empty for a body of a family. */
  readonly entries: readonly AuthorityEntry[]
  /** Family of a body named by head word, e.g. `police`. */
  readonly family: string | null
  /** From the place or the kind word after the head ("công an phường"); `city` from "thành phố". */
  readonly level: 'commune' | 'district' | 'city' | null
  /** The place in its name. */
  readonly place: PlaceMention | null
  /** The number in its name ("Thuế cơ sở 4"). */
  readonly number: number | null
}

/** A bare "thuế" is the tax, not its office: a head word of one syllable tells nothing without a place or a level. */
function isTelling(body: BodyMention): boolean {
  return (
    body.family === null ||
    body.place !== null ||
    body.level !== null ||
    body.number !== null ||
    body.end - body.first > 1
  )
}

export function findBodies(
  reading: Reading,
  names: readonly BodyAt[],
  kinds: KindReader,
  places: readonly PlaceMention[],
  cues: Pick<Cues, 'get'>,
): readonly BodyMention[] {
  if (names.length === 0) return NONE
  const found: BodyMention[] = []
  const placeAt = placesByToken(places)
  for (const name of names) {
    const { first, end, how, entries, family } = name
    if (family !== null) {
      const body = familyBody(reading, name, family, kinds, placeAt)
      found.push(body)
      const other = coordinated(body, placeAt, cues)
      if (other) found.push(other)
    } else found.push({ first, end, how, entries, family, level: null, place: null, number: null })
  }
  return withoutOverlaps(found)
}

const NONE: readonly BodyMention[] = []

/** The place that begins at a token, itself or its name; of several the last. */
type PlaceAt = (token: number) => PlaceMention | null

function placesByToken(places: readonly PlaceMention[]): PlaceAt {
  if (places.length <= FEW) {
    return token => places.findLast(({ first, nameFirst }) => first === token || nameFirst === token) ?? null
  }
  const byToken = new Map<number, PlaceMention>()
  for (const place of places) byToken.set(place.first, place).set(place.nameFirst, place)
  return token => byToken.get(token) ?? null
}

function familyBody(reading: Reading, match: BodyAt, family: string, kinds: KindReader, placeAt: PlaceAt): BodyMention {
  // A head may end with the kind word itself: "cán bộ quận" + "Đống Đa".
  const kind = kinds.from(reading, match.end) ?? kindAtEnd(reading, match, kinds)
  const place = placeAt(match.end) ?? (kind && placeAt(kind.end))
  const said = place?.kind ?? kind?.kind ?? null
  const number = said === null && !place ? numberAfter(reading, match.end) : null
  return {
    first: match.first,
    end: number?.end ?? place?.end ?? kind?.end ?? match.end,
    how: match.how,
    entries: match.entries,
    family,
    // "công an thành phố" is the city's police; as the kind of a unit the word ended in 2009.
    level: said === null ? null : said === 'thành phố' && !place ? 'city' : levelOfKind(said),
    place,
    number: number?.value ?? null,
  }
}

/** "UBND phường Bồ Đề và phường Long Biên": the head word is said once for both. */
function coordinated(body: BodyMention, placeAt: PlaceAt, cues: Pick<Cues, 'get'>): BodyMention | null {
  if (body.place === null || body.place.kind === null) return null
  const joins = cues.get('place/joins') ?? []
  const hit = joins[firstFrom(joins, body.end)]
  const place = hit?.first === body.end ? placeAt(hit.end) : null
  if (!place?.kind || levelOfKind(place.kind) !== levelOfKind(body.place.kind)) return null
  return { ...body, first: place.first, end: place.end, place }
}

/** "Thuế cơ sở 4", "Thuế cơ sở số 4". */
function numberAfter(reading: Reading, first: number): { value: number; end: number } | null {
  const at = reading.pieces[first]?.key === 'số' ? first + 1 : first
  const value = reading.kinds[at] === 'number' ? numberAt(reading, at) : null
  return value === null ? null : { value, end: at + 1 }
}

function kindAtEnd(reading: Reading, match: BodyAt, kinds: KindReader): KindAt | null {
  const kind = kinds.before(reading, match.end)
  return kind && kind.first > match.first ? kind : null
}

/**
 * Leftmost, then longest: "Phòng Tư pháp quận Ba Đình" is one body. Of the same words about the city, the name of a body
 * below another tells more than a head word: "văn phòng UBND TP" is no other word for the committee.
 */
function withoutOverlaps(found: BodyMention[]): readonly BodyMention[] {
  const kept: BodyMention[] = []
  let end = 0
  for (const body of inOrder(found, mostTelling)) {
    if (body.first < end) continue
    end = body.end
    if (isTelling(body)) kept.push(body)
  }
  return kept
}

function mostTelling(a: BodyMention, b: BodyMention): number {
  return a.first - b.first || b.end - a.end || (a.level === 'city' || b.level === 'city' ? below(b) - below(a) : 0)
}

function below({ entries }: BodyMention): number {
  return entries.some(entry => entry.parents.length > 0) ? 1 : 0
}
