import type { Token } from '../types.js'
import { onDemand } from './on-demand.js'
import { type Cut, cutOf } from './tokenise.js'

/** For every token the number of its sentence and of its clause, both counted from 0 over the whole text. */
export interface Sentences {
  readonly sentence: readonly number[]
  readonly clause: readonly number[]
}

/** What the text of a token tells of sentences, as bits; nothing of nearly all words. */
const ENDS_SENTENCE = 1
const ENDS_CLAUSE = 2
const STARTS_CLAUSE = 4
const CLOSES = 8
const IS_DASH = 16
/** A single character with its stop. */
const DOTTED = 32
/** Bits from here on are free. */
export const SIGN_BITS = 6
const ALL_SIGNS = (1 << SIGN_BITS) - 1

const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/^(?:[.!?…;。！？]|\.{2,})$/, ENDS_SENTENCE],
  [/^[,:)\]}"”»’•、，]$/, ENDS_CLAUSE],
  [/^[([{“«‘]$/, STARTS_CLAUSE],
  [/^[)\]}"”»’'…!?.]$/, CLOSES],
  [/^[-–—+*~]$/, IS_DASH],
]

/** The bits of the text of a token. */
export function signsOf(text: string): number {
  let signs = text.length === 2 && text.endsWith('.') ? DOTTED : 0
  for (const [pattern, sign] of SIGNS) if (pattern.test(text)) signs |= sign
  return signs
}

const BEGINS_SMALL = onDemand(() => /^\p{Ll}/u)
const BEGINS_LARGE = onDemand(() => /^\p{Lu}/u)
const TITLES: ReadonlySet<string> = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác'])
const CAPITAL = onDemand(() => /^\p{Lu}$/u)
/** Those that nearly everybody bears and that hardly begin a sentence as another word. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đinh Trịnh Đoàn Trương Lưu Phùng Tạ Kiều'.split(
    ' ',
  ),
)
const ABBREVIATION = onDemand(() => /^(?:\p{Lu}|[Vv][Dd])$/u)

/**
 * Sentences end at `. ! ? … ;` and at a line break; clauses also at commas, colons, brackets, quotation marks and
 * dashes with spaces. A stop that belongs to an abbreviation (`P.`) or a number (`2.500.000`) is inside its token;
 * one between single letters (`a.b.c`, `v.v.`), after an initial that goes on in small letters or after the number of a list
 * item ends nothing.
 */
export function sentences(
  tokens: readonly Token[],
  /** Of each token its bits (see `signsOf`), where they are known. */
  signs: ArrayLike<number> = tokens.map(token => signsOf(token.text)),
): Sentences {
  const sentence = new Array<number>(tokens.length)
  const clause = new Array<number>(tokens.length)
  let inSentence = 0
  let inClause = 0
  let sentenceDone = false
  let clauseDone = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    const sign = (signs[i] ?? 0) & ALL_SIGNS
    if (token.before === 'line' && i > 0) sentenceDone = true
    // Closing marks glued to the end still belong to it: `xong!)`.
    const trails = (sign & CLOSES) !== 0 && token.kind === 'mark' && token.before === 'none'
    if (sentenceDone && !trails) {
      inSentence++
      inClause++
    } else if (clauseDone && !trails) inClause++
    else if ((sign & STARTS_CLAUSE) !== 0 && opensClause(token, i, sentence, clause, inSentence, inClause)) inClause++
    if (!trails) sentenceDone = clauseDone = false
    sentence[i] = inSentence
    clause[i] = inClause
    if (sign === 0) continue
    if (token.kind !== 'mark') {
      if ((sign & DOTTED) !== 0) sentenceDone = endsAtPerson(tokens, i)
      continue
    }
    if ((sign & ENDS_SENTENCE) !== 0 && endsSentence(tokens, i)) sentenceDone = true
    else if ((sign & ENDS_CLAUSE) !== 0 || ((sign & IS_DASH) !== 0 && isSpacedDash(tokens, i))) clauseDone = true
  }
  return { sentence, clause }
}

/** An opening mark begins a clause, unless one begins there anyway. */
function opensClause(
  token: Token,
  at: number,
  sentence: readonly number[],
  clause: readonly number[],
  inSentence: number,
  inClause: number,
): boolean {
  return token.kind === 'mark' && at > 0 && inClause === clause[at - 1] && inSentence === sentence[at - 1]
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token?.text !== '.') return true
  const last = tokens[i - 1]
  const next = tokens[i + 1]
  if (last === undefined || token.before !== 'none') return true
  if (next === undefined) return true
  const beforeLast = tokens[i - 2]
  const isListNumber =
    last.kind === 'number' &&
    (i === 1 ||
      last.before === 'line' ||
      (beforeLast !== undefined && (signsOf(beforeLast.text) & ENDS_SENTENCE) !== 0))
  const isInitial = [...last.text].length === 1 && next.before === 'none' && next.kind !== 'mark'
  if (isListNumber || isInitial || goesOnAsName(tokens, i)) return false
  return !(BEGINS_SMALL().test(next.text) && isAbbreviated(tokens, i))
}

/** `Ông A. Nguyễn`, `anh N. V. Minh`: what follows an initial is a family name, another initial or what a row of them belongs to. */
function goesOnAsName(tokens: readonly Token[], stop: number): boolean {
  if (!isInitialAt(tokens, stop)) return false
  const next = tokens[stop + 1]
  if (next === undefined) return false
  return FAMILY_NAMES.has(next.text) || isInitialAt(tokens, stop + 2) || isInitialAt(tokens, stop - 2)
}

/** `gặp chị H. Tôi về`: after a title it is no district (`H. Đông Anh`), whose stop ends nothing. */
function endsAtPerson(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!TITLES.has(tokens[i - 1]?.key ?? '') || next === undefined) return false
  return BEGINS_LARGE().test(next.text) && !FAMILY_NAMES.has(next.text) && tokens[i + 2]?.text !== '.'
}

/** A capital by itself before the full stop at `stop`. */
function isInitialAt(tokens: readonly Token[], stop: number): boolean {
  const letter = tokens[stop - 1]
  return tokens[stop]?.text === '.' && letter !== undefined && CAPITAL().test(letter.text)
}

/** Before a small letter, `A.`, `v.v.` and `vd.` go on; a small single letter (`đc k.`) is a chat spelling and ends. */
function isAbbreviated(tokens: readonly Token[], stop: number): boolean {
  const text = tokens[stop - 1]?.text ?? ''
  if (ABBREVIATION().test(text)) return true
  const before = tokens[stop - 2]
  return text.length === 1 && tokens[stop - 1]?.before === 'none' && before?.text === '.' && before.before === 'none'
}

function isSpacedDash(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token === undefined) return false
  if (token.text === '—' || token.text === '–') return token.before !== 'none' || tokens[i + 1]?.before !== 'none'
  return token.before !== 'none' && tokens[i + 1]?.before !== 'none'
}

/**
 * For every token, whether its clause was typed without accents: at least three syllables and no mark on any of them
 * (đ counts as one), or no mark in the whole text and at least two syllables in it.
 */
export function unaccentedClauses(tokens: readonly Token[], clause: readonly number[]): readonly boolean[] {
  return accentsOf(cutOf(tokens), clause).unaccented
}

/** The same, and how many syllables there are and how many of them bear a mark. */
export interface Accents {
  readonly unaccented: readonly boolean[]
  readonly syllables: number
  readonly marked: number
}

export function accentsOf({ tokens, pieces }: Cut, clause: readonly number[]): Accents {
  const syllablesOf: number[] = []
  const markedOf: number[] = []
  let syllables = 0
  let marked = 0
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind !== 'syllable') continue
    const at = clause[i] ?? 0
    while (syllablesOf.length <= at) {
      syllablesOf.push(0)
      markedOf.push(0)
    }
    syllables++
    syllablesOf[at] = (syllablesOf[at] ?? 0) + 1
    if (pieces[i]?.marked !== true) continue
    marked++
    markedOf[at] = (markedOf[at] ?? 0) + 1
  }
  const unaccented = new Array<boolean>(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const at = clause[i] ?? 0
    unaccented[i] = marked === 0 ? syllables >= 2 : (syllablesOf[at] ?? 0) >= 3 && markedOf[at] === 0
  }
  return { unaccented, syllables, marked }
}
