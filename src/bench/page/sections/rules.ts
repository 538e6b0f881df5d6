/** What each rule and each phrase is worth. */
import type { RuleRow, RuleScorecard } from '../../report.js'
import { type Html, html } from '../html.js'
import { labelName, STRENGTH_NAMES } from '../names.js'
import { decimal, figure } from '../numbers.js'
import { type TableRow, table } from '../table.js'

export function rules({ rows, phrases, silentCues, pairs }: RuleScorecard): Html {
  const silent = new Set(rows.filter(({ fires }) => fires === 0).map(({ rule }) => rule))
  const spoke = rows.filter(({ fires }) => fires > 0)
  const [harmful, useful] = [worst(spoke), best(spoke)]
  return html`<section id="rules"><h2>Từng quy tắc</h2>
<p class="note">“Bắn”: số phản ánh mà quy tắc lên tiếng. “Chỉ mình nó”: phản ánh đúng mà không quy tắc nào khác nói tới nhãn đó. “Trùng”: cùng bắn với quy tắc khác cho cùng nhãn; “Ngược”: với quy tắc nói ngược lại. “Bỏ đi”: F1 trung bình đổi bao nhiêu điểm phần trăm nếu bỏ quy tắc. Các dòng <code>word-points</code> là điểm của từ ngữ, cộng thêm bên cạnh mọi quy tắc.</p>
${harmful.length > 0 ? ruleTable('Bỏ đi thì đúng hơn: nên xem trước', harmful) : html`<p>Không quy tắc nào mà bỏ đi thì đúng hơn.</p>`}
${useful.length > 0 && ruleTable('Bỏ đi thì mất nhiều nhất', useful)}
${table({
  caption: 'Cặp quy tắc hay bắn cùng nhau nhất',
  head: ['Quy tắc', 'Quy tắc', 'Cùng bắn', 'Ngược nhau'],
  rows: pairs.map(({ a, b, both, conflicts }) => ({
    cells: [html`<code>${a}</code>`, html`<code>${b}</code>`, both, conflicts],
  })),
})}
<details><summary>Mọi quy tắc đã bắn (${spoke.length} dòng)</summary>${ruleTable('Mỗi quy tắc và nhãn một dòng', spoke)}</details>
<details><summary>${silent.size} quy tắc chưa bắn lần nào trên tập mẫu này</summary><p>${[...silent].map(rule => html`<code>${rule}</code> `)}</p></details>
<details><summary>Cụm từ (${phrases.length}) và nhóm từ không thấy lần nào (${silentCues.length})</summary>
${table({
  head: ['Nhóm', 'Cụm từ', 'Nhãn', 'Bắn', 'Đúng', 'Sai', 'Chuẩn xác (%)'],
  rows: phrases.map(({ cue, words, label, fires, tp, fp, precision }) => ({
    cells: [html`<code>${cue}</code>`, words, labelName(label), fires, tp ?? '–', fp ?? '–', figure(precision)],
  })),
})}
<p>${silentCues.map(cue => html`<code>${cue}</code> `)}</p></details></section>
`
}

const MOST = 15

/** Rules that cost more answers than they bring, one row each. */
function worst(rows: readonly RuleRow[]): RuleRow[] {
  return oncePerRule(rows)
    .filter(({ removed }) => removed.gained > removed.lost)
    .sort((a, b) => lossOf(a) - lossOf(b))
    .slice(0, MOST)
}

function best(rows: readonly RuleRow[]): RuleRow[] {
  return oncePerRule(rows)
    .filter(({ removed }) => removed.lost > removed.gained)
    .sort((a, b) => lossOf(b) - lossOf(a))
    .slice(0, MOST)
}

function lossOf({ removed }: RuleRow): number {
  return removed.lost - removed.gained
}

/** A rule may speak of several labels; what leaving it out does is the same on each of its rows. */
function oncePerRule(rows: readonly RuleRow[]): RuleRow[] {
  return rows.filter((row, i) => rows.findIndex(({ rule }) => rule === row.rule) === i)
}

function ruleTable(caption: string, rows: readonly RuleRow[]): Html {
  const counted = ['Bắn', 'Đúng', 'Sai', 'Chuẩn xác (%)', 'Chỉ mình nó', 'Trùng', 'Ngược', 'Bỏ đi']
  return table({ caption, head: ['Quy tắc', 'Nhãn', ...counted, 'Từ thấy được'], rows: rows.map(ruleRow) })
}

function ruleRow(row: RuleRow): TableRow {
  const { rule, title, strength, status, label, speaks, fires, tp, fp, precision, uniqueTp, overlaps, conflicts } = row
  const { macroF1, gained, lost } = row.removed
  const change = macroF1 === null ? '–' : decimal(macroF1 * 100, 2)
  return {
    cells: [
      html`${title}<br><code>${rule}</code>`,
      html`${speaks === 'against' && 'chống: '}${labelName(label)}<br><small>${strength === null ? 'điểm đã học' : STRENGTH_NAMES[strength]}${status !== 'active' && ` (${status})`}</small>`,
      fires,
      tp ?? '–',
      fp ?? '–',
      figure(precision),
      uniqueTp ?? '–',
      overlaps,
      conflicts,
      html`${change} <small>(+${gained} −${lost})</small>`,
      html`<small>${row.words
        .slice(0, 6)
        .map(({ name, n }) => `${name} (${n})`)
        .join(', ')}</small>`,
    ],
  }
}
