/**
 * Asks numbered conditions of one report after the other; each is answered once a report.
 *
 * Rules are many and a report asks few of them, so most of the time would go into fetching conditions from far corners
 * of memory: they are laid side by side as plain numbers, the answer to each beside it (`layout`).
 */
import type { FactLeaf, NumberPart, TextLeaf } from '../pack.js'
import type { Because, CueMatch } from '../types.js'
import { becauseTeller } from './because.js'
import { type Evidence, factValue } from './evidence.js'
import { allNumbers, combined, type Hit, hitsThatCount, type NumberHit, numbersWithin, together } from './leaves.js'
import { notes } from './notes.js'
import { counts, type Standing } from './standing-cues.js'

export const ALL = 0
export const ANY = 1
export const NOT = 2
/** A cue stands: `has`, and what `any` needs; its arguments are what it wants of cues. */
export const STANDS = 3
/** The other text leaves; its arguments are the numbers of the `STANDS` without which it cannot hold. */
export const LEAF = 4
export const FACT = 5

export interface Node {
  readonly kind: number
  /** Numbers of the nodes inside; of `STANDS` see there. */
  readonly args: readonly number[]
  /** Numbers of the `STANDS` that it needs. */
  readonly needs: readonly number[]
  readonly leaf: TextLeaf | null
  readonly parts: readonly Part[]
  readonly fact: FactLeaf | null
  readonly test: ((facts: Evidence['facts']) => boolean) | null
}

/** Of a leaf: what one of its parts wants of cues, or which numbers. */
export interface Part {
  readonly wanted: readonly number[]
  readonly number: NumberPart | null
}

export interface Asking {
  /** Begins with a report; answers about the one before are forgotten. */
  lookAt(evidence: Evidence): void
  holds(number: number): boolean
  /**
   * What makes a condition true that holds: hits and facts of its leaves, outside any `not`; of an `any` those of the
   * first alternative that holds, which is reason enough.
   */
  because(number: number): readonly Because[]
}

// What stands in the layout where a node begins: its answer, its kind with the number of its arguments, and they.
const SHAPE = 1
const ARGS = 2
const KINDS = 8
/** A part of a leaf that is a number. */
const NUMBERS = -1
/** After so many reports the answers are wiped: the number of a report must stay a small one. */
const LAST_TURN = 2 ** 30

/** `nodes` may grow between two reports. */
export function asker(nodes: readonly Node[], standing: Standing): Asking {
  let code: Int32Array = new Int32Array(0)
  let places: Int32Array = new Int32Array(0)
  // Of the report looked at. An answer is its turn for yes and less than nothing for no; any other turn is an old one.
  let turn = 0
  let evidence: Evidence | null = null
  let numbers: readonly NumberHit[] | null = null
  const hitsFound = notes<readonly Hit[]>()
  const teller = becauseTeller()

  const holdsAt = (at: number): boolean => {
    const known = code[at] ?? 0
    if (known === turn) return true
    if (known === -turn) return false
    const answer = answerAt(at)
    code[at] = answer ? turn : -turn
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
      case STANDS:
        for (; at < end; at++) if (standing.stands(code[at] ?? 0)) return true
        return false
      case LEAF:
        // The words are looked at closely only when every part of the leaf has a hit somewhere.
        for (; at < end; at++) if (!holdsAt(code[at] ?? 0)) return false
        return hitsOfLeaf(end).length > 0
      default:
        return evidence !== null && nodes[code[end] ?? 0]?.test?.(evidence.facts) === true
    }
  }
  /** `at` is where the leaf's own number stands; behind it stand its parts. */
  const hitsOfLeaf = (at: number): readonly Hit[] => {
    const number = code[at] ?? 0
    const kept = hitsFound.get(number)
    if (kept) return kept
    const node = nodes[number]
    if (!node?.leaf || !evidence) return []
    const hits = combined(node.leaf, allParts(at + 1, node), evidence)
    hitsFound.set(number, hits)
    return hits
  }
  const allParts = (start: number, { leaf, parts }: Node): readonly (readonly Hit[])[] => {
    const all: (readonly Hit[])[] = new Array(code[start] ?? 0)
    let at = start + 1
    for (let i = 0; i < all.length; i++) {
      const width = code[at] ?? 0
      const number = width === NUMBERS ? parts[i]?.number : null
      if (number) {
        numbers ??= evidence === null ? [] : allNumbers(evidence.reading)
        all[i] = numbersWithin(number, numbers)
        at++
      } else {
        all[i] = partHits(at + 1, at + 1 + width, leaf)
        at += 1 + width
      }
    }
    return all
  }
  /** The hits of a part, of which what it wants of cues stands from `start` up to `end`. */
  const partHits = (start: number, end: number, leaf: TextLeaf | null): readonly Hit[] => {
    let hits: readonly CueMatch[] | null = null
    for (let at = start; at < end; at++) {
      const wanted = code[at] ?? 0
      if (standing.stands(wanted)) hits = hits === null ? standing.hits(wanted) : together(hits, standing.hits(wanted))
    }
    return hitsThatCount(hits ?? [], leaf ?? {})
  }
  /** Of each leaf by itself: the same evidence may come twice. */
  const collect = (start: number, report: Evidence): void => {
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
      case STANDS:
        for (; at < end; at++) {
          const wanted = code[at] ?? 0
          if (!standing.stands(wanted)) continue
          for (const hit of standing.hits(wanted)) if (counts(hit, wanted)) teller.add(hit, report)
        }
        break
      case LEAF:
        for (const hit of hitsOfLeaf(end)) teller.add(hit, report)
        break
      case FACT: {
        const fact = nodes[code[end] ?? 0]?.fact?.fact ?? ''
        teller.addFact({ fact, value: toldValue(factValue(report.facts, fact)) })
      }
    }
  }
  return {
    lookAt(report) {
      if (places.length !== nodes.length || turn === LAST_TURN) {
        places = placesOf(nodes)
        code = layout(nodes, places)
        turn = 0
      }
      turn++
      evidence = report
      numbers = null
      hitsFound.clear()
      teller.forget()
      standing.look(report.cues)
    },
    holds: number => holdsAt(places[number] ?? 0),
    because(number) {
      if (evidence) collect(places[number] ?? 0, evidence)
      return teller.take()
    },
  }
}

/** Where each node begins in the layout. */
function placesOf(nodes: readonly Node[]): Int32Array {
  let size = 0
  return Int32Array.from(nodes, node => {
    const place = size
    size += ARGS + node.args.length + 1 + partsOf(node).length
    return place
  })
}

/**
 * The nodes one after the other. What a node holds inside stands as the places of those; last comes its own number, by
 * which the rest of a leaf or a fact is found. Behind that of a leaf stand its parts.
 */
function layout(nodes: readonly Node[], places: Int32Array): Int32Array {
  return Int32Array.from(
    nodes.flatMap((node, number) => {
      const { kind, args } = node
      const inside = kind === STANDS ? args : args.map(arg => places[arg] ?? 0)
      return [0, kind + KINDS * args.length, ...inside, number, ...partsOf(node)]
    }),
  )
}

/** How many parts a leaf has, and for each how many cues it wants, and these. */
function partsOf({ kind, parts }: Node): readonly number[] {
  if (kind !== LEAF) return []
  return [
    parts.length,
    ...parts.flatMap(({ wanted, number }) => (number === null ? [wanted.length, ...wanted] : [NUMBERS])),
  ]
}

/** A list as one text: evidence holds plain values. */
function toldValue(value: ReturnType<typeof factValue>): string | number | null {
  return typeof value === 'object' ? value.join(', ') : (value ?? null)
}
