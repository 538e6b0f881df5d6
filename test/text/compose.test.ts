import { describe, expect, it } from 'vitest'
import { composeAll } from '../../src/text/compose.js'
import { normalise } from '../../src/text/normalise.js'

describe('letters and marks typed apart', () => {
  it.each([
    ['all apart', 'Thu\u031b\u0309a o\u031b\u0309 tru\u031bo\u031b\u0300ng', 'Thửa ở trường'],
    ['only the tone apart, as in Windows-1258', 'viê\u0323c câ\u0301p giâ\u0301y', 'việc cấp giấy'],
    ['the tone before the mark of the letter', 'vie\u0323\u0302c ca\u0301\u0302p', 'việc cấp'],
    ['a mark typed twice', 'ca\u0301\u0301n bo\u0323\u0323', 'cán bọ'],
    ['beside what is left to later steps', 'hoa\u0300 gia\u0309i  qua\u0301aaa', 'hòa giải quá'],
    ['beside what comes before in order', 'Đo\u031bn&nbsp;cu\u0309a to\u0302i', 'Đơn của tôi'],
    ['beside a zero-width space', 'ho\u0302\u0300\u200b so\u031b', 'hồ sơ'],
    ['two tones on one letter, a mark on a space', 'a\u0301\u0300 \u0301b', 'á̀ \u0301b'],
  ])('%s', (_, written, read) => {
    expect(normalise(written).text).toBe(read.normalize('NFC'))
  })

  it('tells of each letter what was typed, and where', () => {
    const { edits, toOriginal, text } = normalise('ho\u0302\u0300 so\u031b')
    expect(text).toBe('hồ sơ')
    expect(edits).toEqual([
      { span: { start: 1, end: 4 }, before: 'o\u0302\u0300', after: 'ồ', why: 'unicode-form' },
      { span: { start: 6, end: 8 }, before: 'o\u031b', after: 'ơ', why: 'unicode-form' },
    ])
    expect([...text].map((_, i) => toOriginal({ start: i, end: i + 1 }))).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 4 },
      { start: 4, end: 5 },
      { start: 5, end: 6 },
      { start: 6, end: 8 },
    ])
  })

  it('leaves what it cannot put together', () => {
    const written = '\u0301x\u0302 k\u0323 \u0309'
    expect(composeAll(written)).toMatchObject({ text: '\u0301x\u0302 ḳ \u0309', original: written })
  })
})
