import type { Token } from '../types.js'
import type { Piece } from './key.js'
import { onDemand } from './on-demand.js'
import { type Cut, cutOf, KIND, LINE_BEFORE, MARK, NUMBER, ROW, SHAPE, SPACE_BEFORE, SYLLABLE } from './tokenise.js'

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
/** A letter of it bears a mark. */
const MARKED = 64
/** Bits from here on are free. */
export const SIGN_BITS = 7
/** Those that tell of sentences. */
const OF_SENTENCES = MARKED - 1

const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/^(?:[.!?…;。！？]|\.{2,})$/, ENDS_SENTENCE],
  [/^[,:)\]}"”»’•、，]$/, ENDS_CLAUSE],
  [/^[([{“«‘]$/, STARTS_CLAUSE],
  [/^[)\]}"”»’'…!?.]$/, CLOSES],
  [/^[-–—+*~]$/, IS_DASH],
]

/** The bits of a piece. */
export function signsOf({ text, marked }: Piece): number {
  let signs = (text.length === 2 && text.endsWith('.') ? DOTTED : 0) | (marked ? MARKED : 0)
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
export function sentences(tokens: readonly Token[]): Sentences {
  const cut = cutOf(tokens)
  return sentencesOf(cut, cut.pieces.map(signsOf))
}

/** The same for tokens of which each has told its bits (see `signsOf`). */
export function sentencesOf(cut: Cut, signs: ArrayLike<number>): Sentences {
  const { count, rows } = cut
  const sentence = new Array<number>(count)
  const clause = new Array<number>(count)
  let inSentence = 0
  let inClause = 0
  let sentenceDone = false
  let clauseDone = false
  for (let i = 0; i < count; i++) {
    const shape = rows[i * ROW + SHAPE] ?? 0
    const sign = (signs[i] ?? 0) & OF_SENTENCES
    if (shape >= LINE_BEFORE && i > 0) sentenceDone = true
    if (sign !== 0 || sentenceDone || clauseDone) {
      // Closing marks glued to the end still belong to it: `xong!)`.
      const trails = (sign & CLOSES) !== 0 && shape === MARK
      if (sentenceDone && !trails) {
        inSentence++
        inClause++
      } else if (clauseDone && !trails) inClause++
      else if ((sign & STARTS_CLAUSE) !== 0 && (shape & KIND) === MARK && i > 0) {
        // An opening mark begins a clause, unless one begins there anyway.
        if (inClause === clause[i - 1] && inSentence === sentence[i - 1]) inClause++
      }
      if (!trails) sentenceDone = clauseDone = false
    }
    sentence[i] = inSentence
    clause[i] = inClause
    if (sign === 0) continue
    if ((shape & KIND) !== MARK) {
      if ((sign & DOTTED) !== 0) sentenceDone = endsAtPerson(cut, i)
      continue
    }
    if ((sign & ENDS_SENTENCE) !== 0 && endsSentence(cut, i)) sentenceDone = true
    else if ((sign & ENDS_CLAUSE) !== 0 || ((sign & IS_DASH) !== 0 && isSpacedDash(cut, i))) clauseDone = true
  }
  return { sentence, clause }
}

const textAt = ({ pieces }: Cut, i: number): string | undefined => pieces[i]?.text
const shapeAt = ({ rows, count }: Cut, i: number): number => (i < count ? (rows[i * ROW + SHAPE] ?? 0) : 0)
const isGlued = (cut: Cut, i: number): boolean => (shapeAt(cut, i) & (SPACE_BEFORE | LINE_BEFORE)) === 0

function endsSentence(cut: Cut, i: number): boolean {
  if (textAt(cut, i) !== '.') return true
  const last = textAt(cut, i - 1)
  const next = textAt(cut, i + 1)
  if (last === undefined || !isGlued(cut, i)) return true
  if (next === undefined) return true
  const beforeLast = cut.pieces[i - 2]
  const isListNumber =
    (shapeAt(cut, i - 1) & KIND) === NUMBER &&
    (i === 1 ||
      shapeAt(cut, i - 1) >= LINE_BEFORE ||
      (beforeLast !== undefined && (signsOf(beforeLast) & ENDS_SENTENCE) !== 0))
  const isInitial = isOneCharacter(last) && isGlued(cut, i + 1) && (shapeAt(cut, i + 1) & KIND) !== MARK
  if (isListNumber || isInitial || goesOnAsName(cut, i)) return false
  return !(isAbbreviated(cut, i) && BEGINS_SMALL().test(next))
}

/** `Ông A. Nguyễn`, `anh N. V. Minh`: what follows an initial is a family name, another initial or what a row of them belongs to. */
function goesOnAsName(cut: Cut, stop: number): boolean {
  if (!isInitialAt(cut, stop)) return false
  const next = textAt(cut, stop + 1)
  if (next === undefined) return false
  return FAMILY_NAMES.has(next) || isInitialAt(cut, stop + 2) || isInitialAt(cut, stop - 2)
}

/** `gặp chị H. Tôi về`: after a title it is no district (`H. Đông Anh`), whose stop ends nothing. */
function endsAtPerson(cut: Cut, i: number): boolean {
  const next = textAt(cut, i + 1)
  if (!TITLES.has(cut.pieces[i - 1]?.key ?? '') || next === undefined) return false
  return BEGINS_LARGE().test(next) && !FAMILY_NAMES.has(next) && textAt(cut, i + 2) !== '.'
}

/** A capital by itself before the full stop at `stop`. */
function isInitialAt(cut: Cut, stop: number): boolean {
  const letter = textAt(cut, stop - 1)
  return textAt(cut, stop) === '.' && letter !== undefined && isOneCharacter(letter) && CAPITAL().test(letter)
}

/** Most words are none, and are told by their length. */
function isOneCharacter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && [...text].length === 1)
}

/** Before a small letter, `A.`, `v.v.` and `vd.` go on; a small single letter (`đc k.`) is a chat spelling and ends. */
function isAbbreviated(cut: Cut, stop: number): boolean {
  const text = textAt(cut, stop - 1) ?? ''
  if (text.length <= 2 && ABBREVIATION().test(text)) return true
  return text.length === 1 && isGlued(cut, stop - 1) && textAt(cut, stop - 2) === '.' && isGlued(cut, stop - 2)
}

function isSpacedDash(cut: Cut, i: number): boolean {
  // Behind the last token the text ends, which is no gap between two.
  const isGap = !isGlued(cut, i + 1) || i + 1 === cut.count
  const text = textAt(cut, i)
  if (text === '—' || text === '–') return !isGlued(cut, i) || isGap
  return !isGlued(cut, i) && isGap
}

/**
 * For every token, whether its clause was typed without accents: at least three syllables and no mark on any of them
 * (đ counts as one), or no mark in the whole text and at least two syllables in it.
 */
export function unaccentedClauses(tokens: readonly Token[], clause: readonly number[]): readonly boolean[] {
  const cut = cutOf(tokens)
  return accentsOf(cut, cut.pieces.map(signsOf), clause).unaccented
}

/** The same, and how many syllables there are and how many of them bear a mark. */
export interface Accents {
  readonly unaccented: readonly boolean[]
  readonly syllables: number
  readonly marked: number
}

export function accentsOf({ count, rows }: Cut, signs: ArrayLike<number>, clause: readonly number[]): Accents {
  const unaccented = new Array<boolean>(count)
  let syllables = 0
  let marked = 0
  let first = 0
  let syllablesBefore = 0
  let markedBefore = 0
  for (let i = 0; i < count; i++) {
    const one = Number(((rows[i * ROW + SHAPE] ?? 0) & KIND) === SYLLABLE)
    syllables += one
    marked += one & Number(((signs[i] ?? 0) & MARKED) !== 0)
    if (i + 1 < count && clause[i + 1] === clause[i]) continue
    const isUnaccented = syllables - syllablesBefore >= 3 && marked === markedBefore
    for (; first <= i; first++) unaccented[first] = isUnaccented
    syllablesBefore = syllables
    markedBefore = marked
  }
  // Without any mark in the whole text two syllables are enough, wherever they stand.
  if (marked === 0) for (let i = 0; i < count; i++) unaccented[i] = syllables >= 2
  return { unaccented, syllables, marked }
}
