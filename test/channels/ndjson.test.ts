import { describe, expect, it } from 'vitest'
import { readNdjson } from '../../src/channels/ndjson.js'
import { readPlain } from '../../src/channels/plain.js'
import { collect, pieces } from './collect.js'

describe('readNdjson', () => {
  it('yields the value of every line, whatever it is, with its line number', async () => {
    const text = '{"id":"a","text":"x","gold":1}\n\n  \n[1]\r\n"chữ"\nnull'
    expect(await collect(readNdjson(pieces(text)))).toEqual([
      [1, { id: 'a', text: 'x', gold: 1 }],
      [4, [1]],
      [5, 'chữ'],
      [6, null],
    ])
  })

  it('goes on after a line that is no JSON', async () => {
    expect(await collect(readNdjson(pieces('{"id":\n{"id":"b"}\n')))).toEqual([
      [1, 'bad-json'],
      [2, { id: 'b' }],
    ])
  })

  it('tells the place of a mistake without the words around it', async () => {
    for await (const record of readNdjson(pieces('{"text":"Nguyễn Văn A ở số 5" oops}'))) {
      const message = 'error' in record ? record.error.message : ''
      expect(message).toContain('ký tự thứ 31')
      expect(message).not.toMatch(/Nguyễn|oops|số 5/)
    }
  })
})

describe('readPlain', () => {
  it('makes a report of every line that is not blank, its number its id', async () => {
    expect(await collect(readPlain(pieces('\uFEFFmột\r\n\n \t\nhai')))).toEqual([
      [1, { id: '1', text: 'một', sentAt: null }],
      [4, { id: '4', text: 'hai', sentAt: null }],
    ])
  })
})
