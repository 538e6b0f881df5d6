/** Whether the system knows when it is wrong. */
import { TAGS, type Tag } from '../../../types.js'
import type { Abstention, ScoreBand } from '../../report.js'
import { bars } from '../charts/bars.js'
import { riskLine } from '../charts/risk-line.js'
import { type Html, html } from '../html.js'
import { decimal, figure, percent } from '../numbers.js'
import { table } from '../table.js'

export function abstention({ riskCoverage, curve, aurc, augrc, bands, wanted }: Abstention): Html {
  return html`<section id="abstention"><h2>Khi nào nên để người xem</h2>
<p class="note">Điểm là tổng trọng số, không phải xác suất.</p>
${curve && riskLine('Tỷ lệ sai (dọc, %) theo tỷ lệ phản ánh được nhận, chắc nhất trước (ngang, %)', curve)}
${
  riskCoverage &&
  table({
    head: ['Nhận', 'Cách đáp án khác ít nhất', 'Sai trong số được nhận'],
    rows: riskCoverage.map(({ coverage, margin, error }) => ({
      cells: [`${percent(coverage)} %`, decimal(margin / 100, 2), figure(error)],
    })),
  })
}
${aurc && augrc && html`<p>Diện tích dưới đường: AURC ${figure(aurc)}; AUGRC ${figure(augrc)}.</p>`}
${bands && (Object.keys(TAGS) as Tag[]).map(tag => bandsOf(TAGS[tag], bands[tag]))}
${
  wanted.length > 0 &&
  table({
    caption: 'Ngưỡng thấp nhất đạt độ chuẩn xác mong muốn, chọn trên tập khác',
    head: ['Nhãn', 'Mong muốn', 'Ngưỡng', 'Trên tập chọn', 'Chuẩn xác ở đây', 'Tìm đủ ở đây'],
    rows: wanted.map(({ tag, wanted, threshold, chosen, precision, recall }) => ({
      cells: [
        TAGS[tag],
        `${percent(wanted)} %`,
        threshold === null ? 'không có' : decimal(threshold / 100, 2),
        figure(chosen),
        figure(precision),
        figure(recall),
      ],
    })),
  })
}</section>
`
}

function bandsOf(title: string, bands: readonly ScoreBand[]): Html {
  const rows = bands.map(({ from, below, right }) => ({
    name: `${from === null ? '…' : decimal(from / 100, 2)} – ${below === null ? '…' : decimal(below / 100, 2)}`,
    parts: [
      { count: right.k ?? 0, tone: 'good' as const },
      { count: right.n - (right.k ?? 0), tone: 'bad' as const },
    ],
  }))
  return html`${bars(`${title}: đúng / sai theo khoảng điểm`, rows)}
${table({
  head: ['Khoảng điểm', 'Mang nhãn này', 'Gắn đúng'],
  rows: bands.map(({ positive, right }, i) => ({ cells: [rows[i]?.name ?? '', figure(positive), figure(right)] })),
})}`
}
