/** What changed since another run, in words first. */
import { TAG_NAMES } from '../../../rules/labels.js'
import { type Comparison, FLIP_KINDS, type Flip, type FlipKind, type McNemar, type Threshold } from '../../report.js'
import { bars } from '../charts/bars.js'
import { type Html, html } from '../html.js'
import { markedText } from '../marked-text.js'
import { SHORT_TAGS } from '../names.js'
import { decimal, figure, percent } from '../numbers.js'
import { table } from '../table.js'
import { anchor, answerRows, firedTable } from './disagreements.js'

const FLIP_NAMES = Object.keys(FLIP_KINDS) as FlipKind[]
const QUESTIONS: Readonly<Record<McNemar['question'], string>> = {
  ...SHORT_TAGS,
  scope: 'Phạm vi',
  exact: 'Phạm vi và nhãn',
  body: 'Cơ quan',
}

export function comparison({ baseline, n, flips, list, mcnemar, differences, verdict }: Comparison): Html {
  const { macroF1, scopeF1, tagF1, exact, coverage } = differences
  return html`<section id="comparison"><h2>So với lần trước</h2>
<p><b>${verdict.vi}</b></p>
<p class="note">Lần trước: <code>${baseline.name}</code>, ${n} phản ánh chung.</p>
${bars('Phản ánh đổi kết quả', FLIP_KEY, [{ name: 'Số phản ánh', parts: flipParts(flips) }])}
${table({
  head: ['Câu hỏi', 'Tốt lên', 'Xấu đi', 'p (McNemar chính xác)', 'p (Holm)', 'Kết luận'],
  rows: mcnemar.map(({ question, gained, lost, p, pHolm, verdict: words }) => ({
    cells: [QUESTIONS[question], gained, lost, chance(p), chance(pHolm), words.vi],
  })),
})}
<p class="note">p là khả năng một thay đổi lệch về một phía như thế chỉ do ngẫu nhiên; dưới 0,05 mới đáng tin. p (Holm) đã tính đến việc hỏi năm câu một lúc. Thay đổi nhỏ nhất mà tập này nhận ra được: ${percent(mcnemar.find(({ question }) => question === 'exact')?.detectable ?? null)} % số phản ánh.</p>
${table({
  caption: 'Hiệu số, nay trừ trước (điểm phần trăm)',
  head: ['Chỉ số', 'Hiệu'],
  rows: [
    { cells: ['F1 trung bình hai nhãn', figure(macroF1)] },
    { cells: ['F1 phạm vi', figure(scopeF1)] },
    ...TAG_NAMES.map(tag => ({ cells: [`F1 ${SHORT_TAGS[tag]}`, figure(tagF1[tag])] })),
    { cells: ['Phạm vi và nhãn đúng', figure(exact)] },
    { cells: ['Chuyển được ngay', figure(coverage)] },
  ],
})}
${list.map(flip)}</section>
`
}

const FLIP_KEY = [['good', 'tốt lên'] as const, ['bad', 'xấu đi'] as const, ['open', 'đổi khác'] as const]

function flipParts(flips: Comparison['flips']) {
  const others = FLIP_NAMES.filter(name => name !== 'gained' && name !== 'lost')
  return [
    { count: flips.gained, tone: 'good' as const },
    { count: flips.lost, tone: 'bad' as const },
    { count: others.reduce((sum, name) => sum + flips[name], 0), tone: 'open' as const },
  ]
}

function flip({ id, kind, gold, text, before, now }: Flip): Html {
  return html`<details id="${anchor(`flip-${id}`)}"><summary><code>${id}</code> ${FLIP_KINDS[kind]}</summary>
${markedText(text, now.fired)}
<h3>Trước</h3>${table({ head: ['', 'Đáp án', 'Kết quả'], rows: answerRows(gold, before) })}${firedTable(before.fired)}
<h3>Nay</h3>${table({ head: ['', 'Đáp án', 'Kết quả'], rows: answerRows(gold, now) })}${firedTable(now.fired)}</details>
`
}

function chance(p: number | null): string {
  return p === null ? 'quá ít thay đổi' : decimal(p, 4)
}

export function thresholds(list: readonly Threshold[]): Html {
  return html`<section id="thresholds"><h2>Ngưỡng phải đạt</h2>
${table({
  head: ['Yêu cầu', 'Thực tế', ''],
  rows: list.map(({ asked, actual, met }) => ({
    cells: [
      html`<code>${asked}</code>`,
      actual === null ? '–' : decimal(actual, 4),
      met ? html`<span class="good-word">đạt</span>` : html`<span class="bad-word">không đạt</span>`,
    ],
  })),
})}</section>
`
}
