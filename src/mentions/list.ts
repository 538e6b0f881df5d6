/** Mentions as a decision lists them: what each names, and where it stands in the citizen's own text. */
import { compareText } from '../match/automaton.js'
import { type Reading, spanOfTokens } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import type { BodyFamily } from '../pack.js'
import { FIELDS, MENTION_KINDS, type Mention } from '../types.js'
import type { BodyMention } from './bodies.js'
import { inOrder } from './in-order.js'
import type { Mentions } from './mentions.js'
import type { PlaceMention } from './place-mention.js'
import type { ProcedureMention } from './procedures.js'
import { findTimes } from './times.js'

/** Names come from the pack, never from the text, so that leaving out `text` leaves out all of the citizen's words. */
export function mentionLister(families: readonly BodyFamily[]): (mentions: Mentions, reading: Reading) => Mention[] {
  const titles = new Map(families.map(family => [family.id, family.title]))
  return (mentions, reading) => {
    const { original } = reading.normalised
    const listed: Mention[] = []
    for (const place of mentions.allPlaces) listed.push(mentionOf(namePlace(place), place, reading))
    for (const body of mentions.bodies) listed.push(mentionOf(nameOfBody(body, titles), body, reading))
    for (const procedure of mentions.procedures) listed.push(mentionOf(nameProcedure(procedure), procedure, reading))
    for (const { kind, id, start, end } of findTimes(reading)) {
      listed.push({ kind, id, name: id || MENTION_KINDS[kind], start, end, text: original.slice(start, end) })
    }
    return inOrder(listed, asRead)
  }
}

function asRead(a: Mention, b: Mention): number {
  return a.start - b.start || a.end - b.end || compareText(a.kind, b.kind)
}

type Name = Pick<Mention, 'kind' | 'id' | 'name'>

function mentionOf({ kind, id, name }: Name, stretch: Stretch, reading: Reading): Mention {
  const { start, end } = spanOfTokens(reading, stretch)
  return { kind, id, name, start, end, text: reading.normalised.original.slice(start, end) }
}

/** The unit's code when only one unit of any era bears the name. */
function namePlace(place: PlaceMention): Name {
  const [only, ...others] = place.units
  return { kind: 'place', id: only && others.length === 0 ? only.code : '', name: written(place) }
}

function written({ kind, name }: PlaceMention): string {
  return kind ? `${kind} ${name}` : name
}

export function nameOfBody({ entries, family, place }: BodyMention, titles: ReadonlyMap<string, string>): Name {
  const [only] = entries
  if (only) return { kind: 'body', id: only.id, name: only.name }
  const title = titles.get(family ?? '') ?? ''
  return { kind: 'body', id: family ?? '', name: place ? `${title} ${written(place)}` : title }
}

function nameProcedure({ procedures, fields }: ProcedureMention): Name {
  const [only] = procedures
  if (only) return { kind: 'procedure', id: only.id, name: only.name }
  const [field] = fields
  return { kind: 'procedure', id: field ?? '', name: field ? FIELDS[field] : '' }
}
