/** What is told besides how the body was found: another province in the text, a street alone, heirs, boundary days. */
import type { BodyMention } from '../mentions/bodies.js'
import { provincesOf } from '../mentions/outside.js'
import type { AuthorityEntry } from '../pack.js'
import { livesOn } from '../registry/period.js'
import { onDemand } from '../text/on-demand.js'
import type { Authority, Day, Period, Step } from '../types.js'
import { type Candidates, competentBefore, isOf } from './candidates.js'
import { REVIEWED, written } from './principles.js'
import type { Situation } from './situation.js'

export function notes({ bodies: [body], reason }: Candidates, situation: Situation): Step[] {
  if (reason === 'outside-jurisdiction') return elsewhere(situation)
  if (reason === 'no-place') return streetAlone(situation)
  if (reason === 'which-commune') return districtAlone(situation)
  if (reason !== null || !body) return []
  return [...ofThisProvince(body, situation), ...inherited(body, situation), ...onBoundary(body, situation)]
}

/** N7: another province is named, and yet the body is ours. */
function ofThisProvince(body: Authority, { request, named, tell }: Situation): Step[] {
  if (request.mentions.outside.length === 0) return []
  const isNamed = named.some(({ found }) => found.bodies.some(other => other.id === body.id))
  return isNamed ? tell('N7', body.name, { body: body.name }) : []
}

/** R01: nothing of this province is named, and another is. */
function elsewhere({ request: { mentions }, places, named, tell, has }: Situation): Step[] {
  if (mentions.outside.length === 0 || places.length > 0 || named.length > 0 || has('target/hanoi')) return []
  return tell('R01', REVIEWED, { provinces: provincesOf(mentions.outside).join(', ') })
}

/** P4: a street or a housing estate is no unit. */
function streetAlone({ request: { cues }, tell }: Situation): Step[] {
  // Which street is not repeated: a step must hold nothing of the citizen's words.
  return cues.get('place/street') ? tell('P4', REVIEWED, {}) : []
}

/** P6: the commune settles it, and only the district is known. */
function districtAlone({ places, tell }: Situation): Step[] {
  const district = places.find(({ mention }) => mention.units.every(unit => unit.level === 'district'))?.mention
  if (!district) return []
  const name = district.kind === null ? district.name : `${district.kind} ${district.name}`
  return tell('P6', REVIEWED, { district: name })
}

/** T1, T2: the text names who was competent when the matter began, and another has its work on the day. */
function inherited(body: Authority, situation: Situation): Step[] {
  const { procedures, competent, registry, tell } = situation
  const gone: string[] = []
  for (const procedure of procedures)
    for (const id of competentBefore(procedure, situation)) if (!competent.includes(id)) gone.push(id)
  if (gone.length === 0 || !competent.some(id => isOf(body, id, situation))) return []
  const wasAnswering = onDemand(() => competentWhenFiled(situation))
  const old = gone.find(id => isSpokenOf(id, situation) || wasAnswering() === id)
  const entry = old === undefined ? null : registry.body(old)
  if (!entry) return []
  const isDistrict = entry.kind === 'district-committee' && body.level === 'commune'
  return tell(isDistrict ? 'T2' : 'T1', body.name, { body: body.name, old: classless(entry) })
}

/** The one body that was competent when the file was handed in. */
function competentWhenFiled({ request, procedures, registry }: Situation): string | null {
  const day = request.filedOn?.()
  if (!day) return null
  const then = procedures.flatMap(procedure => registry.competentOn(procedure, day))
  return then.length === 1 ? (then[0] ?? null) : null
}

function isSpokenOf(id: string, { request: { mentions }, families }: Situation): boolean {
  const names = ({ entries, family, level }: BodyMention) => {
    const members = families.get(family)
    return entries.some(entry => entry.id === id) || (members && level && members[level].includes(id))
  }
  return mentions.bodies.some(names)
}

/** `UBND {unit}` → `UBND cấp huyện`. */
function classless({ name, per }: AuthorityEntry): string {
  return name.replace('{unit}', per === 'commune' ? 'cấp xã' : 'cấp huyện').replace(' {number}', '')
}

/** T4: both ends count, so on such a day it is worth saying. */
function onBoundary(body: Authority, situation: Situation): Step[] {
  const { day, registry, tell } = situation
  if (!registry.isEdge(day)) return []
  const life = lifeOf(body, situation)
  const isEdge = life !== null && livesOn(life, day) && (life.from === day || life.through === day)
  return isEdge ? tell('T4', body.name, { day: written(day), body: body.name }) : []
}

function lifeOf({ id }: Authority, { registry, day }: Situation): Period | null {
  const colon = id.indexOf(':')
  const entry = registry.body(colon === -1 ? id : id.slice(0, colon))
  if (!entry || colon === -1 || entry.per === null || entry.per === 'number') return entry
  return shorter(entry, registry.unitOn(entry.per, id.slice(colon + 1), day), day)
}

/** A body of a class lives while both the class and its unit do: the one that begins or ends on the day tells. */
function shorter(entry: Period, unit: Period | null, day: Day): Period {
  return unit && (unit.from === day || unit.through === day) ? unit : entry
}
