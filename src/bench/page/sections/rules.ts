/** What each rule and each phrase is worth. */
import type { RuleRow, RuleScorecard } from '../../report.js'
import { type Html, html } from '../html.js'
import { decimal, figure } from '../numbers.js'
import { type TableRow, table } from '../table.js'

export function rules({ rows, phrases, silentCues, pairs }: RuleScorecard): Html {
  const silent = new Set(rows.filter(({ fires }) => fires === 0).map(({ rule }) => rule))
  const spoke = rows.filter(({ fires }) => fires > 0)
  return html`<section id="rules"><h2>Từng quy tắc</h2>
<p class="note">“Chỉ mình nó”: phản ánh đúng mà không quy tắc nào khác nói tới nhãn đó. “Bỏ đi”: F1 trung bình đổi bao nhiêu điểm phần trăm nếu bỏ quy tắc.</p>
${table({
  head: [
    'Quy tắc',
    'Mức',
    'Nhãn',
    'Bắn',
    'Đúng',
    'Sai',
    'Chuẩn xác',
    'Chỉ mình nó',
    'Trùng',
    'Ngược',
    'Bỏ đi',
    'Từ thấy được',
  ],
  rows: spoke.map(ruleRow),
})}
<details><summary>${silent.size} quy tắc chưa bắn lần nào trên tập mẫu này</summary><p>${[...silent].map(rule => html`<code>${rule}</code> `)}</p></details>
<details><summary>Cụm từ (${phrases.length}) và nhóm từ không thấy lần nào (${silentCues.length})</summary>
${table({
  head: ['Nhóm', 'Cụm từ', 'Nhãn', 'Bắn', 'Đúng', 'Sai', 'Chuẩn xác'],
  rows: phrases.map(({ cue, words, label, fires, tp, fp, precision }) => ({
    cells: [html`<code>${cue}</code>`, words, label, fires, tp ?? '–', fp ?? '–', figure(precision)],
  })),
})}
<p>${silentCues.map(cue => html`<code>${cue}</code> `)}</p></details>
${table({
  caption: 'Cặp quy tắc hay bắn cùng nhau nhất',
  head: ['Quy tắc', 'Quy tắc', 'Cùng bắn', 'Ngược nhau'],
  rows: pairs.map(({ a, b, both, conflicts }) => ({
    cells: [html`<code>${a}</code>`, html`<code>${b}</code>`, both, conflicts],
  })),
})}</section>
`
}

function ruleRow(row: RuleRow): TableRow {
  const { rule, title, strength, status, label, speaks, fires, tp, fp, precision, uniqueTp, overlaps, conflicts } = row
  const { macroF1, gained, lost } = row.removed
  const change = macroF1 === null ? '–' : decimal(macroF1 * 100, 2)
  return {
    cells: [
      html`<code title="${title}">${rule}</code>`,
      status === 'active' ? strength : `${strength} (${status})`,
      speaks === 'for' ? label : `chống ${label}`,
      fires,
      tp ?? '–',
      fp ?? '–',
      figure(precision),
      uniqueTp ?? '–',
      overlaps,
      conflicts,
      html`<span title="được ${gained}, mất ${lost}">${change}</span>`,
      row.words.map(({ name, n }) => `${name} (${n})`).join(', '),
    ],
  }
}
