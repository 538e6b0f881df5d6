/** Rows of the decision table, and heirs of bodies, that lead to somebody who does not live on the day. */
import { say } from '../../problems.js'
import { registry } from '../../registry/registry.js'
import { checkTable } from '../../routing/table-check.js'
import type { LintWorld } from './world.js'

export function lintTableEnds({ source, places, reading }: LintWorld): void {
  const { rows } = source.routing
  // A pack without a table routes nothing, and knows it.
  if (rows.length === 0) return
  const idOf = (row: number) => rows[row]?.id ?? ''
  for (const fault of checkTable(source, registry(source))) {
    if (fault.kind === 'overlap') {
      const [a, b] = [idOf(fault.row), idOf(fault.other)]
      const message = say(
        `Dòng ${a} và ${b} có thể cùng đủ điều kiện, mà hit là unique`,
        `The rows ${a} and ${b} may hold together, and hit is unique`,
      )
      const hint = say('Tách điều kiện của hai dòng, hoặc đặt hit: first', 'Tell the rows apart, or set hit: first')
      reading.warning('period-overlap', places.file('routing/table.yaml', ['rows', fault.other, 'id']), message, hint)
      continue
    }
    const { where, day } = fault
    const ids = fault.ids.join(', ')
    if ('row' in where) {
      const message = say(
        `Ngày ${day} dòng ${idOf(where.row)} dẫn tới cơ quan không hoạt động: ${ids}`,
        `On ${day} the row ${idOf(where.row)} leads to nobody who lives: ${ids}`,
      )
      const hint = say('Giới hạn effective của dòng', 'Limit the period of the row')
      reading.warning(
        'authority-not-alive',
        places.file('routing/table.yaml', ['rows', where.row, 'to']),
        message,
        hint,
      )
    } else {
      const id = where.heirsOf
      const kind = source.authorities.find(entry => entry.id === id)?.kind ?? ''
      const message = say(
        `Ngày ${day} không còn cơ quan nào kế thừa “${id}”`,
        `On ${day} nobody lives who followed “${id}”`,
      )
      const hint = say('Ghi heirs của cơ quan đã chấm dứt', 'Name the heirs of the body that ended')
      reading.warning('authority-not-alive', places.file(`authorities/${kind}.yaml`, [id]), message, hint)
    }
  }
}
