/** The body that settles the matter: by procedure, by name, by field (R07–R14, R18, N1–N5). */
import type { BodyMention } from '../mentions/bodies.js'
import type { AuthorityEntry } from '../pack.js'
import { livesOn } from '../registry/period.js'
import type { Authority } from '../types.js'
import {
  type Answer,
  bodiesOfAll,
  namedBodies,
  namedFlags,
  ofFamily,
  plain,
  type RoutingData,
  review,
} from './answer.js'
import { bodiesOf, type Candidates, isOf, merge, NOBODY } from './candidates.js'
import type { Situation } from './situation.js'

export function settlingBody(situation: Situation): Answer {
  const { procedures, registry, day } = situation
  const own = specialBody(situation)
  if (own) return plain(own, { secondary: parentsOf(own, situation), flags: namedFlags(situation) })
  const perProcedure = procedures.map(procedure => competentBodies(registry.competentOn(procedure, day), situation))
  const found = agreed(perProcedure, situation)
  const [body] = found.bodies
  const named = namedBodies(situation).bodies
  const others = found.reason === null ? named.filter(other => other.id !== body?.id) : []
  const misdirected = found.reason === null && named.length > 0 && others.length === named.length
  const passing = situation.has('obstacle/sent-around')
  const places = situation.places.filter(place => place.role !== 'sender')
  const onlyFiling = found.reason === null && places.length > 0 && places.every(place => place.role === 'filing')
  return plain(found, {
    secondary: [...others, ...districtTold(found, situation)],
    flags: [
      ...namedFlags(situation),
      ...(passing ? (['buck-passing'] as const) : []),
      ...(misdirected ? (['misdirected'] as const) : []),
      ...(onlyFiling ? (['filing-place-only'] as const) : []),
    ],
  })
}

/** A unit of tax, insurance or police answers, and the body above it is told (decision 7). */
function parentsOf(found: Candidates, situation: Situation): readonly Authority[] {
  const { registry, day } = situation
  return found.bodies.flatMap(({ id }) => {
    const parent = registry.parentOn(id.split(':')[0] ?? id, day)
    return parent !== null && id.includes(':') ? bodiesOf(parent, situation).bodies : []
  })
}

/** P6: only the district is known, so it is told while a person finds the commune. */
function districtTold(found: Candidates, situation: Situation): readonly Authority[] {
  const district = found.reason === 'which-commune' ? ofFamily('committee', 'district', situation) : null
  return district?.reason === null ? district.bodies : []
}

/**
 * N1: a unit that does one kind of work (tax, insurance, land registration), or a police unit with its place, is where
 * the matter is stuck, whatever other paper the text names.
 */
function specialBody(situation: Situation): Candidates | null {
  const { named, families, competent } = situation
  const own = named.filter(({ mention, found }) => {
    if (found.reason !== null) return false
    const family = families.get(mention.family ?? '')
    if (!family) return mention.entries.some(entry => doesOneKindOfWork(entry, situation))
    if (family.special) return true
    return family.field !== null && mention.place !== null && competent.some(id => family.members.has(id))
  })
  if (own.length === 0) return null
  const found = moreSpecific(
    merge(
      own.map(body => body.found),
      'several-bodies',
    ),
    situation,
  )
  return found.reason === null ? found : null
}

/** A centre other than the one that receives for all, or the city-wide body of a special family. */
function doesOneKindOfWork(entry: AuthorityEntry, { families, registry, day }: Situation): boolean {
  const answering = registry.answering(entry.id, day)
  const own = [...families.values()].find(family => family.city.includes(answering))
  return own ? own.special : entry.kind === 'centre'
}

/** The bodies competent for one procedure, narrowed by the body, the kind of unit and the place that the text names. */
function competentBodies(ids: readonly string[], situation: Situation): Candidates {
  const named = situation.named.filter(
    ({ mention, explicit, found }) =>
      explicit &&
      !isWhereFiled(mention, situation) &&
      found.reason === null &&
      found.bodies.some(body => ids.some(id => isOf(body, id, situation))),
  )
  if (named.length > 0) {
    return moreSpecific(
      merge(
        named.map(body => body.found),
        'several-bodies',
      ),
      situation,
    )
  }
  const wide = cityWide(ids, situation)
  if (wide) return wide
  if (ids.length <= 1) return bodiesOfAll(ids, situation)
  const byPlace = ids.filter(id => situation.registry.body(id)?.per === 'commune').map(id => bodiesOf(id, situation))
  const settled = byPlace.filter(found => found.reason === null)
  if (settled.length === 1 && settled[0]) return settled[0]
  const all = ids.map(id => bodiesOf(id, situation))
  const merged = merge(all, 'ambiguous-level')
  // One of the levels wants a place that nobody named: the level that wants none is no answer by that.
  return merged.reason === null && all.some(found => found.reason === 'no-place')
    ? { ...merged, reason: 'ambiguous-level' }
    : merged
}

/** N2: a body named only as the place of filing says nothing where the place of the matter is known. */
function isWhereFiled({ place }: BodyMention, { places }: Situation): boolean {
  const role = (first: number) => places.find(({ mention }) => mention.first === first)?.role
  return (
    place !== null &&
    role(place.first) === 'filing' &&
    places.some(other => other.role === 'matter' || other.role === 'loose')
  )
}

/** Decision 7: a tax or insurance unit answers when it is named or the place gives it, otherwise the city-wide body. */
function cityWide(ids: readonly string[], situation: Situation): Candidates | null {
  const family = [...situation.families.values()].find(
    ({ special, members }) => special && ids.length > 0 && ids.every(id => members.has(id)),
  )
  if (!family) return null
  const units = bodiesOfAll(
    // Bases serve several communes, so a commune does not tell which one it is.
    ids.filter(id => family.district.includes(id)),
    situation,
  )
  return units.reason === null ? units : ofFamily(family.id, 'city', situation)
}

/** Several procedures that lead to one body resolve to it; otherwise a body that the text names decides (decision 21). */
function agreed(perProcedure: readonly Candidates[], situation: Situation): Candidates {
  const all = merge(perProcedure, 'several-bodies')
  if (all.reason === null || perProcedure.length <= 1) return all
  const named = situation.named.filter(body => body.explicit).flatMap(body => body.found.bodies)
  const supported = perProcedure.filter(
    found => found.reason === null && found.bodies.some(body => named.some(other => other.id === body.id)),
  )
  if (supported.length > 0) return merge(supported, 'several-bodies')
  return all
}

/** The body that the text names, or who took over from it. */
export function namedBody(situation: Situation): Answer {
  return plain(moreSpecific(namedBodies(situation), situation), { flags: namedFlags(situation) })
}

/** "Chi cục Thuế quận Cầu Giấy … Cục Thuế": the unit beside those above it is the one meant, unless they pass the buck. */
function moreSpecific(found: Candidates, situation: Situation): Candidates {
  if (situation.has('obstacle/sent-around')) return found
  const lowest = found.bodies.find(body =>
    found.bodies.every(other => other === body || isAbove(other, body, situation)),
  )
  return lowest ? { ...found, bodies: [lowest], reason: null } : found
}

function isAbove(upper: Authority, body: Authority, situation: Situation): boolean {
  const { registry, day } = situation
  for (let id = parentOf(body.id); id !== null; id = registry.parentOn(id, day)) {
    if (isOf(upper, id, situation)) return true
  }
  return false

  function parentOf(id: string): string | null {
    return registry.parentOn(id.split(':')[0] ?? id, day)
  }
}

/** The body where the text says it is stuck; otherwise the commune, the other two are told. */
export function interlinked(situation: Situation): Answer {
  const insurers = [
    ofFamily('social-insurance', 'district', situation),
    ofFamily('social-insurance', 'city', situation),
  ]
  const insurance = situation.has('subject/stuck-at-insurance') ? nearest(insurers) : null
  const police = situation.has('subject/stuck-at-police') ? ofFamily('police', 'commune', situation) : null
  const commune = ofFamily('committee', 'commune', situation)
  const stuck = insurance ?? police
  const told = stuck ? [commune] : [ofFamily('police', 'commune', situation), nearest(insurers) ?? NOBODY]
  return plain(stuck ?? commune, {
    secondary: told.flatMap(found => (found.reason === null && commune.reason === null ? found.bodies : [])),
  })
}

/** The first that is known, from the nearest unit to the city-wide body. */
function nearest(tiers: readonly Candidates[]): Candidates | null {
  return tiers.find(found => found.reason === null) ?? null
}

export function fieldDefault(situation: Situation, data: RoutingData): Answer {
  const own = specialBody(situation)
  if (own) return plain(own, { flags: namedFlags(situation) })
  const rows = data.fields.filter(row => row.field === situation.request.field && livesOn(row.effective, situation.day))
  const told = rows.filter(row => row.when !== null && situation.has(row.when))
  const general = rows.filter(row => row.when === null)
  const chosen = told.length > 0 ? told : general
  const named = namedBodies(situation)
  const flags = namedFlags(situation)
  // N1: without a procedure, a body that the citizen names knows better than the field.
  const centre = ofFamily('counter', 'city', situation).bodies
  const isPoint = named.bodies.every(body => centre.some(other => other.id === body.id))
  if (named.reason === null && !isPoint && situation.named.some(body => body.explicit)) return plain(named, { flags })
  const found =
    chosen.length > 0
      ? competentBodies([...new Set(chosen.map(row => row.body))], situation)
      : review(bodiesOfAll([...new Set(rows.map(row => row.body))], situation), 'ambiguous-level')
  if (found.reason !== null && named.reason === null) return plain(named, { flags })
  return plain(found, { flags, secondary: named.bodies.filter(body => body.id !== found.bodies[0]?.id) })
}
