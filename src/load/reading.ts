import { compareProblems, type Lang, type Place, type Problem, type ProblemCode, type Said, say } from '../problems.js'
import { createNames, type Names } from './names.js'
import type { SpeltList } from './spelt.js'

/** A second place that explains the first, before its language is chosen. */
export interface Related {
  readonly place: Place
  readonly message: Said
}

export const FIRST_HERE = say('Lần đầu ở đây', 'First here')

/** How a problem is reported. */
export type Report = (code: ProblemCode, place: Place, message: Said, hint: Said, related?: readonly Related[]) => void

/** Everything that one reading of rules and dictionaries gathers besides the pack itself. */
export interface Reading {
  readonly sources: Map<string, string>
  readonly names: Names
  /** What stands here for bodies that the base pack names in its procedures and rules (`bodies` of pack.yaml). */
  readonly bodies: Map<string, readonly string[]>
  /** Lists of phrases as they were read the last time, by their owner. */
  readonly spelt: Map<string, SpeltList>
  readonly error: Report
  readonly warning: Report
  /** All problems so far, sorted. */
  problems(): Problem[]
}

export function createReading(lang: Lang = 'vi', spelt: Reading['spelt'] = new Map()): Reading {
  const problems: Problem[] = []
  const add =
    (severity: Problem['severity']): Report =>
    (code, { file, line, column, endColumn }, message, hint, related) => {
      problems.push({
        code,
        severity,
        file,
        line,
        column,
        ...(endColumn === undefined ? {} : { endColumn }),
        message: message[lang],
        hint: hint[lang],
        ...(related && { related: related.map(other => ({ ...other.place, message: other.message[lang] })) }),
      })
    }
  return {
    sources: new Map(),
    names: createNames(),
    bodies: new Map(),
    spelt,
    error: add('error'),
    warning: add('warning'),
    problems: () => [...problems].sort(compareProblems),
  }
}

/** The bodies that an id in a procedure or a rule stands for in this pack: itself, unless pack.yaml says otherwise. */
export function bodiesHere(id: string, { bodies }: Reading): readonly string[] {
  return bodies.get(id) ?? [id]
}
