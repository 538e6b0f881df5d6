/** Cues in a report: masked where a longer exception covers them, marked where a negation stands before them. */
import type { CueSet, Labels, PhraseOutput } from '../pack.js'
import { asNames } from '../text/as-names.js'
import type { IndexEntry } from './automaton.js'
import { Denials, pastStretches } from './denials.js'
import { type CueNumbers, FoundCues, NEGATED, PAST } from './found-cues.js'
import { END, FIRST, type Hits, HOW, ROW } from './phrases.js'
import type { Reading } from './reading.js'
import { standingHits } from './standing.js'
import { addMask, isMasked, isWithin, type Mask, type Stretch, unmasked } from './stretches.js'

export type { Cues } from './found-cues.js'

/** Prefixes keep the kinds of entries apart inside the one automaton. */
export const CUE = 'cue:'
export const EXCEPT = 'except:'

export function cueEntries(cues: readonly CueSet[]): IndexEntry[] {
  return cues.flatMap(cue => [
    ...cue.phrases.map(phrase => ({ id: CUE + cue.id, phrase })),
    ...cue.except.map(phrase => ({ id: EXCEPT + cue.id, phrase })),
  ])
}

/** The cue that an entry belongs to, as a phrase or as an exception. */
export function cueOfEntry(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

export type CueGatherer = (reading: Reading, hits: Hits) => FoundCues

/** What an output of the automaton is to the gatherer; 0: no cue. */
const HIT = 1
const MASK = 2
/** A hit that tells something of others. */
const DENIES = 4
const TELLS_THEN = 8
const TELLS_NOW = 16

/** `outputs` and the rows of the hits it is given are those of one index. */
export function cueGatherer(
  outputs: readonly PhraseOutput[],
  negation: Labels['negation'],
  contrast: Labels['contrast'] = null,
): CueGatherer {
  const ofCues = outputs.filter(({ id }) => id.startsWith(CUE) || id.startsWith(EXCEPT))
  const ids = asNames(ofCues.map(({ id }) => cueOfEntry(id)))
  const numbers = new Map(ids.map((cue, number) => [cue, number]))
  const roles = new Uint8Array(outputs.length)
  const cueOf = new Int32Array(outputs.length)
  outputs.forEach(({ id }, output) => {
    const cue = cueOfEntry(id)
    cueOf[output] = numbers.get(cue) ?? 0
    if (id.startsWith(EXCEPT)) roles[output] = MASK
    else if (id.startsWith(CUE)) {
      roles[output] =
        HIT |
        (cue === negation.cue ? DENIES : 0) |
        (cue === contrast?.past ? TELLS_THEN : 0) |
        (cue === contrast?.now ? TELLS_NOW : 0)
    }
  })
  const known: CueNumbers = { ids, numbers }
  // Of one text, by the number of a cue; empty again at the end of each.
  const masks: (Mask[] | undefined)[] = known.ids.map(() => undefined)
  const numberKnown = (cue: string | undefined): number => numbers.get(cue ?? '') ?? -1
  const denial = numberKnown(negation.cue)
  const then = numberKnown(contrast?.past)
  const now = numberKnown(contrast?.now)
  const standing = standingHits(known.ids.length)
  const denials = new Denials()

  return (reading, { count, rows }) => {
    const stop = count * ROW
    const masked: number[] = []
    const words: Stretch[] = []
    const thens: Stretch[] = []
    const nows: Stretch[] = []
    for (let at = 0; at < stop; at += ROW) {
      const output = rows[at] ?? 0
      const role = roles[output] ?? 0
      if (role <= HIT) continue
      const first = rows[at + FIRST] ?? 0
      const end = rows[at + END] ?? 0
      if (role === MASK) {
        const cue = cueOf[output] ?? 0
        const list = masks[cue] ?? []
        if (list.length === 0) masked.push(cue)
        addMask(list, first, end)
        masks[cue] = list
      }
      if ((role & DENIES) !== 0) words.push({ first, end })
      if ((role & TELLS_THEN) !== 0) thens.push({ first, end })
      if ((role & TELLS_NOW) !== 0) nows.push({ first, end })
    }
    const denied = denials.look(words, masks[denial], reading, negation.window)
    standing.begin()
    const past = pastStretches(reading, unmasked(thens, masks[then]), unmasked(nows, masks[now]))
    const isAnyMasked = masked.length > 0
    const isAnyPast = past.length > 0
    for (let at = 0; at < stop; at += ROW) {
      const output = rows[at] ?? 0
      if (((roles[output] ?? 0) & HIT) === 0) continue
      const cue = cueOf[output] ?? 0
      const first = rows[at + FIRST] ?? 0
      const end = rows[at + END] ?? 0
      if (isAnyMasked && isMasked(first, end, masks[cue])) continue
      let traits = (rows[at + HOW] ?? 0) | ((denied[first] ?? 0) * NEGATED)
      if (isAnyPast && isWithin(first, past)) traits |= PAST
      standing.add(cue, first, end, traits)
    }
    for (const cue of masked) masks[cue] = undefined
    return new FoundCues(known, standing.handOver(), reading, standing.latest)
  }
}
