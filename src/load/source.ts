import { readFileSync, statSync } from 'node:fs'
import fastGlob from 'fast-glob'
import { say } from '../problems.js'
import type { Memory } from './memory.js'
import type { Reading } from './reading.js'

/** A text file as it was found. */
export interface Source {
  /** As problems name it: the folder as the caller gave it, then the path below it, always with `/`. */
  readonly path: string
  /** Path below the folder. */
  readonly name: string
  readonly text: string
}

/** What a folder holds; `unreadable` are names of files whose problems have been reported. */
export interface Folder {
  readonly exists: boolean
  readonly sources: readonly Source[]
  readonly unreadable: readonly string[]
}

/** All YAML and TSV files below a folder, sorted by code unit; a missing folder is a problem and yields none. */
export function readFolder(folder: string, reading: Reading, memory: Memory): Folder {
  const root = folder.replaceAll('\\', '/').replace(/\/+$/, '') || '/'
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    const message = say(`Không có thư mục “${root}”`, `There is no folder “${root}”`)
    const hint = say(
      'Kiểm tra lại đường dẫn sau --rules và --dictionaries, và thư mục đang đứng',
      'Check the paths after --rules and --dictionaries, and the folder you are in',
    )
    reading.error('folder-missing', { file: root, line: 1, column: 1 }, message, hint)
    return { exists: false, sources: [], unreadable: [] }
  }
  // fast-glob promises no order.
  const names = fastGlob.sync('**/*.{yaml,yml,tsv}', { cwd: root }).sort()
  const sources = names.map(name => readSource(root, name, reading, memory)).filter(source => source !== null)
  const read = new Set(sources.map(source => source.name))
  return { exists: true, sources, unreadable: names.filter(name => !read.has(name)) }
}

function readSource(root: string, name: string, reading: Reading, memory: Memory): Source | null {
  const path = root === '.' ? name : `${root}/${name}`
  const read = readIfThere(path)
  if (read === null) return null
  const bytes = memory.bytes(path, read)
  const source = memory.once(`source ${path}`, [bytes], reading, reading => decode(path, name, bytes, reading))
  if (source !== null) reading.sources.set(path, source.text)
  return source
}

/** Null for a file that was deleted between the listing and now, as editors do when they save. */
function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function decode(path: string, name: string, bytes: Buffer, reading: Reading): Source | null {
  try {
    return { path, name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const place = { file: path, line: lineOfBadByte(bytes), column: 1 }
    const message = say('Tệp không phải UTF-8', 'The file is not UTF-8')
    const hint = say(
      'Lưu lại tệp với bảng mã UTF-8 (Notepad: Lưu thành… → Mã hóa: UTF-8)',
      'Save the file again as UTF-8 (Notepad: Save as… → Encoding: UTF-8)',
    )
    reading.error('not-utf8', place, message, hint)
    return null
  }
}

function lineOfBadByte(bytes: Buffer): number {
  const decoded = bytes.toString('utf8')
  return decoded.slice(0, Math.max(0, decoded.indexOf('\uFFFD'))).split('\n').length
}
