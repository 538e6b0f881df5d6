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

/** A rule has a handful of evidence; in a text of a whole book two cues would each be sorted in behind thousands of the other. */
const FARTHEST_BACK = 32

export function becauseTeller(): BecauseTeller {
  const toldAt = notes<Told>()
  // In order at any time, unless one came so late that all are put in order at the end.
  const list: OfWords[] = []
  let count = 0
  let isMixed = false
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
      const told = facts.sort((a, b) => compareText(a.fact, b.fact))
      facts = []
      return [...words, ...told.filter(({ fact }, i) => fact !== told[i - 1]?.fact)]
    },
    forget: toldAt.clear,
  }
}

function onceInOrder(found: OfWords[]): OfWords[] {
  const sorted = found.sort(inTextOrder)
  return sorted.filter((one, i) => i === 0 || inTextOrder(sorted[i - 1] ?? one, one) !== 0)
}

function becauseOfHit(hit: Hit, { reading: { tokens, normalised } }: Evidence): OfWords {
  const start = tokens[hit.first]?.start ?? 0
  const end = tokens[hit.end - 1]?.end ?? start
  return { cue: hit.id, start, end, text: normalised.original.slice(start, end), how: hit.how }
}

function inTextOrder(a: OfWords, b: OfWords): number {
  return a.start - b.start || a.end - b.end || compareText(a.cue, b.cue)
}
