import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUOTATION_MARKS, reader } from '../../src/match/reading.js'
import { daysTold, spansTold } from '../../src/mentions/days-told.js'
import { findTimes } from '../../src/mentions/times.js'
import { entities } from '../../src/text/entities.js'

const read = reader([])

/** Parts of sentences with and without times, some that only look like dates or codes. */
const PARTS = [
  'nộp hồ sơ ngày',
  'hôm',
  'từ',
  'đến',
  '12/3/2025',
  '5-6-2024',
  '2.4.2024',
  '12/3',
  '12.3',
  '5.',
  '3-4',
  '1/2',
  '2 tháng 3',
  '2 tháng 3 năm 2025',
  'tháng tư',
  'tháng 03/2025',
  'thang 5',
  'nam ngoai',
  'năm ngoái',
  '15 ngày',
  'mười lăm ngày',
  'nửa năm',
  'cả tuần',
  '771/QĐ-UBND',
  'H26.15-240315-0007',
  'PAKN.20250612.0554',
  '1.013124',
  'số 5 ngõ 12/3',
  'hẹn 7-10 hôm',
  '6h30-8h30',
  'sáng 7/5',
  'từ 02/2025',
  '16/CT-TTg',
  'G12.18-250601-0042',
  'H26.19.12',
  '2.500.000 đồng',
  'vẫn chưa xong',
  '“xong rồi” ạ?',
  '@Lan.',
  'Anh',
  'ở P.',
  'Láng Hạ 12/3',
  'gọi 0912 345 678',
  'điều 5, khoản 2',
  'rồi.',
  '12',
  'tháng 3;',
  '29A-123.45',
  '"chờ"',
  ',',
  '\n',
] as const

const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 10 }).map(parts => parts.join(' '))

describe('shortcuts on the way to times', () => {
  it('give what a look at every token gives', () => {
    let told = 0
    fc.assert(
      fc.property(texts, text => {
        const reading = read(text)
        const everywhere = { ...reading, tokens: reading.tokens, times: reading.tokens.map((_, i) => i) }
        expect(daysTold(reading, '2025-06-01')).toEqual(daysTold(everywhere, '2025-06-01'))
        expect(spansTold(reading)).toEqual(spansTold(everywhere))
        expect(findTimes(reading)).toEqual(findTimes(everywhere))
        told += daysTold(reading, '2025-06-01').length + spansTold(reading).length
      }),
      { numRuns: 500 },
    )
    expect(told).toBeGreaterThan(100)
  })

  it('lose no date and no code', () => {
    let told = 0
    fc.assert(
      fc.property(texts, text => {
        const kinds = entities(text).flatMap(({ type, start, end }) =>
          type === 'date' || type === 'docnum' ? [{ start, end }] : [],
        )
        const found = findTimes(read(text)).filter(({ kind }) => kind !== 'duration')
        expect(found.map(({ start, end }) => ({ start, end }))).toEqual(kinds)
        told += kinds.length
      }),
      { numRuns: 500 },
    )
    expect(told).toBeGreaterThan(100)
  })

  it('count question marks, quotation marks and words as they stand', () => {
    fc.assert(
      fc.property(texts, text => {
        const { tokens, questionMarks, quotationMarks, words } = read(text)
        expect(questionMarks).toBe(tokens.filter(token => token.text === '?').length)
        expect(quotationMarks).toBe(tokens.filter(token => QUOTATION_MARKS.has(token.text)).length)
        const before = (end: number) => tokens.slice(0, end).filter(token => token.kind !== 'mark').length
        expect(words).toEqual([...tokens, null].map((_, i) => before(i)))
      }),
    )
  })
})
