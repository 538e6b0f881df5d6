/** Routes of this package's own data for texts whose tags are given, so that the table is tested apart from the classifier. */
import { loadPack } from '../../src/load.js'
import { registry } from '../../src/registry/registry.js'
import type { PolicySwitches } from '../../src/routing/policies.js'
import { type Resolve, type Routing, resolver } from '../../src/routing/resolve.js'
import { gatherer } from '../../src/rules/gather.js'
import type { Day, Tag } from '../../src/types.js'

export const pack = loadPack({ rules: 'rules', dictionaries: 'dictionaries' })
export const world = registry(pack)
export const gather = gatherer(pack)

export const DIFFICULTY: readonly Tag[] = ['procedure-difficulty']
export const CONDUCT: readonly Tag[] = ['staff-conduct']
export const BOTH: readonly Tag[] = ['procedure-difficulty', 'staff-conduct']

export interface Told {
  readonly text: string
  readonly day: Day | null
  readonly tags?: readonly Tag[]
  readonly address?: string
  readonly addressedTo?: string
  readonly policies?: PolicySwitches
}

const resolvers = new Map<string, Resolve>()

function resolverOf(policies: PolicySwitches): Resolve {
  const key = JSON.stringify(policies)
  const known = resolvers.get(key) ?? resolver(pack, world, policies)
  resolvers.set(key, known)
  return known
}

export function routingOf({ text, day, tags = DIFFICULTY, address, addressedTo, policies = {} }: Told): Routing {
  const { reading, cues, mentions, field, filed } = gather(text, day)
  const read = (other: string | undefined) => (other === undefined ? null : gather(other, day).mentions)
  return resolverOf(policies)(
    {
      reading,
      cues,
      mentions,
      address: read(address),
      addressedTo: read(addressedTo),
      tags,
      field,
      filedOn: () => filed?.since ?? null,
    },
    day,
  )
}
