import type { Decision, Tag } from '../../types.js'

/** A record that got no decision. */
export interface Refusal {
  /** The record's id as far as it has one. */
  readonly report: string | null
  readonly error: {
    readonly code: string
    /** Never contains what the citizen wrote. */
    readonly message: string
    readonly file: string
    /** 1-based line on which the record begins. */
    readonly line: number
  }
}

/** What becomes of one record. */
export type Result = { readonly decision: Decision } | { readonly refusal: Refusal }

/** How results are written; every part is a finished piece of text. */
export interface Rendering {
  begin(): string
  result(result: Result): string
  end(tally: Tally): string
}

/** What happened so far, counted. */
export interface Tally {
  /** Records met, decided or refused. */
  records: number
  inScope: number
  readonly tags: Record<Tag, number>
  bothTags: number
  /** Reports whose body is known. */
  routed: number
  /** Decisions with a word in `review`. */
  review: number
  refused: number
}

export function emptyTally(): Tally {
  const tags = { 'procedure-difficulty': 0, 'staff-conduct': 0 }
  return { records: 0, inScope: 0, tags, bothTags: 0, routed: 0, review: 0, refused: 0 }
}

export function countResult(tally: Tally, result: Result): void {
  tally.records += 1
  if ('refusal' in result) {
    tally.refused += 1
    return
  }
  const { scope, tags, route, review } = result.decision
  if (scope === 'administrative-procedure') tally.inScope += 1
  for (const tag of tags) tally.tags[tag] += 1
  if (tags.length > 1) tally.bothTags += 1
  if (route.status === 'resolved') tally.routed += 1
  if (review.length > 0) tally.review += 1
}
