/** Every label of the world: tags first, then categories, then flags. */
import { FLAGS, type Flag, type Label, OFF_TOPIC_CATEGORIES, type OffTopicCategory, TAGS, type Tag } from '../types.js'

// Object.keys forgets the type of the keys.
export const TAG_NAMES = Object.keys(TAGS) as Tag[]
export const CATEGORY_NAMES = Object.keys(OFF_TOPIC_CATEGORIES) as OffTopicCategory[]
export const FLAG_NAMES = Object.keys(FLAGS) as Flag[]

/** Everything a rule can speak for or against, and a decision tells. */
export const RULE_LABELS: readonly Label[] = [
  ...TAG_NAMES,
  ...CATEGORY_NAMES.map(name => `off-topic/${name}` as const),
  ...FLAG_NAMES.map(flag => `flag/${flag}` as const),
]

/** With what only words speak for: a tag as the second one, which counts beside the other tag. */
export const LABELS: readonly Label[] = [...RULE_LABELS, ...TAG_NAMES.map(tag => `also/${tag}` as const)]

/** The place of each label among them. */
export const PLACES: ReadonlyMap<string, number> = new Map(LABELS.map((label, place) => [label, place]))
export const FIRST_CATEGORY = TAG_NAMES.length
export const FIRST_FLAG = FIRST_CATEGORY + CATEGORY_NAMES.length
export const FIRST_ALSO = FIRST_FLAG + FLAG_NAMES.length

/**
 * The same label as the one text that `PLACES` has: a firing is looked up by its label, and two texts that are not one are
 * compared letter by letter.
 */
export function asKnown(label: Label): Label {
  return LABELS[PLACES.get(label) ?? LABELS.length] ?? label
}

/** Whether a label is a tag as the second one. */
export function isAlso(label: string): boolean {
  return label.startsWith('also/')
}
