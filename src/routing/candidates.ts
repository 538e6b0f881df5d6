/** From an entry of the authorities to the bodies of the day it may stand for, given the places of the text. */
import type { AuthorityEntry, ProcedureEntry } from '../pack.js'
import { livesOn } from '../registry/period.js'
import { FEW } from '../text/few.js'
import { flat } from '../text/flat.js'
import type { Authority, RouteReason, Step } from '../types.js'
import { locate, type Setting } from './located.js'

/** Bodies that may answer; `reason` is null exactly when one is left. */
export interface Candidates {
  readonly bodies: readonly Authority[]
  readonly reason: RouteReason | null
  readonly steps: readonly Step[]
}

export const NOBODY: Candidates = { bodies: [], reason: 'no-body', steps: [] }

/** The bodies that a competent entry stands for on the day: itself, or one for each place that the text leaves open. */
export function bodiesOf(id: string, setting: Setting): Candidates {
  const { registry, day } = setting
  const entry = registry.body(registry.answering(id, day))
  if (!entry || !livesOn(entry, day)) return NOBODY
  // Schools, hospitals, notaries and the like are no administrative bodies: who supervises them answers, if anyone does.
  if (entry.kind === 'other' || entry.kind === 'utility-corporation') return parentOf(entry, setting)
  if (entry.per === null) return only(registry.authorityOf(entry.id))
  if (entry.per === 'number') return parentOf(entry, setting)
  const located = locate(entry.per, setting)
  if (located.units.length === 0) return { bodies: [], reason: 'no-place', steps: located.steps }
  const bodies = located.units.map(unit => registry.instance(entry.id, unit))
  return { bodies, reason: bodies.length === 1 ? null : (located.reason ?? 'no-body'), steps: located.steps }
}

/** A numbered base ("Thuế cơ sở 3") whose number nobody wrote: the city-wide body it belongs to answers. */
function parentOf(entry: AuthorityEntry, { registry, day }: Setting): Candidates {
  const parent = registry.parentOn(entry.id, day)
  return parent === null ? NOBODY : only(registry.authorityOf(parent))
}

// An object that another is spread into may get a shape of its own from V8, and is looked at slowly ever after: so these
// are written out, and used wherever a route begins from another answer.

export function withReason({ bodies, steps }: Candidates, reason: RouteReason): Candidates {
  return { bodies, reason, steps }
}

/** `steps` come before those that led to the bodies. */
export function withSteps(steps: readonly Step[], found: Candidates): Candidates {
  return { bodies: found.bodies, reason: found.reason, steps: [...steps, ...found.steps] }
}

function only(body: Authority): Candidates {
  return { bodies: [body], reason: null, steps: [] }
}

/**
 * Several possibilities as one: equal bodies count once. Where one body is left it is the answer if any of the
 * possibilities was sure of it; otherwise `reason` says what is open.
 */
export function merge(all: readonly Candidates[], reason: RouteReason): Candidates {
  const [only] = all
  // Mostly there is one possibility with one body.
  if (only && all.length === 1 && only.bodies.length === 1) return only
  const bodies = uniqueBodies(flat(all, one => one.bodies))
  const steps = flat(all, one => one.steps)
  const filled = all.filter(one => one.bodies.length > 0)
  const [first] = filled.length > 0 ? filled : all
  if (bodies.length === 1 && filled.some(one => one.reason === null)) return { bodies, reason: null, steps }
  return { bodies, reason: filled.length > 1 && bodies.length > 1 ? reason : (first?.reason ?? 'no-body'), steps }
}

export function uniqueBodies(bodies: readonly Authority[]): Authority[] {
  if (bodies.length < 2) return [...bodies]
  if (bodies.length > FEW) return [...new Map(bodies.map(body => [`${body.id} ${body.name}`, body])).values()]
  const unique: Authority[] = []
  for (const body of bodies) {
    const at = unique.findIndex(({ id, name }) => id === body.id && name === body.name)
    // What is known of it besides was told last.
    if (at < 0) unique.push(body)
    else unique[at] = body
  }
  return unique
}

/** Who was competent at any time before the day. */
export function competentBefore({ competent }: ProcedureEntry, { day }: Pick<Setting, 'day'>): readonly string[] {
  const before: string[] = []
  for (const { through, bodies } of competent) if (through !== null && through < day) before.push(...bodies)
  return before
}

/** True when `body` is the entry itself, one of its class, or the committee of a district for the class of committees. */
export function isOf(body: Authority, id: string, { registry }: Pick<Setting, 'registry'>): boolean {
  if (body.id === id || (body.id[id.length] === ':' && body.id.startsWith(id))) return true
  return (
    registry.body(id)?.per === 'district' &&
    registry.body(id)?.kind === 'district-committee' &&
    registry.body(body.id)?.kind === 'district-committee'
  )
}
