/**
 * Learns how much words say. Each word has a weight for every label, and the weights of a text's words add up to its
 * scores. What is made small is what the scores are used for: that the tags together outweigh the categories when a text
 * is in scope and are outweighed when it is not, that each tag is above nothing exactly when it is given, and that the
 * right category is the strongest. The same texts in the same order give the same weights; between machines they may differ by the last
 * digits of Math.exp, which rounding to whole points takes away.
 */
import { compareText } from '../match/automaton.js'
import { HEARD, learnInRounds, type Row } from './rounds.js'

export interface LearnText {
  /** Words, pairs of words and signs, each once. */
  readonly features: ReadonlySet<string>
  /** For each label whether it is right: tags first, of which several may be; then categories, of which one is when no tag is. */
  readonly holds: readonly boolean[]
}

export interface LearnOptions {
  /** How many of the labels are tags. */
  readonly tags: number
  /** A word counts from so many texts on. */
  readonly texts: number
}

export interface LearntWords {
  readonly words: readonly string[]
  /** What every text has, by label. */
  readonly base: readonly number[]
  /** Row by row for each label, in log-odds. */
  readonly weights: Float64Array
}

export function learnWords(texts: readonly LearnText[], { tags, texts: least }: LearnOptions): LearntWords {
  const words = wordsIn(texts, least)
  const labels = texts[0]?.holds.length ?? 0
  const size = words.length * labels
  const scores = new Float64Array(labels)
  const weights = learnInRounds(rowsOf(texts, words), size + labels, (text, row, weights, slope) => {
    addScores(scores, row, weights)
    pull(scores, texts[text]?.holds ?? [], tags)
    addSlope(slope, row, scores)
  })
  return { words, base: [...weights.subarray(size)], weights: weights.subarray(0, size).map(weight => weight * SAYS) }
}

/** What one word that is heard counts while learning: as if texts had 16 of them, so that weights are of usual size. */
export const WORD = 1 / 4
/** What a weight says of a word when all words are heard. */
export const SAYS = WORD * HEARD
/** How much that a tag is not given counts off topic: there scope says it already. */
const TAGS_OFF_TOPIC = 0.3

export function rowsOf(texts: readonly Pick<LearnText, 'features'>[], words: readonly string[]): Row[] {
  const rowOf = new Map(words.map((word, row) => [word, row]))
  return texts.map(({ features }) => Int32Array.from([...features].flatMap(word => rowOf.get(word) ?? [])).sort())
}

function addScores(scores: Float64Array, row: Row, weights: Float64Array): void {
  const labels = scores.length
  const last = weights.length - labels
  for (let label = 0; label < labels; label++) scores[label] = weights[last + label] ?? 0
  for (const word of row) {
    const at = word * labels
    for (let label = 0; label < labels; label++)
      scores[label] = (scores[label] ?? 0) + (weights[at + label] ?? 0) * WORD
  }
}

function addSlope(slope: Float64Array, row: Row, pulls: Float64Array): void {
  const labels = pulls.length
  const last = slope.length - labels
  for (let label = 0; label < labels; label++) slope[last + label] = (slope[last + label] ?? 0) + (pulls[label] ?? 0)
  for (const word of row) {
    const at = word * labels
    for (let label = 0; label < labels; label++)
      slope[at + label] = (slope[at + label] ?? 0) + (pulls[label] ?? 0) * WORD
  }
}

/** The loss of one text by its scores. Exported for the test that holds `pull` to be its slope. */
export function lossOf(scores: ArrayLike<number>, holds: readonly boolean[], tags: number): number {
  const isIn = holds.slice(0, tags).includes(true)
  const ofTags = logSumExp(scores, 0, tags)
  const ofCategories = logSumExp(scores, tags, scores.length)
  let loss = softplus(isIn ? ofCategories - ofTags : ofTags - ofCategories)
  for (let tag = 0; tag < tags; tag++) {
    const score = scores[tag] ?? 0
    loss += (isIn ? 1 : TAGS_OFF_TOPIC) * softplus(holds[tag] ? -score : score)
  }
  const category = holds.indexOf(true)
  return isIn || category === -1 ? loss : loss + ofCategories - (scores[category] ?? 0)
}

/** Puts the slope of the loss in the place of the scores. */
export function pull(scores: Float64Array, holds: readonly boolean[], tags: number): void {
  const category = holds.indexOf(true)
  const isIn = category !== -1 && category < tags
  const ofTags = logSumExp(scores, 0, tags)
  const ofCategories = logSumExp(scores, tags, scores.length)
  const scope = sigmoid(ofTags - ofCategories) - (isIn ? 1 : 0)
  const weight = isIn ? 1 : TAGS_OFF_TOPIC
  for (let label = 0; label < scores.length; label++) {
    const score = scores[label] ?? 0
    if (label < tags) {
      scores[label] = scope * Math.exp(score - ofTags) + weight * (sigmoid(score) - (holds[label] ? 1 : 0))
    } else {
      const share = Math.exp(score - ofCategories)
      scores[label] = -scope * share + (isIn || category === -1 ? 0 : share - (label === category ? 1 : 0))
    }
  }
}

function logSumExp(scores: ArrayLike<number>, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let i = from; i < to; i++) most = Math.max(most, scores[i] ?? 0)
  let sum = 0
  for (let i = from; i < to; i++) sum += Math.exp((scores[i] ?? 0) - most)
  return most + Math.log(sum)
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))
}

function wordsIn(texts: readonly LearnText[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const { features } of texts) for (const word of features) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].flatMap(([word, count]) => (count >= least ? [word] : [])).sort(compareText)
}
