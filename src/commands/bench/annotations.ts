/**
 * Workflow commands of GitHub Actions: missed gates and leaks beside the change, the surely wrong reports at their line of
 * the corpus. Logs are read by many, so no word of a report stands in them.
 */
import type { Findings } from '../../bench/report.js'
import { boundWords } from './wording.js'

/** GitHub shows ten of each level a step. */
const MOST = 10

export function annotations({ thresholds, corpus, disagreements }: Findings): string {
  const missed = thresholds
    .filter(({ met }) => !met)
    .map(({ asked, actual }) =>
      command('error', { title: 'pakn bench' }, `${asked} is missed: the bound is ${boundWords(actual, 'en')}`),
    )
  const leaked = corpus.leaks.map(({ report, rule, example }) =>
    command(
      'warning',
      { file: `rules/${rule}.yaml`, title: 'pakn bench: leak' },
      `${example} stands in report ${report}`,
    ),
  )
  const wrong = disagreements.list
    .filter(({ kinds }) => kinds[0] !== 'abstained')
    .map(({ id, file, line, kinds }) =>
      command('notice', { file, line: String(line), title: 'pakn bench' }, `report ${id}: ${kinds.join(', ')}`),
    )
  return [missed, leaked, wrong].flatMap(lines => lines.slice(0, MOST)).join('')
}

function command(level: 'error' | 'warning' | 'notice', about: Readonly<Record<string, string>>, message: string) {
  const properties = Object.entries(about).map(([name, value]) => `${name}=${escaped(value, /[%\r\n:,]/g)}`)
  return `::${level} ${properties.join(',')}::${escaped(message, /[%\r\n]/g)}\n`
}

/** As the runner of GitHub Actions reads them: a percent sign and two hexadecimal digits. */
function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}
