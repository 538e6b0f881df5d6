/** When a file was handed in and until when there was no result, as far as the text tells it beyond doubt. */
import { isRealDay } from '../dates.js'
import type { Cues } from '../match/cues.js'
import { type Reading, spanOfTokens, wordsBetween } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import { flat } from '../text/flat.js'
import type { CueMatch, Day, Span } from '../types.js'
import { type DayTold, daysTold } from './days-told.js'
import { before, type SpanTold, spansTold } from './spans-told.js'

/** The latest day on which the file may have been handed in, and the earliest on which it still was not done. */
export interface Filed {
  readonly since: Day
  readonly until: Day
  /** Where the text tells it, in the citizen's own text. */
  readonly because: readonly Span[]
}

/** A word tells what a day is at most so many words before it, or right after it. */
const REACH = 20
const RIGHT_AFTER = 4
/** A word tells what a length of time is at most so many words away. */
const NEAR = 1

/** Null when the text does not tell, tells it twice, or says that the time began again (`time/clock-stopped`). */
export function filedAt(reading: Reading, cues: Cues, asOf: Day | null): Filed | null {
  if (!cues.has('time/waiting') || cues.has('time/clock-stopped')) return null
  const days = daysTold(reading, asOf).map(day => ({ day, role: roleOf(day, reading, cues) }))
  const daysOf = (wanted: Role) => days.filter(({ role }) => role === wanted).map(({ day }) => day)
  const end = daysOf('until').filter(day => asOf === null || day.latest <= asOf)
  const until = end.length === 1 ? end[0]?.earliest : asOf
  if (end.length > 1 || until === undefined || until === null) return null
  const filed = daysOf('filed')
  if (filed.length > 1) return null
  const start = filed[0] ?? shortestWait(reading, cues)
  if (!start) return null
  const since = 'latest' in start ? start.latest : before(until, start)
  // "đợi 3000 năm" tells of no day.
  if (!isRealDay(since) || since > until) return null
  return { since, until, because: [start, ...end].map(stretch => spanOfTokens(reading, stretch)) }
}

type Role = 'filed' | 'promised' | 'until' | null

/** What the nearest word before a day says of it; a filing right after it counts when none stands before. */
function roleOf(day: DayTold, reading: Reading, cues: Cues): Role {
  let nearest: Role = null
  let end = 0
  for (const [role, cue] of ROLES) {
    for (const hit of hitsOf(cues, cue)) {
      if (hit.end <= end || !isNear(hit, day, REACH, reading)) continue
      nearest = role
      end = hit.end
    }
  }
  if (nearest !== null) return nearest
  return hitsOf(cues, 'time/filed').some(hit => isNear(day, hit, RIGHT_AFTER, reading)) ? 'filed' : null
}

const ROLES = [
  ['filed', 'time/filed'],
  ['promised', 'time/promised'],
  ['until', 'time/until'],
] as const

/** Of several waits the shortest: no one has waited less. */
function shortestWait(reading: Reading, cues: Cues): SpanTold | null {
  const waits = flat(spansTold(reading), span => wait(span, reading, cues))
  return waits.sort((a, b) => roughDays(a) - roughDays(b))[0] ?? null
}

/** "hẹn 15 ngày" is no wait; "gần ba tháng" is two at least. */
function wait(span: SpanTold, reading: Reading, cues: Cues): SpanTold[] {
  const isBeside = (first: Stretch, second: Stretch) =>
    isNear(first, second, NEAR, reading) && reading.clause[first.first] === reading.clause[second.first]
  const follows = (cue: string) => hitsOf(cues, cue).some(hit => isBeside(hit, span))
  const precedes = (cue: string) => hitsOf(cues, cue).some(hit => isBeside(span, hit))
  const sentence = reading.sentence[span.first]
  if (follows('time/not-elapsed') || hitsOf(cues, 'time/waiting').every(hit => hit.sentence !== sentence)) return []
  if (!follows('time/elapsed-before') && !precedes('time/elapsed-after')) return []
  const count = follows('time/about') ? span.count - 1 : span.count
  return count > 0 ? [{ ...span, count }] : []
}

const DAYS_A = { days: 1, weeks: 7, months: 30, years: 365 } as const

function roughDays({ count, unit }: SpanTold): number {
  return count * DAYS_A[unit]
}

function hitsOf(cues: Cues, cue: string): readonly CueMatch[] {
  return cues.get(cue) ?? []
}

/** `second` stands at most so many words after `first`, in the same sentence. */
function isNear(first: Stretch, second: Stretch, words: number, reading: Reading): boolean {
  return (
    second.first >= first.end &&
    reading.sentence[second.first] === reading.sentence[first.end - 1] &&
    wordsBetween(reading, first.end, second.first) <= words
  )
}
