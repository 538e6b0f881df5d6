/** Excel workbooks: the first sheet, its first row the header. The reader is an optional peer, loaded when one is met. */
import type { FieldOf } from '../../channels/csv.js'
import type { ByteSource, ChannelRecord } from '../../channels/record.js'
import { CannotStart, errorCode } from '../terminal.js'

/** Far more than any office sends; a workbook has to be held as a whole. */
const MOST_BYTES = 100_000_000

export async function* readXlsx(name: string, bytes: ByteSource, fieldOf: FieldOf): AsyncGenerator<ChannelRecord> {
  const readSheet = await openReader()
  const sheet = await readSheet(await whole(name, bytes)).catch(() => {
    throw new CannotStart(say => say.noWorkbook(name))
  })
  const [header = [], ...rows] = sheet
  const fields = header.map(cell =>
    fieldOf(
      String(cell ?? '')
        .trim()
        .toLowerCase(),
    ),
  )
  if (!fields.includes('text')) {
    throw new CannotStart(say => say.noTextColumn(name, true))
  }
  for (const [i, row] of rows.entries()) {
    if (row.every(cell => cell === null || cell === '')) continue
    const report: Record<string, string | null> = { id: String(i + 1), sentAt: null }
    for (const [column, field] of fields.entries()) {
      const value = cellText(row[column] ?? null)
      if (field !== null && (value !== '' || field === 'text')) report[field] = value
    }
    yield { line: i + 2, report }
  }
}

type ReadSheet = (input: Buffer) => Promise<readonly (readonly unknown[])[]>

async function openReader(): Promise<ReadSheet> {
  try {
    const { readSheet } = await import('read-excel-file/node')
    return readSheet
  } catch (error) {
    if (errorCode(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new CannotStart(say => say.needsExcelReader())
  }
}

async function whole(name: string, bytes: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += piece.length
    if (size > MOST_BYTES) throw new CannotStart(say => say.workbookTooLarge(name))
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

/** A date of Excel is midnight UTC of its day. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
