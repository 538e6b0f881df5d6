/**
 * The meaning of cues and text leaves, written a second time straight from their definitions: slow, by trying every
 * combination, and without a line of the code it judges.
 */
import type { CueRef, CueSet, Labels, LeafPolicies, LeafScope, NumberPart, Phrase, TextLeaf } from '../../src/pack.js'
import { sentences } from '../../src/text/sentences.js'
import { tokenise } from '../../src/text/tokenise.js'
import type { Token } from '../../src/types.js'

/** A stretch of tokens, half-open. */
export interface OracleHit {
  readonly id: string
  readonly first: number
  readonly end: number
}
interface CueHit extends OracleHit {
  readonly negated: boolean
  readonly past: boolean
}

export interface OracleReport {
  readonly tokens: readonly Token[]
  readonly sentence: readonly number[]
  readonly clause: readonly number[]
  readonly cues: ReadonlyMap<string, readonly CueHit[]>
}

export interface OracleAnswer {
  readonly holds: boolean
  /** Every choice of hits that makes a `near` or `sequence` hold; for `has` the one list of all hits, for `count` each that is enough. */
  readonly choices: readonly (readonly OracleHit[])[]
}

// ── Cues ────────────────────────────────────────────────────────────────────────────────────────

export function oracleReport(
  text: string,
  sets: readonly CueSet[],
  { negation, contrast }: Pick<Labels, 'negation' | 'contrast'>,
): OracleReport {
  const tokens = tokenise(text)
  const { sentence, clause } = sentences(tokens)
  const report = { tokens, sentence, clause, cues: new Map<string, readonly CueHit[]>() }
  const words = sets.find(set => set.id === negation.cue)
  const negations = words ? unhidden(words, report) : []
  const beginnings = words ? found(words.phrases, words.id, report) : []
  const marks = (id: string | undefined) => sets.filter(set => set.id === id).flatMap(set => unhidden(set, report))
  const isPast = pastBy(marks(contrast?.past), marks(contrast?.now), sentence)
  for (const set of sets) {
    const hits = unhidden(set, report)
    const longest = hits.filter(hit => !hits.some(other => other !== hit && inside(hit, other)))
    const isNegated = (hit: OracleHit): boolean =>
      !beginnings.some(word => word.first === hit.first) &&
      negations.some(
        word =>
          word.end <= hit.first &&
          wordsBetween(tokens, word.end, hit.first) < negation.window &&
          clause[word.end - 1] === clause[hit.first],
      )
    report.cues.set(
      set.id,
      longest.map(hit => ({ ...hit, negated: isNegated(hit), past: isPast(hit.first) })),
    )
  }
  return report
}

/**
 * A word is past when a word for then stands at or before it and the first word for now after that one comes later, in
 * the same or the next sentence; or when, with none such, a word for now comes before the word for then, and all three
 * share a sentence.
 */
function pastBy(
  then: readonly OracleHit[],
  now: readonly OracleHit[],
  sentence: readonly number[],
): (at: number) => boolean {
  const of = (at: number) => sentence[at] ?? 0
  const ends = then.map(({ first, end }) => {
    const next = Math.min(...now.filter(word => word.first >= end).map(word => word.first))
    if (next !== Number.POSITIVE_INFINITY && of(next) - of(first) <= 1)
      return { first, holds: (at: number) => at < next }
    const isAfter = now.some(word => word.end <= first && of(word.first) === of(first))
    return { first, holds: (at: number) => isAfter && of(at) === of(first) }
  })
  return at => ends.some(({ first, holds }) => first <= at && holds(at))
}

/** Hits that no exception covers whole. */
function unhidden(set: CueSet, report: Omit<OracleReport, 'cues'>): OracleHit[] {
  const hidden = found(set.except, set.id, report)
  return found(set.phrases, set.id, report).filter(hit => !hidden.some(mask => inside(hit, mask)))
}

function inside(hit: OracleHit, other: OracleHit): boolean {
  return other.first <= hit.first && hit.end <= other.end
}

function found(phrases: readonly Phrase[], id: string, report: Omit<OracleReport, 'cues'>): OracleHit[] {
  const hits = new Map<string, OracleHit>()
  for (const phrase of phrases) {
    const syllables = tokenise(phrase.text)
    for (let first = 0; first + syllables.length <= report.tokens.length; first++) {
      const written = report.tokens.slice(first, first + syllables.length)
      if (!stands(phrase, syllables, written, i => typedWithoutAccents(report, first + i))) continue
      const hit = { id, first, end: first + syllables.length }
      hits.set(`${hit.first}-${hit.end}`, hit)
    }
  }
  return [...hits.values()].sort((a, b) => a.first - b.first)
}

/** Accents that were typed bind; see `fold` in the phrase for the rest. */
function stands(
  { fold }: Phrase,
  syllables: readonly Token[],
  written: readonly Token[],
  inBareClause: (i: number) => boolean,
): boolean {
  const asWritten = (i: number) => written[i]?.key === syllables[i]?.key
  const bare = (i: number) => written[i]?.bare === syllables[i]?.bare
  const every = (test: (i: number) => boolean) => syllables.every((_, i) => test(i))
  if (every(asWritten)) return true
  if (fold === 'always') return every(bare)
  if (fold === 'never' || syllables.length === 1) return false
  const unmarked = (i: number) => written[i]?.key === written[i]?.bare
  return every(i => asWritten(i) || (bare(i) && unmarked(i) && inBareClause(i)))
}

/** A clause of three syllables or more without one accent; or any clause of a text of two or more without one. */
function typedWithoutAccents({ tokens, clause }: Omit<OracleReport, 'cues'>, at: number): boolean {
  const syllables = tokens.filter(token => token.kind === 'syllable')
  if (syllables.every(token => token.key === token.bare)) return syllables.length >= 2
  const around = tokens.filter((token, i) => token.kind === 'syllable' && clause[i] === clause[at])
  return around.length >= 3 && around.every(token => token.key === token.bare)
}

function wordsBetween(tokens: readonly Token[], end: number, first: number): number {
  return tokens.slice(end, first).filter(token => token.kind !== 'mark').length
}

// ── Leaves ──────────────────────────────────────────────────────────────────────────────────────

export function oracleLeaf(leaf: TextLeaf, report: OracleReport): OracleAnswer {
  if ('has' in leaf) {
    const hits = hitsOf(leaf.has, leaf, report)
    return { holds: hits.length > 0, choices: [hits] }
  }
  if ('count' in leaf) {
    const size = (hits: readonly OracleHit[]) =>
      leaf.distinct ? new Set(hits.map(hit => wording(report.tokens.slice(hit.first, hit.end)))).size : hits.length
    const all = hitsOf(leaf.count, leaf, report)
    const places = leaf.scope === 'report' ? null : report[leaf.scope]
    const groups = places ? [...new Set(places)].map(at => all.filter(hit => places[hit.first] === at)) : [all]
    const choices = groups.filter(group => size(group) >= leaf.min)
    return { holds: choices.length > 0, choices }
  }
  const parts =
    'near' in leaf
      ? leaf.near.map(ref => hitsOf(ref, leaf, report))
      : leaf.sequence.map(part => (isNumber(part) ? numbers(part, report.tokens) : hitsOf(part, leaf, report)))
  const limit = 'near' in leaf ? leaf.within : leaf.gap
  const ordered = 'sequence' in leaf || leaf.order === 'given'
  const choices = combinations(parts)
    .map(hits => (ordered ? hits : [...hits].sort((a, b) => a.first - b.first)))
    .filter(hits => chained(hits, limit, leaf.scope, report))
  return { holds: choices.length > 0, choices }
}

function isNumber(part: CueRef | NumberPart): part is NumberPart {
  return 'number' in part
}

function hitsOf(ref: CueRef, { negated = 'no', time = 'any' }: LeafPolicies, { cues }: OracleReport): CueHit[] {
  return ref
    .flatMap(id => cues.get(id) ?? [])
    .filter(hit => negated === 'any' || hit.negated === (negated === 'yes'))
    .filter(hit => time === 'any' || hit.past === (time === 'past'))
}

function wording(tokens: readonly Token[]): string {
  return tokens.map(token => token.key).join(' ')
}

const NUMBER_WORDS: Readonly<Record<string, number>> = { hai: 2, ba: 3 }

function numbers({ number: { min, max } }: NumberPart, tokens: readonly Token[]): OracleHit[] {
  return tokens.flatMap((token, first) => {
    const value = /^\d+$/.test(token.text) ? Number(token.text) : NUMBER_WORDS[token.key]
    const fits = value !== undefined && (min === undefined || min <= value) && (max === undefined || value <= max)
    return fits ? [{ id: 'number', first, end: first + 1 }] : []
  })
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((made, list) => made.flatMap(one => list.map(item => [...one, item])), [[]])
}

/** Each begins after the one before it ends, not too far away, in the same sentence or clause. */
function chained(hits: readonly OracleHit[], limit: number, scope: LeafScope, report: OracleReport): boolean {
  return hits.every((hit, i) => {
    const before = hits[i - 1]
    if (!before) return true
    if (hit.first < before.end || wordsBetween(report.tokens, before.end, hit.first) > limit) return false
    if (scope === 'report') return true
    const place = scope === 'sentence' ? report.sentence : report.clause
    return place[before.first] === place[hit.first]
  })
}
