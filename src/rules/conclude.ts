/** The only place where findings meet: firings → scores → tags, category, flags, and doubts. */
import type { Labels } from '../pack.js'
import type { Firing, Flag, OffTopicCategory, ReviewReason, Tag } from '../types.js'
import { CATEGORY_NAMES, FIRST_ALSO, FIRST_CATEGORY, FIRST_FLAG, FLAG_NAMES, PLACES, TAG_NAMES } from './labels.js'
import { WORD_POINTS } from './word-points.js'

/** What the firings of one report come to. All points are whole hundredths: a firing of the weight 0.6 gives 60. */
export interface Conclusion {
  /** In the order of the closed list; none: the report is off topic. */
  readonly tags: readonly Tag[]
  /** Null exactly when there are tags. */
  readonly category: OffTopicCategory | null
  /** Those that reach the threshold of flags; they change neither tags nor category. */
  readonly flags: readonly Flag[]
  /** The tag that was asked as the second one beside the other, and what `also/…` added to its score in the end. Null off topic. */
  readonly also: { readonly tag: Tag; readonly points: number } | null
  /** Why a person should look, as far as the scores tell it; a route adds its own reasons. */
  readonly doubts: readonly ReviewReason[]
  /** Sums of weights in hundredths. */
  readonly score: Readonly<Record<Tag, number>>
  /** How far, in hundredths, the text is on the in-scope side; negative when it is off topic. */
  readonly margin: number
}

const COMPLAINT = FIRST_CATEGORY + CATEGORY_NAMES.indexOf('complaint-denunciation')

/**
 * A tag is given when its score reaches the threshold, unless the strongest off-topic category outweighs the strongest
 * tag by more than the margin. Beside the tag that is further above its threshold the other one is another question than
 * by itself, whether something came of the matter and not what it is about: there `also/…` adds to it. Scores inside a review band, a near tie of scope, a tag for which no rule speaks, one that rules
 * give and words take away, and words that sound like the other side ask for a person. Pure; a firing for a label that is in no list counts for nothing.
 * @param firings of one report, in any order: those of `ruleEvaluator`, with or without those of words
 * @param labels `pack.labels`: thresholds, bands and margins, in hundredths
 */
export function conclude(firings: readonly Firing[], labels: Labels): Conclusion {
  const { all, ofRules } = scoresOf(firings)
  // In the order of the tags: what is asked by a name that changes is looked up slowly.
  const limits = [labels.tags['procedure-difficulty'], labels.tags['staff-conduct']]
  let strongest = FIRST_CATEGORY
  for (let place = FIRST_CATEGORY + 1; place < FIRST_FLAG; place++)
    if (scoreAt(all, place) > scoreAt(all, strongest)) strongest = place
  const against = scoreAt(all, strongest) >= labels.offTopic.threshold ? scoreAt(all, strongest) : 0
  let best = Number.NEGATIVE_INFINITY
  let clear = Number.NEGATIVE_INFINITY
  let leading = 0
  for (let i = 0; i < FIRST_CATEGORY; i++) {
    const over = scoreAt(all, i) - (limits[i]?.threshold ?? 0)
    best = Math.max(best, scoreAt(all, i))
    if (over > clear) leading = i
    clear = Math.max(clear, over)
  }
  const lead = best + labels.offTopic.margin - against
  const margin = Math.min(clear, lead)
  const outweighed = lead < 0
  // Of two tags the second is the other one.
  const second = margin < 0 ? -1 : 1 - leading
  const points = [scoreAt(all, 0), scoreAt(all, 1)]
  if (second !== -1) {
    const alone = scoreAt(all, second)
    // Up to where it is sure, not further: else a tag would lose much when a word more makes it the leading one.
    const most = Math.max(alone, limits[second]?.review[1] ?? alone)
    points[second] = Math.min(most, alone + scoreAt(all, FIRST_ALSO + second))
  }
  const score = { 'procedure-difficulty': scoreAt(points, 0), 'staff-conduct': scoreAt(points, 1) }
  let isInBand = false
  const reached: Tag[] = []
  let isOfWordsAlone = false
  /** Rules by themselves would have given the tag, clearly. */
  let isUnheard = false
  for (let i = 0; i < FIRST_CATEGORY; i++) {
    const tag = TAG_NAMES[i]
    const limit = limits[i]
    if (tag === undefined || limit === undefined) continue
    isInBand ||= inBand(scoreAt(points, i), limit.review)
    if (scoreAt(points, i) < limit.threshold) {
      isUnheard ||= labels.words !== null && scoreAt(ofRules, i) - limit.threshold >= labels.words.opposed
      continue
    }
    reached.push(tag)
    isOfWordsAlone ||= scoreAt(ofRules, i) <= 0
  }
  const tags = outweighed ? [] : reached
  const also = TAG_NAMES[second]

  const doubts: ReviewReason[] = []
  // Also where no tag is reached: little said for a dossier against little said for something else is no answer.
  const isNearTie = Math.abs(margin) < labels.offTopic.review
  // The fallback category is no finding.
  const isUnsaid = tags.length === 0 && against === 0
  const leaning = leaningOfWords(all, ofRules) * (tags.length > 0 ? 1 : -1)
  const isContradicted = labels.words !== null && leaning < -labels.words.opposed
  if (isNearTie || isUnsaid || isContradicted) doubts.push('scope-doubt')
  if (!outweighed && (isInBand || isOfWordsAlone || isUnheard)) doubts.push('tag-doubt')
  // What merely sounds like a complaint is not yet one.
  if (tags.length > 0 && scoreAt(ofRules, COMPLAINT) >= labels.offTopic.threshold) doubts.push('complaint-mixed')
  const flags: Flag[] = []
  for (let i = 0; i < FLAG_NAMES.length; i++) {
    const flag = FLAG_NAMES[i]
    if (flag && scoreAt(all, FIRST_FLAG + i) >= labels.flags.threshold) flags.push(flag)
  }
  const category = against > 0 ? CATEGORY_NAMES[strongest - FIRST_CATEGORY] : undefined
  return {
    tags,
    category: tags.length > 0 ? null : (category ?? labels.offTopic.fallback),
    flags,
    also: also === undefined ? null : { tag: also, points: scoreAt(points, second) - scoreAt(all, second) },
    doubts,
    score,
    margin,
  }
}

/** Sums in hundredths by the place of a label. */
type Scores = readonly number[]

function scoreAt(scores: Scores, place: number): number {
  return scores[place] ?? 0
}

/** How far, in hundredths, the words by themselves are on the in-scope side. */
function leaningOfWords(all: Scores, ofRules: Scores): number {
  let inScope = Number.NEGATIVE_INFINITY
  let offTopic = Number.NEGATIVE_INFINITY
  for (let place = 0; place < FIRST_FLAG; place++) {
    const ofWords = scoreAt(all, place) - scoreAt(ofRules, place)
    if (place < FIRST_CATEGORY) inScope = Math.max(inScope, ofWords)
    else offTopic = Math.max(offTopic, ofWords)
  }
  return inScope - offTopic
}

const NOTHING: Scores = Array.from(PLACES, () => 0)

/** The scores of all firings, and of those of rules alone. */
function scoresOf(firings: readonly Firing[]): { readonly all: Scores; readonly ofRules: Scores } {
  const all = NOTHING.slice()
  const ofRules = NOTHING.slice()
  for (const { rule, label, weight } of firings) {
    const place = PLACES.get(label)
    if (place === undefined) continue
    const points = Math.round(weight * 100)
    all[place] = (all[place] ?? 0) + points
    if (rule !== WORD_POINTS) ofRules[place] = (ofRules[place] ?? 0) + points
  }
  return { all, ofRules }
}

function inBand(score: number, [low, high]: readonly [number, number]): boolean {
  return low <= score && score < high
}
