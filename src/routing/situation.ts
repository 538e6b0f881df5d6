/** A report as the decision table sees it: mentions, cues and the day turned into enumerated facts. */
import type { Cues } from '../match/cues.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { BodyMention } from '../mentions/bodies.js'
import { levelOfKind } from '../mentions/kinds.js'
import type { Mentions } from '../mentions/mentions.js'
import type { PlaceMention } from '../mentions/place-mention.js'
import type { Blame, ProcedureEntry, Target } from '../pack.js'
import type { Registry } from '../registry/registry.js'
import type { CueMatch, Day, Field, Tag } from '../types.js'
import { blamed } from './blame.js'
import type { RoutingFacts } from './facts.js'
import type { Families, Family } from './families.js'
import type { PlaceRole, RoledPlace, Setting } from './located.js'
import { type NamedBody, resolveNamed } from './named.js'
import type { Tell } from './principles.js'

/** What the resolver is given about a report. */
export interface RouteRequest {
  readonly reading: Reading
  readonly cues: Cues
  readonly mentions: Mentions
  /** Mentions of the sender's address and of the body picked in the channel, read as texts of their own. */
  readonly address: Mentions | null
  readonly addressedTo: Mentions | null
  readonly tags: readonly Tag[]
  readonly field: Field | null
  /** When the file was handed in, where the text tells it. */
  readonly filedOn?: Day | null
}

export interface Situation extends Setting {
  readonly request: RouteRequest
  /** Procedures named, most telling first; without those that a more specific one replaces. */
  readonly procedures: readonly ProcedureEntry[]
  /** Ids competent on the day for any of the procedures. */
  readonly competent: readonly string[]
  readonly named: readonly NamedBody[]
  readonly counter: RoutingFacts['counter']
  readonly families: Families
  readonly blame: Blame
  has(cue: string): boolean
}

/** What stays the same from report to report. */
export interface World {
  readonly registry: Registry
  readonly families: Families
  readonly blame: Blame
  readonly tell: Tell
  readonly filingAnywhereFrom: Day
  /** Parts of a body's work, each with the cue that tells it. */
  readonly subjects: readonly (readonly [subject: string, cue: string])[]
}

export function situationOf(request: RouteRequest, day: Day, world: World): Situation {
  const { registry, families, blame, tell, filingAnywhereFrom } = world
  const { mentions, cues } = request
  const subjects = subjectsOf(request, world)
  const has = (cue: string) => cues.get(cue)?.some(hit => !hit.negated) ?? false
  const places = roledPlaces(request, day >= filingAnywhereFrom)
  const procedures = proceduresOf(request)
  const competent = [...new Set(procedures.flatMap(procedure => registry.competentOn(procedure, day)))]
  const matter = request.field === 'land' || request.field === 'construction-permit' ? 'land' : 'person'
  const setting: Setting = { day, places, matter, subjects, registry, tell }
  const bodies = [
    ...mentions.bodies.filter(body => !isElsewhere(body, request)),
    ...(request.addressedTo?.bodies ?? []),
  ]
  const named = bodies
    .filter(body => !families.plays(body, 'counter'))
    .map(body => resolveNamed(body, setting, families, competent))
    .filter(body => body.found.bodies.length > 0)
  return {
    ...setting,
    request,
    procedures,
    competent,
    named,
    counter: counterOf(mentions, named, families, has),
    families,
    blame,
    has,
  }
}

/** Told by words outside the names of bodies: "Sở Giao thông vận tải" says nothing of transport. */
function subjectsOf({ cues, mentions: { bodies } }: RouteRequest, { subjects }: World): readonly string[] {
  const isInName = (hit: CueMatch) => bodies.some(body => body.first < hit.end && hit.first < body.end)
  return subjects.flatMap(([subject, cue]) => (cues.get(cue)?.some(hit => !isInName(hit)) ? [subject] : []))
}

/** "Sở Xây dựng tỉnh Bắc Ninh": a province right after the name of a body (N7). */
function isElsewhere(body: BodyMention, { mentions, reading }: RouteRequest): boolean {
  return mentions.outside.some(
    ({ first }) =>
      first >= body.end &&
      wordsBetween(reading, body.end, first) <= 2 &&
      reading.clause[first] === reading.clause[body.first],
  )
}

/**
 * The procedures that the report is about. A name with an errand before it ("xin …", "làm …", "nộp hồ sơ …") is asked
 * for; a name after "để" is what it is wanted for; a name by itself may only describe the sender ("tạm trú ở …").
 */
function proceduresOf({ mentions, cues, reading }: RouteRequest): readonly ProcedureEntry[] {
  const named = mentions.procedures.filter(mention => mention.procedures.length > 0)
  const follows = (cue: string, mention: { readonly first: number }) =>
    (cues.get(cue) ?? []).some(hit => isJustBefore(hit, mention, reading))
  const means = named.filter(mention => !follows('procedure/purpose', mention))
  const asked = means.filter(mention => follows('procedure/asked', mention))
  const chosen = asked.length > 0 ? asked : means.length > 0 ? means : named
  return [...new Set(chosen.flatMap(mention => mention.procedures))]
}

// ── places ──────────────────────────────────────────────────────────────────────────────────────

/** A role word counts for a place at most so many words after it. */
const REACH = 3

/** Where files may be handed in anywhere in the city, the place of filing says little about the matter. */
function roledPlaces({ reading, cues, mentions, address, field }: RouteRequest, filingIsFree: boolean): RoledPlace[] {
  const ofBodies = new Set(mentions.bodies.flatMap(body => (body.place ? [body.place.first] : [])))
  const roled = mentions.places.map(mention => ({
    mention,
    role: roleOf(mention, ofBodies, reading, cues, filingIsFree, ANYWHERE.has(field)),
  }))
  const fromAddress = address?.places ?? []
  return [...roled, ...fromAddress.map(mention => ({ mention, role: 'sender' as const }))]
}

/** Fields whose matters do not hang on where one lives. */
const ANYWHERE: ReadonlySet<Field | null> = new Set<Field>(['civil-status', 'notary-certification'])

function roleOf(
  place: PlaceMention,
  ofBodies: ReadonlySet<number>,
  reading: Reading,
  cues: Cues,
  filingIsFree: boolean,
  isAnywhere: boolean,
): PlaceRole {
  const precedes = (cue: string) => (cues.get(cue) ?? []).some(hit => isJustBefore(hit, place, reading))
  if (precedes('place/sender')) return 'sender'
  if (isAnywhere && precedes('place/home')) return 'home'
  if (precedes('place/matter')) return 'matter'
  if (filingIsFree && (precedes('place/filing') || isHandedInAt(place, reading, cues))) return 'filing'
  return ofBodies.has(place.first) ? 'body' : 'loose'
}

/** "nộp hồ sơ đăng ký hộ kinh doanh ở UBND phường …": the errand may stand between, "ở" right before the place or body. */
function isHandedInAt(place: PlaceMention, reading: Reading, cues: Cues): boolean {
  const at = (cues.get('place/locative') ?? []).find(
    hit =>
      hit.end <= place.first &&
      wordsBetween(reading, hit.end, place.first) <= 1 &&
      /^(ở|tại|o|tai)$/u.test(reading.tokens[hit.end - 1]?.key ?? ''),
  )
  return (
    at !== undefined &&
    (cues.get('place/filing') ?? []).some(
      hit => hit.first < at.first && reading.clause[hit.first] === reading.clause[place.first],
    )
  )
}

function isJustBefore(hit: CueMatch, place: { readonly first: number }, reading: Reading): boolean {
  return (
    hit.end <= place.first &&
    hit.sentence === reading.sentence[place.first] &&
    wordsBetween(reading, hit.end, place.first) <= REACH
  )
}

// ── facts ───────────────────────────────────────────────────────────────────────────────────────

export function factsOf(situation: Situation, purpose: RoutingFacts['purpose'], registry: Registry): RoutingFacts {
  const { request, procedures, competent, named, has, counter } = situation
  return {
    purpose,
    target: targetOf(situation),
    portal: portalOf(situation),
    trouble: has('stage/reception-trouble') ? 'reception' : 'other',
    counter,
    stage: has('stage/settlement') ? 'settlement' : has('stage/reception') ? 'reception' : 'unknown',
    procedure: competent.length > 0 ? 'known' : 'unknown',
    level: levelOf(procedures, competent, situation.families, registry),
    interlinked: has('subject/interlinked') ? 'yes' : 'no',
    'buck-passing': has('obstacle/sent-around') ? 'yes' : 'no',
    field: request.field !== null && request.field !== 'other' ? 'known' : 'unknown',
    body: named.length === 0 ? 'none' : severalNamed(named) ? 'several' : 'one',
    place: situation.places.length > 0 ? 'named' : 'none',
  }
}

function severalNamed(named: readonly NamedBody[]): boolean {
  const ids = named.filter(body => body.explicit).flatMap(({ found }) => found.bodies.map(({ id }) => id))
  return new Set(ids).size > 1
}

function counterOf(
  mentions: Mentions,
  named: readonly NamedBody[],
  families: Families,
  has: (cue: string) => boolean,
): RoutingFacts['counter'] {
  const counters = mentions.bodies.filter(body => families.plays(body, 'counter'))
  const branches = families.of('counter')?.branches ?? []
  const isBranch = mentions.bodies.some(body => body.entries.some(entry => branches.includes(entry.id)))
  if (has('stage/branch') || isBranch) return 'branch'
  const level = counters.find(body => body.level !== null)?.level ?? null
  if (level === 'city') return 'branch'
  // "quầy tiếp nhận BHXH quận …": the counter of a body with a field of its own is that body's.
  if (named.some(body => families.get(body.mention.family)?.field)) return 'none'
  if (level !== null) return level
  if (counters.length === 0 && !has('stage/reception')) return 'none'
  const kinds = mentions.places.flatMap(place => (place.kind ? [levelOfKind(place.kind)] : []))
  return kinds.includes('commune') ? 'commune' : kinds.includes('district') ? 'district' : 'none'
}

export function targetOf({ request, places, named, families, blame, has }: Situation): Target {
  // "có bản án của tòa mà UBND phường không cấp": the court is only told of where a body of the city is named.
  const ours = named.some(({ explicit, found }) => explicit && found.bodies.some(body => body.level !== 'central'))
  if (has('target/outside') && !ours) return 'outside'
  const elsewhere = request.mentions.outside.length > 0 && places.length === 0 && named.length === 0
  if (elsewhere && !has('target/hanoi')) return 'outside'
  const levels = new Set(
    named.flatMap(body => (body.found.reason === null ? body.found.bodies : [])).map(body => body.level),
  )
  const heads = blamed(blame, request.cues, request.reading)
  const head = heads.find(({ level }) => level === null || levels.has(level))?.target ?? 'ordinary'
  return head === 'commune-police-head' ? policeHead(request.mentions, families) : head
}

function policeHead({ bodies, places }: Mentions, families: Families): Target {
  const level = bodies.find(body => families.plays(body, 'police'))?.level
  const kind = places.find(place => place.kind !== null)?.kind ?? null
  const district = level === 'district' || (level == null && kind !== null && levelOfKind(kind) === 'district')
  return district ? 'district-police-head' : 'commune-police-head'
}

/** A system counts only when its failure, said in the same sentence, is the obstacle. */
function portalOf({ request, families }: Situation): RoutingFacts['portal'] {
  const failed = failedAt(request.cues)
  if (failed.size === 0) return 'none'
  const hasFailed = (cue: string) => hits(request.cues, cue).some(hit => failed.has(hit.sentence))
  if (failedSystems(families, request.cues).length > 0) return 'sector'
  if (hasFailed('system/national-portal')) return 'national'
  if (hasFailed('system/city-portal')) return 'city'
  return request.field === 'public-service-portal' ? 'city' : 'none'
}

/** Families of bodies whose own system failed (routing decision 17). */
export function failedSystems(families: Families, cues: Cues): readonly Family[] {
  const failed = failedAt(cues)
  return families.all.filter(
    ({ system }) => system !== null && hits(cues, system).some(hit => failed.has(hit.sentence)),
  )
}

function failedAt(cues: Cues): ReadonlySet<number> {
  return new Set(hits(cues, 'obstacle/portal-error').map(hit => hit.sentence))
}

function hits(cues: Cues, cue: string): readonly CueMatch[] {
  return (cues.get(cue) ?? []).filter(hit => !hit.negated)
}

function levelOf(
  procedures: readonly ProcedureEntry[],
  competent: readonly string[],
  families: Families,
  registry: Registry,
): RoutingFacts['level'] {
  if (procedures.length === 0) return 'none'
  // The units of tax and insurance are one body of the whole city, whichever of them answers (R11).
  const isOneFamily = ({ special, members }: Family) => special && competent.every(id => members.has(id))
  if (competent.length > 0 && families.all.some(isOneFamily)) return 'city-wide'
  const levels = new Set(
    competent.map(id => {
      const per = registry.body(id)?.per ?? null
      return per === 'commune' || per === 'district' ? per : 'city-wide'
    }),
  )
  const [only] = levels
  return levels.size === 1 && only ? only : levels.size === 0 ? 'none' : 'mixed'
}
