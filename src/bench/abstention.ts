/** How well the scores tell what is sure: risk and coverage, bands of scores, thresholds for a wanted precision. */
import type { Tag } from '../types.js'
import { bootstrap, type Chance, outcomes } from './bootstrap.js'
import { calibration, type Lesson } from './calibration.js'
import type { Entry } from './entry.js'
import { share, shareOf } from './figures.js'
import { TAG_NAMES } from './judge.js'
import type { Abstention, ScoreBand, WantedThreshold } from './report.js'
import { areas, levels } from './risk.js'

const COVERAGES = [1, 0.95, 0.9, 0.8, 0.7, 0.5]

/** What is to be learned from other reports: a threshold for a precision, and shares for scores. */
export interface Wish extends Lesson {
  readonly precision: number
  readonly calibrate: boolean
}

export function abstention(entries: readonly Entry[], chance: Chance, wish: Wish | null): Abstention {
  const scored = entries.some(({ score }) => score !== null)
  return {
    ...riskCoverage(entries, chance),
    bands: scored
      ? {
          'procedure-difficulty': bandsOf(entries, 'procedure-difficulty'),
          'staff-conduct': bandsOf(entries, 'staff-conduct'),
        }
      : null,
    wanted: wish === null || !scored ? [] : TAG_NAMES.map(tag => wantedThreshold(entries, tag, wish)),
    calibration: calibration(entries, chance, wish?.calibrate === true ? wish : null),
  }
}

function riskCoverage(
  entries: readonly Entry[],
  chance: Chance,
): Pick<Abstention, 'riskCoverage' | 'curve' | 'aurc' | 'augrc'> {
  const answered = entries.flatMap(({ margin, judged: { exact }, group }) =>
    margin === null || exact === null ? [] : [{ margin, wrong: !exact, group }],
  )
  if (answered.length === 0) return { riskCoverage: null, curve: null, aurc: null, augrc: null }
  const found = levels(answered)
  const places = new Map(found.map(({ margin }, place) => [margin, place]))
  const kinds = answered.map(({ margin, wrong }) => 2 * (places.get(margin) ?? 0) + Number(wrong))
  const groups = answered.map(({ group }) => group)
  const sampled = outcomes(kinds, 2 * found.length, groups)
  const statistics = {
    aurc: (counts: Float64Array) => areas(counts)?.aurc ?? null,
    augrc: (counts: Float64Array) => areas(counts)?.augrc ?? null,
  }
  return {
    riskCoverage: COVERAGES.flatMap(asked => {
      const level = found.find(({ accepted }) => accepted >= asked * answered.length)
      if (!level) return []
      const { accepted, wrong, margin } = level
      return [{ asked, coverage: accepted / answered.length, margin, error: share(wrong, accepted) }]
    }),
    curve: found.map(({ accepted, wrong }) => ({ coverage: accepted / answered.length, error: wrong / accepted })),
    ...bootstrap(sampled, statistics, chance, 'abstention'),
  }
}

const BANDS = [
  [null, 1],
  [1, 60],
  [60, 100],
  [100, 150],
  [150, null],
] as const

function bandsOf(entries: readonly Entry[], tag: Tag): ScoreBand[] {
  return BANDS.map(([from, below]) => {
    const inside = entries.filter(({ score }) => {
      if (score === null) return false
      return (from === null || from <= score[tag]) && (below === null || score[tag] < below)
    })
    return {
      from,
      below,
      positive: shareOf(inside, entry => carries(entry, tag)),
      right: shareOf(inside, ({ judged }) => {
        const cell = judged.tags[tag]
        return cell === null ? null : cell === 0 || cell === 3
      }),
    }
  })
}

/** The right answer has the tag. */
function carries({ judged: { gold } }: Entry, tag: Tag): boolean | null {
  return gold.tags === null ? null : gold.tags.includes(tag)
}

function wantedThreshold(
  entries: readonly Entry[],
  tag: Tag,
  { precision: wanted, file, entries: dev }: Wish,
): WantedThreshold {
  const from = (threshold: number) => (entry: Entry) => (entry.score?.[tag] ?? 0) >= threshold
  const above = (part: readonly Entry[], threshold: number) =>
    shareOf(part.filter(from(threshold)), entry => carries(entry, tag))
  const scores = [...new Set(dev.map(({ score }) => score?.[tag] ?? 0))].filter(score => score > 0)
  const threshold = scores.sort((a, b) => a - b).find(score => (above(dev, score).low ?? 0) >= wanted) ?? null
  // Without a threshold there is nothing to try.
  const [cut, tried] = threshold === null ? [Number.POSITIVE_INFINITY, []] : [threshold, entries]
  return {
    tag,
    wanted,
    chosenOn: file,
    threshold,
    chosen: above(dev, cut),
    precision: above(tried, cut),
    recall: shareOf(tried, entry => (carries(entry, tag) === true ? from(cut)(entry) : null)),
  }
}
