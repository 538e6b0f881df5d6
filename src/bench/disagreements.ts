/** Reports whose answer is wrong or was left to a person, the surely wrong ones first. */
import type { Pack } from '../pack.js'
import type { Firing, Label, Report } from '../types.js'
import type { Given } from './answers.js'
import { compareText } from './counting.js'
import type { Case } from './gold.js'
import { type Judgement, TAG_NAMES } from './judge.js'
import { type Answer, type DisagreementKind, type Disagreements, type Fired, KINDS, type NearMiss } from './report.js'

export const MOST_SHOWN = 2000

/** Rules for the labels that a report lacks and that nearly fired. */
export type FindNearMisses = (report: Report, labels: readonly Label[]) => readonly NearMiss[]

export interface DisagreementWatch {
  /** What the report disagrees in, the gravest first; none when all is right and nobody need look. */
  see(one: Case, given: Given, judged: Judgement): readonly DisagreementKind[]
  list(findNearMisses: FindNearMisses, shownText: (text: string) => string): Disagreements
}

interface Kept {
  readonly one: Case
  readonly given: Given
  readonly judged: Judgement
  readonly kinds: readonly DisagreementKind[]
  readonly rank: number
}

export function disagreementWatch(titles: Titles): DisagreementWatch {
  const names = Object.keys(KINDS) as DisagreementKind[] // a closed list
  const byKind = new Map(names.map(name => [name, 0]))
  let kept: Kept[] = []
  let total = 0
  return {
    see(one, given, judged) {
      const kinds = kindsOf(given, judged)
      if (kinds.length === 0) return kinds
      total += 1
      for (const kind of kinds) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
      kept.push({ one, given, judged, kinds, rank: rankOf(kinds, given) })
      if (kept.length > 2 * MOST_SHOWN) kept = kept.sort(bySeverity).slice(0, MOST_SHOWN)
      return kinds
    },
    list: (findNearMisses, shownText) => ({
      total,
      byKind: Object.fromEntries(names.map(name => [name, byKind.get(name) ?? 0])) as Record<DisagreementKind, number>, // every name
      list: kept
        .sort(bySeverity)
        .slice(0, MOST_SHOWN)
        .map(({ one, given, judged, kinds }) => ({
          id: one.report.id,
          file: one.file,
          line: one.line,
          sentAt: one.report.sentAt,
          kinds,
          margin: given.margin,
          gold: judged.gold,
          decided: answerOf(given),
          text: shownText(one.report.text),
          fired: firedOf(given.firings ?? [], titles),
          nearMisses: given.firings === null ? [] : findNearMisses(one.report, missingLabels(judged, given)),
          unsure: one.gold.unsure,
          note: one.note,
        })),
    }),
  }
}

function kindsOf(given: Given, { scope, exact, category, field, route }: Judgement): DisagreementKind[] {
  const kinds: DisagreementKind[] = []
  if (scope === 1) kinds.push('false-in')
  if (scope === 2) kinds.push('missed-in')
  if (exact === false && scope !== 1 && scope !== 2) kinds.push('wrong-tags')
  if (route === 'wrong') kinds.push('wrong-body')
  if (route === 'sent') kinds.push('unanswerable-sent')
  if (category === false) kinds.push('wrong-category')
  if (field === false) kinds.push('wrong-field')
  if (kinds.length === 0 && given.review.length > 0) kinds.push('abstained')
  return kinds
}

/** 0 wrong and sent on, 1 wrong but looked at, 2 only category or field wrong, 3 only left to a person. */
function rankOf([gravest]: readonly DisagreementKind[], { review }: Given): number {
  if (gravest === 'abstained') return 3
  if (gravest === 'wrong-category' || gravest === 'wrong-field') return 2
  return review.length > 0 ? 1 : 0
}

function bySeverity(a: Kept, b: Kept): number {
  return (
    a.rank - b.rank ||
    (b.given.margin ?? 0) - (a.given.margin ?? 0) ||
    compareText(a.one.report.id, b.one.report.id) ||
    compareText(a.one.file, b.one.file) ||
    a.one.line - b.one.line
  )
}

/** What the right answer has and the given one has not. */
function missingLabels({ gold }: Judgement, given: Given): Label[] {
  const tags = TAG_NAMES.filter(tag => gold.tags?.includes(tag) === true && !given.tags.includes(tag))
  const off = gold.offTopic !== null && gold.offTopic !== given.offTopic ? [`off-topic/${gold.offTopic}` as const] : []
  return [...tags, ...off]
}

// ── Parts that comparisons show too ─────────────────────────────────────────────────────────────

/** Titles of rules by id. */
export type Titles = ReadonlyMap<string, string>

export function titlesOf({ rules }: Pick<Pack, 'rules'>): Titles {
  return new Map(rules.map(rule => [rule.id, rule.title]))
}

export function answerOf({ scope, tags, offTopic, field, status, body, reasons, review, score }: Given): Answer {
  return { scope, tags, offTopic, field, status, body, reasons, review, score }
}

export function firedOf(firings: readonly Firing[], titles: Titles): Fired[] {
  return firings.map(({ rule, label, weight, because }) => ({
    rule,
    title: titles.get(rule) ?? '',
    label,
    weight,
    spans: because.flatMap(found => ('start' in found ? [{ start: found.start, end: found.end }] : [])),
  }))
}
