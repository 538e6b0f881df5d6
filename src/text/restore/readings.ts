import type { RestoreModel } from './model.js'

/** One reading of a whole stretch: a reading of each syllable, and its cost in eighths of a bit. */
export interface Path {
  readonly readings: readonly number[]
  readonly cost: number
}

/** Stands for a token that can only be read as it is written. */
export const AS_WRITTEN = -1

interface Step {
  readonly reading: number
  readonly cost: number
  readonly before: Step | null
}

/**
 * The `limit` cheapest readings of a stretch, cheapest first, and the cost of all readings together (smaller than that
 * of any one). `forms` are bare forms. Of equally cheap readings the one with the commoner last syllables comes first.
 */
export function cheapestReadings(
  forms: readonly string[],
  model: RestoreModel,
  limit: number,
): { readonly paths: readonly Path[]; readonly together: number } {
  let states: State[] = [{ reading: AS_WRITTEN, steps: [{ reading: AS_WRITTEN, cost: 0, before: null }], sum: 0 }]
  for (const form of forms) {
    const readings = model.readingsOf(form)
    states = (readings.length > 0 ? readings : [AS_WRITTEN]).map(reading => stateAfter(states, reading, model, limit))
  }
  const last: Step[] = []
  for (const state of states) for (const step of state.steps) insert(last, step, limit)
  return {
    paths: last.map(step => ({ cost: step.cost, readings: readingsTo(step) })),
    together: sumOf(states.map(state => state.sum)),
  }
}

/** All ways to read the stretch up to here that end with one reading of its last syllable. */
interface State {
  readonly reading: number
  /** The cheapest of them. */
  readonly steps: readonly Step[]
  /** Cost of all of them together. */
  readonly sum: number
}

function stateAfter(states: readonly State[], reading: number, model: RestoreModel, limit: number): State {
  const own = reading === AS_WRITTEN ? 0 : model.costOf(reading)
  const steps: Step[] = []
  const sums: number[] = []
  for (const state of states) {
    const linked = state.reading !== AS_WRITTEN && reading !== AS_WRITTEN
    const cost = own - (linked ? model.gainOf(state.reading, reading) : 0)
    sums.push(state.sum + cost)
    for (const before of state.steps) {
      const worst = steps.length < limit ? Number.POSITIVE_INFINITY : (steps.at(-1)?.cost ?? 0)
      if (before.cost + cost >= worst) break
      insert(steps, { reading, cost: before.cost + cost, before }, limit)
    }
  }
  return { reading, steps, sum: sumOf(sums) }
}

/** Keeps `steps` sorted by cost and no longer than `limit`; of equals the one that came first stays first. */
function insert(steps: Step[], step: Step, limit: number): void {
  let at = steps.length
  while (at > 0 && (steps[at - 1]?.cost ?? 0) > step.cost) at--
  steps.splice(at, 0, step)
  if (steps.length > limit) steps.pop()
}

/** Cost of several ways together: their probabilities add up. */
function sumOf(costs: readonly number[]): number {
  const least = Math.min(...costs)
  return least - 8 * Math.log2(costs.reduce((sum, cost) => sum + 2 ** ((least - cost) / 8), 0))
}

function readingsTo(last: Step): number[] {
  const readings: number[] = []
  for (let step: Step | null = last; step?.before; step = step.before) readings.push(step.reading)
  return readings.reverse()
}
