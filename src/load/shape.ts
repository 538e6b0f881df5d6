import type { z } from 'zod'
import { say } from '../problems.js'
import { mend } from './mend.js'
import type { Reading } from './reading.js'
import type { Locate, YamlFile } from './yaml-file.js'
import type { Path } from './yaml-places.js'

/**
 * Checks a value against its schema and reports every mistake at its place. With mistakes, the answer is what can be made of it
 * (see `mend`), so that references and meaning are checked in the same run; null when nothing can.
 */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locate: Locate,
  reading: Reading,
): z.infer<Schema> | null {
  const { shape, faults } = mend(schema, value)
  for (const { code, path, at, message, hint } of faults) reading.error(code, locate(path, at), message, hint)
  return shape
}

/** One entry of a file that maps names to entries; `shape` is null when nothing can be made of the entry. */
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
