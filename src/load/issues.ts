import type { z } from 'zod'
import { type Said, say } from '../problems.js'
import {
  badCondition,
  type Fault,
  notInList,
  tooBig,
  tooSmall,
  typeName,
  typeOf,
  unknownKey,
  wrongFormat,
  wrongType,
} from './faults.js'
import { type Note, readNote } from './schemas/note.js'
import type { Path } from './yaml-places.js'

export type Issue = z.core.$ZodIssue
type UnionIssue = Extract<Issue, { code: 'invalid_union' }>

/** Turns an issue of zod into words an author can act on. */
export function explainIssue(issue: Issue, value: unknown): Fault[] {
  const { path } = issue
  const known = readNote(issue.message)
  switch (issue.code) {
    case 'unrecognized_keys':
      return explainUnknownKeys(issue.keys, path, valueAt(value, path), known)
    case 'invalid_type':
      return [wrongType(path, typeName(issue.expected), valueAt(value, path))]
    case 'invalid_value':
      return [notInList(path, issue.values.map(String), valueAt(value, path), known)]
    case 'too_small':
      return [tooSmall(path, issue.origin, Number(issue.minimum))]
    case 'too_big':
      return [tooBig(path, issue.origin, Number(issue.maximum))]
    case 'invalid_format':
      return [wrongFormat(path, issue.format, valueAt(value, path), known)]
    case 'invalid_union':
      return explainUnion(issue, value, known)
    case 'invalid_key':
      return issue.issues
        .flatMap(inner => explainIssue({ ...inner, path: [] }, path.at(-1)))
        .map(f => ({ ...f, path, at: 'key' }))
    default:
      return [
        {
          code: known.code ?? 'wrong-type',
          path,
          at: 'value',
          message: known.message ?? say('Giá trị không đúng', 'The value is wrong'),
          hint: known.hint ?? say('Xem ví dụ trong tệp cùng loại', 'Look at a file of the same kind'),
        },
      ]
  }
}

function explainUnknownKeys(
  keys: readonly string[],
  path: Path,
  found: unknown,
  { keys: allowed = [], heads = [] }: Note,
): Fault[] {
  const meant = keys.some(key => heads.includes(key)) ? meantCondition(found, heads) : null
  if (isSaid(meant)) return [badCondition(path, found, heads, meant)]
  return keys.map(key => unknownKey([...path, key], key, allowed))
}

/** Of the options of a union, tells only about the one the author meant. */
function explainUnion(issue: UnionIssue, root: unknown, known: Note): Fault[] {
  const found = valueAt(root, issue.path)
  const option = meantOption(issue, root)
  if (option !== null) return option.flatMap(inner => explainIssue(inner, root))
  if (known.heads !== undefined) {
    if (found === undefined || found === null)
      return [wrongType(issue.path, say('một điều kiện', 'a condition'), found)]
    const meant = meantCondition(found, known.heads)
    return isSaid(meant) ? [badCondition(issue.path, found, known.heads, meant)] : []
  }
  const expected = issue.errors.flatMap(errors =>
    errors.flatMap(e => (e.code === 'invalid_type' ? [typeName(e.expected)] : [])),
  )
  const names = [...new Set(expected)]
  const [only] = names
  const any = say(names.map(name => name.vi).join(' hoặc '), names.map(name => name.en).join(' or '))
  return [wrongType(issue.path, names.length === 1 && only ? only : any, found)]
}

/** What is wrong with the option of a union that the author meant; null when that cannot be told. */
export function meantOption(issue: UnionIssue, root: unknown): readonly Issue[] | null {
  const found = valueAt(root, issue.path)
  const { heads } = readNote(issue.message)
  const meant = heads === undefined ? nearestOption(issue, found) : meantCondition(found, heads)
  if (meant === null || isSaid(meant)) return null
  return (issue.errors[meant] ?? []).map(error => ({ ...error, path: [...issue.path, ...error.path] }))
}

/** The option with the fewest mistakes among those of the right type. */
function nearestOption({ errors }: UnionIssue, found: unknown): number | null {
  const possible = errors.flatMap((issues, index) =>
    issues.some(issue => issue.path.length === 0 && isTypeIssue(issue, found)) ? [] : [{ index, issues }],
  )
  const [best] = possible.sort((a, b) => mistakes(a.issues) - mistakes(b.issues))
  return best?.index ?? null
}

/** A word that is not in the list is no other type. */
function isTypeIssue(issue: Issue, found: unknown): boolean {
  if (issue.code === 'invalid_value') return !issue.values.some(value => typeof value === typeof found)
  return issue.code === 'invalid_type'
}

function mistakes(errors: readonly Issue[]): number {
  return errors.reduce((sum, error) => sum + (error.code === 'unrecognized_keys' ? error.keys.length : 1), 0)
}

/** Index of the option whose head the condition has, or what is wrong with its heads. */
function meantCondition(found: unknown, heads: readonly string[]): number | Said {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    const is = typeOf(found)
    return say(`Cần một điều kiện, đang là ${is.vi}`, `Expects a condition, finds ${is.en}`)
  }
  const present = heads.filter(head => head in found)
  if (present.length > 1) {
    const both = present.join(', ')
    return say(`Một điều kiện chỉ được có một trong: ${both}`, `A condition may have only one of: ${both}`)
  }
  const [only] = present
  return only === undefined
    ? say('Điều kiện không nói gì: thiếu khóa chính', 'The condition says nothing: its main key is missing')
    : heads.indexOf(only)
}

function isSaid(meant: number | Said | null): meant is Said {
  return typeof meant === 'object' && meant !== null
}

/** What stands at a path. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
