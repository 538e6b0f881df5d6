/** Corpora of tables (CSV, XLSX): columns for the report, columns for its right answer. */
import { type Fields, fieldsOf } from './fields.js'

const REPORT = [
  'id',
  'text',
  'sentAt',
  'address',
  'addressedTo',
  'channel',
  'split',
  'style',
  'group',
  'weight',
  'origin',
  'note',
]
const ANSWER = ['scope', 'tags', 'offTopic', 'field', 'authority', 'authorityId', 'unsure']
const LISTS = new Set(['tags', 'authority', 'authorityId'])

/** The columns that count. */
export const COLUMNS: readonly string[] = [...REPORT, ...ANSWER]

/**
 * A row as a record of a corpus. Lists are joined by `|`. A row with `scope` has the whole answer; one without gives what
 * was corrected.
 */
export function nested(row: unknown): Fields {
  const cells = fieldsOf(row)
  if (cells.gold !== undefined || cells.correct !== undefined) return cells
  const filled = ANSWER.filter(name => cells[name] !== undefined && cells[name] !== null && cells[name] !== '')
  if (filled.length === 0) return cells
  const answer = Object.fromEntries(filled.map(name => [name, answerIn(name, cells[name])]))
  const report = Object.fromEntries(REPORT.filter(name => cells[name] !== undefined).map(name => [name, cells[name]]))
  return answer.scope === undefined ? { ...report, correct: answer } : { ...report, gold: { tags: [], ...answer } }
}

function answerIn(name: string, cell: unknown): unknown {
  if (typeof cell !== 'string') return cell
  if (name === 'unsure') return /^(?:true|1|x|có|yes)$/i.test(cell.trim())
  if (!LISTS.has(name) || cell === 'needs-review') return cell.trim()
  const parts = cell.split('|').map(part => part.trim())
  return parts.length === 1 && name !== 'tags' ? parts[0] : parts.filter(part => part !== '' || name === 'authorityId')
}
