/** A labelled report as tuning sees it: which labels were spoken for, how strongly in words, and what would be right. */
import type { Rule } from '../pack.js'
import type { Firing, Label, OffTopicCategory, Strength, Tag } from '../types.js'

export interface Sample {
  readonly votes: readonly Vote[]
  /** What the words add, in points that tuning leaves as they are. */
  readonly words: readonly Firing[]
  /** Every answer that counts as right; at least one. */
  readonly right: readonly RightAnswer[]
}

/** One finding without its number: numbers are what tuning looks for. */
export interface Vote {
  readonly label: Label
  readonly strength: Strength
  readonly sign: 1 | -1
}

export interface RightAnswer {
  readonly tags: readonly Tag[]
  /** Null when there are tags, or when the category is not known. */
  readonly category: OffTopicCategory | null
}

/** The votes behind firings. Rules that only report (`shadow`) weigh nothing whatever the numbers are, and have none. */
export function votesOf(firings: readonly Firing[], rules: ReadonlyMap<string, Rule>): Vote[] {
  return firings.flatMap(({ rule: id, label, weight }) => {
    const rule = rules.get(id)
    if (!rule || rule.status === 'shadow') return []
    return [{ label, strength: rule.strength, sign: weight < 0 ? (-1 as const) : (1 as const) }]
  })
}
