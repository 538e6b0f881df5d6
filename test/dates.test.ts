import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, hanoiDay, isRealDay, lastOfMonth, minusMonths, plusDays } from '../src/dates.js'

describe('hanoiDay', () => {
  it.each([
    ['2025-07-01', '2025-07-01'],
    ['2025-07-01T00:00', '2025-07-01'],
    ['2025-07-01 23:59', '2025-07-01'],
    ['2025-07-01T23:59:59.123', '2025-07-01'],
    ['2025-06-30T16:59:59Z', '2025-06-30'],
    ['2025-06-30T17:00:00Z', '2025-07-01'],
    ['2025-06-30T17:00:00.000Z', '2025-07-01'],
    ['2025-07-01T06:59:00+07:00', '2025-07-01'],
    ['2025-07-01T00:00:00+0700', '2025-07-01'],
    ['2025-07-01T01:00:00+09:00', '2025-06-30'],
    ['2025-06-30T10:00:00-07:00', '2025-07-01'],
    ['2025-06-30T09:59:00-07:00', '2025-06-30'],
    ['2025-06-30T22:29:00+05:30', '2025-06-30'],
    ['2025-06-30T22:30:00+05:30', '2025-07-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2023-12-31T17:00:00Z', '2024-01-01'],
  ])('%s is %s in Hanoi', (text, day) => {
    expect(hanoiDay(text)).toBe(day)
  })

  it.each([
    ...['', ' ', '2025', '2025-07', '2025-7-1', '20250701', '01/07/2025', '1.7.2025', '2025-07-01 ', ' 2025-07-01'],
    ...['2025-02-30', '2023-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-06-00', '0000-00-00'],
    ...[
      '2025-07-01T24:00',
      '2025-07-01T12:60',
      '2025-07-01T',
      '2025-07-01T12',
      '2025-02-30T12:00Z',
      '2025-07-01T12:00 Z',
    ],
    ...[
      '2025-07-01T12:00+7',
      '2025-07-01T12:00+07:00Z',
      '+2025-07-01',
      '-2025-07-01',
      '12025-07-01',
      'hôm qua',
      '２０２５-07-01',
    ],
  ])('%j is no day', text => {
    expect(hanoiDay(text)).toBeNull()
  })

  it('agrees with the calendar of Asia/Ho_Chi_Minh', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })
    const time = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(time, when => {
        expect(hanoiDay(when.toISOString())).toBe(calendar.format(when))
      }),
      { numRuns: 1000 },
    )
  })

  it('does not care in which zone a moment is written', () => {
    const time = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(time, fc.integer({ min: -12 * 60, max: 14 * 60 }), (when, offset) => {
        const local = new Date(when.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const size = Math.abs(offset)
        const two = (n: number) => String(n).padStart(2, '0')
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
        expect(hanoiDay(local + zone)).toBe(hanoiDay(when.toISOString()))
      }),
      { numRuns: 1000 },
    )
  })

  it('gives a real day or none, for any text', () => {
    const near = fc.stringMatching(/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/)
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), text => {
        const day = hanoiDay(text)
        if (day !== null) expect(isRealDay(day), `${text} → ${day}`).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('plusDays', () => {
  it.each([
    ['2025-06-30', 1, '2025-07-01'],
    ['2025-07-01', -1, '2025-06-30'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', 0, '2025-01-01'],
    ['2025-01-01', 365, '2026-01-01'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(plusDays(day, count)).toBe(expected)
    expect(plusDays(expected, -count)).toBe(day)
  })
})

describe('the calendar', () => {
  const A_DAY = 24 * 60 * 60 * 1000
  const some = fc.integer({ min: Date.UTC(1100, 0) / A_DAY, max: Date.UTC(9900, 0) / A_DAY })
  const iso = (time: Date) => time.toISOString().slice(0, 10)

  it('is that of the engine', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -30_000, max: 30_000 }), (number, count) => {
        const day = iso(new Date(number * A_DAY))
        expect(dayNumber(day)).toBe(number)
        expect(plusDays(day, count)).toBe(iso(new Date((number + count) * A_DAY)))
        const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
        expect(lastOfMonth(day.slice(0, 7))).toBe(iso(new Date(Date.UTC(year, month, 0))))
      }),
      { numRuns: 2000 },
    )
  })

  it('knows whether a year, a month and a date are a day', () => {
    const two = fc.integer({ min: 0, max: 99 }).map(n => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), two, two, (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const time = new Date(`${text}T00:00:00Z`)
        expect(isRealDay(text)).toBe(!Number.isNaN(time.getTime()) && iso(time) === text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['2025-03-31', 1, '2025-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2025-01-15', 1, '2024-12-15'],
    ['2025-08-31', 6, '2025-02-28'],
    ['2025-08-31', 24, '2023-08-31'],
  ])('%s less %i months is %s', (day, count, expected) => {
    expect(minusMonths(day, count)).toBe(expected)
  })

  it('ends: what lies before the first year is no day', () => {
    expect(isRealDay(minusMonths('2025-03-01', 3000 * 12))).toBe(false)
    expect(isRealDay(plusDays('2025-03-01', -1e12))).toBe(false)
    expect(isRealDay(plusDays('2025-03-01', Number.NEGATIVE_INFINITY))).toBe(false)
  })
})
