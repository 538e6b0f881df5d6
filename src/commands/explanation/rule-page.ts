import type { ExplainedRule, Explanation } from '../../explanation.js'
import { type ExplainedCondition, wordsUnder } from '../../rules/why-not.js'
import { printable } from '../screen/width.js'
import { conditionWords } from './condition-words.js'
import { hanging, type Page, quotedWords, section } from './page.js'
import { reasons } from './report-page.js'

/** One rule: whether it fires, what was missing, and its whole condition tree, every part with its outcome. */
export function rulePage(rule: ExplainedRule, { decision }: Explanation, page: Page, full = false): string {
  const { word, paint } = page
  const fired = rule.status === 'fired'
  const outcome = fired ? paint('green', word('doesFire')) : paint('yellow', word('doesNotFire'))
  const because = decision.firings.find(firing => firing.rule === rule.id)?.because ?? []
  const tree = treePrinter(page, full)
  return [
    `${paint('bold', rule.id)}: ${printable(rule.title)} (${outcome})\n`,
    ...aboutLines(rule, page).map(line => `  ${line}\n`),
    '\n',
    fired
      ? section(
          word('because'),
          [...hanging('', printable(rule.explain), page), ...hanging('', reasons(because, page).join(', '), page)],
          page,
        )
      : '',
    section(
      word('why'),
      rule.misses.flatMap(miss => hanging('', page.miss(miss), page)),
      page,
    ),
    section(word('conditions'), tree(rule.when, true), page),
    rule.unless && (full || rule.unless.holds) ? section(word('exceptions'), tree(rule.unless, false), page) : '',
  ].join('')
}

function aboutLines(rule: ExplainedRule, page: Page): string[] {
  const { word } = page
  const { from, through } = rule.effective
  const superseded = rule.supersededBy === null ? [] : [`${word('supersededBy')} ${rule.supersededBy}`]
  const parts = [
    ...(rule.supports.length > 0 ? [`${word('supports')} ${rule.supports.join(', ')}`] : []),
    ...(rule.against.length > 0 ? [`${word('against')} ${rule.against.join(', ')}`] : []),
    rule.strength,
    rule.lifecycle === 'shadow' ? word('shadow') : rule.lifecycle,
    ...superseded,
    ...(from === null && through === null ? [] : [`${word('inForce')} ${from ?? '…'} – ${through ?? '…'}`]),
  ]
  return [
    ...hanging('', parts.join(' · '), page),
    ...hanging(
      '',
      `${word('owner')}: ${printable(rule.owner)} · ${word('reference')}: ${printable(rule.reference)}`,
      page,
    ),
  ]
}

/**
 * Prints the trees of one page. What is as the rule wants it is told in one line; what decided against the rule is told
 * down to its leaves. With `full` everything is, a shared condition where it stands first.
 */
function treePrinter(page: Page, full: boolean): (node: ExplainedCondition, wanted: boolean) => string[] {
  const shown = new Set<string>()
  const print = (node: ExplainedCondition, depth: number, wanted: boolean): string[] => {
    const { inner, negations } = unwrapped(node)
    const innerWanted = negations % 2 === 0 ? wanted : !wanted
    const settled = node.holds === wanted
    const lines = [...headLines(node, inner, negations, depth, page), ...missLines(inner, depth, page)]
    if ('condition' in inner.condition && inner.parts.length > 0) {
      const name = inner.condition.condition
      if (shown.has(name) && (full || !settled)) return [...lines, `${indentOf(depth + 2)}(${page.word('shownAbove')})`]
      if (full || !settled) shown.add(name)
    }
    const isGroup = 'all' in inner.condition || 'any' in inner.condition
    if (!full && settled && !(isGroup && innerWanted)) return lines
    const onlyHolding = !full && 'any' in inner.condition && inner.holds
    const parts = onlyHolding ? inner.parts.filter(part => part.holds) : inner.parts
    return [...lines, ...parts.flatMap(part => print(part, depth + 1, innerWanted))]
  }
  return (node, wanted) => print(node, 0, wanted)
}

/** `not` stands in one line with what it denies. */
function unwrapped(node: ExplainedCondition): { inner: ExplainedCondition; negations: number } {
  let inner = node
  let negations = 0
  for (let next = inner.parts[0]; 'not' in inner.condition && next; next = inner.parts[0]) {
    inner = next
    negations++
  }
  return { inner, negations }
}

function headLines(node: ExplainedCondition, inner: ExplainedCondition, negations: number, depth: number, page: Page) {
  const indent = indentOf(depth)
  const mark = node.holds ? '✓ ' : '✗ '
  const not = `${page.word('not')} `.repeat(negations)
  const words = conditionWords(inner.condition, page.lang, page.cueName)
  const [first = '', ...more] = hanging(indent + mark, `${not}${words}${outcomeWords(inner, page)}`, page)
  return [indent + page.paint(node.holds ? 'green' : 'red', mark) + first.slice(indent.length + mark.length), ...more]
}

function indentOf(depth: number): string {
  return '  '.repeat(depth)
}

/** What made a condition hold: the words of a leaf and of all leaves below a shared condition, a fact's value. */
function outcomeWords(node: ExplainedCondition, { paint }: Page): string {
  const { condition, actual } = node
  if ('fact' in condition) return ` (${condition.fact} = ${JSON.stringify(actual ?? null)})`
  if ('all' in condition || 'any' in condition) return ''
  const words = wordsUnder(node)
  return words.length === 0 ? '' : `: ${words.map(one => paint('underline', quotedWords(one))).join(', ')}`
}

/** That a lone cue is absent, and what a fact is, stands in its own line already. */
function missLines({ condition, misses }: ExplainedCondition, depth: number, page: Page): string[] {
  if ('fact' in condition) return []
  return misses
    .filter(({ kind }) => kind !== 'absent' || misses.length > 1 || 'near' in condition || 'sequence' in condition)
    .flatMap(miss => hanging(`${indentOf(depth + 2)}→ `, page.miss(miss), page))
}
