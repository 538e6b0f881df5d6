import type { AuthoredAuthority } from '../pack.js'
import { type Place, say } from '../problems.js'
import type { Day } from '../types.js'
import { openPeriod } from './read-rules.js'
import { FIRST_HERE, type Reading } from './reading.js'
import { authorityEntry } from './schemas/authorities.js'
import { name } from './schemas/common.js'
import { readEntries } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** `dictionaries/authorities/*.yaml`: public bodies by id; an id stands in one file only. */
export function readAuthorities(files: readonly YamlFile[], reading: Reading): AuthoredAuthority[] {
  return files.flatMap(file =>
    readEntries(file, name, authorityEntry, reading).flatMap(({ key: id, shape, locate }) => {
      const place = locate([], 'key')
      const first = reading.names.declare('authority', id, place)
      reading.names.declare('body', id, place)
      if (first) {
        const related = [{ place: first, message: FIRST_HERE }]
        const message = say(`Cơ quan “${id}” đã có`, `The authority “${id}” is there already`)
        const hint = say('Đổi tên hoặc gộp hai mục', 'Rename one or merge the two entries')
        reading.error('duplicate-id', place, message, hint, related)
        return []
      }
      if (shape === null) return []
      const heirs = (shape.heirs ?? []).map(({ to, day, subjects = [] }, i) => {
        reading.names.refer('authority', to, locate(['heirs', i, 'to']))
        return { to, day, subjects }
      })
      if (shape.through && heirs.length === 0) warnOfNoHeirs(id, shape.through, locate(['through']), reading)
      const parents = (shape.parents ?? []).map((parent, i) => {
        reading.names.refer('authority', parent.id, locate(['parents', i, 'id']))
        return { id: parent.id, ...openPeriod(parent) }
      })
      const { name, kind, level, per = null, unit = null, says, settles = [], source } = shape
      if (unit !== null) reading.names.refer('unit', unit, locate(['unit']))
      return [{ id, name, kind, level, per, unit, says, ...openPeriod(shape), heirs, parents, settles, source }]
    }),
  )
}

/** Who still writes its name would get no answer from the day after on. */
function warnOfNoHeirs(id: string, through: Day, place: Place, reading: Reading): void {
  const message = say(
    `Cơ quan “${id}” chỉ còn đến ${through} mà không nói ai nhận việc: thiếu khóa “heirs”`,
    `The authority “${id}” ended on ${through} and does not say who takes over: the key “heirs” is missing`,
  )
  const hint = say(
    'Thêm “heirs: [{ to: <mã cơ quan>, day: <hôm sau> }]”',
    'Add “heirs: [{ to: <id>, day: <the day after> }]”',
  )
  reading.warning('missing-key', place, message, hint)
}
