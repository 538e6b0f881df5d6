import type { ProblemCode } from './codes.js'
import type { Lang } from './lang.js'

/**
 * A place in a file: 1-based line and column in UTF-16 units, as editors show them; `endColumn` is exclusive, on
 * the same line; without it the place is the whole file or line.
 */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn?: number
}

/** A second place that explains the first, e.g. where a key was declared before. */
export interface RelatedPlace extends Place {
  readonly message: string
}

/** One thing that is wrong with a file of rules or dictionaries, told in the language its reader asked for. */
export interface Problem extends Place {
  readonly code: ProblemCode
  /** An `error` makes the pack unusable; a `warning` asks for a look. */
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** One concrete next step. */
  readonly hint: string
  readonly related?: readonly RelatedPlace[]
}

/** The texts of the files that problems point into, by the path the problems name. */
export type Sources = ReadonlyMap<string, string>

/** Order of reading: file, line, column, code; by code unit. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const PROBLEMS_ERROR = Symbol.for('pakn.ProblemsError')

/** Rules or dictionaries cannot be used; carries every problem of every file. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError'
  readonly problems: readonly Problem[]
  readonly sources: Sources
  // A registered symbol and not instanceof: the ESM and the CommonJS build each have a class of this name.
  readonly [PROBLEMS_ERROR] = true

  constructor(problems: readonly Problem[], sources: Sources = new Map(), lang: Lang = 'vi') {
    super(summary(problems, lang))
    this.problems = problems
    this.sources = sources
  }

  /** True for a ProblemsError of any copy of pakn. */
  static is(value: unknown): value is ProblemsError {
    return typeof value === 'object' && value !== null && PROBLEMS_ERROR in value
  }
}

/** The message goes to logs and stack traces; the printer shows everything. */
const SHOWN_IN_MESSAGE = 10

function summary(problems: readonly Problem[], lang: Lang): string {
  const errors = problems.filter(problem => problem.severity === 'error')
  const lines = errors.slice(0, SHOWN_IN_MESSAGE).map(p => `${p.file}:${p.line}:${p.column} [${p.code}] ${p.message}`)
  const rest = errors.length - lines.length
  if (rest > 0) lines.push(lang === 'vi' ? `… và ${rest} lỗi khác` : `… and ${rest} more`)
  return [countProblems(problems, lang), ...lines].join('\n')
}

/** `3 lỗi, 1 cảnh báo` or `3 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[], lang: Lang = 'vi'): string {
  const errors = problems.filter(p => p.severity === 'error').length
  const warnings = problems.length - errors
  if (lang === 'vi') return `${errors} lỗi, ${warnings} cảnh báo`
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`
}
