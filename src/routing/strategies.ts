/** The named ways to find a body. Which one is used, when and on what legal basis stands in `rules/routing/table.yaml`. */
import type { FieldDefault } from '../pack.js'
import { livesOn } from '../registry/period.js'
import { type Authority, type Flag, LEVELS, type Level, type ReviewReason, type RouteReason } from '../types.js'
import { bodiesOf, type Candidates, isOf, merge, NOBODY, uniqueBodies } from './candidates.js'
import type { Situation } from './situation.js'

/** What a strategy answers. One body and no reason: resolved. */
export interface Answer extends Candidates {
  readonly secondary: readonly Authority[]
  readonly flags: readonly Flag[]
  readonly review: readonly ReviewReason[]
}

export interface RoutingData {
  readonly fields: readonly FieldDefault[]
}

type Tier = 'commune' | 'district' | 'city'

/** The bodies of a family at one level, e.g. the city's police. */
function ofFamily(family: string, tier: Tier, situation: Situation): Candidates {
  const ids = situation.families.get(family)?.[tier] ?? []
  return merge(
    ids.map(id => bodiesOf(id, situation)),
    'several-bodies',
  )
}

export type Strategy = (situation: Situation, data: RoutingData) => Answer

/** The seconded staff of the communes left the points on 31/03/2026; until then the commune is told as well. */
const SECONDMENT_ENDS = '2026-03-31'

export const STRATEGIES: Readonly<Record<string, Strategy>> = {
  'review-outside': () => nobody('outside-jurisdiction'),
  'review-city-head': () => nobody('city-head'),
  'review-nothing': () => nobody('no-body'),
  'review-several': situation => review(merge(namedCandidates(situation), 'several-bodies'), 'several-bodies'),
  'review-only-place': situation => review(ofFamily('committee', 'commune', situation), 'only-place'),
  'one-level-up': oneLevelUp,
  'portal-intake': portalIntake,
  'system-owner': systemOwner,
  'city-centre': cityCentre,
  'owner-of-counter': ownerOfCounter,
  'place-committee': situation => plain(committeeOfPlace(situation)),
  'named-body': namedBody,
  'settling-body': settlingBody,
  interlinked,
  'field-default': fieldDefault,
}

// ── building answers ────────────────────────────────────────────────────────────────────────────

function plain(found: Candidates, extra: Partial<Answer> = {}): Answer {
  return { secondary: [], flags: [], review: [], ...found, ...extra }
}

function nobody(reason: RouteReason): Answer {
  return plain({ ...NOBODY, reason })
}

function review(found: Candidates, reason: RouteReason): Answer {
  return plain({ ...found, reason })
}

function namedCandidates(situation: Situation): readonly Candidates[] {
  return situation.named.map(body => body.found)
}

function namedFlags(situation: Situation): Flag[] {
  return situation.named.flatMap(body => body.flags)
}

// ── heads (R02) ─────────────────────────────────────────────────────────────────────────────────

/** By analogy with the Complaints Law: who heads a body is answered for by the level above; the body itself is told. */
function oneLevelUp(situation: Situation): Answer {
  const own = ownBody(situation)
  const [body, ...others] = own.bodies
  const flags = [...namedFlags(situation), 'protect-sender' as const]
  if (!body) return plain(above(null, situation), { flags })
  if (others.length > 0 && new Set(own.bodies.map(candidate => candidate.level)).size > 1) return plain(own, { flags })
  const up = above(body, situation)
  const told = others.length === 0 ? [body] : []
  return plain({ ...up, steps: [...own.steps, ...up.steps] }, { secondary: told, flags })
}

/** The body whose head is meant: the one named, else the committee or police of the place. */
function ownBody(situation: Situation): Candidates {
  const named = merge(namedCandidates(situation), 'several-bodies')
  if (named.bodies.length > 0) return named
  return committeeOfPlace(situation)
}

function above(body: Authority | null, situation: Situation): Candidates {
  const { registry, day } = situation
  if (situation.has('actor/police-chief')) {
    const district = ofFamily('police', 'district', situation)
    const isCommune = body === null || body.level === 'commune'
    return isCommune && district.reason === null ? district : ofFamily('police', 'city', situation)
  }
  if (body?.level === 'commune') {
    const district = ofFamily('committee', 'district', situation)
    return registry.unitsOf(day).some(unit => unit.level === 'district')
      ? district
      : ofFamily('committee', 'city', situation)
  }
  const entry = body && registry.body(body.id.split(':')[0] ?? '')
  const parent =
    entry && entry.kind !== 'department' && entry.level !== 'city' ? registry.parentOn(entry.id, day) : null
  return parent ? bodiesOf(parent, situation) : ofFamily('committee', 'city', situation)
}

// ── counters and portals (R05, R06, R16, R17) ───────────────────────────────────────────────────

function cityCentre(situation: Situation): Answer {
  const commune =
    situation.day <= SECONDMENT_ENDS && situation.counter === 'commune' ? committeeOfPlace(situation).bodies : []
  return plain(ofFamily('counter', 'city', situation), { secondary: commune.length === 1 ? commune : [] })
}

/** Reception points belonged to the committee whose house they stand in. */
function ownerOfCounter(situation: Situation): Answer {
  return plain(committeeOfPlace(situation), { flags: namedFlags(situation) })
}

function committeeOfPlace(situation: Situation): Candidates {
  const { counter, places, day, registry } = situation
  const districtsLive = registry.unitsOf(day).some(unit => unit.level === 'district')
  const saysDistrict =
    counter === 'district' ||
    (counter !== 'commune' && !places.some(place => place.mention.units.some(unit => unit.level === 'commune')))
  return ofFamily('committee', districtsLive && saysDistrict ? 'district' : 'commune', situation)
}

function portalIntake(situation: Situation, data: RoutingData): Answer {
  const owners = data.fields.filter(
    row => row.field === 'public-service-portal' && livesOn(row.effective, situation.day),
  )
  const found = merge(
    owners.map(row => bodiesOf(row.body, situation)),
    'several-bodies',
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

function systemOwner(situation: Situation): Answer {
  const family = SYSTEM_OWNERS.find(([cue]) => situation.has(cue))?.[1] ?? ''
  return plain(ofFamily(family, 'city', situation), { flags: ['national-system'] })
}

// ── the settling body (R07, R09–R12, N1–N6) ─────────────────────────────────────────────────────

function settlingBody(situation: Situation): Answer {
  const { procedures, registry, day } = situation
  const own = specialBody(situation)
  if (own) return plain(own, { flags: namedFlags(situation) })
  const perProcedure = procedures.map(procedure => competentBodies(registry.competentOn(procedure, day), situation))
  const found = agreed(perProcedure, situation)
  const [body] = found.bodies
  const named = uniqueBodies(namedCandidates(situation).flatMap(candidates => candidates.bodies))
  const others = found.reason === null ? named.filter(other => other.id !== body?.id) : []
  const misdirected = found.reason === null && named.length > 0 && others.length === named.length
  const passing = situation.has('obstacle/sent-around')
  return plain(found, {
    secondary: others,
    flags: [
      ...namedFlags(situation),
      ...(passing ? (['buck-passing'] as const) : []),
      ...(misdirected ? (['misdirected'] as const) : []),
    ],
  })
}

/**
 * N1: a unit that does one kind of work (tax, insurance, land registration), or a police unit with its place, is where
 * the matter is stuck, whatever other paper the text names.
 */
function specialBody({ named, families, competent }: Situation): Candidates | null {
  const own = named.filter(({ mention, found }) => {
    const family = families.get(mention.family ?? '')
    if (!family || found.reason !== null) return false
    if (family.special) return true
    const members = [...family.commune, ...family.district, ...family.city]
    return family.field !== null && mention.place !== null && members.some(id => competent.includes(id))
  })
  return own.length === 0
    ? null
    : ifOne(
        merge(
          own.map(body => body.found),
          'several-bodies',
        ),
      )
}

function ifOne(found: Candidates): Candidates | null {
  return found.reason === null ? found : null
}

/** The bodies competent for one procedure, narrowed by the body, the kind of unit and the place that the text names. */
function competentBodies(ids: readonly string[], situation: Situation): Candidates {
  const named = situation.named.flatMap(body => body.found.bodies)
  const namedIds = ids.filter(id => named.some(body => isOf(body, id, situation)))
  if (namedIds.length > 0) {
    const bodies = uniqueBodies(named.filter(body => namedIds.some(id => isOf(body, id, situation))))
    const steps = situation.named.flatMap(body => body.found.steps)
    if (bodies.length === 1) return { bodies, reason: null, steps }
    return { bodies, reason: 'several-bodies', steps }
  }
  if (ids.length <= 1)
    return merge(
      ids.map(id => bodiesOf(id, situation)),
      'several-bodies',
    )
  const wide = cityWide(ids, situation)
  if (wide) return wide
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

/** Decision 7: a tax or insurance unit answers when it is named or the place gives it, otherwise the city-wide body. */
function cityWide(ids: readonly string[], situation: Situation): Candidates | null {
  const family = [...situation.families.values()].find(
    one => one.special && ids.every(id => [...one.commune, ...one.district, ...one.city].includes(id)),
  )
  if (!family) return null
  const units = merge(
    ids.filter(id => !family.city.includes(id)).map(id => bodiesOf(id, situation)),
    'several-bodies',
  )
  return units.reason === null ? units : ofFamily(family.id, 'city', situation)
}

/** Several procedures that lead to one body resolve to it; otherwise a body that the text names decides (decision 21). */
function agreed(perProcedure: readonly Candidates[], situation: Situation): Candidates {
  const all = merge(perProcedure, 'several-bodies')
  if (all.reason === null || perProcedure.length <= 1) return all
  const named = situation.named.flatMap(body => body.found.bodies)
  const supported = perProcedure.filter(
    found => found.reason === null && found.bodies.some(body => named.some(other => other.id === body.id)),
  )
  if (supported.length > 0) return merge(supported, 'several-bodies')
  return all
}

// ── named bodies (R08, R14) ─────────────────────────────────────────────────────────────────────

function namedBody(situation: Situation): Answer {
  const found = merge(namedCandidates(situation), 'several-bodies')
  return plain(moreSpecific(found), { flags: namedFlags(situation), review: notaryReview(situation) })
}

/** "Chi cục Thuế quận Cầu Giấy … Cục Thuế": the unit beside its parent is the one meant. */
function moreSpecific(found: Candidates): Candidates {
  if (found.bodies.length < 2) return found
  const [first, ...others] = [...found.bodies].sort((a, b) => rank(a.level) - rank(b.level))
  if (!first || others.some(other => rank(other.level) === rank(first.level))) return found
  return { ...found, bodies: [first], reason: null }
}

function rank(level: Level): number {
  return Object.keys(LEVELS).indexOf(level)
}

function notaryReview(situation: Situation): ReviewReason[] {
  return situation.named.some(body => body.mention.entries.some(entry => entry.id === 'to-chuc-hanh-nghe-cong-chung'))
    ? ['private-notary']
    : []
}

// ── interlinked procedures and field defaults (R18, R13) ────────────────────────────────────────

/** The body where the text says it is stuck; otherwise the commune, the other two are told. */
function interlinked(situation: Situation): Answer {
  const insurance = situation.has('subject/stuck-at-insurance')
    ? nearest([ofFamily('social-insurance', 'district', situation), ofFamily('social-insurance', 'city', situation)])
    : null
  const police = situation.has('subject/stuck-at-police') ? ofFamily('police', 'commune', situation) : null
  const commune = ofFamily('committee', 'commune', situation)
  const stuck = insurance ?? police
  return plain(stuck ?? commune, { secondary: stuck && commune.reason === null ? commune.bodies : [] })
}

/** The first that is known, from the nearest unit to the city-wide body. */
function nearest(tiers: readonly Candidates[]): Candidates | null {
  return tiers.find(found => found.reason === null) ?? null
}

function fieldDefault(situation: Situation, data: RoutingData): Answer {
  const rows = data.fields.filter(row => row.field === situation.request.field && livesOn(row.effective, situation.day))
  const told = rows.filter(row => row.when !== null && situation.has(row.when))
  const general = rows.filter(row => row.when === null)
  const chosen = told.length > 0 ? told : general.length > 0 ? general : rows
  const named = merge(namedCandidates(situation), 'several-bodies')
  const found = competentBodies([...new Set(chosen.map(row => row.body))], situation)
  const flags = namedFlags(situation)
  // N1: without a procedure, a body that the citizen names knows better than the field.
  if (found.reason !== null && named.reason === null) return plain(named, { flags })
  return plain(found, { flags })
}
