/** From data as authors wrote it to a pack: every phrase goes into the one automaton. */
import { buildAutomaton } from '../match/automaton.js'
import { cueEntries } from '../match/cues.js'
import type { Pack, PackSource, PhraseAutomaton } from '../pack.js'
import { spellingKeys } from '../text/spelling.js'
import { lexiconEntries } from './lexicon.js'

export function compilePack(source: PackSource): Pack {
  return packOver(source, buildAutomaton([...cueEntries(source.cues), ...lexiconEntries(source)]))
}

/** The pack over an automaton that has at least the names of bodies, places and procedures. */
export function packOver(source: PackSource, phrases: PhraseAutomaton): Pack {
  const { cues, authorities, procedures, fieldWords: _, families, ...parts } = source
  return {
    schema: 'pakn/pack@1',
    ...parts,
    spelling: parts.spelling.map(spelling => ({ ...spelling, keys: spellingKeys(spelling.short) })),
    cues: cues.map(({ id, title }) => ({ id, title })),
    authorities: authorities.map(({ says: _says, ...entry }) => entry),
    procedures: procedures.map(({ says: _says, ...procedure }) => procedure),
    families: families.map(({ heads: _heads, ...family }) => family),
    phrases,
  }
}
