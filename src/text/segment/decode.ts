import type { Evidence } from './evidence.js'
import { type Features, MOST_SLOTS } from './features.js'
import { JOINT, type Line, LONGEST, PAD, STRIDE } from './line.js'
import { SHAPE } from './shapes.js'
import { isWord } from './word-class.js'

/** Longest word that is not in the list: of small letters (rare), and of anything with a capital or a number (names). */
const LONGEST_UNKNOWN = 2
const LONGEST_UNKNOWN_NAME = 4

/** Whether the tokens i … i + length - 1 may be one word at all. */
export function mayBeWord({ shapes, classes, joints }: Line, i: number, length: number): boolean {
  let glued = true
  let small = true
  let capitals = true
  for (let k = i; k < i + length; k++) {
    if (k > i && joints[k] === JOINT.never) return false
    if (k > i && joints[k] !== JOINT.always) glued = false
    const shape = shapes[k + PAD]
    if (shape !== SHAPE.small) small = false
    if (shape !== SHAPE.capital && shape !== SHAPE.capitals) capitals = false
  }
  if (length <= (small ? LONGEST_UNKNOWN : LONGEST_UNKNOWN_NAME)) return true
  return capitals || glued || isWord(classes[i * STRIDE + length] ?? 0)
}

/**
 * The best way to cut a line into words: for each token the length of the word that begins there, 0 inside a word.
 * Scores are sums of integers, and of equal ones the longer last word wins, so the answer is the same everywhere.
 */
export function bestWords(line: Line, evidence: Evidence, features: Features, weights: Int8Array): Uint8Array {
  const size = line.length
  const slots = new Int32Array(MOST_SLOTS)
  const best = new Float64Array(size + 1).fill(UNREACHED)
  const lengths = new Uint8Array(size + 1)
  best[0] = 0
  const joins = gapScores(line, evidence, features, weights, slots)
  for (let i = 0; i < size; i++) {
    const sofar = best[i] ?? UNREACHED
    if (sofar === UNREACHED) continue
    let inside = 0
    for (let length = 1; length <= LONGEST && i + length <= size; length++) {
      if (length > 1) {
        if (line.joints[i + length - 1] === JOINT.never) break
        inside += joins[i + length - 1] ?? 0
      }
      if (line.joints[i + length] === JOINT.always && length < LONGEST) continue
      if (!mayBeWord(line, i, length)) continue
      const count = features.ofWord(line, i, length, slots)
      let score = sofar + inside
      for (let k = 0; k < count; k++) score += weights[slots[k] ?? 0] ?? 0
      if (score > (best[i + length] ?? UNREACHED)) {
        best[i + length] = score
        lengths[i + length] = length
      }
    }
  }
  return startsOf(lengths, size)
}

const UNREACHED = Number.NEGATIVE_INFINITY

function gapScores(
  line: Line,
  evidence: Evidence,
  features: Features,
  weights: Int8Array,
  slots: Int32Array,
): Int32Array {
  const scores = new Int32Array(line.length)
  for (let i = 1; i < line.length; i++) {
    if (line.joints[i] === JOINT.never) continue
    const count = features.ofGap(line, evidence, i, slots)
    let score = 0
    for (let k = 0; k < count; k++) score += weights[slots[k] ?? 0] ?? 0
    scores[i] = score
  }
  return scores
}

function startsOf(lengthAtEnd: Uint8Array, size: number): Uint8Array {
  const starts = new Uint8Array(size)
  for (let end = size; end > 0; ) {
    const length = lengthAtEnd[end] || 1
    starts[end - length] = length
    end -= length
  }
  return starts
}
