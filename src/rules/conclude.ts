/** The only place where findings meet: firings → scores → tags, category, flags, and doubts. */
import type { Labels } from '../pack.js'
import {
  type Firing,
  FLAGS,
  type Flag,
  OFF_TOPIC_CATEGORIES,
  type OffTopicCategory,
  type ReviewReason,
  TAGS,
  type Tag,
} from '../types.js'
import { WORD_POINTS } from './word-points.js'

export interface Conclusion {
  readonly tags: readonly Tag[]
  /** Null exactly when there are tags. */
  readonly category: OffTopicCategory | null
  readonly flags: readonly Flag[]
  readonly doubts: readonly ReviewReason[]
  /** Sums of weights in hundredths. */
  readonly score: Readonly<Record<Tag, number>>
  /** How far, in hundredths, the text is on the in-scope side; negative when it is off topic. */
  readonly margin: number
}

const TAG_NAMES = Object.keys(TAGS) as Tag[]
const CATEGORIES = (Object.keys(OFF_TOPIC_CATEGORIES) as OffTopicCategory[]).map(name => ({
  name,
  label: `off-topic/${name}`,
}))
const FLAG_LABELS = (Object.keys(FLAGS) as Flag[]).map(flag => ({ flag, label: `flag/${flag}` }))

/**
 * A tag is given when its score reaches the threshold, unless the strongest off-topic category outweighs the strongest
 * tag by more than the margin. Scores inside a review band, a near tie of scope, an answer for which no rule speaks, and
 * words that sound like the other side ask for a person.
 */
export function conclude(firings: readonly Firing[], labels: Labels): Conclusion {
  const scoreOf = scoresOf(firings)
  const scoreOfRules = scoresOf(firings.filter(({ rule }) => rule !== WORD_POINTS))
  const score = { 'procedure-difficulty': scoreOf('procedure-difficulty'), 'staff-conduct': scoreOf('staff-conduct') }
  const reached = TAG_NAMES.filter(tag => score[tag] >= labels.tags[tag].threshold)
  let strongest: { readonly name: OffTopicCategory; readonly score: number } | null = null
  for (const { name, label } of CATEGORIES) {
    const score = scoreOf(label)
    if (!strongest || score > strongest.score) strongest = { name, score }
  }
  const against = strongest && strongest.score >= labels.offTopic.threshold ? strongest.score : 0
  const best = Math.max(...TAG_NAMES.map(tag => score[tag]))
  const lead = best + labels.offTopic.margin - against
  const outweighed = lead < 0
  const tags = outweighed ? [] : reached
  const clear = Math.max(...TAG_NAMES.map(tag => score[tag] - labels.tags[tag].threshold))

  const doubts: ReviewReason[] = []
  // Also where no tag is reached: little said for a dossier against little said for something else is no answer.
  const isNearTie = Math.abs(against - best) <= labels.offTopic.review
  // Where no rule speaks for either side, neither the fallback category nor what the words sound like is a finding.
  const said = against > 0 && strongest ? scoreOfRules(`off-topic/${strongest.name}`) : 0
  const isUnsaid = tags.length === 0 && said <= 0
  const leaning = leaningOfWords(firings) * (tags.length > 0 ? 1 : -1)
  const isContradicted = labels.words !== null && leaning < -labels.words.opposed
  if (isNearTie || isUnsaid || isContradicted) doubts.push('scope-doubt')
  const isNear = !outweighed && TAG_NAMES.some(tag => inBand(score[tag], labels.tags[tag].review))
  if (isNear || tags.some(tag => scoreOfRules(tag) <= 0)) doubts.push('tag-doubt')
  if (tags.length > 0 && scoreOf('off-topic/complaint-denunciation') >= labels.offTopic.threshold)
    doubts.push('complaint-mixed')
  const flags: Flag[] = []
  for (const { flag, label } of FLAG_LABELS) if (scoreOf(label) >= labels.flags.threshold) flags.push(flag)
  return {
    tags,
    category: tags.length > 0 ? null : against > 0 && strongest ? strongest.name : labels.offTopic.fallback,
    flags,
    doubts,
    score,
    margin: Math.min(clear, lead),
  }
}

/** How far, in hundredths, the words by themselves are on the in-scope side. */
function leaningOfWords(firings: readonly Firing[]): number {
  const ofWords = firings.filter(({ rule }) => rule === WORD_POINTS)
  const scoreOf = scoresOf(ofWords)
  const strongest = (labels: readonly string[]) => Math.max(...labels.map(label => scoreOf(label)))
  return ofWords.length === 0 ? 0 : strongest(TAG_NAMES) - strongest(CATEGORIES.map(({ label }) => label))
}

/** Firings speak to a handful of labels: two short lists are searched quicker than a map is filled. */
function scoresOf(firings: readonly Firing[]): (label: string) => number {
  const labels: string[] = []
  const sums: number[] = []
  for (const { label, weight } of firings) {
    const points = Math.round(weight * 100)
    const at = labels.indexOf(label)
    if (at === -1) {
      labels.push(label)
      sums.push(points)
    } else sums[at] = (sums[at] ?? 0) + points
  }
  return label => {
    const at = labels.indexOf(label)
    return at === -1 ? 0 : (sums[at] ?? 0)
  }
}

function inBand(score: number, [low, high]: readonly [number, number]): boolean {
  return low <= score && score < high
}
