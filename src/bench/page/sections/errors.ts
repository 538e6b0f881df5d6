/** Where it goes wrong: confusion, slices, and every report whose answer differs. */
import { OFF_TOPIC_CATEGORIES, TAGS, type Tag } from '../../../types.js'
import {
  type Answer,
  type Confusion,
  type Disagreement,
  type Disagreements,
  type Fired,
  type GoldAnswer,
  KINDS,
  type SliceGroup,
  type TwoByTwo,
} from '../../report.js'
import { type Html, html } from '../html.js'
import { markedText } from '../marked-text.js'
import { decimal, figure, percent } from '../numbers.js'
import { table } from '../table.js'

const TAG_NAMES = Object.keys(TAGS) as Tag[]

export function confusion({ scope, tags, sets, confusedWith, categories }: Confusion): Html {
  const twoByTwo = (name: string, { tp, fp, fn, tn }: TwoByTwo) => ({ cells: [name, tp, fp, fn, tn] })
  return html`<section id="confusion"><h2>Nhầm lẫn</h2>
${table({
  head: ['', 'Đúng có', 'Nhầm là có', 'Bỏ sót', 'Đúng không'],
  rows: [twoByTwo('Trong phạm vi', scope), ...TAG_NAMES.map(tag => twoByTwo(TAGS[tag], tags[tag]))],
})}
${matrix('Bộ nhãn: hàng là đáp án, cột là kết quả (số phản ánh và phần trăm của hàng)', sets)}
${matrix('Nhóm ngoài phạm vi: hàng là đáp án, cột là kết quả', categories)}
${TAG_NAMES.map(tag => {
  const wrong = confusedWith[tag]
  const words = wrong.map(({ name, n }) => `${name}: ${n}`).join(' · ')
  return wrong.length > 0 && html`<p>Gắn nhầm “${TAGS[tag]}” cho phản ánh có đáp án: ${words}.</p>`
}).filter(part => part !== false)}</section>
`
}

function matrix(caption: string, { names, cells }: Confusion['sets']): Html {
  return table({
    caption,
    head: ['', ...names.map(titleOf)],
    rows: names.map((name, i) => {
      const row = cells[i] ?? []
      const total = row.reduce((sum, n) => sum + n, 0)
      return { cells: [titleOf(name), ...row.map(n => (n === 0 ? '·' : `${n} (${percent(n / total)})`))] }
    }),
  })
}

const TITLES: Readonly<Record<string, string>> = {
  ...OFF_TOPIC_CATEGORIES,
  none: 'Ngoài phạm vi',
  both: 'Cả hai',
  'procedure-difficulty': 'Khó khăn',
  'staff-conduct': 'Thái độ',
  'administrative-procedure': 'Trong phạm vi',
}

function titleOf(name: string): string {
  return TITLES[name] ?? name
}

export function slices(groups: readonly SliceGroup[]): Html {
  return html`<section id="slices"><h2>Theo từng nhóm phản ánh</h2>
<p class="note">Xếp theo số lỗi. Nhóm dưới 20 phản ánh in mờ: quá ít để kết luận.</p>
${groups.map(({ dimension, slices }) =>
  table({
    caption: DIMENSIONS[dimension] ?? dimension,
    head: ['Nhóm', 'Số', 'Lỗi', 'Phạm vi và nhãn đúng', 'Phạm vi đúng', 'F1 trung bình'],
    rows: slices.map(({ name, n, errors, exact, scopeAccuracy, macroF1, thin }) => ({
      cells: [titleOf(name), n, errors, figure(exact), figure(scopeAccuracy), figure(macroF1)],
      faint: thin,
    })),
  }),
)}</section>
`
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  style: 'Cách viết',
  marks: 'Có dấu hay không',
  era: 'Thời kỳ',
  field: 'Lĩnh vực',
  origin: 'Nguồn gốc',
  channel: 'Kênh',
  length: 'Độ dài',
  sentences: 'Câu dài',
  split: 'Phần của tập mẫu',
}

export function disagreements({ total, byKind, list }: Disagreements): Html {
  const kinds = Object.entries(byKind).filter(([, n]) => n > 0)
  return html`<section id="disagreements"><h2>Các phản ánh lệch đáp án</h2>
<p>${total} phản ánh; ${list.length < total && `in ${list.length} phản ánh nặng nhất, đủ cả trong tệp NDJSON; `}chắc mà sai đứng trước.</p>
${table({ head: ['Kiểu lệch', 'Số'], rows: kinds.map(([kind, n]) => ({ cells: [kindTitle(kind), n] })) })}
${list.map(one => disagreement(one))}</section>
`
}

function kindTitle(kind: string): string {
  // The record's own keys come in, as plain text.
  return (KINDS as Readonly<Record<string, string>>)[kind] ?? kind
}

function disagreement(one: Disagreement): Html {
  const { id, kinds, gold, decided, text, fired, nearMisses, margin, note, sentAt, unsure } = one
  const [worst, ...others] = kinds.map(kind => KINDS[kind])
  return html`<details id="${anchor(id)}"><summary><code>${id}</code> ${worst ?? ''}${unsure && ' (đáp án chưa chắc)'} <q>${beginning(text)}</q></summary>
<p class="note">Gửi ngày ${sentAt ?? 'không rõ'}${margin !== null && ` · cách đáp án khác ${decimal(margin / 100, 2)} điểm`}${others.length > 0 && ` · còn: ${others.join('; ')}`}</p>
${markedText(text, fired)}
${table({ head: ['', 'Đáp án', 'Kết quả'], rows: answerRows(gold, decided) })}
${fired.length > 0 && firedTable(fired)}
${
  nearMisses.length > 0 &&
  html`<p>Suýt đúng:</p><ul>${nearMisses.map(
    miss => html`<li><code>${miss.rule}</code> ${miss.title}: ${miss.missing.join('; ')}</li>`,
  )}</ul>`
}
${note !== null && html`<p class="note">Ghi chú của người gán nhãn: ${note}</p>`}</details>
`
}

/** Ids come from outside; an anchor holds only what any link can carry. */
export function anchor(id: string): string {
  return `r-${[...id].map(sign => (/[A-Za-z0-9_-]/.test(sign) ? sign : `.${sign.codePointAt(0) ?? 0}.`)).join('')}`
}

export function answerRows(gold: GoldAnswer, decided: Answer) {
  const bodies =
    gold.bodies === null
      ? '–'
      : gold.bodies === 'needs-review'
        ? 'để người xem'
        : gold.bodies.map(body => body.name).join(' hoặc ')
  return [
    { cells: ['Phạm vi', gold.scope === null ? '–' : titleOf(gold.scope), titleOf(decided.scope)] },
    { cells: ['Nhãn', gold.tags?.map(titleOf).join(', ') || '–', decided.tags.map(titleOf).join(', ') || '–'] },
    { cells: ['Nhóm ngoài phạm vi', titleOf(gold.offTopic ?? '–'), titleOf(decided.offTopic ?? '–')] },
    { cells: ['Lĩnh vực', gold.field ?? '–', decided.field ?? '–'] },
    { cells: ['Cơ quan', bodies, decided.body?.name ?? (decided.reasons.join(', ') || '–')] },
    { cells: ['Cần người xem', '', decided.review.join(', ') || 'không'] },
  ]
}

export function firedTable(fired: readonly Fired[]): Html {
  return table({
    head: ['Quy tắc', 'Nội dung', 'Nhãn', 'Điểm'],
    rows: fired.map(({ rule, title, label, weight }) => ({
      cells: [html`<code>${rule}</code>`, title, titleOf(label), decimal(weight, 2)],
    })),
  })
}

/** Enough of a text to know which one it is. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(' ', 90))} …`
}
