/**
 * Reports come in runs of a day, and ask of that day the same again and again: what a unit became, what lies on the land
 * of a district. The answers of the latest days are kept; they do not depend on it.
 */
import type { Unit } from '../pack.js'
import type { Day } from '../types.js'
import type { Registry } from './registry.js'
import type { Heir, Matter } from './time.js'

/** Of so many days, and so many answers in all: more would be memory for days that do not come again. */
const DAYS_REMEMBERED = 64
const MOST_REMEMBERED = 20_000

interface OfDay {
  units: readonly Unit[] | null
  readonly heirs: Record<Matter, Map<Unit, readonly Heir[]>>
  readonly districts: Record<Matter, Map<Unit, readonly Unit[]>>
}

export function remembering(registry: Registry): Registry {
  const days = new Map<Day, OfDay>()
  let answers = 0
  const on = (day: Day): OfDay => {
    const known = days.get(day)
    if (known && answers < MOST_REMEMBERED) return known
    if (days.size >= DAYS_REMEMBERED || answers >= MOST_REMEMBERED) {
      days.clear()
      answers = 0
    }
    const fresh = {
      units: null,
      heirs: { person: new Map(), land: new Map() },
      districts: { person: new Map(), land: new Map() },
    }
    days.set(day, fresh)
    return fresh
  }
  const answer = <Key, Answer>(kept: Map<Key, Answer>, key: Key, find: () => Answer): Answer => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const found = find()
    kept.set(key, found)
    answers++
    return found
  }
  return {
    ...registry,
    unitsOf(day) {
      const kept = on(day)
      kept.units ??= registry.unitsOf(day)
      return kept.units
    },
    heirs(unit, day, matter) {
      return answer(on(day).heirs[matter], unit, () => registry.heirs(unit, day, matter))
    },
    heirsOfDistrict(unit, day, matter = 'person') {
      return answer(on(day).districts[matter], unit, () => registry.heirsOfDistrict(unit, day, matter))
    },
  }
}
