/**
 * Phrases compiled into one minimal automaton over syllables: plain numbers, so that a pack is small and ready at once.
 * Phrases that end alike share their ends, so fifty spellings of one thing cost little more than one.
 */

import type { Fold, Numbers, Phrase, PhraseAutomaton, PhraseOutput } from '../pack.js'
import { stripAccents } from '../text/letters.js'
import { tokenise } from '../text/tokenise.js'
import type { Day } from '../types.js'
import { asText } from './numbers-as-text.js'

/** A phrase and what it stands for. */
export interface IndexEntry {
  readonly id: string
  readonly phrase: Phrase
  /** The phrase is a nickname, not the thing's own name. */
  readonly alias?: boolean
}

/** Marks a syllable whose accents never matter (`fold: always`). */
export const ANY_ACCENTS = '~'

interface Node {
  readonly next: Map<string, Node>
  readonly outputs: Set<number>
}

export function buildAutomaton(entries: Iterable<IndexEntry>): PhraseAutomaton {
  const root = newNode()
  const outputs: PhraseOutput[] = []
  const known = new Map<string, number>()
  for (const { id, phrase, alias = false } of entries) {
    const path = syllablesOf(phrase.text, phrase.fold)
    if (path.length === 0) continue
    const output: PhraseOutput = { id, fold: phrase.fold, from: phrase.from, through: phrase.through, alias }
    insert(root, path, numberOf(output, outputs, known))
  }
  return flatten(root, outputs)
}

function newNode(): Node {
  return { next: new Map(), outputs: new Set() }
}

function syllablesOf(text: string, fold: Fold): string[] {
  return tokenise(text).map(token => (fold === 'always' ? ANY_ACCENTS + token.bare : token.key))
}

function numberOf(output: PhraseOutput, outputs: PhraseOutput[], known: Map<string, number>): number {
  const key = JSON.stringify(output)
  const number = known.get(key) ?? outputs.push(output) - 1
  known.set(key, number)
  return number
}

function insert(root: Node, path: readonly string[], output: number): void {
  let node = root
  for (const syllable of path) {
    let next = node.next.get(syllable)
    if (!next) {
      next = newNode()
      node.next.set(syllable, next)
    }
    node = next
  }
  node.outputs.add(output)
}

/** Bare form of a syllable of the automaton. */
export function bareOf(syllable: string): string {
  return syllable.startsWith(ANY_ACCENTS) ? syllable.slice(ANY_ACCENTS.length) : stripAccents(syllable)
}

/** The automaton as a compiled pack has it: its long lists as texts. */
export function compact(automaton: PhraseAutomaton): PhraseAutomaton {
  const text = (numbers: Numbers) => (typeof numbers === 'string' ? numbers : asText(numbers))
  return {
    ...automaton,
    bareStarts: text(automaton.bareStarts),
    starts: text(automaton.starts),
    edgeSyllables: text(automaton.edgeSyllables),
    edgeTargets: text(automaton.edgeTargets),
    outputStarts: text(automaton.outputStarts),
    stateOutputs: text(automaton.stateOutputs),
  }
}

/** Numbers syllables by bare form, so that all accentings of one syllable lie side by side, and merges equal nodes. */
function flatten(root: Node, outputs: readonly PhraseOutput[]): PhraseAutomaton {
  const syllables = sortedSyllables(root)
  const numbers = new Map(syllables.map((syllable, i) => [syllable, i]))
  const states: { edges: (readonly [syllable: number, target: number])[]; outputs: readonly number[] }[] = []
  const merged = new Map<string, number>()
  const place = (node: Node): number => {
    const edges = [...node.next]
      .map(([syllable, next]) => [numbers.get(syllable) ?? -1, place(next)] as const)
      .sort((a, b) => a[0] - b[0])
    const own = [...node.outputs].sort((a, b) => a - b)
    const signature = `${edges.join(';')}|${own.join()}`
    const state = merged.get(signature) ?? states.push({ edges, outputs: own }) - 1
    merged.set(signature, state)
    return state
  }
  const order = byDistance(place(root), states)
  const numberOf = new Int32Array(states.length)
  order.forEach((state, i) => {
    numberOf[state] = i
  })
  const starts = [0]
  const outputStarts = [0]
  const edgeSyllables: number[] = []
  const edgeTargets: number[] = []
  const stateOutputs: number[] = []
  for (const state of order) {
    for (const [syllable, target] of states[state]?.edges ?? []) {
      edgeSyllables.push(syllable)
      edgeTargets.push(numberOf[target] ?? 0)
    }
    stateOutputs.push(...(states[state]?.outputs ?? []))
    starts.push(edgeSyllables.length)
    outputStarts.push(stateOutputs.length)
  }
  const { bares, bareStarts } = bareForms(syllables)
  return {
    syllables,
    bares,
    bareStarts,
    start: 0,
    starts,
    edgeSyllables,
    edgeTargets,
    outputStarts,
    stateOutputs,
    outputs,
  }
}

/**
 * All states, those that are reached sooner first: of most walks only the first step is looked at, so what is read for
 * every text lies together.
 */
function byDistance(
  start: number,
  states: readonly { readonly edges: readonly (readonly [number, number])[] }[],
): number[] {
  const order = [start]
  const known = new Set(order)
  for (const state of order) {
    for (const [, target] of states[state]?.edges ?? []) {
      if (known.has(target)) continue
      known.add(target)
      order.push(target)
    }
  }
  return order
}

function bareForms(syllables: readonly string[]): {
  readonly bares: readonly string[]
  readonly bareStarts: readonly number[]
} {
  const bares: string[] = []
  const bareStarts: number[] = []
  syllables.forEach((syllable, number) => {
    const bare = bareOf(syllable)
    if (bare === bares.at(-1)) return
    bares.push(bare)
    bareStarts.push(number)
  })
  return { bares, bareStarts }
}

function sortedSyllables(root: Node): string[] {
  const found = new Map<string, string>()
  const visit = (node: Node) => {
    for (const [syllable, next] of node.next) {
      if (!found.has(syllable)) found.set(syllable, bareOf(syllable))
      visit(next)
    }
  }
  visit(root)
  return [...found].sort((a, b) => compareText(a[1], b[1]) || compareText(a[0], b[0])).map(([syllable]) => syllable)
}

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function inForce(
  { from, through }: { readonly from: Day | null; readonly through: Day | null },
  asOf: Day | null,
): boolean {
  return asOf === null || ((from === null || from <= asOf) && (through === null || asOf <= through))
}
