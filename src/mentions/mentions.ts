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
    return {
      allPlaces,
      places: relatePlaces(allPlaces),
      bodies: findBodies(reading, matches, lexicon, kinds, allPlaces),
      procedures: findProcedures(matches, lexicon),
      outside: findOutside(matches, lexicon, allPlaces),
    }
  }
}
