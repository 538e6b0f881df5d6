/**
 * The lowest point of a smooth function of many numbers, from zero on: limited-memory BFGS with a step that is halved until
 * the function has come down enough. The same function gives the same point.
 *
 * Nocedal, J., Wright, S. J. (2006). Numerical Optimization, algorithms 3.1, 7.4 and 7.5.
 */

/** The value at a point; fills in the slope there. */
export type Sloping = (at: Float64Array, slope: Float64Array) => number

/** So many past steps tell how the function bends. */
const REMEMBERED = 10
/** Of the way down that the slope promises so much must be kept. */
const KEPT = 1e-4
const MOST_HALVINGS = 30
/** Coming down by less than this part of the value is standing still, where nothing else is said. */
const STILL = 1e-9

export interface LowestOptions {
  readonly still?: number
  /** Told every step: its number from 1, the value and the point after it. */
  readonly onStep?: (step: number, value: number, at: Float64Array) => void
}

interface Step {
  readonly way: Float64Array
  readonly turn: Float64Array
  readonly curve: number
}

/** Ends after so many steps, or when it stands still. */
export function lowest(
  size: number,
  steps: number,
  value: Sloping,
  { still = STILL, onStep }: LowestOptions = {},
): Float64Array {
  let at = new Float64Array(size)
  let slope = new Float64Array(size)
  let height = value(at, slope)
  const past: Step[] = []
  for (let step = 0; step < steps; step++) {
    const way = downhill(slope, past)
    const promise = dot(slope, way)
    if (!(promise < 0)) break
    const next = new Float64Array(size)
    const nextSlope = new Float64Array(size)
    let length = past.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1
    let nextHeight = Number.POSITIVE_INFINITY
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      for (let i = 0; i < size; i++) next[i] = (at[i] ?? 0) + length * (way[i] ?? 0)
      nextHeight = value(next, nextSlope)
      if (nextHeight <= height + KEPT * length * promise) break
      length /= 2
    }
    if (!(nextHeight < height)) break
    const turn = nextSlope.map((one, i) => one - (slope[i] ?? 0))
    const gone = way.map(one => one * length)
    const curve = dot(gone, turn)
    // Where the function bends the other way the step tells nothing of use.
    if (curve > Number.EPSILON * dot(turn, turn)) past.push({ way: gone, turn, curve })
    if (past.length > REMEMBERED) past.shift()
    const isStill = height - nextHeight <= still * Math.max(1, Math.abs(height))
    at = next
    slope = nextSlope
    height = nextHeight
    onStep?.(step + 1, height, at)
    if (isStill) break
  }
  return at
}

/** Which way to go: the slope, turned by what the past steps tell. */
function downhill(slope: Float64Array, past: readonly Step[]): Float64Array {
  const way = slope.map(one => -one)
  const shares: number[] = []
  for (const [back, { way: gone, turn, curve }] of past.toReversed().entries()) {
    const share = dot(gone, way) / curve
    shares[past.length - 1 - back] = share
    add(way, turn, -share)
  }
  const last = past.at(-1)
  if (last) {
    const scale = last.curve / dot(last.turn, last.turn)
    for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) * scale
  }
  for (const [i, { way: gone, turn, curve }] of past.entries())
    add(way, gone, (shares[i] ?? 0) - dot(turn, way) / curve)
  return way
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function add(to: Float64Array, what: Float64Array, share: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + share * (what[i] ?? 0)
}
