/** Reception points and electronic systems (R05, R06, R16, R17). */
import { livesOn } from '../registry/period.js'
import { waysIn } from '../registry/ways-in.js'
import { flat } from '../text/flat.js'
import { failedSystems } from './account.js'
import { type Answer, bodiesOfAll, namedFlags, ofFamily, ofRole, plain, type RoutingData } from './answer.js'
import { bodiesOf, type Candidates, NOBODY } from './candidates.js'
import type { Situation } from './situation.js'

/** The city's centre, to which the branches and, since 12/12/2025, the points in the communes belong. */
export function cityCentre(situation: Situation): Answer {
  return plain(ofRole('counter', 'city', situation))
}

/** While seconded staff of the commune sat at the point, the commune was told as well. */
export function cityCentreAndCommune(situation: Situation): Answer {
  const commune = committeeOfPlace(situation)
  return plain(ofRole('counter', 'city', situation), { secondary: commune.reason === null ? commune.bodies : [] })
}

/** Reception points belonged to the committee whose house they stand in. */
export function ownerOfCounter(situation: Situation): Answer {
  return plain(committeeOfPlace(situation), { flags: namedFlags(situation) })
}

/** The committee of the place in the name of the point; without one, of the place of the matter. */
export function committeeOfPlace(situation: Situation): Candidates {
  const point = situation.request.mentions.bodies.find(
    body => situation.families.plays(body, 'counter') && body.place,
  )?.place
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
  const saysDistrict =
    counter === 'district' ||
    (counter !== 'commune' && !places.some(place => place.mention.units.some(unit => unit.level === 'commune')))
  return ofRole('committee', registry.hasDistricts(day) && saysDistrict ? 'district' : 'commune', situation)
}

/** Who took in the file, where the text tells it: the centre for its branches and points, else the committee of the point. */
export function receiver(situation: Situation): Candidates {
  const { counter, families, registry, day, request } = situation
  const points = families.of('counter')?.points ?? []
  const isCentre = counter === 'branch' || (counter === 'commune' && points.some(id => registry.isAlive(id, day)))
  if (isCentre) return ofRole('counter', 'city', situation)
  const named = request.mentions.bodies.some(body => families.plays(body, 'counter') && body.place)
  return counter !== 'none' && named ? committeeOfPlace(situation) : NOBODY
}

export function portalIntake(situation: Situation, data: RoutingData): Answer {
  const entrances = waysIn(data)
  const owners = data.fields.filter(row => entrances.includes(row.field) && livesOn(row.effective, situation.day))
  const found = bodiesOfAll(
    owners.map(row => row.body),
    situation,
  )
  // Only the city's own portal has others who look after it.
  if (situation.has('system/national-portal')) return plain(found, { flags: ['national-system'] })
  const also = flat(owners, row => row.also).map(id => bodiesOf(id, situation))
  return plain(found, { secondary: flat(also, other => (other.reason === null ? other.bodies : [])) })
}

/** A system of a branch of administration belongs to the city-wide body that runs it (routing decision 17). */
export function systemOwner(situation: Situation): Answer {
  const [family] = failedSystems(situation.families, situation.request)
  return plain(ofFamily(family, 'city', situation), { flags: ['national-system'] })
}
