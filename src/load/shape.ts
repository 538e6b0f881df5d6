import type { z } from 'zod'
import { say } from '../problems.js'
import type { Fault } from './faults.js'
import { explainIssue } from './issues.js'
import { nearest } from './nearest.js'
import type { Reading } from './reading.js'
import type { Locate, YamlFile } from './yaml-file.js'
import type { Path } from './yaml-places.js'

/** Checks a value against its schema and reports every mistake at its place; null when there is one. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locate: Locate,
  reading: Reading,
): z.infer<Schema> | null {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const fault of withoutEchoes(result.error.issues.flatMap(issue => explainIssue(issue, value)))) {
    reading.error(fault.code, locate(fault.path, fault.at), fault.message, fault.hint)
  }
  return null
}

/** A misspelt key is missing too: "unknown key strenght" says it all. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const misspelt = faults.filter(fault => fault.code === 'unknown-key')
  return faults.filter(({ code, path, missing }) => {
    if (code !== 'missing-key' || missing === undefined) return true
    return !misspelt.some(
      other => samePath(other.path.slice(0, -1), path) && nearest(String(other.path.at(-1)), [missing]).length > 0,
    )
  })
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}

/** One entry of a file that maps names to entries; `shape` is null when the entry is wrong. */
export interface Entry<T> {
  readonly key: string
  readonly shape: T | null
  /** Places inside the entry. */
  readonly locate: Locate
}

/** Reads a file of named entries one by one, so that a wrong entry does not hide the names of the others. */
export function readEntries<Schema extends z.ZodType>(
  file: YamlFile,
  key: z.ZodType<string>,
  schema: Schema,
  reading: Reading,
): Entry<z.infer<Schema>>[] {
  const { value } = file
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = say('Cần các cặp “tên: nội dung”', 'Pairs “name: content” are needed')
    const hint = say('Bắt đầu mỗi mục bằng “tên:” ở đầu dòng', 'Begin each entry with “name:” at the start of a line')
    reading.error('wrong-type', file.locate([], 'key'), message, hint)
    return []
  }
  return Object.entries(value).map(([name, content]) => {
    const locate: Locate = (path: Path, at) => file.locate([name, ...path], at)
    readShape(key, name, () => locate([], 'key'), reading)
    return { key: name, shape: readShape(schema, content, locate, reading), locate }
  })
}
