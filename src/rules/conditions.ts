/**
 * Conditions as numbered nodes. Equal conditions are one node, whichever rules they stand in, with one answer a report;
 * asking is synchronous and touches only the evidence of that report.
 */
import type { Condition, CueRef, FactLeaf, LeafPolicies, TextLeaf } from '../pack.js'
import { unknownName } from '../problems/unknown-name.js'
import { type Asking, asker } from './asking.js'
import { factTeller } from './evidence.js'
import { ALL, ANY, FACT, LEAF, NOT, type Node, STANDS } from './layout.js'
import { isNumberPart, partsOf } from './leaves.js'
import { OPERATORS } from './operators.js'
import { type Standing, standingCues } from './standing-cues.js'

/** Conditions that several rules share, by name. */
export type Shared = Readonly<Record<string, Condition>>

/** Conditions that are asked together, of one report at a time. */
export interface Conditions extends Asking {
  /** Takes in a condition; its number stands for it from then on. */
  compile(condition: Condition): number
  /** Numbers of conditions on cues alone, without each of which the condition cannot hold. */
  needs(number: number): readonly number[]
  /** What a condition on cues alone wants: one of them must stand. */
  wantedBy(number: number): readonly number[]
  /** The number that a condition on cues alone has among those (see `stood`). */
  placeOf(number: number): number
  readonly standing: Standing
}

export function compiler(conditions: Shared): Conditions {
  const standing = standingCues()
  const nodes: Node[] = []
  const known = new Map<string, number>()

  const add = (node: Partial<Node> & Pick<Node, 'kind' | 'args'>, needs: readonly number[]): number => {
    // All of one shape: where shapes differ, each look into a node is a search.
    const { kind, args, leaf = null, parts = [], fact = null, test = null } = node
    return nodes.push({ kind, args, needs, leaf, parts, fact, test }) - 1
  }
  const needs = (number: number) => nodes[number]?.needs ?? []
  const wantedBy = (number: number) => nodes[number]?.args ?? []

  const standsPlaces = new Map<number, number>()
  const stands = (wanted: readonly number[]): number => {
    const key = wanted.join()
    const number = known.get(key) ?? add({ kind: STANDS, args: wanted }, [nodes.length])
    known.set(key, number)
    if (!standsPlaces.has(number)) standsPlaces.set(number, standsPlaces.size)
    return number
  }
  const placeOf = (number: number) => standsPlaces.get(number) ?? 0
  const wantedOf = (ref: CueRef, policies: LeafPolicies) => ref.map(cue => standing.wanted(cue, policies))
  const compile = (condition: Condition): number => {
    if ('condition' in condition) return compile(named(condition.condition, conditions))
    if ('has' in condition) return stands(wantedOf(condition.has, condition))
    const key = JSON.stringify(condition)
    const number = known.get(key) ?? compileNew(condition)
    known.set(key, number)
    return number
  }
  const compileNew = (condition: Condition): number => {
    if ('all' in condition) {
      const args = condition.all.map(compile)
      return add({ kind: ALL, args }, eachNumberOnce(args.flatMap(needs)))
    }
    if ('any' in condition) {
      const args = condition.any.map(compile)
      return add({ kind: ANY, args }, neededByAny(args))
    }
    if ('not' in condition) return add({ kind: NOT, args: [compile(condition.not)] }, [])
    if ('fact' in condition) return add({ kind: FACT, args: [], fact: condition, test: factTest(condition) }, [])
    if (!isTextLeaf(condition)) throw new Error('a condition of no known kind')
    const parts = partsOf(condition).map(part =>
      isNumberPart(part) ? { wanted: [], number: part } : { wanted: wantedOf(part, condition), number: null },
    )
    const args = eachNumberOnce(parts.flatMap(({ wanted, number }) => (number === null ? [stands(wanted)] : [])))
    return add({ kind: LEAF, args, leaf: condition, parts }, args)
  }
  /** Each alternative must need something; then one of the shortest needs of all of them must stand. */
  const neededByAny = (parts: readonly number[]): readonly number[] => {
    const wanted = parts.map(part => needs(part).map(wantedBy).reduce(shorter, null))
    return wanted.includes(null) ? [] : [stands(eachNumberOnce(wanted.flatMap(one => one ?? [])))]
  }

  return { compile, needs, wantedBy, placeOf, standing, ...asker(nodes, standing) }
}

function eachNumberOnce(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)]
}

function shorter(a: readonly number[] | null, b: readonly number[]): readonly number[] {
  return a === null || b.length < a.length ? b : a
}

/** @throws PaknInputError when there is no such condition, with those that there are; `loadPack` tells it with file and line */
export function named(name: string, conditions: Shared): Condition {
  const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined
  if (!condition) {
    throw unknownName(`conditions.${name}`, name, Object.keys(conditions).sort(), 'không có điều kiện chung nào')
  }
  return condition
}

function factTest({ fact, operator: name, value }: FactLeaf): NonNullable<Node['test']> {
  const operator = OPERATORS[name]
  // An operator of the caller's: only json-rules-engine is told of it (see needs-caller.ts).
  if (!operator) return () => false
  const tell = factTeller(fact)
  return facts => operator(tell(facts), value)
}

export function isTextLeaf(condition: Condition): condition is TextLeaf {
  return 'has' in condition || 'near' in condition || 'sequence' in condition || 'count' in condition
}
