import type { Unit, UnitKind } from '../pack.js'
import type { How } from '../types.js'

/** An administrative unit as a text names it; what it is on a day is the registry's business. */
export interface PlaceMention {
  /** Tokens, the kind word included. */
  readonly first: number
  readonly end: number
  /** First token of the name itself. */
  readonly nameFirst: number
  readonly how: How
  readonly name: string
  /** The kind the citizen wrote, null when only the name stands there. */
  readonly kind: UnitKind | null
  /** Units of any era it may name; with a kind word only units of that kind. */
  readonly units: readonly Unit[]
  /** Followed by "cũ", or preceded by "trước đây". */
  readonly former: boolean
  /** Codes of the district named with its kind right beside a commune ("phường Ngọc Hà, quận Ba Đình"). */
  readonly beside: readonly string[]
}

/** Codes of the districts a mention may name; empty for one that can only be a commune. */
export function districtCodes(mention: PlaceMention): string[] {
  return mention.units.filter(unit => unit.level === 'district').map(unit => unit.code)
}
