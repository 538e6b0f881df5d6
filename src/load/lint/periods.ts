/** Periods that should follow one another: two in force at once, or days between them that nobody has. */
import { plusDays } from '../../dates.js'
import { type Place, say } from '../../problems.js'
import type { Day, Period } from '../../types.js'
import type { Reading } from '../reading.js'

export interface DatedEntry {
  /** Entries with one key are one thing at several times. */
  readonly key: string
  readonly period: Period
  readonly place: Place
}

export function lintPeriods(entries: readonly DatedEntry[], reading: Reading): void {
  const groups = new Map<string, DatedEntry[]>()
  for (const entry of entries) groups.set(entry.key, [...(groups.get(entry.key) ?? []), entry])
  for (const group of groups.values()) {
    const sorted = [...group].sort((a, b) => ((a.period.from ?? '') < (b.period.from ?? '') ? -1 : 1))
    for (const [index, entry] of sorted.entries()) {
      const before = sorted[index - 1]
      if (before !== undefined) compare(before, entry, reading)
    }
  }
}

function compare(before: DatedEntry, entry: DatedEntry, reading: Reading): void {
  const { through } = before.period
  const { from } = entry.period
  const related = [{ place: before.place, message: say('Khoảng trước', 'The period before') }]
  if (through === null || from === null || from <= through) {
    const message = say('Hai dòng cùng hiệu lực trong một khoảng thời gian', 'Two entries are in force at one time')
    const hint = say('Sửa ngày để các khoảng nối tiếp nhau', 'Mend the days so that the periods follow one another')
    reading.warning('period-overlap', entry.place, message, hint, related)
    return
  }
  const next = dayAfter(through)
  if (from === next) return
  const last = plusDays(from, -1)
  const message = say(`Không ai có hiệu lực từ ${next} đến ${last}`, `Nothing is in force from ${next} to ${last}`)
  const hint = say(
    `Sửa thành from: ${next}, hoặc lùi through trước đó`,
    `Make it from: ${next}, or move the end before it`,
  )
  reading.warning('period-gap', entry.place, message, hint, related)
}

export function dayAfter(day: Day): Day {
  return plusDays(day, 1)
}
