/**
 * Down the slope of a function of many numbers, from zero on, in steps that become shorter to the end. Each number goes at a pace of its own:
 * by the mean of its latest slopes, divided by how large they usually are. So a word that few texts have learns as fast as one that
 * all have; going down the slope of all texts at once leaves the rare ones behind, and they tell most.
 *
 * Kingma, D. P., Ba, J. (2015). Adam: A Method for Stochastic Optimization, algorithm 1.
 */

/** Fills in the slope at a point, as the texts of one step have it; the slope comes as zeros. */
export type SlopeOf = (at: Float64Array, slope: Float64Array, step: number) => void

export interface Steps {
  readonly steps: number
  /** How far a number goes in the first step at most. */
  readonly rate: number
}

/** How much of the mean slope and of the mean square is kept from step to step. */
const KEPT = 0.9
const KEPT_SQUARES = 0.99
/** Keeps numbers whose slope is next to nothing where they are. */
const NOTHING = 1e-6

export function downInSteps(size: number, { steps, rate }: Steps, slopeOf: SlopeOf): Float64Array {
  const at = new Float64Array(size)
  const slope = new Float64Array(size)
  const means = new Float64Array(size)
  const squares = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    slope.fill(0)
    slopeOf(at, slope, step)
    // Both means begin at zero, which they are freed of.
    const ofMean = 1 / (1 - KEPT ** (step + 1))
    const ofSquare = 1 / (1 - KEPT_SQUARES ** (step + 1))
    const length = rate * (1 - step / steps)
    for (let i = 0; i < size; i++) {
      const one = slope[i] ?? 0
      const mean = KEPT * (means[i] ?? 0) + (1 - KEPT) * one
      const square = KEPT_SQUARES * (squares[i] ?? 0) + (1 - KEPT_SQUARES) * one * one
      means[i] = mean
      squares[i] = square
      at[i] = (at[i] ?? 0) - (length * mean * ofMean) / (Math.sqrt(square * ofSquare) + NOTHING)
    }
  }
  return at
}
