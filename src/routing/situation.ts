/** A report as the decision table sees it on a day: what it tells and who is competent, turned into enumerated facts. */

import type { BodyMention } from '../mentions/bodies.js'
import { levelOfKind } from '../mentions/kinds.js'
import type { Mentions } from '../mentions/mentions.js'
import type { HeadWords, ProcedureEntry, Target, Unit } from '../pack.js'
import type { Registry } from '../registry/registry.js'
import { FEW } from '../text/few.js'
import { flat } from '../text/flat.js'
import type { Day, Level } from '../types.js'
import { type Account, passesBack, TOLD, type Words } from './account.js'
import { isFiledElsewhere, isLandElsewhere } from './elsewhere.js'
import { ROUTING_FACTS, type RoutingFact, type RoutingFacts } from './facts.js'
import type { Families, Family } from './families.js'
import type { RoledPlace, Setting } from './located.js'
import { type NamedBody, resolveNamed } from './named.js'
import type { Tell } from './principles.js'
import type { RouteRequest } from './request.js'
import { isJustBefore } from './roles.js'

export interface Situation extends Setting {
  readonly request: RouteRequest
  readonly procedures: readonly ProcedureEntry[]
  /** The text says that they are what is wanted; otherwise it only mentions them. */
  readonly asked: () => boolean
  /** Ids competent on the day for any of the procedures. */
  readonly competent: readonly string[]
  readonly named: readonly NamedBody[]
  readonly families: Families
  readonly counter: RoutingFacts['counter']
  readonly told: TableFacts
  has(cue: string): boolean
}

/** Everything but what the answer is for. */
export type FactOfDay = Exclude<RoutingFact, 'purpose'>
// Object.keys forgets the type of the keys of a closed list.
export const FACTS_OF_DAY = (Object.keys(ROUTING_FACTS) as RoutingFact[]).filter(fact => fact !== 'purpose')

/** What stays the same from report to report. */
export interface World extends Words {
  readonly registry: Registry
  readonly tell: Tell
  readonly filingAnywhereFrom: Day
}

export function situationOf(account: Account, day: Day, world: World): Situation {
  const { registry, families, tell, filingAnywhereFrom, matters } = world
  const { request, procedures, has, subjects } = account
  const places = day >= filingAnywhereFrom ? account.places.filingIsFree() : account.places.otherwise()
  const competent = competentOn(day, procedures, registry)
  const matter = matters.get(request.field)?.onLand ? 'land' : 'person'
  const setting: Setting = { day, places, matter, subjects, registry, tell }
  const named = namedOn(account.bodies, setting, families, competent)
  const counter = counterOf(account, named, families)
  const situation: Situation = {
    day,
    places,
    matter,
    subjects,
    registry,
    tell,
    request,
    procedures,
    asked: account.asked,
    competent,
    named,
    counter,
    families,
    told: new TableFacts(account, () => situation),
    has,
  }
  return situation
}

function namedOn(
  bodies: readonly BodyMention[],
  setting: Setting,
  families: Families,
  competent: readonly string[],
): readonly NamedBody[] {
  // A text of more than a few names says most of them again.
  const known = bodies.length > FEW ? new Map<string, NamedBody>() : null
  const named: NamedBody[] = []
  for (const body of bodies) {
    const key = known === null ? '' : sayingOf(body)
    const before = known?.get(key)
    const resolved = before ? { ...before, mention: body } : resolveNamed(body, setting, families, competent)
    if (!before) known?.set(key, resolved)
    if (resolved.found.bodies.length > 0) named.push(resolved)
  }
  return named
}

/** What the name of a body says, wherever it stands. */
function sayingOf({ entries, family, level, number, place }: BodyMention): string {
  const of = place && [place.kind, place.name, place.former, place.units.map(unitId), place.beside]
  return JSON.stringify([entries.map(({ id }) => id), family, level, number, of])
}

function unitId({ level, code, from }: Unit): string {
  return `${level} ${code} ${from}`
}

/** The facts that rows ask, each found when the first row asks: most reports are answered by a row that asks for few. */
export class TableFacts {
  /** The value of each of `FACTS_OF_DAY` as the bit of its place in the closed list; 0 until it is asked. */
  private readonly bits: number[] = FACTS_OF_DAY.map(() => 0)

  constructor(
    private readonly account: Account,
    private readonly situation: () => Situation,
  ) {}

  bitOf(number: number): number {
    const known = this.bits[number] ?? 0
    if (known !== 0) return known
    const fact = BY_NUMBER[number]
    if (fact === undefined) return 0
    const bit = 1 << fact.values.indexOf(fact.tell(this.account, this.situation()))
    this.bits[number] = bit
    return bit
  }

  value<F extends FactOfDay>(fact: F): RoutingFacts[F] {
    return TELLERS[fact](this.account, this.situation())
  }
}

type Tellers = { readonly [F in FactOfDay]: (account: Account, situation: Situation) => RoutingFacts[F] }

const TELLERS: Tellers = {
  ...TOLD,
  target: targetOf,
  'city-head-acts': account => (account.heads().acting.some(head => head.target === 'city-leader') ? 'yes' : 'no'),
  counter: (_, { counter }) => counter,
  procedure: (_, { competent }) => (competent.length > 0 ? 'known' : 'unknown'),
  level: (_, situation) => levelOf(situation),
  body: (account, { named }) => (named.length === 0 ? 'none' : severalNamed(account, named) ? 'several' : 'one'),
  place: (_, { places }) => (places.length > 0 ? 'named' : 'none'),
}

interface FactByNumber {
  readonly values: readonly string[]
  readonly tell: (account: Account, situation: Situation) => string
}

/** In the order of `FACTS_OF_DAY`: what is asked by a name that changes is looked up slowly. */
const BY_NUMBER = FACTS_OF_DAY.map((fact): FactByNumber => ({ values: ROUTING_FACTS[fact], tell: TELLERS[fact] }))

function competentOn(day: Day, procedures: readonly ProcedureEntry[], registry: Registry): readonly string[] {
  const ids: string[] = []
  for (const procedure of procedures) ids.push(...registry.competentOn(procedure, day))
  return ids.length < 2 ? ids : [...new Set(ids)]
}

/** Between bodies that send people to one another a head word ("công an") is a body as well. */
function severalNamed(account: Account, named: readonly NamedBody[]): boolean {
  if (named.length > 0 && passesBack(account.has)) return true
  const passing = TOLD['buck-passing'](account) === 'yes'
  let first: string | null = null
  for (const { explicit, found } of named) {
    if (!passing && !explicit) continue
    for (const { id } of found.bodies) {
      first ??= id
      if (id !== first) return true
    }
  }
  return false
}

function hasOwnCounter({ family, entries }: BodyMention, families: Families): boolean {
  if (family !== null) return Boolean(families.get(family)?.field)
  return families.all.some(({ special, members }) => special && entries.some(({ id }) => members.has(id)))
}

function counterOf(
  { request: { mentions }, counters, has }: Account,
  named: readonly NamedBody[],
  families: Families,
): RoutingFacts['counter'] {
  const branches = families.of('counter')?.branches ?? []
  const isBranch = mentions.bodies.some(body => body.entries.some(entry => branches.includes(entry.id)))
  if (has('stage/branch') || isBranch) return 'branch'
  const level = counters.find(body => body.level !== null)?.level ?? null
  if (level === 'city') return 'branch'
  // "quầy tiếp nhận BHXH quận …": the counter of a body with a field of its own is that body's.
  if (named.some(({ mention }) => hasOwnCounter(mention, families))) return 'none'
  if (level !== null) return level
  if (counters.length === 0 && !has('stage/reception')) return 'none'
  const kinds = flat(mentions.places, place => (place.kind ? [levelOfKind(place.kind)] : []))
  return kinds.includes('commune') ? 'commune' : kinds.includes('district') ? 'district' : 'none'
}

function targetOf(account: Account, { places, named, families, matter }: Situation): Target {
  const { request, heads, has } = account
  // "có bản án của tòa mà UBND phường không cấp": the court is only told of where a body of the city is named.
  const ours = named.some(({ explicit, found }) => explicit && found.bodies.some(body => body.level !== 'central'))
  if (has('target/outside') && !ours) return 'outside'
  // "tờ khai ở Chi cục Hải quan khu vực I": nobody of the city is named, and no procedure that would tell one.
  if (named.length > 0 && account.procedures.length === 0 && named.every(isCentral)) return 'outside'
  const isElsewhere = () =>
    (!ours && account.actsElsewhere()) ||
    (named.every(body => isAnyOfItsKind(body, places)) && isAboutOutside(request, places.length > 0))
  if (liesNowhereHere(places, has) && isElsewhere()) return 'outside'
  if (!ours && isFiledElsewhere(account.elsewhere, places, request)) return 'outside'
  if (matter === 'land' && isLandElsewhere(places, request)) return 'outside'
  const isNamed = (level: Level) =>
    named.some(({ found }) => found.reason === null && found.bodies.some(body => body.level === level))
  const firstOf = (chosen: readonly HeadWords[]) => chosen.find(({ level }) => level === null || isNamed(level))?.target
  const { sure, perhaps } = heads()
  const head = firstOf(sure)
  if (head === 'commune-police-head') return policeHead(request.mentions, families)
  // A deputy is answered for by the body itself, whoever of the two it was.
  return head ?? (firstOf(perhaps.filter(({ target }) => target !== 'deputy')) ? 'head-or-staff' : 'ordinary')
}

function isCentral({ found: { bodies } }: NamedBody): boolean {
  return bodies.length > 0 && bodies.every(body => body.level === 'central')
}

/** Nothing says that the matter lies in this city: where the sender lives says nothing of it. */
function liesNowhereHere(places: readonly RoledPlace[], has: Situation['has']): boolean {
  return !has('target/hanoi') && places.every(({ role }) => role === 'sender')
}

/** "chi nhánh đất đai huyện": beside another province, and no place of ours, it may be that of any district. */
function isAnyOfItsKind(
  { mention: { level, place, entries, number } }: NamedBody,
  places: Situation['places'],
): boolean {
  const isOfUnit = level === 'commune' || level === 'district'
  return isOfUnit && place === null && number === null && entries.length === 0 && places.length === 0
}

/** "quê Phú Thọ", "chuyển từ Bình Dương", "chờ Hải Phòng xác minh": where somebody or a paper comes from is not where the matter lies. */
function isAboutOutside({ mentions, cues, reading }: RouteRequest, livesHere: boolean): boolean {
  // "quê tôi ở Lào Cai, xã không chịu xác nhận": there the home is where the matter lies.
  const isAtHome =
    !livesHere && ['place/hometown', 'place/commune-acts', 'place/district-acts'].some(cue => cues.has(cue))
  const origins = [...(cues.get('place/origin') ?? []), ...(isAtHome ? [] : (cues.get('place/native') ?? []))]
  return mentions.outside.some(province => !origins.some(hit => isJustBefore(hit, province, reading)))
}

function policeHead({ bodies, places }: Mentions, families: Families): Target {
  const level = bodies.find(body => families.plays(body, 'police'))?.level
  const kind = places.find(place => place.kind !== null)?.kind ?? null
  const district = level === 'district' || (level == null && kind !== null && levelOfKind(kind) === 'district')
  return district ? 'district-police-head' : 'commune-police-head'
}

function levelOf({ procedures, competent, families, registry }: Situation): RoutingFacts['level'] {
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
