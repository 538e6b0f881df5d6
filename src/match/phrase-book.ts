/** The phrases of a compiled automaton written out again, for those who ask what was nearly there. */
import type { Fold, PhraseAutomaton } from '../pack.js'
import type { Period } from '../types.js'
import { ANY_ACCENTS, bareOf } from './automaton.js'
import { numbersOf } from './numbers-as-text.js'

/** One phrase as it must be written to count; of a phrase whose accents never matter, without them. */
export interface BookPhrase extends Period {
  readonly syllables: readonly string[]
  readonly bare: readonly string[]
  readonly fold: Fold
}

/** Every phrase of the ids that begin with `prefix`, by id. Costs a walk over the whole automaton: ask once a pack. */
export function phraseBook(automaton: PhraseAutomaton, prefix: string): ReadonlyMap<string, readonly BookPhrase[]> {
  const { outputs } = automaton
  const starts = numbersOf(automaton.starts)
  const edgeSyllables = numbersOf(automaton.edgeSyllables)
  const edgeTargets = numbersOf(automaton.edgeTargets)
  const outputStarts = numbersOf(automaton.outputStarts)
  const stateOutputs = numbersOf(automaton.stateOutputs)
  const book = new Map<string, BookPhrase[]>()
  const keys = automaton.syllables.map(syllable => (syllable.startsWith(ANY_ACCENTS) ? bareOf(syllable) : syllable))
  const bares = automaton.syllables.map(bareOf)
  const path: number[] = []
  const visit = (state: number): void => {
    for (let i = outputStarts[state] ?? 0; i < (outputStarts[state + 1] ?? 0); i++) {
      const output = outputs[stateOutputs[i] ?? -1]
      if (!output?.id.startsWith(prefix)) continue
      const { id, fold, from, through } = output
      const phrases = book.get(id) ?? []
      book.set(id, phrases)
      phrases.push({
        syllables: path.map(i => keys[i] ?? ''),
        bare: path.map(i => bares[i] ?? ''),
        fold,
        from,
        through,
      })
    }
    for (let edge = starts[state] ?? 0; edge < (starts[state + 1] ?? 0); edge++) {
      path.push(edgeSyllables[edge] ?? -1)
      visit(edgeTargets[edge] ?? 0)
      path.pop()
    }
  }
  visit(automaton.start)
  return book
}
