import { compareProblems, type Place, type Problem, type ProblemCode, type RelatedPlace } from '../problems.js'
import { createNames, type Names } from './names.js'

/** Everything that one reading of rules and dictionaries gathers besides the pack itself. */
export interface Reading {
  readonly sources: Map<string, string>
  readonly names: Names
  error(code: ProblemCode, place: Place, message: string, hint: string, related?: readonly RelatedPlace[]): void
  warning(code: ProblemCode, place: Place, message: string, hint: string, related?: readonly RelatedPlace[]): void
  /** All problems so far, sorted. */
  problems(): Problem[]
}

export function createReading(): Reading {
  const problems: Problem[] = []
  const add =
    (severity: Problem['severity']): Reading['error'] =>
    (code, { file, line, column, endColumn }, message, hint, related) => {
      problems.push({
        code,
        severity,
        file,
        line,
        column,
        ...(endColumn === undefined ? {} : { endColumn }),
        message,
        hint,
        ...(related === undefined ? {} : { related }),
      })
    }
  return {
    sources: new Map(),
    names: createNames(),
    error: add('error'),
    warning: add('warning'),
    problems: () => [...problems].sort(compareProblems),
  }
}
