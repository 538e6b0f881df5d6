/** Families of bodies by their id, and by the part they play in the table: no id of a pack stands in the code. */
import type { BodyMention } from '../mentions/bodies.js'
import type { BodyFamily, FamilyRole } from '../pack.js'

export interface Family extends BodyFamily {
  /** Ids of its members, of every level and era. */
  readonly members: ReadonlySet<string>
}

export interface Families {
  readonly all: readonly Family[]
  get(id: string | null): Family | undefined
  of(role: FamilyRole): Family | undefined
  /** The body is named by a head word of the family with that part. */
  plays(body: BodyMention, role: FamilyRole): boolean
}

export function familiesOf(authored: readonly BodyFamily[]): Families {
  const all = authored.map(family => ({
    ...family,
    members: new Set([...family.commune, ...family.district, ...family.city]),
  }))
  const byId = new Map(all.map(family => [family.id, family]))
  const byRole = new Map(all.flatMap(family => (family.role === null ? [] : [[family.role, family] as const])))
  return {
    all,
    get: id => (id === null ? undefined : byId.get(id)),
    of: role => byRole.get(role),
    plays: (body, role) => body.family !== null && byId.get(body.family)?.role === role,
  }
}
