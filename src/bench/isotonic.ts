/** Scores made into shares that are right so often: isotonic regression, which asks only that more points are no less sure. */

/** From this score up to the next step. */
export interface Step {
  readonly from: number
  /** Of the reports it was fitted on, so many held. */
  readonly share: number
  readonly n: number
}

export interface Scored {
  readonly score: number
  readonly holds: boolean
}

/**
 * The non-decreasing steps with the least squared error (pool adjacent violators: Ayer and others 1955). Equal scores are
 * one point: nothing tells them apart.
 */
export function isotonic(points: readonly Scored[]): Step[] {
  const steps: { from: number; held: number; n: number }[] = []
  for (const { score, holds } of [...points].sort((a, b) => a.score - b.score)) {
    const last = steps.at(-1)
    if (last?.from === score) {
      last.held += Number(holds)
      last.n += 1
    } else steps.push({ from: score, held: Number(holds), n: 1 })
  }
  const pooled: typeof steps = []
  for (const step of steps) {
    let block = step
    for (let below = pooled.at(-1); below && below.held * block.n >= block.held * below.n; below = pooled.at(-1)) {
      block = { from: below.from, held: below.held + block.held, n: below.n + block.n }
      pooled.pop()
    }
    pooled.push(block)
  }
  return pooled.map(({ from, held, n }) => ({ from, share: held / n, n }))
}

/** The share of a score; below the first step that of the first. Null when there are no steps. */
export function shareAt(steps: readonly Step[], score: number): number | null {
  return (steps.findLast(({ from }) => from <= score) ?? steps[0])?.share ?? null
}
