/** Procedures that have a variant of their own: a marriage with a foreigner is another procedure than a marriage. */
import type { Cues } from '../match/cues.js'
import type { ProcedureEntry } from '../pack.js'
import type { Mentions } from './mentions.js'
import { standingFor } from './procedures.js'

/** Puts the variant in the place of the procedure where the text has the cue that tells it. */
export function variantReader(all: readonly ProcedureEntry[]): (mentions: Mentions, cues: Cues) => Mentions {
  const byId = new Map(all.map(procedure => [procedure.id, procedure]))
  return (mentions, cues) => {
    const told = ({ instead }: ProcedureEntry) => instead !== null && cues.get(instead.when)?.some(hit => !hit.negated)
    if (!mentions.procedures.some(({ procedures }) => procedures.some(told))) return mentions
    const chosen = (procedure: ProcedureEntry) =>
      (told(procedure) && procedure.instead && byId.get(procedure.instead.procedure)) || procedure
    const procedures = mentions.procedures.map(mention =>
      standingFor(mention, [...new Set(mention.procedures.map(chosen))]),
    )
    const { allPlaces, places, bodies, outside } = mentions
    return { allPlaces, places, bodies, procedures, outside }
  }
}
