/** Precision, recall and F1, and how they are read from counts of kinds of outcomes. */
import type { Tag } from '../types.js'
import { bootstrap, type Chance, outcomes, type Statistic } from './bootstrap.js'
import type { Entry } from './entry.js'
import { shareOf, type Weighed, weightedShare, wilson } from './figures.js'
import { type Cell, TAG_NAMES } from './judge.js'
import type { Figure, PrecisionRecall, TwoByTwo } from './report.js'

/** Questions of yes or no that are asked of every report. */
const QUESTIONS = ['scope', ...TAG_NAMES] as const
export type Question = 'scope' | Tag

/** An outcome: the cell of each question, 4 where it was not judged. */
const CELLS = 5
export const OUTCOME_KINDS = CELLS ** QUESTIONS.length

/** The cells of all questions as one number. */
export function outcomeOf(entry: Entry): number {
  return QUESTIONS.reduce((kind, question) => kind * CELLS + (cellOf(entry, question) ?? 4), 0)
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
function f1({ tp, fp, fn }: TwoByTwo): number | null {
  return tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn)
}

/** Mean F1 of the two tags; null when one of them is not defined. */
export function macroF1(of: (tag: Tag) => TwoByTwo): number | null {
  const values = TAG_NAMES.map(tag => f1(of(tag)))
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length
}

function added(tables: readonly TwoByTwo[]): TwoByTwo {
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

/** @param weightOf null counts every report once */
export function f1Figures(
  entries: readonly Entry[],
  chance: Chance,
  name: string,
  weightOf: WeightOf | null = null,
): F1Figures {
  const { found, counted } = kindsOf(entries, weightOf)
  const statistics = Object.fromEntries(
    Object.entries(F1_STATISTICS).map(([one, statistic]) => [
      one,
      (counts: Float64Array) => statistic(counted(counts)),
    ]),
  ) as Record<keyof typeof F1_STATISTICS, Statistic> // the same keys
  const figures = bootstrap(found, statistics, chance, name)
  const counts = counted(found.counts)
  const effective = weightOf === null ? 1 : sum(entries.map(weightOf)) / sum(entries.map(entry => weightOf(entry) ** 2))
  const of = (questions: readonly Question[], sampled: Figure): PrecisionRecall => {
    const cells = entries.flatMap(entry => questions.map(one => [cellOf(entry, one), weightOf?.(entry) ?? 1] as const))
    const among = (asked: readonly Cell[]) => cells.map(([cell, weight]): Weighed => [isTrue(cell, asked), weight])
    const part = (asked: readonly Cell[]) =>
      weightOf === null ? shareOf(among(asked), ([held]) => held) : weightedShare(among(asked))
    const table = scaled(added(questions.map(one => countsOf(counts, one))), effective)
    return {
      precision: part([3, 1]),
      recall: part([3, 2]),
      f1: sampled.low === null ? evenF1(table, sampled) : sampled,
    }
  }
  return {
    scope: of(['scope'], figures.scope),
    tags: {
      'procedure-difficulty': of(['procedure-difficulty'], figures['procedure-difficulty']),
      'staff-conduct': of(['staff-conduct'], figures['staff-conduct']),
    },
    micro: of(TAG_NAMES, figures.micro),
    macroF1: figures.macro,
  }
}

/** Only the mean F1 of the tags. */
export function macroF1Figure(entries: readonly Entry[], chance: Chance, name: string): Figure {
  const { found, counted } = kindsOf(entries, null)
  return bootstrap(found, { macro: counts => F1_STATISTICS.macro(counted(counts)) }, chance, name).macro
}

/** Weighted counts as counts of equal reports that would be as uncertain. */
function scaled({ tp, fp, fn, tn }: TwoByTwo, by: number): TwoByTwo {
  return { tp: tp * by, fp: fp * by, fn: fn * by, tn: tn * by }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

export type WeightOf = (entry: Entry) => number

/** Reports with one outcome and one weight are alike; few of the thinkable kinds occur, so those are numbered in order. */
function kindsOf(entries: readonly Entry[], weightOf: WeightOf | null) {
  const weights = [...new Set(entries.map(entry => weightOf?.(entry) ?? 1))].sort((a, b) => a - b)
  const places = new Map(weights.map((weight, place) => [weight, place]))
  const all = entries.map(entry => outcomeOf(entry) * weights.length + (places.get(weightOf?.(entry) ?? 1) ?? 0))
  const occurring = [...new Set(all)].sort((a, b) => a - b)
  const numbers = new Map(occurring.map((kind, number) => [kind, number]))
  const found = outcomes(
    all.map(kind => numbers.get(kind) ?? 0),
    occurring.length,
    entries.map(entry => entry.group),
  )
  /** Counts of outcomes, each report as often as it weighs. */
  const counted = (counts: Float64Array) => {
    const outcome = new Float64Array(OUTCOME_KINDS)
    for (const [number, kind] of occurring.entries()) {
      const at = Math.floor(kind / weights.length)
      outcome[at] = (outcome[at] ?? 0) + (counts[number] ?? 0) * (weights[kind % weights.length] ?? 1)
    }
    return outcome
  }
  return { found, counted }
}

function cellOf({ judged }: Entry, question: Question): Cell | null {
  return question === 'scope' ? judged.scope : judged.tags[question]
}

/** Among reports of the asked cells, whether it is a true positive; null for the others. */
function isTrue(cell: Cell | null, asked: readonly Cell[]): boolean | null {
  return cell === null || !asked.includes(cell) ? null : cell === 3
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
  const cells = entries.map(entry => cellOf(entry, question))
  const count = (wanted: Cell) => cells.filter(found => found === wanted).length
  return { tp: count(3), fp: count(1), fn: count(2), tn: count(0) }
}
