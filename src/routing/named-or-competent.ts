/** The body that a text names against the one that is competent (N1–N4). */
import type { BodyMention } from '../mentions/bodies.js'
import { flat } from '../text/flat.js'
import type { Authority, Step } from '../types.js'
import { type Candidates, competentBefore, isOf, uniqueBodies } from './candidates.js'
import { receiver } from './counters.js'
import type { Situation } from './situation.js'

/** N1: the text names the body that is competent. */
export function agreement({ bodies: [body] }: Candidates, { named, tell }: Situation): Step[] {
  if (!body) return []
  const isNamed = named.some(({ explicit, found }) => explicit && found.bodies.some(other => other.id === body.id))
  return isNamed ? tell('N1', body.name, { body: body.name }) : []
}

/** N2: who took in the file is told, and so is where it only was handed in. */
export function receivedElsewhere(body: Authority | undefined, situation: Situation): Authority | null {
  const { bodies, reason } = receiver(situation)
  const [taker] = bodies
  return body && reason === null && taker && taker.id !== body.id ? taker : null
}

export function filedElsewhere(
  body: Authority,
  others: readonly Authority[],
  filed: Authority | null,
  situation: Situation,
): Step[] {
  const takers = uniqueBodies([...(filed ? [filed] : []), ...others.filter(other => isFilingPlace(other, situation))])
  return flat(takers, taker => situation.tell('N2', body.name, { body: body.name, filed: taker.name }))
}

/** Where the file was only handed in, or who was competent before: nobody went to the wrong door. */
export function isRightlyNamed(other: Authority, situation: Situation): boolean {
  const wasCompetent = situation.procedures.some(procedure =>
    competentBefore(procedure, situation).some(id => isOf(other, id, situation)),
  )
  return wasCompetent || isFilingPlace(other, situation)
}

function isFilingPlace(other: Authority, situation: Situation): boolean {
  return situation.named.some(
    ({ mention, found }) => isWhereFiled(mention, situation) && found.bodies.some(body => body.id === other.id),
  )
}

/** N3: bodies that send people to one another. */
export function passed(passing: boolean, body: Authority, others: readonly Authority[], { tell }: Situation): Step[] {
  const names = [body, ...others].map(other => other.name).join(', ')
  return passing ? tell('N3', body.name, { body: body.name, others: names }) : []
}

/** N4: the body named has nothing to do with it. */
export function misled(body: Authority, missed: readonly Authority[], { tell }: Situation): Step[] {
  return flat(missed, other => tell('N4', body.name, { body: body.name, named: other.name }))
}

/** N2: a body named only as the place of filing says nothing where the place of the matter is known. */
export function isWhereFiled({ place }: BodyMention, { places }: Situation): boolean {
  const own = place && places.find(({ mention }) => mention.first === place.first)
  return own?.role === 'filing' && places.some(({ role }) => role === 'matter' || role === 'loose' || role === 'home')
}
