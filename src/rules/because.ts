/** The evidence of a rule that holds, in the citizen's own words: each hit once, in the order of the text, then facts. */
import { compareText } from '../match/automaton.js'
import type { Because } from '../types.js'
import type { Evidence } from './evidence.js'
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
const FEW = 32
const FEW_HITS = 64

/** `tell` says what a hit is; each is asked for once a report, and has a number from then on. */
export function becauseTeller(tell: (hit: Tag) => Told): BecauseTeller {
  const told: OfWords[] = []
  let tellings = 0
  // Of each that was told the hit it is of, and the rule that it was added to last.
  let hits = new Int32Array(FEW_HITS)
  let addedTo = new Int32Array(FEW_HITS)
  // By hit its number, one more than that; numbers of the text have odd places.
  let numbers = new Int32Array(FEW_HITS)
  // Of one rule.
  let rule = 1
  let list = new Int32Array(FEW_HITS)
  let count = 0
  let facts: OfFact[] = []

  const numberOf = (hit: Tag, evidence: Evidence): number => {
    const place = placeOf(hit)
    if (place >= numbers.length) numbers = roomFor(place, numbers)
    const known = numbers[place] ?? 0
    if (known !== 0) return known - 1
    if (tellings === hits.length) {
      hits = roomFor(tellings, hits)
      addedTo = roomFor(tellings, addedTo)
      list = roomFor(tellings, list)
    }
    told[tellings] = becauseOfHit(tell(hit), evidence)
    hits[tellings] = hit
    addedTo[tellings] = 0
    numbers[place] = tellings + 1
    return tellings++
  }
  const order = (a: number, b: number): number => {
    const [one, other] = [told[a], told[b]]
    return one && other ? inTextOrder(one, other) : 0
  }
  const putInOrder = (): void => {
    if (count > FEW) {
      list.set(list.slice(0, count).sort(order))
      return
    }
    for (let i = 1; i < count; i++) {
      const one = list[i] ?? 0
      let at = i
      for (; at > 0 && order(list[at - 1] ?? 0, one) > 0; at--) list[at] = list[at - 1] ?? 0
      list[at] = one
    }
  }
  const wordsTold = (): OfWords[] => {
    putInOrder()
    const words = new Array<OfWords>(count)
    let length = 0
    for (let i = 0; i < count; i++) {
      const one = told[list[i] ?? 0]
      // Two words that were typed as one stand in the same place.
      if (one && (length === 0 || order(list[i - 1] ?? 0, list[i] ?? 0) !== 0)) words[length++] = one
    }
    if (length < count) words.length = length
    return words
  }
  return {
    add(hit, evidence) {
      const number = numberOf(hit, evidence)
      if (addedTo[number] === rule) return
      addedTo[number] = rule
      list[count++] = number
    },
    addFact(fact) {
      facts.push(fact)
    },
    take() {
      const words = wordsTold()
      count = 0
      rule++
      if (facts.length === 0) return words
      const sorted = facts.sort((a, b) => compareText(a.fact, b.fact))
      facts = []
      return [...words, ...sorted.filter(({ fact }, i) => fact !== sorted[i - 1]?.fact)]
    },
    forget() {
      for (let i = 0; i < tellings; i++) numbers[placeOf(hits[i] ?? 0)] = 0
      tellings = 0
      rule = 1
    },
  }
}

function placeOf(hit: Tag): number {
  return hit < 0 ? ~hit * 2 + 1 : hit * 2
}

function roomFor(place: number, list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(place + 1, list.length) * 2)
  longer.set(list)
  return longer
}

function becauseOfHit(
  { cue, first, end: stop, how }: Told,
  { reading: { starts, ends, normalised } }: Evidence,
): OfWords {
  const start = starts[first] ?? 0
  const end = ends[stop - 1] ?? start
  return { cue, start, end, text: normalised.original.slice(start, end), how }
}

function inTextOrder(a: OfWords, b: OfWords): number {
  return a.start - b.start || a.end - b.end || compareText(a.cue, b.cue)
}
