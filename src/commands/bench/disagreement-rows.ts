/** Disagreements for Excel: UTF-8 with a byte order mark, no cell that a spreadsheet would run as a formula. */
import type { Given } from '../../bench/answers.js'
import type { Seen } from '../../bench/benchmark.js'
import type { Case } from '../../bench/gold.js'
import type { Body, GoldAnswer } from '../../bench/report.js'
import { csvLine } from '../outputs/csv.js'

const COLUMNS = [
  'id',
  'file',
  'line',
  'sentAt',
  'kinds',
  'margin',
  'attended',
  'goldScope',
  'goldTags',
  'goldOffTopic',
  'goldAuthority',
  'scope',
  'tags',
  'offTopic',
  'authority',
  'review',
  'rules',
  'text',
  'unsure',
  'note',
] as const

export function headerRow(delimiter: string): string {
  return `\uFEFF${csvLine(COLUMNS, delimiter)}`
}

export function disagreementRow(
  one: Case,
  given: Given,
  { entry, judged, kinds }: Seen,
  text: string,
  delimiter: string,
): string {
  const { gold } = judged
  const row: Record<(typeof COLUMNS)[number], string> = {
    id: one.report.id,
    file: one.file,
    line: String(one.line),
    sentAt: one.report.sentAt ?? '',
    kinds: kinds.join('|'),
    margin: given.margin === null ? '' : String(given.margin),
    attended: entry.attended ? 'yes' : 'no',
    goldScope: gold.scope ?? '',
    goldTags: gold.tags?.join('|') ?? '',
    goldOffTopic: gold.offTopic ?? '',
    goldAuthority: bodyNames(gold.bodies),
    scope: given.scope,
    tags: given.tags.join('|'),
    offTopic: given.offTopic ?? '',
    authority: given.body?.name ?? '',
    review: given.review.join('|'),
    rules: given.rules.join('|'),
    text,
    unsure: one.gold.unsure ? 'yes' : 'no',
    note: one.note ?? '',
  }
  return csvLine(
    COLUMNS.map(column => harmless(row[column])),
    delimiter,
  )
}

function bodyNames(bodies: GoldAnswer['bodies']): string {
  if (bodies === null || bodies === 'needs-review') return bodies ?? ''
  return bodies.map((body: Body) => body.name || (body.id ?? '')).join('|')
}

/** Spreadsheets run what begins with these; numbers of ours never do. */
export function harmless(cell: string): string {
  return /^\s*[=+\-@]|^[\t\r]/.test(cell) ? `'${cell}` : cell
}
