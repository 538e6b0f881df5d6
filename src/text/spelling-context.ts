/** Words that must, or must not, stand beside a short for one of its readings. */
import type { Token } from '../types.js'
import { stripAccents } from './letters.js'

/** A word of a context, null for any number. */
type Word = { readonly key: string; readonly bare: string } | null
type Phrase = readonly Word[]

/** Phrases by the word that stands right beside the short, in either form; most shorts see none of theirs there. */
export interface Context {
  readonly beside: ReadonlyMap<string, readonly Phrase[]>
  readonly side: 'before' | 'after'
}

export const NUMBER = '<number>'

/** Phrases before or after a short, each as its words; `<number>` stands for any number. */
export function contextOf(phrases: readonly (readonly string[])[], side: Context['side']): Context {
  const beside = new Map<string, Phrase[]>()
  for (const words of phrases) {
    const phrase = words.map((word): Word => (word === NUMBER ? null : { key: word, bare: stripAccents(word) }))
    const nearest = phrase[side === 'after' ? 0 : phrase.length - 1]
    if (nearest === undefined) continue
    for (const form of nearest === null ? [NUMBER] : new Set([nearest.key, nearest.bare])) {
      const known = beside.get(form)
      if (known) known.push(phrase)
      else beside.set(form, [phrase])
    }
  }
  return { beside, side }
}

/** Whether one of the phrases stands right beside a short, which the tokens from `first` up to `end` are. */
export function standsBeside({ beside, side }: Context, tokens: readonly Token[], first: number, end: number): boolean {
  const nearest = tokens[side === 'after' ? end : first - 1]
  if (nearest === undefined) return false
  const phrases = beside.get(nearest.kind === 'number' ? NUMBER : undotted(nearest.key))
  if (phrases !== undefined && oneStands(phrases, tokens, side, first, end)) return true
  // Digits may also be the word of a phrase.
  const digits = nearest.kind === 'number' ? beside.get(nearest.key) : undefined
  return digits !== undefined && oneStands(digits, tokens, side, first, end)
}

function oneStands(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  side: Context['side'],
  first: number,
  end: number,
): boolean {
  for (const words of phrases) if (stands(words, tokens, side === 'after' ? end : first - words.length)) return true
  return false
}

function stands(words: Phrase, tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !isWord(tokens[at + i], word)) return false
  }
  return true
}

/** Accents typed in the text bind; a word typed without any matches the accented context. */
function isWord(token: Token | undefined, word: Word): boolean {
  if (token === undefined) return false
  if (word === null) return token.kind === 'number'
  const key = undotted(token.key)
  return key === word.key || (token.key === token.bare && key === word.bare)
}

/** A stop at its end is left out: `p.` is also read as `p`. */
export function undotted(key: string): string {
  return key.length > 1 && key.endsWith('.') ? key.slice(0, -1) : key
}
