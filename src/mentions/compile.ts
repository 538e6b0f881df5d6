/** From data as authors wrote it to a pack: every phrase goes into the one automaton. */
import { buildAutomaton } from '../match/automaton.js'
import { cueEntries } from '../match/cues.js'
import type { Pack, PackSource } from '../pack.js'
import { spellingKeys } from '../text/spelling.js'
import { lexiconEntries } from './lexicon.js'

export function compilePack(source: PackSource): Pack {
  const { cues, authorities, procedures, fieldWords: _, families, ...parts } = source
  return {
    schema: 'pakn/pack@1',
    ...parts,
    spelling: parts.spelling.map(spelling => ({ ...spelling, keys: spellingKeys(spelling.short) })),
    cues: cues.map(({ id, title }) => ({ id, title })),
    authorities: authorities.map(({ says: _says, ...entry }) => entry),
    procedures: procedures.map(({ says: _says, ...procedure }) => procedure),
    families: families.map(({ heads: _heads, ...family }) => family),
    phrases: buildAutomaton([...cueEntries(cues), ...lexiconEntries(source)]),
  }
}
