/** The dated world: administrative units, public bodies and procedures, and how they follow one another. */
import type { AuthorityEntry, Pack, Unit } from '../pack.js'
import { type Day, LEVELS, type Level, type Period } from '../types.js'
import { type Bodies, bodies } from './bodies.js'
import { livesOn } from './period.js'
import { type Procedures, procedures } from './procedures.js'
import { type BodyWalk, bodyWalk, type Matter, type UnitWalk, unitWalk } from './time.js'
import { byCode, edges, fullName, type Units, units } from './units.js'

export type { Heir, Matter, Succeeded } from './time.js'

/**
 * Units, bodies and procedures as of a day. Days are inclusive `YYYY-MM-DD`. What follows what rests on the resolutions of the
 * National Assembly's Standing Committee and on the decisions in `dictionaries/`: every heir of a unit carries its clause in
 * `basis`, every body its `source`. Only what makes a body from its id throws, a RangeError for an unknown one.
 */
export interface Registry extends Units, Bodies, Procedures, UnitWalk, BodyWalk {
  /** Lives on the day (inclusive); without a day: on every day. */
  livesOn(period: Period, day: Day | null): boolean
  fullName(unit: Unit): string
  /**
   * The communes that lie on `day` where the district lay (default: for a person's matter), by code. While the district
   * lives: its communes; of one that ended before there were heirs of its level, theirs.
   */
  heirsOfDistrict(district: Unit, day: Day, matter?: Matter): readonly Unit[]
  /** The units of that name that live on the day. */
  bearersOf(name: string, day: Day): readonly Unit[]
  /** Whether the city is divided into districts on the day. */
  hasDistricts(day: Day): boolean
  /** Levels of bodies or classes, each once, from commune to central; unknown ids are passed over. */
  levelsOf(ids: readonly string[]): readonly Level[]
  /** Some unit or body begins on the day, or lives on it for the last time. */
  isEdge(day: Day): boolean
  /** The days from `since` on which a unit, a body or a competence begins: between two of them nothing changes. */
  changeDays(since: Day): readonly Day[]
}

export type RegistrySource = Pick<Pack, 'gazetteer' | 'authorities' | 'procedures'>

/** Pure; builds its indexes once. Units are compared by identity: pass the units of the same pack. */
export function registry(pack: RegistrySource): Registry {
  const { gazetteer, authorities } = pack
  const place = units(gazetteer.units)
  const links = edges(gazetteer.units, gazetteer.successions)
  const walk = unitWalk(links)
  const body = bodies(pack)
  const entries = new Map(authorities.map(entry => [entry.id, entry]))
  const edgeDays = new Set([...gazetteer.units, ...authorities].flatMap(({ from, through }) => [from, through]))
  return {
    ...place,
    ...walk,
    ...body,
    ...bodyWalk(entries),
    ...procedures(pack.procedures),
    fullName,
    livesOn,
    heirsOfDistrict(district, day, matter = 'person') {
      const heirs = walk.lastHeirs(district, day).flatMap(({ code, through }) => {
        const end = through === null || day <= through ? day : through
        return place.communesOf(code, end).flatMap(commune => walk.heirs(commune, day, matter))
      })
      return [...new Set(heirs.map(heir => heir.unit))].sort(byCode)
    },
    bearersOf: (name, day) => place.unitsOf(day).filter(unit => unit.name === name),
    // Districts come first.
    hasDistricts: day => place.unitsOf(day)[0]?.level === 'district',
    levelsOf(ids) {
      const found = new Set(ids.map(id => entries.get(id)?.level))
      return levels.filter(level => found.has(level))
    },
    isEdge: day => edgeDays.has(day),
    changeDays: since => [...new Set(daysOf(pack))].filter(day => day >= since).sort(),
  }
}

// Object.keys forgets the type of the keys of a closed vocabulary.
const levels = Object.keys(LEVELS) as Level[]

function daysOf({ gazetteer, authorities, procedures }: RegistrySource): Day[] {
  const lives = [
    ...gazetteer.units,
    ...authorities,
    ...authorities.flatMap((entry: AuthorityEntry) => entry.parents),
    ...procedures.flatMap(procedure => procedure.competent),
  ]
  return [...lives.map(life => life.from), ...gazetteer.successions.map(link => link.day)].filter(day => day !== null)
}
