/** Review bands: which scores a person should look at, chosen from the curve of risk against coverage. */
import type { Labels } from '../pack.js'
import { TAG_NAMES } from '../rules/labels.js'
import type { Tag } from '../types.js'
import { judge } from './judged.js'
import type { Sample } from './sample.js'

/** A sample with what else decides whether a person looks, and whether the body named was right. */
export interface Watched extends Sample {
  /** A person looks for another reason than doubtful scores: an allegation, a danger, no body found. */
  readonly attendedAnyway: boolean
  readonly bodyRight: boolean
}

/** One point of the curve: the bands, how many reports a person looks at, and how many of the others are wrong. */
export interface CurvePoint {
  readonly labels: Labels
  /** Price of a look, in errors, for which these bands are the cheapest. */
  readonly price: number
  readonly attended: number
  readonly unattendedWrong: number
  readonly reports: number
}

/** From a look being dear to being cheap: the curve runs from few reports attended to many. */
const PRICES = [1, 0.7, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04, 0.02] as const
const REACH = [0, 25, 50, 75, 100, 150, 200, 250, 300, 400] as const

/** The cheapest bands at every price of a look. */
export function riskCoverage(samples: readonly Watched[], labels: Labels): CurvePoint[] {
  return PRICES.map(price => cheapest(samples, labels, price))
}

export interface Wanted {
  /** Largest share of reports that people can look at. */
  readonly attended: number
  /** Largest share wrong among the others. */
  readonly wrong: number
}

/** The point with the fewest looks whose error is as wanted; failing that, the least error that people can manage. */
export function chooseBands(curve: readonly CurvePoint[], wanted: Wanted): CurvePoint | null {
  const byLooks = [...curve].sort((a, b) => a.attended - b.attended || errorOf(a) - errorOf(b))
  const manageable = byLooks.filter(point => isManageable(point, wanted))
  const good = manageable.find(point => meets(point, wanted))
  return good ?? [...manageable].sort((a, b) => errorOf(a) - errorOf(b))[0] ?? byLooks[0] ?? null
}

/** Whether people can look at so many, and little enough is wrong among the others. */
export function meets(point: CurvePoint, wanted: Wanted): boolean {
  return isManageable(point, wanted) && errorOf(point) <= wanted.wrong
}

function isManageable({ attended, reports }: CurvePoint, wanted: Wanted): boolean {
  return attended <= wanted.attended * reports
}

function errorOf({ unattendedWrong, reports, attended }: CurvePoint): number {
  return unattendedWrong / Math.max(1, reports - attended)
}

/** One band after the other, around again until nothing gets cheaper. */
function cheapest(samples: readonly Watched[], labels: Labels, price: number): CurvePoint {
  let best = point(samples, withoutBands(labels), price)
  for (let improved = true; improved; ) {
    improved = false
    for (const candidate of variants(best.labels)) {
      const next = point(samples, candidate, price)
      if (costOf(next) >= costOf(best)) continue
      best = next
      improved = true
    }
  }
  return best
}

function costOf({ price, attended, unattendedWrong }: CurvePoint): number {
  return unattendedWrong + price * attended
}

function point(samples: readonly Watched[], labels: Labels, price: number): CurvePoint {
  let attended = 0
  let unattendedWrong = 0
  for (const sample of samples) {
    const { found, right } = judge(sample, labels)
    if (sample.attendedAnyway || found.doubts.length > 0) attended++
    else if (!right || !sample.bodyRight) unattendedWrong++
  }
  return { labels, price, attended, unattendedWrong, reports: samples.length }
}

function withoutBands(labels: Labels): Labels {
  const { tags } = labels
  const shut = (tag: Tag) => ({ ...tags[tag], review: [tags[tag].threshold, tags[tag].threshold] as const })
  return {
    ...labels,
    tags: { 'procedure-difficulty': shut('procedure-difficulty'), 'staff-conduct': shut('staff-conduct') },
    offTopic: { ...labels.offTopic, review: 0 },
  }
}

function variants(labels: Labels): Labels[] {
  const ofTags = TAG_NAMES.flatMap(tag => {
    const { threshold } = labels.tags[tag]
    return REACH.flatMap(below =>
      REACH.map((above): Labels => {
        const review = [threshold - below, threshold + above] as const
        return { ...labels, tags: { ...labels.tags, [tag]: { threshold, review } } }
      }),
    )
  })
  const ofScope = REACH.map(review => ({ ...labels, offTopic: { ...labels.offTopic, review } }))
  return [...ofTags, ...ofScope]
}
