/**
 * Reports ask the same again and again: what a unit became, what lies on the land of a district. Between two days of
 * change the answers are the same, so they are kept by the day of change before: there are few, and they are never stale.
 */
import { plusDays } from '../dates.js'
import type { Unit } from '../pack.js'
import type { Day } from '../types.js'
import { groupBy } from './group-by.js'
import type { Registry } from './registry.js'
import type { Heir, Matter } from './time.js'

const NOBODY: readonly Unit[] = []

/** Answers about units on the days of one era. */
interface OfEra {
  units: readonly Unit[] | null
  names: ReadonlyMap<string, readonly Unit[]> | null
  readonly heirs: Record<Matter, Map<Unit, readonly Heir[]>>
  readonly districts: Record<Matter, Map<Unit, readonly Unit[]>>
}

/** `all`: every unit of the pack that the registry is of. */
export function remembering(registry: Registry, all: readonly Unit[]): Registry {
  const ends = all.flatMap(({ through }) => (through === null ? [] : [plusDays(through, 1)]))
  // The days of succession are among the days on which something begins.
  const starts = [...new Set([...registry.changeDays(''), ...ends])].sort()
  const eras: OfEra[] = [...starts, ''].map(() => ({
    units: null,
    names: null,
    heirs: { person: new Map(), land: new Map() },
    districts: { person: new Map(), land: new Map() },
  }))
  /** The era of a day: how many of the starts are not after it. */
  let last: { readonly day: Day; readonly era: OfEra | undefined } | null = null
  const on = (day: Day): OfEra | undefined => {
    if (last?.day === day) return last.era
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? '') <= day) low = middle + 1
      else high = middle
    }
    last = { day, era: eras[low] }
    return last.era
  }
  const answer = <Key, Answer>(kept: Map<Key, Answer> | undefined, key: Key, find: () => Answer): Answer => {
    const known = kept?.get(key)
    if (known !== undefined) return known
    const found = find()
    kept?.set(key, found)
    return found
  }
  const unitsOf = (day: Day): readonly Unit[] => {
    const era = on(day)
    if (!era) return registry.unitsOf(day)
    era.units ??= registry.unitsOf(day)
    return era.units
  }
  return {
    ...registry,
    unitsOf,
    hasDistricts: day => unitsOf(day)[0]?.level === 'district',
    bearersOf(name, day) {
      const era = on(day)
      if (!era) return registry.bearersOf(name, day)
      era.names ??= groupBy(unitsOf(day), unit => unit.name)
      return era.names.get(name) ?? NOBODY
    },
    heirs: (unit, day, matter) => answer(on(day)?.heirs[matter], unit, () => registry.heirs(unit, day, matter)),
    heirsOfDistrict: (unit, day, matter = 'person') =>
      answer(on(day)?.districts[matter], unit, () => registry.heirsOfDistrict(unit, day, matter)),
  }
}
