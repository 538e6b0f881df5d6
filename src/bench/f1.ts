/** Precision, recall and F1, and how they are read from counts of kinds of outcomes. */
import type { Tag } from '../types.js'
import { bootstrap, type Chance, outcomes, type Statistic } from './bootstrap.js'
import type { Entry } from './entry.js'
import { share, wilson } from './figures.js'
import { type Cell, TAG_NAMES } from './judge.js'
import type { Figure, PrecisionRecall, TwoByTwo } from './report.js'

/** Questions of yes or no that are asked of every report. */
export const QUESTIONS = ['scope', ...TAG_NAMES] as const
export type Question = 'scope' | Tag

/** An outcome: the cell of each question, 4 where it was not judged. */
const CELLS = 5
export const OUTCOME_KINDS = CELLS ** QUESTIONS.length

export function cellsOf({ judged }: Entry): (Cell | null)[] {
  return [judged.scope, ...TAG_NAMES.map(tag => judged.tags[tag])]
}

/** The cells of all questions as one number. */
export function outcomeOf(entry: Entry): number {
  return cellsOf(entry).reduce<number>((kind, cell) => kind * CELLS + (cell ?? 4), 0)
}

/** For each kind of outcome the cell of one question. */
function cellTable(question: Question): readonly number[] {
  const place = CELLS ** (QUESTIONS.length - 1 - QUESTIONS.indexOf(question))
  return Array.from({ length: OUTCOME_KINDS }, (_, kind) => Math.floor(kind / place) % CELLS)
}

const TABLES: Readonly<Record<Question, readonly number[]>> = {
  scope: cellTable('scope'),
  'procedure-difficulty': cellTable('procedure-difficulty'),
  'staff-conduct': cellTable('staff-conduct'),
}

function countsOf(counts: ArrayLike<number>, question: Question): TwoByTwo {
  const cells = [0, 0, 0, 0, 0]
  const table = TABLES[question]
  for (let kind = 0; kind < counts.length; kind++) {
    const n = counts[kind] ?? 0
    if (n > 0) cells[table[kind] ?? 4] = (cells[table[kind] ?? 4] ?? 0) + n
  }
  const [tn = 0, fp = 0, fn = 0, tp = 0] = cells
  return { tp, fp, fn, tn }
}

/** Null where nothing is positive, neither wanted nor decided. */
export function f1({ tp, fp, fn }: TwoByTwo): number | null {
  return tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn)
}

/** Mean F1 of the two tags; null when one of them is not defined. */
export function macroF1(of: (tag: Tag) => TwoByTwo): number | null {
  const values = TAG_NAMES.map(tag => f1(of(tag)))
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length
}

export function added(tables: readonly TwoByTwo[]): TwoByTwo {
  const sum = (key: keyof TwoByTwo) => tables.reduce((total, table) => total + table[key], 0)
  return { tp: sum('tp'), fp: sum('fp'), fn: sum('fn'), tn: sum('tn') }
}

/** F1 figures as statistics of the counts of outcomes. */
export const F1_STATISTICS = {
  scope: counts => f1(countsOf(counts, 'scope')),
  'procedure-difficulty': counts => f1(countsOf(counts, 'procedure-difficulty')),
  'staff-conduct': counts => f1(countsOf(counts, 'staff-conduct')),
  micro: counts => f1(added(TAG_NAMES.map(tag => countsOf(counts, tag)))),
  macro: counts => macroF1(tag => countsOf(counts, tag)),
} as const satisfies Readonly<Record<string, Statistic>>

export interface F1Figures {
  readonly scope: PrecisionRecall
  readonly tags: Readonly<Record<Tag, PrecisionRecall>>
  readonly micro: PrecisionRecall
  readonly macroF1: Figure
}

export function f1Figures(entries: readonly Entry[], chance: Chance, name: string): F1Figures {
  const found = outcomes(
    entries.map(outcomeOf),
    OUTCOME_KINDS,
    entries.map(entry => entry.group),
  )
  const figures = bootstrap(found, F1_STATISTICS, chance, name)
  const of = (question: Question) => precisionRecall(countsOf(found.counts, question), figures[question])
  return {
    scope: of('scope'),
    tags: { 'procedure-difficulty': of('procedure-difficulty'), 'staff-conduct': of('staff-conduct') },
    micro: precisionRecall(added(TAG_NAMES.map(tag => countsOf(found.counts, tag))), figures.micro),
    macroF1: figures.macro,
  }
}

/** Only the mean F1 of the tags. */
export function macroF1Figure(entries: readonly Entry[], chance: Chance, name: string): Figure {
  const found = outcomes(
    entries.map(outcomeOf),
    OUTCOME_KINDS,
    entries.map(entry => entry.group),
  )
  return bootstrap(found, { macro: F1_STATISTICS.macro }, chance, name).macro
}

function precisionRecall(counts: TwoByTwo, sampled: Figure): PrecisionRecall {
  const { tp, fp, fn } = counts
  return {
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    f1: sampled.low === null ? evenF1(counts, sampled) : sampled,
  }
}

/**
 * When every sample gives the same F1 (all right, or all wrong), resampling says nothing. F1 = 2J / (1 + J) with
 * J = TP / (TP + FP + FN), which is a share: its Wilson interval, carried over.
 */
function evenF1({ tp, fp, fn }: TwoByTwo, sampled: Figure): Figure {
  const interval = wilson(tp, tp + fp + fn)
  if (interval === null || sampled.value === null) return sampled
  const [low, high] = interval.map(j => (2 * j) / (1 + j))
  return { ...sampled, low: low ?? null, high: high ?? null, method: 'wilson-jaccard' }
}

/** Counts of a question over entries. */
export function twoByTwo(entries: readonly Entry[], question: Question): TwoByTwo {
  const cells = entries.map(({ judged }) => (question === 'scope' ? judged.scope : judged.tags[question]))
  const count = (wanted: Cell) => cells.filter(found => found === wanted).length
  return { tp: count(3), fp: count(1), fn: count(2), tn: count(0) }
}
