/**
 * Finds every phrase pakn knows in one walk over a text: cues, procedures, bodies, places.
 *
 * Accents that the citizen typed bind: "nhưng nhiều" is never *nhũng nhiễu*. Only a syllable typed without any mark, in
 * writing without accents, may stand for a marked one. Whole syllables only: "khách dịch vụ" does not contain
 * *hách dịch*.
 */
import type { PhraseAutomaton, PhraseOutput } from '../pack.js'
import { onDemand } from '../text/on-demand.js'
import type { Day, PhraseMatch } from '../types.js'
import { byPlace, type Hits, matchAt } from './hits.js'
import type { Reading } from './reading.js'
import { tableOf } from './table.js'
import { walker } from './walk.js'

export * from './hits.js'

export interface PhraseIndex {
  /** What each output of `Hits` stands for. */
  readonly outputs: readonly PhraseOutput[]
  /**
   * Every place where a phrase in force on `asOf` stands (null: phrases of all days), by first token. The rows are the
   * index's own and hold until the next scan: some eighty hits a report are read at once, and only what a decision needs
   * of them becomes an object.
   */
  scan(reading: Reading, asOf: Day | null): Hits
  /** The same as objects, by first token, then length, then id. */
  find(reading: Reading, asOf: Day | null): PhraseMatch[]
}

export function phraseIndex(automaton: PhraseAutomaton): PhraseIndex {
  // Made for the first report: it takes as long as reading the pack.
  const walk = onDemand(() => walker(tableOf(automaton)))
  const { outputs } = automaton
  return {
    outputs,
    scan: (reading, asOf) => walk()(reading, asOf),
    find(reading, asOf) {
      const { count, rows } = walk()(reading, asOf)
      return Array.from({ length: count }, (_, i) => matchAt(rows, i, outputs)).sort(byPlace)
    },
  }
}
