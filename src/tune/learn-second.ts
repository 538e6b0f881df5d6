/**
 * Learns how much words say of a tag as the second one: of reports that have the other tag, which have this one, too.
 * Beside a scene at the counter it is no longer the papers that tell of a difficulty, but what came of the matter in the
 * end; points that must also tell a report from rubbish in the street cannot say both.
 */

import { rowsOf, SAYS, sigmoid, WORD } from './learn-words.js'
import { learnInRounds } from './rounds.js'

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

export function learnSecond(texts: readonly SecondText[], words: readonly string[]): LearntSecond {
  const none = { base: 0, weights: new Float64Array(words.length) }
  // Of texts that all answer alike nothing is learnt.
  if (new Set(texts.map(({ holds }) => holds)).size < 2) return none
  const learnt = learnInRounds(rowsOf(texts, words), words.length + 1, (text, row, weights, slope) => {
    let score = weights[words.length] ?? 0
    for (const word of row) score += (weights[word] ?? 0) * WORD
    const pull = sigmoid(score) - (texts[text]?.holds === true ? 1 : 0)
    slope[words.length] = (slope[words.length] ?? 0) + pull
    for (const word of row) slope[word] = (slope[word] ?? 0) + pull * WORD
  })
  return { base: learnt[words.length] ?? 0, weights: learnt.subarray(0, words.length).map(weight => weight * SAYS) }
}
