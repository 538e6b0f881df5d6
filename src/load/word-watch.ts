/** Which rules a change of words can touch: those with an example in which one of the words that changed stands. */
import { buildAutomaton } from '../match/automaton.js'
import { cueEntries, cueOfEntry } from '../match/cues.js'
import { type PhraseIndex, phraseIndex } from '../match/phrases.js'
import type { Reading } from '../match/reading.js'
import type { CueSet, Phrase, Spelling } from '../pack.js'
import { type SpellingHit, spellingFinder } from '../text/spelling.js'
import type { Token } from '../types.js'

/** What the texts of examples are read with. */
export interface Words {
  readonly cues: readonly CueSet[]
  readonly spelling: readonly Spelling[]
  /** Names of procedures and bodies. */
  readonly names: readonly NamedThing[]
}

/** A thing with its names, and all that is told of it as a text. */
export interface NamedThing {
  readonly id: string
  readonly thing: string
  readonly phrases: readonly Phrase[]
}

/** Stands among the cues of a rule that asks what a text names. */
export const NAMES = 'names'

export interface WordWatch {
  /** Compares the words with those of the last time. */
  follow(words: Words): void
  /** The same object as long as no word changed that stands in a text of the rule. */
  stamp(rule: string): object
  /** The examples of a rule as they were read, and the cues by which they were judged. */
  keep(rule: string, readings: readonly Reading[], cues: ReadonlySet<string>): void
}

interface Kept {
  readonly readings: readonly Reading[]
  readonly cues: ReadonlySet<string>
}

export function wordWatch(): WordWatch {
  const stamps = new Map<string, object>()
  const kept = new Map<string, Kept>()
  let before: Words | null = null
  return {
    follow(words) {
      const changed = before && changes(before, words)
      before = words
      if (!changed) return
      for (const [rule, texts] of kept) if (isTouched(texts, changed)) stamps.delete(rule)
    },
    stamp(rule) {
      const stamp = stamps.get(rule) ?? {}
      stamps.set(rule, stamp)
      return stamp
    },
    keep: (rule, readings, cues) => void kept.set(rule, { readings: eachOnce(readings), cues }),
  }
}

/** Finds the words that differ, be they new, gone or otherwise. */
interface Changes {
  readonly cues: ReadonlySet<string>
  readonly phrases: PhraseIndex
  readonly shorts: ((tokens: readonly Token[]) => readonly SpellingHit[]) | null
}

function changes(old: Words, now: Words): Changes | null {
  const names = changedNames(old.names, now.names)
  const named: CueSet[] = names.length === 0 ? [] : [{ id: NAMES, title: '', phrases: names, except: [] }]
  const cues = [...changedCues(old.cues, now.cues), ...named]
  const shorts = difference(old.spelling, now.spelling)
  if (cues.length + shorts.length === 0) return null
  return {
    cues: new Set(cues.map(({ id }) => id)),
    phrases: phraseIndex(buildAutomaton(cueEntries(cues))),
    shorts: shorts.length === 0 ? null : spellingFinder(shorts),
  }
}

/** Of each cue that says something else the phrases that one of the two has and the other has not. */
function changedCues(old: readonly CueSet[], now: readonly CueSet[]): CueSet[] {
  const olds = new Map(old.map(cue => [cue.id, cue]))
  const nows = new Map(now.map(cue => [cue.id, cue]))
  return [...new Set([...olds.keys(), ...nows.keys()])].flatMap((id): CueSet[] => {
    const [a, b] = [olds.get(id), nows.get(id)]
    if (a && sameWords(a, b)) return []
    const of = (list: 'phrases' | 'except') => difference<Phrase>(a?.[list] ?? [], b?.[list] ?? [])
    const [phrases, except] = [of('phrases'), of('except')]
    return phrases.length + except.length === 0 ? [] : [{ id, title: '', phrases, except }]
  })
}

/** Whether two cues are found in the same texts. */
export function sameWords(a: CueSet, b: CueSet | undefined): boolean {
  if (a === b || b === undefined) return b !== undefined
  return samePhrases(a.phrases, b.phrases) && samePhrases(a.except, b.except)
}

function samePhrases(a: readonly Phrase[], b: readonly Phrase[]): boolean {
  const isSame = (phrase: Phrase, other: Phrase | undefined) =>
    phrase === other ||
    (phrase.text === other?.text &&
      phrase.fold === other.fold &&
      phrase.from === other.from &&
      phrase.through === other.through)
  return a.length === b.length && a.every((phrase, i) => isSame(phrase, b[i]))
}

/** Names that came or went, and all names of a thing of which something else is told now. */
function changedNames(old: readonly NamedThing[], now: readonly NamedThing[]): Phrase[] {
  if (old === now) return []
  const olds = new Map(old.map(thing => [thing.id, thing]))
  const nows = new Map(now.map(thing => [thing.id, thing]))
  return [...new Set([...olds.keys(), ...nows.keys()])].flatMap(id => {
    const [a, b] = [olds.get(id), nows.get(id)]
    if (a?.thing !== b?.thing) return [...(a?.phrases ?? []), ...(b?.phrases ?? [])]
    if (a && b && samePhrases(a.phrases, b.phrases)) return []
    return difference(a?.phrases ?? [], b?.phrases ?? [])
  })
}

/** What only one of two lists has. */
function difference<T>(a: readonly T[], b: readonly T[]): T[] {
  if (a === b) return []
  const texts = (list: readonly T[]) => new Map(list.map(item => [JSON.stringify(item), item]))
  const [as, bs] = [texts(a), texts(b)]
  const only = (here: ReadonlyMap<string, T>, there: ReadonlyMap<string, T>) =>
    [...here].flatMap(([text, item]) => (there.has(text) ? [] : [item]))
  return [...only(as, bs), ...only(bs, as)]
}

function isTouched({ readings, cues: used }: Kept, { cues, phrases, shorts }: Changes): boolean {
  if (shorts !== null && readings.some(({ tokens }) => shorts(tokens).length > 0)) return true
  if (![...cues].some(cue => used.has(cue))) return false
  return readings.some(reading => phrases.find(reading, null).some(({ id }) => used.has(cueOfEntry(id))))
}

/** Most ways of typing a text are the same syllables. */
function eachOnce(readings: readonly Reading[]): Reading[] {
  const known = new Map(
    readings.map(reading => [
      reading.tokens.map(({ kind, key }, i) => `${kind} ${key} ${reading.unaccented[i]}`).join(' '),
      reading,
    ]),
  )
  return [...known.values()]
}
