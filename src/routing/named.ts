/** The bodies a text names, as they are on the day: successors by subject, predecessors, districts that ended (N5, N6). */
import type { BodyMention } from '../mentions/bodies.js'
import type { PlaceMention } from '../mentions/place-mention.js'
import type { AuthorityEntry, BodyFamily, Unit } from '../pack.js'
import { livesOn } from '../registry/period.js'
import type { Succeeded } from '../registry/time.js'
import { flat } from '../text/flat.js'
import type { Day, Flag } from '../types.js'
import { bodiesOf, type Candidates, merge, NOBODY, withSteps } from './candidates.js'
import type { Families } from './families.js'
import type { RoledPlace, Setting } from './located.js'
import { written } from './principles.js'

export interface NamedBody {
  readonly mention: BodyMention
  /** The text says which body it is; otherwise only a head word stands there and its level is inferred from the places. */
  readonly explicit: boolean
  readonly found: Candidates
  readonly flags: readonly Flag[]
}

/** `competent`: ids competent for the procedure on the day, used to choose an heir by subject; empty when unknown. */
export function resolveNamed(
  mention: BodyMention,
  setting: Setting,
  families: Families,
  competent: readonly string[],
): NamedBody {
  const family = families.get(mention.family)
  const explicit = !family || mention.place !== null || mention.level !== null || mention.number !== null
  const found = family ? familyOn(mention, family, setting) : entriesOn(mention.entries, setting, competent)
  return { mention, explicit, ...found }
}

type Found = Omit<NamedBody, 'mention' | 'explicit'>

function entriesOn(entries: readonly AuthorityEntry[], setting: Setting, competent: readonly string[]): Found {
  const { registry, day } = setting
  const living = entries.filter(entry => livesOn(entry, day))
  if (living.length > 0) {
    const able = living.filter(entry => competent.includes(entry.id))
    const chosen = able.length > 0 ? able : living
    return {
      found: merge(
        chosen.map(entry => bodiesOf(entry.id, setting)),
        'several-bodies',
      ),
      flags: [],
    }
  }
  const ended = entries.filter(entry => entry.through !== null && entry.through < day)
  if (ended.length > 0) {
    return {
      found: merge(
        ended.map(entry => successorOf(entry, setting, competent)),
        'several-bodies',
      ),
      flags: ['former-name'],
    }
  }
  const before = entries.flatMap(entry => idsOf(registry.predecessor(entry.id, day, null)))
  const found = merge(
    before.map(id => bodiesOf(id, setting)),
    'anachronism',
  )
  const [future] = entries
  const steps = found.bodies.flatMap(body => {
    const words = { future: future?.name ?? '', day: written(future?.from ?? ''), body: body.name }
    return setting.tell('N6', body.name, words, future?.source)
  })
  return {
    found: { bodies: found.bodies, reason: before.length === 1 ? found.reason : 'anachronism', steps },
    flags: ['anachronism'],
  }
}

/** N5: the heir by subject when the procedure or a word of the text tells it, otherwise the only or the general heir. */
function successorOf(entry: AuthorityEntry, setting: Setting, competent: readonly string[]): Candidates {
  const { registry, day, subjects } = setting
  const heirs = idsOf(registry.successor(entry.id, day, null))
  const able = heirs.filter(heir => competent.includes(heir))
  const chosen = able.length > 0 ? able : heirs.length < 2 ? heirs : bySubject(entry, heirs, subjects(), setting)
  const found = merge(
    chosen.map(id => bodiesOf(id, setting)),
    'several-bodies',
  )
  const steps = found.bodies.flatMap(body => {
    const words = { old: entry.name, day: written(entry.through ?? ''), body: body.name }
    return setting.tell('N5', body.name, words, entry.source)
  })
  return withSteps(steps, found)
}

/** A subject that no heir took over leaves all of them, so only those count that leave fewer. */
function bySubject(
  { id }: AuthorityEntry,
  heirs: readonly string[],
  subjects: readonly string[],
  { registry, day }: Setting,
): readonly string[] {
  const told = subjects
    .map(subject => idsOf(registry.successor(id, day, subject)))
    .filter(some => some.length < heirs.length)
  return told.length === 0 ? heirs : [...new Set(told.flat())].sort()
}

function familyOn(mention: BodyMention, family: BodyFamily, setting: Setting): Found {
  const numbered = numberedBody(mention, family, setting)
  if (numbered) return { found: numbered, flags: [] }
  const said = mention.level ?? levelOfPlace(mention, setting)
  // "thuế phường Láng Hạ" in 2024: no tax office sat in a ward, so the one of its district is meant.
  const level =
    said === 'commune' && !sitsAt(family.commune, setting) && sitsAt(family.district, setting) ? 'district' : said
  const cityWide = () => membersOn(family.city, setting)
  // A head word by itself ("công an") may be any of the family, unless the family has only one house.
  if (level === null)
    return { found: family.commune.length + family.district.length > 0 ? NOBODY : cityWide(), flags: [] }
  if (level === 'city' || family[level].length === 0)
    return { found: withBranch(cityWide(), mention, family), flags: [] }
  const there = membersAt(family[level], mention, setting)
  if (there !== NOBODY) return { found: there, flags: [] }
  // The level ended (districts, district police): the commune's body when one commune is known, else the city's.
  const communal = membersAt(family.commune, mention, setting)
  const hasCityBody = family.role !== 'committee' && family.role !== 'counter'
  const found = communal.reason !== null && hasCityBody ? cityWide() : communal
  return { found: ended(found, mention, family, setting), flags: ['former-name'] }
}

/** Branches are no authorities: the city-wide body answers, and the branch is a hint (decision 7). */
function withBranch(found: Candidates, { place }: BodyMention, { branchName }: BodyFamily): Candidates {
  if (branchName === null || !place) return found
  const unitHint = branchName.replace('{place}', place.name)
  const bodies = found.bodies.map(({ id, name, level, unit }) => ({ id, name, level, unit, unitHint }))
  return { bodies, reason: found.reason, steps: found.steps }
}

/** "Thuế cơ sở 4": the member that takes a number, while it lives. */
function numberedBody({ number }: BodyMention, family: BodyFamily, { registry, day }: Setting): Candidates | null {
  if (number === null) return null
  const id = [...family.commune, ...family.district].find(
    member => registry.body(member)?.per === 'number' && registry.isAlive(member, day),
  )
  return id === undefined ? null : { bodies: [registry.instance(id, number)], reason: null, steps: [] }
}

/** Some body of these is made per commune or district and lives on the day. */
function sitsAt(ids: readonly string[], { registry, day }: Setting): boolean {
  return ids.some(id => registry.isAlive(id, day) && registry.body(id)?.per !== 'number')
}

/** The members at the place in the body's own name; other places help only where that one is open. */
function membersAt(ids: readonly string[], mention: BodyMention, setting: Setting): Candidates {
  if (!mention.place) return membersOn(ids, setting)
  const own = membersOn(ids, settingAt([bodyPlace(mention)], setting))
  if (own.reason === null) return own
  return membersOn(ids, settingAt([bodyPlace(mention), ...others(mention, setting)], setting))
}

function settingAt(places: readonly RoledPlace[], { day, matter, subjects, registry, tell }: Setting): Setting {
  return { day, places, matter, subjects, registry, tell }
}

/** Those of the entries that live on the day, as one; NOBODY itself when none does. */
function membersOn(ids: readonly string[], setting: Setting): Candidates {
  const { registry, day } = setting
  const living: Candidates[] = []
  for (const id of ids) if (registry.isAlive(id, day)) living.push(bodiesOf(id, setting))
  return living.length === 0 ? NOBODY : merge(living, 'several-bodies')
}

/** The unit that the text names ended with its level: "quận Ba Đình" after 30/06/2025. */
function ended(found: Candidates, mention: BodyMention, family: BodyFamily, setting: Setting): Candidates {
  const [body, ...others] = found.bodies
  if (!body || others.length > 0) return found
  const { registry, day, tell } = setting
  const level = mention.level === 'commune' ? 'commune' : 'district'
  const through = family[level].flatMap(id => registry.body(id)?.through ?? []).filter(end => end < day)
  const place = mention.place ? ` ${placeName(mention.place)}` : ''
  const words = { old: `${family.title}${place}`, day: written(through.sort().at(-1) ?? ''), body: body.name }
  return withSteps(tell('N5', body.name, words), found)
}

function placeName({ kind, name }: PlaceMention): string {
  return kind ? `${kind} ${name}` : name
}

function bodyPlace(mention: BodyMention): RoledPlace {
  if (!mention.place) throw new Error('a body without a place has no place')
  return { mention: mention.place, role: 'matter' }
}

function others(mention: BodyMention, setting: Setting): readonly RoledPlace[] {
  return setting.places.filter(place => place.mention.first !== mention.place?.first)
}

/**
 * "công an Cầu Giấy": no kind word, so the level is that of the units the name has on the day. A head word by itself
 * ("anh tư pháp") takes the level of the places that the text names, when they agree.
 */
function levelOfPlace(mention: BodyMention, { day, places }: Setting): BodyMention['level'] {
  const named = mention.place
    ? [mention.place]
    : places.filter(place => place.role !== 'sender').map(place => place.mention)
  const levels = new Set(flat(named, place => levelsOn(place.units, day)))
  if (!mention.place) return levels.size === 1 && levels.has('commune') ? 'commune' : null
  return levels.has('district') ? 'district' : 'commune'
}

function levelsOn(units: readonly Unit[], day: Day): ('commune' | 'district')[] {
  const living = units.filter(unit => livesOn(unit, day))
  return (living.length > 0 ? living : units).map(unit => unit.level)
}

function idsOf(succeeded: Succeeded): readonly string[] {
  return 'id' in succeeded ? [succeeded.id] : succeeded.candidates
}
