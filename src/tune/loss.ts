/** How badly numbers fit labelled reports: a smooth loss, because counts of errors are too coarse to search by. */
import type { Labels } from '../pack.js'
import type { Conclusion } from '../rules/conclude.js'
import { CATEGORY_NAMES, TAG_NAMES } from '../rules/labels.js'
import type { OffTopicCategory, Tag } from '../types.js'
import { judge } from './judged.js'
import type { RightAnswer, Sample } from './sample.js'

/** Hundredths within which a decision counts as near: there the loss is steep. */
const NEAR = 30
/** A wrong category costs less than a wrong tag: the report is set aside either way. */
const CATEGORY_SHARE = 0.3

/** Mean logistic loss of scope, tags and category; 0 would be certain and right everywhere. */
export function lossOf(samples: readonly Sample[], labels: Labels): number {
  if (samples.length === 0) return 0
  return sum(samples.map(sample => sampleLoss(sample, labels))) / samples.length
}

/** Of several answers that count as right, the one that fits best. */
function sampleLoss(sample: Sample, labels: Labels): number {
  const { found } = judge(sample, labels)
  return Math.min(...sample.right.map(answer => answerLoss(answer, found, sample, labels)))
}

function answerLoss(
  { tags, category }: RightAnswer,
  { margin, score }: Conclusion,
  sample: Sample,
  labels: Labels,
): number {
  if (tags.length > 0) {
    const over = (tag: Tag) => score[tag] - labels.tags[tag].threshold
    return wrongness(margin) + sum(TAG_NAMES.map(tag => wrongness(tags.includes(tag) ? over(tag) : -over(tag))))
  }
  const ofScope = wrongness(-margin)
  return category === null ? ofScope : ofScope + CATEGORY_SHARE * wrongness(leadOf(category, sample, labels))
}

/** By how much the category would win: over all others, and over the threshold unless it is the one that needs none. */
function leadOf(category: OffTopicCategory, { votes, words }: Sample, { strengths, offTopic }: Labels): number {
  const scoreOf = (name: OffTopicCategory) => {
    const label = `off-topic/${name}` as const
    const ofWords = words.map(firing => (firing.label === label ? Math.round(firing.weight * 100) : 0))
    return sum([...ofWords, ...votes.map(vote => (vote.label === label ? vote.sign * strengths[vote.strength] : 0))])
  }
  const others = Math.max(...CATEGORY_NAMES.filter(name => name !== category).map(scoreOf))
  const own = scoreOf(category)
  if (category === offTopic.fallback) return Math.max(own, offTopic.threshold) - others
  return Math.min(own - offTopic.threshold, own - others)
}

/** Logistic loss of being `points` on the right side. */
function wrongness(points: number): number {
  return Math.log1p(Math.exp(-points / NEAR))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
