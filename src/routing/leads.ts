/** To whom the strategies may lead whatever the report says: of each group somebody must live on every day of the row. */
import type { FamilyRole, Pack } from '../pack.js'
import { waysIn } from '../registry/ways-in.js'
import type { Tier } from './answer.js'

type Leads = (pack: Pick<Pack, 'families' | 'routing'>) => readonly (readonly string[])[]

function tier(role: FamilyRole, level: Tier): Leads {
  return ({ families }) => families.filter(family => family.role === role).map(family => family[level])
}

function all(...leads: readonly Leads[]): Leads {
  return pack => leads.flatMap(lead => lead(pack))
}

const committee = tier('committee', 'commune')
const centre = tier('counter', 'city')

export const LEADS: Readonly<Record<string, Leads>> = {
  'review-only-place': committee,
  'place-committee': committee,
  'owner-of-counter': committee,
  'one-level-up': all(tier('committee', 'city'), tier('police', 'city')),
  'city-centre': centre,
  'city-centre-and-commune': all(centre, committee),
  'portal-intake': ({ routing }) => {
    const entrances = waysIn(routing)
    return [routing.fields.filter(({ field }) => entrances.includes(field)).map(({ body }) => body)]
  },
  'system-owner': ({ families }) => families.filter(({ system }) => system !== null).map(family => family.city),
  interlinked: all(committee, tier('police', 'commune'), tier('insurance', 'city')),
}
