/** Whether a file has waited longer than the time limit of its procedure. */
import { dayNumber } from '../dates.js'
import type { ProcedureEntry } from '../pack.js'
import type { WorkDays } from '../registry/calendar.js'
import type { Overdue } from '../types.js'
import type { Filed } from './filed.js'
import { onlyProcedure, type ProcedureMention } from './procedures.js'

const HOURS_A_WORKING_DAY = 8

/**
 * How long a file has waited by the limit of its procedure; null where either is unknown or open. Most texts name no
 * procedure with a limit, and are not asked when the file was handed in.
 */
export function waited(
  report: { readonly filed: Filed | null },
  mentions: readonly ProcedureMention[],
  days: WorkDays,
): Overdue | null {
  const procedure = onlyProcedure(mentions)
  const limit = procedure && limitOf(procedure)
  const filed = limit && report.filed
  if (!filed) return null
  const { since, until, because } = filed
  const elapsed = limit.unit === 'days' ? dayNumber(until) - dayNumber(since) : days.between(since, until)
  if (elapsed === null) return null
  const { id, basis } = procedure
  return { procedure: id, limit: limit.value, elapsed, unit: limit.unit, since, until, basis, because }
}

export function isLate({ elapsed, limit }: Overdue): boolean {
  return elapsed > limit
}

/** A limit in hours is one in working days of eight hours, the last one full. */
function limitOf({ limit }: ProcedureEntry): { value: number; unit: Overdue['unit'] } | null {
  if (limit === null) return null
  const { value, unit } = limit
  return unit === 'hours' ? { value: Math.ceil(value / HOURS_A_WORKING_DAY), unit: 'working-days' } : { value, unit }
}
