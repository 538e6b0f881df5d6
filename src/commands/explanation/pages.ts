import type { ExplainedRule, Explanation } from '../../decide.js'
import type { TraceNode } from '../../rules/trace.js'
import type { Because, Firing } from '../../types.js'
import {
  type Decision,
  FIELDS,
  FLAGS,
  HOWS,
  LEVELS,
  OFF_TOPIC_CATEGORIES,
  REVIEW_REASONS,
  ROUTE_REASONS,
  ROUTE_STATUSES,
  TAGS,
} from '../../types.js'
import type { Paint } from '../screen/paint.js'
import { padEnd, printable } from '../screen/width.js'
import { highlight } from './highlight.js'
import { missingLeaves, nearlyFired } from './nearly.js'

const LABEL_WIDTH = 14
const MOST_NEARLY = 8
const NOT_IN_FORCE = 'Điều kiện đúng nhưng quy tắc không được tính: ngoài thời gian hiệu lực, hoặc còn là bản nháp.'

/** The whole explanation of one report for a person, in Vietnamese. */
export function explanationPage(explanation: Explanation, paint: Paint): string {
  const { decision } = explanation
  return [
    section('Nội dung', [highlight(explanation.text, decision, paint)], paint),
    section('Kết luận', conclusion(decision, paint), paint),
    section(
      'Quy tắc đã khớp',
      decision.firings.flatMap(firing => firedLines(firing, explanation, paint)),
      paint,
    ),
    section('Quy tắc suýt khớp, còn thiếu một điều kiện', nearlyLines(explanation.rules), paint),
    section('Các bước tìm cơ quan', decision.route.steps.map(stepLine), paint),
    section('Vì sao chưa chắc', meanings(decision.route.reasons, ROUTE_REASONS), paint),
    section('Cần người xem', meanings(decision.review, REVIEW_REASONS), paint),
    section('Lưu ý kèm theo', meanings(decision.flags, FLAGS), paint),
  ].join('')
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  if (lines.length === 0) return ''
  return `${paint('bold', title)}\n${lines.map(line => `  ${line}\n`).join('')}\n`
}

function conclusion(decision: Decision, paint: Paint): string[] {
  const { offTopic, field, procedure, route } = decision
  const inScope = decision.scope === 'administrative-procedure'
  const lines = [named('Ngày xét', decision.asOf ?? 'không có ngày')]
  lines.push(
    named('Phạm vi', paint(inScope ? 'green' : 'yellow', inScope ? 'Thủ tục hành chính' : 'Ngoài thủ tục hành chính')),
  )
  for (const tag of decision.tags) lines.push(named('Nhãn', `${TAGS[tag]} (${tag}, ${decision.score[tag]} điểm)`))
  if (offTopic !== null) {
    lines.push(named('Nhóm', `${OFF_TOPIC_CATEGORIES[offTopic.category]} (${offTopic.category})`))
    lines.push(named('Nên gửi tới', offTopic.suggestedChannel))
  }
  if (field !== null) lines.push(named('Lĩnh vực', `${FIELDS[field]} (${field})`))
  if (procedure !== null)
    lines.push(named('Thủ tục', procedure.code === null ? procedure.name : `${procedure.name} (${procedure.code})`))
  if (inScope) lines.push(...routeLines(route, paint))
  return lines
}

function routeLines(route: Decision['route'], paint: Paint): string[] {
  if (route.authority === null) {
    const candidates = route.candidates.map(({ name, id }) => named('Có thể là', `${name} (${id})`))
    return [named('Cơ quan', paint('yellow', ROUTE_STATUSES[route.status])), ...candidates]
  }
  const { name, level, id, unitHint } = route.authority
  const lines = [named('Cơ quan', paint('bold', name)), named('', `${LEVELS[level]} (${id})`)]
  if (unitHint !== undefined) lines.push(named('Bộ phận', unitHint))
  for (const other of route.secondary) lines.push(named('Liên quan', `${other.name} (${other.id})`))
  return lines
}

function named(label: string, value: string): string {
  return `${padEnd(label, LABEL_WIDTH)}${value}`
}

function firedLines(firing: Firing, { rules }: Explanation, paint: Paint): string[] {
  const rule = rules.find(({ id }) => id === firing.rule)
  const weight = firing.weight > 0 ? `+${firing.weight}` : String(firing.weight)
  const lines = [`${paint(firing.weight > 0 ? 'green' : 'red', weight)}  ${firing.rule} → ${firing.label}`]
  if (rule !== undefined) lines.push(`      ${printable(rule.explain)}`)
  return [...lines, ...firing.because.map(because => `      · ${becauseWords(because)}`)]
}

function becauseWords(because: Because): string {
  if ('fact' in because) return `${because.fact} = ${because.value}`
  const words = because.text === undefined ? '' : ` “${printable(because.text)}”`
  return `${because.cue}${words}, ký tự ${because.start}–${because.end}. ${HOWS[because.how]}`
}

function nearlyLines(rules: readonly ExplainedRule[]): string[] {
  const nearly = nearlyFired(rules)
  const lines = nearly
    .slice(0, MOST_NEARLY)
    .flatMap(rule => [
      `${rule.id}: ${rule.title}`,
      ...missingLeaves(rule.tree).map(
        ({ leaf, unwanted }) => `      ${unwanted ? 'vướng' : 'thiếu'}: ${missingWords(leaf)}`,
      ),
    ])
  const rest = nearly.length - MOST_NEARLY
  return rest > 0 ? [...lines, `… và ${rest} quy tắc khác (xem từng quy tắc: --rule ID)`] : lines
}

/** Of a plain `has`, what was found instead says it all. */
function missingWords(leaf: TraceNode): string {
  return leaf.kind === 'has' && leaf.note !== undefined ? leaf.note : leafWords(leaf)
}

function leafWords({ kind, label, note }: TraceNode): string {
  return `${kind} ${label}${note === undefined ? '' : ` (${note})`}`
}

function stepLine({ rule, to, why, basis }: Decision['route']['steps'][number], i: number): string {
  const law = basis === '' ? '' : ` [${basis}]`
  return `${i + 1}. ${rule} → ${to}: ${why}${law}`
}

function meanings<Word extends string>(words: readonly Word[], list: Readonly<Record<Word, string>>): string[] {
  return words.map(word => `${word}: ${list[word]}`)
}

/** One rule with its condition tree, every part with its outcome. */
export function rulePage(rule: ExplainedRule, { decision }: Explanation, paint: Paint): string {
  const firings = decision.firings.filter(firing => firing.rule === rule.id)
  const outcome = rule.status === 'fired' ? paint('green', 'đã khớp') : paint('yellow', 'không khớp')
  const because = firings[0]?.because ?? []
  return [
    `${paint('bold', rule.id)}: ${rule.title} (${outcome})\n`,
    rule.status === 'fired' ? `  ${printable(rule.explain)}\n` : '',
    `  ${rule.labels.join(', ')} · ${rule.strength}\n\n`,
    treeText(rule.tree, paint, 1),
    rule.status === 'not-fired' && rule.tree.holds ? `\n  ${NOT_IN_FORCE}\n` : '',
    because.length === 0 ? '' : `\n${because.map(one => `  · ${becauseWords(one)}\n`).join('')}`,
  ].join('')
}

function treeText(node: TraceNode, paint: Paint, depth: number): string {
  const mark = node.holds ? paint('green', '✓') : paint('red', '✗')
  const words =
    node.kind === node.label
      ? leafWords({ ...node, label: '' })
          .replace('  ', ' ')
          .trim()
      : leafWords(node)
  const children = (node.children ?? []).map(child => treeText(child, paint, depth + 1))
  return `${'  '.repeat(depth)}${mark} ${words}\n${children.join('')}`
}
