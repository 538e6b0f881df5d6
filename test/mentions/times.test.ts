import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUOTATION_MARKS, reader, spanOfTokens } from '../../src/match/reading.js'
import { daysTold } from '../../src/mentions/days-told.js'
import { spansTold } from '../../src/mentions/spans-told.js'
import { findTimes } from '../../src/mentions/times.js'
import { entities } from '../../src/text/entities.js'
import type { Span } from '../../src/types.js'

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

describe('a length of time', () => {
  /** What is read, how many at least, and the id of the mention, which is empty where two numbers are told. */
  it.each<[text: string, told: string, count: number, unit: string, id: string]>([
    ['đợi 45 ngày rồi', '45 ngày', 45, 'days', 'P45D'],
    ['mất 1.000 ngày', '1.000 ngày', 1000, 'days', 'P1000D'],
    ['chờ mười lăm ngày', 'mười lăm ngày', 15, 'days', 'P15D'],
    ['đã hai mươi hôm', 'hai mươi hôm', 20, 'days', 'P20D'],
    ['sau ba mươi bẩy tuần', 'ba mươi bẩy tuần', 37, 'weeks', 'P37W'],
    ['gần hai mươi mốt ngày', 'hai mươi mốt ngày', 21, 'days', 'P21D'],
    ['chờ hai lăm ngày', 'hai lăm ngày', 25, 'days', 'P25D'],
    ['hai tư tháng nay', 'hai tư tháng', 24, 'months', 'P24M'],
    ['mấy chục năm', 'chục năm', 10, 'years', 'P10Y'],
    ['ba chục năm ở đây', 'ba chục năm', 30, 'years', 'P30Y'],
    ['cả trăm ngày', 'trăm ngày', 100, 'days', 'P100D'],
    ['hai trăm ngày', 'hai trăm ngày', 200, 'days', 'P200D'],
    ['một trăm hai mươi ngày', 'một trăm hai mươi ngày', 120, 'days', 'P120D'],
    ['một trăm linh năm ngày', 'một trăm linh năm ngày', 105, 'days', 'P105D'],
    ['đợi 2-3 tháng', '2-3 tháng', 2, 'months', ''],
    ['đợi 10 – 15 ngày', '10 – 15 ngày', 10, 'days', ''],
    ['mất hai ba tháng', 'hai ba tháng', 2, 'months', ''],
    ['mất hai ba mươi ngày', 'hai ba mươi ngày', 20, 'days', ''],
    ['độ năm bảy hôm', 'năm bảy hôm', 5, 'days', ''],
    ['độ năm ba hôm', 'năm ba hôm', 3, 'days', ''],
    ['đợi năm năm', 'năm năm', 5, 'years', 'P5Y'],
    ['hẹn nửa năm', 'nửa năm', 6, 'months', 'P6M'],
    ['hẹn nửa tháng', 'nửa tháng', 15, 'days', 'P15D'],
    ['đi lại cả tuần', 'cả tuần', 1, 'weeks', 'P1W'],
    ['doi ket qua ba thang roi chua co', 'ba thang', 3, 'months', 'P3M'],
    ['từ 12/3 - 20 ngày', '20 ngày', 20, 'days', 'P20D'],
  ])('in “%s” is “%s”', (text, told, count, unit, id) => {
    const reading = read(text)
    const written = ({ start, end }: Span) => text.slice(start, end)
    const spans = spansTold(reading).map(span => [written(spanOfTokens(reading, span)), span.count, span.unit])
    expect(spans).toEqual([[told, count, unit]])
    const durations = findTimes(reading).filter(({ kind }) => kind === 'duration')
    expect(durations.map(one => [written(one), one.id])).toEqual([[told, id]])
  })

  it('stands beside another one', () => {
    const lengths = (text: string) => findTimes(read(text)).map(({ id }) => id)
    expect(lengths('mất một năm ba tháng')).toEqual(['P1Y', 'P3M'])
    expect(lengths('mất 2 năm sáu tháng')).toEqual(['P2Y', 'P6M'])
    expect(lengths('mất bốn tháng năm ngày')).toEqual(['P4M', 'P5D'])
  })

  it.each([
    'ngày nào cũng ra phường',
    'năm ngoái',
    'tháng năm',
    'cả tháng 5',
    'cả năm 2024',
    'cả ngày',
    'thứ tư tuần sau',
    'lăm ngày',
    '0 ngày',
    'nửa ngày',
    'ngày 2 tháng 3 năm 2025',
  ])('is not in “%s”', text => {
    expect(findTimes(read(text)).filter(({ kind }) => kind === 'duration')).toEqual([])
  })
})

describe('a day', () => {
  it.each<[text: string, earliest: string, latest: string]>([
    ['từ tháng tư', '2025-04-01', '2025-04-30'],
    ['từ tháng bẩy', '2024-07-01', '2024-07-31'],
    ['từ tháng năm năm ngoái', '2024-05-01', '2024-05-31'],
  ])('is told by “%s”', (text, earliest, latest) => {
    expect(daysTold(read(text), '2025-06-01')).toMatchObject([{ earliest, latest }])
  })

  it('is not told by a number of months', () => {
    for (const text of ['mỗi tháng một lần', 'tháng mười lăm lượt', 'ba tháng'])
      expect(daysTold(read(text), '2025-06-01')).toEqual([])
  })
})
