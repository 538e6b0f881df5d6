/** The words around names in a text that tell how a name is read. */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import { onDemand } from '../text/on-demand.js'
import type { CueMatch } from '../types.js'
import type { NameMatch } from './lexicon.js'

/** Cue sets of `dictionaries/cues/place.yaml` that decide how a name is read. */
export const COUNT = 'place/count-before'
export const LANDMARK = 'place/landmark-before'
export const FORMER = 'place/former'
const FORMER_BEFORE = 'place/former-before'
export const LOCATIVE = 'place/locative'
const NO_NAME = 'place/no-name'
const INTO_NAME = 'place/into-name'

/** What a name needs to know of the words around it. */
export interface Surroundings {
  readonly landmarks: Stretches
  readonly locatives: Stretches
  readonly formers: Stretches
  readonly formersBefore: Stretches
  readonly noNames: Stretches
  /** "yêu cầu giấy": words that end with the first syllable of what looks like a name. */
  readonly intoNames: Stretches
  readonly counts: Stretches
  /** An abbreviated or capitalised name may stand right before another one: "UBND Cầu Giấy", "Láng Hạ Đống Đa". */
  readonly namesEnd: () => ReadonlySet<number>
  /** "Chi cục Thuế HBT": initials in a body's name are a district's. */
  readonly headsEnd: () => ReadonlySet<number>
  readonly shouted: boolean
}

/** Where the hits of a cue stand, in tokens: in order, and none inside another. */
export type Stretches = readonly Pick<CueMatch, 'first' | 'end'>[]

export const NOWHERE: Stretches = []

export function surroundingsOf(reading: Reading, names: readonly NameMatch[], cues: Cues): Surroundings {
  return {
    landmarks: cues.get(LANDMARK) ?? NOWHERE,
    locatives: cues.get(LOCATIVE) ?? NOWHERE,
    formers: cues.get(FORMER) ?? NOWHERE,
    formersBefore: cues.get(FORMER_BEFORE) ?? NOWHERE,
    noNames: cues.get(NO_NAME) ?? NOWHERE,
    intoNames: cues.get(INTO_NAME) ?? NOWHERE,
    counts: cues.get(COUNT) ?? NOWHERE,
    namesEnd: onDemand(() => new Set(names.map(name => name.end))),
    headsEnd: onDemand(() => new Set(names.filter(({ named }) => named.what === 'family').map(({ end }) => end))),
    shouted: isShouted(reading),
  }
}

export function oneBegins(stretches: Stretches, token: number): boolean {
  return stands(stretches, 'first', token)
}

export function oneEnds(stretches: Stretches, token: number): boolean {
  return stands(stretches, 'end', token)
}

function stands(stretches: Stretches, side: 'first' | 'end', token: number): boolean {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.[side] ?? 0) < token) low = middle + 1
    else high = middle
  }
  return stretches[low]?.[side] === token
}

/** A text in capitals throughout says nothing about names. */
function isShouted({ normalised }: Reading): boolean {
  // Most texts show a small letter at once.
  return !/[a-z]/.test(normalised.text) && normalised.text === normalised.text.toUpperCase()
}
