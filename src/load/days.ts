import { daysOfMonth } from '../dates.js'
import { type Said, say } from '../problems.js'

interface DayFault {
  readonly message: Said
  readonly hint: Said
}

/** What is wrong with a day: the way Vietnamese write dates is turned round, a day too many is counted. */
export function dayFault(written: string): DayFault {
  const unreal = say(`“${written}” không phải một ngày có thật`, `“${written}” is not a calendar day`)
  const turned = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim())
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(written.trim()) ??
    (turned ? ['', turned[3], turned[2], turned[1]] : [])
  const days = daysOfMonth(Number(year), Number(month))
  if (days === 0) {
    return { message: unreal, hint: say('Viết YYYY-MM-DD, ví dụ 2025-07-01', 'Write YYYY-MM-DD, e.g. 2025-07-01') }
  }
  if (Number(day) < 1 || Number(day) > days) {
    const hint = say(
      `Tháng ${Number(month)} năm ${year} có ${days} ngày; viết YYYY-MM-DD`,
      `Month ${Number(month)} of ${year} has ${days} days; write YYYY-MM-DD`,
    )
    return { message: unreal, hint }
  }
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return {
    message: say(`Ngày “${written}” không viết theo dạng YYYY-MM-DD`, `The day “${written}” is not written YYYY-MM-DD`),
    hint: say(`Viết ${iso}`, `Write ${iso}`),
  }
}
