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

/** A hit as two numbers: its first token, and the token after its last times `TRAITS` plus its traits. */
export const HIT = 2
export const TRAITS = 16
/** Traits: how it was found in the low bits (see `HOWS`), and these. */
export const HOW = 3
export const NEGATED = 4
export const PAST = 8

/** What kind of hit it is, as one bit: plain, negated, of the past, or both. */
export function kindOf(traits: number): number {
  return 1 << ((traits & (TRAITS - 1)) >> 2)
}

/** The kinds of hits that are not denied, of the past or not. */
const NOT_DENIED = kindOf(0) | kindOf(PAST)

/** Room for the kinds beside the number of a cue. */
export const KINDS = 16

/** The number of the cue without its kinds. */
export function cueOf(one: number): number {
  return one >> 4
}

/** All cues that a pack knows, by number. */
export interface CueNumbers {
  readonly ids: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

/**
 * What a report has of one cue after the other; position `i` of each list is one cue. Every report makes these lists anew
 * and takes memory for them, so what goes into one number is one.
 */
export interface CuesAsNumbers {
  /** The number of the cue times `KINDS` plus the kinds of its hits (see `kindOf`) together. */
  readonly cues: readonly number[]
  /** Where in `hits` those of each begin; one more than there are cues. */
  readonly starts: readonly number[]
  readonly hits: readonly number[]
}

/** Where each cue stands in the lists of one report, without a search. */
export interface CuePositions {
  /** The report of which it is told; its gatherer reads others after it. */
  readonly of: CuesAsNumbers | null
  /** By the number of a cue; less than nothing: the report has none. */
  readonly positions: Int32Array
}

export class FoundCues implements Cues {
  /** By position, once somebody asked. */
  private lists: (readonly CueMatch[] | undefined)[] | null = null

  constructor(
    /** The same object for all reports that one gatherer reads. */
    readonly known: CueNumbers,
    readonly found: CuesAsNumbers,
    private readonly reading: Reading,
    private readonly latest: CuePositions | null = null,
  ) {}

  get(id: string): readonly CueMatch[] | undefined {
    const at = this.position(id)
    return at === NONE ? undefined : this.hitsAt(at)
  }

  has(id: string): boolean {
    return this.position(id) !== NONE
  }

  /** Has a hit that is not denied: told without an object for it. */
  says(id: string): boolean {
    const at = this.position(id)
    return at !== NONE && ((this.found.cues[at] ?? 0) & NOT_DENIED) !== 0
  }

  [Symbol.iterator](): Iterator<readonly [string, readonly CueMatch[]]> {
    const entries = this.found.cues.map((_, at) => [this.idAt(at), this.hitsAt(at)] as const)
    return entries[Symbol.iterator]()
  }

  /** Where a cue stands in the lists of `found`; less than nothing when the report has none. */
  position(id: string): number {
    return this.positionOf(this.known.numbers.get(id) ?? NONE)
  }

  /** The same of a cue by its number; none has a number less than nothing. */
  positionOf(cue: number): number {
    if (cue < 0) return NONE
    // Most of those that are asked for are not there, and a search would look at all that are.
    if (this.latest?.of === this.found) return this.latest.positions[cue] ?? NONE
    // Other texts were read since, as an address is before the route is sought.
    const { cues } = this.found
    for (let at = 0; at < cues.length; at++) if (cueOf(cues[at] ?? 0) === cue) return at
    return NONE
  }

  /** The hits of the cue at a position of `found`. */
  hitsAt(at: number): readonly CueMatch[] {
    // Of its full length from the start: a list that grows is made anew three times on its way.
    this.lists ??= new Array(this.found.cues.length)
    const known = this.lists[at]
    if (known !== undefined) return known
    const hits = this.read(at)
    this.lists[at] = hits
    return hits
  }

  private idAt(at: number): string {
    return this.known.ids[cueOf(this.found.cues[at] ?? 0)] ?? ''
  }

  private read(at: number): readonly CueMatch[] {
    const { starts } = this.found
    const id = this.idAt(at)
    const start = starts[at] ?? 0
    const end = starts[at + 1] ?? 0
    // Most cues have one hit, and a list that is pushed to takes room for seventeen.
    const list = [this.hit(id, start)]
    for (let hit = start + HIT; hit < end; hit += HIT) list.push(this.hit(id, hit))
    return list
  }

  private hit(id: string, at: number): CueMatch {
    const { hits } = this.found
    const { sentence, clause } = this.reading
    const first = hits[at] ?? 0
    const rest = hits[at + 1] ?? 0
    return {
      id,
      first,
      end: endOf(rest),
      how: HOWS[rest & HOW] ?? 'as-written',
      negated: (rest & NEGATED) !== 0,
      past: (rest & PAST) !== 0,
      sentence: sentence[first] ?? 0,
      clause: clause[first] ?? 0,
    }
  }
}

/** The token after the last of a hit, by its second number. */
export function endOf(rest: number): number {
  return rest >>> 4
}

const NONE = -1
