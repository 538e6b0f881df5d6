import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/channels/csv.js'
import { collect, inPieces, pieces } from './collect.js'

describe('readCsv', () => {
  it('reads known columns in any order and case, and leaves the others alone', async () => {
    const text = 'Gold,SENTAT,text,id,address,addressedTo,channel\nx,2025-07-01,chữ,r-1,"số 5, phố A",UBND,zalo\n'
    expect(await collect(readCsv(pieces(text)))).toEqual([
      [
        2,
        { id: 'r-1', text: 'chữ', sentAt: '2025-07-01', address: 'số 5, phố A', addressedTo: 'UBND', channel: 'zalo' },
      ],
    ])
  })

  it('numbers records without an id and gives null to those without a day', async () => {
    expect(await collect(readCsv(pieces('id,text,sentAt\nx,a,\n,b,2025-01-01\n')))).toEqual([
      [2, { id: 'x', text: 'a', sentAt: null }],
      [3, { id: '2', text: 'b', sentAt: '2025-01-01' }],
    ])
  })

  it('keeps line ends, quotes and delimiters inside quotes, and counts lines over them', async () => {
    const text = '\uFEFFid,text\r\na,"dòng một\r\ndòng ""hai"", hết"\r\n\r\nb,c\r\n   \r\n,\r\nd,e'
    expect(await collect(readCsv(pieces(text)))).toEqual([
      [2, { id: 'a', text: 'dòng một\r\ndòng "hai", hết', sentAt: null }],
      [5, { id: 'b', text: 'c', sentAt: null }],
      [8, { id: 'd', text: 'e', sentAt: null }],
    ])
  })

  it('keeps an empty text, which decide knows how to answer', async () => {
    expect(await collect(readCsv(pieces('id,text\na,\n')))).toEqual([[2, { id: 'a', text: '', sentAt: null }]])
  })

  it('refuses a row with too many or too few cells and goes on', async () => {
    expect(await collect(readCsv(pieces('id,text\na,b,c\nd\ne,f\n')))).toEqual([
      [2, 'bad-csv'],
      [3, 'bad-csv'],
      [4, { id: 'e', text: 'f', sentAt: null }],
    ])
  })

  it('refuses a cell that is not UTF-8 and goes on', async () => {
    const legacy = Buffer.from([0x61, 0x2c, 0xe9, 0x0a])
    expect(await collect(readCsv(pieces('id,text\n', legacy, 'b,tốt\n')))).toEqual([
      [2, 'not-utf8'],
      [3, { id: 'b', text: 'tốt', sentAt: null }],
    ])
  })

  it('keeps the rows before a quote that is never closed', async () => {
    expect(await collect(readCsv(pieces('id,text\na,b\nc,"d\ne,f\n')))).toEqual([
      [2, { id: 'a', text: 'b', sentAt: null }],
      [3, 'bad-csv'],
    ])
  })

  it('does not fill the memory behind a quote that is never closed', async () => {
    let sent = 0
    async function* endless() {
      yield Buffer.from('id,text\na,"')
      for (; sent < 200; sent++) yield Buffer.alloc(100_000, 0x61)
    }
    expect(await collect(readCsv(endless()))).toEqual([[2, 'bad-csv']])
    expect(sent).toBeLessThan(100)
  })

  it('reads rows that all come in one piece as soon as their number lets it', async () => {
    const rows = 400_000
    let last = 0
    let read = 0
    for await (const { line } of readCsv(pieces(`text\n${'a\n'.repeat(rows)}`))) {
      last = line
      read++
    }
    expect([read, last]).toEqual([rows, rows + 1])
  })

  it('takes stray quotes as they are', async () => {
    expect(await collect(readCsv(pieces('id,text\na,nói "thế" à\n')))).toEqual([
      [2, { id: 'a', text: 'nói "thế" à', sentAt: null }],
    ])
  })

  it('reads semicolons and tabs', async () => {
    expect(await collect(readCsv(pieces('id;text\na;b, c\n'), ';'))).toEqual([
      [2, { id: 'a', text: 'b, c', sentAt: null }],
    ])
    expect(await collect(readCsv(pieces('id\ttext\na\tb; c\n'), '\t'))).toEqual([
      [2, { id: 'a', text: 'b; c', sentAt: null }],
    ])
  })

  it('passes on what goes wrong with the source', async () => {
    async function* broken() {
      yield Buffer.from('id,text\na,b\n')
      throw new Error('disk')
    }
    await expect(collect(readCsv(broken()))).rejects.toThrow('disk')
  })

  it('reads back what was quoted, on the right line, however the bytes arrive', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', ' ', '\n', '\r\n'), minLength: 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
        const quoted = texts.map(text => `"${text.replaceAll('"', '""')}"`)
        const csv = ['id,text', ...quoted.map((text, i) => `r${i},${text}`)].join('\r\n')
        let line = 2
        const expected = texts.map((text, i) => {
          const record = [line, { id: `r${i}`, text, sentAt: null }]
          line += text.split('\n').length
          return record
        })
        expect(await collect(readCsv(inPieces(csv, size)))).toEqual(expected)
      }),
    )
  })
})
