/** Everything a text names, in one value. */
import type { PlacedCues } from '../match/found-cues.js'
import type { Reading } from '../match/reading.js'
import type { PhraseMatch } from '../types.js'
import { type BodyMention, findBodies } from './bodies.js'
import { relatePlaces } from './districts.js'
import type { HalfAccentedFinder } from './half-accented.js'
import type { KindReader } from './kinds.js'
import type { NameMatch } from './lexicon.js'
import type { PlaceMention } from './place-mention.js'
import { findOutside, findPlaces } from './places.js'
import { findProcedures, type ProcedureMention } from './procedures.js'

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

export type MentionFinder = (reading: Reading, names: readonly NameMatch[], cues: PlacedCues) => Mentions

const NOTHING: Mentions = { allPlaces: [], places: [], bodies: [], procedures: [], outside: [] }

export function mentionFinder(kinds: KindReader, halfAccented: HalfAccentedFinder): MentionFinder {
  return (reading, written, cues) => {
    if (written.length === 0) return NOTHING
    const more = halfAccented(reading, written, kinds)
    const names = more.length === 0 ? written : [...written, ...more]
    const allPlaces = findPlaces(reading, names, cues, kinds)
    const places = relatePlaces(allPlaces)
    const procedures = findProcedures(names).filter(procedure => !isHome(procedure, reading, cues))
    // Places narrowed by the district beside them come last, so that a body takes the narrowed one into its name.
    const found = findBodies(reading, names, kinds, places === allPlaces ? places : [...allPlaces, ...places])
    // "lý lịch tư pháp" names no office "tư pháp", "văn phòng đăng ký đất đai" no registration of land.
    const bodies = found.filter(body => !begins(body, procedures))
    return {
      allPlaces,
      places,
      bodies,
      procedures: procedures.map(procedure =>
        isInside(procedure, bodies) ? { ...procedure, procedures: [] } : procedure,
      ),
      outside: findOutside(reading, names, cues, allPlaces),
    }
  }
}

/** "vợ chồng tôi tạm trú ở phường …" says where one lives, not what one asks for. */
function isHome({ first, end }: ProcedureMention, { tokens }: Reading, cues: PlacedCues): boolean {
  const lives = (cues.get('place/sender') ?? []).find(hit => hit.first < first && end <= hit.end)
  return lives !== undefined && /^(ở|tại|o|tai)$/u.test(tokens[lives.end]?.key ?? '')
}

interface Stretch {
  readonly first: number
  readonly end: number
}

/** The stretch that covers a token; stretches of one kind come in order and never overlap. */
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
