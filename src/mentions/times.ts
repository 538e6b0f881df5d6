/** Dates, lengths of time and codes of files that a text names. */
import { isRealDay } from '../dates.js'
import { readNumber } from '../match/numbers.js'
import type { Reading } from '../match/reading.js'
import { entities } from '../text/entities.js'
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
function findDurations({ tokens, times }: Reading): TimeMention[] {
  const found: TimeMention[] = []
  for (const i of times) {
    const token = tokens[i]
    const unit = token && UNITS.get(token.key)
    const number = tokens[i - 1]
    if (!token || !number || unit === undefined) continue
    const count = readNumber(number)
    if (count !== null) found.push({ kind: 'duration', id: `P${count}${unit}`, start: number.start, end: token.end })
  }
  return found
}

/** What every date and every code has somewhere. Most texts do not, and are spared the search for all kinds of entities. */
const MAY_BE_DATE_OR_CODE = /\d[.-]\d|\d\/\S|\d [Tt]\S{4} \d/
const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

function findDatesAndCodes({ normalised, tokens }: Reading): TimeMention[] {
  if (!MAY_BE_DATE_OR_CODE.test(normalised.text)) return []
  // Without edits the tokens stand in the canonical text where they stand in the original.
  return entities(normalised, normalised.edits.length === 0 ? tokens : null).flatMap(
    ({ type, text, start, end }): TimeMention[] => {
      if (type === 'date') return [{ kind: 'date', id: isoDay(text), start, end }]
      return type === 'docnum' ? [{ kind: 'dossier', id: '', start, end }] : []
    },
  )
}

function isoDay(written: string): string {
  const [, day = '', month = '', year = ''] = DAY_MONTH_YEAR.exec(written) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDay(iso) ? iso : ''
}
