/**
 * The only place where pakn goes from one day to another: what a unit or a body of one day is on another day.
 */
import type { AuthorityEntry, Unit } from '../pack.js'
import type { Day, SuccessionPart } from '../types.js'
import { groupBy } from './group-by.js'
import { begunBy, livesOn } from './period.js'
import { byCode, type Edge } from './units.js'

// ── Units ───────────────────────────────────────────────────────────────────────────────────────

/**
 * What the report is about. The resolutions move some stretches of land on which nobody lives: they matter to a plot of
 * land, not to a person's papers.
 */
export type Matter = 'person' | 'land'

const WITHOUT_PEOPLE: ReadonlySet<SuccessionPart> = new Set<SuccessionPart>(['part-area-only', 'boundary'])

/** A unit that lives on the day where an earlier one lay. */
export interface Heir {
  readonly unit: Unit
  /** `whole`: the only heir for this matter. */
  readonly share: 'whole' | 'part'
  /** How the last clause that divides anything words it (see `Succession.part`); `all` when none does. */
  readonly part: SuccessionPart
  /** Where most of it went; orders candidates, never an answer by itself. At most one heir has it. */
  readonly default: boolean
  /** Clauses of the resolutions in order of time, joined by `; `; empty for the unit itself. */
  readonly basis: string
  /** Day of the last step, null for the unit itself. */
  readonly day: Day | null
}

export interface UnitWalk {
  /** Living successors on `day`, likeliest first; the unit itself when it lives, none before it began. */
  heirs(unit: Unit, day: Day, matter: Matter): readonly Heir[]
  /** The last units, living or not, to which the land of the unit had come by `day`; the unit itself when it had no heirs. */
  lastHeirs(unit: Unit, day: Day): readonly Unit[]
  /** Units living on `day` from which `unit` was made later, by code; the unit itself when it lives, none after its end. */
  ancestors(unit: Unit, day: Day, matter: Matter): readonly Unit[]
}

export function unitWalk(edges: readonly Edge[]): UnitWalk {
  const after = groupBy(edges, edge => edge.from)
  const before = groupBy(edges, edge => edge.to)
  const peopled = new Set([...after.values()].flatMap(withPeople))
  const counts = (edge: Edge, matter: Matter) => matter === 'land' || peopled.has(edge)

  const forward = (soFar: Heir, day: Day, matter: Matter, found: Map<Unit, Heir>) => {
    if (livesOn(soFar.unit, day)) {
      const known = found.get(soFar.unit)
      if (!known || (soFar.default && !known.default)) found.set(soFar.unit, soFar)
      return
    }
    for (const edge of after.get(soFar.unit) ?? []) {
      const later = soFar.day === null || edge.day > soFar.day
      if (later && edge.day <= day && counts(edge, matter)) forward(step(soFar, edge), day, matter, found)
    }
  }
  // A unit that already lived may have taken in others since, so the walk goes on behind a living one.
  const backward = (unit: Unit, until: Day | null, day: Day, matter: Matter, found: Set<Unit>) => {
    if (livesOn(unit, day)) found.add(unit)
    for (const edge of before.get(unit) ?? []) {
      const between = edge.day > day && (until === null || edge.day < until)
      if (between && counts(edge, matter)) backward(edge.from, edge.day, day, matter, found)
    }
  }

  return {
    heirs(unit, day, matter) {
      if (!begunBy(unit, day)) return []
      const found = new Map<Unit, Heir>()
      forward({ unit, share: 'whole', part: 'all', default: true, basis: '', day: null }, day, matter, found)
      const share = found.size > 1 ? 'part' : 'whole'
      return [...found.values()].map(heir => ({ ...heir, share }) as const).sort(likeliestFirst)
    },
    lastHeirs(unit, day) {
      const last = (one: Unit): Unit[] => {
        const next = livesOn(one, day) ? [] : (after.get(one) ?? []).filter(edge => edge.day <= day && edge.to !== one)
        return next.length === 0 ? [one] : next.flatMap(edge => last(edge.to))
      }
      return begunBy(unit, day) ? [...new Set(last(unit))] : []
    },
    ancestors(unit, day, matter) {
      if (begunBy(unit, day)) return livesOn(unit, day) ? [unit] : []
      const found = new Set<Unit>()
      backward(unit, null, day, matter, found)
      return [...found].sort(byCode)
    },
  }
}

/** Of the ways from one unit those that people went; where everybody went one way, "the rest" is land alone. */
function withPeople(ways: readonly Edge[]): readonly Edge[] {
  return ways.filter(edge => {
    if (WITHOUT_PEOPLE.has(edge.part)) return false
    const together = ways.filter(other => other.day === edge.day && other.part === 'part-area-all-people')
    return together.length === 0 || together.includes(edge)
  })
}

function step(soFar: Heir, edge: Edge): Heir {
  return {
    unit: edge.to,
    share: 'part',
    part: edge.part === 'all' ? soFar.part : edge.part,
    default: soFar.default && edge.default,
    basis: soFar.basis === '' ? edge.basis : `${soFar.basis}; ${edge.basis}`,
    day: edge.day,
  }
}

function likeliestFirst(a: Heir, b: Heir): number {
  return Number(b.default) - Number(a.default) || byCode(a.unit, b.unit)
}

// ── Bodies ──────────────────────────────────────────────────────────────────────────────────────

/** One body took over from another. */
export interface BodyStep {
  readonly from: string
  readonly to: string
  readonly day: Day
  /** What it took over; empty = everything not given to another heir. */
  readonly subjects: readonly string[]
}

/** The one body, with the way to it; or, where several are possible, all of them (none: nobody took over). */
export type Succeeded =
  | { readonly id: string; readonly steps: readonly BodyStep[] }
  | { readonly candidates: readonly string[] }

export interface BodyWalk {
  /**
   * Who answers on `day` for what `id` once did. An heir named for the subject comes first, then the heir of everything
   * else; only subjects and none of them fits: candidates. Of a body that begins later: no candidates, see `predecessor`.
   * Without a day: the body itself when it has always lived, else it and all its heirs as candidates.
   */
  successor(id: string, day: Day | null, subject: string | null): Succeeded
  /** Who did on `day` what `id` does now: the body it grew out of, or all of them as candidates. */
  predecessor(id: string, day: Day, subject: string | null): Succeeded
}

export function bodyWalk(entries: ReadonlyMap<string, AuthorityEntry>): BodyWalk {
  const steps = [...entries.values()].flatMap(({ id, heirs }) => heirs.map((heir): BodyStep => ({ from: id, ...heir })))
  const after = groupBy(steps, one => one.from)
  const before = groupBy(steps, one => one.to)

  /** All living bodies at the end of the ways that `next` allows, each with its first way. */
  const walk = (
    id: string,
    day: Day,
    gone: readonly BodyStep[],
    next: (id: string) => readonly BodyStep[],
    end: 'from' | 'to',
  ) => {
    const entry = entries.get(id)
    const ends = new Map<string, readonly BodyStep[]>()
    if (!entry) return ends
    if (livesOn(entry, day)) return ends.set(id, gone)
    if (begunBy(entry, day) !== (end === 'to')) return ends
    for (const one of next(id)) {
      if (gone.some(done => done[end] === one[end])) continue
      for (const [found, way] of walk(one[end], day, end === 'to' ? [...gone, one] : [one, ...gone], next, end)) {
        if (!ends.has(found)) ends.set(found, way)
      }
    }
    return ends
  }

  return {
    successor(id, day, subject) {
      const entry = entries.get(id)
      if (!entry) return { candidates: [] }
      if (day === null) return livesOn(entry, null) ? { id, steps: [] } : { candidates: [id, ...allHeirs(id, after)] }
      return onlyOne(walk(id, day, [], from => takenOver(after.get(from) ?? [], day, subject), 'to'))
    },
    predecessor: (id, day, subject) =>
      onlyOne(walk(id, day, [], to => handedOver(before.get(to) ?? [], subject), 'from')),
  }
}

/** The steps to follow from a body that has ended. */
function takenOver(all: readonly BodyStep[], day: Day, subject: string | null): readonly BodyStep[] {
  const done = all.filter(one => one.day <= day)
  const named = subject === null ? [] : done.filter(one => one.subjects.includes(subject))
  if (named.length > 0) return named
  const rest = done.filter(one => one.subjects.length === 0)
  return rest.length > 0 ? rest : done
}

/** The steps to follow back from a body that has not begun. */
function handedOver(all: readonly BodyStep[], subject: string | null): readonly BodyStep[] {
  const named = subject === null ? [] : all.filter(one => one.subjects.includes(subject))
  if (named.length > 0) return named
  const rest = all.filter(one => one.subjects.length === 0)
  return rest.length > 0 ? rest : all
}

function onlyOne(ends: ReadonlyMap<string, readonly BodyStep[]>): Succeeded {
  const [first, ...others] = ends
  if (first && others.length === 0) return { id: first[0], steps: first[1] }
  return { candidates: [...ends.keys()].sort() }
}

function allHeirs(id: string, after: ReadonlyMap<string, readonly BodyStep[]>): string[] {
  const found = new Set<string>()
  const collect = (from: string) => {
    for (const { to } of after.get(from) ?? []) {
      if (found.has(to)) continue
      found.add(to)
      collect(to)
    }
  }
  collect(id)
  return [...found].sort()
}
