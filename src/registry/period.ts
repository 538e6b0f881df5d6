/** Periods are inclusive at both ends: 2025-06-30 still has districts, 2025-07-01 has none. */
import type { Day, Period } from '../types.js'

/** Lives on the day; without a day (null): lives on every day there is. */
export function livesOn({ from, through }: Period, day: Day | null): boolean {
  if (day === null) return from === null && through === null
  return (from === null || from <= day) && (through === null || day <= through)
}

/** Had begun on the day, whether or not it had ended. */
export function begunBy({ from }: Period, day: Day): boolean {
  return from === null || from <= day
}
