/** Procedures and who is competent for them on a day. */
import type { ProcedureEntry } from '../pack.js'
import type { Day } from '../types.js'
import { livesOn } from './period.js'

export interface Procedures {
  /** Null when no such id is known. */
  procedure(id: string): ProcedureEntry | null
  /**
   * Ids of the bodies (and classes of bodies) competent on the day, as the dictionary orders them; empty when the
   * procedure did not exist then. Without a day: the bodies when they have always been the same, else null.
   */
  competentOn(procedure: ProcedureEntry, day: Day): readonly string[]
  competentOn(procedure: ProcedureEntry, day: Day | null): readonly string[] | null
}

export function procedures(all: readonly ProcedureEntry[]): Procedures {
  const byId = new Map(all.map(procedure => [procedure.id, procedure]))
  return { procedure: id => byId.get(id) ?? null, competentOn }
}

function competentOn(procedure: ProcedureEntry, day: Day): readonly string[]
function competentOn(procedure: ProcedureEntry, day: Day | null): readonly string[] | null
function competentOn({ competent }: ProcedureEntry, day: Day | null): readonly string[] | null {
  if (day === null) return alwaysTheSame(competent)
  return competent.find(segment => livesOn(segment, day))?.bodies ?? []
}

function alwaysTheSame(competent: ProcedureEntry['competent']): readonly string[] | null {
  const [first, ...later] = competent
  const last = competent.at(-1)
  if (!first || first.from !== null || last?.through !== null) return null
  const names = [...first.bodies].sort().join()
  return later.every(segment => [...segment.bodies].sort().join() === names) ? first.bodies : null
}
