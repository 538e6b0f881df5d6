/** Public bodies: single ones, and those of a class, made from a place or a number. */
import type { AuthorityEntry, Pack, Unit } from '../pack.js'
import type { Authority, Day } from '../types.js'
import { livesOn } from './period.js'
import { fullName } from './units.js'

export interface Bodies {
  /** The entry of a body or of a class of bodies, null when no such id is known. */
  body(id: string): AuthorityEntry | null
  /** A known body that lives on the day; without a day: on every day. */
  isAlive(id: string, day: Day | null): boolean
  /**
   * A single body as an answer; a class gives itself, with its template as name. Whether it lives on the day is asked
   * with `isAlive`.
   * @throws {RangeError} when no such id is known.
   */
  authorityOf(id: string): Authority
  /**
   * One body of a class: `ubnd-cap-xa` + phường Ngọc Hà → `ubnd-cap-xa:00008`, `thue-co-so` + 3 → `thue-co-so:3`. The
   * committee of a district keeps its own id (`ubnd-quan-ba-dinh`), and a body that is no class is itself.
   * @throws {RangeError} when no such id is known, or the class is made from something else.
   */
  instance(id: string, of: Unit | number): Authority
  /** The committee of the district with that code, of any day; null when no committee bears it. */
  districtCommittee(code: string): Authority | null
  /** Id of the body above on the day; without a day: only when it has always been the same. */
  parentOn(id: string, day: Day | null): string | null
  /**
   * Who answers for a part of a body: the office "Phòng Tư pháp" is part of the district committee, a branch of the
   * land registration office part of that office. Any other body answers for itself. A part is of the same kind as its
   * parent, and no procedure is its own.
   */
  answering(id: string, day: Day | null): string
}

type BodySource = Pick<Pack, 'authorities' | 'procedures'>

export function bodies({ authorities, procedures }: BodySource): Bodies {
  const entries = new Map(authorities.map(entry => [entry.id, entry]))
  const committees = new Map(authorities.flatMap(entry => (entry.unit === null ? [] : [[entry.unit, entry] as const])))
  const competent = new Set(procedures.flatMap(procedure => procedure.competent.flatMap(segment => segment.bodies)))
  const known = (id: string): AuthorityEntry => {
    const entry = entries.get(id)
    if (!entry) throw new RangeError(`unknown body ${id}`)
    return entry
  }
  const parentOn: Bodies['parentOn'] = (id, day) => {
    const parents = entries.get(id)?.parents ?? []
    if (day === null) return parents.length === 1 ? (parents[0]?.id ?? null) : null
    return parents.find(parent => livesOn(parent, day))?.id ?? null
  }
  const isPart = (entry: AuthorityEntry, parent: string) =>
    !competent.has(entry.id) && entry.per === null && entries.get(parent)?.kind === entry.kind
  // Nearly every body that is asked for is none of these.
  const parts = new Set(
    authorities.flatMap(entry => (entry.parents.some(parent => isPart(entry, parent.id)) ? [entry.id] : [])),
  )

  return {
    body: id => entries.get(id) ?? null,
    isAlive(id, day) {
      const entry = entries.get(id)
      return entry !== undefined && livesOn(entry, day)
    },
    parentOn,
    authorityOf: id => single(known(id)),
    instance(id, of) {
      const entry = known(id)
      if (entry.per === null) return single(entry)
      if (typeof of === 'number' ? entry.per !== 'number' : entry.per !== of.level) {
        throw new RangeError(`${id} is made per ${entry.per}`)
      }
      if (typeof of === 'number') return numbered(entry, of)
      const own = entry.kind === 'district-committee' ? committees.get(of.code) : undefined
      return own ? single(own) : ofUnit(entry, of)
    },
    districtCommittee(code) {
      const entry = committees.get(code)
      return entry ? single(entry) : null
    },
    answering(id, day) {
      if (!parts.has(id)) return id
      const entry = entries.get(id)
      const parent = entry && (parentOn(id, day) ?? entry.parents.at(-1)?.id)
      return entry && parent !== undefined && isPart(entry, parent) ? parent : id
    },
  }
}

function single({ id, name, level, unit }: AuthorityEntry): Authority {
  return { id, name, level, unit }
}

function ofUnit({ id, name, level }: AuthorityEntry, unit: Unit): Authority {
  return { id: `${id}:${unit.code}`, name: name.replace('{unit}', fullName(unit)), level, unit: unit.code }
}

function numbered({ id, name, level }: AuthorityEntry, number: number): Authority {
  return { id: `${id}:${number}`, name: name.replace('{number}', String(number)), level, unit: null }
}
