/** Dates, lengths of time and codes of files that a text names. */
import { isRealDay } from '../dates.js'
import { type Reading, spanOfTokens } from '../match/reading.js'
import { datesAndCodes } from '../text/entities.js'
import type { Span } from '../types.js'
import { spansTold } from './spans-told.js'

export interface TimeMention extends Span {
  readonly kind: 'date' | 'duration' | 'dossier'
  /** ISO day or ISO 8601 duration where the text gives it whole; otherwise empty. A file's code is the sender's own. */
  readonly id: string
}

export function findTimes(reading: Reading): TimeMention[] {
  const durations = findDurations(reading)
  const others = findDatesAndCodes(reading)
  if (others.length === 0) return durations
  return [...notInside(others, durations), ...others].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** As designators of ISO 8601 durations. */
const DESIGNATORS = { days: 'D', weeks: 'W', months: 'M', years: 'Y' } as const

/** "45 ngày", "mười lăm ngày"; "2-3 tháng" is no one length. */
function findDurations(reading: Reading): TimeMention[] {
  return spansTold(reading).map(span => ({
    kind: 'duration',
    id: span.count === span.most ? `P${span.count}${DESIGNATORS[span.unit]}` : '',
    ...spanOfTokens(reading, span),
  }))
}

/** "2 tháng" of "ngày 2 tháng 3 năm 2025" is no length of time. Both come in the order of the text. */
function notInside(others: readonly Span[], durations: readonly TimeMention[]): TimeMention[] {
  let next = 0
  return durations.filter(({ start, end }) => {
    while ((others[next]?.end ?? end) < end) next++
    return (others[next]?.start ?? end) > start
  })
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
  const { normalised, kinds, times } = reading
  // Half of the texts have no digit, and are not searched.
  if (times.every(at => kinds[at] === 'syllable')) return []
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
