/** Administrative units as they stood on a day. Nothing here goes from one day to another: that is `time.ts`. */
import { compareText } from '../match/automaton.js'
import type { Succession, Unit } from '../pack.js'
import type { Day } from '../types.js'
import { livesOn } from './period.js'

export type UnitLevel = Unit['level']

export interface Units {
  /**
   * The unit of that code on that day, null when none lived. Codes are reused for other units, so a code means nothing
   * without a day; without one (null) it is read as the latest unit that bore it.
   */
  unitOn(level: UnitLevel, code: string, day: Day | null): Unit | null
  /** Every commune and district that lived on the day, districts first, then by code. */
  unitsOf(day: Day): readonly Unit[]
  /** Communes of a district on a day, by code; none since 2025-07-01. */
  communesOf(district: string, day: Day): readonly Unit[]
  /**
   * The district a commune lies in on `day`; null where there is none, where the commune does not live then, and for
   * districts. Without a day: the district of the commune's whole life.
   */
  districtOf(unit: Unit, day: Day | null): Unit | null
}

/** `phường Ngọc Hà`: the kind, then the name. */
export function fullName(unit: Unit): string {
  return `${unit.kind} ${unit.name}`
}

/** A succession with its ends looked up: `from` lived the day before, `to` lives on `day`. */
export interface Edge extends Omit<Succession, 'from' | 'to'> {
  readonly from: Unit
  readonly to: Unit
}

export function units(all: readonly Unit[]): Units {
  const lives = livesByCode(all)
  const ordered = [...all].sort(byCode)
  const unitOn: Units['unitOn'] = (level, code, day) => {
    const found = lives.get(`${level}:${code}`) ?? []
    return (day === null ? found.at(-1) : found.find(unit => livesOn(unit, day))) ?? null
  }
  return {
    unitOn,
    unitsOf: day => ordered.filter(unit => livesOn(unit, day)),
    communesOf: (district, day) => ordered.filter(unit => unit.district === district && livesOn(unit, day)),
    districtOf(unit, day) {
      if (unit.district === null || (day !== null && !livesOn(unit, day))) return null
      return unitOn('district', unit.district, day ?? unit.through)
    },
  }
}

/**
 * Edges between units of one level, whose codes differ in length; a succession whose ends are not in the list is left out
 * (the data tests report it).
 */
export function edges(all: readonly Unit[], successions: readonly Succession[]): Edge[] {
  const lives = livesByCode(all)
  const found: Edge[] = []
  for (const succession of successions) {
    const ofCode = (code: string) => lives.get(`commune:${code}`) ?? lives.get(`district:${code}`)
    const from = ofCode(succession.from)?.findLast(unit => (unit.from ?? '') < succession.day)
    const to = ofCode(succession.to)?.find(unit => livesOn(unit, succession.day))
    if (from && to) found.push({ ...succession, from, to })
  }
  return found
}

/** The lives of each code, earliest first. */
function livesByCode(all: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const lives = new Map<string, Unit[]>()
  for (const unit of all) {
    const key = `${unit.level}:${unit.code}`
    const known = lives.get(key)
    if (known) known.push(unit)
    else lives.set(key, [unit])
  }
  for (const known of lives.values()) known.sort((a, b) => compareText(a.from ?? '', b.from ?? ''))
  return lives
}

/** Districts (three digits) before communes (five), then by code, then by time. */
export function byCode(a: Unit, b: Unit): number {
  return a.code.length - b.code.length || compareText(a.code, b.code) || compareText(a.from ?? '', b.from ?? '')
}
