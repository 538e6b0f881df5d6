/** The evidence of a rule that holds, in the citizen's own words: each hit once, in the order of the text, then facts. */
import { compareText } from '../match/automaton.js'
import type { Because } from '../types.js'
import type { Evidence } from './evidence.js'
import type { Hit } from './leaves.js'
import { notes } from './notes.js'

type OfWords = Extract<Because, { readonly cue: string }>
type OfFact = Extract<Because, { readonly fact: string }>

/** Gathers the evidence of one rule after the other. What comes twice counts once. */
export interface BecauseTeller {
  /** The same hit of one report is always told by the same object: many rules fire on the same words. */
  add(hit: Hit, evidence: Evidence): void
  addFact(fact: OfFact): void
  /** What was added since the last time, in order. */
  take(): readonly Because[]
  /** To be called before each report. */
  forget(): void
}

/** Hits that begin at one token, with their evidence. */
interface Told {
  readonly hit: Hit
  readonly because: OfWords
  readonly next: Told | undefined
}

export function becauseTeller(): BecauseTeller {
  const toldAt = notes<Told>()
  // In order at any time: a rule has a handful of evidence, mostly found in the order of the text.
  const list: OfWords[] = []
  let count = 0
  let facts: OfFact[] = []

  const tell = (hit: Hit, evidence: Evidence): OfWords => {
    const known = toldAt.get(hit.first)
    for (let told = known; told; told = told.next) if (told.hit === hit) return told.because
    const because = becauseOfHit(hit, evidence)
    toldAt.set(hit.first, { hit, because, next: known })
    return because
  }
  return {
    add(hit, evidence) {
      const because = tell(hit, evidence)
      let at = count
      for (; at > 0; at--) {
        const before = list[at - 1]
        if (before === undefined || before === because) return
        const order = inTextOrder(before, because)
        if (order === 0) return
        if (order < 0) break
      }
      for (let i = count; i > at; i--) list[i] = list[i - 1] ?? because
      list[at] = because
      count++
    },
    addFact(fact) {
      facts.push(fact)
    },
    take() {
      const words = list.slice(0, count)
      count = 0
      if (facts.length === 0) return words
      const told = facts.sort((a, b) => compareText(a.fact, b.fact))
      facts = []
      return [...words, ...told.filter(({ fact }, i) => fact !== told[i - 1]?.fact)]
    },
    forget: toldAt.clear,
  }
}

function becauseOfHit(hit: Hit, { reading: { tokens, normalised } }: Evidence): OfWords {
  const start = tokens[hit.first]?.start ?? 0
  const end = tokens[hit.end - 1]?.end ?? start
  return { cue: hit.id, start, end, text: normalised.original.slice(start, end), how: hit.how }
}

function inTextOrder(a: OfWords, b: OfWords): number {
  return a.start - b.start || a.end - b.end || compareText(a.cue, b.cue)
}
