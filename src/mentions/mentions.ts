/** Everything a text names, in one value. */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import type { PhraseMatch } from '../types.js'
import { type BodyMention, findBodies } from './bodies.js'
import type { KindReader } from './kinds.js'
import type { Lexicon } from './lexicon.js'
import { findOutside, findPlaces, type PlaceMention, relatePlaces } from './places.js'
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

export type MentionFinder = (reading: Reading, matches: readonly PhraseMatch[], cues: Cues) => Mentions

export function mentionFinder(lexicon: Lexicon, kinds: KindReader): MentionFinder {
  return (reading, all, cues) => {
    // Cues by far outnumber names.
    const matches = all.filter(lexicon)
    const allPlaces = findPlaces(reading, matches, cues, lexicon, kinds)
    const places = relatePlaces(allPlaces)
    const procedures = findProcedures(matches, lexicon)
    // Places narrowed by the district beside them come last, so that a body takes the narrowed one into its name.
    const found = findBodies(reading, matches, lexicon, kinds, [...allPlaces, ...places])
    // "lý lịch tư pháp" names no office "tư pháp", "văn phòng đăng ký đất đai" no registration of land.
    const procedureAt = coverage(procedures)
    const bodies = found.filter(body => !begins(body, procedureAt))
    const bodyAt = coverage(bodies)
    return {
      allPlaces,
      places,
      bodies,
      procedures: procedures.map(procedure =>
        isInside(procedure, bodyAt) ? { ...procedure, procedures: [] } : procedure,
      ),
      outside: findOutside(reading, matches, cues, lexicon, allPlaces),
    }
  }
}

interface Stretch {
  readonly first: number
  readonly end: number
}

function coverage(stretches: readonly Stretch[]): ReadonlyMap<number, Stretch> {
  const at = new Map<number, Stretch>()
  for (const stretch of stretches) for (let token = stretch.first; token < stretch.end; token++) at.set(token, stretch)
  return at
}

/** Begins in the middle of another. */
function begins({ first }: Stretch, at: ReadonlyMap<number, Stretch>): boolean {
  return (at.get(first)?.first ?? first) < first
}

/** Lies in a longer one. */
function isInside({ first, end }: Stretch, at: ReadonlyMap<number, Stretch>): boolean {
  const other = at.get(first)
  return other !== undefined && other.end >= end && other.end - other.first > end - first
}
