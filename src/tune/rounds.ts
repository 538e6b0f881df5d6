/**
 * Learning weights from texts: some texts a step, all of them again and again, each time with half their words. With half its words
 * a text must still come out right, so that no word leaves its say to others: who writes next has other words (Srivastava et al. 2014, Dropout).
 * The same texts in the same order give the same weights.
 */
import { downInSteps } from './down-in-steps.js'
import { type Random, random } from './random.js'

/** The numbers of the words that a text has. */
export type Row = Int32Array

/** So many texts are looked at in a step, and so often all of them. Few texts are looked at more often. */
const BATCH = 256
const ROUNDS = 20
const LEAST_STEPS = 500
/** So many learn, each hearing other words; what they know is put together, so that less of it is chance. */
const LEARNERS = 4
/** How far the first step goes. */
const RATE = 0.05
/** Of a text's words so many are heard in a round. */
export const HEARD = 0.5

/** Adds the slope of one text, given by its number and the words that are heard of it, at the weights as they are. */
export type LookAt = (text: number, heard: Row, weights: Float64Array, slope: Float64Array) => void

/** As many weights as `size` says. */
export function learnInRounds(rows: readonly Row[], size: number, lookAt: LookAt): Float64Array {
  const texts = rows.length
  const batch = Math.max(1, Math.min(BATCH, texts))
  const steps = Math.max(LEAST_STEPS, Math.ceil((ROUNDS * texts) / BATCH))
  const stride = strideOf(texts)
  const mean = new Float64Array(size)
  for (let learner = 0; learner < LEARNERS; learner++) {
    const chance = random(learner, 'words heard')
    const learnt = downInSteps(size, { steps, rate: RATE }, (weights, slope, step) => {
      for (let i = step * batch; i < (step + 1) * batch; i++) {
        const text = (i * stride) % texts
        const row = rows[text]
        if (row !== undefined) lookAt(text, heard(row, chance), weights, slope)
      }
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) / batch
    })
    for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (learnt[i] ?? 0) / LEARNERS
  }
  return mean
}

function heard(row: Row, chance: Random): Row {
  return row.filter(() => chance() < HEARD * 2 ** 32)
}

/** Texts of one kind lie together: each step takes some from everywhere, and a round takes every text once. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.floor(count * GOLDEN))
  while (divisor(stride, count) > 1) stride += 1
  return stride
}

/** The golden ratio less one: multiples of it lie the most evenly between 0 and 1. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
