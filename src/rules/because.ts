/** The evidence of a rule that holds, in the citizen's own words: each hit once, in the order of the text, then facts. */
import { compareText } from '../match/automaton.js'
import type { Because } from '../types.js'
import type { Evidence } from './evidence.js'
import { notes } from './notes.js'
import type { Tag } from './spans.js'
import type { Told } from './standing-cues.js'

type OfWords = Extract<Because, { readonly cue: string }>
type OfFact = Extract<Because, { readonly fact: string }>

/** Gathers the evidence of one rule after the other. What comes twice counts once. */
export interface BecauseTeller {
  /** The same cue hit of one report is always told by the same object: many rules fire on the same words. */
  add(hit: Tag, evidence: Evidence): void
  addFact(fact: OfFact): void
  /** What was added since the last time, in order. */
  take(): readonly Because[]
  /** To be called before each report. */
  forget(): void
}

/** A rule has a handful of evidence; in a text of a whole book two cues would each be sorted in behind thousands of the other. */
const FARTHEST_BACK = 32

/** `tell` says what a hit is; one of a cue is at least nothing, and is asked for once. */
export function becauseTeller(tell: (hit: Tag) => Told): BecauseTeller {
  const told = notes<OfWords>()
  // In order at any time, unless one came so late that all are put in order at the end.
  const list: OfWords[] = []
  let count = 0
  let isMixed = false
  let facts: OfFact[] = []

  const becauseOf = (hit: Tag, evidence: Evidence): OfWords => {
    const known = hit < 0 ? undefined : told.get(hit)
    if (known !== undefined) return known
    const because = becauseOfHit(tell(hit), evidence)
    if (hit >= 0) told.set(hit, because)
    return because
  }
  return {
    add(hit, evidence) {
      const because = becauseOf(hit, evidence)
      let at = count
      const least = isMixed ? count : Math.max(0, count - FARTHEST_BACK)
      for (; at > least; at--) {
        const before = list[at - 1]
        if (before === undefined || before === because) return
        const order = inTextOrder(before, because)
        if (order === 0) return
        if (order < 0) break
      }
      if (at > 0 && at === least) {
        isMixed = true
        at = count
      }
      for (let i = count; i > at; i--) list[i] = list[i - 1] ?? because
      list[at] = because
      count++
    },
    addFact(fact) {
      facts.push(fact)
    },
    take() {
      const found = list.slice(0, count)
      const words = isMixed ? onceInOrder(found) : found
      count = 0
      isMixed = false
      if (facts.length === 0) return words
      const sorted = facts.sort((a, b) => compareText(a.fact, b.fact))
      facts = []
      return [...words, ...sorted.filter(({ fact }, i) => fact !== sorted[i - 1]?.fact)]
    },
    forget: told.clear,
  }
}

function onceInOrder(found: OfWords[]): OfWords[] {
  const sorted = found.sort(inTextOrder)
  return sorted.filter((one, i) => i === 0 || inTextOrder(sorted[i - 1] ?? one, one) !== 0)
}

function becauseOfHit({ cue, first, end: stop, how }: Told, { reading: { tokens, normalised } }: Evidence): OfWords {
  const start = tokens[first]?.start ?? 0
  const end = tokens[stop - 1]?.end ?? start
  return { cue, start, end, text: normalised.original.slice(start, end), how }
}

function inTextOrder(a: OfWords, b: OfWords): number {
  return a.start - b.start || a.end - b.end || compareText(a.cue, b.cue)
}
