/** What a change of rules or data does to one decision, with what speaks for each side. */
import { compareText } from '../match/automaton.js'
import type { Decision, Firing, Label } from '../types.js'
import { givenOf } from './answers.js'
import type { Titles } from './disagreements.js'
import { flipKind } from './flips.js'
import type { Gold } from './gold.js'
import { judge } from './judge.js'
import type { FlipKind, GoldAnswer } from './report.js'

/** The parts of a decision that matter to whoever acts on it. */
const DECISION_PARTS = ['scope', 'tags', 'offTopic', 'field', 'procedure', 'body', 'review', 'flags'] as const
export type DecisionPart = (typeof DECISION_PARTS)[number]

/** A finding that stands on one side only, or weighs otherwise there. */
export interface Finding {
  readonly rule: string
  readonly title: string
  readonly label: Label
  readonly weight: number
  /** The citizen's words and the facts it stands on. */
  readonly because: readonly string[]
}

export interface Side {
  /** The parts that differ, in words. */
  readonly parts: Readonly<Partial<Record<DecisionPart, string>>>
  readonly findings: readonly Finding[]
  /** How the body was found, where the body differs. */
  readonly steps: readonly string[]
}

export interface DecisionDiff {
  readonly id: string
  readonly asOf: string | null
  readonly text: string
  readonly changed: readonly DecisionPart[]
  /** Null where no right answer is known. */
  readonly kind: FlipKind | null
  readonly gold: GoldAnswer | null
  readonly before: Side
  readonly now: Side
}

/** Null when both decisions say the same, whatever they were made with. */
export function diffDecisions(
  before: Decision,
  now: Decision,
  text: string,
  gold: Gold | null,
  titles: Titles,
): DecisionDiff | null {
  const changed = DECISION_PARTS.filter(part => wordsOf(part, before) !== wordsOf(part, now))
  if (changed.length === 0) return null
  const [was, is] = [givenOf(before, null), givenOf(now, null)]
  const judged = gold && { was: judge(gold, was), is: judge(gold, is) }
  return {
    id: now.report,
    asOf: now.asOf,
    text,
    changed,
    kind: judged && flipKind(is, judged.is, was, judged.was),
    gold: judged?.is.gold ?? null,
    before: sideOf(before, now, changed, text, titles),
    now: sideOf(now, before, changed, text, titles),
  }
}

function wordsOf(
  part: DecisionPart,
  { scope, tags, offTopic, field, procedure, route, review, flags }: Decision,
): string {
  switch (part) {
    case 'scope':
      return scope
    case 'tags':
      return tags.join(' + ')
    case 'offTopic':
      return offTopic?.category ?? ''
    case 'field':
      return field ?? ''
    case 'procedure':
      return procedure?.name ?? ''
    case 'body':
      return route.authority === null ? route.status : `${route.authority.name} (${route.authority.id})`
    case 'review':
      return review.join(', ')
    case 'flags':
      return flags.join(', ')
  }
}

/** Words are quoted from the text as it is shown, where names and numbers may be masked. */
function sideOf(
  decision: Decision,
  other: Decision,
  changed: readonly DecisionPart[],
  text: string,
  titles: Titles,
): Side {
  const theirs = new Set(other.firings.map(keyOf))
  const own = decision.firings.filter(firing => !theirs.has(keyOf(firing)))
  return {
    parts: Object.fromEntries(changed.map(part => [part, wordsOf(part, decision)])),
    findings: own
      .map(({ rule, label, weight, because }) => ({
        rule,
        title: titles.get(rule) ?? '',
        label,
        weight,
        because: because.map(one => ('fact' in one ? `${one.fact} = ${one.value}` : text.slice(one.start, one.end))),
      }))
      .sort((a, b) => compareText(a.rule, b.rule) || compareText(a.label, b.label)),
    steps: changed.includes('body') ? decision.route.steps.map(({ rule, to, why }) => `${rule} → ${to}: ${why}`) : [],
  }
}

function keyOf({ rule, label, weight }: Firing): string {
  return `${rule}\n${label}\n${weight}`
}
