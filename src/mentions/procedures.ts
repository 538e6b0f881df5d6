/** Administrative procedures a text names by their everyday names, and the field it speaks of. */
import type { ProcedureEntry } from '../pack.js'
import type { Field, How } from '../types.js'
import { inOrder } from './in-order.js'
import type { NameMatch } from './lexicon.js'

export interface ProcedureMention {
  readonly first: number
  readonly end: number
  readonly how: How
  /** Procedures this name stands for, usually one; empty when the words tell only the field. */
  readonly procedures: readonly ProcedureEntry[]
  readonly fields: readonly Field[]
}

/** Leftmost-longest: "đăng ký lại khai sinh" is not also "khai sinh". */
export function findProcedures(names: readonly NameMatch[]): readonly ProcedureMention[] {
  const found: ProcedureMention[] = []
  for (const { first, end, how, named } of names) {
    if (named.what === 'procedure') {
      found.push({ first, end, how, procedures: named.procedures, fields: fieldsOf(named.procedures) })
    } else if (named.what === 'field') found.push({ first, end, how, procedures: [], fields: [named.field] })
  }
  if (found.length < 2) return found
  const kept: ProcedureMention[] = []
  let end = 0
  for (const mention of inOrder(found, mostTelling)) {
    if (mention.first < end) continue
    kept.push(mention)
    end = mention.end
  }
  return kept
}

function mostTelling(a: ProcedureMention, b: ProcedureMention): number {
  return a.first - b.first || b.end - a.end || b.procedures.length - a.procedures.length
}

function fieldsOf(procedures: readonly ProcedureEntry[]): readonly Field[] {
  const [only] = procedures
  return procedures.length === 1 && only ? [only.field] : [...new Set(procedures.map(procedure => procedure.field))]
}
