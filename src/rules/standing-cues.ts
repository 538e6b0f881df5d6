/**
 * Which cues stand in the report looked at, and with hits of which kinds. Cues have numbers here, and what a leaf wants
 * of one is a number too (`wanted`), so that a leaf without its words is refused after a glance at one array.
 */
import {
  type CueNumbers,
  type Cues,
  type CuesAsNumbers,
  cueOf,
  endOf,
  FoundCues,
  HIT,
  HOW,
  KINDS,
  kindOf,
  NEGATED as NEGATED_TRAIT,
  PAST as PAST_TRAIT,
  TRAITS,
} from '../match/found-cues.js'
import { HOWS } from '../match/hits.js'
import type { LeafPolicies } from '../pack.js'
import type { How } from '../types.js'
import type { Spans } from './spans.js'

/** The number of a cue times 16, plus the kinds of its hits that count as bits. */
export type Wanted = number

export interface Standing {
  wanted(cue: string, policies: LeafPolicies): Wanted
  /** Takes in the cues of one report; those of the one before are forgotten. */
  look(cues: Cues): void
  /** Whether the cue has a hit that counts. */
  stands(wanted: Wanted): boolean
  /** Adds the hits of a cue that count, each tagged with the place where it stands (see `tell`). */
  collect(wanted: Wanted, spans: Spans): void
  /** Calls back for each hit of a cue that counts, with the place where it stands. */
  eachHit(wanted: Wanted, visit: (place: number) => void): void
  /** The cue, the first token, the one after the last and the manner of a hit, by its place. */
  tell(place: number): Told
  /** Calls back for every cue of the report that somebody wants, with the kinds of hits it has. */
  each(visit: (cue: number, kinds: number) => void): void
}

const UNWANTED = -1

/** A hit as evidence tells it. */
export interface Told {
  readonly cue: string
  readonly first: number
  readonly end: number
  readonly how: How
}

interface Now {
  kindsOf: Uint8Array
  positions: Int32Array
  ids: readonly string[]
  found: CuesAsNumbers
  /** The cues that somebody wants. */
  standing: Int32Array
  count: number
}

export function standingCues(): Standing {
  const numbers = new Map<string, number>()
  const numberOf = translator(numbers)

  // Of the report looked at; the first two by the number of a cue.
  const now: Now = {
    kindsOf: new Uint8Array(0),
    positions: new Int32Array(0),
    ids: [],
    found: NOTHING,
    standing: new Int32Array(0),
    count: 0,
  }
  return {
    wanted(cue, policies) {
      const number = numbers.get(cue) ?? numbers.size
      numbers.set(cue, number)
      return number * 16 + kindsCounted(policies)
    },
    look(cues) {
      if (now.kindsOf.length !== numbers.size) {
        now.kindsOf = new Uint8Array(numbers.size)
        now.positions = new Int32Array(numbers.size)
        now.standing = new Int32Array(numbers.size)
        now.count = 0
      }
      const { kindsOf, positions, standing } = now
      for (let i = 0; i < now.count; i++) kindsOf[standing[i] ?? 0] = 0
      const { known, found } = cues instanceof FoundCues ? cues : asNumbers(cues)
      const here = numberOf(known)
      now.ids = known.ids
      now.found = found
      const all = found.cues
      let count = 0
      for (let at = 0; at < all.length; at++) {
        const one = all[at] ?? 0
        const cue = here[cueOf(one)] ?? UNWANTED
        if (cue === UNWANTED) continue
        kindsOf[cue] = one & (KINDS - 1)
        positions[cue] = at
        standing[count++] = cue
      }
      now.count = count
    },
    stands: wanted => ((now.kindsOf[wanted >> 4] ?? 0) & wanted) !== 0,
    collect(wanted, spans) {
      const position = now.positions[wanted >> 4] ?? 0
      const { starts, hits } = now.found
      const stop = starts[position + 1] ?? 0
      for (let at = starts[position] ?? stop; at < stop; at += HIT) {
        const rest = hits[at + 1] ?? 0
        if ((kindOf(rest) & wanted) !== 0) spans.add(hits[at] ?? 0, endOf(rest), at)
      }
    },
    eachHit(wanted, visit) {
      const position = now.positions[wanted >> 4] ?? 0
      const { starts, hits } = now.found
      const stop = starts[position + 1] ?? 0
      for (let at = starts[position] ?? stop; at < stop; at += HIT) {
        if ((kindOf(hits[at + 1] ?? 0) & wanted) !== 0) visit(at)
      }
    },
    tell(place) {
      const { cues, starts, hits } = now.found
      let position = 0
      let high = cues.length - 1
      while (position < high) {
        const middle = (position + high + 1) >> 1
        if ((starts[middle] ?? 0) <= place) position = middle
        else high = middle - 1
      }
      const rest = hits[place + 1] ?? 0
      const how = HOWS[rest & HOW] ?? 'as-written'
      return { cue: now.ids[cueOf(cues[position] ?? 0)] ?? '', first: hits[place] ?? 0, end: endOf(rest), how }
    },
    each(visit) {
      const { kindsOf, standing, count } = now
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

const OF_NEGATION = { no: PLAIN | PLAIN_PAST, yes: NEGATED | NEGATED_PAST, any: 15 } as const
const OF_TIME = { now: PLAIN | NEGATED, past: PLAIN_PAST | NEGATED_PAST, any: 15 } as const

function kindsCounted({ negated = 'no', time = 'any' }: LeafPolicies): number {
  return OF_NEGATION[negated] & OF_TIME[time]
}

const NOTHING: CuesAsNumbers = { cues: [], starts: [0], hits: [] }

/** Cues that come as objects. */
function asNumbers(cues: Cues): { readonly known: CueNumbers; readonly found: CuesAsNumbers } {
  const ids: string[] = []
  const numbers: number[] = []
  const starts = [0]
  const hits: number[] = []
  for (const [id, found] of cues) {
    let kinds = 0
    for (const { first, end, how, negated, past } of found) {
      const traits = HOWS.indexOf(how) | (negated ? NEGATED_TRAIT : 0) | (past ? PAST_TRAIT : 0)
      kinds |= kindOf(traits)
      hits.push(first, end * TRAITS + traits)
    }
    numbers.push(ids.length * KINDS + kinds)
    starts.push(hits.length)
    ids.push(id)
  }
  return { known: { ids, numbers: new Map() }, found: { cues: numbers, starts, hits } }
}
