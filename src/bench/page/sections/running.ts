/** How it behaves under small changes, and how fast it is. */
import type { BehaviourTest, Speed } from '../../report.js'
import { type Html, html } from '../html.js'
import { decimal, figure, percent } from '../numbers.js'
import { table } from '../table.js'

const KINDS: Readonly<Record<BehaviourTest['kind'], string>> = {
  functionality: 'chức năng tối thiểu',
  invariance: 'không được đổi',
  direction: 'chỉ được đổi một chiều',
}

const STAGES: Readonly<Record<Speed['stages'][number]['name'], string>> = {
  normalise: 'Chuẩn hóa, tách từ',
  match: 'Tìm cụm từ, tên gọi',
  rules: 'Quy tắc, từ ngữ',
  route: 'Nơi nhận và phần còn lại',
}

export function behaviour(tests: readonly BehaviourTest[]): Html {
  return html`<section id="behaviour"><h2>Thử bằng cách sửa nhẹ phản ánh</h2>
<p class="note">Sửa cách viết mà không sửa ý thì kết quả phải giữ nguyên; thêm một ý thì điểm chỉ được đổi về một phía. “Hỏng” là tỷ lệ phần trăm phản ánh không như vậy.</p>
${table({
  head: ['Phép thử', 'Kiểu', 'Hỏng', 'Ví dụ'],
  rows: tests.map(({ title, kind, failures, examples }) => ({
    cells: [
      title.vi,
      KINDS[kind],
      figure(failures),
      examples.map(one => `${one.id}: ${one.before} → ${one.after}`).join('; '),
    ],
  })),
})}</section>
`
}

export function speed({
  reports,
  workers,
  seconds,
  perSecond,
  milliseconds,
  loadMilliseconds,
  heapMegabytes,
  machine,
  slowest,
  whole,
  rules,
  stages,
  runs,
}: Speed): Html {
  const names = Object.keys(milliseconds) as (keyof Speed['milliseconds'])[]
  return html`<section id="speed"><h2>Tốc độ</h2>
<p>Trung vị ${decimal(runs.median, 0)} phản ánh mỗi giây (từ ${decimal(runs.min, 0)} đến ${decimal(runs.max, 0)} trong ${runs.n} lượt, ${runs.reports} phản ánh, không kể lượt làm nóng máy).</p>
<p>Lần đo này: ${reports} phản ánh trong ${decimal(seconds, 2)} giây: ${decimal(perSecond, 0)} phản ánh mỗi giây ${workers === 1 ? 'với một luồng' : `ở mỗi luồng trong ${workers} luồng`}; cả lần đo ${decimal(whole.seconds, 2)} giây, ${decimal(whole.perSecond, 0)} phản ánh mỗi giây. Nạp bộ quy tắc ${decimal(loadMilliseconds, 0)} ms, bộ nhớ ${decimal(heapMegabytes, 1)} MB. Máy: ${machine.cpu}, ${machine.cores} nhân, Node ${machine.node}.</p>
${table({
  caption: 'Từng chặng của một phản ánh',
  head: ['Chặng', 'µs', '% thời gian'],
  rows: stages.map(({ name, microseconds, share }) => ({
    cells: [STAGES[name], decimal(microseconds, 1), percent(share)],
  })),
})}
${table({ caption: 'Thời gian của từng phản ánh', head: names.map(String), rows: [{ cells: names.map(name => `${decimal(milliseconds[name], 3)} ms`) }] })}
${table({
  caption: 'Chậm nhất',
  head: ['Phản ánh', 'ms', 'Số ký tự'],
  rows: slowest.map(({ id, milliseconds: ms, characters }) => ({ cells: [id, decimal(ms, 3), characters] })),
})}
${
  rules.length > 0 &&
  table({
    caption: 'Mười quy tắc chậm nhất, mỗi quy tắc đo riêng (khi chạy chung thì nhanh hơn tổng này)',
    head: ['Quy tắc', 'µs mỗi phản ánh', '% thời gian'],
    rows: rules.slice(0, 10).map(({ rule, microseconds, share }) => ({
      cells: [html`<code>${rule}</code>`, decimal(microseconds, 2), percent(share)],
    })),
  })
}</section>
`
}
