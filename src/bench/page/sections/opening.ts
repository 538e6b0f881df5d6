/** What was measured, with what, and in one look how well. */
import { TAG_NAMES } from '../../../rules/labels.js'
import type { CorpusCheck, Figure, Findings, Headline, HeadlineFigures, Receipt } from '../../report.js'
import { intervalPlot } from '../charts/interval-plot.js'
import { type Html, html } from '../html.js'
import { labelName, SHORT_TAGS, sliceName } from '../names.js'
import { figure, percent } from '../numbers.js'
import { table } from '../table.js'

export function receipt(given: Receipt): Html {
  const { version, rules, dictionaries, files, predictions, asOf, split, seed, replicates, generator, stamp } = given
  const measured = predictions
    ? html`Kết quả của hệ thống khác: <code>${predictions.name}</code>`
    : html`pakn ${version}`
  return html`<section id="receipt"><h2>Đo cái gì</h2>
${table({
  head: ['Mục', 'Giá trị'],
  rows: [
    { cells: ['Hệ thống được đo', measured] },
    ...(rules === null ? [] : [{ cells: ['Quy tắc', html`<code>${rules}</code>`] }]),
    ...(dictionaries === null ? [] : [{ cells: ['Từ điển', html`<code>${dictionaries}</code>`] }]),
    { cells: ['Ngày của phản ánh không ghi ngày', asOf ?? 'không có'] },
    { cells: ['Phần được đo', split ?? 'tất cả'] },
    { cells: ['Hạt giống ngẫu nhiên', `${seed}, ${replicates} lần lấy mẫu lại, ${generator}`] },
    ...given.uses.map(({ file, packs }) => ({
      cells: [html`Số bộ quy tắc đã đo trên <code>${file}</code>`, packs],
    })),
    { cells: ['Lệnh', html`<code>${given.command.join(' ')}</code>`] },
    ...(stamp === null ? [] : [{ cells: ['Ghi chú lần chạy', stamp] }]),
  ],
})}
${table({
  head: ['Tệp', 'Bản ghi', 'Dùng', 'SHA-256'],
  rows: files.map(({ name, records, used, sha256 }) => ({
    cells: [html`<code>${name}</code>`, records, used, html`<code>${sha256.slice(0, 16)}…</code>`],
  })),
})}</section>
`
}

export function corpus(check: CorpusCheck): Html {
  const {
    skipped,
    duplicates,
    duplicateIds,
    leaks,
    unknownBodies,
    labels,
    thin,
    origins,
    splits,
    unaccented,
    unsure,
    days,
  } = check
  return html`<section id="corpus"><h2>Tập mẫu có dùng được không</h2>
${table({
  head: ['Kiểm tra', 'Kết quả'],
  rows: [
    { cells: ['Phản ánh được đo', check.n] },
    { cells: ['Bản ghi hỏng bị bỏ qua', skipped.length] },
    { cells: ['Trùng từng chữ / trùng sau chuẩn hóa', `${duplicates.exact.length} / ${duplicates.normalised.length}`] },
    { cells: ['Mã trùng', duplicateIds.length] },
    { cells: ['Ví dụ của quy tắc lộ trong mẫu', leaks.length] },
    { cells: ['Cơ quan trong đáp án mà dữ liệu không có', unknownBodies.length] },
    { cells: ['Viết không dấu', figure(unaccented)] },
    { cells: ['Đáp án chưa chắc', figure(unsure)] },
    { cells: ['Từ ngày / đến ngày / không ngày', `${days.first ?? '–'} / ${days.last ?? '–'} / ${days.undated}`] },
    { cells: ['Số tiếng của phản ánh: ngắn nhất, 10 %, … 90 %, dài nhất', check.lengthDeciles.join(' · ')] },
    { cells: ['Phần của tập', splits.map(({ name, n }) => `${name}: ${n}`).join(' · ')] },
    { cells: ['Nguồn gốc', origins.map(({ name, n }) => `${sliceName('origin', name)}: ${n}`).join(' · ') || '–'] },
    { cells: ['Nhãn ít hơn 20 mẫu', thin.map(labelName).join(', ') || 'không có'] },
  ],
})}
${table({ caption: 'Đáp án trong mẫu', head: ['Nhãn', 'Số phản ánh'], rows: labels.map(({ name, n }) => ({ cells: [labelName(name), n], faint: n < 20 })) })}
${
  leaks.length > 0 &&
  table({
    caption: 'Ví dụ lộ: con số của các quy tắc này đẹp hơn thật',
    head: ['Phản ánh', 'Quy tắc', 'Ví dụ', 'Cách trùng'],
    rows: leaks.map(({ report, rule, example, how }) => ({
      cells: [report, html`<code>${rule}</code>`, example, how === 'equal' ? 'giống hệt' : 'tám tiếng liền'],
    })),
  })
}
${
  unknownBodies.length > 0 &&
  table({
    caption: 'Cơ quan trong đáp án mà dữ liệu không có: trả lời thế nào cũng bị tính sai',
    head: ['Viết trong đáp án', 'Có lẽ là', 'Số phản ánh', 'Phản ánh'],
    rows: unknownBodies.map(({ body, nearest, reports }) => ({
      cells: [body, nearest ?? '–', reports.length, reports.slice(0, 5).join(', ') + (reports.length > 5 ? ', …' : '')],
    })),
  })
}</section>
`
}

export function headline({ all, sure, real, weighted }: Headline): Html {
  const columns = [
    ['Tất cả', all] as const,
    ['Đáp án chắc', sure] as const,
    ...(real ? [['Nguồn thật', real] as const] : []),
    ...(weighted ? [['Tính theo trọng số', weighted] as const] : []),
  ]
  const rows = linesOf(all).map(([name], i) => ({
    cells: [name, ...columns.map(([, figures]) => cellAt(figures, i))],
  }))
  const counts = { cells: ['Số phản ánh', ...columns.map(([, { n }]) => String(n))] }
  return html`<section id="headline"><h2>Kết quả chính</h2>
${inWords(all)}
${intervalPlot('Các chỉ số chính (%) và khoảng tin cậy 95 %, tất cả phản ánh', linesOf(all))}
${table({ head: ['Chỉ số (%)', ...columns.map(([name]) => name)], rows: [counts, ...rows] })}
<details><summary>Đọc các con số này thế nào?</summary><dl>${WORDS.map(([word, meaning]) => html`<dt>${word}</dt><dd>${meaning}</dd>`)}</dl></details></section>
`
}

/** What a manager asks first. */
function inWords({ n, coverage, unattendedError, exact, routePrecision }: HeadlineFigures): Html {
  const share = ({ value, low, high }: Figure) =>
    value === null ? 'không đo được' : `${percent(value)} % (từ ${percent(low)} đến ${percent(high)})`
  return html`<ul class="summary">
<li>Đo trên ${n} phản ánh đã có đáp án. Máy đúng cả phạm vi và nhãn ở ${share(exact)}.</li>
<li>Không cần người xem: ${share(coverage)}. Trong số đó sai (phạm vi, nhãn hoặc cơ quan): ${share(unattendedError)}.</li>
<li>Phản ánh đã chuyển thì tới đúng cơ quan ở ${share(routePrecision)}.</li>
</ul>`
}

const WORDS: readonly (readonly [string, string])[] = [
  [
    '91,2 [88,0–94,1] 140/153',
    '140 trong 153 phản ánh, là 91,2 %. Đo lại trên tập khác cùng loại thì con số thật thường nằm giữa 88,0 và 94,1 (khoảng tin cậy 95 %): tập càng nhỏ khoảng càng rộng.',
  ],
  ['Chuẩn xác (precision)', 'Trong số máy nói “có”, bao nhiêu phần là đúng.'],
  ['Tìm đủ (recall)', 'Trong số thật sự “có”, máy tìm được bao nhiêu phần.'],
  [
    'F1',
    'Trung bình điều hòa của chuẩn xác và tìm đủ: chỉ cao khi cả hai cùng cao. “F1 trung bình” lấy trung bình hai nhãn.',
  ],
  ['Đáp án chắc', 'Chỉ những phản ánh mà người gán nhãn không phân vân.'],
  ['Chuyển được ngay', 'Phản ánh mà máy không yêu cầu người xem lại.'],
  ['–', 'Không có trường hợp nào để đo; không phải 0 %.'],
]

function cellAt(figures: HeadlineFigures, i: number): Html | string {
  const line = linesOf(figures)[i]
  return line ? figure(line[1]) : ''
}

function linesOf(figures: HeadlineFigures): (readonly [string, Figure])[] {
  const { scope, tags, routeRecall, routePrecision, coverage, unattendedError } = figures
  return [
    ['Phạm vi: đúng', figures.scopeAccuracy],
    ['Phạm vi: chuẩn xác', scope.precision],
    ['Phạm vi: tìm đủ', scope.recall],
    ['Phạm vi: F1', scope.f1],
    ...TAG_NAMES.flatMap((tag): (readonly [string, Figure])[] => [
      [`${SHORT_TAGS[tag]}: chuẩn xác`, tags[tag].precision],
      [`${SHORT_TAGS[tag]}: tìm đủ`, tags[tag].recall],
      [`${SHORT_TAGS[tag]}: F1`, tags[tag].f1],
    ]),
    ['Hai nhãn: F1 trung bình', figures.macroF1],
    ['Phạm vi và nhãn đều đúng', figures.exact],
    ['Nhóm ngoài phạm vi đúng', figures.category],
    ['Lĩnh vực đúng', figures.field],
    ['Cơ quan: tìm đủ', routeRecall],
    ['Cơ quan: chuẩn xác', routePrecision],
    ['Chuyển được ngay', coverage],
    ['Sai trong số chuyển ngay', unattendedError],
  ]
}

/** What the page is and what it holds. */
export function warning({ receipt: { redacted, stamp } }: Findings): Html {
  const words = redacted
    ? 'Số điện thoại, số giấy tờ, địa chỉ thư và họ tên có xưng danh trong phản ánh đã được che; vẫn nên coi là tài liệu nội bộ.'
    : 'Trang này chứa nguyên văn phản ánh của người dân: giữ và chuyển như tài liệu có thông tin cá nhân.'
  return html`<p class="note">${stamp !== null && html`${stamp}. `}${words}</p>`
}
