/** The summary for a pull request: about twenty lines. */
import type { Findings } from '../../bench/report.js'
import type { Lang } from '../../problems.js'
import { headlineRows, speaker, warnings } from './wording.js'

export function markdown(report: Findings, lang: Lang): string {
  const say = speaker(lang)
  const { headline, receipt, comparison } = report
  const files = receipt.files.map(({ name, used }) => `\`${name.split('/').at(-1)}\` (${used})`).join(', ')
  const rows = headlineRows(say).map(([name, of]) => `| ${name} | ${of(headline.all)} | ${of(headline.sure)} |`)
  const told = warnings(report, say).map(line => `- ${line}`)
  return `${[
    `**pakn bench** ${receipt.version} · ${files}`,
    '',
    `| | ${say('tất cả', 'all')} | ${say('không kể câu chưa chắc', 'without unsure ones')} |`,
    '|---|---|---|',
    ...rows,
    '',
    ...(comparison === null
      ? []
      : [
          `${say('So với', 'Against')} \`${comparison.baseline.name.split('/').at(-1)}\`: ${comparison.verdict[lang]}`,
          '',
        ]),
    ...told,
  ]
    .join('\n')
    .trimEnd()}\n`
}
