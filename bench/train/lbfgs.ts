/** Loss at `point`, its gradient written into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

const MEMORY = 8
const ENOUGH = 1e-4

interface Step {
  readonly move: Float64Array
  readonly turn: Float64Array
  readonly scale: number
}

/** Minimises a smooth function by L-BFGS with backtracking, starting at zero; deterministic. */
export function minimise(
  objective: Objective,
  dimensions: number,
  rounds: number,
  onRound?: (round: number, loss: number, point: Float64Array) => void,
): Float64Array {
  let point: Float64Array = new Float64Array(dimensions)
  let gradient: Float64Array = new Float64Array(dimensions)
  let loss = objective(point, gradient)
  const steps: Step[] = []
  for (let round = 1; round <= rounds; round++) {
    const direction = directionOf(gradient, steps)
    const slope = -dot(gradient, direction)
    let length = round === 1 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    let next = along(point, direction, length)
    const nextGradient = new Float64Array(dimensions)
    let nextLoss = objective(next, nextGradient)
    for (let tries = 0; tries < 20 && nextLoss > loss + ENOUGH * length * slope; tries++) {
      length /= 2
      next = along(point, direction, length)
      nextLoss = objective(next, nextGradient)
    }
    const move = difference(next, point)
    const turn = difference(nextGradient, gradient)
    const curvature = dot(move, turn)
    if (curvature > 1e-10) steps.push({ move, turn, scale: 1 / curvature })
    if (steps.length > MEMORY) steps.shift()
    const gained = (loss - nextLoss) / loss
    point = next
    gradient = nextGradient
    loss = nextLoss
    onRound?.(round, loss, point)
    if (round > 10 && gained < 1e-5) break
  }
  return point
}

/** The gradient times the approximate inverse Hessian. */
function directionOf(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.slice()
  const shares: number[] = []
  for (const { move, turn, scale } of [...steps].reverse()) {
    const share = scale * dot(move, direction)
    shares.push(share)
    add(direction, turn, -share)
  }
  const newest = steps.at(-1)
  if (newest) {
    const stretch = 1 / (newest.scale * dot(newest.turn, newest.turn))
    for (let k = 0; k < direction.length; k++) direction[k] = (direction[k] ?? 0) * stretch
  }
  for (const { move, turn, scale } of steps) add(direction, move, (shares.pop() ?? 0) - scale * dot(turn, direction))
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let k = 0; k < to.length; k++) to[k] = (to[k] ?? 0) + times * (what[k] ?? 0)
}

function along(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  return from.map((value, k) => value - length * (direction[k] ?? 0))
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value - (b[k] ?? 0))
}
