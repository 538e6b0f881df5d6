/** Days on which public offices work. */
import { dayNumber } from '../dates.js'
import type { Calendar } from '../pack.js'
import type { Day } from '../types.js'

export interface WorkDays {
  /**
   * Working days after `since`, `until` included: a time limit runs from the day after the file is received. Null when a
   * year between them has no calendar, or `until` comes first.
   */
  between(since: Day, until: Day): number | null
}

const WEEK = 7
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4

export function workDays({ years, holidays, worked }: Calendar): WorkDays {
  const known = new Set(years)
  const closed = new Set(holidays.map(dayNumber))
  const open = new Set(worked.map(dayNumber))
  const isWorked = (day: number) => {
    if (open.has(day)) return true
    const weekday = (day + FIRST_WEEKDAY) % WEEK
    return weekday !== 0 && weekday !== WEEK - 1 && !closed.has(day)
  }
  return {
    between(since, until) {
      if (since > until) return null
      for (let year = Number(since.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
        if (!known.has(String(year))) return null
      const last = dayNumber(until)
      let count = 0
      for (let day = dayNumber(since) + 1; day <= last; day++) if (isWorked(day)) count++
      return count
    },
  }
}
