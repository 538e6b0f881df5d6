/** Labelled texts → the points of words: what is learnt, how it is put into points, and what it is worth by itself. */
import { compareText } from '../match/automaton.js'
import type { WordPoints } from '../pack.js'
import type { PlainWord } from '../rules/plain-words.js'
import { WORD_LABELS } from '../rules/word-totals.js'
import { type LearntWords, learnWords } from './learn-words.js'
import type { RightAnswer } from './sample.js'

/** One labelled text: its words as `plainWords` gives them, and the answer that is right. */
export interface WordedText {
  readonly words: readonly (PlainWord | null)[]
  readonly right: RightAnswer
}

/** A word, or two neighbours with a space between, and its points for each label. */
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
const OPTIONS = { texts: 3, penalty: 5e-5, steps: 300, balance: 0.5 }
/** A word that moves no label by so many points is left out. */
const LEAST_POINTS = 12
const MOST_POINTS = 4000
/** What speaks for any procedure at all speaks for each tag by this much of it: a tag alone has too few texts to learn from. */
const OF_SCOPE: Readonly<Record<string, number>> = { 'procedure-difficulty': 0.5, 'staff-conduct': 0.25 }
/** In log-odds: each category is rare beside all others, which says nothing against it. */
const FOR_CATEGORIES = 1

export function learnTable(texts: readonly WordedText[]): WordTable {
  const learnt = learnWords(
    texts.map(({ words, right }) => ({ features: featuresOf(words), holds: holdsOf(right) })),
    OPTIONS,
  )
  const rows = learnt.words.map((words, row) => ({ words, points: pointsOf(learnt, row) }))
  return {
    labels: WORD_LABELS,
    base: WORD_LABELS.map((label, i) => {
      const ofScope = (OF_SCOPE[label] ?? 0) * (learnt.base[WORD_LABELS.length] ?? 0)
      return inPoints((learnt.base[i] ?? 0) + ofScope + (label in OF_SCOPE ? 0 : FOR_CATEGORIES))
    }),
    rows: rows.filter(({ points }) => points.some(one => Math.abs(one) >= LEAST_POINTS)),
  }
}

/** The text of `dictionaries/word-points/points.tsv`: words by alphabet, no points as an empty cell. */
export function tableText({ labels, base, rows }: WordTable): string {
  const line = (words: string, points: readonly number[]) => [words, ...points.map(one => one || '')].join('\t')
  const sorted = rows.toSorted((a, b) => compareText(a.words, b.words))
  return `${[`words\t${labels.join('\t')}`, line('*', base), ...sorted.map(row => line(row.words, row.points))].join('\n')}\n`
}

/** Words and pairs of neighbours, each once. */
function featuresOf(words: WordedText['words']): Set<string> {
  const features = new Set<string>()
  let before: PlainWord | null = null
  for (const word of words) {
    if (word) features.add(word.text)
    if (word && before) features.add(`${before.text} ${word.text}`)
    before = word
  }
  return features
}

/** For every label whether it is right, and last whether the text is in scope. */
function holdsOf({ tags, category }: RightAnswer): boolean[] {
  const right = new Set<string>([...tags, `off-topic/${category}`])
  return [...WORD_LABELS.map(label => right.has(label)), tags.length > 0]
}

function pointsOf({ weights }: LearntWords, row: number): number[] {
  const heads = WORD_LABELS.length + 1
  const scope = weights[row * heads + WORD_LABELS.length] ?? 0
  return WORD_LABELS.map((label, i) => inPoints((weights[row * heads + i] ?? 0) + (OF_SCOPE[label] ?? 0) * scope))
}

function inPoints(logOdds: number): number {
  // Adding 0 makes of -0 a plain 0.
  return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, Math.round(logOdds * 100))) + 0
}
