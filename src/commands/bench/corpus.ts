/** The files of a measurement: read once, as a stream, with the hash of their bytes. */
import { createHash } from 'node:crypto'
import fg from 'fast-glob'
import { COLUMNS, nested } from '../../bench/flat.js'
import type { CorpusFile } from '../../bench/report.js'
import { type FieldOf, readCsv } from '../../channels/csv.js'
import { readNdjson } from '../../channels/ndjson.js'
import { readPlain } from '../../channels/plain.js'
import type { ByteSource, ChannelRecord } from '../../channels/record.js'
import { inputForm, peekLine } from '../../channels/sniff.js'
import { checkInputs, openInput, refusedForm } from '../inputs.js'
import { CannotStart, type Terminal } from '../terminal.js'
import { readXlsx } from './xlsx.js'

/** Other names of columns: `text=noi_dung`. */
export type ColumnNames = ReadonlyMap<string, string>

export interface OpenCorpus {
  readonly name: string
  /** As they come; complete once all were read. */
  readonly records: AsyncIterable<ChannelRecord>
  /** Of the bytes that were read. */
  sha256(): string
}

/** Names with `*` or `?` as the files they stand for, in order. */
export async function corpusNames(names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async name => {
      if (name === '-' || !/[*?]/.test(name)) return [name]
      const files = await fg(name, { onlyFiles: true })
      if (files.length === 0) throw new CannotStart(say => say.noMatch(name))
      return files.sort()
    }),
  )
  await checkInputs(found.flat())
  return found.flat()
}

/** @param plain a file of plain text is a report a line, and not refused */
export async function openCorpus(
  name: string,
  columns: ColumnNames,
  terminal: Terminal,
  plain = false,
): Promise<OpenCorpus> {
  const hash = createHash('sha256')
  const bytes = hashed(await openInput(name, terminal), hash)
  let digest: string | null = null
  return {
    name,
    records: rows(name, bytes, columns, plain),
    sha256() {
      digest ??= hash.digest('hex')
      return digest
    },
  }
}

/** The same bytes, taken into the hash as they go by. */
export async function* hashed(
  source: ByteSource,
  hash: { update(data: Uint8Array | string): unknown },
): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

async function* rows(
  name: string,
  bytes: ByteSource,
  columns: ColumnNames,
  plain: boolean,
): AsyncGenerator<ChannelRecord> {
  const fieldOf = fieldNames(columns)
  if (/\.xlsx$/i.test(name)) return yield* nestedRows(readXlsx(name, bytes, fieldOf))
  if (/\.xls$/i.test(name)) throw new CannotStart(say => say.oldExcel(name))
  const { head, source } = await peekLine(bytes)
  const form = inputForm(name, head, fieldOf)
  // Headers are not told: where a table has none, its first line is a report.
  if (form.kind === 'refused') throw refusedForm(name, form.why, true)
  if (form.kind === 'ndjson') return yield* readNdjson(source)
  if (form.kind === 'csv') return yield* nestedRows(readCsv(source, form.delimiter, fieldOf))
  if (plain) return yield* readPlain(source)
  throw new CannotStart(say => say.noCorpus(name))
}

/** A name given with `--map` goes before the usual one. */
function fieldNames(columns: ColumnNames): FieldOf {
  const usual = COLUMNS.filter(name => !columns.has(name)).map(name => [headerKey(name), name] as const)
  const fields = new Map([...usual, ...[...columns].map(([field, header]) => [headerKey(header), field] as const)])
  return header => fields.get(headerKey(header)) ?? null
}

/** `Sent At` and `sent_at` are `sentAt`, and letters may be typed as one sign or two. */
function headerKey(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
}

async function* nestedRows(records: AsyncIterable<ChannelRecord>): AsyncGenerator<ChannelRecord> {
  for await (const record of records) yield 'error' in record ? record : { ...record, report: nested(record.report) }
}

/** `--map text=noi_dung,scope=pham_vi` */
export function readColumnNames(value: string): ColumnNames {
  const pairs = value.split(',').map(pair => {
    const [field = '', header = ''] = pair.split('=').map(part => part.trim())
    if (!COLUMNS.includes(field) || header === '') {
      throw new CannotStart(say => say.noField(pair, COLUMNS))
    }
    return [field, header] as const
  })
  return new Map(pairs)
}

export function corpusFile(corpus: OpenCorpus, records: number, used: number): CorpusFile {
  return { name: corpus.name, sha256: corpus.sha256(), records, used }
}

/** Of a file's bytes, without reading what they say. */
export async function fileHash(name: string, terminal: Terminal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of await openInput(name, terminal)) hash.update(chunk)
  return hash.digest('hex')
}
