import { describe, expect, it } from 'vitest'
import { createReading } from '../../src/load/reading.js'
import { readTable } from '../../src/load/table.js'
import { found } from './yaml.js'

function read(text: string) {
  const reading = createReading()
  const { rows, complete } = readTable({ path: 't.tsv', name: 't.tsv', text }, ['code', 'name'], reading)
  return { rows, complete, cells: rows.map(row => row.cells), problems: found(reading) }
}

describe('readTable', () => {
  it.each([
    ['plain', 'code\tname\n1\tMột\n2\tHai\n'],
    ['columns in another order', 'name\tcode\nMột\t1\nHai\t2\n'],
    ['CR LF and no last line end', 'code\tname\r\n1\tMột\r\n2\tHai'],
    ['byte order mark', '\uFEFFcode\tname\n1\tMột\n2\tHai\n'],
    ['empty lines', 'code\tname\n\n1\tMột\n\n2\tHai\n\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({
      cells: [
        { code: '1', name: 'Một' },
        { code: '2', name: 'Hai' },
      ],
      complete: true,
      problems: [],
    })
  })

  it('reads an empty cell as null and keeps blanks and quotes as they are', () => {
    expect(read('code\tname\n\t "a" \n').cells).toEqual([{ code: null, name: ' "a" ' }])
  })

  it('knows the place of each cell', () => {
    const [row] = read('code\tname\n\n00001\tPhúc Xá\n').rows
    expect(row?.locate(['code'])).toEqual({ file: 't.tsv', line: 3, column: 1, endColumn: 6 })
    expect(row?.locate(['name'])).toEqual({ file: 't.tsv', line: 3, column: 7, endColumn: 14 })
    expect(row?.locate([])).toEqual({ file: 't.tsv', line: 3, column: 1, endColumn: 14 })
  })

  it.each([
    ['', ['t.tsv:1:1 empty-file']],
    ['code\n1\n', ['t.tsv:1:1 missing-column']],
    ['code\tname\tnote\n', ['t.tsv:1:11 unknown-column']],
    ['code\tname\tcode\n', ['t.tsv:1:11 duplicate-key']],
    ['code\tname\n1\n1\t2\n1\t2\t3\n', ['t.tsv:2:1 bad-row', 't.tsv:4:1 bad-row']],
  ])('reports %j', (text, problems) => expect(read(text)).toMatchObject({ problems, complete: false }))

  it('keeps the good rows beside a bad one', () => {
    expect(read('code\tname\n1\n2\tHai\n').cells).toEqual([{ code: '2', name: 'Hai' }])
  })
})
