/** Dates, lengths of time and codes of files that a text names. */
import { isRealDay } from '../dates.js'
import { numberAt } from '../match/numbers.js'
import type { Reading } from '../match/reading.js'
import { datesAndCodes } from '../text/entities.js'
import type { Span } from '../types.js'

export interface TimeMention extends Span {
  readonly kind: 'date' | 'duration' | 'dossier'
  /** ISO day or ISO 8601 duration where the text gives it whole; otherwise empty. A file's code is the sender's own. */
  readonly id: string
}

/** Units of time in matching form, as designators of ISO 8601 durations. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['ngày', 'D'],
  ['hôm', 'D'],
  ['tuần', 'W'],
  ['tháng', 'M'],
  ['năm', 'Y'],
])

export function findTimes(reading: Reading): TimeMention[] {
  const durations = findDurations(reading)
  const others = findDatesAndCodes(reading)
  if (others.length === 0) return durations
  return [...durations, ...others].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** "45 ngày", "ba tháng": a number and a unit right after it. */
function findDurations(reading: Reading): TimeMention[] {
  const found: TimeMention[] = []
  for (const i of reading.times) {
    const unit = UNITS.get(reading.pieces[i]?.key ?? '')
    if (unit === undefined) continue
    const count = numberAt(reading, i - 1)
    if (count === null) continue
    found.push({
      kind: 'duration',
      id: `P${count}${unit}`,
      start: reading.starts[i - 1] ?? 0,
      end: reading.ends[i] ?? 0,
    })
  }
  return found
}

/** What every date and every code has somewhere. Most texts do not, and are spared the search for all kinds of entities. */
const MAY_BE_DATE_OR_CODE = /\d[.-]\d|\d\/\S|\d [Tt]\S{4} \d/
/** The same, closer: of the texts that have a number with a mark one half have a fraction, a house or a time of day. */
const LOOKS_LIKE_ONE = new RegExp(
  [
    '\\d[./-]\\d{1,2}[./-]\\d',
    '\\d tháng \\d',
    '\\d/(?:19|20)\\d\\d',
    '(?:ngày|hôm|từ|đến|tới|sáng|chiều|tối|hạn|hẹn|mùng|lúc|trước|sau) \\d{1,2}[./-]\\d',
    '\\d/[^\\d\\s]',
    '[A-ZĐ](?:\\d\\d|[.-]\\d{2,10})[.-]\\d',
    '\\d\\.\\d{6}',
  ].join('|'),
  'i',
)
const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

function findDatesAndCodes(reading: Reading): TimeMention[] {
  const { normalised } = reading
  const canonical = normalised.text
  if (!MAY_BE_DATE_OR_CODE.test(canonical) || !LOOKS_LIKE_ONE.test(canonical)) return []
  // Without edits the tokens stand in the canonical text where they stand in the original.
  const found: TimeMention[] = []
  for (const { type, text, start, end } of datesAndCodes(
    normalised,
    normalised.edits.length === 0 ? reading.tokens : null,
  )) {
    if (type === 'date') found.push({ kind: 'date', id: isoDay(text), start, end })
    else found.push({ kind: 'dossier', id: '', start, end })
  }
  return found
}

function isoDay(written: string): string {
  const [, day = '', month = '', year = ''] = DAY_MONTH_YEAR.exec(written) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDay(iso) ? iso : ''
}
