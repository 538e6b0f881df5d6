/** Complaints about who heads a body (R02). */
import type { Authority } from '../types.js'
import { type Answer, namedBodies, namedFlags, ofRole, plain, review } from './answer.js'
import { bodiesOf, type Candidates, merge, NOBODY, withSteps } from './candidates.js'
import { committeeOfPlace, receiver } from './counters.js'
import type { Situation } from './situation.js'

/** By analogy with the Complaints Law: who heads a body is answered for by the level above; the body itself is told. */
export function oneLevelUp(situation: Situation): Answer {
  const own = ownBody(situation)
  const [body, ...others] = own.bodies
  const flags = [...namedFlags(situation), 'protect-sender' as const]
  if (!body) return plain(above(null, situation), { flags })
  if (others.length > 0 && new Set(own.bodies.map(candidate => candidate.level)).size > 1) return plain(own, { flags })
  if (isBranch(body, situation)) return plain(own, { flags })
  const up = above(body, situation)
  const told = others.length === 0 ? [body] : []
  return plain(withSteps(own.steps, up), { secondary: told, flags })
}

/** Whether it was the head or somebody who works there is for a person to say: both bodies may answer. */
export function headOrStaff(situation: Situation): Answer {
  const own = ownBody(situation)
  const up = merge(
    own.bodies.map(body => above(body, situation)),
    'several-bodies',
  )
  return review(merge([own, receiver(situation), up], 'several-bodies'), 'several-bodies')
}

/** A branch with its place in the name is no authority of its own: the city-wide body it stands for is already above it. */
function isBranch(body: Authority, { named }: Situation): boolean {
  return body.unit === null && named.some(({ mention, found }) => mention.place !== null && found.bodies.includes(body))
}

/** The body whose head is meant: the one named, else the committee or police of the place. */
function ownBody(situation: Situation): Candidates {
  const named = namedBodies(situation)
  if (named.bodies.length > 0) return named
  if (situation.counter === 'branch') return ofRole('counter', 'city', situation)
  return committeeOfPlace(situation)
}

function above(body: Authority | null, situation: Situation): Candidates {
  const { registry, day } = situation
  const target = situation.told.value('target')
  const isPolice = body !== null && situation.families.of('police')?.members.has(idOf(body))
  if (isPolice || target === 'commune-police-head' || target === 'district-police-head') {
    const isCommune = body === null ? target === 'commune-police-head' : body.level === 'commune'
    const hasDistricts = (situation.families.of('police')?.district ?? []).some(id => registry.isAlive(id, day))
    return ofRole('police', isCommune && hasDistricts ? 'district' : 'city', situation)
  }
  if (body === null && target === 'unit-head') return NOBODY
  if (body === null ? target === 'commune-head' : body.level === 'commune') {
    const district = ofRole('committee', 'district', situation)
    return registry.hasDistricts(day) ? district : ofRole('committee', 'city', situation)
  }
  const entry = body && registry.body(idOf(body))
  const parent =
    entry && entry.kind !== 'department' && entry.level !== 'city' ? registry.parentOn(entry.id, day) : null
  return parent ? bodiesOf(parent, situation) : ofRole('committee', 'city', situation)
}

/** Of a class, without the place that it stands for. */
function idOf({ id }: Authority): string {
  return id.split(':')[0] ?? id
}
