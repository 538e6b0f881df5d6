/** The body that settles the matter, by procedure and by name (R07, R09–R12). */

import type { BodyMention } from '../mentions/bodies.js'
import { levelOfKind } from '../mentions/kinds.js'
import type { AuthorityEntry, FieldDefault } from '../pack.js'
import { livesOn } from '../registry/period.js'
import { flat } from '../text/flat.js'
import { onDemand } from '../text/on-demand.js'
import type { Authority, RouteReason } from '../types.js'
import { hasDone, hasTheFile } from './acting.js'
import {
  type Answer,
  bodiesOfAll,
  namedBodies,
  namedFlags,
  ofFamily,
  ofRole,
  plain,
  type RoutingData,
} from './answer.js'
import { bodiesOf, type Candidates, isOf, merge, withReason, withSteps } from './candidates.js'
import type { Family } from './families.js'
import {
  agreement,
  filedElsewhere,
  isRightlyNamed,
  isWhereFiled,
  misled,
  passed,
  receivedElsewhere,
} from './named-or-competent.js'
import type { Situation } from './situation.js'

export function settlingBody(situation: Situation, data: RoutingData): Answer {
  const { procedures, registry, day } = situation
  const own = specialBody(situation, data)
  if (own) return special(own, situation)
  const perProcedure = procedures.map(procedure => competentBodies(registry.competentOn(procedure, day), situation))
  const byProcedure = agreed(perProcedure, situation)
  // "bản sao từ sổ gốc": whoever keeps the register, so nobody but the body that is named.
  const found = isOnlyNamed(byProcedure, situation) ? onlyNamed(situation) : byProcedure
  const [body] = found.reason === null ? found.bodies : []
  const named = namedBodies(situation).bodies
  // A court or a ministry is only told of where a body of the city answers.
  const others = body ? named.filter(other => other.id !== body.id && other.level !== 'central') : []
  const filed = receivedElsewhere(body, situation)
  const isMissed = others.length > 0 && named.every(other => other.id !== body?.id)
  const missed = isMissed ? others.filter(other => !isRightlyNamed(other, situation)) : []
  const passing = situation.has('obstacle/sent-around')
  const places = situation.places.filter(place => place.role !== 'sender')
  const onlyFiling = body !== undefined && places.length > 0 && places.every(place => place.role === 'filing')
  const steps = body
    ? [
        ...agreement(found, situation),
        ...filedElsewhere(body, others, filed, situation),
        ...passed(passing, body, others, situation),
        ...(passing ? [] : misled(body, missed, situation)),
      ]
    : []
  return plain(withSteps(steps, found), {
    secondary: [...others, ...(filed ? [filed] : []), ...districtTold(found, situation)],
    about: procedureName(situation),
    flags: [
      ...namedFlags(situation),
      ...(passing ? (['buck-passing'] as const) : []),
      ...(missed.length > 0 ? (['misdirected'] as const) : []),
      ...(onlyFiling ? (['filing-place-only'] as const) : []),
    ],
  })
}

/**
 * Nobody is competent but the body that is named; or a procedure is only mentioned, wants a place that nobody names, and
 * one body is named beyond doubt.
 */
function isOnlyNamed({ reason }: Candidates, situation: Situation): boolean {
  if (reason !== 'no-place' || situation.asked() || situation.has('obstacle/sent-around')) return reason === 'no-body'
  const named = situation.named.filter(({ explicit }) => explicit)
  return named.length === situation.named.length && namedBodies(situation).reason === null
}

/** Of bodies that send people to one another the one that is named may be the wrong one (N3). */
function onlyNamed(situation: Situation): Candidates {
  const found = moreSpecific(namedBodies(situation), situation)
  return found.reason === null && situation.has('obstacle/sent-around') ? withReason(found, 'several-bodies') : found
}

export function special(own: Candidates, situation: Situation): Answer {
  const flags = namedFlags(situation)
  const found = withSteps(agreement(own, situation), own)
  return plain(found, { secondary: parentsOf(own, situation), flags, about: procedureName(situation) })
}

function procedureName({ procedures: [only, ...others] }: Situation): string | null {
  if (!only || others.length > 0) return null
  return only.code === null ? only.name : `${only.name} (mã ${only.code})`
}

/** A unit of tax, insurance or police answers, or a branch is meant, and the body above is told (decision 7). */
function parentsOf(found: Candidates, situation: Situation): readonly Authority[] {
  const { registry, day } = situation
  return flat(found.bodies, ({ id, unitHint }) => {
    const parent = registry.parentOn(id.split(':')[0] ?? id, day)
    return parent !== null && (id.includes(':') || unitHint !== undefined) ? bodiesOf(parent, situation).bodies : []
  })
}

/** Only the district is known, so it is told while a person finds the commune (P6). */
function districtTold(found: Candidates, situation: Situation): readonly Authority[] {
  const district = found.reason === 'which-commune' ? ofRole('committee', 'district', situation) : null
  return district?.reason === null ? district.bodies : []
}

/**
 * N1: a unit that does one kind of work (tax, insurance, land registration), or a police unit with its place, is where
 * the matter is stuck, whatever other paper the text names.
 */
export function specialBody(situation: Situation, data: RoutingData): Candidates | null {
  const { named, families, competent, registry, day, request } = situation
  const settled = named.filter(({ found }) => found.reason === null)
  // "không chịu xác nhận" tells it as well as "xác nhận".
  const confirms = request.cues.has('procedure/confirmed')
  const isCompetent = (body: Authority) => competent.some(id => isOf(body, id, situation))
  const { field } = request
  // The board of the industrial zones settles in them what the departments settle elsewhere.
  const settlesHere = ({ entries }: BodyMention, { bodies }: Candidates) =>
    field !== null &&
    // Of one that has ended its heir tells what is settled on the day.
    [...entries.filter(entry => livesOn(entry, day)), ...bodies.map(({ id }) => registry.body(id))].some(body =>
      body?.settles.includes(field),
    )
  const isOthers = () => settled.some(({ explicit, found }) => explicit && found.bodies.some(isCompetent))
  const told = onDemand(() => rowsOfField(situation, data).filter(({ when }) => when !== null && situation.has(when)))
  const own = settled.filter(({ mention, explicit, found }) => {
    const family = families.get(mention.family)
    const whose = familyNamed(mention, situation)
    if (isBeyond(whose, told(), situation)) return false
    // "thuế đã xong, văn phòng đất đai chưa trả": whose part is over is not the one that is waited for.
    const isOver = () => hasDone(mention, request) && !found.bodies.some(isCompetent)
    if (family?.special && family.field !== field && isOver()) return false
    // "xã ghi sai giấy khai tử nên không nộp được bên bảo hiểm": where a paper is needed is not where it is made.
    const isNeededThere = () => competent.length > 0 && !found.bodies.some(isCompetent) && !hasTheFile(mention, request)
    if (family?.special && !explicit && family.field !== field && isNeededThere()) return false
    // "bảo hiểm", "thuế" beside a body named in full may be any insurance, any tax.
    if (family?.special && !explicit && settled.some(other => other.explicit)) return false
    if (!family) {
      const settlesIt = () => hasTheFile(mention, request) && settlesHere(mention, found) && !isOthers()
      return mention.entries.some(entry => doesOneKindOfWork(entry, situation)) || settlesIt()
    }
    if (family.special) return true
    // "hộ chiếu ở công an quận …": a police unit is nobody for papers that only the city's police issue (N4).
    if (family.field === null || mention.place === null) return false
    return found.bodies.some(isCompetent) || (confirms && competent.some(id => family.members.has(id)))
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

/** The defaults of the field that the report speaks of, as they are on the day. */
export function rowsOfField({ request, day }: Situation, { fields }: RoutingData): readonly FieldDefault[] {
  return fields.filter(row => row.field === request.field && livesOn(row.effective, day))
}

/** The family that a body belongs to, by its head word or as the house of a branch ("chi nhánh đất đai"). */
export function familyNamed({ family, entries }: BodyMention, situation: Situation): Family | undefined {
  const { families, registry, day } = situation
  if (family !== null) return families.get(family)
  const answering = entries.map(entry => registry.answering(entry.id, day))
  return families.all.find(({ city }) => city.some(id => answering.includes(id)))
}

/** Words of the text give the matter, which is of the family's own field, to bodies of which none is of the family. */
export function isBeyond(family: Family | undefined, told: readonly FieldDefault[], situation: Situation): boolean {
  if (!family?.special || family.field !== situation.request.field || told.length === 0) return false
  // "đính chính" is the land office's, "đính chính sổ cấp lần đầu" is not: the procedure knows better than a word.
  const able = situation.competent.length > 0 ? situation.competent : told.map(({ body }) => body)
  return able.every(id => !family.members.has(id))
}

/** A centre other than the one that receives for all, or the city-wide body of a special family. */
function doesOneKindOfWork(entry: AuthorityEntry, { families, registry, day }: Situation): boolean {
  const answering = registry.answering(entry.id, day)
  const own = families.all.find(family => family.city.includes(answering))
  return own ? own.special : entry.kind === 'centre'
}

/** The bodies competent for one procedure, narrowed by the body, the kind of unit and the place that the text names. */
export function competentBodies(ids: readonly string[], situation: Situation): Candidates {
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
  const commune = atPlace(ids, 'commune', situation)
  const district = atPlace(ids, 'district', situation)
  // "phường bảo lên quận, quận nhận hồ sơ rồi hẹn": it is where the file lies.
  if (district?.reason === null && situation.has('place/district-holds')) return district
  // Where only the commune is open no other level comes in.
  if (commune && (commune.reason === null || AMONG_COMMUNES.has(commune.reason))) return commune
  if (district?.reason === null && (commune === null || saysDistrict(situation))) return district
  const all = ids.map(id => bodiesOf(id, situation))
  const merged = merge(all, 'ambiguous-level')
  // One of the levels wants a place that nobody named: the level that wants none is no answer by that.
  return merged.reason === null && all.some(found => found.reason === 'no-place')
    ? withReason(merged, 'ambiguous-level')
    : merged
}

const AMONG_COMMUNES: ReadonlySet<RouteReason | null> = new Set<RouteReason>(['split-unit', 'ambiguous-place'])

/** "ở quận Ba Đình": the kind word names the level; a bare name only says where. */
function saysDistrict({ places }: Situation): boolean {
  return places.some(({ mention: { kind } }) => kind !== null && levelOfKind(kind) === 'district')
}

/** The one body of that level, where the procedure has one there. */
function atPlace(ids: readonly string[], per: 'commune' | 'district', situation: Situation): Candidates | null {
  const [only, ...others] = ids.filter(id => situation.registry.body(id)?.per === per)
  return only === undefined || others.length > 0 ? null : bodiesOf(only, situation)
}

/** Decision 7: a tax or insurance unit answers when it is named or the place gives it, otherwise the city-wide body. */
function cityWide(ids: readonly string[], situation: Situation): Candidates | null {
  const family = situation.families.all.find(
    ({ special, members }) => special && ids.length > 0 && ids.every(id => members.has(id)),
  )
  if (!family) return null
  const units = bodiesOfAll(
    // Bases serve several communes, so a commune does not tell which one it is.
    ids.filter(id => family.district.includes(id)),
    situation,
  )
  return units.reason === null ? units : ofFamily(family, 'city', situation)
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

/** "Chi cục Thuế quận Cầu Giấy … Cục Thuế": the unit beside those above it is the one meant, unless they pass the buck. */
export function moreSpecific(found: Candidates, situation: Situation): Candidates {
  if (situation.has('obstacle/sent-around')) return found
  const lowest = found.bodies.find(body =>
    found.bodies.every(other => other === body || isAbove(other, body, situation)),
  )
  return lowest ? { bodies: [lowest], reason: null, steps: found.steps } : found
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
