/** The gate for values that claim to be a Report: hand-written, so that the core needs no schema library. */
import { hanoiDay } from './dates.js'
import { PaknInputError } from './problems/input-error.js'
import type { Day, Report } from './types.js'

/** A report whose shape has been checked, with its day in Hanoi. */
export interface CheckedReport {
  readonly report: Report
  /** Day of sending, else the caller's `asOf`, else null. */
  readonly asOf: Day | null
}

/**
 * @throws PaknInputError naming the field, never the citizen's words: not an object, id or text missing or no string,
 *   sentAt (or `asOf`) no ISO day or date-time, optional fields of the wrong type
 */
export function checkReport(value: Report, asOf: string | null): CheckedReport {
  if (typeof value !== 'object' || value === null) throw new PaknInputError('not-an-object')
  // Field by field: a value looked up by a name that changes is looked up slowly.
  checkText('id', value.id)
  checkText('text', value.text)
  checkOptionalText('address', value.address)
  checkOptionalText('addressedTo', value.addressedTo)
  checkOptionalText('channel', value.channel)
  checkLocation(value.location)
  const given = dayOf(asOf, 'asOf')
  return { report: value, asOf: dayOf(value.sentAt, 'sentAt') ?? given }
}

function checkText(field: string, value: unknown): void {
  if (value === undefined) throw new PaknInputError('missing-field', { field })
  if (typeof value !== 'string') throw new PaknInputError('wrong-type', { field }, 'cần chuỗi')
}

/** Corpora and JSON producers write null for "not given". */
function checkOptionalText(field: string, value: unknown): void {
  if (value != null && typeof value !== 'string') throw new PaknInputError('wrong-type', { field }, 'cần chuỗi')
}

function checkLocation(location: Report['location'] | null): void {
  if (location === undefined || location === null) return
  if (typeof location !== 'object') throw new PaknInputError('wrong-type', { field: 'location' }, 'cần { lat, lng }')
  for (const [field, most] of [
    ['lat', 90],
    ['lng', 180],
  ] as const) {
    const value: unknown = location[field]
    if (typeof value !== 'number') throw new PaknInputError('wrong-type', { field: `location.${field}` }, 'cần số')
    if (!(Math.abs(value) <= most)) {
      throw new PaknInputError('out-of-range', { field: `location.${field}` }, `từ −${most} đến ${most}`)
    }
  }
}

function dayOf(value: string | null | undefined, field: string): Day | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') throw new PaknInputError('wrong-type', { field }, 'cần chuỗi hoặc null')
  const day = hanoiDay(value)
  if (day === null) throw new PaknInputError('bad-date', { field }, 'cần YYYY-MM-DD hoặc ngày giờ ISO')
  return day
}
