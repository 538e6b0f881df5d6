/** The report as one HTML file: no address outside, no script, readable offline, on paper and in the dark. */
import type { Findings } from '../report.js'
import { type Html, html, trusted } from './html.js'
import { abstention } from './sections/certainty.js'
import { comparison, thresholds } from './sections/comparison.js'
import { disagreements } from './sections/disagreements.js'
import { confusion, slices } from './sections/errors.js'
import { corpus, headline, receipt, warning } from './sections/opening.js'
import { routing } from './sections/routing.js'
import { rules } from './sections/rules.js'
import { behaviour, speed } from './sections/running.js'
import { STYLE } from './style.js'

/** The page allows itself nothing but its own style: even a flaw in escaping could not run or load anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A section of the page: the anchor, its name in the contents, what it shows. */
type Section = readonly [id: string, name: string, shown: Html]

/**
 * The whole page. Equal reports give equal bytes.
 * @param notices what makes its figures untrue, in words: said first
 */
export function renderPage(report: Findings, notices: readonly string[] = []): string {
  const sections: readonly (Section | null)[] = [
    report.thresholds.length > 0 ? ['thresholds', 'Ngưỡng phải đạt', thresholds(report.thresholds)] : null,
    ['headline', 'Kết quả chính', headline(report.headline)],
    report.comparison && ['comparison', 'So với lần trước', comparison(report.comparison)],
    ['confusion', 'Nhầm lẫn', confusion(report.confusion)],
    ['slices', 'Theo từng nhóm phản ánh', slices(report.slices)],
    ['abstention', 'Khi nào nên để người xem', abstention(report.abstention)],
    ['routing', 'Nơi nhận', routing(report.routing)],
    report.rules && ['rules', 'Từng quy tắc', rules(report.rules)],
    ['disagreements', 'Các phản ánh lệch đáp án', disagreements(report.disagreements)],
    report.behaviour && ['behaviour', 'Thử bằng cách sửa nhẹ phản ánh', behaviour(report.behaviour)],
    report.speed && ['speed', 'Tốc độ', speed(report.speed)],
    ['corpus', 'Tập mẫu có dùng được không', corpus(report.corpus)],
    ['receipt', 'Đo cái gì', receipt(report.receipt)],
  ]
  const shown = sections.filter(section => section !== null)
  const page = html`${trusted('<!doctype html>')}
<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>pakn: kết quả đo</title><style>${trusted(STYLE)}</style></head>
<body><header><h1>Kết quả đo phân loại và chuyển phản ánh, kiến nghị</h1>${warning(report)}
${notices.length > 0 && html`<ul class="notices">${notices.map(notice => html`<li>${notice}</li>`)}</ul>`}</header>
<nav aria-label="Mục lục"><ul>${shown.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>${shown.map(([, , section]) => section)}</main></body></html>
`
  return page.markup
}
