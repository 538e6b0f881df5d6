/** What is kept of each report once it has been judged: a few numbers, and parts that it shares with others like it. */
import type { Day, Level, RouteReason, Tag } from '../types.js'
import type { Confidence, Given } from './answers.js'
import { NOT_SAID } from './corpus-check.js'
import { countUp } from './counting.js'
import type { Case } from './gold.js'
import type { Judgement } from './judge.js'
import type { Answer, Item, RouteOutcome } from './report.js'
import type { Share } from './sharing.js'
import type { Survey } from './survey.js'

export interface Entry {
  readonly decided: Pick<Answer, 'scope' | 'tags' | 'offTopic'>
  readonly score: Readonly<Record<Tag, number>> | null
  readonly margin: number | null
  readonly confidence: Confidence | null
  readonly judged: Judgement
  /** Scope and tags as wanted; null when the corpus does not say. */
  readonly right: boolean | null
  /** Where it stands in the slices, in the order of `DIMENSIONS`. */
  readonly slices: readonly string[]
  readonly era: string
  readonly syllables: number
  readonly unsure: boolean
  readonly real: boolean
  readonly group: string | null
  readonly weight: number | null
  /** Somebody must look at it. */
  readonly attended: boolean
  /** Why its route was left open; none when it was not. */
  readonly openReasons: readonly RouteReason[]
  readonly candidates: number
  readonly route: RouteFinding | null
}

/** In which way a body is right or wrong, and at what level the right one stands. */
export interface RouteFinding {
  readonly outcome: RouteOutcome
  readonly level: Level | 'unknown' | 'needs-review'
  /** The right body is a police body. */
  readonly police: boolean
}

/** The dimensions that a report shows by itself; its length is sorted in later, among all. */
export const DIMENSIONS = ['style', 'marks', 'era', 'field', 'origin', 'channel', 'sentences', 'split'] as const

export function entryOf(
  one: Case,
  given: Given,
  judged: Judgement,
  survey: Survey,
  route: RouteFinding | null,
  share: Share,
): Entry {
  const { scope, tags, offTopic, status, reasons, score, margin, confidence, others, review } = given
  const era = eraOf(one.day)
  return {
    decided: share({ scope, tags, offTopic }),
    score: share(score),
    margin,
    confidence: share(confidence),
    judged: share(judged),
    right: rightOf(judged),
    slices: share([
      one.style ?? NOT_SAID,
      survey.marks,
      era,
      one.gold.field ?? one.gold.scope ?? NOT_SAID,
      one.origin ?? NOT_SAID,
      one.report.channel ?? NOT_SAID,
      survey.longestSentence > 40 ? '> 40' : '≤ 40',
      one.split ?? NOT_SAID,
    ]),
    era,
    syllables: survey.syllables,
    unsure: one.gold.unsure,
    real: one.origin === 'real',
    group: one.group,
    weight: one.weight,
    attended: review.length > 0,
    openReasons: share(status === 'needs-review' ? reasons : []),
    candidates: others.length,
    route: share(route),
  }
}

/** One report in short, for programs. */
export function itemOf({ report }: Case, given: Given, judged: Judgement): Item {
  const { scope, tags, offTopic, field, status, body, reasons, review, score, margin } = given
  return {
    id: report.id,
    scope,
    tags,
    offTopic,
    field,
    status,
    body,
    reasons,
    review,
    score,
    margin,
    right: rightOf(judged),
    bodyRight: judged.route === null ? null : judged.route === 'right' || judged.route === 'kept',
    rules: given.rules,
  }
}

function rightOf({ exact, scope }: Judgement): boolean | null {
  return exact ?? (scope === null ? null : scope === 0 || scope === 3)
}

/** The days on which Hanoi's bodies changed (mergers, departments, end of the districts). */
const ERAS = [
  ['2025-01-01', '≤ 2024-12-31'],
  ['2025-03-01', '2025-01-01 … 02-28'],
  ['2025-07-01', '2025-03-01 … 06-30'],
] as const
export const ERA_NAMES = [...ERAS.map(([, name]) => name), '≥ 2025-07-01', 'không có ngày']

function eraOf(day: Day | null): string {
  if (day === null) return 'không có ngày'
  return ERAS.find(([before]) => day < before)?.[1] ?? '≥ 2025-07-01'
}

/** Wrong scope, tags or body: what must not go on unattended. */
export function isWrong({ right, judged }: Entry): boolean {
  return right === false || judged.route === 'wrong' || judged.route === 'sent'
}

/** How often each word stands in a list of each entry. */
export function tally(entries: readonly Entry[], wordsOf: (entry: Entry) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of entries) for (const word of wordsOf(entry)) countUp(counts, word)
  return counts
}
