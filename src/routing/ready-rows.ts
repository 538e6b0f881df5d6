/**
 * The rows of the table as a report asks them: conditions as bits, each fact a number, and the rows of a day and a purpose
 * in one list. Nearly every row is asked by every report, and most of them say no.
 */
import { plusDays } from '../dates.js'
import type { RoutingRow } from '../pack.js'
import { livesOn } from '../registry/period.js'
import type { Day } from '../types.js'
import type { Strategy } from './answer.js'
import { ROUTING_FACTS, type RoutingFacts } from './facts.js'
import { FACTS_OF_DAY, type TableFacts } from './situation.js'
import { STRATEGIES } from './strategies.js'

export interface ReadyRow {
  readonly row: RoutingRow
  readonly strategy: Strategy
  /** Facts by their place in `FACTS_OF_DAY`, and of each the values that let the row answer, as bits. */
  readonly facts: readonly number[]
  readonly values: readonly number[]
}

/** The rows in force on a day, by what the answer is for. */
export type RowsOfDay = Readonly<Record<RoutingFacts['purpose'], readonly ReadyRow[]>>

/** Between two days on which a row begins or ends they are the same. */
export function rowsByDay(rows: readonly RoutingRow[]): (day: Day) => RowsOfDay {
  const edges = rows.flatMap(({ effective: { from, through } }) => [
    ...(from === null ? [] : [from]),
    ...(through === null ? [] : [plusDays(through, 1)]),
  ])
  const starts = ['', ...new Set(edges)].sort()
  const ready = { difficulty: readyFor('difficulty', rows), conduct: readyFor('conduct', rows) }
  const inForce = starts.map((start): RowsOfDay => {
    const living = (all: readonly ReadyRow[]) => all.filter(({ row }) => livesOn(row.effective, start))
    return { difficulty: living(ready.difficulty), conduct: living(ready.conduct) }
  })
  return day => {
    let last = starts.length - 1
    while (last > 0 && (starts[last] ?? '') > day) last--
    return inForce[last] ?? NONE
  }
}

const NONE: RowsOfDay = { difficulty: [], conduct: [] }

function readyFor(purpose: RoutingFacts['purpose'], rows: readonly RoutingRow[]): ReadyRow[] {
  return rows.flatMap(row => {
    const strategy = STRATEGIES[row.to]
    const { purpose: purposes = [purpose] } = row.when
    return strategy && purposes.includes(purpose) ? [readyRow(row, strategy)] : []
  })
}

function readyRow(row: RoutingRow, strategy: Strategy): ReadyRow {
  const facts: number[] = []
  const values: number[] = []
  FACTS_OF_DAY.forEach((fact, number) => {
    const wanted = row.when[fact]
    if (!wanted) return
    const known: readonly string[] = ROUTING_FACTS[fact]
    facts.push(number)
    values.push(known.reduce((bits, value, i) => (wanted.includes(value) ? bits | (1 << i) : bits), 0))
  })
  return { row, strategy, facts, values }
}

export function holds({ facts, values }: ReadyRow, told: TableFacts): boolean {
  for (let i = 0; i < facts.length; i++) if ((told.bitOf(facts[i] ?? 0) & (values[i] ?? 0)) === 0) return false
  return true
}
