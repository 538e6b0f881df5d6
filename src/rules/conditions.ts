/** Conditions as closures, built once; running them is synchronous and touches only the evidence of one report. */
import type { Condition, CueRef, FactLeaf, LeafPolicies, NumberPart, TextLeaf } from '../pack.js'
import type { Because } from '../types.js'
import { type CueGroups, cueGroups, keyOf, type Wanted } from './cue-groups.js'
import type { Evidence } from './evidence.js'
import { allNumbers, combined, type Hit, isNumberPart, type NumberHit, numbersWithin, partsOf } from './leaves.js'
import { OPERATORS } from './operators.js'

/** Conditions that several rules share, by name. */
export type Shared = Readonly<Record<string, Condition>>

/** One report under the eyes of the conditions that one compiler has compiled. */
export interface Look {
  readonly evidence: Evidence
  readonly groups: CueGroups
  /** What shared conditions have answered so far, by number: rules ask the same ones again and again. */
  readonly answers: (boolean | undefined)[]
  /** What leaves have found so far, by number. */
  readonly found: (readonly Hit[] | undefined)[]
  /** All numbers of the text, once a leaf has asked for them. */
  numbers: readonly NumberHit[] | null
}

/** What made a condition hold. */
export interface Found {
  readonly hits: Hit[]
  readonly facts: Map<string, Because>
}

/** A condition ready to run. */
export interface Compiled {
  holds(look: Look): boolean
  /**
   * Adds what makes a condition true that holds: hits and facts of its leaves, outside any `not`; of an `any` those of
   * the first alternative that holds, which is reason enough.
   */
  collect(look: Look, found: Found): void
  /** Numbers of groups of cues without each of which the condition cannot hold. */
  readonly needs: readonly number[]
}

export interface Compiler {
  compile(condition: Condition): Compiled
  /** Compiled conditions are asked of the latest look only. */
  lookAt(evidence: Evidence): Look
}

/** Compiles conditions that will be asked together, of one look at a report. */
export function compiler(conditions: Shared): Compiler {
  const groups = cueGroups()
  const shared = new Map<string, Compiled>()
  const leaves = new Map<string, Compiled>()
  const compile = (condition: Condition): Compiled => {
    if ('all' in condition) return allOf(condition.all.map(compile))
    if ('any' in condition) return anyOf(condition.any.map(compile), groups)
    if ('not' in condition) {
      const part = compile(condition.not)
      return { holds: look => !part.holds(look), collect: () => undefined, needs: [] }
    }
    if ('condition' in condition) {
      const name = condition.condition
      const known = shared.get(name) ?? answeredOnce(compile(named(name, conditions)), shared.size)
      shared.set(name, known)
      return known
    }
    if ('fact' in condition) return compileFact(condition)
    const key = JSON.stringify(condition)
    const known = leaves.get(key) ?? compileLeaf(condition, groups, leaves.size)
    leaves.set(key, known)
    return known
  }
  return {
    compile,
    lookAt(evidence) {
      groups.look(evidence.cues)
      return { evidence, groups, answers: [], found: [], numbers: null }
    },
  }
}

export function named(name: string, conditions: Shared): Condition {
  const condition = conditions[name]
  if (!condition) throw new Error(`unknown condition ${name}`)
  return condition
}

function allOf(parts: readonly Compiled[]): Compiled {
  return {
    holds(look) {
      for (const part of parts) if (!part.holds(look)) return false
      return true
    },
    collect(look, found) {
      for (const part of parts) part.collect(look, found)
    },
    needs: [...new Set(parts.flatMap(part => part.needs))],
  }
}

function anyOf(parts: readonly Compiled[], groups: CueGroups): Compiled {
  return {
    holds(look) {
      for (const part of parts) if (part.holds(look)) return true
      return false
    },
    collect(look, found) {
      parts.find(part => part.holds(look))?.collect(look, found)
    },
    needs: neededByAny(parts, groups),
  }
}

/** Each alternative must need something; then one of the shortest needs of all of them must stand. */
function neededByAny(parts: readonly Compiled[], groups: CueGroups): readonly number[] {
  const shortest = parts.map(part => {
    const [first, ...others] = part.needs.map(group => groups.wantedBy(group))
    return first && others.reduce((least, wanted) => (wanted.length < least.length ? wanted : least), first)
  })
  const wanted = new Map<string, Wanted>()
  for (const one of shortest) {
    if (!one) return []
    for (const each of one) wanted.set(keyOf(each), each)
  }
  return [groups.numberOfAny([...wanted.values()])]
}

function answeredOnce({ holds, collect, needs }: Compiled, number: number): Compiled {
  return {
    holds(look) {
      const answer = look.answers[number] ?? holds(look)
      look.answers[number] = answer
      return answer
    },
    collect,
    needs,
  }
}

function compileFact({ fact, operator: name, value }: FactLeaf): Compiled {
  const operator = OPERATORS[name]
  if (!operator) throw new Error(`unknown operator ${name}`)
  return {
    holds: ({ evidence }) => operator(factValue(evidence.facts, fact), value),
    collect({ evidence }, found) {
      found.facts.set(fact, { fact, value: toldValue(factValue(evidence.facts, fact)) })
    },
    needs: [],
  }
}

/** A list as one text: evidence holds plain values. */
function toldValue(value: ReturnType<typeof factValue>): string | number | null {
  return typeof value === 'object' ? value.join(', ') : (value ?? null)
}

/** A fact by the name a rule gives it; names are checked when rules are loaded. */
export function factValue(facts: Evidence['facts'], name: string): string | number | readonly string[] | undefined {
  return Object.hasOwn(facts, name) ? facts[name as keyof Evidence['facts']] : undefined
}

/** The words are looked at closely only when every part of the leaf has a hit somewhere, and once in each report. */
function compileLeaf(leaf: TextLeaf, groups: CueGroups, number: number): Compiled {
  const parts = partsOf(leaf).map(part => compilePart(part, leaf, groups))
  const needs = [...new Set(parts.flatMap(part => part.needs))]
  const hitsOf = (look: Look): readonly Hit[] => {
    const known = look.found[number]
    if (known) return known
    const hits: (readonly Hit[])[] = []
    for (const part of parts) hits.push(part.hits(look))
    const found = combined(leaf, hits, look.evidence)
    look.found[number] = found
    return found
  }
  const mayHold = (look: Look): boolean => {
    for (const group of needs) if (!look.groups.stands(group)) return false
    return true
  }
  return {
    holds: 'has' in leaf ? mayHold : look => mayHold(look) && hitsOf(look).length > 0,
    collect(look, found) {
      for (const hit of hitsOf(look)) found.hits.push(hit)
    },
    needs,
  }
}

interface Part {
  hits(look: Look): readonly Hit[]
  readonly needs: readonly number[]
}

function compilePart(part: CueRef | NumberPart, policies: LeafPolicies, groups: CueGroups): Part {
  if (isNumberPart(part)) {
    const hits = (look: Look) => {
      look.numbers ??= allNumbers(look.evidence.reading)
      return numbersWithin(part, look.numbers)
    }
    return { hits, needs: [] }
  }
  const group = groups.numberOf(part, policies)
  return { hits: look => look.groups.hits(group), needs: [group] }
}

export function isTextLeaf(condition: Condition): condition is TextLeaf {
  return 'has' in condition || 'near' in condition || 'sequence' in condition || 'count' in condition
}
