/**
 * Asks numbered conditions of one report after the other; each is answered once a report.
 *
 * Rules are many and a report asks few of them, so most of the time would go into fetching conditions from far corners
 * of memory: they are laid side by side as plain numbers, the answer to each beside it (`layout`). Half of all questions
 * are whether a cue stands: those are answered all at once when a report comes, from its cues (`wantersOf`).
 */
import type { Reading } from '../match/reading.js'
import type { Because } from '../types.js'
import { becauseTeller } from './because.js'
import { type Evidence, factValue } from './evidence.js'
import {
  ALL,
  ANY,
  ARGS,
  FACT,
  KINDS,
  LEAF,
  LEAF_PARTS,
  layout,
  NOT,
  type Node,
  NUMBERS,
  placesOf,
  SHAPE,
  wantersOf,
} from './layout.js'
import { allNumbers, combined, type NumberHit, numbersWithin } from './leaves.js'
import { notes } from './notes.js'
import { Spans, type Tag } from './spans.js'
import type { Standing, Told } from './standing-cues.js'

export interface Asking {
  /** Begins with a report; answers about the one before are forgotten. */
  lookAt(evidence: Evidence): void
  holds(number: number): boolean
  /** Of each condition on cues alone, by its number among those (`Conditions.placeOf`), whether it holds: 0 if not. */
  stood(): Uint8Array
  /**
   * What makes a condition true that holds: hits and facts of its leaves, outside any `not`; of an `any` those of the
   * first alternative that holds, which is reason enough.
   */
  because(number: number): readonly Because[]
}

/** After so many reports the answers are wiped: the number of a report must stay a small one. */
const LAST_TURN = 2 ** 30
const NO_STANDS = new Uint8Array(0)

/** `nodes` may grow between two reports. */
export function asker(nodes: readonly Node[], standing: Standing): Asking {
  let laid: Laid | null = null
  return {
    lookAt(report) {
      if (laid === null || laid.size !== nodes.length) laid = laidOut(nodes, standing)
      laid.lookAt(report)
    },
    holds: number => laid?.holds(number) === true,
    stood: () => laid?.stands ?? NO_STANDS,
    because: number => laid?.because(number) ?? [],
  }
}

interface Laid extends Omit<Asking, 'stood'> {
  /** So many nodes are laid out. */
  readonly size: number
  /** Of each `STANDS` whether it holds: the kinds of hits that make it hold, 0 for none. */
  readonly stands: Uint8Array
}

interface Now {
  turn: number
  evidence: Evidence | null
  numbers: readonly NumberHit[] | null
}

/** All nodes side by side. Their lists never change, so that the compiler takes them for constants (see walk.ts). */
function laidOut(nodes: readonly Node[], standing: Standing): Laid {
  const places = placesOf(nodes)
  const code = layout(nodes, places)
  const { wantedStarts, wanted: allWanted, starts: wantStarts, wants } = wantersOf(nodes)
  const stands = new Uint8Array(wantedStarts.length)
  // Of the report looked at. An answer is its turn for yes and less than nothing for no; any other turn is an old one.
  const now: Now = { turn: 0, evidence: null, numbers: null }
  // Of leaves that hold.
  const hitsFound = notes<readonly Tag[]>()
  const teller = becauseTeller(place => (place < 0 ? numberTold(~place) : standing.tell(place)))
  // One for each part of the leaf that is looked at, and by how many parts there are.
  const allSpans: Spans[] = []
  const firstSpans: (readonly Spans[])[] = []

  const mark = (cue: number, kinds: number): void => {
    const end = wantStarts[cue + 1] ?? 0
    for (let at = wantStarts[cue] ?? end; at < end; at++) {
      const one = wants[at] ?? 0
      stands[one >> 4] = (stands[one >> 4] ?? 0) | (one & kinds)
    }
  }
  const holdsAt = (at: number): boolean => {
    if (at < 0) return stands[~at] !== 0
    const known = code[at] ?? 0
    if (known === now.turn) return true
    if (known === -now.turn) return false
    const answer = answerAt(at)
    code[at] = answer ? now.turn : -now.turn
    return answer
  }
  const answerAt = (start: number): boolean => {
    const shape = code[start + SHAPE] ?? 0
    let at = start + ARGS
    const end = at + (shape >> 3)
    switch (shape & (KINDS - 1)) {
      case ALL:
        for (; at < end; at++) if (!holdsAt(code[at] ?? 0)) return false
        return true
      case ANY:
        for (; at < end; at++) if (holdsAt(code[at] ?? 0)) return true
        return false
      case NOT:
        return !holdsAt(code[at] ?? 0)
      case LEAF:
        // The words are looked at closely only when every part of the leaf has a hit somewhere.
        for (; at < end; at++) if (!holdsAt(code[at] ?? 0)) return false
        return lookCloser(end)
      default:
        return now.evidence !== null && nodes[code[end] ?? 0]?.test?.(now.evidence.facts) === true
    }
  }
  /** `at` is where the leaf's own number stands; behind it stand its shape and its parts. */
  const lookCloser = (at: number): boolean => {
    if (!now.evidence) return false
    const { reading } = now.evidence
    const spans = spansFrom(at + LEAF_PARTS, code[at] ?? 0, reading)
    const hits = combined(code[at + 1] ?? 0, code[at + 2] ?? 0, code[at + 3] ?? 0, spans, reading)
    if (hits === null) return false
    hitsFound.set(code[at] ?? 0, hits)
    return true
  }
  const spansFrom = (start: number, leaf: number, reading: Reading): readonly Spans[] => {
    const all = spansFor(code[start] ?? 0)
    let at = start + 1
    for (let i = 0; i < all.length; i++) {
      const spans = all[i]
      const width = code[at++] ?? 0
      if (!spans) continue
      spans.clear()
      const number = width === NUMBERS ? nodes[leaf]?.parts[i]?.number : null
      if (number) {
        now.numbers ??= allNumbers(reading)
        for (const { first, end } of numbersWithin(number, now.numbers)) spans.add(first, end, ~first)
        continue
      }
      for (const stop = at + width; at < stop; at++) {
        const wanted = code[at] ?? 0
        if (standing.stands(wanted)) standing.collect(wanted, spans)
      }
      spans.settle()
    }
    return all
  }
  const spansFor = (parts: number): readonly Spans[] => {
    while (allSpans.length < parts) allSpans.push(new Spans())
    const known = firstSpans[parts]
    if (known) return known
    while (firstSpans.length <= parts) firstSpans.push(allSpans.slice(0, firstSpans.length))
    return firstSpans[parts] ?? []
  }
  const add = (hit: Tag): void => {
    if (now.evidence) teller.add(hit, now.evidence)
  }
  /** Of each leaf by itself: the same evidence may come twice. */
  const collect = (start: number, report: Evidence): void => {
    if (start < 0) {
      const stop = wantedStarts[~start + 1] ?? 0
      for (let at = wantedStarts[~start] ?? stop; at < stop; at++) {
        const wanted = allWanted[at] ?? 0
        if (standing.stands(wanted)) standing.eachHit(wanted, add)
      }
      return
    }
    const shape = code[start + SHAPE] ?? 0
    let at = start + ARGS
    const end = at + (shape >> 3)
    switch (shape & (KINDS - 1)) {
      case ALL:
        for (; at < end; at++) collect(code[at] ?? 0, report)
        break
      case ANY:
        while (at < end && !holdsAt(code[at] ?? 0)) at++
        if (at < end) collect(code[at] ?? 0, report)
        break
      case LEAF:
        if (holdsAt(start)) for (const hit of hitsFound.get(code[end] ?? 0) ?? []) teller.add(hit, report)
        break
      case FACT: {
        const fact = nodes[code[end] ?? 0]?.fact?.fact ?? ''
        teller.addFact({ fact, value: toldValue(factValue(report.facts, fact)) })
      }
    }
  }
  const wipe = (): void => {
    for (const place of places) if (place >= 0) code[place] = 0
    now.turn = 0
  }
  return {
    size: nodes.length,
    stands,
    lookAt(report) {
      if (now.turn === LAST_TURN) wipe()
      now.turn++
      now.evidence = report
      now.numbers = null
      hitsFound.clear()
      teller.forget()
      stands.fill(0)
      standing.look(report.cues)
      standing.each(mark)
    },
    holds: number => holdsAt(places[number] ?? 0),
    because(number) {
      if (now.evidence) collect(places[number] ?? 0, now.evidence)
      return teller.take()
    },
  }
}

/** A number of the text, by its token. */
function numberTold(first: number): Told {
  return { cue: 'number', first, end: first + 1, how: 'as-written' }
}

/** A list as one text: evidence holds plain values. */
function toldValue(value: ReturnType<typeof factValue>): string | number | null {
  return typeof value === 'object' ? value.join(', ') : (value ?? null)
}
