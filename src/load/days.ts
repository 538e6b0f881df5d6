import { daysOfMonth } from '../dates.js'
import { type Said, say } from '../problems.js'

/** How to write a day that was written wrongly: the way Vietnamese write dates is turned round, a day too many is counted. */
export function dayHint(written: string): Said {
  const turned = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim())
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(written.trim()) ??
    (turned ? ['', turned[3], turned[2], turned[1]] : [])
  const days = daysOfMonth(Number(year), Number(month))
  if (days === 0) return say('Viết YYYY-MM-DD, ví dụ 2025-07-01', 'Write YYYY-MM-DD, e.g. 2025-07-01')
  if (Number(day) < 1 || Number(day) > days) {
    return say(
      `Tháng ${Number(month)} năm ${year} có ${days} ngày; viết YYYY-MM-DD`,
      `Month ${Number(month)} of ${year} has ${days} days; write YYYY-MM-DD`,
    )
  }
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return say(`Viết ${iso}`, `Write ${iso}`)
}
