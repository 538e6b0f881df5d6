/** Fits the numbers of `labels.yaml` to labelled reports: step by step, always the same way. */
import type { Labels } from '../pack.js'
import { lossOf } from './loss.js'
import { distance, type Numbers, neighbours, numbersOf, withNumbers } from './numbers.js'
import type { Sample } from './sample.js'

/** Coarse steps first, so that small ones need not walk far; all are multiples of the last, which keeps numbers round. */
const STEPS = [40, 20, 10, 5] as const
/** What it may cost to double or to lose a number entirely, in units of the mean loss of a report: cheap to dear. */
const PRICES = [0.02, 0.1, 0.5] as const
const FOLDS = 5
/** An improvement below this is rounding, not learning. */
const LEAST_GAIN = 1e-9

/**
 * The labels whose numbers fit the samples best near the present ones: coordinate descent on whole hundredths with the
 * order of the words kept, a mean logistic loss and a quadratic price on every step away. Deterministic.
 */
export function fitNumbers(samples: readonly Sample[], labels: Labels, priceOfSteps: number): Labels {
  const start = numbersOf(labels)
  const price = (numbers: Numbers) =>
    lossOf(samples, withNumbers(labels, numbers)) + priceOfSteps * distance(numbers, start)
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

/** How one way of fitting did on reports that it had not seen. */
export interface Trial {
  /** Null stands for leaving the numbers as they are. */
  readonly price: number | null
  /** Mean loss on the reports left out. */
  readonly loss: number
  readonly chosen: boolean
}

/**
 * Fits with the price that did best on reports left out, or not at all when none did better than the present numbers:
 * with few reports a fit learns their accidents.
 */
export function fitBest(samples: readonly Sample[], labels: Labels): { labels: Labels; trials: readonly Trial[] } {
  const present = { price: null, loss: lossOf(samples, labels) }
  const fits = PRICES.map(price => ({ price, loss: lossOnHeldOut(samples, labels, price) }))
  const best = fits.reduce((a, b) => (b.loss < a.loss ? b : a))
  const price = best.loss < present.loss - LEAST_GAIN ? best.price : null
  return {
    labels: price === null ? labels : fitNumbers(samples, labels, price),
    trials: [present, ...fits].map(trial => ({ ...trial, chosen: trial.price === price })),
  }
}

/** Each fold in turn is left out, every `FOLDS`-th report in one, and judged by numbers that never saw it. */
export function lossOnHeldOut(samples: readonly Sample[], labels: Labels, price: number): number {
  let loss = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = samples.filter((_, i) => i % FOLDS === fold)
    const rest = samples.filter((_, i) => i % FOLDS !== fold)
    loss += lossOf(held, fitNumbers(rest, labels, price)) * held.length
  }
  return samples.length === 0 ? 0 : loss / samples.length
}
