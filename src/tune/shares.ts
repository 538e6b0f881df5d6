/** The share of right decisions by score: what `confidence` says of a decision. */
import type { MeasuredShare, MeasuredShares, ShareBand } from '../pack.js'
import type { Level, Tag } from '../types.js'

/** One decision: how far on its side, and whether it was right. */
export interface Outcome {
  readonly points: number
  readonly right: boolean
}

export interface Outcomes {
  /** Points are the margin of `conclude`: negative for off-topic decisions. */
  readonly scope: readonly Outcome[]
  /** Points are the tag's score; only tags that were given. */
  readonly tags: Readonly<Record<Tag, readonly Outcome[]>>
  /** Only routes that were resolved. */
  readonly route: readonly { readonly level: Level; readonly right: boolean }[]
}

/** Fewer decisions than this say too little of a band by themselves. */
const LEAST_IN_BAND = 15
const EDGES = [-200, -150, -100, -60, -30, 0, 30, 60, 100, 150, 200, 300] as const

export function measureShares(on: string, { scope, tags, route }: Outcomes): MeasuredShares {
  const off = scope.filter(({ points }) => points < 0)
  const within = scope.filter(({ points }) => points >= 0)
  return {
    on,
    scope: [...bandsOf(off, 'falling'), ...bandsOf(within, 'rising')],
    tags: {
      'procedure-difficulty': bandsOf(tags['procedure-difficulty'], 'rising'),
      'staff-conduct': bandsOf(tags['staff-conduct'], 'rising'),
    },
    route: byLevel(route),
  }
}

/**
 * Bands of at least `LEAST_IN_BAND` decisions whose shares rise (or fall) with the points. Neighbours that would turn the
 * other way are pooled: isotonic regression by pooling adjacent violators (Ayer and others 1955).
 */
function bandsOf(outcomes: readonly Outcome[], direction: 'rising' | 'falling'): ShareBand[] {
  const cells = EDGES_FROM_BELOW.map((from, i) => {
    const below = EDGES_FROM_BELOW[i + 1] ?? Number.POSITIVE_INFINITY
    const inside = outcomes.filter(({ points }) => from <= points && points < below)
    return { from, right: inside.filter(({ right }) => right).length, n: inside.length }
  }).filter(({ n }) => n > 0)
  const pooled: Cell[] = []
  for (const cell of cells) {
    let last: Cell = cell
    for (let before = pooled.at(-1); before && mustPool(before, last, direction); before = pooled.at(-1)) {
      pooled.pop()
      last = { from: before.from, right: before.right + last.right, n: before.n + last.n }
    }
    pooled.push(last)
  }
  return pooled.map(({ from, right, n }) => ({ from, share: rounded(right / n), n }))
}

interface Cell {
  readonly from: number
  readonly right: number
  readonly n: number
}

/** The lowest band takes all that lies below it. */
const EDGES_FROM_BELOW = [-10_000, ...EDGES] as const

function mustPool(before: Cell, after: Cell, direction: 'rising' | 'falling'): boolean {
  if (before.n < LEAST_IN_BAND || after.n < LEAST_IN_BAND) return true
  const rise = after.right / after.n - before.right / before.n
  return direction === 'rising' ? rise <= 0 : rise >= 0
}

function byLevel(routes: Outcomes['route']): Partial<Record<Level, MeasuredShare>> {
  const shares: Partial<Record<Level, MeasuredShare>> = {}
  for (const level of new Set(routes.map(route => route.level))) {
    const here = routes.filter(route => route.level === level)
    if (here.length < LEAST_IN_BAND) continue
    shares[level] = { share: rounded(here.filter(({ right }) => right).length / here.length), n: here.length }
  }
  return shares
}

/** Three figures are more than so few decisions can tell. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
