import { describe, expect, it } from 'vitest'
import { inputForm, peekLine } from '../../src/channels/sniff.js'
import { inPieces, pieces } from './collect.js'

const form = (name: string, text: string | Uint8Array) => inputForm(name, Buffer.from(text))

describe('inputForm', () => {
  it.each([
    ['a.ndjson', 'anything', { kind: 'ndjson' }],
    ['a.JSONL', '', { kind: 'ndjson' }],
    ['a.json', '{"id":"1"}', { kind: 'ndjson' }],
    ['a.csv', 'id,text\n', { kind: 'csv', delimiter: ',' }],
    ['a.csv', 'id;Text\n', { kind: 'csv', delimiter: ';' }],
    ['a.tsv', '"id"\t"text"\n', { kind: 'csv', delimiter: '\t' }],
    ['a.csv', '', { kind: 'csv', delimiter: ',' }],
    ['-', '\uFEFF \n\n {"id":"1"}', { kind: 'ndjson' }],
    ['a.txt', '{"id":"1"}', { kind: 'ndjson' }],
    ['-', 'sentAt,text\r\n2025,x', { kind: 'csv', delimiter: ',' }],
    ['-', 'Tôi nộp hồ sơ, chờ mãi', { kind: 'plain' }],
    ['a.txt', 'the text, of it', { kind: 'plain' }],
    ['-', '[URGENT] hồ sơ', { kind: 'plain' }],
    ['-', '', { kind: 'plain' }],
  ] as const)('%s %j', (name, text, expected) => {
    expect(form(name, text)).toEqual(expected)
  })

  it('refuses a CSV without a text column, one JSON array and UTF-16', () => {
    expect(form('a.csv', 'id,noidung\n')).toEqual({ kind: 'refused', why: 'no-text-column' })
    expect(form('a.json', '[\n{"id":1}]')).toEqual({ kind: 'refused', why: 'json-array' })
    expect(form('-', '[{"id":1}]')).toEqual({ kind: 'refused', why: 'json-array' })
    expect(form('a.csv', Buffer.from([0xff, 0xfe, 0x69, 0]))).toEqual({ kind: 'refused', why: 'utf-16' })
  })

  it('does not repeat the first line, which may be a report', () => {
    expect(JSON.stringify(form('a.csv', 'Tôi tên là Nguyễn Văn A\n'))).not.toContain('Nguyễn')
  })
})

describe('peekLine', () => {
  it('gives the source from its beginning, however the bytes arrive', async () => {
    const text = '\n\n  {"id":"1"}\n{"id":"2"}\n'
    for (const size of [1, 3, 100]) {
      const { head, source } = await peekLine(inPieces(text, size))
      expect(inputForm('-', head)).toEqual({ kind: 'ndjson' })
      let all = ''
      for await (const chunk of source) all += Buffer.from(chunk).toString()
      expect(all).toBe(text)
    }
  })

  it('asks for no more than the first line, so that a slow pipe is answered at once', async () => {
    let asked = 0
    async function* pipe() {
      for (const line of ['{"id":"1"}\n', '{"id":"2"}\n', '{"id":"3"}\n']) {
        asked += 1
        yield Buffer.from(line)
      }
    }
    await peekLine(pipe())
    expect(asked).toBe(1)
  })

  it('lets go of the source when its reader stops', async () => {
    let closed = false
    async function* pipe() {
      try {
        yield Buffer.from('a\n')
        yield Buffer.from('b\n')
      } finally {
        closed = true
      }
    }
    const { source } = await peekLine(pipe())
    for await (const _ of source) break
    expect(closed).toBe(true)
  })

  it('looks at the beginning only of a line without end', async () => {
    const { head } = await peekLine(pieces(...Array.from({ length: 30 }, () => 'x'.repeat(10_000))))
    expect(head.length).toBe(65_536)
  })
})
