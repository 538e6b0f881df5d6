/** What a strategy answers, and the few ways to build one. */
import type { BodyFamily, FamilyRole, Routing } from '../pack.js'
import { flat } from '../text/flat.js'
import type { Authority, Flag, ReviewReason, RouteReason } from '../types.js'
import { bodiesOf, type Candidates, merge, NOBODY, withReason } from './candidates.js'
import type { Situation } from './situation.js'

/** One body and no reason: resolved. */
export interface Answer extends Candidates {
  readonly secondary: readonly Authority[]
  readonly flags: readonly Flag[]
  readonly review: readonly ReviewReason[]
  /** What the row's basis is about, when it is one thing: the procedure. */
  readonly about: string | null
}

export type RoutingData = Pick<Routing, 'fields' | 'matters'>

export type Strategy = (situation: Situation, data: RoutingData) => Answer

export function plain(found: Candidates, extra: Partial<Omit<Answer, keyof Candidates>> = {}): Answer {
  const { bodies, reason, steps } = found
  const { secondary = [], flags = [], review = [], about = null } = extra
  return { bodies, reason, steps, secondary, flags, review, about }
}

/** A person must look, and nobody can be proposed. */
export function nobody(reason: RouteReason): Answer {
  return plain(withReason(NOBODY, reason))
}

/** A person must look; the bodies found are candidates. */
export function review(found: Candidates, reason: RouteReason): Answer {
  return plain(withReason(found, reason))
}

/** The bodies of all these entries on the day, as one. */
export function bodiesOfAll(ids: readonly string[], situation: Situation): Candidates {
  return merge(
    ids.map(id => bodiesOf(id, situation)),
    'several-bodies',
  )
}

export type Tier = 'commune' | 'district' | 'city'

/** The bodies of a family at one level, e.g. the city's police. */
export function ofFamily(family: BodyFamily | undefined, tier: Tier, situation: Situation): Candidates {
  return bodiesOfAll(family?.[tier] ?? [], situation)
}

export function ofRole(role: FamilyRole, tier: Tier, situation: Situation): Candidates {
  return ofFamily(situation.families.of(role), tier, situation)
}

/** All bodies that the text names, as one; a ministry is only told of beside one of the city. */
export function namedBodies({ named }: Situation): Candidates {
  const found = named.map(body => body.found)
  const ours = found.filter(({ bodies }) => !bodies.every(isCentral))
  return merge(ours.length > 0 ? ours : found, 'several-bodies')
}

function isCentral({ level }: Authority): boolean {
  return level === 'central'
}

export function namedFlags({ named }: Situation): Flag[] {
  return flat(named, body => body.flags)
}
