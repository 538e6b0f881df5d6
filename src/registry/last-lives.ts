import type { Unit } from '../pack.js'

/** Of the lives of one name in one district those that ended last: an older namesake is not what people still remember. */
export function lastLives(units: readonly Unit[]): Unit[] {
  return units.filter(
    unit =>
      !units.some(
        other =>
          other.level === unit.level &&
          other.district === unit.district &&
          (other.through ?? '') > (unit.through ?? ''),
      ),
  )
}
