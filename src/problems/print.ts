import { codeFrame } from './frame.js'
import type { Lang } from './lang.js'
import { compareProblems, countProblems, type Problem, type Sources } from './problem.js'

/** For people, for programs, or for annotations of a pull request on GitHub. */
export type ProblemFormat = 'pretty' | 'json' | 'github'

/** How problems are printed. */
export interface PrintOptions {
  /** `pretty` for people, `json` for programs, `github` for annotations of a pull request. */
  readonly format?: ProblemFormat
  /** ANSI colours in `pretty`; the caller knows whether it writes to a terminal. */
  readonly color?: boolean
  /** Language of the words around the messages; the messages have theirs from the reading. */
  readonly lang?: Lang
}

/** The problems as text, sorted by file, line and column; '' when there are none and the format is not `json`. */
export function printProblems(problems: readonly Problem[], sources: Sources, options: PrintOptions = {}): string {
  const sorted = [...problems].sort(compareProblems)
  switch (options.format ?? 'pretty') {
    case 'json':
      return `${escapeSeparators(JSON.stringify({ problems: sorted }, null, 2))}\n`
    case 'github':
      return sorted.map(githubLine).join('')
    case 'pretty':
      return printPretty(sorted, sources, options)
  }
}

const ESC = String.fromCharCode(27)
const COLORS = { error: '31;1', warning: '33;1', place: '34', help: '36' } as const

function printPretty(
  problems: readonly Problem[],
  sources: Sources,
  { color = false, lang = 'vi' }: PrintOptions,
): string {
  if (problems.length === 0) return ''
  const paint = (as: keyof typeof COLORS, text: string) => (color ? `${ESC}[${COLORS[as]}m${text}${ESC}[0m` : text)
  const blocks = problems.map(problem => {
    const frame = codeFrame(problem, sources.get(problem.file))
    const head = `${paint(problem.severity, `${problem.severity}[${problem.code}]`)}: ${problem.message}`
    const place = `${frame.gutter}--> ${problem.file}:${problem.line}:${problem.column}`
    const notes = (problem.related ?? []).map(
      r => `${frame.gutter} = note: ${r.message} (${r.file}:${r.line}:${r.column})`,
    )
    const help = problem.hint === '' ? [] : [`${frame.gutter} = ${paint('help', 'help:')} ${problem.hint}`]
    return [head, paint('place', place), ...frame.lines, ...notes, ...help].join('\n')
  })
  return `${blocks.join('\n\n')}\n\n${countProblems(problems, lang)}\n`
}

function githubLine({ severity, file, line, column, endColumn, code, message, hint }: Problem): string {
  const end = endColumn === undefined ? '' : `,endColumn=${endColumn}`
  const place = `file=${githubProperty(file)},line=${line},col=${column}${end},title=${githubProperty(code)}`
  return `::${severity} ${place}::${githubText(hint === '' ? message : `${message}\n${hint}`)}\n`
}

function githubText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function githubProperty(text: string): string {
  return githubText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

// Both are line ends to some readers of JSON lines.
function escapeSeparators(json: string): string {
  return json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
