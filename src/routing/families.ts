/** Families of bodies, with all members of each at hand. */
import type { BodyFamily } from '../pack.js'

export interface Family extends BodyFamily {
  /** Ids of its members at every level. */
  readonly members: ReadonlySet<string>
}

export type Families = ReadonlyMap<string, Family>

export function withMembers(family: BodyFamily): Family {
  return { ...family, members: new Set([...family.commune, ...family.district, ...family.city]) }
}
