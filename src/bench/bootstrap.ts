/**
 * Intervals by resampling, for figures that are no shares. Reports with the same outcome are interchangeable, so a
 * sample is a count for each kind of outcome; units are sorted before they are drawn, so the order of the corpus never
 * matters.
 */

import { drawBelow, type Random, random } from '../tune/random.js'
import { noFigure } from './figures.js'
import { normalQuantile, normalShare } from './normal.js'
import type { Figure } from './report.js'

/** Outcomes in kinds, and which of them are drawn together. */
export interface Outcomes {
  /** How many reports there are of each kind. */
  readonly counts: Float64Array
  /** What is drawn as one, sorted: the kinds of the reports of a group. */
  readonly units: readonly (readonly number[])[]
  /** The kinds of reports that are drawn each by itself, sorted. */
  readonly singles: Uint32Array
  readonly n: number
}

/** A figure of the counts of a sample, null where it is not defined. */
export type Statistic = (counts: Float64Array) => number | null

export interface Chance {
  readonly seed: number
  readonly replicates: number
}

/** `kinds` says for each report which outcome it had; reports of one `group` are drawn together. */
export function outcomes(kinds: readonly number[], size: number, groups: readonly (string | null)[] = []): Outcomes {
  const counts = new Float64Array(size)
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  const together = new Map<string, number[]>()
  const singles = new Uint32Array(kinds.length)
  let alone = 0
  for (const [i, kind] of kinds.entries()) {
    const group = groups[i] ?? null
    const others = group === null ? undefined : together.get(group)
    if (group === null) singles[alone++] = kind
    else if (others) others.push(kind)
    else together.set(group, [kind])
  }
  const units = [...together.values()].map(unit => unit.sort((a, b) => a - b)).sort(compareUnits)
  return { counts, units, singles: singles.slice(0, alone).sort(), n: kinds.length }
}

function compareUnits(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const FEWEST_FOR_BCA = 30

/** All statistics on the same samples: 95 %, BCa (Efron 1987) from 30 units on, else percentiles. */
export function bootstrap<Name extends string>(
  found: Outcomes,
  statistics: Readonly<Record<Name, Statistic>>,
  { seed, replicates }: Chance,
  name: string,
): Record<Name, Figure> {
  const { counts, n } = found
  const drawnAsOne = found.singles.length + found.units.length
  const names = Object.keys(statistics) as Name[] // a closed record of the caller
  const drawn = names.map((): number[] => [])
  const draw = sampler(found, random(seed, name))
  const sample = new Float64Array(counts.length)
  for (let replicate = 0; replicate < (drawnAsOne === 0 ? 0 : replicates); replicate++) {
    draw(sample.fill(0))
    for (const [i, statistic] of names.entries()) {
      const value = statistics[statistic](sample)
      if (value !== null) drawn[i]?.push(value)
    }
  }
  const figures = names.map((statistic, i) => {
    const value = statistics[statistic](counts)
    const without = () => leaveOneOut(found, statistics[statistic])
    return [statistic, interval(value, drawn[i] ?? [], n, drawnAsOne, without)]
  })
  return Object.fromEntries(figures)
}

/** Adds as many single reports and groups as there are, drawn with replacement. */
function sampler({ singles, units }: Outcomes, next: Random): (sample: Float64Array) => void {
  const all = singles.length + units.length
  const add = (sample: Float64Array, kind: number) => {
    sample[kind] = (sample[kind] ?? 0) + 1
  }
  return sample => {
    for (let i = 0; i < all; i++) {
      const drawn = drawBelow(next, all)
      if (drawn < singles.length) add(sample, singles[drawn] ?? 0)
      else for (const kind of units[drawn - singles.length] ?? []) add(sample, kind)
    }
  }
}

function interval(
  value: number | null,
  drawn: number[],
  n: number,
  units: number,
  without: () => readonly (readonly [value: number, times: number])[],
): Figure {
  const sorted = drawn.sort((a, b) => a - b)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (value === null || least === undefined || most === undefined || least === most) return noFigure(n, value)
  const bounds = units >= FEWEST_FOR_BCA ? correctedShares(value, sorted, without()) : null
  const [low, high] = bounds ?? [0.025, 0.975]
  const method = bounds === null ? 'bootstrap-percentile' : 'bootstrap-bca'
  return { value, low: quantile(sorted, low), high: quantile(sorted, high), k: null, n, method }
}

/** The shares of the samples between which the corrected interval lies; null where the correction breaks down. */
function correctedShares(
  value: number,
  sorted: readonly number[],
  without: readonly (readonly [value: number, times: number])[],
): readonly [number, number] | null {
  const below = sorted.filter(drawn => drawn < value).length
  const equal = sorted.filter(drawn => drawn === value).length
  const bias = normalQuantile((below + equal / 2) / sorted.length)
  const times = without.reduce((sum, [, count]) => sum + count, 0)
  const mean = without.reduce((sum, [left, count]) => sum + left * count, 0) / times
  const moment = (power: number) => without.reduce((sum, [left, count]) => sum + count * (mean - left) ** power, 0)
  const acceleration = moment(3) / (6 * moment(2) ** 1.5)
  const corrected = (z: number) => normalShare(bias + (bias + z) / (1 - acceleration * (bias + z)))
  const ends = [corrected(normalQuantile(0.025)), corrected(normalQuantile(0.975))] as const
  const sound = Math.abs(bias) < 1 && Math.abs(acceleration) < 0.25 && ends[0] < ends[1]
  return sound ? ends : null
}

/** The statistic without one unit, once for units that are alike, with their number. */
function leaveOneOut({ counts, singles, units }: Outcomes, statistic: Statistic): [number, number][] {
  const alike: { unit: readonly number[]; times: number }[] = []
  for (const kind of singles) {
    const last = alike.at(-1)
    if (last?.unit[0] === kind) last.times += 1
    else alike.push({ unit: [kind], times: 1 })
  }
  for (const unit of units) {
    const last = alike.at(-1)
    if (last && compareUnits(last.unit, unit) === 0) last.times += 1
    else alike.push({ unit, times: 1 })
  }
  return alike.flatMap(({ unit, times }): [number, number][] => {
    const left = Float64Array.from(counts)
    for (const kind of unit) left[kind] = (left[kind] ?? 0) - 1
    const value = statistic(left)
    return value === null ? [] : [[value, times]]
  })
}

/** Linear between the two nearest values (Hyndman and Fan's type 7). */
export function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1)
  const low = Math.floor(at)
  const below = sorted[low] ?? Number.NaN
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? below
  return below + (above - below) * (at - low)
}
