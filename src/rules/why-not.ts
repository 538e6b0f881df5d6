/** Reads a trace: for every condition what made it hold or what it missed, and for every rule the shortest way to a match. */
import type { Condition, FactLeaf, Pack, TextLeaf } from '../pack.js'
import type { Day, Span } from '../types.js'
import { isTextLeaf } from './conditions.js'
import { isEffective } from './evaluate.js'
import { type Evidence, factValue } from './evidence.js'
import { cuesOf, hitsOf, leafHits } from './leaves.js'
import { countPlaces, MOST_HITS, nearPlaces, sequencePlaces } from './missed-places.js'
import { type MissedWords, wordMisser, wordsAt } from './missed-words.js'
import { distanceOf, FAR, type NearMiss, type Words } from './near-miss.js'
import { readable } from './readable.js'
import type { RuleTrace, TraceNode } from './trace.js'

/** One condition of a rule with its outcome and the reason for it. */
export interface ExplainedCondition {
  readonly condition: Condition
  readonly holds: boolean
  /** The words that make a leaf hold; in a text that says them again and again the first forty. */
  readonly found: readonly Words[]
  /** What a leaf that does not hold has missed. */
  readonly misses: readonly NearMiss[]
  /** Of a leaf over a fact: its value. */
  readonly actual?: string | number | readonly string[] | null
  readonly parts: readonly ExplainedCondition[]
}

/** Why one rule fired for a report, or what kept it from firing. */
export interface WhyNot {
  readonly when: ExplainedCondition
  readonly unless: ExplainedCondition | null
  /** What would have had to be otherwise; empty for a rule that fires. */
  readonly misses: readonly NearMiss[]
  /** How far the report is from the rule, for sorting: 0 for one that fires, 1 for one word or one day, from 3 up nothing of a part is there. */
  readonly distance: number
}

/** Of one report on a day: reads the traces that `ruleTracer` took of the same evidence. */
export type Explainer = (evidence: Evidence, asOf: Day | null) => (trace: RuleTrace) => WhyNot

/**
 * Prepares a pack for questions why a rule did not fire; what it takes beside the pack is built when the first report asks.
 * `explainer(pack)(evidence, asOf)(trace)`; in Vietnamese or English with `sayMiss`. Never throws for a trace of the same pack.
 */
export function explainer(pack: Pack): Explainer {
  const misser = wordMisser(pack)
  return (evidence, asOf) => {
    const unreadable = readable(evidence.reading)
    const explain = conditionExplainer(evidence, misser(evidence, asOf))
    return trace => {
      const when = explain(trace.when)
      const unless = trace.unless && explain(trace.unless)
      const ways = [
        wanting(when),
        ...(unless?.holds ? [standsInTheWay(unless, 'unless')] : []),
        ...ruleMisses(trace, asOf).map(wayOf),
        ...(unreadable && trace.holds ? [wayOf({ kind: 'unreadable', reason: unreadable })] : []),
      ]
      return { when, unless, ...together(ways) }
    }
  }
}

/** The conditions may hold and the rule still not count. */
function ruleMisses({ rule }: RuleTrace, asOf: Day | null): NearMiss[] {
  const { from, through } = rule.effective
  return [
    ...(rule.status === 'draft' ? [{ kind: 'not-in-use' as const, lifecycle: rule.status }] : []),
    ...(isEffective(rule, asOf) ? [] : [{ kind: 'not-in-force' as const, from, through, asOf }]),
  ]
}

// ── Conditions ──────────────────────────────────────────────────────────────────────────────────

function conditionExplainer(evidence: Evidence, missedWords: MissedWords): (node: TraceNode) => ExplainedCondition {
  // Shared conditions stand in many trees; each is explained once.
  const known = new Map<TraceNode, ExplainedCondition>()
  const explain = (node: TraceNode): ExplainedCondition => {
    const kept = known.get(node)
    if (kept) return kept
    const made = explained(node)
    known.set(node, made)
    return made
  }
  const explained = ({ condition, holds, parts }: TraceNode): ExplainedCondition => {
    const plain = { condition, holds, found: [], misses: [], parts: parts.map(explain) }
    if ('fact' in condition) return { ...plain, ...explainedFact(condition, holds, evidence) }
    if (parts.length > 0 || !isTextLeaf(condition)) return plain
    if (!holds) return { ...plain, misses: leafMisses(condition, evidence, missedWords) }
    // All of them in all rules would be a thousand times as long as a long text.
    const hits = leafHits(condition, evidence).slice(0, MOST_HITS)
    return { ...plain, found: hits.map(hit => wordsAt(hit.id, hit.first, hit.end, evidence.reading)) }
  }
  return explain
}

function explainedFact({ fact, operator, value: wanted }: FactLeaf, holds: boolean, { facts }: Evidence) {
  const actual = factValue(facts, fact) ?? null
  const miss: NearMiss = { kind: 'fact-differs', fact, operator, wanted, actual, unwanted: false }
  return { actual, misses: holds ? [] : [miss] }
}

/** Words come before places: hits that do not count cannot be arranged. */
function leafMisses(leaf: TextLeaf, evidence: Evidence, missedWords: MissedWords): NearMiss[] {
  const lacking = cuesOf(leaf).filter(ref => hitsOf(ref, leaf, evidence).length === 0)
  if (lacking.length > 0) return lacking.map(ref => missedWords(ref, leaf))
  if ('near' in leaf) return nearPlaces(leaf, evidence)
  if ('sequence' in leaf) return sequencePlaces(leaf, evidence)
  return 'count' in leaf ? countPlaces(leaf, evidence) : []
}

// ── The shortest way to a match ─────────────────────────────────────────────────────────────────

interface Way {
  readonly distance: number
  readonly misses: readonly NearMiss[]
}

const THERE: Way = { distance: 0, misses: [] }

function wayOf(miss: NearMiss): Way {
  return { distance: distanceOf(miss), misses: [miss] }
}

function together(ways: readonly Way[]): Way {
  return { distance: ways.reduce((sum, way) => sum + way.distance, 0), misses: ways.flatMap(way => way.misses) }
}

function wanting(node: ExplainedCondition): Way {
  if (node.holds) return THERE
  const { condition, parts } = node
  const [only] = parts
  if ('all' in condition) return together(parts.map(wanting))
  if ('not' in condition) return only ? standsInTheWay(only, 'not') : THERE
  if ('any' in condition) return nearest(parts.map(wanting))
  if ('condition' in condition) {
    const way = only ? wanting(only) : THERE
    return way.distance < FAR ? way : wayOf({ kind: 'condition-fails', condition: condition.condition })
  }
  return together(node.misses.map(wayOf))
}

function nearest(ways: readonly Way[]): Way {
  return ways.reduce((best, way) => (way.distance < best.distance ? way : best), ways[0] ?? THERE)
}

/** A condition holds that should not. */
function standsInTheWay(node: ExplainedCondition, under: 'not' | 'unless'): Way {
  const { condition, parts } = node
  const [only] = parts
  if ('not' in condition && only) return wanting(only)
  if ('fact' in condition) {
    const { fact, operator, value: wanted } = condition
    return wayOf({ kind: 'fact-differs', fact, operator, wanted, actual: node.actual ?? null, unwanted: true })
  }
  const name = 'condition' in condition ? condition.condition : null
  return wayOf({ kind: 'unwanted', under, condition: name, words: wordsUnder(node) })
}

/** The words that make a condition hold, in reading order, each once and none that lie inside others. */
export function wordsUnder(node: ExplainedCondition): Words[] {
  return outermost(collect(node))
}

export function outermost<Place extends Span>(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || place.end > last.end) kept.push(place)
  }
  return kept
}

function collect({ condition, holds, found, parts }: ExplainedCondition): Words[] {
  if (!holds || 'not' in condition) return []
  return [...found, ...parts.flatMap(collect)]
}
