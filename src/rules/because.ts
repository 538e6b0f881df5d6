/** The evidence of a rule that holds, in the citizen's own words: each hit once, in the order of the text, then facts. */
import { compareText } from '../match/automaton.js'
import type { Because } from '../types.js'
import type { Evidence } from './evidence.js'
import type { Hit } from './leaves.js'
import { notes } from './notes.js'

export interface BecauseTeller {
  /** The same hit of one report is always told by the same object: many rules fire on the same words. */
  tell(hit: Hit, evidence: Evidence): Because
  /** To be called before each report. */
  forget(): void
}

/** Hits that begin at one token, with their evidence. */
interface Told {
  readonly hit: Hit
  readonly because: Because
  readonly next: Told | undefined
}

export function becauseTeller(): BecauseTeller {
  const toldAt = notes<Told>()
  return {
    tell(hit, evidence) {
      const known = toldAt.get(hit.first)
      for (let told = known; told; told = told.next) if (told.hit === hit) return told.because
      const because = becauseOfHit(hit, evidence)
      toldAt.set(hit.first, { hit, because, next: known })
      return because
    },
    forget: toldAt.clear,
  }
}

function becauseOfHit(hit: Hit, { reading: { tokens, normalised } }: Evidence): Because {
  const start = tokens[hit.first]?.start ?? 0
  const end = tokens[hit.end - 1]?.end ?? start
  return { cue: hit.id, start, end, text: normalised.original.slice(start, end), how: hit.how }
}

/**
 * Puts evidence in order and leaves out what stands in it twice, in place. A rule has a handful of it, mostly in order
 * already: no library sort is as quick with so few.
 */
export function eachOnce(because: Because[]): readonly Because[] {
  if (because.length > FEW)
    return because.sort(inTextOrder).filter((one, i, all) => i === 0 || !isSame(all[i - 1], one))
  let count = 0
  for (const one of because) {
    let at = count
    let before = because[at - 1]
    while (before !== undefined && inTextOrder(before, one) > 0) before = because[--at - 1]
    if (before !== undefined && isSame(before, one)) continue
    for (let i = count; i > at; i--) because[i] = because[i - 1] ?? one
    because[at] = one
    count++
  }
  while (because.length > count) because.pop()
  return because
}

const FEW = 24

function inTextOrder(a: Because, b: Because): number {
  if ('fact' in a) return 'fact' in b ? compareText(a.fact, b.fact) : 1
  return 'fact' in b ? -1 : a.start - b.start || a.end - b.end || compareText(a.cue, b.cue)
}

function isSame(a: Because | undefined, b: Because): boolean {
  return a !== undefined && (a === b || inTextOrder(a, b) === 0)
}
