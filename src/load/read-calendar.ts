import { plusDays } from '../dates.js'
import type { Calendar } from '../pack.js'
import { type Place, say } from '../problems.js'
import { EMPTY } from './empty.js'
import { subjectOf } from './read-cues.js'
import type { Reading } from './reading.js'
import { calendarFile } from './schemas/calendar.js'
import { readShape } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** `dictionaries/calendar/<year>.yaml`: when offices are closed on a weekday, or open on a weekend. */
export function readCalendar(files: readonly YamlFile[], reading: Reading): Calendar {
  const years: string[] = []
  const holidays: string[] = []
  const worked: string[] = []
  for (const file of files) {
    const year = subjectOf(file.name)
    if (!/^\d{4}$/.test(year)) {
      const message = say(`“${year}” không phải một năm`, `“${year}” is no year`)
      const hint = say('Đặt tên tệp là năm, ví dụ 2027.yaml', 'Name the file after its year, as in 2027.yaml')
      reading.error('bad-file-name', { file: file.path, line: 1, column: 1 }, message, hint)
      continue
    }
    const written = readShape(calendarFile, file.value, file.locate, reading)
    if (written === null) continue
    const days = written.holidays.flatMap(daysOf)
    for (const [index, { from, through }] of written.holidays.entries())
      checkYear([from, through], year, file.locate(['holidays', index]), reading)
    for (const [index, day] of written.worked.entries()) checkYear([day], year, file.locate(['worked', index]), reading)
    years.push(year)
    holidays.push(...days)
    worked.push(...written.worked)
  }
  return { years: years.sort(), holidays: holidays.sort(), worked: worked.sort() }
}

function checkYear(days: readonly string[], year: string, place: Place, reading: Reading): void {
  if (days.every(day => day === EMPTY || day.startsWith(`${year}-`))) return
  const message = say(`Ngày không thuộc năm ${year}`, `Not a day of ${year}`)
  const hint = say('Ghi ngày vào tệp của năm ấy', 'Write the day into the file of its year')
  reading.error('bad-date', place, message, hint)
}

function daysOf({ from, through }: { readonly from: string; readonly through: string }): string[] {
  const days: string[] = []
  if (from === EMPTY || through === EMPTY) return days
  for (let day = from; day <= through; day = plusDays(day, 1)) days.push(day)
  return days
}
