/**
 * What can be made of a value with mistakes, so that the rest of its file is still checked in the same run: misspelt keys get
 * their right name, and where something wrong or nothing stands, stands something empty. Nothing is ever built of it, because
 * an error is told.
 */
import type { z } from 'zod'
import { EMPTY, LOST } from './empty.js'
import type { Fault } from './faults.js'
import { explainIssue, type Issue, meantOption, valueAt } from './issues.js'
import { nearest } from './nearest.js'
import { readNote } from './schemas/note.js'
import type { Path } from './yaml-places.js'

interface Mended<Shape> {
  /** Null when nothing can be made of the value: a text, say, where entries are needed. */
  readonly shape: Shape | null
  /** Everything that is wrong with it. */
  readonly faults: readonly Fault[]
}

/** Mending one mistake may show others inside it; nobody nests more of them. */
const MOST_ROUNDS = 20

export function mend<Schema extends z.ZodType>(schema: Schema, value: unknown): Mended<z.infer<Schema>> {
  const faults = new Map<string, Fault>()
  const answer = (shape: z.infer<Schema> | null) => ({ shape, faults: [...faults.values()] })
  const emptied = new Set<string>()
  const unread = withoutLost(value, [], emptied)
  const work: Work = { value: unread, emptied, changed: new Set(), lost: new Set(emptied) }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = schema.safeParse(work.value)
    if (result.success) return answer(result.data)
    if (round === 0) work.value = structuredClone(work.value)
    const issues = dueNow(result.error.issues.flatMap(issue => innermost(issue, work.value)))
    const news = issues.filter(issue => isNews(issue, work))
    for (const fault of news.flatMap(issue => explainIssue(issue, work.value)))
      faults.set(JSON.stringify([fault.code, fault.path, fault.message]), fault)
    if (issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type')) break
    const changes = issues.map(issue => change(issue, work))
    // What is still wrong is empty, too short or too long: of the right type all the same.
    if (!changes.includes(true)) return answer(unsetting(work.value) as z.infer<Schema>)
  }
  return answer(null)
}

/** Without what zod does not look at: a key of this name would set something else. */
function unsetting(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(unsetting)
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__')
  return Object.fromEntries(entries.map(([key, item]) => [key, unsetting(item)]))
}

interface Work {
  value: unknown
  /** Where something empty was put. */
  readonly emptied: Set<string>
  /** Where something else was put. */
  readonly changed: Set<string>
  /** Where nothing could be read; what is written there may belong one step higher. */
  readonly lost: ReadonlySet<string>
}

/** Where nothing can be read stands something empty, of which nobody is told again. */
function withoutLost(value: unknown, path: Path, emptied: Set<string>): unknown {
  if (value === LOST) {
    emptied.add(textOf(path))
    return EMPTY
  }
  if (typeof value !== 'object' || value === null || !JSON.stringify(value).includes(LOST)) return value
  if (Array.isArray(value)) return value.map((item, i) => withoutLost(item, [...path, i], emptied))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutLost(item, [...path, key], emptied)]),
  )
}

/** Whether the author did it: not what was put there, nor what that lacks. */
function isNews(issue: Issue, { value, emptied, changed, lost }: Work): boolean {
  const { path } = issue
  if (isMissing(issue, value) && hasLostEntry(path.slice(0, -1), value, lost)) return false
  return !changed.has(textOf(path)) && ![...path, null].some((_, i) => emptied.has(textOf(path.slice(0, i))))
}

function isMissing({ code, path }: Issue, value: unknown): boolean {
  return code === 'invalid_type' && path.length > 0 && valueAt(value, path) === undefined
}

/** A line with a wrong indent is lost with the entry above it: the key that is missing may stand there. */
function hasLostEntry(path: Path, value: unknown, lost: ReadonlySet<string>): boolean {
  const holder = lost.size === 0 ? null : valueAt(value, path)
  if (typeof holder !== 'object' || holder === null) return false
  return Object.keys(holder).some(key => lost.has(textOf([...path, key])))
}

/** The mistakes inside the option of a union that was meant, however deep. */
function innermost(issue: Issue, value: unknown): readonly Issue[] {
  const option = issue.code === 'invalid_union' ? meantOption(issue, value) : null
  return option === null ? [issue] : option.flatMap(inner => innermost(inner, value))
}

/** Misspelt keys first: what is missing then is missing indeed. */
function dueNow(issues: readonly Issue[]): readonly Issue[] {
  const misspelt = issues.filter(({ code }) => code === 'unrecognized_keys')
  if (misspelt.length > 0) return misspelt
  // zod counts the letters of a text that stands where a list is needed.
  const ofWrongType = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [textOf(path)] : [])))
  return issues.filter(({ code, path }) => code === 'invalid_type' || !ofWrongType.has(textOf(path)))
}

function textOf(path: Path): string {
  return JSON.stringify(path)
}

/** Whether there was anything to change. */
function change(issue: Issue, work: Work): boolean {
  const found = valueAt(work.value, issue.path)
  const { heads, keys = [] } = readNote(issue.message)
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const right = rename(found, key, keys)
        if (right !== undefined) alsoEmptied([...issue.path, key], [...issue.path, right], work.emptied)
      }
      return true
    case 'invalid_union':
      return put(
        work,
        issue.path,
        heads === undefined ? null : asCondition(found, heads),
        heads === undefined ? EMPTY : { all: [] },
      )
    case 'invalid_type':
      return put(work, issue.path, isList(issue.expected) && isThere(found) ? [found] : null, emptyOf(issue.expected))
    case 'invalid_key':
      return remove(work, issue.path)
    case 'invalid_value':
    case 'invalid_format':
      return put(work, issue.path, null, EMPTY)
    default:
      return false
  }
}

function put(work: Work, path: Path, better: unknown, empty: unknown): boolean {
  const holder = path.length === 0 ? work : valueAt(work.value, path.slice(0, -1))
  if (typeof holder !== 'object' || holder === null) return false
  const key = path.at(-1) ?? 'value'
  if (Object.is(Reflect.get(holder, key), better ?? empty)) return false
  const where = better === null ? work.emptied : work.changed
  where.add(textOf(path))
  return Reflect.set(holder, key, better ?? empty)
}

/** What has no name is not looked at. */
function remove(work: Work, path: Path): boolean {
  const holder = valueAt(work.value, path.slice(0, -1))
  return typeof holder === 'object' && holder !== null && Reflect.deleteProperty(holder, path.at(-1) ?? '')
}

/** What is empty below one path is so below the other. */
function alsoEmptied(below: Path, other: Path, emptied: Set<string>): void {
  const [old, now] = [textOf(below).slice(0, -1), textOf(other).slice(0, -1)]
  for (const path of [...emptied]) if (path.startsWith(old)) emptied.add(now + path.slice(old.length))
}

/** What is under a misspelt key is read as under the right one; returns that. */
function rename(holder: unknown, key: string, keys: readonly string[]): string | undefined {
  if (typeof holder !== 'object' || holder === null) return undefined
  const value: unknown = Reflect.get(holder, key)
  Reflect.deleteProperty(holder, key)
  const free = keys.filter(known => !Object.hasOwn(holder, known))
  const [right] = nearest(key, free, 1)
  if (right !== undefined) Reflect.set(holder, right, value)
  return right
}

function isList(type: string): boolean {
  return type === 'array' || type === 'tuple'
}

function isThere(found: unknown): boolean {
  return found !== undefined && found !== null
}

function emptyOf(type: string): unknown {
  if (isList(type)) return []
  if (type === 'object' || type === 'record') return {}
  if (type === 'number' || type === 'int') return Number.NaN
  return type === 'boolean' ? false : EMPTY
}

/** A list is one of which all must hold; of several conditions in one the first is kept; a misspelt head gets its right name. */
function asCondition(found: unknown, heads: readonly string[]): unknown {
  if (Array.isArray(found)) return { all: found }
  if (typeof found !== 'object' || found === null) return null
  const [first, ...others] = heads.filter(head => head in found)
  if (first !== undefined) return Object.fromEntries(Object.entries(found).filter(([key]) => !others.includes(key)))
  const misspelt = Object.keys(found).find(key => nearest(key, heads).length > 0)
  if (misspelt === undefined) return null
  const condition = { ...found }
  rename(condition, misspelt, heads)
  return condition
}
