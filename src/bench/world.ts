/** What must be known of public bodies to say in which way a wrong one is wrong. */
import type { AuthorityEntry, Pack } from '../pack.js'
import { registry } from '../registry/registry.js'
import type { Day, Level } from '../types.js'
import { nameKey } from './bodies.js'
import type { Body } from './report.js'

export interface World {
  /** Null for a body that the data do not know. */
  levelOf(body: Body): Level | null
  isPolice(body: Body): boolean
  /** One stands directly above the other on the day. */
  areKin(a: Body, b: Body, day: Day | null): boolean
  /** The data know that it does not exist on the day. */
  isDead(body: Body, day: Day | null): boolean
}

export function worldOf(pack: Pick<Pack, 'gazetteer' | 'authorities' | 'procedures'>): World {
  const known = registry(pack)
  const units = pack.gazetteer.units
  const byName = new Map(pack.authorities.map(entry => [nameKey(entry.name), entry]))
  const classes = pack.authorities.filter(entry => entry.per !== null)
  const entryOf = ({ id, name }: Body): AuthorityEntry | null =>
    (id === null ? null : known.body(classId(id))) ?? byName.get(nameKey(name)) ?? classByName(name, classes)

  const districtOf = ({ id }: Body, day: Day | null) =>
    units.find(unit => unit.code === unitCode(id) && unit.level === 'commune' && known.livesOn(unit, day))?.district ??
    null
  const isAbove = (upper: Body, lower: Body, day: Day | null) => {
    const [above, below] = [entryOf(upper), entryOf(lower)]
    if (!above || !below) return false
    return known.parentOn(below.id, day) === above.id || (above.unit !== null && districtOf(lower, day) === above.unit)
  }

  return {
    isPolice: body => entryOf(body)?.kind === 'police',
    levelOf: body => entryOf(body)?.level ?? null,
    areKin: (a, b, day) => isAbove(a, b, day) || isAbove(b, a, day),
    isDead(body, day) {
      const entry = entryOf(body)
      if (day === null || entry === null) return false
      if (!known.isAlive(entry.id, day)) return true
      const code = unitCode(body.id)
      const placed = code !== null && (entry.per === 'commune' || entry.per === 'district')
      return placed && !units.some(unit => unit.code === code && unit.level === entry.per && known.livesOn(unit, day))
    },
  }
}

/** `ubnd-cap-xa:00008` is one of the class `ubnd-cap-xa`. */
function classId(id: string): string {
  return id.split(':')[0] ?? id
}

function unitCode(id: string | null): string | null {
  return id?.split(':')[1] ?? null
}

const PLACES = { commune: ['phường', 'xã', 'thị trấn'], district: ['quận', 'huyện', 'thị xã'] } as const

/** The class that a name is made by: "UBND {unit}" + a commune's name. */
function classByName(name: string, classes: readonly AuthorityEntry[]): AuthorityEntry | null {
  const key = nameKey(name)
  return (
    classes.find(({ name: template, per }) => {
      if (per !== 'commune' && per !== 'district') return false
      const head = nameKey(template.split('{')[0] ?? '')
      return PLACES[per].some(kind => key.startsWith(nameKey(`${head} ${kind} `)))
    }) ?? null
  )
}
