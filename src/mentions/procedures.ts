/** Administrative procedures a text names by their everyday names, and the field it speaks of. */
import type { ProcedureEntry } from '../pack.js'
import type { Field, How, PhraseMatch } from '../types.js'
import type { Lexicon } from './lexicon.js'

export interface ProcedureMention {
  readonly first: number
  readonly end: number
  readonly how: How
  /** Procedures this name stands for, usually one; empty when the words tell only the field. */
  readonly procedures: readonly ProcedureEntry[]
  readonly fields: readonly Field[]
}

/** Leftmost-longest: "đăng ký lại khai sinh" is not also "khai sinh". */
export function findProcedures(matches: readonly PhraseMatch[], lexicon: Lexicon): ProcedureMention[] {
  const found: ProcedureMention[] = []
  for (const match of matches) {
    const named = lexicon(match)
    if (named?.what === 'procedure') {
      const fields = [...new Set(named.procedures.map(procedure => procedure.field))]
      found.push({ first: match.first, end: match.end, how: match.how, procedures: named.procedures, fields })
    } else if (named?.what === 'field') {
      found.push({ first: match.first, end: match.end, how: match.how, procedures: [], fields: [named.field] })
    }
  }
  const kept: ProcedureMention[] = []
  for (const mention of found.sort(
    (a, b) => a.first - b.first || b.end - a.end || b.procedures.length - a.procedures.length,
  )) {
    const last = kept.at(-1)
    if (!last || mention.first >= last.end) kept.push(mention)
  }
  return kept
}
