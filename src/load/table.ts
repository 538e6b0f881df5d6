import { type Place, type Said, say } from '../problems.js'
import { allowed, didYouMean } from './nearest.js'
import type { Reading } from './reading.js'
import type { Source } from './source.js'
import type { Locate } from './yaml-file.js'

/** One row of a TSV file: cells by column, an empty cell is null. */
export interface Row<Column extends string> {
  readonly cells: Readonly<Record<Column, string | null>>
  /** The place of a cell, or of the row for any other path. */
  readonly locate: Locate
}

/** The rows that could be read; `complete` when none was left out. */
export interface Table<Column extends string> {
  readonly rows: readonly Row<Column>[]
  readonly complete: boolean
}

/**
 * Reads a tab separated table with a header line. Columns may stand in any order, all of them must be there and no other.
 * No quoting: a cell holds neither tabs nor line ends.
 */
export function readTable<const Column extends string>(
  source: Source,
  columns: readonly Column[],
  reading: Reading,
): Table<Column> {
  const text = source.text.replace(/^\uFEFF/, '')
  if (text.trim() === '') return reportEmpty(source, columns, reading)
  const [headerLine = '', ...lines] = text.split('\n').map(line => line.replace(/\r$/, ''))
  const header = splitCells(headerLine)
  if (!checkHeader(header, columns, source, reading)) return { rows: [], complete: false }
  let complete = true
  const rows = lines.flatMap((line, index): Row<Column>[] => {
    if (line === '') return []
    const number = index + 2
    const cells = splitCells(line)
    if (cells.length !== header.length) {
      const place = { file: source.path, line: number, column: 1, endColumn: line.length + 1 }
      const message = say(
        `Dòng có ${cells.length} ô, cần ${header.length} ô như dòng đầu`,
        `The row has ${cells.length} cells, it needs ${header.length} as the first line`,
      )
      const hint = say(
        'Các ô cách nhau bằng đúng một Tab; ô trống vẫn cần Tab',
        'Separate cells by exactly one tab; an empty cell needs its tab too',
      )
      reading.error('bad-row', place, message, hint)
      complete = false
      return []
    }
    const places = new Map(header.map((cell, i) => [cell.text, placeOfCell(source, number, cells[i] ?? cell)]))
    const whole = { file: source.path, line: number, column: 1, endColumn: line.length + 1 }
    return [
      {
        cells: rowOf(columns, header, cells),
        locate: ([column]) => places.get(String(column)) ?? whole,
      },
    ]
  })
  return { rows, complete }
}

function reportEmpty({ path }: Source, columns: readonly string[], reading: Reading) {
  const message = say('Tệp không có nội dung', 'The file says nothing')
  reading.error('empty-file', { file: path, line: 1, column: 1 }, message, firstLine(columns))
  return { rows: [], complete: false }
}

function firstLine(columns: readonly string[]): Said {
  const list = columns.join(' ⇥ ')
  return say(`Dòng đầu của bảng là: ${list}`, `The first line of this table is: ${list}`)
}

interface Cell {
  readonly text: string
  readonly start: number
}

function splitCells(line: string): Cell[] {
  let start = 0
  return line.split('\t').map(text => {
    const cell = { text, start }
    start += text.length + 1
    return cell
  })
}

function rowOf<Column extends string>(columns: readonly Column[], header: readonly Cell[], cells: readonly Cell[]) {
  const cellOf = (column: Column) => cells[header.findIndex(cell => cell.text === column)]?.text
  // fromEntries forgets the type of the keys; every column is there, the header was checked.
  return Object.fromEntries(columns.map(column => [column, cellOf(column) || null])) as Record<Column, string | null>
}

function placeOfCell(source: Source, line: number, { text, start }: Cell): Place {
  return { file: source.path, line, column: start + 1, endColumn: start + 1 + Math.max(1, text.length) }
}

function checkHeader(header: readonly Cell[], columns: readonly string[], source: Source, reading: Reading): boolean {
  const names = header.map(cell => cell.text)
  const missing = columns.filter(column => !names.includes(column))
  const unknown = header.filter(cell => !columns.includes(cell.text))
  const double = header.filter((cell, index) => names.indexOf(cell.text) !== index)
  for (const cell of unknown) {
    const message = say(`Bảng này không có cột “${cell.text}”`, `This table has no column “${cell.text}”`)
    reading.error(
      'unknown-column',
      placeOfCell(source, 1, cell),
      message,
      didYouMean(cell.text, missing) ?? allowed(columns),
    )
  }
  for (const cell of double) {
    const message = say(`Cột “${cell.text}” viết hai lần`, `The column “${cell.text}” is there twice`)
    reading.error('duplicate-key', placeOfCell(source, 1, cell), message, say('Xóa một cột', 'Delete one of them'))
  }
  for (const column of missing) {
    const end = Math.max(
      2,
      header.reduce((sum, cell) => sum + cell.text.length + 1, 0),
    )
    const message = say(`Thiếu cột “${column}”`, `The column “${column}” is missing`)
    reading.error(
      'missing-column',
      { file: source.path, line: 1, column: 1, endColumn: end },
      message,
      firstLine(columns),
    )
  }
  return missing.length + unknown.length + double.length === 0
}
