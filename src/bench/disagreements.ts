/** Reports whose answer is wrong or was left to a person, the surely wrong ones first. */
import { compareText } from '../match/automaton.js'
import type { Pack } from '../pack.js'
import { WORD_POINTS } from '../rules/word-points.js'
import type { Firing, Label, Report } from '../types.js'
import type { Given } from './answers.js'
import type { Case } from './gold.js'
import { type Judgement, TAG_NAMES } from './judge.js'
import {
  type Answer,
  type Disagreement,
  type DisagreementKind,
  type Disagreements,
  type Fired,
  KINDS,
  type NearMiss,
} from './report.js'

export const MOST_SHOWN = 2000

/** Rules for the labels that a report lacks and that nearly fired. */
export type FindNearMisses = (report: Report, labels: readonly Label[]) => readonly NearMiss[]

export interface DisagreementWatch {
  /** What the report disagrees in, the gravest first; none when all is right and nobody need look. */
  see(one: Case, given: Given, judged: Judgement): readonly DisagreementKind[]
  list(findNearMisses: FindNearMisses, shownText: (text: string) => string): Disagreements
}

/** A citizen hardly writes more; what does is cut, so that no corpus fills the memory or the page. */
const MOST_CHARACTERS = 10_000
/** Sorted out now and then, not at each report. */
const SLACK = 500

interface Kept {
  readonly shown: Omit<Disagreement, 'text' | 'nearMisses'>
  readonly report: Report
  /** Labels that the right answer has and the given one has not; null for another system, of which no rules are known. */
  readonly missing: readonly Label[] | null
  readonly rank: number
}

export function disagreementWatch(titles: Titles): DisagreementWatch {
  const names = Object.keys(KINDS) as DisagreementKind[] // a closed list
  const byKind = new Map(names.map(name => [name, 0]))
  let kept: Kept[] = []
  /** Once there are enough: the least grave that is still shown. */
  let last: Kept | null = null
  let total = 0
  return {
    see(one, given, judged) {
      const kinds = kindsOf(given, judged)
      if (kinds.length === 0) return kinds
      total += 1
      for (const kind of kinds) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
      const found = keptOf(one, given, judged, kinds, titles)
      if (last !== null && bySeverity(found, last) > 0) return kinds
      kept.push(found)
      if (kept.length >= MOST_SHOWN + SLACK) {
        kept = kept.sort(bySeverity).slice(0, MOST_SHOWN)
        last = kept.at(-1) ?? null
      }
      return kinds
    },
    list: (findNearMisses, shownText) => ({
      total,
      byKind: Object.fromEntries(names.map(name => [name, byKind.get(name) ?? 0])) as Record<DisagreementKind, number>, // every name
      list: kept
        .sort(bySeverity)
        .slice(0, MOST_SHOWN)
        .map(({ shown, report, missing }) => ({
          ...shown,
          text: shownText(report.text),
          nearMisses: missing === null ? [] : findNearMisses(report, missing),
        })),
    }),
  }
}

function keptOf(one: Case, given: Given, judged: Judgement, kinds: readonly DisagreementKind[], titles: Titles): Kept {
  const text = cutText(one.report.text)
  return {
    shown: {
      id: one.report.id,
      file: one.file,
      line: one.line,
      sentAt: one.report.sentAt,
      kinds,
      margin: given.margin,
      gold: judged.gold,
      decided: answerOf(given),
      fired: firedOf(given.firings ?? [], titles, text.length),
      unsure: one.gold.unsure,
      note: one.note,
    },
    report: { ...one.report, text },
    missing: given.firings === null ? null : missingLabels(judged, given),
    rank: rankOf(kinds, given),
  }
}

/** The text as it is shown: a very long one only in its beginning. */
export function cutText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  // Between words, so that no number is halved that would be masked; copied, because a part keeps the whole in memory.
  const space = text.lastIndexOf(' ', MOST_CHARACTERS)
  return structuredClone(`${text.slice(0, space > 0 ? space : MOST_CHARACTERS)} …`)
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
    (b.shown.margin ?? 0) - (a.shown.margin ?? 0) ||
    compareText(a.shown.id, b.shown.id) ||
    compareText(a.shown.file, b.shown.file) ||
    a.shown.line - b.shown.line
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
/** Of firings that are no rule's. */
export const WORDS_TITLE = 'Từ ngữ nghe giống'

export type Titles = ReadonlyMap<string, string>

export function titlesOf({ rules }: Pick<Pack, 'rules'>): Titles {
  return new Map([[WORD_POINTS, WORDS_TITLE], ...rules.map(rule => [rule.id, rule.title] as const)])
}

export function answerOf({ scope, tags, offTopic, field, status, body, reasons, review, score }: Given): Answer {
  return { scope, tags, offTopic, field, status, body, reasons, review, score }
}

/** `length`: of the text that is shown; words beyond it are left out. */
export function firedOf(firings: readonly Firing[], titles: Titles, length = Number.POSITIVE_INFINITY): Fired[] {
  return firings.map(({ rule, label, weight, because }) => ({
    rule,
    title: titles.get(rule) ?? '',
    label,
    weight,
    spans: because.flatMap(found =>
      'start' in found && found.end <= length ? [{ start: found.start, end: found.end }] : [],
    ),
  }))
}
