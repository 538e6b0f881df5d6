/** When no procedure tells: the body named, the default of the field, the body where a linked procedure is stuck (R08, R13, R14, R18). */
import type { Stretch } from '../match/stretches.js'
import type { FieldDefault } from '../pack.js'
import { lastBefore } from '../text/first-from.js'
import { flat } from '../text/flat.js'
import { doesAnything } from './acting.js'
import {
  type Answer,
  bodiesOfAll,
  namedBodies,
  namedFlags,
  ofFamily,
  ofRole,
  plain,
  type RoutingData,
  review,
} from './answer.js'
import { type Candidates, merge, NOBODY, withReason } from './candidates.js'
import type { Family } from './families.js'
import type { NamedBody } from './named.js'
import { competentBodies, familyNamed, isBeyond, moreSpecific, rowsOfField, special, specialBody } from './settling.js'
import type { Situation } from './situation.js'

/** The body that the text names, or who took over from it. */
export function namedBody(situation: Situation): Answer {
  const found = moreSpecific(namedBodies(situation), situation)
  const told = found.bodies.length > 1 ? (notOnlyAddressed(situation) ?? onlyActing(situation)) : null
  return plain(told ?? found, { flags: namedFlags(situation) })
}

/** "Gửi Sở Tư pháp. … phường bắt tôi chứng minh": who is only written to is not the one that is complained of. */
function notOnlyAddressed(situation: Situation): Candidates | null {
  const { cues } = situation.request
  const isWrittenTo = ({ mention }: NamedBody) =>
    (cues.get('place/spoken-to') ?? []).some(hit => hit.end === mention.first)
  return onlyOneOf(
    situation.named.filter(body => body.explicit && !isWrittenTo(body)),
    situation,
  )
}

/** "Sở Công Thương đòi thêm giấy dù UBND phường đã đóng dấu": of bodies named, the only one of which a deed is told. */
function onlyActing(situation: Situation): Candidates | null {
  const { request } = situation
  // Whose behaviour it is hangs on the people, and who sends on does as much as who refuses.
  if (request.tags.includes('staff-conduct') || situation.has('obstacle/sent-around')) return null
  return onlyOneOf(
    situation.named.filter(({ explicit, mention }) => explicit && doesAnything(mention, request)),
    situation,
  )
}

/** The one body that these leave of all that are named. */
function onlyOneOf(chosen: readonly NamedBody[], { named }: Situation): Candidates | null {
  if (chosen.length === named.length) return null
  const found = merge(
    chosen.map(body => body.found),
    'several-bodies',
  )
  return found.reason === null ? found : null
}

/** The body where the text says it is stuck; otherwise the commune, the other two are told. */
export function interlinked(situation: Situation, data: RoutingData): Answer {
  const city = ofRole('insurance', 'city', situation)
  const insurers = situation.places.length > 0 ? [ofRole('insurance', 'district', situation), city] : [city]
  const atCommune = isStuckAtCommune(situation)
  const police = !atCommune ? stuckAtPolice(situation) : null
  const atInsurance = !atCommune && situation.has(INSURANCE) && !onlyFollows(police, situation)
  const isNamed = situation.named.some(
    ({ explicit, mention }) => explicit && situation.families.get(mention.family)?.special,
  )
  const insurance = atInsurance ? ((isNamed ? specialBody(situation, data) : null) ?? nearest(insurers)) : null
  const commune = ofRole('committee', 'commune', situation)
  const stuck = insurance ?? (police === null ? null : ofRole('police', 'commune', situation))
  const told = stuck ? [commune] : [ofRole('police', 'commune', situation), nearest(insurers) ?? NOBODY]
  return plain(stuck ?? commune, {
    secondary: flat(told, found => (found.reason === null && commune.reason === null ? found.bodies : [])),
  })
}

/**
 * The birth or the death itself comes first: what is not entered cannot be stuck further on, unless the text goes on to say
 * that it is entered now.
 */
function isStuckAtCommune({ request: { cues } }: Situation): boolean {
  const last = cues.get('subject/stuck-at-commune')?.at(-1)
  if (last === undefined) return false
  const done = (cues.get('procedure/done') ?? []).find(hit => hit.first >= last.end && !hit.negated)
  if (done === undefined) return true
  return !FURTHER_ON.some(cue => cues.get(cue)?.some(hit => hit.first >= done.end && !hit.negated))
}

const INSURANCE = 'subject/stuck-at-insurance'
const POLICE = 'subject/stuck-at-police'
const FURTHER_ON = [INSURANCE, POLICE]

/** Where the text first says that it is stuck at the police: in such words, or by what the unit named does. */
function stuckAtPolice({ named, families, request, has }: Situation): Stretch | null {
  const told = has(POLICE) ? (request.cues.get(POLICE) ?? []) : []
  const acting = flat(named, ({ mention, explicit }) =>
    explicit && families.plays(mention, 'police') && doesAnything(mention, request) ? [mention] : [],
  )
  return [...told, ...acting].reduce<Stretch | null>((a, b) => (a !== null && a.first <= b.first ? a : b), null)
}

/** "thường trú treo bảy tuần, vì thế cháu chưa có thẻ": what follows from a halt is not where it is stuck. */
function onlyFollows(halt: Stretch | null, { request: { cues, reading } }: Situation): boolean {
  if (halt === null) return false
  const therefore = cues.get('language/therefore') ?? []
  return (cues.get(INSURANCE) ?? []).every(hit => {
    const word = lastBefore(therefore, hit.first)
    return word !== undefined && word.first >= halt.end && word.sentence === reading.sentence[hit.first]
  })
}

/** The first that is known, from the nearest unit to the city-wide body. */
function nearest(tiers: readonly Candidates[]): Candidates | null {
  return tiers.find(found => found.reason === null) ?? null
}

export function fieldDefault(situation: Situation, data: RoutingData): Answer {
  const own = specialBody(situation, data)
  if (own) return special(own, situation)
  const rows = rowsOfField(situation, data)
  const told = rows.filter(row => row.when !== null && situation.has(row.when))
  const general = rows.filter(row => row.when === null)
  const chosen = told.length > 0 ? told : general
  const named = withoutMisled(surelyNamed(situation), told, situation)
  const flags = namedFlags(situation)
  // N1: without a procedure, a body that the citizen names knows better than the field.
  const centre = ofRole('counter', 'city', situation).bodies
  const isPoint = named.bodies.every(body => centre.some(other => other.id === body.id))
  if (named.reason === null && !isPoint && situation.named.some(body => body.explicit)) return plain(named, { flags })
  const found =
    chosen.length > 0
      ? (atSomeDistrict(chosen, situation) ?? competentBodies([...new Set(chosen.map(row => row.body))], situation))
      : review(bodiesOfAll([...new Set(rows.map(row => row.body))], situation), 'ambiguous-level')
  if (found.reason !== null && named.reason === null) return plain(named, { flags })
  // Where nobody is sure, those that are named beyond doubt stay candidates; the others are told.
  const certain = new Set(
    flat(situation.named, ({ found: own }) => (own.reason === null ? own.bodies.map(({ id }) => id) : [])),
  )
  const isTold = (id: string) => (found.reason === null ? id !== found.bodies[0]?.id : !certain.has(id))
  return plain(found, { flags, secondary: named.bodies.filter(({ id }) => isTold(id)) })
}

/** N4: a body of the very field that the words of the text give to others ("sổ lần đầu" at the land office) is no answer. */
function withoutMisled(named: Candidates, told: readonly FieldDefault[], situation: Situation): Candidates {
  const isMisled = situation.named.some(
    ({ explicit, mention }) => explicit && isBeyond(familyNamed(mention, situation), told, situation),
  )
  return isMisled ? NOBODY : named
}

/** "ba lần xã gửi, ba lần huyện Đan Phượng trả": beside the one that is named a head word without its place tells nothing. */
function surelyNamed(situation: Situation): Candidates {
  const all = namedBodies(situation)
  if (all.reason === null || situation.has('obstacle/sent-around')) return all
  const sure = situation.named.filter(({ explicit, found }) => explicit && found.reason === null)
  const found = merge(
    sure.map(body => body.found),
    'several-bodies',
  )
  return found.reason === null ? found : all
}

/**
 * While each district had such a unit and the city one above them, a report that names neither the unit nor a place leaves
 * open whose matter it is.
 */
function atSomeDistrict(chosen: readonly FieldDefault[], situation: Situation): Candidates | null {
  const { families, places, registry } = situation
  if (places.length > 0) return null
  const ofDistrict = (family: Family) =>
    family.special &&
    chosen.some(({ body }) => family.district.includes(body) && registry.body(body)?.per === 'district')
  const family = families.all.find(ofDistrict)
  return family ? withReason(ofFamily(family, 'city', situation), 'ambiguous-level') : null
}
