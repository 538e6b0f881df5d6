/** Whether reports reach the right body, by level and by period. */
import { OUTCOMES, type RouteGroup, type RouteOutcome, type RoutingReport } from '../../report.js'
import { type Bar, bars } from '../charts/bars.js'
import { type Html, html } from '../html.js'
import { groupName, reasonName, shortGroupName } from '../names.js'
import { decimal, figure } from '../numbers.js'
import { table } from '../table.js'

const OUTCOME_NAMES = Object.keys(OUTCOMES) as RouteOutcome[]
const GOOD: readonly RouteOutcome[] = ['exact', 'rightly-open']
const KEY = [['good', 'đúng'] as const, ['open', 'để ngỏ'] as const, ['bad', 'sai'] as const]
const OPEN: readonly RouteOutcome[] = ['left-open', 'out-of-scope']

export function routing(report: RoutingReport): Html {
  const { n, outcomes, byLevel, byPeriod, candidateRecall, meanCandidates, keptOpen, reasons } = report
  return html`<section id="routing"><h2>Nơi nhận</h2>
<p>${n} phản ánh có đáp án về nơi nhận. Cơ quan đúng nằm trong câu trả lời hoặc danh sách đề cử: ${figure(candidateRecall)}${
    meanCandidates !== null && `; trung bình ${decimal(meanCandidates, 1)} đề cử`
  }. Để ngỏ khi không thể biết: ${figure(keptOpen)}.</p>
${bars('Kết quả theo cấp của cơ quan đúng', KEY, byLevel.filter(({ n }) => n > 0).map(barOf))}
${table({ head: ['Kết quả', 'Số'], rows: OUTCOME_NAMES.map(name => ({ cells: [OUTCOMES[name], outcomes[name]] })) })}
${groups('Theo cấp', byLevel)}${groups('Theo thời kỳ', byPeriod)}
${
  reasons.length > 0 &&
  table({
    caption: 'Vì sao để ngỏ',
    head: ['Lý do', 'Số'],
    rows: reasons.map(({ name, n }) => ({ cells: [reasonName(name), n] })),
  })
}</section>
`
}

function groups(caption: string, list: readonly RouteGroup[]): Html {
  return table({
    caption,
    head: ['Nhóm', 'Số', 'Đúng cơ quan (%)', 'Cơ quan không còn'],
    rows: list
      .filter(({ n }) => n > 0)
      .map(({ name, n, right, outcomes }) => ({
        cells: [groupName(name), n, figure(right), outcomes['dead-body']],
        faint: n < 20,
      })),
  })
}

function barOf({ name, outcomes }: RouteGroup): Bar {
  const countOf = (names: readonly RouteOutcome[]) => names.reduce((sum, one) => sum + outcomes[one], 0)
  const rest = OUTCOME_NAMES.filter(one => !GOOD.includes(one) && !OPEN.includes(one))
  return {
    name: shortGroupName(name),
    parts: [
      { count: countOf(GOOD), tone: 'good' },
      { count: countOf(OPEN), tone: 'open' },
      { count: countOf(rest), tone: 'bad' },
    ],
  }
}
