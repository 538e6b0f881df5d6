/**
 * Learns how much words say: logistic regression of several yes-or-no questions on the words of labelled texts, with an
 * L2 penalty, by Nesterov's accelerated gradient from zero with a fixed number of steps. The same texts give the same
 * weights; between machines they may differ by the last digit of Math.exp, which rounding to whole points takes away.
 *
 * Nesterov, Y. (1983). A method for solving the convex programming problem with convergence rate O(1/k²).
 */
import { compareText } from '../match/automaton.js'

export interface LearntText {
  /** Words and pairs of words, each once. */
  readonly features: ReadonlySet<string>
  /** For each question whether it holds. */
  readonly holds: readonly boolean[]
}

export interface LearnOptions {
  /** A word counts from so many texts on. */
  readonly texts: number
  readonly penalty: number
  readonly steps: number
  /** How much more a text counts that is one of few: 0 not at all, 1 as much as makes both sides equal. */
  readonly balance: number
}

export interface LearntWords {
  readonly words: readonly string[]
  /** Log-odds of every text, by question. */
  readonly base: readonly number[]
  /** Row by row for each question, in log-odds. */
  readonly weights: Float64Array
}

export function learnWords(texts: readonly LearntText[], options: LearnOptions): LearntWords {
  const words = wordsIn(texts, options.texts)
  const rows = rowsOf(texts, words)
  const questions = texts[0]?.holds.length ?? 0
  const counts = Array.from({ length: questions }, (_, question) => countOf(question, texts, options.balance))
  const curvature = 0.25 * spread(rows, words.length) * Math.max(1, ...counts.map(({ mean }) => mean)) + options.penalty
  const slope = new Float64Array((words.length + 1) * questions)
  let weights = new Float64Array(slope.length)
  const ahead = new Float64Array(slope.length)
  for (let step = 0; step < options.steps; step++) {
    slope.fill(0)
    for (const [i, row] of rows.entries()) addSlope(slope, row, texts[i]?.holds ?? [], ahead, counts)
    const next = new Float64Array(weights.length)
    const pace = step / (step + 3)
    for (let i = 0; i < next.length; i++) {
      // What holds for every text is not penalised.
      const penalty = i < words.length * questions ? options.penalty * (ahead[i] ?? 0) : 0
      const at = (ahead[i] ?? 0) - ((slope[i] ?? 0) / texts.length + penalty) / curvature
      next[i] = at
      ahead[i] = at + pace * (at - (weights[i] ?? 0))
    }
    weights = next
  }
  const base = [...weights.subarray(words.length * questions)].map(weight => weight * EVERY_TEXT)
  return { words, base, weights: weights.subarray(0, words.length * questions).map(weight => weight * WORD) }
}

/** What one word of a text counts while learning: as if texts had 64 different words, so that weights are of usual size. */
const WORD = 1 / 8
/** The same for what every text has: about as much as the commonest words together, so that all weights move at one pace. */
const EVERY_TEXT = 1 / 2

/** The numbers of the words that a text has. */
type Row = Int32Array

function rowsOf(texts: readonly LearntText[], words: readonly string[]): Row[] {
  const rowOf = new Map(words.map((word, row) => [word, row]))
  return texts.map(({ features }) => Int32Array.from([...features].flatMap(word => rowOf.get(word) ?? [])).sort())
}

interface Counts {
  /** How much a text counts for which the question holds. */
  readonly yes: number
  /** How much texts count on average, with room for those that count more to lie in one direction. */
  readonly mean: number
}

const RAREST = 0.03

function countOf(question: number, texts: readonly LearntText[], balance: number): Counts {
  const share = texts.filter(({ holds }) => holds[question]).length / texts.length
  const yes = 1 + balance * Math.max(0, (1 - 2 * share) / (2 * Math.max(share, RAREST)))
  return { yes, mean: 1 + 2 * (yes - 1) * share }
}

/** Adds what one text pulls at every weight. */
function addSlope(
  slope: Float64Array,
  words: Row,
  holds: readonly boolean[],
  weights: Float64Array,
  counts: readonly Counts[],
): void {
  const questions = counts.length
  const last = weights.length - questions
  for (let question = 0; question < questions; question++) {
    let score = (weights[last + question] ?? 0) * EVERY_TEXT
    for (let i = 0; i < words.length; i++) score += (weights[(words[i] ?? 0) * questions + question] ?? 0) * WORD
    const isSo = holds[question] === true
    const pull = (1 / (1 + Math.exp(-score)) - (isSo ? 1 : 0)) * (isSo ? (counts[question]?.yes ?? 1) : 1)
    slope[last + question] = (slope[last + question] ?? 0) + pull * EVERY_TEXT
    for (let i = 0; i < words.length; i++) {
      const at = (words[i] ?? 0) * questions + question
      slope[at] = (slope[at] ?? 0) + pull * WORD
    }
  }
}

const ROUNDS = 30

/** The largest eigenvalue of the mean square of the rows, by power iteration; a little more, because it comes from below. */
function spread(rows: readonly Row[], words: number): number {
  let direction = new Float64Array(words + 1).fill(1)
  let size = 0
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(words + 1)
    for (const row of rows) {
      let along = (direction[words] ?? 0) * EVERY_TEXT
      for (const word of row) along += (direction[word] ?? 0) * WORD
      next[words] = (next[words] ?? 0) + (along * EVERY_TEXT) / rows.length
      for (const word of row) next[word] = (next[word] ?? 0) + (along * WORD) / rows.length
    }
    size = Math.sqrt(next.reduce((sum, one) => sum + one * one, 0))
    direction = next.map(one => one / (size || 1))
  }
  return size * 1.1 + 1e-9
}

function wordsIn(texts: readonly LearntText[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const { features } of texts) for (const word of features) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].flatMap(([word, count]) => (count >= least ? [word] : [])).sort(compareText)
}
