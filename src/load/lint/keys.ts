import type { Phrase } from '../../pack.js'
import { stripAccents } from '../../text/letters.js'
import { tokenise } from '../../text/tokenise.js'
import type { SpelledPhrase } from '../phrases.js'
import type { LintWorld } from './world.js'

/** A plain phrase in matching form. */
export interface KeyedPhrase {
  readonly phrase: Phrase
  /** Syllables as they are matched, separated by spaces. */
  readonly key: string
  /** Without accents. */
  readonly bare: string
}

export interface KeyedCue {
  readonly id: string
  readonly phrases: readonly KeyedLine[]
  readonly except: readonly KeyedLine[]
}

/** One written phrase. */
export interface KeyedLine {
  readonly line: SpelledPhrase
  readonly plain: readonly KeyedPhrase[]
}

/** The cues of each file in matching form; done once for a file that stays as it is, and for a line in a file that changes. */
export function keyedCues({ cues, memory, reading }: LintWorld): KeyedCue[] {
  return [...cues].flatMap(([file, read]) =>
    memory.once(`keys ${file}`, read, reading, () =>
      read.map(({ set, phrases, except }) => ({ id: set.id, phrases: phrases.map(keyed), except: except.map(keyed) })),
    ),
  )
}

// A line that is read again stands for the very same list of phrases.
const known = new WeakMap<readonly Phrase[], readonly KeyedPhrase[]>()

function keyed(line: SpelledPhrase): KeyedLine {
  const plain = known.get(line.phrases) ?? line.phrases.map(keyedPhrase)
  known.set(line.phrases, plain)
  return { line, plain }
}

function keyedPhrase(phrase: Phrase): KeyedPhrase {
  const key = keyOf(phrase.text)
  return { phrase, key, bare: stripAccents(key) }
}

export function keyOf(text: string): string {
  return tokenise(text)
    .map(token => token.key)
    .join(' ')
}
