/**
 * The principles behind a route besides the rows of the table: how a named body, a place and a day are read. Their words
 * and clauses stand in `rules/routing/table.yaml`; here is the closed list, with the words that a step fills in.
 */
import type { RoutingPrinciple } from '../pack.js'
import type { Day, Step } from '../types.js'

/** Where a step leads that ends with a person. */
export const REVIEWED = 'cần người xem'

export const PRINCIPLES = {
  R00: [],
  R01: ['provinces'],
  N1: ['body'],
  N2: ['body', 'filed'],
  N3: ['body', 'others'],
  N4: ['body', 'named'],
  N5: ['old', 'day', 'body'],
  N6: ['future', 'day', 'body'],
  N7: ['body'],
  P1: ['old', 'unit'],
  P2: ['name'],
  P3: ['unit', 'other'],
  P4: [],
  P5: ['units'],
  P6: ['district'],
  P7: ['name'],
  T1: ['body', 'old'],
  T2: ['body', 'old'],
  T3: ['bodies'],
  T4: ['day', 'body'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Principle = keyof typeof PRINCIPLES
type Words<P extends Principle> = Readonly<Record<(typeof PRINCIPLES)[P][number], string>>

/** One step of a principle, none where the pack has no words for it. `basis`: a clause more exact than the pack's own. */
export type Tell = <P extends Principle>(principle: P, to: string, words: Words<P>, basis?: string) => Step[]

export function teller(principles: Readonly<Record<string, RoutingPrinciple>>): Tell {
  // Each cut once: in turns what stands as it is, and the name of a word to fill in.
  const cut = new Map(Object.entries(principles).map(([rule, { why }]) => [rule, why.split(/\{([^{}]*)\}/)] as const))
  return (rule, to, words, basis) => {
    const known = principles[rule]
    if (!known) return []
    const given: Readonly<Record<string, string>> = words
    let why = ''
    let isWord = false
    for (const piece of cut.get(rule) ?? []) {
      why += isWord ? (given[piece] ?? '') : piece
      isWord = !isWord
    }
    return [{ rule, to, why, basis: basis || known.basis }]
  }
}

/** As an official writes a day: 28/02/2025. */
export function written(day: Day): string {
  return day.split('-').reverse().join('/')
}
