/** Everything a text names, in one value. */

import type { FoundCues } from '../match/found-cues.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import { firstFrom } from '../text/first-from.js'
import { onDemand } from '../text/on-demand.js'
import type { PhraseMatch } from '../types.js'
import { type BodyMention, findBodies } from './bodies.js'
import { relatePlaces } from './districts.js'
import type { HalfAccentedFinder } from './half-accented.js'
import { inOrder } from './in-order.js'
import type { KindReader } from './kinds.js'
import type { Names } from './lexicon.js'
import { findOutside, ownPlaces, toldProvinces } from './outside.js'
import { AT, pieceSigns } from './piece-signs.js'
import type { PlaceMention } from './place-mention.js'
import { Ground, type Surroundings } from './place-surroundings.js'
import { findPlaces } from './places.js'
import { findProcedures, type ProcedureMention, standingFor } from './procedures.js'
import { type SpanTold, spansTold } from './spans-told.js'

export interface Mentions {
  /** Every place named, in reading order. */
  readonly allPlaces: readonly PlaceMention[]
  /** Without districts that only say where a named commune lies; namesakes narrowed by the district beside them. */
  readonly places: readonly PlaceMention[]
  readonly bodies: readonly BodyMention[]
  readonly procedures: readonly ProcedureMention[]
  /** Places outside Hanoi. */
  readonly outside: readonly PhraseMatch[]
}

/** `names`: null where the text has none. */
export type MentionFinder = (reading: Reading, names: Names | null, cues: FoundCues) => Mentions

const NOTHING: Mentions = { allPlaces: [], places: [], bodies: [], procedures: [], outside: [] }

export function mentionFinder(kinds: KindReader, halfAccented: HalfAccentedFinder): MentionFinder {
  const ground = new Ground()
  const signs = pieceSigns()
  return (reading, names, cues) => {
    if (names === null) return NOTHING
    const surroundings: Surroundings = { reading, ground, kinds, signs }
    const more = halfAccented(surroundings, names.units)
    const units = more.length === 0 ? names.units : inOrder([...names.units, ...more], byFirst)
    if (units.length > 0 || names.outside.length > 0) ground.look(cues, names, units, reading.kinds.length)
    const told = toldProvinces(names.outside, surroundings)
    const allPlaces = ownPlaces(findPlaces(units, surroundings, cues), names.outside, told, surroundings)
    const places = relatePlaces(allPlaces)
    const procedures = withoutHomes(findProcedures(names.procedures), surroundings, cues, names.outside)
    // Places narrowed by the district beside them come last, so that a body takes the narrowed one into its name.
    const found = findBodies(
      reading,
      names.bodies,
      kinds,
      places === allPlaces ? places : [...allPlaces, ...places],
      cues,
    )
    // "lý lịch tư pháp" names no office "tư pháp", "văn phòng đăng ký đất đai" no registration of land.
    const bodies = found.some(body => begins(body, procedures))
      ? found.filter(body => !begins(body, procedures))
      : found
    return {
      allPlaces,
      places,
      bodies,
      procedures: procedures.some(procedure => isInside(procedure, bodies))
        ? procedures.map(procedure => (isInside(procedure, bodies) ? standingFor(procedure, []) : procedure))
        : procedures,
      outside: findOutside(told, allPlaces),
    }
  }
}

/** "vợ chồng tôi tạm trú ở phường …" says where one lives, not what one asks for. */
function withoutHomes(
  procedures: readonly ProcedureMention[],
  { reading, signs }: Surroundings,
  cues: FoundCues,
  provinces: readonly PhraseMatch[],
): readonly ProcedureMention[] {
  const senders = procedures.length === 0 ? undefined : cues.get('place/sender')
  if (senders === undefined) return procedures
  // Once for all procedures, and not at all where none is told beside a home.
  const spans = onDemand(() => spansTold(reading))
  return procedures.filter(({ first, end }) => {
    const lives = covering(senders, end - 1)
    if (lives === undefined || lives.first >= first) return true
    return (
      !isLivedFor(lives.end, reading, spans, cues) &&
      !provinces.some(place => place.first === lives.end) &&
      (signs(reading.pieces[lives.end]) & AT) === 0
    )
  })
}

/** "tạm trú 3 năm", not "tạm trú 3 tuần rồi chưa được duyệt". */
function isLivedFor(first: number, reading: Reading, spans: () => readonly SpanTold[], cues: FoundCues): boolean {
  if (reading.kinds[first] === 'mark') return false
  const span = spans()[firstFrom(spans(), first)]
  if (span?.first !== first) return false
  if (span.unit !== 'years' && span.unit !== 'months') return false
  const denials = cues.get('language/negation') ?? []
  const next = denials[firstFrom(denials, span.end)]
  return (
    next === undefined || next.sentence !== reading.sentence[first] || wordsBetween(reading, span.end, next.first) > 2
  )
}

function byFirst(a: Stretch, b: Stretch): number {
  return a.first - b.first
}

/** The first stretch that covers a token; of stretches of one kind none begins or ends before one that comes before it. */
function covering(stretches: readonly Stretch[], token: number): Stretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= token) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  return found && found.first <= token ? found : undefined
}

/** Begins in the middle of another. */
function begins({ first }: Stretch, others: readonly Stretch[]): boolean {
  return (covering(others, first)?.first ?? first) < first
}

/** Lies in a longer one. */
function isInside({ first, end }: Stretch, others: readonly Stretch[]): boolean {
  const other = covering(others, first)
  return other !== undefined && other.end >= end && other.end - other.first > end - first
}
