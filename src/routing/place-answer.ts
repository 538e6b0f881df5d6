/** What a place is on a day, as callers see it. */
import type { Stretch } from '../match/stretches.js'
import type { Unit } from '../pack.js'
import type { Registry } from '../registry/registry.js'
import type { Day, RouteReason, Span, Step, SuccessionPart } from '../types.js'
import { type OnDay, stepsOf } from './on-day.js'

/** A unit with its life; `from` and `through` are inclusive, null = open. A code alone is no identity: codes are reused. */
export interface UnitLife {
  readonly level: Unit['level']
  readonly code: string
  readonly name: string
  readonly kind: Unit['kind']
  /** The district a commune lay in, null since 2025-07-01 and for districts. */
  readonly district: { readonly code: string; readonly name: string; readonly kind: Unit['kind'] } | null
  readonly from: Day | null
  readonly through: Day | null
}

/** A place as the text names it. Spans are of the text as given: `text.slice(start, end)` is what was written. */
export interface NamedPlace extends Span {
  readonly text: string
  /** With the kind if the writer gave one: `phường Láng Hạ`. */
  readonly name: string
  /** The units that it names, of whatever era: one, unless several share the name. */
  readonly units: readonly UnitLife[]
}

/** How a unit of the day follows from a unit that the text names. */
export interface UnitSuccession {
  readonly from: UnitLife
  readonly to: UnitLife
  /** `whole`: everybody of `from` lives in `to`. */
  readonly share: 'whole' | 'part'
  readonly part: SuccessionPart
  /** Where most of it went; an order of candidates, never an answer. */
  readonly likeliest: boolean
  /** Clause of the resolution. */
  readonly basis: string
}

/** What a place is on the day asked for. */
export interface PlaceOnDay {
  /** The unit, when there is only one. */
  readonly unit: UnitLife | null
  /** All units that it may be, likeliest first; one or none when nothing is left to decide. */
  readonly candidates: readonly UnitLife[]
  /** Why there is not one unit; null exactly when `unit` is given. */
  readonly reason: RouteReason | null
  /** In Vietnamese: what would decide among the candidates; empty when nothing is open. */
  readonly decides: string
  /** One for each candidate that follows from another unit; empty where the unit named lives on the day. */
  readonly successions: readonly UnitSuccession[]
  /** The same in Vietnamese, for the official who reads it. */
  readonly steps: readonly Step[]
}

/** Turns units into what callers see; units of one pack come again and again and are kept. */
export interface Answerer {
  life(unit: Unit): UnitLife
  answer(found: OnDay, day: Day): PlaceOnDay
}

export function answerer(world: Registry): Answerer {
  const known = new Map<Unit, UnitLife>()
  const life = (unit: Unit): UnitLife => {
    const found = known.get(unit) ?? lifeOf(unit, world)
    known.set(unit, found)
    return found
  }
  return {
    life,
    answer({ units, reason, ways }, day) {
      const candidates = units.map(life)
      return {
        unit: reason === null ? (candidates[0] ?? null) : null,
        candidates,
        reason,
        decides: reason === null ? '' : (DECIDES[reason] ?? ''),
        successions: ways.map(way => ({ ...way, from: life(way.from), to: life(way.to) })),
        steps: stepsOf(ways, day, world),
      }
    },
  }
}

const DECIDES: Readonly<Partial<Record<RouteReason, string>>> = {
  'split-unit': 'Số nhà, đường phố, thôn, tổ dân phố, hoặc tên đơn vị hiện nay',
  'which-commune': 'Tên phường, xã',
  'ambiguous-place': 'Chữ phường, xã, quận, huyện trước tên, hoặc tên quận, huyện cũ',
  'no-place': 'Tên phường, xã',
  anachronism: 'Tên phường, xã vào ngày ấy',
  'date-missing': 'Ngày',
}

export function named(
  text: string,
  { start, end }: Span,
  place: { readonly name: string; readonly kind: Unit['kind'] | null; readonly units: readonly Unit[] },
  life: (unit: Unit) => UnitLife,
): NamedPlace {
  const name = place.kind ? `${place.kind} ${place.name}` : place.name
  return { start, end, text: text.slice(start, end), name, units: place.units.map(life) }
}

export function spanOf(words: readonly Span[], { first, end }: Stretch): Span {
  const start = words[first]?.start ?? 0
  return { start, end: words[end - 1]?.end ?? start }
}

function lifeOf(unit: Unit, world: Registry): UnitLife {
  const { level, code, name, kind, from, through } = unit
  const district = world.districtOf(unit, null)
  return {
    level,
    code,
    name,
    kind,
    district: district && { code: district.code, name: district.name, kind: district.kind },
    from,
    through,
  }
}
