/** What a report tells whatever the day: read once, for one day or for all of them. */
import type { Cues } from '../match/cues.js'
import { wordsBetween } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import type { BodyMention } from '../mentions/bodies.js'
import { onlyProcedure, type ProcedureMention } from '../mentions/procedures.js'
import type { Blame, FieldMatter, ProcedureEntry } from '../pack.js'
import { FEW } from '../text/few.js'
import { firstFrom, lastBefore } from '../text/first-from.js'
import { flat } from '../text/flat.js'
import { onDemand } from '../text/on-demand.js'
import type { CueMatch, Field } from '../types.js'
import { actingBodies, doesAnything, type OthersNamed } from './acting.js'
import { type Blamed, blamed } from './blame.js'
import { isOfProvince, withProvince } from './elsewhere.js'
import type { RoutingFacts } from './facts.js'
import type { Families, Family } from './families.js'
import type { RoledPlace } from './located.js'
import type { RouteRequest } from './request.js'
import { isAnyJustBefore, roledPlaces } from './roles.js'

/** Facts of the table that hang on the words alone. */
export type FactTold = 'portal' | 'trouble' | 'stage' | 'interlinked' | 'buck-passing' | 'field'

export interface Account {
  readonly request: RouteRequest
  /** Procedures named, most telling first; without those that a more specific one replaces. */
  readonly procedures: readonly ProcedureEntry[]
  /** The text says that they are what is wanted; otherwise it only mentions them. */
  readonly asked: () => boolean
  /** Bodies named, reception points and those of other provinces left out. */
  readonly bodies: readonly BodyMention[]
  readonly counters: readonly BodyMention[]
  /** Bodies of other provinces. */
  readonly elsewhere: readonly BodyMention[]
  /** One of them is told to do something. */
  readonly actsElsewhere: () => boolean
  has(cue: string): boolean
  /** Where files may be handed in anywhere in the city, the place of filing says little about the matter. */
  readonly places: {
    readonly filingIsFree: () => readonly RoledPlace[]
    readonly otherwise: () => readonly RoledPlace[]
  }
  /** Parts of a body's work that the text tells of, as heirs of bodies name them (N5). */
  readonly subjects: () => readonly string[]
  readonly heads: () => Blamed
  readonly portal: () => RoutingFacts['portal']
  readonly isInterlinked: () => boolean
}

/** What does not change from report to report, nor from day to day. */
export interface Words {
  readonly families: Families
  readonly blame: Blame
  /** Fields in which a committee may be the one that answers. */
  readonly committeeFields: ReadonlySet<Field>
  /** Parts of a body's work, each with the cue that tells it. */
  readonly subjects: readonly (readonly [subject: string, cue: string])[]
  /** Where the matters of a field lie; a field without an entry is none of them. */
  readonly matters: ReadonlyMap<Field | null, FieldMatter>
}

export function accountOf(request: RouteRequest, words: Words): Account {
  const { mentions, cues, reading } = request
  const { families, blame } = words
  const has = (cue: string) => cues.says(cue)
  const isCounter = (body: BodyMention) => families.plays(body, 'counter')
  const elsewhere =
    mentions.outside.length > 0 ? new Set(mentions.bodies.filter(body => isOfProvince(body, request))) : NOT_ELSEWHERE
  const picked = request.addressedTo?.bodies ?? NO_BODIES
  const all = picked.length === 0 ? mentions.bodies : [...mentions.bodies, ...picked]
  const named = all.filter(body => !isCounter(body) && !elsewhere.has(body))
  const { procedures, asked } = mentions.procedures.length === 0 ? NO_PROCEDURES : proceduresOf(request, named)
  const matter = words.matters.get(request.field)
  const otherwise = onDemand(() => roledPlaces(request, matter, false))
  // A procedure says by itself who is competent at the place.
  const mayAct =
    isCommittees(request.field, words) || (named.length > 0 && (has('obstacle/sent-around') || passesBack(has)))
  const isOpen = mayAct && mentions.places.length > 0 && procedures.length === 0
  return {
    request,
    procedures,
    asked,
    bodies: isOpen
      ? [...named, ...actingBodies(request, otherwise(), families.of('committee'), howNamed(named))]
      : named,
    counters: mentions.bodies.filter(isCounter),
    actsElsewhere: () =>
      elsewhere.size > 0 && [...elsewhere].some(body => doesAnything(withProvince(body, request), request)),
    elsewhere: elsewhere.size === 0 ? NO_BODIES : [...elsewhere],
    has,
    places: {
      filingIsFree: onDemand(() => roledPlaces(request, matter, true)),
      otherwise,
    },
    subjects: onDemand(() => subjectsOf(request, words.subjects)),
    heads: onDemand(() => blamed(blame, cues, reading)),
    portal: onDemand(() => portalOf(request, words)),
    isInterlinked: () => isInterlinked(request, has, words),
  }
}

function howNamed(bodies: readonly BodyMention[]): OthersNamed {
  return bodies.length === 0 ? 'none' : bodies.some(isCertain) ? 'surely' : 'vaguely'
}

const NO_BODIES: readonly BodyMention[] = []
const NOT_ELSEWHERE: ReadonlySet<BodyMention> = new Set()

type Has = Account['has']

/** What tells the facts that hang on the words alone. */
export const TOLD: { readonly [F in FactTold]: (account: Account) => RoutingFacts[F] } = {
  portal: ({ portal }) => portal(),
  trouble: ({ has }) => (has('stage/reception-trouble') ? 'reception' : has('stage/late') ? 'late' : 'other'),
  stage: ({ has }) => (has('stage/settlement') ? 'settlement' : has('stage/reception') ? 'reception' : 'unknown'),
  interlinked: ({ isInterlinked }) => (isInterlinked() ? 'yes' : 'no'),
  'buck-passing': ({ has }) => (has('obstacle/sent-around') || passesBack(has) ? 'yes' : 'no'),
  field: ({ request: { field } }) => (field !== null && field !== 'other' ? 'known' : 'unknown'),
}

/** "quận đẩy về thuế, thuế đẩy lại quận": a committee and a body of one branch, one of which may be named by its work only. */
export function passesBack(has: Has): boolean {
  return has('obstacle/sent-on') && has('obstacle/sent-back')
}

/** "có giấy khai sinh rồi mà thẻ bảo hiểm y tế chưa có": one errand at three bodies, whether or not it is called so. */
function isInterlinked({ field }: RouteRequest, has: Has, { matters }: Words): boolean {
  const linked = matters.get(field)?.linked ?? null
  return has('subject/interlinked') || (linked !== null && has(linked))
}

function isCommittees(field: Field | null, { committeeFields }: Words): boolean {
  return field === null || field === 'other' || committeeFields.has(field)
}

/** Told by words outside the names of bodies: "Sở Giao thông vận tải" says nothing of transport. */
function subjectsOf({ cues, mentions: { bodies } }: RouteRequest, subjects: Words['subjects']): readonly string[] {
  const isInName = (hit: CueMatch) => {
    return [lastBefore(bodies, hit.first), bodies[firstFrom(bodies, hit.first)]].some(
      body => body && body.first < hit.end && hit.first < body.end,
    )
  }
  const told: string[] = []
  for (const [subject, cue] of subjects) if (cues.get(cue)?.some(hit => !isInName(hit))) told.push(subject)
  return told
}

interface Asked {
  readonly procedures: readonly ProcedureEntry[]
  readonly asked: () => boolean
}

const NO_PROCEDURES: Asked = { procedures: [], asked: () => false }

/**
 * The procedures that the report is about. A name with an errand before it or as its first word ("xin …", "làm …", "đổi …")
 * is asked for; a name after "để" is what it is wanted for; a name by itself may only describe the sender ("tạm trú ở …").
 */
function proceduresOf(request: RouteRequest, bodies: readonly BodyMention[]): Asked {
  const { mentions } = request
  const named = mentions.procedures.filter(mention => mention.procedures.length > 0)
  const demands = request.cues.get('procedure/purpose') ?? NO_HITS
  const wantedFirst = demands.length === 0 ? named : withoutDemanded(named, demands, request)
  const only = demands.length === 0 ? onlyProcedure(named) : null
  // Asked for or only named, it is the one.
  if (only) return { procedures: [only], asked: onDemand(() => named.some(mention => isErrand(mention, request))) }
  const means = wantedFirst.length < 2 ? wantedFirst : stillOpen(wantedFirst, request)
  const asked = means.filter(mention => isErrand(mention, request))
  // "Sở … đòi bản sao căn cước": the paper that a body wants is not what one wants of it.
  const wanted = means.length > 0 || bodies.some(isCertain) ? means : named
  const chosen = asked.length > 0 ? asked : wanted
  return { procedures: [...new Set(flat(chosen, mention => mention.procedures))], asked: () => asked.length > 0 }
}

const NO_HITS: readonly CueMatch[] = []

function isErrand(mention: Stretch, { cues, mentions, reading }: RouteRequest): boolean {
  const asked = cues.get('procedure/asked') ?? NO_HITS
  return (
    asked[firstFrom(asked, mention.first)]?.first === mention.first ||
    isAnyJustBefore(asked, mention, reading, hit => !isInside(hit, mentions.procedures))
  )
}

/** A paper that is demanded or certified is no errand where it is said again: "chứng thực hộ chiếu, họ bảo hộ chiếu phải …". */
function withoutDemanded(
  named: readonly ProcedureMention[],
  demands: readonly CueMatch[],
  request: RouteRequest,
): readonly ProcedureMention[] {
  const demanded = new Set<ProcedureEntry>()
  let last: Stretch | null = null
  return named.filter(mention => {
    if (isDemanded(mention, demands, request) || (last !== null && isJoined(last, mention, request))) {
      last = mention
      for (const procedure of mention.procedures) demanded.add(procedure)
      return false
    }
    return !mention.procedures.every(procedure => demanded.has(procedure)) || isErrand(mention, request)
  })
}

/** "sao y bằng lái và sổ đăng ký xe": with a conjunction between, and at most a word before its name, the next paper as well. */
function isJoined(before: Stretch, { first }: Stretch, { cues, reading }: RouteRequest): boolean {
  const joins = cues.get('place/joins') ?? NO_HITS
  const hit = joins[firstFrom(joins, before.end)]
  return hit?.first === before.end && hit.end <= first && wordsBetween(reading, hit.end, first) <= 1
}

/** Without what the text says to be done ("khai sinh làm xong, thẻ …") and papers named in the name of another errand. */
function stillOpen(mentions: readonly ProcedureMention[], request: RouteRequest): readonly ProcedureMention[] {
  const done = request.cues.get('procedure/done') ?? NO_HITS
  const whole =
    mentions.length > FEW
      ? mentions
      : mentions.filter((mention, i) => !mentions.some((other, j) => j < i && endsAlike(other, mention, request)))
  const open = done.length === 0 ? whole : whole.filter(mention => !isDone(mention, done, request))
  return open.length > 0 ? open : whole
}

/** "khai sinh xong", "đã có khai sinh": hits come in order, so only those beside the name are looked at. */
function isDone({ first, end }: Stretch, done: readonly CueMatch[], { reading }: RouteRequest): boolean {
  const after = done[firstFrom(done, end)]
  const counts = (hit: CueMatch | undefined): hit is CueMatch =>
    hit !== undefined && !hit.negated && reading.clause[hit.first] === reading.clause[first]
  if (counts(after) && wordsBetween(reading, end, after.first) <= 1) return true
  // "làm xong khai sinh" is no doubt said of it, "xong khai sinh" may be said of what came before.
  for (let i = firstFrom(done, first) - 1; done[i]?.end === first; i--) {
    const before = done[i]
    if (counts(before) && before.end - before.first > 1) return true
  }
  return false
}

/** "sao y bằng lái xe … bằng lái xe phải …": the name ends with the words of the other, and is no errand of its own. */
function endsAlike(long: Stretch, short: Stretch, { reading: { pieces } }: RouteRequest): boolean {
  const length = short.end - short.first
  if (long.end - long.first <= length) return false
  for (let i = 1; i <= length; i++) if (pieces[long.end - i]?.key !== pieces[short.end - i]?.key) return false
  return true
}

/** "bắt phải có sổ hồng mới cho nhập khẩu": what is demanded is the first thing named after the word. */
function isDemanded(mention: Stretch, demands: readonly CueMatch[], { mentions, reading }: RouteRequest): boolean {
  const { allPlaces, procedures } = mentions
  const before = lastBefore(procedures, mention.first)
  // "huyện Ba Vì" is no "vì".
  const counts = (hit: CueMatch) => !isInside(hit, allPlaces) && !(before && before.first >= hit.end)
  return isAnyJustBefore(demands, mention, reading, counts)
}

/** Names come in order and never overlap. */
function isInside({ first, end }: Stretch, names: readonly Stretch[]): boolean {
  return end <= (lastBefore(names, first + 1)?.end ?? 0)
}

/** Not only a head word ("công an"). */
function isCertain({ entries, place, level }: BodyMention): boolean {
  return entries.length > 0 || place !== null || level !== null
}

/** A system counts only when its failure, said in the same sentence, is the obstacle. */
function portalOf(request: RouteRequest, { families, matters }: Words): RoutingFacts['portal'] {
  if (!FAILED.some(cue => request.cues.has(cue))) return 'none'
  const failed = failedAt(request)
  if (failed.size === 0) return 'none'
  const hasFailed = (cue: string) => hits(request.cues, cue).some(hit => failed.has(hit.sentence))
  if (failedSystems(families, request).length > 0) return 'sector'
  if (hasFailed('system/national-portal')) return 'national'
  if (hasFailed('system/city-portal') || hasFailed(SOME_PORTAL)) return 'city'
  return matters.get(request.field)?.wayIn ? 'city' : 'none'
}

const FAILED = ['obstacle/portal-error', 'system/out-of-order']

const SOME_PORTAL = 'system/some-portal'

/** Families of bodies whose own system failed (routing decision 17); "trên cổng" is the system of whose field it is. */
export function failedSystems(families: Families, request: RouteRequest): readonly Family[] {
  const { cues, field } = request
  const failed = failedAt(request)
  const hasFailed = (cue: string) => hits(cues, cue).some(hit => failed.has(hit.sentence))
  const isUnsaid = hasFailed(SOME_PORTAL) && !hasFailed('system/city-portal') && !hasFailed('system/national-portal')
  return families.all.filter(
    family => family.system !== null && (hasFailed(family.system) || (isUnsaid && family.field === field)),
  )
}

/** Sentences that tell of a failure: of "phòng CSGT không gửi thẻ" the body has failed, and no system. */
function failedAt({ cues, mentions: { bodies } }: RouteRequest): ReadonlySet<number> {
  const ends = new Set(bodies.map(body => body.end))
  const failures = flat(FAILED, cue => hits(cues, cue)).filter(hit => !ends.has(hit.first))
  return new Set(failures.map(hit => hit.sentence))
}

function hits(cues: Cues, cue: string): readonly CueMatch[] {
  return (cues.get(cue) ?? []).filter(hit => !hit.negated)
}
