/** Conditions as nodes, and nodes as plain numbers side by side (see `asking.ts`). */
import type { FactLeaf, NumberPart, TextLeaf } from '../pack.js'
import type { Evidence } from './evidence.js'
import { shapeOf } from './leaves.js'

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

// What stands in the layout where a node begins: its answer, its kind with the number of its arguments, and they: places in
// the layout, or less than nothing for a `STANDS`, of which `~place` is its number among those.
export const SHAPE = 1
export const ARGS = 2
export const KINDS = 8
/** Behind the number of a leaf: its shape, then how many parts it has. */
export const LEAF_PARTS = 4
/** A part of a leaf that is a number. */
export const NUMBERS = -1

/** Where each node begins in the layout; of a `STANDS` less than nothing (see `ARGS`). */
export function placesOf(nodes: readonly Node[]): Int32Array {
  let size = 0
  let stands = 0
  return Int32Array.from(nodes, node => {
    if (node.kind === STANDS) return ~stands++
    const place = size
    size += ARGS + node.args.length + 1 + leafOf(node).length
    return place
  })
}

/**
 * The nodes one after the other. What a node holds inside stands as the places of those; last comes its own number, by
 * which the rest of a leaf or a fact is found. Behind that of a leaf stand its shape and its parts.
 */
export function layout(nodes: readonly Node[], places: Int32Array): Int32Array {
  return Int32Array.from(
    nodes.flatMap((node, number) => {
      const { kind, args } = node
      if (kind === STANDS) return []
      return [0, kind + KINDS * args.length, ...args.map(arg => places[arg] ?? 0), number, ...leafOf(node)]
    }),
  )
}

/** Who wants which cue: a report has some sixty, and each tells those that want it. */
export interface Wanters {
  /** By `STANDS` where in `wanted` begins what it wants of cues. */
  readonly wantedStarts: Int32Array
  readonly wanted: Int32Array
  /** By cue where in `wants` its own begin: the number of the `STANDS` times 16 plus the kinds of hits it wants. */
  readonly starts: Int32Array
  readonly wants: Int32Array
}

export function wantersOf(nodes: readonly Node[]): Wanters {
  const wanted = nodes.flatMap(({ kind, args }) => (kind === STANDS ? [args] : []))
  const byCue: number[][] = []
  wanted.forEach((all, number) => {
    for (const one of all) {
      while (byCue.length <= one >> 4) byCue.push([])
      byCue[one >> 4]?.push(number * 16 + (one & 15))
    }
  })
  return {
    wantedStarts: startsOf(wanted),
    wanted: Int32Array.from(wanted.flat()),
    starts: startsOf(byCue),
    wants: Int32Array.from(byCue.flat()),
  }
}

/** Where each list begins when all lie behind one another, and where the last one ends. */
function startsOf(lists: readonly (readonly number[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length
  })
  return starts
}

/** Of a leaf its shape, how many parts it has, and for each how many cues it wants, and these. */
function leafOf({ leaf, parts }: Node): readonly number[] {
  if (leaf === null) return []
  const { what, limit, scope } = shapeOf(leaf)
  return [
    ...[what, limit, scope, parts.length],
    ...parts.flatMap(({ wanted, number }) => (number === null ? [wanted.length, ...wanted] : [NUMBERS])),
  ]
}
