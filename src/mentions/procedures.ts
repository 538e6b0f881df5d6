/** Administrative procedures a text names by their everyday names, and the field it speaks of. */
import type { ProcedureEntry } from '../pack.js'
import { inOrder } from './in-order.js'
import type { ProcedureAt } from './lexicon.js'

/** Procedures that a name stands for, usually one; none when the words tell only the field. */
export type ProcedureMention = ProcedureAt

/** The same words for other procedures; written out, so that all mentions are of one shape. */
export function standingFor(
  { first, end, how, fields }: ProcedureMention,
  procedures: readonly ProcedureEntry[],
): ProcedureMention {
  return { first, end, how, procedures, fields }
}

/** Leftmost-longest: "đăng ký lại khai sinh" is not also "khai sinh". */
export function findProcedures(found: readonly ProcedureAt[]): readonly ProcedureMention[] {
  if (found.length < 2) return found
  const kept: ProcedureMention[] = []
  let end = 0
  for (const mention of inOrder([...found], mostTelling)) {
    if (mention.first < end) continue
    kept.push(mention)
    end = mention.end
  }
  return kept
}

function mostTelling(a: ProcedureMention, b: ProcedureMention): number {
  return a.first - b.first || b.end - a.end || b.procedures.length - a.procedures.length
}

/** The procedure that all these names stand for; null when they leave none, or several. */
export function onlyProcedure(mentions: readonly ProcedureMention[]): ProcedureEntry | null {
  let only: ProcedureEntry | null = null
  for (const { procedures } of mentions) {
    for (const procedure of procedures) {
      if (only !== null && only !== procedure) return null
      only = procedure
    }
  }
  return only
}
