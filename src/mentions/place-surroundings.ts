/** The words around names in a text that tell how a name is read. */
import { type CueNumbers, endOf, type FoundCues, HIT } from '../match/found-cues.js'
import type { Reading } from '../match/reading.js'
import type { KindReader } from './kinds.js'
import type { Names } from './lexicon.js'
import { type PieceSigns, UPPER } from './piece-signs.js'

/** Bits of what stands at a token; plain numbers, which the bundler writes where they are used. */
export const COUNT = 1
export const LANDMARK = 2
export const FORMER = 4
export const FORMER_AT_END = 8
export const FORMER_BEFORE = 16
export const LOCATIVE = 32
export const NO_NAME = 64
/** "yêu cầu giấy": words that end with the first syllable of what looks like a name. */
export const INTO_NAME = 128
export const PROVINCE = 256
/** Not cues, but they end there as well: any name, and the head word of a family of bodies. */
const NAME = 512
const HEAD = 1024

/** Cue sets of `dictionaries/cues/place.yaml` that decide how a name is read, each with its bit. */
const CUES = Object.entries({
  'place/count-before': COUNT,
  'place/landmark-before': LANDMARK,
  'place/former': FORMER,
  'place/former-at-end': FORMER_AT_END,
  'place/former-before': FORMER_BEFORE,
  'place/locative': LOCATIVE,
  'place/no-name': NO_NAME,
  'place/into-name': INTO_NAME,
  'place/province-before': PROVINCE,
})

const FEW_TOKENS = 256

/** What begins and what ends at each token of a text, as bits: a name asks some eight such questions. */
export class Ground {
  /** Both serve text after text. */
  private begins = new Uint16Array(FEW_TOKENS)
  private ends = new Uint16Array(FEW_TOKENS)
  private known: CueNumbers | null = null
  /** The numbers of `CUES` among the known. */
  private numbers: readonly number[] = []

  /** `units`: those of the names, and those that were found by other means. */
  look(cues: FoundCues, { outside, procedures, bodies }: Names, units: Names['units'], tokens: number): void {
    if (tokens >= this.ends.length) {
      this.begins = new Uint16Array(tokens * 2)
      this.ends = new Uint16Array(tokens * 2)
    }
    // `fill` is a call into the engine, dear for so few.
    const { begins, ends } = this
    for (let token = 0; token <= tokens; token++) begins[token] = ends[token] = 0
    if (this.known !== cues.known) {
      const { numbers } = cues.known
      this.numbers = CUES.map(([cue]) => numbers.get(cue) ?? -1)
      this.known = cues.known
    }
    for (let i = 0; i < CUES.length; i++) this.lookAtCue(cues, this.numbers[i] ?? -1, CUES[i]?.[1] ?? 0)
    this.markEnds(units)
    this.markEnds(outside)
    this.markEnds(procedures)
    for (const { end, family } of bodies) this.mark(end, family === null ? NAME : NAME | HEAD)
  }

  private lookAtCue(cues: FoundCues, cue: number, bit: number): void {
    const at = cues.positionOf(cue)
    if (at < 0) return
    const { starts, hits } = cues.found
    const end = starts[at + 1] ?? 0
    for (let hit = starts[at] ?? 0; hit < end; hit += HIT) {
      const first = hits[hit] ?? 0
      this.begins[first] = (this.begins[first] ?? 0) | bit
      this.mark(endOf(hits[hit + 1] ?? 0), bit)
    }
  }

  private markEnds(names: readonly { readonly end: number }[]): void {
    for (const { end } of names) this.mark(end, NAME)
  }

  private mark(end: number, bit: number): void {
    this.ends[end] = (this.ends[end] ?? 0) | bit
  }

  /** A hit of the cue begins with the token. */
  beginsAt(cue: number, token: number): boolean {
    return ((this.begins[token] ?? 0) & cue) !== 0
  }

  /** A hit of the cue ends right before the token. */
  endsAt(cue: number, token: number): boolean {
    return ((this.ends[token] ?? 0) & cue) !== 0
  }

  /** An abbreviated or capitalised name may stand right before another one: "UBND Cầu Giấy", "Láng Hạ Đống Đa". */
  nameEndsAt(token: number): boolean {
    return this.endsAt(NAME, token)
  }

  /** "Chi cục Thuế HBT": initials in a body's name are a district's. */
  headEndsAt(token: number): boolean {
    return this.endsAt(HEAD, token)
  }
}

/** All that the names of one text are read by. */
export interface Surroundings {
  readonly reading: Reading
  readonly ground: Ground
  readonly kinds: KindReader
  readonly signs: PieceSigns
}

/** A text in capitals throughout says nothing about names. */
export function isShouted({ normalised: { text } }: Reading): boolean {
  // Most texts show a small letter at once.
  return !/[a-z]/.test(text) && text === text.toUpperCase()
}

/** Every syllable of it begins with a capital. */
export function areCapitals({ reading: { kinds, pieces }, signs }: Surroundings, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (kinds[i] === 'syllable' && (signs(pieces[i]) & UPPER) === 0) return false
  return true
}
