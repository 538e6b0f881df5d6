/** Labelled texts → the points of words: what is learnt, how it is put into points, and what it is worth by itself. */
import { compareText } from '../match/automaton.js'
import type { WordPoints } from '../pack.js'
import type { PlainWord } from '../rules/plain-words.js'
import { FIRST_LABELS, TAG_COUNT, WORD_LABELS } from '../rules/word-totals.js'
import { type LearntSecond, learnSecond } from './learn-second.js'
import { type LearnText, type LearntWords, learnWords } from './learn-words.js'
import type { RightAnswer } from './sample.js'

/** One labelled text: its words as `plainWords` gives them, and the answer that is right. */
export interface WordedText {
  readonly words: readonly (PlainWord | null)[]
  /** As `plainSigns` gives them. */
  readonly signs: readonly string[]
  readonly right: RightAnswer
}

/** A word, two neighbours with a space between, or a sign, and its points for each label. */
export interface WordRow {
  readonly words: string
  readonly points: readonly number[]
}

export interface WordTable {
  readonly labels: WordPoints['labels']
  readonly base: readonly number[]
  readonly rows: readonly WordRow[]
}

const OPTIONS = { tags: TAG_COUNT, texts: 5 }
/** So many words, pairs and signs the table has at most. Of 100 reports left out, one more is right than with half of them, and half a one less than with all 40,000. */
const MOST_ROWS = 10_000
const MOST_POINTS = 4000
/** In points: so much a category is given, because a tag by itself must reach its threshold before it is compared with them. */
export const FOR_CATEGORIES = 200
/** What is known of a tag by itself counts half as much as what its words say of it as the second one. */
const FOR_SECOND = 2

export function learnTable(texts: readonly WordedText[]): WordTable {
  const all = texts.map(text => ({ features: featuresOf(text), holds: holdsOf(text.right) }))
  const learnt = learnTelling(all)
  const seconds = Array.from({ length: TAG_COUNT }, (_, tag) => {
    const beside = all.filter(({ holds }) => holds[TAG_COUNT - 1 - tag])
    return learnSecond(
      beside.map(({ features, holds }) => ({ features, holds: holds[tag] === true })),
      learnt.words,
    )
  })
  const rows = learnt.words.map((words, row) => {
    return { words, points: [...pointsOf(learnt, row), ...seconds.map(second => secondPointsOf(second, row))] }
  })
  return {
    labels: WORD_LABELS,
    base: [
      ...learnt.base.map((logOdds, label) => inPoints(logOdds) + (label < TAG_COUNT ? 0 : FOR_CATEGORIES)),
      ...seconds.map(({ base }) => inPoints(base * FOR_SECOND)),
    ],
    rows: rows.filter(({ points }) => points.some(one => one !== 0)),
  }
}

/**
 * Learns twice: from all words, then from those that told most, so that what the others said is learnt by the ones that
 * stay. Dropping them from a table learnt once would leave a gap where they spoke.
 */
function learnTelling(texts: readonly LearnText[]): LearntWords {
  const learnt = learnWords(texts, OPTIONS)
  if (learnt.words.length <= MOST_ROWS) return learnt
  const telling = mostTelling(learnt, texts)
  const few = texts.map(({ features, holds }) => ({
    features: new Set([...features].filter(word => telling.has(word))),
    holds,
  }))
  return learnWords(few, OPTIONS)
}

/** How much a word moves answers: its weights for all labels, by the fourth root of how many texts have it. */
function mostTelling({ words, weights }: LearntWords, texts: readonly LearnText[]): ReadonlySet<string> {
  const having = new Map<string, number>()
  for (const { features } of texts) for (const word of features) having.set(word, (having.get(word) ?? 0) + 1)
  const told = words.map((word, row) => {
    const ofLabels = weights.subarray(row * FIRST_LABELS, (row + 1) * FIRST_LABELS)
    const much = ofLabels.reduce((sum, weight) => sum + Math.abs(weight), 0)
    return { word, much: much * (having.get(word) ?? 0) ** 0.25 }
  })
  const byWeight = told.sort((a, b) => b.much - a.much || compareText(a.word, b.word))
  return new Set(byWeight.slice(0, MOST_ROWS).map(({ word }) => word))
}

/** The text of `dictionaries/word-points/points.tsv`: words by alphabet, no points as an empty cell. */
export function tableText({ labels, base, rows }: WordTable): string {
  const line = (words: string, points: readonly number[]) => [words, ...points.map(one => one || '')].join('\t')
  const sorted = rows.toSorted((a, b) => compareText(a.words, b.words))
  return `${[`words\t${labels.join('\t')}`, line('*', base), ...sorted.map(row => line(row.words, row.points))].join('\n')}\n`
}

/** Words, pairs of neighbours and signs, each once. */
function featuresOf({ words, signs }: WordedText): Set<string> {
  const features = new Set(signs)
  let before: PlainWord | null = null
  for (const word of words) {
    if (word) features.add(word.text)
    if (word && before) features.add(`${before.text} ${word.text}`)
    before = word
  }
  return features
}

function holdsOf({ tags, category }: RightAnswer): boolean[] {
  const right = new Set<string>([...tags, `off-topic/${category}`])
  return WORD_LABELS.slice(0, FIRST_LABELS).map(label => right.has(label))
}

function pointsOf({ weights }: LearntWords, row: number): number[] {
  return Array.from({ length: FIRST_LABELS }, (_, i) => inPoints(weights[row * FIRST_LABELS + i] ?? 0))
}

function secondPointsOf({ weights }: LearntSecond, row: number): number {
  return inPoints((weights[row] ?? 0) * FOR_SECOND)
}

function inPoints(logOdds: number): number {
  // Adding 0 makes of -0 a plain 0.
  return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(logOdds * 100))) + 0
}
