/** How far stated shares can be believed: what was said to be right so often, was it? */
import { bootstrap, type Chance, outcomes } from './bootstrap.js'
import type { Entry } from './entry.js'
import { share } from './figures.js'
import { isotonic, shareAt } from './isotonic.js'
import { type Cell, TAG_NAMES } from './judge.js'
import type { Calibrated, Calibration, CalibrationQuestion, CorpusFile, ReliabilityBin } from './report.js'

const CALIBRATION_QUESTIONS = ['scope', ...TAG_NAMES, 'route'] as const satisfies readonly CalibrationQuestion[]

/** Reports on which scores are made into shares: never those on which they are tried. */
export interface Lesson {
  readonly file: CorpusFile
  readonly entries: readonly Entry[]
}

/** A share that was stated, and whether it came true. */
export interface Stated {
  readonly share: number
  readonly held: boolean
  readonly group: string | null
}

export function calibration(entries: readonly Entry[], chance: Chance, lesson: Lesson | null): Calibration {
  const declared = CALIBRATION_QUESTIONS.flatMap(question => {
    const stated = entries.flatMap((entry): Stated[] => {
      const [said, held] = [entry.confidence?.[question] ?? null, heldOf(entry, question)]
      return said === null || held === null ? [] : [{ share: said, held, group: entry.group }]
    })
    return stated.length === 0 ? [] : [{ question, ...calibrated(stated, chance, `calibration.declared.${question}`) }]
  })
  return { declared, isotonic: lesson === null ? null : fitted(entries, chance, lesson) }
}

/** What the stated share is about: that the scope, a tag that was given, the body is right. */
function heldOf({ judged: { scope, tags, route } }: Entry, question: CalibrationQuestion): boolean | null {
  if (question === 'route') return route === 'right' ? true : route === 'wrong' || route === 'sent' ? false : null
  return isRight(question === 'scope' ? scope : tags[question])
}

function isRight(cell: Cell | null): boolean | null {
  return cell === null ? null : cell === 0 || cell === 3
}

/** Of each tag: the steps from its score to the share that carry it, fitted elsewhere and tried here. */
function fitted(entries: readonly Entry[], chance: Chance, { file, entries: taught }: Lesson): Calibration['isotonic'] {
  return TAG_NAMES.flatMap(tag => {
    const points = (some: readonly Entry[]) =>
      some.flatMap(({ score, judged: { gold }, group }) =>
        score === null || gold.tags === null ? [] : [{ score: score[tag], holds: gold.tags.includes(tag), group }],
      )
    const steps = isotonic(points(taught))
    const stated = points(entries).flatMap(({ score, holds, group }): Stated[] => {
      const said = shareAt(steps, score)
      return said === null ? [] : [{ share: said, held: holds, group }]
    })
    if (stated.length === 0) return []
    return [{ tag, fittedOn: file, steps, ...calibrated(stated, chance, `calibration.isotonic.${tag}`) }]
  })
}

const BINS = 10

/** Brier's score (1950) and the expected calibration error over ten bins of equal width (Naeini and others 2015). */
export function calibrated(stated: readonly Stated[], chance: Chance, name: string): Calibrated {
  const kinds = [...new Set(stated.map(keyOf))].sort((a, b) => a - b)
  const places = new Map(kinds.map((kind, place) => [kind, place]))
  const errors = kinds.map(kind => (kind >= 2 ? (kind - 2 - 1) ** 2 : kind ** 2))
  const found = outcomes(
    stated.map(one => places.get(keyOf(one)) ?? 0),
    kinds.length,
    stated.map(({ group }) => group),
  )
  const brier = (counts: Float64Array) => {
    const n = counts.reduce((sum, count) => sum + count, 0)
    return n === 0 ? null : counts.reduce((sum, count, place) => sum + count * (errors[place] ?? 0), 0) / n
  }
  const bins = Array.from({ length: BINS }, (_, i) => binOf(stated, i)).filter(({ right }) => right.n > 0)
  const off = bins.reduce((sum, { stated, right }) => sum + right.n * Math.abs(stated - (right.value ?? 0)), 0)
  return { n: stated.length, brier: bootstrap(found, { brier }, chance, name).brier, ece: off / stated.length, bins }
}

/** The share, and two more where it came true: one number for each kind of outcome. */
function keyOf({ share, held }: Stated): number {
  return held ? share + 2 : share
}

function binOf(stated: readonly Stated[], i: number): ReliabilityBin {
  // The last bin holds 1 as well.
  const inside = stated.filter(({ share }) => Math.min(BINS - 1, Math.floor(share * BINS)) === i)
  const mean = inside.reduce((sum, { share }) => sum + share, 0) / Math.max(1, inside.length)
  const held = inside.filter(one => one.held).length
  return { from: i / BINS, below: (i + 1) / BINS, stated: mean, right: share(held, inside.length) }
}
