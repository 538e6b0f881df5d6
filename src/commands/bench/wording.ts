/** Figures and their names for people, in both languages. */
import { labelName } from '../../bench/page/names.js'
import type { Figure, Findings, HeadlineFigures, PrecisionRecall } from '../../bench/report.js'
import { decimal, type Lang, plainNumber } from '../../problems.js'
import { printable } from '../screen/width.js'

export interface Say {
  (vi: string, en: string): string
  readonly lang: Lang
}

export function speaker(lang: Lang): Say {
  return Object.assign((vi: string, en: string) => (lang === 'vi' ? vi : en), { lang })
}

export function percent(value: number | null, lang: Lang): string {
  return value === null ? 'n/a' : `${decimal(100 * value, 1, lang)} %`
}

/** `91.2 % [85.8–94.7] (145/159)` */
export function shareWords({ value, low, high, k, n }: Figure, lang: Lang): string {
  if (value === null) return 'n/a'
  const interval =
    low === null || high === null ? '' : ` [${decimal(100 * low, 1, lang)}–${decimal(100 * high, 1, lang)}]`
  return `${percent(value, lang)}${interval}${k === null ? '' : ` (${k}/${n})`}`
}

/** `0.837 [0.790–0.880]` */
export function numberWords({ value, low, high }: Figure, lang: Lang): string {
  if (value === null) return 'n/a'
  const words = (number: number) => decimal(number, 3, lang)
  return words(value) + (low === null || high === null ? '' : ` [${words(low)}–${words(high)}]`)
}

function prf({ precision, recall, f1 }: PrecisionRecall, lang: Lang): string {
  return `P ${percent(precision.value, lang)} · R ${percent(recall.value, lang)} · F1 ${numberWords(f1, lang)}`
}

/** The rows of the headline, each with its words for one set of reports. */
export function headlineRows(say: Say): readonly (readonly [name: string, of: (figures: HeadlineFigures) => string])[] {
  const { lang } = say
  return [
    [say('Số phản ánh', 'Reports'), ({ n }) => String(n)],
    [say('Đúng phạm vi', 'Scope right'), ({ scopeAccuracy }) => shareWords(scopeAccuracy, lang)],
    [say('Phạm vi', 'Scope'), ({ scope }) => prf(scope, lang)],
    ['procedure-difficulty', ({ tags }) => prf(tags['procedure-difficulty'], lang)],
    ['staff-conduct', ({ tags }) => prf(tags['staff-conduct'], lang)],
    [say('Macro-F1 hai nhãn', 'Macro-F1 of the tags'), ({ macroF1 }) => numberWords(macroF1, lang)],
    [say('Đúng cả phạm vi và nhãn', 'Scope and tags right'), ({ exact }) => shareWords(exact, lang)],
    [say('Đúng nhóm ngoài phạm vi', 'Category right'), ({ category }) => shareWords(category, lang)],
    [say('Đúng lĩnh vực', 'Field right'), ({ field }) => shareWords(field, lang)],
    [say('Nêu đúng cơ quan', 'Right body named'), ({ routeRecall }) => shareWords(routeRecall, lang)],
    [say('Đúng trong số đã chuyển', 'Right of those sent'), ({ routePrecision }) => shareWords(routePrecision, lang)],
    [say('Chuyển được ngay', 'May go on unattended'), ({ coverage }) => shareWords(coverage, lang)],
    [say('Sai trong số đó', 'Wrong among those'), ({ unattendedError }) => shareWords(unattendedError, lang)],
  ]
}

/** From so many packs on, a corpus is no test of them any more. */
const MANY_USES = 10

/** The end of an interval that a gate looks at. */
export function boundWords(actual: number | null, lang: Lang): string {
  return actual === null ? 'n/a' : plainNumber(Number(actual.toFixed(4)), lang)
}

const MOST_BODIES = 3

/** A body that does not exist can only count as wrong, whatever the answer. */
function unknownBodyWords(unknown: Findings['corpus']['unknownBodies'], say: Say): string {
  const shown = unknown.slice(0, MOST_BODIES).map(({ body, nearest, reports }) => {
    const meant = nearest === null ? '' : say(` (ý là “${nearest}”?)`, ` (meant: “${nearest}”?)`)
    return `“${printable(body)}”${meant} ${printable(reports[0] ?? '')}`
  })
  const count = unknown.length
  const what = say(
    `ĐÁP ÁN có ${count} cơ quan không có trong dữ liệu, trả lời thế nào cũng bị tính sai`,
    `RIGHT ANSWERS with ${count} bodies that the data do not know: any answer counts as wrong`,
  )
  return [what, ...shown, ...(count > MOST_BODIES ? ['…'] : [])].join(' · ')
}

/** What makes figures untrue, said first. */
export function warnings({ corpus, thresholds, receipt, comparison }: Findings, say: Say): string[] {
  const { duplicates, leaks, skipped, duplicateIds, unknownBodies, thin, n } = corpus
  const lines: string[] = []
  for (const { asked, actual, met } of thresholds) {
    if (!met)
      lines.push(say(`KHÔNG ĐẠT ${asked}: ${boundWords(actual, 'vi')}`, `MISSED ${asked}: ${boundWords(actual, 'en')}`))
  }
  const leaked = new Set(leaks.map(({ report }) => report)).size
  const [leak] = leaks
  if (leak) {
    const example = `${leak.rule} ${leak.example} ↔ ${leak.report}`
    lines.push(
      say(
        `RÒ RỈ: ${leaked} phản ánh có trong ví dụ của quy tắc (${example})`,
        `LEAK: ${leaked} reports stand in rule examples (${example})`,
      ),
    )
  }
  if (skipped.length > 0) {
    const [first] = skipped
    const place = `${first?.file}:${first?.line}`
    lines.push(
      say(`Bỏ qua ${skipped.length} bản ghi hỏng (${place} …)`, `${skipped.length} bad records left out (${place} …)`),
    )
  }
  if (unknownBodies.length > 0) lines.push(unknownBodyWords(unknownBodies, say))
  const same = duplicates.exact.length + duplicates.normalised.length
  if (same > 0) lines.push(say(`${same} phản ánh trùng nội dung`, `${same} duplicate reports`))
  if (duplicateIds.length > 0)
    lines.push(say(`${duplicateIds.length} mã dùng lại`, `${duplicateIds.length} ids used again`))
  for (const { file, packs } of receipt.uses.filter(({ packs }) => packs >= MANY_USES)) {
    lines.push(
      say(
        `${file} đã đo ${packs} bộ quy tắc: con số có thể đã được chỉnh theo tập, hãy đo thêm trên tập chưa dùng`,
        `${file} has measured ${packs} packs: figures may be tuned to it, measure on unseen reports as well`,
      ),
    )
  }
  const extra = receipt.predictions === null ? 0 : receipt.predictions.records - receipt.predictions.used
  if (extra > 0)
    lines.push(
      say(
        `${extra} câu trả lời của --pred không có phản ánh nào trong tập`,
        `${extra} answers of --pred belong to no report of the corpus`,
      ),
    )
  const alone = comparison === null ? 0 : n - comparison.n
  if (alone > 0)
    lines.push(
      say(
        `Lần trước không trả lời ${alone} phản ánh: chúng không có trong phần so sánh`,
        `The baseline has no answer to ${alone} reports: they are not compared`,
      ),
    )
  if (n < 300)
    lines.push(
      say(
        `Chỉ ${n} phản ánh: đọc khoảng, đừng đọc riêng con số`,
        `Only ${n} reports: read the intervals, not the values`,
      ),
    )
  if (thin.length > 0) {
    const shown = (nameOf: (label: string) => string) =>
      thin.slice(0, 4).map(nameOf).join(', ') + (thin.length > 4 ? ', …' : '')
    lines.push(
      say(
        `${thin.length} nhãn có dưới 20 phản ánh: ${shown(labelName)}`,
        `${thin.length} labels with fewer than 20 reports: ${shown(label => label)}`,
      ),
    )
  }
  if (receipt.files.some(({ used }) => used === 0))
    lines.push(say('Có tệp không góp phản ánh nào', 'A file gave no report'))
  return lines
}
