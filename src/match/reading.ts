/** A report as the rooms to the right see it: its tokens, what they may stand for, and where sentences and clauses end. */
import type { Spelling } from '../pack.js'
import { type PieceRows, pieceRows } from '../text/by-piece.js'
import type { Piece } from '../text/key.js'
import { normalise } from '../text/normalise.js'
import { type Accents, accentsOf, SIGN_BITS, sentencesOf, signsOf } from '../text/sentences.js'
import { shortReader } from '../text/spelling.js'
import {
  type Cut,
  cut,
  END,
  KIND,
  KINDS,
  MARK,
  NUMBER as NUMBER_KIND,
  NUMBER_OF_PIECE,
  ROW,
  SHAPE,
  tokenise,
} from '../text/tokenise.js'
import type { Normalised, Span, Token, TokenKind } from '../types.js'
import { NUMBER_WORDS } from './number-words.js'
import type { Stretch } from './stretches.js'
import { unitOfTime } from './time-words.js'

export interface Reading {
  readonly normalised: Normalised
  /** Made when somebody asks: what most texts are asked for stands in the lists below. */
  readonly tokens: readonly Token[]
  /** Of each token the piece that it is, which has its text and its matching forms, and by whose number more is known of it. */
  readonly pieces: readonly Piece[]
  /** The numbers of these pieces, which are read without fetching a piece. */
  readonly pieceNumbers: readonly number[]
  readonly kinds: readonly TokenKind[]
  /** Where each token stands in the original. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** For each token the readings of an abbreviation, as matching forms of syllables; null where there is none. */
  readonly alternatives: readonly (readonly (readonly string[])[] | null)[]
  readonly sentence: readonly number[]
  readonly clause: readonly number[]
  /** The token stands in writing without accents, so an unmarked syllable may stand for a marked one. */
  readonly unaccented: readonly boolean[]
  /** How many syllables there are, and how many of them bear a mark (đ counts as one). */
  readonly syllables: number
  readonly marked: number
  /** Number of syllables, numbers and codes before each token (one more entry than tokens): distances leave marks out. */
  readonly words: readonly number[]
  /** The tokens that a day or a length of time may be told with: numbers, codes, and words like “tháng”. */
  readonly times: readonly number[]
  /** The tokens that may be a number, in digits or as a word. */
  readonly numbers: readonly number[]
  /** The tokens with which a kind of unit may end ("phường"). */
  readonly kindEnds: readonly number[]
  readonly questionMarks: number
  readonly quotationMarks: number
}

/** Builds the reader of one pack's spelling dictionary, and of the words with which its kinds of units may end. */
export function reader(
  spelling: readonly Spelling[],
  mayEndKind: (piece: Piece) => boolean = () => false,
): (text: string) => Reading {
  const shorts = shortReader(spelling)
  const tells = pieceRows(1, (piece, numbers, at) => {
    numbers[at] =
      signsOf(piece) | tellsOf(piece) | (mayEndKind(piece) ? KIND_END : 0) | (shorts.mayBegin(piece) ? BEGINS_SHORT : 0)
  })
  let told = new Uint16Array(FEW_TOKENS)
  return text => {
    const normalised = normalise(text)
    const written = cut(normalised)
    if (written.count > told.length) told = new Uint16Array(written.count * 2)
    const places = placesOf(written, tells, told)
    const { sentence, clause } = sentencesOf(written, told)
    const accents = accentsOf(written, told, clause)
    const alternatives = shorts.read({ pieces: written.pieces, kinds: places.kinds }, places.shorts)
    return new ReadText(normalised, written, places, accents, sentence, clause, alternatives)
  }
}

class ReadText implements Reading {
  readonly pieces: readonly Piece[]
  readonly pieceNumbers: readonly number[]
  readonly kinds: readonly TokenKind[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly unaccented: readonly boolean[]
  readonly syllables: number
  readonly marked: number
  readonly words: readonly number[]
  readonly times: readonly number[]
  readonly numbers: readonly number[]
  readonly kindEnds: readonly number[]
  readonly questionMarks: number
  readonly quotationMarks: number
  private made: readonly Token[] | null = null

  constructor(
    readonly normalised: Normalised,
    { pieces }: Cut,
    places: Places,
    accents: Accents,
    readonly sentence: readonly number[],
    readonly clause: readonly number[],
    readonly alternatives: Reading['alternatives'],
  ) {
    this.pieces = pieces
    this.pieceNumbers = places.pieceNumbers
    this.kinds = places.kinds
    this.starts = places.starts
    this.ends = places.ends
    this.unaccented = accents.unaccented
    this.syllables = accents.syllables
    this.marked = accents.marked
    this.words = places.words
    this.times = places.times
    this.numbers = places.numbers
    this.kindEnds = places.kindEnds
    this.questionMarks = places.questionMarks
    this.quotationMarks = places.quotationMarks
  }

  get tokens(): readonly Token[] {
    this.made ??= tokenise(this.normalised)
    return this.made
  }
}

const FEW_TOKENS = 256

/** What a piece tells by itself, as bits above those that tell of sentences. */
const TIME = 1 << SIGN_BITS
const QUESTION = TIME << 1
const QUOTATION = TIME << 2
const NUMBER = TIME << 3
const KIND_END = TIME << 4
const BEGINS_SHORT = TIME << 5

export const QUOTATION_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’'])

function tellsOf({ text, key, bare }: Piece): number {
  const number = NUMBER_WORDS.has(key) ? NUMBER : 0
  if (unitOfTime(bare)) return number | TIME
  if (number !== 0) return number
  return text === '?' ? QUESTION : QUOTATION_MARKS.has(text) ? QUOTATION : 0
}

type Places = Pick<
  Reading,
  | 'pieceNumbers'
  | 'kinds'
  | 'starts'
  | 'ends'
  | 'words'
  | 'times'
  | 'numbers'
  | 'kindEnds'
  | 'questionMarks'
  | 'quotationMarks'
> & {
  /** The tokens with which a short may begin. */
  readonly shorts: readonly number[]
}

/** One look at every token for all who would each look at them all, and find something at few; `told` takes what each tells. */
function placesOf({ count, rows, pieces }: Cut, tells: PieceRows, told: Uint16Array): Places {
  const pieceNumbers = new Array<number>(count)
  const kinds = new Array<TokenKind>(count)
  const starts = new Array<number>(count)
  const ends = new Array<number>(count)
  const words = new Array<number>(count + 1)
  const times: number[] = []
  const numbers: number[] = []
  const kindEnds: number[] = []
  const shorts: number[] = []
  let before = 0
  let questionMarks = 0
  let quotationMarks = 0
  for (let i = 0, row = 0; i < count; i++, row += ROW) {
    const piece = pieces[i]
    if (piece === undefined) break
    const number = rows[row + NUMBER_OF_PIECE] ?? 0
    const kind = (rows[row + SHAPE] ?? 0) & KIND
    const tell = tells.numbers[tells.at(piece, number)] ?? 0
    told[i] = tell
    pieceNumbers[i] = number
    kinds[i] = KINDS[kind] ?? 'mark'
    starts[i] = rows[row] ?? 0
    ends[i] = rows[row + END] ?? 0
    words[i] = before
    before += Number(kind !== MARK)
    if (kind <= MARK && tell < TIME) continue
    if ((tell & BEGINS_SHORT) !== 0) shorts.push(i)
    if ((tell & KIND_END) !== 0) kindEnds.push(i)
    if (kind === NUMBER_KIND || (tell & NUMBER) !== 0) numbers.push(i)
    if (kind > MARK || (tell & TIME) !== 0) times.push(i)
    else if ((tell & QUESTION) !== 0) questionMarks++
    else if ((tell & QUOTATION) !== 0) quotationMarks++
  }
  words[count] = before
  return { pieceNumbers, kinds, starts, ends, words, times, numbers, kindEnds, shorts, questionMarks, quotationMarks }
}

/** Where the tokens from `first` up to `end` stand in the original. */
export function spanOfTokens({ starts, ends }: Reading, { first, end }: Stretch): Span {
  const start = starts[first] ?? 0
  return { start, end: ends[end - 1] ?? start }
}

/** Words between two stretches of tokens that do not overlap. */
export function wordsBetween(reading: Reading, end: number, first: number): number {
  return (reading.words[first] ?? 0) - (reading.words[end] ?? 0)
}
