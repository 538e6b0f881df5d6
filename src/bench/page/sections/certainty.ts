/** Whether the system knows when it is wrong. */
import { TAG_NAMES } from '../../../rules/labels.js'
import { TAGS, type Tag } from '../../../types.js'
import type { Abstention, Calibrated, Calibration, CalibrationQuestion, ScoreBand } from '../../report.js'
import { bars } from '../charts/bars.js'
import { riskLine } from '../charts/risk-line.js'
import { type Html, html } from '../html.js'
import { SHORT_TAGS } from '../names.js'
import { decimal, figure, percent } from '../numbers.js'
import { table } from '../table.js'

export function abstention({ riskCoverage, curve, aurc, augrc, bands, wanted, calibration: shares }: Abstention): Html {
  return html`<section id="abstention"><h2>Khi nào nên để người xem</h2>
<p class="note">Máy chấm điểm càng cao thì càng chắc; điểm là tổng trọng số, không phải xác suất. Nếu chỉ nhận những phản ánh máy chắc nhất và để phần còn lại cho người xem thì tỷ lệ sai giảm như sau.</p>
${curve && riskLine('Sai trong số được nhận (dọc) khi nhận chừng ấy phản ánh, chắc nhất trước (ngang)', curve)}
${
  riskCoverage &&
  table({
    head: ['Muốn nhận', 'Nhận được', 'Điểm cách đáp án khác ít nhất', 'Sai trong số được nhận (%)'],
    rows: riskCoverage.map(({ asked, coverage, margin, error }) => ({
      cells: [`${percent(asked)} %`, `${percent(coverage)} %`, decimal(margin / 100, 2), figure(error)],
    })),
  })
}
${
  aurc &&
  augrc &&
  html`<p>Gộp cả đường thành một số, càng gần 0 càng tốt: AURC ${figure(aurc)} là tỷ lệ sai trung bình trong số được nhận; AUGRC ${figure(augrc)} tính số sai trên tất cả phản ánh.</p>`
}
${bands && TAG_NAMES.map(tag => bandsOf(tag, bands[tag]))}
${
  wanted.length > 0 &&
  table({
    caption: `Ngưỡng điểm thấp nhất đạt độ chuẩn xác mong muốn, chọn trên ${wanted[0]?.chosenOn.name ?? ''}`,
    head: ['Nhãn', 'Mong muốn', 'Ngưỡng', 'Trên tập chọn', 'Chuẩn xác ở đây', 'Tìm đủ ở đây'],
    rows: wanted.map(({ tag, wanted, threshold, chosen, precision, recall }) => ({
      cells: [
        SHORT_TAGS[tag],
        `${percent(wanted)} %`,
        threshold === null ? 'không có ngưỡng nào đạt' : decimal(threshold / 100, 2),
        figure(chosen),
        figure(precision),
        figure(recall),
      ],
    })),
  })
}
${calibration(shares)}</section>
`
}

function bandsOf(tag: Tag, bands: readonly ScoreBand[]): Html {
  const rows = bands.map(({ from, below, right }) => ({
    name: bandName(from, below),
    parts: [
      { count: right.k ?? 0, tone: 'good' as const },
      { count: right.n - (right.k ?? 0), tone: 'bad' as const },
    ],
  }))
  const key = [['good', 'gắn đúng'] as const, ['bad', 'gắn sai'] as const]
  return html`${bars(`${TAGS[tag]}: đúng và sai theo khoảng điểm`, key, rows)}
${table({
  head: ['Khoảng điểm', 'Đáp án có nhãn này (%)', 'Máy gắn hoặc bỏ đúng (%)'],
  rows: bands.map(({ positive, right }, i) => ({ cells: [rows[i]?.name ?? '', figure(positive), figure(right)] })),
})}`
}

function bandName(from: number | null, below: number | null): string {
  const words = (points: number) => decimal(points / 100, 2)
  if (from === null) return below === null || below <= 1 ? '0 trở xuống' : `dưới ${words(below)}`
  return below === null ? `từ ${words(from)}` : `${words(from)} đến dưới ${words(below)}`
}

// ── Stated shares ───────────────────────────────────────────────────────────────────────────────

const QUESTIONS: Readonly<Record<CalibrationQuestion, string>> = {
  scope: 'Phạm vi',
  ...SHORT_TAGS,
  route: 'Cơ quan',
}

function calibration({ declared, isotonic }: Calibration): Html {
  return html`${declared.length > 0 && statedBy('Độ tin máy tự nêu (confidence), so với thực tế', declared, ({ question }) => QUESTIONS[question])}
${
  isotonic &&
  html`${statedBy(`Điểm đổi ra xác suất bằng hồi quy đơn điệu, học trên ${isotonic[0]?.fittedOn.name ?? ''}`, isotonic, ({ tag }) => SHORT_TAGS[tag])}
${isotonic.map(({ tag, steps }) =>
  table({
    caption: `${SHORT_TAGS[tag]}: từ điểm này trở lên thì chừng này phản ánh mang nhãn`,
    head: ['Từ điểm', 'Mang nhãn (%)', 'Số phản ánh'],
    rows: steps.map(({ from, share, n }) => ({ cells: [decimal(from / 100, 2), percent(share), n] })),
  }),
)}`
}`
}

function statedBy<Row extends Calibrated>(caption: string, rows: readonly Row[], nameOf: (row: Row) => string): Html {
  return html`${table({
    caption: `${caption}. Brier và ECE càng gần 0 càng khớp.`,
    head: ['Câu hỏi', 'Số', 'Brier (× 100)', 'ECE (%)'],
    rows: rows.map(row => ({ cells: [nameOf(row), row.n, figure(row.brier), percent(row.ece)] })),
  })}
${table({
  head: ['Câu hỏi', 'Máy nêu trung bình (%)', 'Đúng thật (%)'],
  rows: rows.flatMap(row =>
    row.bins.map(({ stated, right }) => ({
      cells: [nameOf(row), percent(stated), figure(right)],
      faint: right.n < 20,
    })),
  ),
})}`
}
