/** Reception points and electronic systems (R05, R06, R16, R17). */
import { livesOn } from '../registry/period.js'
import { type Answer, bodiesOfAll, namedFlags, ofFamily, plain, type RoutingData } from './answer.js'
import type { Candidates } from './candidates.js'
import { isCounter, type Situation } from './situation.js'

/** The city's centre, to which the branches and, since 12/12/2025, the points in the communes belong. */
export function cityCentre(situation: Situation): Answer {
  return plain(ofFamily('counter', 'city', situation))
}

/** While seconded staff of the commune sat at the point, the commune was told as well. */
export function cityCentreAndCommune(situation: Situation): Answer {
  const commune = committeeOfPlace(situation)
  return plain(ofFamily('counter', 'city', situation), { secondary: commune.reason === null ? commune.bodies : [] })
}

/** Reception points belonged to the committee whose house they stand in. */
export function ownerOfCounter(situation: Situation): Answer {
  return plain(committeeOfPlace(situation), { flags: namedFlags(situation) })
}

/** The committee of the place in the name of the point; without one, of the place of the matter. */
export function committeeOfPlace(situation: Situation): Candidates {
  const point = situation.request.mentions.bodies.find(body => isCounter(body) && body.place)?.place
  const places = point ? [{ mention: point, role: 'matter' as const }] : said(situation.places)
  return committeeAt({ ...situation, places })
}

/** The sender's address tells nothing where the text names a place. */
function said(places: Situation['places']): Situation['places'] {
  const own = places.filter(place => place.role !== 'sender')
  return own.length > 0 ? own : places
}

function committeeAt(situation: Situation): Candidates {
  const { counter, places, day, registry } = situation
  const districtsLive = registry.unitsOf(day).some(unit => unit.level === 'district')
  const saysDistrict =
    counter === 'district' ||
    (counter !== 'commune' && !places.some(place => place.mention.units.some(unit => unit.level === 'commune')))
  return ofFamily('committee', districtsLive && saysDistrict ? 'district' : 'commune', situation)
}

export function portalIntake(situation: Situation, data: RoutingData): Answer {
  const owners = data.fields.filter(
    row => row.field === 'public-service-portal' && livesOn(row.effective, situation.day),
  )
  const found = bodiesOfAll(
    owners.map(row => row.body),
    situation,
  )
  const national = situation.has('system/national-portal')
  return plain(found, { flags: national ? ['national-system'] : [] })
}

/** Cue of the system → family of the body that runs it (routing decision 17). */
const SYSTEM_OWNERS: readonly (readonly [cue: string, family: string])[] = [
  ['system/tax-app', 'tax'],
  ['system/insurance-app', 'social-insurance'],
  ['system/business-portal', 'business'],
  ['system/police-portal', 'police'],
]

export function systemOwner(situation: Situation): Answer {
  const family = SYSTEM_OWNERS.find(([cue]) => situation.has(cue))?.[1] ?? ''
  return plain(ofFamily(family, 'city', situation), { flags: ['national-system'] })
}
