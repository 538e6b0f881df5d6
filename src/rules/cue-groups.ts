/**
 * The lists of cues that rules ask for, each numbered once however many leaves ask for it. One walk over the cues of a
 * report tells which of the lists have a hit that counts, so a leaf only looks up its own number, and a rule that needs
 * a list without a hit is not visited at all.
 */
import type { Cues } from '../match/cues.js'
import type { CueRef, LeafPolicies } from '../pack.js'
import type { CueMatch } from '../types.js'
import { hitsAmong } from './leaves.js'

/** A cue, and which of its hits count. */
export interface Wanted extends Required<LeafPolicies> {
  readonly cue: string
}

export function keyOf({ cue, negated, time }: Wanted): string {
  return `${negated} ${time} ${cue}`
}

export interface CueGroups {
  /** The number of a list of cues under one policy. */
  numberOf(ref: CueRef, policies: LeafPolicies): number
  /** The number of a group of any cues: it stands when one of them has a hit that counts. */
  numberOfAny(wanted: readonly Wanted[]): number
  wantedBy(group: number): readonly Wanted[]
  /** Takes in the cues of one report; what was told of the one before is forgotten. */
  look(cues: Cues): void
  /** Whether a group stands in the report looked at. */
  stands(group: number): boolean
  /** The hits of a list of cues in the report looked at, as `hitsOf` finds them. */
  hits(group: number): readonly CueMatch[]
  /** Calls back for every group that stands. */
  each(visit: (group: number) => void): void
}

interface Group {
  readonly wanted: readonly Wanted[]
  /** Their numbers. */
  readonly cues: readonly number[]
}

/** Groups that a hit of one cue makes stand, when it is of one of the kinds. */
interface Raised {
  readonly kinds: number
  readonly groups: number[]
}

export function cueGroups(): CueGroups {
  const cueNumbers = new Map<string, number>()
  const known = new Map<string, number>()
  const groups: Group[] = []
  const raisedBy: Raised[][] = []

  // Of the report looked at.
  const lists: (readonly CueMatch[] | undefined)[] = []
  const standing: number[] = []
  let count = 0
  let isStanding = new Uint8Array(0)
  let remembered: (readonly CueMatch[] | undefined)[] = []

  const cueNumber = (cue: string): number => {
    const number = cueNumbers.get(cue) ?? cueNumbers.size
    if (number === raisedBy.length) {
      cueNumbers.set(cue, number)
      raisedBy.push([])
      lists.push(undefined)
    }
    return number
  }
  const add = (wanted: readonly Wanted[]): number => {
    const key = wanted.map(keyOf).join()
    const same = known.get(key)
    if (same !== undefined) return same
    const group = groups.length
    known.set(key, group)
    groups.push({ wanted, cues: wanted.map(({ cue }) => cueNumber(cue)) })
    standing.push(0)
    for (const one of wanted) {
      const kinds = kindsCounted(one)
      const raised = raisedBy[cueNumber(one.cue)]
      const alike = raised?.find(other => other.kinds === kinds)
      if (alike) alike.groups.push(group)
      else raised?.push({ kinds, groups: [group] })
    }
    return group
  }
  return {
    numberOf: (ref, { negated = 'no', time = 'any' }) => add(ref.map(cue => ({ cue, negated, time }))),
    numberOfAny: add,
    wantedBy: group => groups[group]?.wanted ?? [],
    look(cues) {
      if (isStanding.length === groups.length) isStanding.fill(0)
      else isStanding = new Uint8Array(groups.length)
      count = 0
      remembered = []
      lists.fill(undefined)
      for (const [cue, hits] of cues) {
        const number = cueNumbers.get(cue)
        if (number === undefined) continue
        lists[number] = hits
        let kinds = 0
        for (const hit of hits) kinds |= kindOf(hit)
        for (const raised of raisedBy[number] ?? []) {
          if ((raised.kinds & kinds) === 0) continue
          for (const group of raised.groups) {
            if (isStanding[group] === 1) continue
            isStanding[group] = 1
            standing[count++] = group
          }
        }
      }
    },
    stands: group => isStanding[group] === 1,
    hits(group) {
      const kept = remembered[group]
      if (kept) return kept
      const { cues = [], wanted = [] } = groups[group] ?? {}
      const found = hitsAmong(
        cues.map(cue => lists[cue]),
        wanted[0] ?? {},
      )
      remembered[group] = found
      return found
    },
    each(visit) {
      for (let i = 0; i < count; i++) visit(standing[i] ?? 0)
    },
  }
}

const PLAIN = 1
const NEGATED = 2
const PLAIN_PAST = 4
const NEGATED_PAST = 8

function kindOf({ negated, past }: CueMatch): number {
  return past ? (negated ? NEGATED_PAST : PLAIN_PAST) : negated ? NEGATED : PLAIN
}

const OF_NEGATION = { no: PLAIN | PLAIN_PAST, yes: NEGATED | NEGATED_PAST, any: 15 } as const
const OF_TIME = { now: PLAIN | NEGATED, past: PLAIN_PAST | NEGATED_PAST, any: 15 } as const

function kindsCounted({ negated, time }: Wanted): number {
  return OF_NEGATION[negated] & OF_TIME[time]
}
