/**
 * Conditions as numbered nodes. Equal conditions are one node, whichever rules they stand in, with one answer a report;
 * asking is synchronous and touches only the evidence of that report.
 *
 * Rules are many and a report asks few of them, so most of the time would go into fetching conditions from far corners
 * of memory: they are laid side by side as plain numbers (`layout`), a few tens of kilobytes for hundreds of rules.
 */
import type { Condition, CueRef, FactLeaf, LeafPolicies, NumberPart, TextLeaf } from '../pack.js'
import type { Because, CueMatch } from '../types.js'
import { becauseTeller, eachOnce } from './because.js'
import type { Evidence } from './evidence.js'
import {
  allNumbers,
  combined,
  type Hit,
  hitsAmong,
  isNumberPart,
  type NumberHit,
  numbersWithin,
  partsOf,
} from './leaves.js'
import { notes } from './notes.js'
import { OPERATORS } from './operators.js'
import { counts, type Standing, standingCues } from './standing-cues.js'

/** Conditions that several rules share, by name. */
export type Shared = Readonly<Record<string, Condition>>

/** Conditions that are asked together, of one report at a time. */
export interface Conditions {
  /** Takes in a condition; its number stands for it from then on. */
  compile(condition: Condition): number
  /** Numbers of conditions on cues alone, without each of which the condition cannot hold. */
  needs(number: number): readonly number[]
  /** What a condition on cues alone wants: one of them must stand. */
  wantedBy(number: number): readonly number[]
  readonly standing: Standing
  /** Begins with a report; answers about the one before are forgotten. */
  lookAt(evidence: Evidence): void
  holds(number: number): boolean
  /**
   * What makes a condition true that holds: hits and facts of its leaves, outside any `not`; of an `any` those of the
   * first alternative that holds, which is reason enough.
   */
  because(number: number): readonly Because[]
}

const ALL = 0
const ANY = 1
const NOT = 2
/** A cue stands: `has`, and what `any` needs; its arguments are what it wants of cues. */
const STANDS = 3
/** The other text leaves; its arguments are the numbers of the `STANDS` without which it cannot hold. */
const LEAF = 4
const FACT = 5

interface Node {
  readonly kind: number
  /** Numbers of the nodes inside; of `STANDS` see there. */
  readonly args: readonly number[]
  /** Numbers of the `STANDS` that it needs. */
  readonly needs: readonly number[]
  readonly leaf?: TextLeaf
  /** Of a leaf: for each of its parts what it wants of cues, or which numbers. */
  readonly parts?: readonly (readonly number[] | NumberPart)[]
  readonly fact?: FactLeaf
  readonly test?: (facts: Evidence['facts']) => boolean
}

const UNKNOWN = 0
const YES = 1
const NO = 2

export function compiler(conditions: Shared): Conditions {
  const standing = standingCues()
  const nodes: Node[] = []
  const known = new Map<string, number>()

  // Of the report looked at, by the number of a node.
  let evidence: Evidence | null = null
  let code = layout(nodes)
  let answers = new Uint8Array(0)
  const hitsFound = notes<readonly Hit[]>()
  const teller = becauseTeller()
  let numbers: readonly NumberHit[] | null = null

  const add = (node: Omit<Node, 'needs'>, needs: readonly number[]): number => nodes.push({ ...node, needs }) - 1
  const needs = (number: number) => nodes[number]?.needs ?? []
  const wantedBy = (number: number) => nodes[number]?.args ?? []

  const stands = (wanted: readonly number[]): number => {
    const key = wanted.join()
    const number = known.get(key) ?? add({ kind: STANDS, args: wanted }, [nodes.length])
    known.set(key, number)
    return number
  }
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
    const parts = partsOf(condition).map(part => (isNumberPart(part) ? part : wantedOf(part, condition)))
    const args = eachNumberOnce(parts.flatMap(part => ('number' in part ? [] : [stands(part)])))
    return add({ kind: LEAF, args, leaf: condition, parts }, args)
  }
  /** Each alternative must need something; then one of the shortest needs of all of them must stand. */
  const neededByAny = (parts: readonly number[]): readonly number[] => {
    const wanted = parts.map(part => needs(part).map(wantedBy).reduce(shorter, null))
    return wanted.includes(null) ? [] : [stands(eachNumberOnce(wanted.flatMap(one => one ?? [])))]
  }

  const holds = (number: number): boolean => {
    const known = answers[number]
    if (known !== UNKNOWN) return known === YES
    const answer = answerOf(number)
    answers[number] = answer ? YES : NO
    return answer
  }
  const answerOf = (number: number): boolean => {
    let at = code[number] ?? 0
    const kind = code[at++]
    const end = at + 1 + (code[at++] ?? 0)
    switch (kind) {
      case ALL:
        for (; at < end; at++) if (!holds(code[at] ?? 0)) return false
        return true
      case ANY:
        for (; at < end; at++) if (holds(code[at] ?? 0)) return true
        return false
      case NOT:
        return !holds(code[at] ?? 0)
      case STANDS:
        for (; at < end; at++) if (standing.stands(code[at] ?? 0)) return true
        return false
      case LEAF:
        // The words are looked at closely only when every part of the leaf has a hit somewhere.
        for (; at < end; at++) if (!holds(code[at] ?? 0)) return false
        return hitsOfLeaf(number).length > 0
      default:
        return evidence !== null && nodes[number]?.test?.(evidence.facts) === true
    }
  }
  const hitsOfLeaf = (number: number): readonly Hit[] => {
    const kept = hitsFound.get(number)
    if (kept) return kept
    const leaf = nodes[number]?.leaf
    if (!leaf || !evidence) return []
    const parts: (readonly Hit[])[] = []
    for (const part of nodes[number]?.parts ?? []) parts.push(partHits(part, leaf))
    const hits = combined(leaf, parts, evidence)
    hitsFound.set(number, hits)
    return hits
  }
  const partHits = (part: readonly number[] | NumberPart, leaf: TextLeaf): readonly Hit[] => {
    if ('number' in part) {
      numbers ??= evidence === null ? [] : allNumbers(evidence.reading)
      return numbersWithin(part, numbers)
    }
    const lists: (readonly CueMatch[])[] = []
    for (const wanted of part) if (standing.stands(wanted)) lists.push(standing.hits(wanted))
    return hitsAmong(lists, leaf)
  }
  /** Of each leaf by itself: the same evidence may come twice. */
  const collect = (number: number, report: Evidence, because: Because[]): void => {
    let at = code[number] ?? 0
    const kind = code[at++]
    const end = at + 1 + (code[at++] ?? 0)
    switch (kind) {
      case ALL:
        for (; at < end; at++) collect(code[at] ?? 0, report, because)
        break
      case ANY:
        while (at < end && !holds(code[at] ?? 0)) at++
        if (at < end) collect(code[at] ?? 0, report, because)
        break
      case STANDS:
        for (; at < end; at++) {
          const wanted = code[at] ?? 0
          if (!standing.stands(wanted)) continue
          for (const hit of standing.hits(wanted)) if (counts(hit, wanted)) because.push(teller.tell(hit, report))
        }
        break
      case LEAF:
        for (const hit of hitsOfLeaf(number)) because.push(teller.tell(hit, report))
        break
      case FACT: {
        const fact = nodes[number]?.fact?.fact ?? ''
        because.push({ fact, value: toldValue(factValue(report.facts, fact)) })
      }
    }
  }
  return {
    compile,
    needs,
    wantedBy,
    standing,
    lookAt(report) {
      if (answers.length === nodes.length) answers.fill(UNKNOWN)
      else {
        answers = new Uint8Array(nodes.length)
        code = layout(nodes)
      }
      evidence = report
      numbers = null
      hitsFound.clear()
      teller.forget()
      standing.look(report.cues)
    },
    holds,
    because(number) {
      const because: Because[] = []
      if (evidence) collect(number, evidence, because)
      return eachOnce(because)
    },
  }
}

/** First where each node begins, by its number; there its kind, how many arguments it has, and they. */
function layout(nodes: readonly Node[]): Int32Array {
  const size = nodes.reduce((sum, { args }) => sum + 3 + args.length, 0)
  const code = new Int32Array(size)
  let at = nodes.length
  nodes.forEach(({ kind, args }, number) => {
    code[number] = at
    code.set([kind, args.length, ...args], at)
    at += 2 + args.length
  })
  return code
}

function eachNumberOnce(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)]
}

function shorter(a: readonly number[] | null, b: readonly number[]): readonly number[] {
  return a === null || b.length < a.length ? b : a
}

export function named(name: string, conditions: Shared): Condition {
  const condition = conditions[name]
  if (!condition) throw new Error(`unknown condition ${name}`)
  return condition
}

function factTest({ fact, operator: name, value }: FactLeaf): NonNullable<Node['test']> {
  const operator = OPERATORS[name]
  if (!operator) throw new Error(`unknown operator ${name}`)
  return facts => operator(factValue(facts, fact), value)
}

/** A list as one text: evidence holds plain values. */
function toldValue(value: ReturnType<typeof factValue>): string | number | null {
  return typeof value === 'object' ? value.join(', ') : (value ?? null)
}

/** A fact by the name a rule gives it; names are checked when rules are loaded. */
export function factValue(facts: Evidence['facts'], name: string): string | number | readonly string[] | undefined {
  return Object.hasOwn(facts, name) ? facts[name as keyof Evidence['facts']] : undefined
}

export function isTextLeaf(condition: Condition): condition is TextLeaf {
  return 'has' in condition || 'near' in condition || 'sequence' in condition || 'count' in condition
}
