/** A text as the points of words read it: plain words without accents, so that every way of typing counts alike. */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import type { WordSettings } from '../pack.js'
import { stripAccents } from '../text/letters.js'

/** A word and the token it comes from. */
export interface PlainWord {
  readonly text: string
  readonly token: number
}

/** Stands for every number, date and code: which one it is says nothing of what the text is about. */
const NUMBER = '#'

/**
 * The words in order, with null where a mark or the end of a clause ends a run of them. An abbreviation counts as the
 * words of its likeliest reading; a question mark is a word of its own, since how one asks is part of what is said. A
 * clause with one of the cues of `except` is left out: formalities, and praise, which has the words of complaints. Words
 * of `skip` are passed over as if they were not there: an emphatic “không hề” must not count for what it denies.
 */
export function plainWords(
  { reading, cues }: { readonly reading: Reading; readonly cues: Cues },
  { except, skip }: Pick<WordSettings, 'except' | 'skip'>,
): (PlainWord | null)[] {
  const { tokens, alternatives, clause } = reading
  const silent = silentClauses(clause, cues, except)
  const skipped = tokensOf(cues, skip)
  const words: (PlainWord | null)[] = []
  for (let token = 0; token < tokens.length; token++) {
    const { kind, bare, text } = tokens[token] ?? NO_TOKEN
    if (token > 0 && clause[token] !== clause[token - 1]) words.push(null)
    const likeliest = alternatives[token]?.[0]
    if (skipped?.has(token)) continue
    if (silent?.has(clause[token] ?? 0)) words.push(null)
    // What a single letter stands for hangs on small and capital letters, which say nothing here.
    else if (likeliest && bare.length > 1)
      for (const syllable of likeliest) words.push({ text: stripAccents(syllable), token })
    else if (kind === 'syllable') words.push({ text: bare, token })
    else if (kind !== 'mark') words.push({ text: NUMBER, token })
    else words.push(text === '?' ? { text, token } : null)
  }
  return words
}

const NO_TOKEN = { kind: 'mark', bare: '', text: '' } as const

/** The numbers of the clauses that hold one of the cues; null where there are none. */
function silentClauses(clause: Reading['clause'], cues: Cues, except: readonly string[]): ReadonlySet<number> | null {
  const tokens = tokensOf(cues, except)
  return tokens && new Set([...tokens].map(token => clause[token] ?? 0))
}

/** The tokens of hits of the cues; null where there are none. */
function tokensOf(cues: Cues, ids: readonly string[]): ReadonlySet<number> | null {
  let tokens: Set<number> | null = null
  for (const id of ids) {
    for (const { first, end } of cues.get(id) ?? []) {
      tokens ??= new Set()
      for (let token = first; token < end; token++) tokens.add(token)
    }
  }
  return tokens
}
