/** The words around names in a text that tell how a name is read. */
import type { PlacedCues } from '../match/found-cues.js'
import type { Reading } from '../match/reading.js'
import type { NameMatch } from './lexicon.js'

/** Cue sets of `dictionaries/cues/place.yaml` that decide how a name is read. */
export const COUNT = 'place/count-before'
export const LANDMARK = 'place/landmark-before'
export const FORMER = 'place/former'
export const FORMER_AT_END = 'place/former-at-end'
export const FORMER_BEFORE = 'place/former-before'
export const LOCATIVE = 'place/locative'
export const NO_NAME = 'place/no-name'
/** "yêu cầu giấy": words that end with the first syllable of what looks like a name. */
export const INTO_NAME = 'place/into-name'

/** What a name needs to know of the words around it; most names ask little of it, so all is found when it is asked. */
export class Surroundings {
  private ends: ReadonlySet<number> | null = null
  private heads: ReadonlySet<number> | null = null
  private shout: boolean | null = null

  constructor(
    readonly reading: Reading,
    readonly cues: PlacedCues,
    private readonly names: readonly NameMatch[],
  ) {}

  /** An abbreviated or capitalised name may stand right before another one: "UBND Cầu Giấy", "Láng Hạ Đống Đa". */
  nameEndsAt(token: number): boolean {
    this.ends ??= new Set(this.names.map(name => name.end))
    return this.ends.has(token)
  }

  /** "Chi cục Thuế HBT": initials in a body's name are a district's. */
  headEndsAt(token: number): boolean {
    this.heads ??= new Set(this.names.filter(({ named }) => named.what === 'family').map(({ end }) => end))
    return this.heads.has(token)
  }

  /** A text in capitals throughout says nothing about names. */
  isShouted(): boolean {
    const { text } = this.reading.normalised
    // Most texts show a small letter at once.
    this.shout ??= !/[a-z]/.test(text) && text === text.toUpperCase()
    return this.shout
  }
}
