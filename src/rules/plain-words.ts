/** A text as the points of words read it: plain words without accents, so that every way of typing counts alike. */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import type { WordSettings } from '../pack.js'
import { asNames } from '../text/as-names.js'
import { stripAccents } from '../text/letters.js'

/** A word and the token it comes from. */
export interface PlainWord {
  readonly text: string
  readonly token: number
}

/** Stands for every number, date and code: which one it is says nothing of what the text is about. */
export const ANY_NUMBER = '#'

/** What a token is to the points of words. */
export const ROLE = {
  /** It ends a run of words: a mark, or a word of a clause that does not count. */
  end: 0,
  /** It is passed over as if it were not there. */
  passed: 1,
  /** Its own bare form. */
  word: 2,
  number: 3,
  question: 4,
  /** The words of the likeliest reading of an abbreviation. */
  short: 5,
} as const
/** Those up to this one say nothing. */
export const LAST_SILENT = 1
/** Added to the role of a token that begins a clause: no run of words goes on from the one before. */
export const BEGINS_CLAUSE = 8
/** What is left without it. */
export const ROLES = 7

export type WordedText = { readonly reading: Reading; readonly cues: Cues }

const FEW_TOKENS = 256

/**
 * The role of each token. An abbreviation counts as the words of its likeliest reading; a question mark is a word of its
 * own, since how one asks is part of what is said. A clause with one of the cues of `except` is left out: formalities, and
 * praise of manners, which has the words of complaints. Words of `skip` are passed over: an emphatic “không hề” must not count for
 * what it denies. The list is the same for all texts and may be longer than there are tokens: read it before the next one.
 */
export function roleReader({ except, skip }: Pick<WordSettings, 'except' | 'skip'>): (text: WordedText) => Uint8Array {
  let roles = new Uint8Array(FEW_TOKENS)
  const [silencing, passed] = [asNames(except), asNames(skip)]
  return ({ reading, cues }) => {
    const { kinds, pieces, alternatives, clause } = reading
    if (kinds.length > roles.length) roles = new Uint8Array(kinds.length * 2)
    let inClause = clause[0]
    const asks = reading.questionMarks > 0
    for (let token = 0; token < kinds.length; token++) {
      const kind = kinds[token]
      const begins = clause[token] === inClause ? 0 : BEGINS_CLAUSE
      inClause = clause[token]
      // What a single letter stands for hangs on small and capital letters, which say nothing here.
      if (alternatives[token]?.[0] && (pieces[token]?.bare.length ?? 0) > 1) roles[token] = begins | ROLE.short
      else if (kind === 'syllable') roles[token] = begins | ROLE.word
      else if (kind !== 'mark') roles[token] = begins | ROLE.number
      else roles[token] = begins | (asks && pieces[token]?.text === '?' ? ROLE.question : ROLE.end)
    }
    for (const id of silencing) {
      // A clause may praise thousands of times, and is silenced once.
      let silent: number | undefined
      for (const { first, end } of cues.get(id) ?? []) {
        // A phrase may go on into the next clause.
        for (let token = first; token < end; token++) {
          if (clause[token] === silent) continue
          silence(token, clause, roles)
          silent = clause[token]
        }
      }
    }
    for (const id of passed) {
      for (const { first, end } of cues.get(id) ?? []) {
        for (let token = first; token < end; token++) give(token, ROLE.passed, roles)
      }
    }
    return roles
  }
}

/** Silences the clause that a token stands in. */
function silence(token: number, clause: Reading['clause'], roles: Uint8Array): void {
  const own = clause[token]
  for (let at = token; at >= 0 && clause[at] === own; at--) give(at, ROLE.end, roles)
  for (let at = token; at < clause.length && clause[at] === own; at++) give(at, ROLE.end, roles)
}

function give(token: number, role: number, roles: Uint8Array): void {
  roles[token] = ((roles[token] ?? 0) & BEGINS_CLAUSE) | role
}

/** The words in order, with null where a mark or the end of a clause ends a run of them. */
export function plainWords(text: WordedText, settings: Pick<WordSettings, 'except' | 'skip'>): (PlainWord | null)[] {
  const { tokens, alternatives } = text.reading
  const roles = roleReader(settings)(text)
  const words: (PlainWord | null)[] = []
  tokens.forEach(({ bare, text }, token) => {
    const role = roles[token] ?? 0
    if ((role & BEGINS_CLAUSE) !== 0) words.push(null)
    switch (role & ROLES) {
      case ROLE.end:
        words.push(null)
        break
      case ROLE.word:
        words.push({ text: bare, token })
        break
      case ROLE.number:
        words.push({ text: ANY_NUMBER, token })
        break
      case ROLE.question:
        words.push({ text, token })
        break
      case ROLE.short:
        for (const syllable of alternatives[token]?.[0] ?? []) words.push({ text: stripAccents(syllable), token })
    }
  })
  return words
}
