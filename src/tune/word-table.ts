/** Labelled texts → the points of words: what is learnt, how it is put into points, and what it is worth by itself. */
import { compareText } from '../match/automaton.js'
import type { WordPoints } from '../pack.js'
import type { PlainWord } from '../rules/plain-words.js'
import { TAG_COUNT, WORD_LABELS } from '../rules/word-totals.js'
import { type LearntWords, learnWords } from './learn-words.js'
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

/** Chosen by cross-validation on reports that no rule and no word had seen; between a third and three times as much it matters little. */
const OPTIONS = { tags: TAG_COUNT, texts: 5, penalty: 3e-5, steps: 200 }
/** A word that moves no label by so many points is left out. */
const LEAST_POINTS = 8
const MOST_POINTS = 4000
/** In points: so much a category is given, because a tag by itself must reach its threshold before it is compared with them. */
export const FOR_CATEGORIES = 200

export function learnTable(texts: readonly WordedText[]): WordTable {
  const learnt = learnWords(
    texts.map(text => ({ features: featuresOf(text), holds: holdsOf(text.right) })),
    OPTIONS,
  )
  const rows = learnt.words.map((words, row) => ({ words, points: pointsOf(learnt, row) }))
  return {
    labels: WORD_LABELS,
    base: learnt.base.map((logOdds, label) => inPoints(logOdds) + (label < TAG_COUNT ? 0 : FOR_CATEGORIES)),
    rows: rows.filter(({ points }) => points.some(one => Math.abs(one) >= LEAST_POINTS)),
  }
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
  return WORD_LABELS.map(label => right.has(label))
}

function pointsOf({ weights }: LearntWords, row: number): number[] {
  return WORD_LABELS.map((_, i) => inPoints(weights[row * WORD_LABELS.length + i] ?? 0))
}

function inPoints(logOdds: number): number {
  // Adding 0 makes of -0 a plain 0.
  return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(logOdds * 100))) + 0
}
