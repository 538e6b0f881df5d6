/** Fits the numbers of `labels.yaml` to labelled reports: step by step, always the same way. */
import type { Labels } from '../pack.js'
import { lossOf } from './loss.js'
import { distance, type Numbers, neighbours, numbersOf, withNumbers } from './numbers.js'
import type { Sample } from './sample.js'

/** Coarse steps first, so that small ones need not walk far; all are multiples of the last, which keeps numbers round. */
const STEPS = [40, 20, 10, 5] as const
/** What it costs to double or to lose a number entirely, in units of the mean loss of a report. */
const REGULARISATION = 0.02
/** An improvement below this is rounding, not learning. */
const LEAST_GAIN = 1e-9

/**
 * The labels whose numbers fit the samples best near the present ones: coordinate descent on whole hundredths with the
 * order of the words kept, a mean logistic loss and a quadratic price on every step away. Deterministic.
 */
export function fitNumbers(samples: readonly Sample[], labels: Labels): Labels {
  const start = numbersOf(labels)
  const price = (numbers: Numbers) =>
    lossOf(samples, withNumbers(labels, numbers)) + REGULARISATION * distance(numbers, start)
  let best = { numbers: start, price: price(start) }
  for (const step of STEPS) {
    for (let improved = true; improved; ) {
      improved = false
      for (const numbers of neighbours(best.numbers, step)) {
        const candidate = { numbers, price: price(numbers) }
        if (candidate.price >= best.price - LEAST_GAIN) continue
        best = candidate
        improved = true
      }
    }
  }
  return withNumbers(labels, best.numbers)
}

export interface CrossValidated {
  readonly folds: number
  /** Mean loss on reports that were left out, with the present numbers and with fitted ones. */
  readonly present: number
  readonly fitted: number
}

/** Whether fitting helps on reports it has not seen: each fold in turn is left out, every `folds`-th report in one. */
export function crossValidate(samples: readonly Sample[], labels: Labels, folds = 5): CrossValidated {
  let present = 0
  let fitted = 0
  for (let fold = 0; fold < folds; fold++) {
    const held = samples.filter((_, i) => i % folds === fold)
    const rest = samples.filter((_, i) => i % folds !== fold)
    present += lossOf(held, labels) * held.length
    fitted += lossOf(held, fitNumbers(rest, labels)) * held.length
  }
  return { folds, present: present / samples.length, fitted: fitted / samples.length }
}
