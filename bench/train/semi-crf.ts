/**
 * A semi-Markov conditional random field over words: the probability of a way to cut a sentence is proportional to
 * exp(sum of the weights of its gaps and words). Sentences of the corpus the segmenter is meant for have weights of
 * their own on top of the common ones, so that a second corpus teaches what both agree on.
 */

import { mayBeWord } from '../../src/text/segment/decode.js'
import { evidenceOf } from '../../src/text/segment/evidence.js'
import { type Features, MOST_SLOTS } from '../../src/text/segment/features.js'
import { JOINT, type Line, LONGEST } from '../../src/text/segment/line.js'
import type { Sloping } from './lowest.js'

interface Candidate {
  readonly end: number
  readonly slots: Int32Array
  readonly gold: boolean
}

/** A sentence with everything that could be a word in it. */
export interface Lattice {
  readonly size: number
  readonly gaps: readonly Int32Array[]
  readonly words: ReadonlyArray<readonly Candidate[]>
  readonly own: boolean
}

export function latticeOf(line: Line, starts: Uint8Array, features: Features, own: boolean): Lattice {
  const slots = new Int32Array(MOST_SLOTS)
  const evidence = evidenceOf(line)
  const gaps: Int32Array[] = []
  const words: Candidate[][] = []
  for (let i = 0; i < line.length; i++) {
    gaps.push(i === 0 ? new Int32Array(0) : slots.slice(0, features.ofGap(line, evidence, i, slots)))
    const candidates: Candidate[] = []
    for (let length = 1; length <= LONGEST && i + length <= line.length; length++) {
      const end = i + length
      if (line.joints[end] === JOINT.always || !mayBeWord(line, i, length)) continue
      const gold =
        starts[i] === 1 && (end === line.length || starts[end] === 1) && !starts.subarray(i + 1, end).includes(1)
      candidates.push({ end, gold, slots: slots.slice(0, features.ofWord(line, i, length, slots)) })
    }
    words.push(candidates)
  }
  return { size: line.length, gaps, words, own }
}

/** False for a sentence whose true words the segmenter cannot make; it would only mislead. */
export function isReachable({ size, words }: Lattice): boolean {
  let covered = 0
  words.forEach((candidates, i) => {
    for (const { end, gold } of candidates) if (gold) covered += end - i
  })
  return covered === size
}

export interface Strictness {
  /** How strongly weights are held at zero. */
  readonly common: number
  readonly own: number
}

/** Minus the log-likelihood with Gaussian priors; the point holds `slots` common weights, then `slots` own ones. */
export function objectiveOf(lattices: readonly Lattice[], slots: number, strictness: Strictness): Sloping {
  const summed = new Float64Array(slots)
  const ownGradient = new Float64Array(slots)
  return (point, gradient) => {
    let loss = 0
    for (let k = 0; k < slots; k++) {
      const common = point[k] ?? 0
      const own = point[k + slots] ?? 0
      loss += (strictness.common * common * common + strictness.own * own * own) / 2
      gradient[k] = strictness.common * common
      gradient[k + slots] = strictness.own * own
      summed[k] = common + own
    }
    ownGradient.fill(0)
    for (const lattice of lattices) {
      loss += lattice.own ? lossOf(lattice, summed, ownGradient) : lossOf(lattice, point, gradient)
    }
    for (let k = 0; k < slots; k++) {
      gradient[k] = (gradient[k] ?? 0) + (ownGradient[k] ?? 0)
      gradient[k + slots] = (gradient[k + slots] ?? 0) + (ownGradient[k] ?? 0)
    }
    return loss
  }
}

/** Minus the log-likelihood of one sentence; adds its gradient. Forward and backward sums over the lattice. */
function lossOf({ size, gaps, words }: Lattice, weights: Float64Array, gradient: Float64Array): number {
  // joined[i]: all gaps from the first token up to token i joined; a word from i to end joins joined[end-1] - joined[i].
  const joined = new Float64Array(size + 1)
  for (let i = 1; i < size; i++) joined[i] = (joined[i - 1] ?? 0) + sum(weights, gaps[i])
  const forward = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY)
  const backward = forward.slice()
  forward[0] = 0
  backward[size] = 0
  let goldScore = 0
  const scores = words.map((candidates, i) =>
    Float64Array.from(candidates, ({ end, slots, gold }) => {
      const score = (joined[end - 1] ?? 0) - (joined[i] ?? 0) + sum(weights, slots)
      if (gold) goldScore += score
      forward[end] = logAdd(forward[end] ?? 0, (forward[i] ?? 0) + score)
      return score
    }),
  )
  for (let i = size - 1; i >= 0; i--) {
    words[i]?.forEach(({ end }, c) => {
      backward[i] = logAdd(backward[i] ?? 0, (backward[end] ?? 0) + (scores[i]?.[c] ?? 0))
    })
  }
  const all = forward[size] ?? 0
  const pull = new Float64Array(size + 1)
  for (let i = 0; i < size; i++) {
    words[i]?.forEach(({ end, slots, gold }, c) => {
      const share = Math.exp((forward[i] ?? 0) + (scores[i]?.[c] ?? 0) + (backward[end] ?? 0) - all) - (gold ? 1 : 0)
      if (Math.abs(share) < 1e-9) return
      for (const slot of slots) gradient[slot] = (gradient[slot] ?? 0) + share
      for (let k = i + 1; k < end; k++) pull[k] = (pull[k] ?? 0) + share
    })
  }
  gaps.forEach((slots, i) => {
    const share = pull[i] ?? 0
    if (share !== 0) for (const slot of slots) gradient[slot] = (gradient[slot] ?? 0) + share
  })
  return all - goldScore
}

function sum(weights: Float64Array, slots: Int32Array | undefined): number {
  let total = 0
  if (slots) for (let k = 0; k < slots.length; k++) total += weights[slots[k] ?? 0] ?? 0
  return total
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
