/** The public bodies that a text names, with what they are on a day. */
import { spanOfTokens } from '../match/reading.js'
import type { BodyMention } from '../mentions/bodies.js'
import { nameOfBody } from '../mentions/list.js'
import type { Pack } from '../pack.js'
import type { Registry } from '../registry/registry.js'
import type { Gathered } from '../rules/gather.js'
import type { Authority, Day, RouteReason, Span, Step } from '../types.js'
import type { Candidates } from './candidates.js'
import { familiesOf } from './families.js'
import { resolveNamed } from './named.js'
import { teller } from './principles.js'

/** A public body as the text names it, and who that is on the day. */
export interface FoundBody extends Span {
  readonly text: string
  /** The body's own name, or that of its family with the place: `Công an phường La Khê`. */
  readonly name: string
  /** The body of the day, when there is only one. */
  readonly authority: Authority | null
  readonly candidates: readonly Authority[]
  /** Why there is not one body; null exactly when `authority` is given. */
  readonly reason: RouteReason | null
  readonly steps: readonly Step[]
}

export type BodyFinder = (text: string, gathered: Gathered, day: Day | null) => FoundBody[]

export function bodyFinder(pack: Pick<Pack, 'families' | 'routing'>, registry: Registry): BodyFinder {
  const families = familiesOf(pack.families)
  const titles = new Map(families.all.map(family => [family.id, family.title]))
  const tell = teller(pack.routing.principles)
  return (text, { mentions, reading }, day) => {
    // Each body by itself: which of several places a report means is the resolver's business.
    const onDay = (body: BodyMention): Candidates =>
      day === null
        ? withoutDay(body, registry)
        : resolveNamed(body, { day, places: [], matter: 'person', subjects: () => [], registry, tell }, families, [])
            .found
    return mentions.bodies.map(body => {
      const { start, end } = spanOfTokens(reading, body)
      const { bodies, reason, steps } = onDay(body)
      return {
        start,
        end,
        text: text.slice(start, end),
        name: nameOfBody(body, titles).name,
        authority: reason === null ? (bodies[0] ?? null) : null,
        candidates: bodies,
        reason,
        steps,
      }
    })
  }
}

/** Without a day only a body that has always lived is certain. */
function withoutDay({ entries }: BodyMention, registry: Registry): Candidates {
  const bodies = entries.map(entry => registry.authorityOf(entry.id))
  const always = entries.length === 1 && entries.every(entry => registry.livesOn(entry, null))
  return { bodies, reason: always ? null : 'date-missing', steps: [] }
}
