import { CsvError, type Options, parse } from 'csv-parse'
import { PaknInputError } from '../problems.js'
import { lineCounter } from './csv-lines.js'
import { decodeUtf8, notUtf8 } from './lines.js'
import { type ByteSource, type ChannelRecord, MAX_RECORD_BYTES } from './record.js'

/** The columns that are read; all others are left alone. Only `text` must be there. */
export const CSV_COLUMNS = ['id', 'text', 'sentAt', 'address', 'addressedTo', 'channel'] as const

/** The field that a header names, null for columns that are left alone. Headers come trimmed and in lower case. */
export type FieldOf = (header: string) => string | null

const reportField: FieldOf = header => CSV_COLUMNS.find(known => known.toLowerCase() === header) ?? null

/** What stands between two cells; Vietnamese Excel writes semicolons. */
export const CSV_DELIMITERS = [',', ';', '\t'] as const
/** A comma, a semicolon or a tab. */
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number]

/**
 * CSV with a header line. A record without an id gets its record number, without `sentAt` the value null; records
 * without any cell are skipped. After a quote that is never closed nothing more can be read of this source.
 */
export async function* readCsv(
  source: ByteSource,
  delimiter: CsvDelimiter = ',',
  fieldOf: FieldOf = reportField,
): AsyncGenerator<ChannelRecord> {
  const lines = lineCounter()
  const ready: ChannelRecord[] = []
  let columns: readonly (string | null)[] | null = null
  let number = 0
  const parser = parse({
    ...csvOptions(delimiter),
    // Rows are taken here and not from the parser's readable side, which loses the rows before a mistake.
    on_record: (record: unknown, { bytes }: { bytes: number }) => {
      const cells = record as readonly Uint8Array[] // with encoding null, which the types of csv-parse do not know
      const line = lines.firstLine(bytes, cells)
      if (columns === null) columns = headerColumns(cells, fieldOf)
      else if (!cells.every(isBlank)) ready.push(rowRecord(line, String(++number), columns, cells))
      return null
    },
  })
  parser.on('error', () => {}) // reported by the callbacks below
  try {
    for await (const bytes of lines.watch(source)) {
      const mistake = await settled(done => parser.write(bytes, done))
      yield* ready.splice(0)
      if (mistake) return yield unreadableRest(mistake, lines.lastLine())
    }
    const mistake = await settled(done => parser.end(done))
    yield* ready.splice(0)
    if (mistake) yield unreadableRest(mistake, lines.lastLine())
  } finally {
    parser.destroy()
  }
}

function isBlank(cell: Uint8Array): boolean {
  return cell.every(byte => byte <= 0x20)
}

type Settle = (error?: Error | null) => void

function settled(start: (done: Settle) => void): Promise<Error | null> {
  return new Promise(resolve => start(error => resolve(error ?? null)))
}

function csvOptions(delimiter: CsvDelimiter): Options {
  return {
    delimiter,
    encoding: null, // cells stay bytes, so that each is decoded strictly
    bom: false, // it would switch the decoding of cells on again; headerColumns takes the mark off
    relax_column_count: true, // the number of cells is checked here, so that one bad row does not end the file
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
  }
}

/** The column each cell of the header stands for, null for columns that are not ours; the first of two equal ones counts. */
export function headerColumns(cells: readonly Uint8Array[], fieldOf: FieldOf = reportField): (string | null)[] {
  const names = cells.map(cell => {
    const name = (decodeUtf8(cell) ?? '').replace(/^\uFEFF/, '').trim()
    return name
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .toLowerCase()
  })
  const columns = names.map(fieldOf)
  return columns.map((column, i) => (column !== null && columns.indexOf(column) === i ? column : null))
}

function rowRecord(
  line: number,
  number: string,
  columns: readonly (string | null)[],
  cells: readonly Uint8Array[],
): ChannelRecord {
  if (cells.length !== columns.length) {
    const expected = `cần ${columns.length} ô như dòng tiêu đề, có ${cells.length}`
    return { line, error: new PaknInputError('bad-csv', {}, expected) }
  }
  const report: Record<string, string | null> = { id: number, sentAt: null }
  for (const [i, column] of columns.entries()) {
    if (column === null) continue
    const value = decodeUtf8(cells[i] ?? new Uint8Array())
    if (value === null) return { line, error: notUtf8() }
    if (value !== '' || column === 'text') report[column] = value
  }
  return { line, report }
}

function unreadableRest(mistake: Error, lastLine: number): ChannelRecord {
  if (!(mistake instanceof CsvError)) throw mistake
  const unclosed = mistake.code === 'CSV_MAX_RECORD_SIZE' || mistake.code === 'CSV_QUOTE_NOT_CLOSED'
  const why = unclosed ? 'dấu nháy kép mở mà không đóng hoặc ô quá dài; ' : ''
  const error = new PaknInputError('bad-csv', {}, `${why}phần còn lại của tệp không đọc được`)
  return { line: lastLine + 1, error }
}
