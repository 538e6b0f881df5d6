/** Where it goes wrong: what is taken for what, and in which parts of the corpus. */
import { TAG_NAMES } from '../../../rules/labels.js'
import type { Confusion, SliceGroup, TwoByTwo } from '../../report.js'
import { type Html, html } from '../html.js'
import { answerName, categoryTitle, DIMENSION_NAMES, SHORT_TAGS, setName, sliceName } from '../names.js'
import { figure, percent } from '../numbers.js'
import { type Cell, table } from '../table.js'

export function confusion({ scope, tags, sets, confusedWith, categories }: Confusion): Html {
  const twoByTwo = (name: string, { tp, fp, fn, tn }: TwoByTwo) => ({ cells: [name, tp, fp, fn, tn] })
  return html`<section id="confusion"><h2>Nhầm lẫn</h2>
${table({
  caption: 'Số phản ánh theo đáp án và kết quả của máy',
  head: ['', 'Đúng là có', 'Nhầm là có', 'Bỏ sót', 'Đúng là không'],
  rows: [twoByTwo('Trong phạm vi', scope), ...TAG_NAMES.map(tag => twoByTwo(SHORT_TAGS[tag], tags[tag]))],
})}
${matrix('Bộ nhãn: hàng là đáp án, cột là kết quả (số phản ánh, phần trăm của hàng)', sets, setName, setName)}
${TAG_NAMES.map(tag => {
  const wrong = confusedWith[tag]
  const words = wrong.map(({ name, n }) => `${answerName(name)} ${n}`).join(' · ')
  return wrong.length > 0 && html`<p>Gắn nhầm nhãn “${SHORT_TAGS[tag]}” cho phản ánh có đáp án: ${words}.</p>`
}).filter(part => part !== false)}
${matrix('Nhóm ngoài phạm vi: hàng là đáp án, cột là kết quả (số phản ánh, phần trăm của hàng)', categories, categoryTitle, answerName)}</section>
`
}

function matrix(
  caption: string,
  { names, cells }: Confusion['sets'],
  rowName: (name: string) => string,
  columnName: (name: string) => string,
): Html {
  const shown = (row: readonly number[]) => {
    const total = row.reduce((sum, n) => sum + n, 0)
    return row.map((n): Cell => (n === 0 ? '·' : html`${n} <small>${percent(n / total)}</small>`))
  }
  return html`<div class="matrix">${table({
    caption,
    head: ['', ...names.map(columnName)],
    rows: names.map((name, i) => ({ cells: [rowName(name), ...shown(cells[i] ?? [])] })),
  })}</div>`
}

export function slices(groups: readonly SliceGroup[]): Html {
  const [told, alike] = [groups.filter(isDivided), groups.filter(group => !isDivided(group))]
  return html`<section id="slices"><h2>Theo từng nhóm phản ánh</h2>
<p class="note">Xếp theo số lỗi. Nhóm dưới 20 phản ánh in mờ: quá ít để kết luận.</p>
${told.map(({ dimension, slices }) =>
  table({
    caption: dimensionName(dimension),
    head: ['Nhóm', 'Số', 'Lỗi', 'Phạm vi và nhãn đúng (%)', 'Phạm vi đúng (%)', 'F1 trung bình (%)'],
    rows: slices.map(({ name, n, errors, exact, scopeAccuracy, macroF1, thin }) => ({
      cells: [sliceName(dimension, name), n, errors, figure(exact), figure(scopeAccuracy), figure(macroF1)],
      faint: thin,
    })),
  }),
)}
${alike.length > 0 && html`<p class="note">Cả tập chỉ có một nhóm: ${alike.map(({ dimension, slices }) => `${dimensionName(dimension).toLowerCase()} ${slices.map(({ name }) => sliceName(dimension, name)).join('')}`).join('; ')}.</p>`}</section>
`
}

function isDivided({ slices }: SliceGroup): boolean {
  return slices.length > 1
}

function dimensionName(dimension: string): string {
  return DIMENSION_NAMES[dimension] ?? dimension
}
