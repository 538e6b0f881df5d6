/** Rows of the decision table that are never reached, situations no row answers, and holes between dates. */
import type { RoutingRow } from '../../pack.js'
import { say } from '../../problems.js'
import { ROUTING_FACTS } from '../../routing/facts.js'
import { type Box, without } from './boxes.js'
import { dayAfter, lintPeriods } from './periods.js'
import type { LintWorld } from './world.js'

/** The name of time among the facts. */
const DAY = 'day'

export function lintRouting(world: LintWorld): void {
  const { rows } = world.source.routing
  lintFieldDates(world)
  if (rows.length === 0) return
  const { places, reading } = world
  const days = stretchesOf(rows)
  const boxes = rows.map(row => boxOf(row, days))
  const at = (index: number, ...path: PropertyKey[]) => places.file('routing/table.yaml', ['rows', index, ...path])
  for (const [index, row] of rows.entries()) {
    // A row whose switch may be off does not stand before another for good.
    const earlier = boxes.slice(0, index).filter((_, i) => rows[i]?.policy === null)
    if (without(boxes[index] ?? new Map(), earlier).length > 0) continue
    const before = rows[index - 1]?.id ?? ''
    const message = say(
      `Dòng ${row.id} không bao giờ tới lượt: các dòng trên đã trả lời mọi trường hợp của nó`,
      `The row ${row.id} is never reached: the rows above answer all its cases`,
    )
    const hint = say('Chuyển dòng lên trên, hoặc xóa', 'Move the row up, or delete it')
    const related = [
      { place: at(index - 1, 'id'), message: say(`Dòng ngay trên: ${before}`, `The row above: ${before}`) },
    ]
    reading.warning('unreachable-row', at(index, 'id'), message, hint, related)
  }
  const [open] = without(
    everything(days),
    boxes.filter((_, i) => rows[i]?.policy === null),
  )
  if (open !== undefined) {
    const example = describe(open)
    const message = say(`Có trường hợp không dòng nào trả lời: ${example}`, `No row answers some cases: ${example}`)
    const hint = say('Thêm dòng cuối cùng với when: {}', 'Add a last row with when: {}')
    reading.warning('routing-gap', at(rows.length - 1, 'id'), message, hint)
  }
  lintRowDates(rows, world)
}

/** Days on which rows begin or end cut time into stretches; each is named by its first day. */
function stretchesOf(rows: readonly RoutingRow[]): string[] {
  const starts = rows.flatMap(({ effective: { from, through } }) => [
    from ?? '',
    through === null ? '' : dayAfter(through),
  ])
  return [...new Set(['', ...starts])].sort()
}

function boxOf({ when, effective: { from, through } }: RoutingRow, days: readonly string[]): Box {
  const inForce = days.filter(day => (from ?? '') <= day && (through === null || day <= through))
  const asked = Object.entries(when).map(([fact, values]): [string, ReadonlySet<string>] => [fact, new Set(values)])
  return new Map([...everything(days), ...asked, [DAY, new Set(inForce)]])
}

function everything(days: readonly string[]): Box {
  const facts = Object.entries(ROUTING_FACTS).map(([fact, values]): [string, ReadonlySet<string>] => [
    fact,
    new Set<string>(values),
  ])
  return new Map([...facts, [DAY, new Set(days)]])
}

/** One situation of a box, as far as it is not just any: `portal: tax, from 2025-07-01`. */
function describe(box: Box): string {
  const all = ROUTING_FACTS as Readonly<Record<string, readonly string[]>>
  const facts = [...box].flatMap(([fact, values]) => {
    if (fact === DAY || values.size === all[fact]?.length) return []
    return [`${fact}: ${[...values].join(' | ')}`]
  })
  const [day = ''] = box.get(DAY) ?? []
  return [...(facts.length === 0 ? ['when: {}'] : facts), ...(day === '' ? [] : [`${day} …`])].join(', ')
}

/** Rows with the same `when` are one row at several times, unless one of them can be switched off. */
function lintRowDates(rows: readonly RoutingRow[], world: LintWorld): void {
  const entries = rows.map((row, index) => ({
    key: JSON.stringify([row.policy, Object.entries(row.when).sort()]),
    period: row.effective,
    place: world.places.file('routing/table.yaml', ['rows', index, 'id']),
  }))
  lintPeriods(entries, world.reading)
}

/** `fields.yaml`: one field and one cue have one body at a time. */
function lintFieldDates({ source, places, reading }: LintWorld): void {
  const entries = source.routing.fields.map(({ field, when, effective }, index) => ({
    key: `${field} ${when}`,
    period: effective,
    place: places.file('routing/fields.yaml', ['defaults', index, 'field']),
  }))
  lintPeriods(entries, reading)
}
