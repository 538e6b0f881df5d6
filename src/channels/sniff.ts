import { CSV_DELIMITERS, type CsvDelimiter, type FieldOf, headerColumns } from './csv.js'
import type { ByteSource } from './record.js'

/** How the records of an input are written. */
export type InputForm =
  | { readonly kind: 'ndjson' | 'plain' }
  | { readonly kind: 'csv'; readonly delimiter: CsvDelimiter }
  | { readonly kind: 'refused'; readonly why: RefusedForm }

/** Why an input cannot be read as records: its encoding, a table without `text`, one array instead of lines. */
export type RefusedForm = 'utf-16' | 'no-text-column' | 'json-array'

/** More than the longest header a spreadsheet writes; of a longer first line only the beginning is looked at. */
const PEEK_BYTES = 65_536

/** The first line that is not blank, and the source from its very beginning. */
export async function peekLine(source: ByteSource): Promise<{ head: Uint8Array; source: ByteSource }> {
  const chunks = source[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let head = Buffer.alloc(0)
  let ended = false
  while (!ended && head.length < PEEK_BYTES && !hasWholeLine(head)) {
    const next = await chunks.next()
    if (next.done) ended = true
    else {
      const bytes = typeof next.value === 'string' ? Buffer.from(next.value) : next.value
      seen.push(bytes)
      head = Buffer.concat([head, bytes.subarray(0, PEEK_BYTES)])
    }
  }
  return { head: head.subarray(0, PEEK_BYTES), source: replay(seen, chunks) }
}

/** The bytes hold a line that is not blank, up to its end. */
function hasWholeLine(bytes: Uint8Array): boolean {
  const first = bytes.findIndex(byte => byte > 0x20)
  return first >= 0 && bytes.indexOf(0x0a, first) >= 0
}

async function* replay(
  seen: Uint8Array[],
  rest: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  try {
    for (let first = seen.shift(); first; first = seen.shift()) yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** The form of an input by its name's extension, else by its first line that is not blank. */
export function inputForm(name: string, head: Uint8Array, fieldOf?: FieldOf): InputForm {
  if (isUtf16(head)) return refused('utf-16')
  const line = firstLine(head)
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (extension === 'csv' || extension === 'tsv') {
    if (line === '') return { kind: 'csv', delimiter: ',' }
    const delimiter = delimiterOf(line, fieldOf)
    if (delimiter !== null) return { kind: 'csv', delimiter }
    return refused('no-text-column')
  }
  const json = extension === 'ndjson' || extension === 'jsonl' || extension === 'json'
  if (json ? line.startsWith('[') : /^\[\s*(\{|$)/.test(line)) return refused('json-array')
  if (json || line.startsWith('{')) return { kind: 'ndjson' }
  const delimiter = delimiterOf(line, fieldOf)
  return delimiter === null ? { kind: 'plain' } : { kind: 'csv', delimiter }
}

function refused(why: RefusedForm): InputForm {
  return { kind: 'refused', why }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function firstLine(head: Uint8Array): string {
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  return (/\S[^\n]*/.exec(text)?.[0] ?? '').trim()
}

/** What stands between the cells of a header; null when none of its cells is `text`. */
function delimiterOf(header: string, fieldOf?: FieldOf): CsvDelimiter | null {
  const cells = (delimiter: CsvDelimiter) =>
    header.split(delimiter).map(cell => Buffer.from(cell.trim().replace(/^"(.*)"$/, '$1')))
  return CSV_DELIMITERS.find(delimiter => headerColumns(cells(delimiter), fieldOf).includes('text')) ?? null
}
