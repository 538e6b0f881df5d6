/** Where the decision table leads, whatever a report says: to nobody who has ended, and where `hit: unique` says so to one row only. */
import type { Pack, RoutingRow } from '../pack.js'
import { livesOn } from '../registry/period.js'
import type { Registry } from '../registry/registry.js'
import type { Day } from '../types.js'
import { LEADS } from './leads.js'

export type TableFault =
  /** Two rows hold together although the file says that never two do. */
  | { readonly kind: 'overlap'; readonly row: number; readonly other: number }
  /** Nobody of those to whom the row leads, or who followed the body, lives on the day. */
  | { readonly kind: 'dead'; readonly where: DeadEnd; readonly ids: readonly string[]; readonly day: Day }

export type DeadEnd = { readonly row: number } | { readonly heirsOf: string }

type Looked = Pick<Pack, 'routing' | 'families' | 'authorities'>

export function checkTable(pack: Looked, registry: Registry): TableFault[] {
  const { rows, hit, firstReports } = pack.routing
  const starts = rows.flatMap(row => row.effective.from ?? [])
  const days = [...new Set([firstReports, ...registry.changeDays(firstReports), ...starts])]
    .filter(day => day >= firstReports)
    .sort()
  return [
    ...(hit === 'unique' ? overlaps(rows) : []),
    ...deadRows(pack, registry, days),
    ...heirless(pack, registry, days),
  ]
}

function overlaps(rows: readonly RoutingRow[]): TableFault[] {
  return rows.flatMap((row, i) =>
    rows.flatMap((other, j) =>
      i < j && holdTogether(row, other) ? [{ kind: 'overlap', row: i, other: j } as const] : [],
    ),
  )
}

function holdTogether(a: RoutingRow, b: RoutingRow): boolean {
  const [from, through] = [a.effective.from ?? b.effective.from ?? '', a.effective.through ?? b.effective.through ?? '']
  const isApart = (first: RoutingRow, second: RoutingRow) =>
    first.effective.through !== null &&
    second.effective.from !== null &&
    first.effective.through < second.effective.from
  if (isApart(a, b) || isApart(b, a) || (through !== '' && from > through)) return false
  return Object.entries(a.when).every(([fact, values]) => {
    const others = b.when[fact]
    return others === undefined || values.some(value => others.includes(value))
  })
}

function deadRows(pack: Looked, registry: Registry, days: readonly Day[]): TableFault[] {
  return pack.routing.rows.flatMap((row, i) =>
    (LEADS[row.to]?.(pack) ?? []).flatMap((ids): TableFault[] => {
      const day = days.find(one => livesOn(row.effective, one) && !ids.some(id => registry.isAlive(id, one)))
      return day === undefined ? [] : [{ kind: 'dead', where: { row: i }, ids, day }]
    }),
  )
}

/** Whoever followed an ended body lives, on every later day. */
function heirless({ authorities }: Looked, registry: Registry, days: readonly Day[]): TableFault[] {
  return authorities.flatMap(({ id, through }): TableFault[] => {
    if (through === null) return []
    for (const day of days.filter(one => one > through)) {
      const found = registry.successor(id, day, null)
      const heirs = 'id' in found ? [found.id] : found.candidates
      if (heirs.length === 0 || heirs.some(heir => !registry.isAlive(heir, day)))
        return [{ kind: 'dead', where: { heirsOf: id }, ids: heirs, day }]
    }
    return []
  })
}
