/**
 * Which cues stand in the report looked at, and with hits of which kinds. Cues have numbers here, and what a leaf wants
 * of one is a number too (`wanted`), so that a leaf without its words is refused after a glance at one array.
 */
import {
  type CueNumbers,
  type Cues,
  cueOf,
  FoundCues,
  KINDS,
  kindOf,
  NEGATED as NEGATED_TRAIT,
  PAST as PAST_TRAIT,
} from '../match/found-cues.js'
import type { LeafPolicies } from '../pack.js'
import type { CueMatch } from '../types.js'
import { notes } from './notes.js'

/** The number of a cue times 16, plus the kinds of its hits that count as bits. */
export type Wanted = number

export interface Standing {
  wanted(cue: string, policies: LeafPolicies): Wanted
  /** Takes in the cues of one report; those of the one before are forgotten. */
  look(cues: Cues): void
  /** Whether the cue has a hit that counts. */
  stands(wanted: Wanted): boolean
  /** The hits of a cue that has one that counts, those that do not count among them. */
  hits(wanted: Wanted): readonly CueMatch[]
  /** Calls back for every cue of the report that somebody wants, with the kinds of hits it has. */
  each(visit: (cue: number, kinds: number) => void): void
}

const NONE: readonly CueMatch[] = []
const UNWANTED = -1

export function standingCues(): Standing {
  const numbers = new Map<string, number>()
  const numberOf = translator(numbers)

  // Of the report looked at, by the number of a cue.
  let kindsOf = new Uint8Array(0)
  let positions = new Int32Array(0)
  const lists = notes<readonly CueMatch[]>()
  let found: FoundCues | null = null
  const standing: number[] = []
  let count = 0

  const take = (cue: number, kinds: number) => {
    kindsOf[cue] = kinds
    standing[count++] = cue
  }
  return {
    wanted(cue, policies) {
      const number = numbers.get(cue) ?? numbers.size
      numbers.set(cue, number)
      return number * 16 + kindsCounted(policies)
    },
    look(cues) {
      if (kindsOf.length === numbers.size) kindsOf.fill(0)
      else {
        kindsOf = new Uint8Array(numbers.size)
        positions = new Int32Array(numbers.size)
      }
      lists.clear()
      count = 0
      found = cues instanceof FoundCues ? cues : null
      if (found !== null) {
        const here = numberOf(found.known)
        const { cues: theirs } = found.found
        for (let at = 0; at < theirs.length; at++) {
          const one = theirs[at] ?? 0
          const cue = here[cueOf(one)] ?? UNWANTED
          if (cue === UNWANTED) continue
          take(cue, one & (KINDS - 1))
          positions[cue] = at
        }
        return
      }
      for (const [id, hits] of cues) {
        const cue = numbers.get(id)
        if (cue === undefined) continue
        take(
          cue,
          hits.reduce((kinds, hit) => kinds | kindOfHit(hit), 0),
        )
        lists.set(cue, hits)
      }
    },
    stands: wanted => ((kindsOf[wanted >> 4] ?? 0) & wanted) !== 0,
    hits(wanted) {
      const cue = wanted >> 4
      return found === null ? (lists.get(cue) ?? NONE) : found.hitsAt(positions[cue] ?? 0)
    },
    each(visit) {
      for (let i = 0; i < count; i++) {
        const cue = standing[i] ?? 0
        visit(cue, kindsOf[cue] ?? 0)
      }
    },
  }
}

/** From the numbers that a gatherer gives its cues to those they have here; made once for each gatherer. */
function translator(numbers: ReadonlyMap<string, number>): (known: CueNumbers) => Int32Array {
  let latest: CueNumbers | null = null
  let size = 0
  let table = new Int32Array(0)
  return known => {
    if (known !== latest || numbers.size !== size) {
      table = Int32Array.from(known.ids, id => numbers.get(id) ?? UNWANTED)
      latest = known
      size = numbers.size
    }
    return table
  }
}

const PLAIN = kindOf(0)
const NEGATED = kindOf(NEGATED_TRAIT)
const PLAIN_PAST = kindOf(PAST_TRAIT)
const NEGATED_PAST = kindOf(NEGATED_TRAIT | PAST_TRAIT)

function kindOfHit({ negated, past }: CueMatch): number {
  return kindOf((negated ? NEGATED_TRAIT : 0) | (past ? PAST_TRAIT : 0))
}

const OF_NEGATION = { no: PLAIN | PLAIN_PAST, yes: NEGATED | NEGATED_PAST, any: 15 } as const
const OF_TIME = { now: PLAIN | NEGATED, past: PLAIN_PAST | NEGATED_PAST, any: 15 } as const

function kindsCounted({ negated = 'no', time = 'any' }: LeafPolicies): number {
  return OF_NEGATION[negated] & OF_TIME[time]
}

/** Whether a hit is of one of the kinds that count. */
export function counts(hit: CueMatch, wanted: Wanted): boolean {
  return (kindOfHit(hit) & wanted) !== 0
}
