/**
 * The cues of one report. Rules, places and routes read a part of some ninety hits, so hits are kept as numbers until
 * somebody asks for those of a cue.
 */
import type { CueMatch } from '../types.js'
import { HOWS } from './phrases.js'
import type { Reading } from './reading.js'

/** Cue matches by cue id, each list in reading order. */
export interface Cues extends Iterable<readonly [id: string, hits: readonly CueMatch[]]> {
  get(id: string): readonly CueMatch[] | undefined
  has(id: string): boolean
}

/** Cues that tell where they stand. */
export interface PlacedCues extends Cues {
  /** A hit of the cue begins with the token: told without an object for each of its hits. */
  beginsAt(id: string, token: number): boolean
  /** A hit of the cue ends right before the token. */
  endsAt(id: string, token: number): boolean
}

/** A hit as three numbers: its first token, the token after its last, and its traits. */
export const HIT = 3
const FIRST = 0
const END = 1
/** Traits: how it was found in the low bits (see `HOWS`), and these. */
const HOW = 3
export const NEGATED = 4
export const PAST = 8

/** What kind of hit it is, as one bit: plain, negated, of the past, or both. */
export function kindOf(traits: number): number {
  return 1 << (traits >> 2)
}

/** All cues that a pack knows, by number. */
export interface CueNumbers {
  readonly ids: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

/** What a report has of one cue after the other; position `i` of each list is one cue. */
export interface CuesAsNumbers {
  readonly cues: readonly number[]
  /** The kinds of its hits (see `kindOf`) together. */
  readonly kinds: readonly number[]
  /** Where the hits of each begin among all; one more than there are cues. */
  readonly starts: readonly number[]
  readonly hits: readonly number[]
}

export class FoundCues implements PlacedCues {
  /** By position, once somebody asked. */
  private readonly lists: (readonly CueMatch[] | undefined)[]
  /** One bit a cue that the pack knows: of five cues that are asked for four do not stand in the report. */
  private readonly standing: number[]

  constructor(
    /** The same object for all reports that one gatherer reads. */
    readonly known: CueNumbers,
    readonly found: CuesAsNumbers,
    private readonly reading: Reading,
  ) {
    // Of its full length from the start: a list that grows is made anew three times on its way.
    this.lists = new Array(found.cues.length)
    this.standing = new Array<number>((known.ids.length >> 5) + 1).fill(0)
    for (const cue of found.cues) this.standing[cue >> 5] = (this.standing[cue >> 5] ?? 0) | (1 << (cue & 31))
  }

  get(id: string): readonly CueMatch[] | undefined {
    const at = this.position(id)
    return at === -1 ? undefined : this.hitsAt(at)
  }

  has(id: string): boolean {
    return this.position(id) !== -1
  }

  beginsAt(id: string, token: number): boolean {
    return this.stands(id, FIRST, token)
  }

  endsAt(id: string, token: number): boolean {
    return this.stands(id, END, token)
  }

  /** Hits of one cue stand in order, and none inside another. */
  private stands(id: string, side: number, token: number): boolean {
    const at = this.position(id)
    if (at === -1) return false
    const { hits, starts } = this.found
    const end = starts[at + 1] ?? 0
    let low = starts[at] ?? 0
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if ((hits[middle * HIT + side] ?? 0) < token) low = middle + 1
      else high = middle
    }
    return low < end && hits[low * HIT + side] === token
  }

  [Symbol.iterator](): Iterator<readonly [string, readonly CueMatch[]]> {
    const entries = this.found.cues.map((cue, at) => [this.known.ids[cue] ?? '', this.hitsAt(at)] as const)
    return entries[Symbol.iterator]()
  }

  /** The hits of the cue at a position of `found`. */
  hitsAt(at: number): readonly CueMatch[] {
    const known = this.lists[at]
    if (known !== undefined) return known
    const hits = this.read(at)
    this.lists[at] = hits
    return hits
  }

  private position(id: string): number {
    const cue = this.known.numbers.get(id)
    if (cue === undefined || ((this.standing[cue >> 5] ?? 0) & (1 << (cue & 31))) === 0) return -1
    return this.found.cues.indexOf(cue)
  }

  private read(at: number): readonly CueMatch[] {
    const { cues, starts } = this.found
    const id = this.known.ids[cues[at] ?? 0] ?? ''
    const start = starts[at] ?? 0
    const end = starts[at + 1] ?? 0
    // Most cues have one hit, and a list that is pushed to takes room for seventeen.
    const list = [this.hit(id, start)]
    for (let hit = start + 1; hit < end; hit++) list.push(this.hit(id, hit))
    return list
  }

  private hit(id: string, hit: number): CueMatch {
    const { hits } = this.found
    const { sentence, clause } = this.reading
    const first = hits[hit * HIT] ?? 0
    const traits = hits[hit * HIT + 2] ?? 0
    return {
      id,
      first,
      end: hits[hit * HIT + 1] ?? 0,
      how: HOWS[traits & HOW] ?? 'as-written',
      negated: (traits & NEGATED) !== 0,
      past: (traits & PAST) !== 0,
      sentence: sentence[first] ?? 0,
      clause: clause[first] ?? 0,
    }
  }
}
