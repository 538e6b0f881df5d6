import type { ExplainedRule, Explanation } from '../../explanation.js'
import { type Lang, plainNumber } from '../../problems.js'
import { outermost } from '../../rules/why-not.js'
import { WORD_POINTS } from '../../rules/word-points.js'
import {
  type Because,
  type Decision,
  FIELDS,
  type Firing,
  FLAGS,
  LEVELS,
  OFF_TOPIC_CATEGORIES,
  type Overdue,
  REVIEW_REASONS,
  ROUTE_REASONS,
  ROUTE_STATUSES,
  TAGS,
} from '../../types.js'
import { padEnd, printable, wrap } from '../screen/width.js'
import { highlight } from './highlight.js'
import { nearlyFired } from './nearly.js'
import { hanging, type Page, quotedWords, section } from './page.js'
import type { PageWord } from './page-words.js'

const LABEL_WIDTH = 14
/** A handful: whoever wants more asks for a rule by its id. */
const MOST_REASONS = 5
const MOST_RULES = 3

/** The whole explanation of one report for a person. */
export function reportPage(explanation: Explanation, page: Page): string {
  const { decision, text, readUntil } = explanation
  const { word } = page
  const read = wrap(highlight(text.slice(0, readUntil), decision, page.paint), page.width - 2)
  return [
    section(word('content'), [...read, ...unread(explanation, page)], page),
    section(word('conclusion'), conclusion(decision, page), page),
    section(word('fired'), firedLines(explanation, page), page),
    section(word('nearly'), nearlyLines(explanation, page), page),
    section(word('steps'), decision.route.steps.flatMap(stepLines(page)), page),
    section(word('doubts'), meanings(decision.route.reasons, ROUTE_REASONS, page), page),
    section(word('review'), meanings(decision.review, REVIEW_REASONS, page), page),
    section(word('flags'), meanings(decision.flags, FLAGS, page), page),
  ].join('')
}

/** Of a text that is too long the part that was not read is not shown either. */
function unread({ text, readUntil }: Explanation, { word, paint }: Page): string[] {
  return readUntil < text.length ? ['', paint('yellow', `${word('unread')}: ${text.length - readUntil}`)] : []
}

// ── Conclusion ──────────────────────────────────────────────────────────────────────────────────

function conclusion(decision: Decision, page: Page): string[] {
  const { offTopic, field, procedure, overdue, route } = decision
  const { word, paint } = page
  const line = (name: PageWord | null, value: string) => labelled(name === null ? '' : word(name), value, page)
  const inScope = decision.scope === 'administrative-procedure'
  const lines = [
    ...line('day', decision.asOf ?? word('noDay')),
    ...line('scope', paint(inScope ? 'green' : 'yellow', word(inScope ? 'inScope' : 'outOfScope'))),
  ]
  for (const tag of decision.tags) {
    lines.push(...line('tag', `${meaning(tag, TAGS, page.lang)} (${tag}, ${decision.score[tag]} ${word('points')})`))
  }
  if (offTopic !== null) {
    const { category, suggestedChannel } = offTopic
    lines.push(...line('category', `${meaning(category, OFF_TOPIC_CATEGORIES, page.lang)} (${category})`))
    lines.push(...line('channel', suggestedChannel))
  }
  if (field !== null) lines.push(...line('field', `${meaning(field, FIELDS, page.lang)} (${field})`))
  if (procedure !== null) {
    lines.push(...line('procedure', procedure.code === null ? procedure.name : `${procedure.name} (${procedure.code})`))
  }
  if (overdue !== null) lines.push(...line('overdue', overdueWords(overdue, page)))
  return inScope ? [...lines, ...routeLines(route, page)] : lines
}

function overdueWords({ elapsed, limit, unit, since, until }: Overdue, { word, lang }: Page): string {
  const days = word(unit === 'days' ? 'days' : 'workingDays')
  return `${elapsed} ${days} (${since} → ${until}), ${word('limit')} ${plainNumber(limit, lang)} ${days}`
}

function routeLines(route: Decision['route'], page: Page): string[] {
  const { word, paint } = page
  const line = (name: PageWord | null, value: string) => labelled(name === null ? '' : word(name), value, page)
  if (route.authority === null) {
    const status = page.lang === 'vi' ? ROUTE_STATUSES[route.status] : route.status
    const candidates = route.candidates.flatMap(({ name, id }) => line('candidate', `${name} (${id})`))
    return [...line('body', paint('yellow', status)), ...candidates]
  }
  const { name, level, id, unitHint } = route.authority
  return [
    ...line('body', paint('bold', name)),
    ...line(null, `${meaning(level, LEVELS, page.lang)} (${id})`),
    ...(unitHint === undefined ? [] : line('unit', unitHint)),
    ...route.secondary.flatMap(other => line('secondary', `${other.name} (${other.id})`)),
  ]
}

function labelled(label: string, value: string, page: Page): string[] {
  return hanging(padEnd(label, LABEL_WIDTH), value, page)
}

/** Closed lists are explained in Vietnamese; in English their machine words speak for themselves. */
function meaning<Word extends string>(word: Word, list: Readonly<Record<Word, string>>, lang: Lang): string {
  return lang === 'vi' ? list[word] : word.replaceAll('-', ' ')
}

function meanings<Word extends string>(words: readonly Word[], list: Readonly<Record<Word, string>>, page: Page) {
  return words.flatMap(word => (page.lang === 'vi' ? hanging('', `${word}: ${list[word]}`, page) : [word]))
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

const WEIGHT_WIDTH = 6

/** Rule by rule, the weightiest first; a rule that speaks to several labels stands once. */
function firedLines({ decision, rules }: Explanation, page: Page): string[] {
  const byRule = new Map<string, Firing[]>()
  for (const firing of decision.firings) byRule.set(firing.rule, [...(byRule.get(firing.rule) ?? []), firing])
  const weight = (firings: readonly Firing[]) => Math.max(...firings.map(firing => Math.abs(firing.weight)))
  const sorted = [...byRule.values()].sort((a, b) => weight(b) - weight(a))
  return sorted.flatMap(firings => {
    const [first] = firings
    const rule = rules.find(({ id }) => id === first?.rule)
    if (first?.rule === WORD_POINTS) return wordLines(firings, page)
    if (!first || !rule) return []
    const labels = firings.map(({ label, weight }) => `${label} ${signed(weight)}`).join(', ')
    const status = lifecycleWords(rule, page)
    const head = `${padEnd(signed(first.weight), WEIGHT_WIDTH - 1)} `
    const indent = ' '.repeat(WEIGHT_WIDTH)
    return [
      `${page.paint(first.weight > 0 ? 'green' : 'red', head)}${printable(rule.explain)}`,
      ...hanging(indent, `${rule.id} → ${labels}${status}`, page),
      ...(first.because.length === 0
        ? []
        : hanging(indent, `${page.word('because')}: ${reasons(first.because, page).join(', ')}`, page)),
    ]
  })
}

/** What the words say by themselves, a line for each label. */
function wordLines(firings: readonly Firing[], page: Page): string[] {
  return firings.flatMap(({ label, weight, because }) => {
    const head = `${padEnd(signed(weight), WEIGHT_WIDTH - 1)} `
    const words = because.length === 0 ? '' : `: ${reasons(because, page).join(', ')}`
    return [
      `${page.paint(weight > 0 ? 'green' : 'red', head)}${page.word('words')}${words}`,
      ...hanging(' '.repeat(WEIGHT_WIDTH), `${WORD_POINTS} → ${label}`, page),
    ]
  })
}

function lifecycleWords({ lifecycle, supersededBy }: Explanation['rules'][number], { word }: Page): string {
  if (lifecycle === 'shadow') return ` (${word('shadow')})`
  if (lifecycle !== 'deprecated') return ''
  return supersededBy === null
    ? ` (${word('deprecated')})`
    : ` (${word('deprecated')}, ${word('supersededBy')} ${supersededBy})`
}

function signed(weight: number): string {
  const points = Math.round(weight * 100)
  return points > 0 ? `+${points}` : String(points)
}

const HOW_WORDS = {
  'without-accents': 'withoutAccents',
  abbreviation: 'abbreviation',
  alias: 'alias',
} as const

/** Of what a long text says again and again the rest is only counted. */
const MOST_TOLD = 20

/** The words that made a rule hold, and the facts; words inside longer ones of the list say nothing more. */
export function reasons(because: readonly Because[], page: Page): string[] {
  const words = outermost(because.filter(one => 'cue' in one))
  const facts = because.filter(one => 'fact' in one)
  const more = words.length - MOST_TOLD
  return [
    ...words.slice(0, MOST_TOLD).map(one => wordsOf(one, page)),
    ...(more > 0 ? [`… +${more}`] : []),
    ...facts.map(({ fact, value }) => `${fact} = ${value}`),
  ]
}

/** Numbers and phrases written inside a rule say themselves what they are. */
function wordsOf({ cue, how, text }: Extract<Because, { cue: string }>, { word }: Page): string {
  const isNamed = cue.includes('/') && !cue.includes('#')
  const notes = [...(isNamed ? [cue] : []), ...(how === 'as-written' ? [] : [word(HOW_WORDS[how])])]
  const said = quotedWords({ text: text ?? '…' })
  return notes.length === 0 ? said : `${said} (${notes.join(', ')})`
}

/** Reason by reason, the nearest first: one denied word keeps several rules from firing and is told once. */
function nearlyLines({ rules }: Explanation, page: Page): string[] {
  const nearly = nearlyFired(rules)
  const byReason = new Map<string, ExplainedRule[]>()
  for (const rule of nearly) {
    const reason = rule.misses.map(page.miss).join('; ')
    byReason.set(reason, [...(byReason.get(reason) ?? []), rule])
  }
  const shown = [...byReason]
    .slice(0, MOST_REASONS)
    .map(([reason, all]) => ({ reason, some: all.slice(0, MOST_RULES) }))
  const lines = shown.flatMap(({ reason, some }) => [
    ...hanging('', reason, page),
    ...some.flatMap(({ id, title }) => hanging('    ', `${id}: ${printable(title)}`, page)),
  ])
  const rest = nearly.length - shown.reduce((count, { some }) => count + some.length, 0)
  return rest > 0 ? [...lines, `… ${rest} ${page.word('moreNearly')}`] : lines
}

function stepLines(page: Page) {
  return ({ rule, to, why, basis }: Decision['route']['steps'][number], i: number): string[] => {
    const law = basis === '' ? '' : ` [${basis}]`
    return hanging(`${i + 1}. `, `${rule} → ${to}: ${why}${law}`, page)
  }
}
