/** Rules on their way out: each names the rule that takes over, and that one is there to stay. */
import type { Rule } from '../../pack.js'
import { type Said, say } from '../../problems.js'
import type { LintWorld } from './world.js'

export function lintHeirs({ source: { rules }, places, reading }: LintWorld): void {
  const byId = new Map(rules.map(rule => [rule.id, rule]))
  for (const rule of rules) {
    const fault = faultOf(rule, byId)
    if (fault !== null) reading.error('bad-heir', places.rule(rule.id, [fault.key]), fault.message, fault.hint)
    else if (rule.status === 'deprecated') {
      const message = say(`Quy tắc ${rule.id} đã ngừng dùng`, `The rule ${rule.id} is deprecated`)
      const hint = say(
        `Xóa quy tắc khi ${rule.supersededBy} đã thay được nó`,
        `Delete it once ${rule.supersededBy} does its work`,
      )
      reading.warning('rule-deprecated', places.rule(rule.id), message, hint)
    }
  }
}

interface Fault {
  readonly key: 'status' | 'superseded-by'
  readonly message: Said
  readonly hint: Said
}

/** Whether the heir is known at all is asked when the files are read. */
function faultOf({ id, status, supersededBy }: Rule, byId: ReadonlyMap<string, Rule>): Fault | null {
  const key = 'superseded-by'
  if (status !== 'deprecated') {
    if (supersededBy === null) return null
    return {
      key,
      message: say(
        `Có quy tắc thay thế nhưng quy tắc vẫn “${status}”`,
        `There is a rule that takes over, yet this one is “${status}”`,
      ),
      hint: say(
        'Đặt “status: deprecated”, hoặc bỏ superseded-by',
        'Set “status: deprecated”, or take superseded-by away',
      ),
    }
  }
  if (supersededBy === null)
    return {
      key: 'status',
      message: say(
        `Quy tắc ngừng dùng mà không nói quy tắc nào thay: thiếu superseded-by`,
        'The rule is deprecated and does not say which takes over: superseded-by is missing',
      ),
      hint: say(
        'Thêm “superseded-by: <thư mục>/<tên>”; không có quy tắc thay thì giữ “active” và đặt effective.through',
        'Add “superseded-by: <folder>/<name>”; where nothing takes over keep “active” and set effective.through',
      ),
    }
  const heir = byId.get(supersededBy)
  if (supersededBy === id)
    return {
      key,
      message: say('Quy tắc lấy chính mình làm quy tắc thay', 'The rule takes over from itself'),
      hint: say('Nêu quy tắc khác', 'Name another rule'),
    }
  if (heir !== undefined && heir.status !== 'active' && heir.status !== 'shadow')
    return {
      key,
      message: say(
        `Quy tắc thay ${supersededBy} lại đang “${heir.status}”`,
        `The rule that takes over, ${supersededBy}, is “${heir.status}” itself`,
      ),
      hint:
        heir.status === 'draft'
          ? say(`Đưa ${supersededBy} vào dùng trước`, `Put ${supersededBy} to use first`)
          : say(
              `Nêu quy tắc thay cuối cùng${heir.supersededBy ? `: ${heir.supersededBy}` : ''}`,
              `Name the last one in the row${heir.supersededBy ? `: ${heir.supersededBy}` : ''}`,
            ),
    }
  return null
}
