/**
 * Learns how much words say of a tag as the second one: of reports that have the other tag, which have this one, too.
 * Beside a scene at the counter it is no longer the papers that tell of a difficulty, but what came of the matter in the
 * end; points that must also tell a report from rubbish in the street cannot say both.
 */

import { rowsOf, sigmoid, softplus } from './learn-words.js'
import { lowest } from './lowest.js'

export interface SecondText {
  readonly features: ReadonlySet<string>
  /** Whether the tag is right beside the other one. */
  readonly holds: boolean
}

export interface LearntSecond {
  /** What every text has. */
  readonly base: number
  /** By word, in log-odds. */
  readonly weights: Float64Array
}

const PENALTY = 1e-3
const STEPS = 200

export function learnSecond(texts: readonly SecondText[], words: readonly string[]): LearntSecond {
  // Of texts that all answer alike nothing is learnt.
  if (new Set(texts.map(({ holds }) => holds)).size < 2) return { base: 0, weights: new Float64Array(words.length) }
  const rows = rowsOf(texts, words)
  const learnt = lowest(words.length + 1, STEPS, (weights, slope) => {
    let loss = 0
    slope.fill(0)
    for (const [i, row] of rows.entries()) {
      const holds = texts[i]?.holds === true
      let score = weights[words.length] ?? 0
      for (const word of row) score += weights[word] ?? 0
      loss += softplus(holds ? -score : score)
      const pull = sigmoid(score) - (holds ? 1 : 0)
      slope[words.length] = (slope[words.length] ?? 0) + pull
      for (const word of row) slope[word] = (slope[word] ?? 0) + pull
    }
    let squares = 0
    // What every text has is not penalised.
    for (let i = 0; i < slope.length; i++) {
      const weight = i < words.length ? (weights[i] ?? 0) : 0
      squares += weight * weight
      slope[i] = (slope[i] ?? 0) / texts.length + PENALTY * weight
    }
    return loss / texts.length + (PENALTY / 2) * squares
  })
  return { base: learnt[words.length] ?? 0, weights: learnt.subarray(0, words.length) }
}
