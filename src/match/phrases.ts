/**
 * Finds every phrase pakn knows in one walk over a text: cues, procedures, bodies, places.
 *
 * Accents that the citizen typed bind: "nhưng nhiều" is never *nhũng nhiễu*. Only a syllable typed without any mark, in
 * writing without accents, may stand for a marked one. Whole syllables only: "khách dịch vụ" does not contain
 * *hách dịch*.
 */
import type { PhraseAutomaton } from '../pack.js'
import type { Day, How, PhraseMatch } from '../types.js'
import { ANY_ACCENTS, bareOf, compareText, inForce } from './automaton.js'
import type { Reading } from './reading.js'

export interface PhraseIndex {
  /** Every place where a phrase in force on `asOf` stands (null: phrases of all days), by first token, then length, then id. */
  find(reading: Reading, asOf: Day | null): PhraseMatch[]
}

export function phraseIndex(automaton: PhraseAutomaton): PhraseIndex {
  const table = new Table(automaton)
  return {
    find(reading, asOf) {
      const found: PhraseMatch[] = []
      const walk = new Walk(table, reading, asOf, found)
      for (let first = 0; first < reading.tokens.length; first++) walk.from(first)
      return found.sort(byPlace)
    },
  }
}

/** Leftmost first, then shorter first, then by id. */
export function byPlace(a: PhraseMatch, b: PhraseMatch): number {
  return a.first - b.first || a.end - b.end || compareText(a.id, b.id)
}

/** The automaton with its look-ups. */
class Table {
  readonly start: number
  readonly starts: Int32Array
  readonly edgeSyllables: Int32Array
  readonly edgeTargets: Int32Array
  /** Number of a syllable of the automaton, by its written form. */
  readonly numbers: ReadonlyMap<string, number>
  /** Numbers of all accentings of a bare syllable: a half-open range. */
  readonly ranges: ReadonlyMap<string, readonly [low: number, high: number]>

  constructor(readonly automaton: PhraseAutomaton) {
    this.start = automaton.start
    this.starts = Int32Array.from(automaton.starts)
    this.edgeSyllables = Int32Array.from(automaton.edgeSyllables)
    this.edgeTargets = Int32Array.from(automaton.edgeTargets)
    this.numbers = new Map(automaton.syllables.map((syllable, i) => [syllable, i]))
    const ranges = new Map<string, readonly [number, number]>()
    automaton.syllables.forEach((syllable, i) => {
      const bare = bareOf(syllable)
      ranges.set(bare, [ranges.get(bare)?.[0] ?? i, i + 1])
    })
    this.ranges = ranges
  }

  /** First edge of `state` whose syllable is not below `syllable`. */
  edge(state: number, syllable: number): number {
    let low = this.starts[state] ?? 0
    let high = this.end(state)
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.edgeSyllables[middle] ?? 0) < syllable) low = middle + 1
      else high = middle
    }
    return low
  }

  end(state: number): number {
    return this.starts[state + 1] ?? 0
  }

  /** Where `syllable` leads from `state`, -1 for nowhere. */
  step(state: number, syllable: number | undefined): number {
    if (syllable === undefined) return -1
    const edge = this.edge(state, syllable)
    return edge < this.end(state) && this.edgeSyllables[edge] === syllable ? (this.edgeTargets[edge] ?? -1) : -1
  }
}

/** One text being walked. What was needed on the way is carried along: opened accents, abbreviations. */
class Walk {
  private first = 0

  constructor(
    private readonly table: Table,
    private readonly reading: Reading,
    private readonly asOf: Day | null,
    private readonly found: PhraseMatch[],
  ) {}

  from(first: number): void {
    this.first = first
    this.visit(this.table.start, first, 0, false, false)
  }

  private visit(state: number, at: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    if (syllables > 0) this.report(state, at, syllables, opened, abbreviated)
    const token = this.reading.tokens[at]
    if (!token) return
    const { numbers, ranges } = this.table
    const isOpen = token.key === token.bare && this.reading.unaccented[at] === true
    const exact = numbers.get(token.key)
    const any = numbers.get(ANY_ACCENTS + token.bare)
    if (isOpen) {
      const [low, high] = ranges.get(token.bare) ?? [0, 0]
      const end = this.table.end(state)
      for (let edge = this.table.edge(state, low); edge < end; edge++) {
        const syllable = this.table.edgeSyllables[edge] ?? high
        if (syllable >= high) break
        const target = this.table.edgeTargets[edge] ?? -1
        this.visit(target, at + 1, syllables + 1, opened || syllable !== exact, abbreviated)
      }
    } else {
      for (const syllable of exact === any ? [exact] : [exact, any]) {
        const target = this.table.step(state, syllable)
        if (target >= 0) this.visit(target, at + 1, syllables + 1, opened, abbreviated)
      }
    }
    for (const alternative of this.reading.alternatives[at] ?? [])
      this.visitAlternative(state, at, alternative, syllables, opened)
  }

  private visitAlternative(
    state: number,
    at: number,
    alternative: readonly string[],
    syllables: number,
    opened: boolean,
  ): void {
    const { numbers } = this.table
    let targets = [state]
    for (const key of alternative) {
      const forms = new Set([numbers.get(key), numbers.get(ANY_ACCENTS + bareOf(key))])
      targets = targets.flatMap(target =>
        [...forms].map(form => this.table.step(target, form)).filter(next => next >= 0),
      )
    }
    for (const target of targets) this.visit(target, at + 1, syllables + alternative.length, opened, true)
  }

  private report(state: number, end: number, syllables: number, opened: boolean, abbreviated: boolean): void {
    const { outputStarts, stateOutputs, outputs } = this.table.automaton
    const stop = outputStarts[state + 1] ?? 0
    for (let i = outputStarts[state] ?? 0; i < stop; i++) {
      const output = outputs[stateOutputs[i] ?? -1]
      if (!output || !inForce(output, this.asOf)) continue
      // A single bare syllable means too many things ("cho", "ma", "quan"), unless the author says it does not.
      if (opened && (output.fold === 'never' || (output.fold === 'auto' && syllables === 1))) continue
      const how: How = opened ? 'without-accents' : abbreviated ? 'abbreviation' : output.alias ? 'alias' : 'as-written'
      this.found.push({ id: output.id, first: this.first, end, how })
    }
  }
}
