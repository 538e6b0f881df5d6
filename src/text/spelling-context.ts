/** Words that must, or must not, stand beside a short for one of its readings. */
import type { TokenKind } from '../types.js'
import type { Piece } from './key.js'
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

/** The tokens of a text, in columns. */
export interface Columns {
  readonly pieces: readonly Piece[]
  readonly kinds: readonly TokenKind[]
}

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
export function standsBeside({ beside, side }: Context, text: Columns, first: number, end: number): boolean {
  const at = side === 'after' ? end : first - 1
  const nearest = at < 0 ? undefined : text.pieces[at]
  if (nearest === undefined) return false
  const phrases = beside.get(isNumber(text, at) ? NUMBER : undotted(nearest.key))
  if (phrases !== undefined && oneStands(phrases, text, side, first, end)) return true
  // Digits may also be the word of a phrase.
  const digits = isNumber(text, at) ? beside.get(nearest.key) : undefined
  return digits !== undefined && oneStands(digits, text, side, first, end)
}

function oneStands(
  phrases: readonly Phrase[],
  text: Columns,
  side: Context['side'],
  first: number,
  end: number,
): boolean {
  for (const words of phrases) if (stands(words, text, side === 'after' ? end : first - words.length)) return true
  return false
}

function stands(words: Phrase, text: Columns, at: number): boolean {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined) return false
    // Accents typed in the text bind; a word typed without any matches the accented context.
    if (word === null ? !isNumber(text, at + i) : !isWord(text.pieces[at + i], word)) return false
  }
  return true
}

function isWord(piece: Piece | undefined, word: NonNullable<Word>): boolean {
  if (piece === undefined) return false
  const key = undotted(piece.key)
  return key === word.key || (!piece.marked && key === word.bare)
}

function isNumber({ kinds }: Columns, at: number): boolean {
  return kinds[at] === 'number'
}

/** A stop at its end is left out: `p.` is also read as `p`. */
export function undotted(key: string): string {
  return key.length > 1 && key.endsWith('.') ? key.slice(0, -1) : key
}
