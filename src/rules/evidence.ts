/** All that rules may read of one report. */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import type { Field } from '../types.js'

/** Facts that are no phrases. Every fact always has a value, so a rule can never fail on a missing one. */
export interface Facts {
  readonly field: Field | 'none'
  /** How many different procedures, bodies and places the text names. */
  readonly procedures: number
  readonly bodies: number
  readonly places: number
  /** Which ones: ids of procedures, ids of single bodies and of families of bodies, codes of units; sorted. */
  readonly 'procedure-ids': readonly string[]
  readonly 'body-ids': readonly string[]
  readonly 'place-codes': readonly string[]
  readonly syllables: number
  readonly accents: 'all' | 'some' | 'none'
  readonly 'question-marks': number
  /** How many runs of three syllables or more stand between quotation marks. */
  readonly quotes: number
  readonly channel: string
  /** The file has waited longer than its procedure allows, by the dates and durations that the text tells. */
  readonly overdue: 'yes' | 'no' | 'unknown'
}

export const FACT_NAMES: readonly (keyof Facts)[] = [
  'field',
  'procedures',
  'bodies',
  'places',
  'procedure-ids',
  'body-ids',
  'place-codes',
  'syllables',
  'accents',
  'question-marks',
  'quotes',
  'channel',
  'overdue',
]

/** One report as rules see it; made by `gatherer`, and good for every rule of the same pack. */
export interface Evidence {
  /** Its tokens, sentences and clauses, with the way back to the original text. */
  readonly reading: Reading
  /** The hits of every cue set, by its id, in reading order; a set without a hit is not there. */
  readonly cues: Cues
  readonly facts: Facts
}

/** A fact by the name a rule gives it; names are checked when rules are loaded. */
export function factValue(facts: Facts, name: string): string | number | readonly string[] | undefined {
  return Object.hasOwn(facts, name) ? facts[name as keyof Facts] : undefined
}
