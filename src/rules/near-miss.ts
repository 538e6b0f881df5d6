/** What stood in the way of a rule, as data: every kind names the one thing that would have had to be otherwise. */
import type { CueRef, LeafScope } from '../pack.js'
import type { Day, ReviewReason, RuleStatus, Span } from '../types.js'

/** Words of the report: what they were taken for, and where they stand in the ORIGINAL text. */
export interface Words extends Span {
  /** Id of a cue set, or `number`. */
  readonly cue: string
  readonly text: string
}

type Value = string | number | boolean | null | readonly (string | number)[]

/** Two hits that are there, but not placed as a leaf wants them. */
interface Placed {
  readonly leaf: 'near' | 'sequence'
  readonly first: Words
  readonly second: Words
  /** Words between the two, and how many are allowed. */
  readonly distance: number
  readonly limit: number
}

export const ACCENT_REASONS = ['fold-never', 'single-syllable', 'mixed-writing', 'other-accents'] as const
/**
 * `fold-never`: the phrase asks for its accents. `single-syllable`: one bare syllable means too many things.
 * `mixed-writing`: left out in a clause that has accents elsewhere. `other-accents`: one syllable has other accents.
 */
export type AccentReason = (typeof ACCENT_REASONS)[number]

/**
 * One thing that keeps a rule, or one condition of it, from holding; `sayMiss` puts it in words. `kind` tells which fields
 * there are. Distances and limits are counted in words, days are inclusive, spans are those of the original text.
 */
export type NearMiss =
  // ── the words ──
  | { readonly kind: 'absent'; readonly cues: CueRef }
  | { readonly kind: 'negated'; readonly words: Words; readonly by: Words | null }
  | { readonly kind: 'not-negated'; readonly words: Words }
  | { readonly kind: 'past'; readonly words: Words; readonly marks: readonly Words[] }
  | { readonly kind: 'not-past'; readonly words: Words }
  | { readonly kind: 'masked'; readonly words: Words; readonly by: Words }
  | {
      readonly kind: 'phrase-not-in-force'
      readonly words: Words
      readonly from: Day | null
      readonly through: Day | null
      readonly asOf: Day | null
    }
  | { readonly kind: 'accents'; readonly words: Words; readonly phrase: string; readonly reason: AccentReason }
  | { readonly kind: 'misspelt'; readonly words: Words; readonly phrase: string }
  // ── their places ──
  | ({ readonly kind: 'too-far' | 'wrong-order' | 'other-sentence' | 'other-clause' | 'overlap' } & Placed)
  // ── their number ──
  | {
      readonly kind: 'too-few'
      readonly found: number
      readonly wanted: number
      readonly distinct: boolean
      readonly scope: LeafScope
      /** The hits of the report, which may be more than stand in one sentence or clause; of very many the first forty. */
      readonly words: readonly Words[]
    }
  | {
      readonly kind: 'number-out-of-range'
      readonly words: Words
      readonly value: number
      readonly min: number | null
      readonly max: number | null
    }
  | { readonly kind: 'number-missing'; readonly min: number | null; readonly max: number | null }
  // ── facts ──
  | {
      readonly kind: 'fact-differs'
      readonly fact: string
      readonly operator: string
      readonly wanted: Value
      readonly actual: Value
      /** The fact compares as it should not: the leaf stands under a `not`. */
      readonly unwanted: boolean
    }
  // ── what should not be there ──
  | {
      readonly kind: 'unwanted'
      /** Under which word it stands. */
      readonly under: 'not' | 'unless'
      /** The shared condition that holds, if it is one. */
      readonly condition: string | null
      readonly words: readonly Words[]
    }
  /** Nothing in the text speaks for a shared condition. */
  | { readonly kind: 'condition-fails'; readonly condition: string }
  // ── the rule itself ──
  | {
      readonly kind: 'not-in-force'
      readonly from: Day | null
      readonly through: Day | null
      readonly asOf: Day | null
    }
  // ── the text itself ──
  | { readonly kind: 'unreadable'; readonly reason: Extract<ReviewReason, 'no-text' | 'foreign-language'> }
  | { readonly kind: 'not-in-use'; readonly lifecycle: Extract<RuleStatus, 'draft'> }

/** The kinds of things that may stand in the way. */
export type NearMissKind = NearMiss['kind']

/** A slip of the pen is near; what an author wants only with its accents is by design another word without them. */
const ACCENT_DISTANCE: Readonly<Record<AccentReason, number>> = {
  'mixed-writing': 1,
  'other-accents': 1.2,
  'fold-never': 2,
  'single-syllable': 2,
}

/** Beyond this nobody would call it near. */
export const FAR = 3

/**
 * How far the report is from what the rule wants, for sorting: 0 holds already, 1 one word or one day otherwise, from
 * `FAR` up nothing of it is there.
 */
export function distanceOf(miss: NearMiss): number {
  switch (miss.kind) {
    case 'not-in-force':
    case 'not-in-use':
    case 'unreadable':
      return 0.5
    case 'too-far':
      return 1 + Math.max(0, miss.distance - miss.limit) / Math.max(8, miss.limit)
    case 'other-sentence':
    case 'other-clause':
      return 1.3 + Math.max(0, miss.distance - miss.limit) / Math.max(8, miss.limit)
    case 'accents':
      return ACCENT_DISTANCE[miss.reason]
    case 'too-few':
      return miss.wanted - miss.found + 0.4
    case 'unwanted':
      return 1.5
    case 'number-missing':
    case 'fact-differs':
      return 2
    case 'condition-fails':
      return FAR
    case 'absent':
      return FAR
    default:
      return 1
  }
}
