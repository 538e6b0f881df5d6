/** Random samples for tuning. */
import fc from 'fast-check'
import type { Sample, Vote } from '../../src/tune/sample.js'
import { type Label, OFF_TOPIC_CATEGORIES, type OffTopicCategory, STRENGTHS, TAGS, type Tag } from '../../src/types.js'

const TAG_NAMES = Object.keys(TAGS) as Tag[]
const CATEGORIES = Object.keys(OFF_TOPIC_CATEGORIES) as OffTopicCategory[]
const LABELS: Label[] = [...TAG_NAMES, ...CATEGORIES.map(name => `off-topic/${name}` as const)]

const vote: fc.Arbitrary<Vote> = fc.record({
  label: fc.constantFrom(...LABELS),
  strength: fc.constantFrom(...STRENGTHS),
  sign: fc.constantFrom(1 as const, 1 as const, -1 as const),
})

export const sample: fc.Arbitrary<Sample> = fc.record({
  votes: fc.array(vote, { maxLength: 6 }),
  words: fc.constant([]),
  right: fc.oneof(
    fc.subarray(TAG_NAMES, { minLength: 1 }).map(tags => [{ tags, category: null }]),
    fc.constantFrom(...CATEGORIES).map(category => [{ tags: [], category }]),
  ),
})

/** A report whose only finding is one word for one label. */
export function speaking(label: Label, strength: (typeof STRENGTHS)[number], right: Sample['right'][number]): Sample {
  return { votes: [{ label, strength, sign: 1 }], words: [], right: [right] }
}
