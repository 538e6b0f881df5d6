import type { Rendering, Result } from './result.js'

const COLUMNS = [
  'report',
  'asOf',
  'scope',
  'tags',
  'category',
  'field',
  'procedure',
  'routeStatus',
  'authorityId',
  'authorityName',
  'level',
  'reasons',
  'review',
  'flags',
  'error',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string | null>>

/** One row a record, lists joined by `|`; `error` tells why a record was refused and is empty for all others. */
export function csvRendering(): Rendering {
  return { begin: () => csvLine(COLUMNS), result: result => csvLine(cells(row(result))), end: () => '' }
}

function row(result: Result): Row {
  if ('refusal' in result) {
    const { report, error } = result.refusal
    return { report, error: `${error.code}: ${error.message} (${error.file}:${error.line})` }
  }
  const { decision } = result
  const { route } = decision
  return {
    report: decision.report,
    asOf: decision.asOf,
    scope: decision.scope,
    tags: decision.tags.join('|'),
    category: decision.offTopic?.category ?? null,
    field: decision.field,
    procedure: decision.procedure?.id ?? null,
    routeStatus: route.status,
    authorityId: route.authority?.id ?? null,
    authorityName: route.authority?.name ?? null,
    level: route.authority?.level ?? null,
    reasons: route.reasons.join('|'),
    review: decision.review.join('|'),
    flags: decision.flags.join('|'),
  }
}

function cells(row: Row): string[] {
  return COLUMNS.map(column => row[column] ?? '')
}

/** One row, its cells quoted where they must be. */
export function csvLine(values: readonly string[], delimiter = ','): string {
  return `${values.map(value => quote(value, delimiter)).join(delimiter)}\n`
}

function quote(value: string, delimiter: string): string {
  return value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
