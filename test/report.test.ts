import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PaknInputError } from '../src/problems.js'
import { checkReport } from '../src/report.js'
import type { Report } from '../src/types.js'

const report: Report = { id: 'r', text: 'chữ', sentAt: '2025-06-30T17:00:00Z' }

describe('checkReport', () => {
  it('gives the report itself and its day in Hanoi', () => {
    const checked = checkReport(report, '2020-01-01')
    expect(checked.report).toBe(report)
    expect(checked.asOf).toBe('2025-07-01')
  })

  it('falls back to the caller’s day, then to none', () => {
    expect(checkReport({ ...report, sentAt: null }, '2020-01-01').asOf).toBe('2020-01-01')
    expect(checkReport({ ...report, sentAt: null }, '2019-12-31T17:00:00Z').asOf).toBe('2020-01-01')
    expect(checkReport({ ...report, sentAt: null }, null).asOf).toBeNull()
  })

  it('lets fields through that it does not know', () => {
    const more: Report = Object.assign({ gold: { tags: [] } }, report)
    expect(checkReport(more, null).report).toBe(more)
  })

  it('tells what was expected, in words for the one who must mend it', () => {
    const refused = (value: unknown) => {
      try {
        checkReport(value as Report, null)
      } catch (error) {
        return error instanceof PaknInputError ? error.message : error
      }
      return 'accepted'
    }
    expect(refused(null)).toBe('Không phải một đối tượng')
    expect(refused({ text: '' })).toBe('Thiếu trường bắt buộc: id')
    expect(refused({ id: 1, text: '' })).toBe('Trường có kiểu sai: id (cần chuỗi)')
    expect(refused({ id: '' })).toBe('Thiếu trường bắt buộc: text')
    expect(refused({ ...report, sentAt: '1/7/2025' })).toBe(
      'Ngày không có thật hoặc không đúng dạng ISO: sentAt (cần YYYY-MM-DD hoặc ngày giờ ISO)',
    )
    expect(refused({ ...report, address: 1 })).toBe('Trường có kiểu sai: address (cần chuỗi)')
  })

  it('accepts any value or throws a PaknInputError', () => {
    const part = fc.oneof(fc.anything(), fc.string())
    const value = fc.oneof(
      fc.anything(),
      fc.record({ id: part, text: part, sentAt: part, address: part, channel: part }, { requiredKeys: [] }),
    )
    fc.assert(
      fc.property(value, given => {
        try {
          checkReport(given as Report, null)
        } catch (error) {
          expect(PaknInputError.is(error), String(error)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
