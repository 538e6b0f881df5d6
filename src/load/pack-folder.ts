/**
 * A data pack is a folder: `pack.yaml`, `dictionaries/` with units and authorities of its own, and, where it differs from
 * its base, `rules/`. A file replaces the base's file of the same path; units and authorities are never taken over.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { say } from '../problems.js'
import type { FolderPaths } from './folders.js'
import type { Reading } from './reading.js'
import { packFile } from './schemas/pack.js'
import { readShape } from './shape.js'
import { parseYaml } from './yaml-file.js'

const FILE = 'pack.yaml'

export interface PackFolder extends FolderPaths {
  readonly name: string
}

/** Where the parts of the pack lie. What stands for the bodies of the base is noted in the reading. */
export function openPackFolder(folder: string, reading: Reading): PackFolder {
  const own = (part: string) => join(folder, part).replaceAll('\\', '/')
  const alone = { name: basename(folder), rules: own('rules'), dictionaries: own('dictionaries') }
  const path = own(FILE)
  if (!existsSync(path)) {
    const message = say(`Không có tệp “${path}”`, `There is no file “${path}”`)
    const hint = say('Mỗi gói dữ liệu có một tệp pack.yaml', 'Every data pack has a file pack.yaml')
    reading.error('file-missing', { file: path, line: 1, column: 1 }, message, hint)
    return alone
  }
  const text = readFileSync(path, 'utf8')
  reading.sources.set(path, text)
  const file = parseYaml({ path, name: FILE, text }, reading)
  const written = file && readShape(packFile, file.value, file.locate, reading)
  if (!file || !written) return alone
  for (const [body, here] of Object.entries(written.bodies ?? {})) {
    reading.bodies.set(body, here)
    for (const [i, id] of here.entries()) reading.names.refer('authority', id, file.locate(['bodies', body, i]))
  }
  if (written.base === undefined) return alone
  const base = join(folder, written.base).replaceAll('\\', '/')
  const over = (part: string) => (existsSync(own(part)) ? own(part) : null)
  return {
    name: alone.name,
    rules: join(base, 'rules').replaceAll('\\', '/'),
    dictionaries: join(base, 'dictionaries').replaceAll('\\', '/'),
    over: { rules: over('rules'), dictionaries: over('dictionaries') },
  }
}
