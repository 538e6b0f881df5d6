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

/** Each told by a look of its own: one by a name that changes is slow. */
const TELLERS: { readonly [F in keyof Facts]: (facts: Facts) => Facts[F] } = {
  field: facts => facts.field,
  procedures: facts => facts.procedures,
  bodies: facts => facts.bodies,
  places: facts => facts.places,
  'procedure-ids': facts => facts['procedure-ids'],
  'body-ids': facts => facts['body-ids'],
  'place-codes': facts => facts['place-codes'],
  syllables: facts => facts.syllables,
  accents: facts => facts.accents,
  'question-marks': facts => facts['question-marks'],
  quotes: facts => facts.quotes,
  channel: facts => facts.channel,
  overdue: facts => facts.overdue,
}
// Object.keys forgets the type of the keys of a closed list.
export const FACT_NAMES = Object.keys(TELLERS) as readonly (keyof Facts)[]

/** One report as rules see it; made by `gatherer`, and good for every rule of the same pack. */
export interface Evidence {
  /** Its tokens, sentences and clauses, with the way back to the original text. */
  readonly reading: Reading
  /** The hits of every cue set, by its id, in reading order; a set without a hit is not there. */
  readonly cues: Cues
  readonly facts: Facts
}

type FactValue = Facts[keyof Facts]

/** Tells a fact by the name a rule gives it; names are checked when rules are loaded. */
export function factTeller(name: string): (facts: Facts) => FactValue | undefined {
  return Object.hasOwn(TELLERS, name) ? TELLERS[name as keyof Facts] : () => undefined
}

/** A fact by its name, where it is not asked for in every report. */
export function factValue(facts: Facts, name: string): FactValue | undefined {
  return factTeller(name)(facts)
}
