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
/** Places are told by one number: where it starts times this, and how long it is. */
const LONGER_THAN_HITS = 2 ** 24
const FEW_HITS = 64

interface Now {
  tellings: number
  /** Of each that was told its place in the text as one number, the hit it is of, and the rule that it was added to last. */
  order: Float64Array
  hits: Int32Array
  addedTo: Int32Array
  /** By hit its number, one more than that; numbers of the text have odd places. */
  numbers: Int32Array
  /** Of one rule. */
  rule: number
  list: Int32Array
  count: number
  facts: OfFact[]
}

/** `tell` says what a hit is; each is asked for once a report, and has a number from then on. */
export function becauseTeller(tell: (hit: Tag) => Told): BecauseTeller {
  const told: OfWords[] = []
  const now: Now = {
    tellings: 0,
    order: new Float64Array(FEW_HITS),
    hits: new Int32Array(FEW_HITS),
    addedTo: new Int32Array(FEW_HITS),
    numbers: new Int32Array(FEW_HITS),
    rule: 1,
    list: new Int32Array(FEW_HITS),
    count: 0,
    facts: [],
  }

  const numberOf = (hit: Tag, evidence: Evidence): number => {
    const place = placeOf(hit)
    if (place >= now.numbers.length) now.numbers = roomFor(place, now.numbers)
    const { numbers, tellings } = now
    const known = numbers[place] ?? 0
    if (known !== 0) return known - 1
    if (tellings === now.hits.length) makeRoom(tellings)
    const one = becauseOfHit(tell(hit), evidence)
    told[tellings] = one
    now.order[tellings] = one.start * LONGER_THAN_HITS + one.end - one.start
    now.hits[tellings] = hit
    now.addedTo[tellings] = 0
    numbers[place] = tellings + 1
    now.tellings = tellings + 1
    return tellings
  }
  const makeRoom = (tellings: number): void => {
    now.hits = roomFor(tellings, now.hits)
    now.addedTo = roomFor(tellings, now.addedTo)
    now.list = roomFor(tellings, now.list)
    const longer = new Float64Array(now.hits.length)
    longer.set(now.order)
    now.order = longer
  }
  /** As `Array.sort` asks: by place, and what stands in one place by its cue. */
  const compare = (a: number, b: number): number => {
    const { order } = now
    const difference = (order[a] ?? 0) - (order[b] ?? 0)
    return difference === 0 ? compareText(told[a]?.cue ?? '', told[b]?.cue ?? '') : difference
  }
  const putInOrder = (): void => {
    const { list, count } = now
    if (count > FEW) {
      list.set(list.slice(0, count).sort(compare))
      return
    }
    for (let i = 1; i < count; i++) {
      const one = list[i] ?? 0
      let at = i
      for (; at > 0 && compare(list[at - 1] ?? 0, one) > 0; at--) list[at] = list[at - 1] ?? 0
      list[at] = one
    }
  }
  const wordsTold = (): Because[] => {
    putInOrder()
    const { list, count } = now
    const words = new Array<Because>(count)
    let length = 0
    for (let i = 0; i < count; i++) {
      const one = told[list[i] ?? 0]
      // Two words that were typed as one stand in the same place.
      if (one && (length === 0 || compare(list[i - 1] ?? 0, list[i] ?? 0) !== 0)) words[length++] = one
    }
    if (length < count) words.length = length
    return words
  }
  return {
    add(hit, evidence) {
      const number = numberOf(hit, evidence)
      const { addedTo, rule, count } = now
      if (addedTo[number] === rule) return
      addedTo[number] = rule
      now.list[count] = number
      now.count = count + 1
    },
    addFact(fact) {
      now.facts.push(fact)
    },
    take() {
      const words = wordsTold()
      now.count = 0
      now.rule++
      if (now.facts.length === 0) return words
      const facts = now.facts.sort((a, b) => compareText(a.fact, b.fact))
      now.facts = []
      let latest: string | null = null
      for (const one of facts) {
        if (one.fact !== latest) words.push(one)
        latest = one.fact
      }
      return words
    },
    forget() {
      const { hits, numbers, tellings } = now
      for (let i = 0; i < tellings; i++) numbers[placeOf(hits[i] ?? 0)] = 0
      now.tellings = 0
      now.rule = 1
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
