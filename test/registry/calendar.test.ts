import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/dates.js'
import { workDays } from '../../src/registry/calendar.js'
import { hanoi } from './hanoi.js'

const days = workDays(hanoi.calendar)

describe('working days after one day, up to another', () => {
  it.each([
    ['the same day', '2025-03-03', '2025-03-03', 0],
    ['over a weekend', '2025-03-07', '2025-03-10', 1],
    ['a week', '2025-03-03', '2025-03-10', 5],
    ['from a Sunday', '2025-03-02', '2025-03-07', 5],
    ['over Tết 2025', '2025-01-24', '2025-02-03', 1],
    ['over Tết 2024', '2024-02-07', '2024-02-15', 1],
    ['over Tết 2026', '2026-02-13', '2026-02-23', 1],
    ['with a Saturday made up for', '2025-04-25', '2025-05-05', 4],
    ['over Giỗ Tổ 2025', '2025-04-04', '2025-04-08', 1],
    ['over two holidays on a weekend, 2023', '2023-04-28', '2023-05-04', 1],
    ['over Quốc khánh 2026', '2026-08-28', '2026-09-03', 1],
    ['over the new year', '2025-12-31', '2026-01-05', 1],
  ])('%s: %s to %s is %i', (_, since, until, count) => {
    expect(days.between(since, until)).toBe(count)
  })

  it('are not known for a year without a calendar, nor backwards', () => {
    expect(days.between('2019-12-30', '2022-01-10')).toBeNull()
    expect(days.between('2026-12-30', '2027-01-10')).toBeNull()
    expect(days.between('2025-03-04', '2025-03-03')).toBeNull()
  })

  it('add up, and are never more than the days themselves', () => {
    const day = fc.integer({ min: 0, max: 1800 }).map(count => plusDays('2022-01-01', count))
    fc.assert(
      fc.property(day, day, day, (...three) => {
        const [a = '', b = '', c = ''] = three.sort()
        const [ab, bc, ac] = [days.between(a, b), days.between(b, c), days.between(a, c)]
        expect((ab ?? Number.NaN) + (bc ?? Number.NaN)).toBe(ac)
      }),
      { seed: 20250701 },
    )
  })
})

describe('the calendar', () => {
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

  it('has eleven to sixteen days off on weekdays a year, and works on weekends only to make up', () => {
    for (const year of hanoi.calendar.years) {
      const off = hanoi.calendar.holidays.filter(day => day.startsWith(year) && weekday(day) % 6 !== 0)
      expect([year, off.length >= 11 && off.length <= 16]).toEqual([year, true])
    }
    expect(hanoi.calendar.worked.filter(day => weekday(day) % 6 !== 0)).toEqual([])
  })

  it('knows every year of reports', () => {
    expect(hanoi.calendar.years).toEqual(['2022', '2023', '2024', '2025', '2026'])
  })
})
