/** A report as the rooms to the right see it: its tokens, what they may stand for, and where sentences and clauses end. */
import type { Spelling } from '../pack.js'
import { byPiece } from '../text/by-piece.js'
import type { Piece } from '../text/key.js'
import { normalise } from '../text/normalise.js'
import { accentsOf, SIGN_BITS, sentences, signsOf } from '../text/sentences.js'
import { cutReader } from '../text/spelling.js'
import { type Cut, cut } from '../text/tokenise.js'
import type { Normalised, Token } from '../types.js'
import { NUMBER_WORDS } from './number-words.js'

export interface Reading {
  readonly normalised: Normalised
  readonly tokens: readonly Token[]
  /** Of each token the piece that it is, by whose number more is known of it. */
  readonly pieces: readonly Piece[]
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
  const readSpelling = cutReader(spelling)
  const tells = byPiece(piece => signsOf(piece.text) | tellsOf(piece) | (mayEndKind(piece) ? KIND_END : 0))
  let told = new Uint16Array(FEW_TOKENS)
  return text => {
    const normalised = normalise(text)
    const written = cut(normalised)
    const { tokens, pieces } = written
    if (tokens.length > told.length) told = new Uint16Array(tokens.length * 2)
    const { words, times, numbers, kindEnds, questionMarks, quotationMarks } = placesOf(written, tells, told)
    const { sentence, clause } = sentences(tokens, told)
    const { unaccented, syllables, marked } = accentsOf(written, clause)
    // Written out: an object that another is spread into is filled ten times as slowly.
    return {
      normalised,
      tokens,
      pieces,
      alternatives: readSpelling(written),
      sentence,
      clause,
      unaccented,
      syllables,
      marked,
      words,
      times,
      numbers,
      kindEnds,
      questionMarks,
      quotationMarks,
    }
  }
}

const FEW_TOKENS = 256

/** What a piece tells by itself, as bits above those that tell of sentences. */
const TIME = 1 << SIGN_BITS
const QUESTION = TIME << 1
const QUOTATION = TIME << 2
const NUMBER = TIME << 3
const KIND_END = TIME << 4

const TIME_WORDS: ReadonlySet<string> = new Set(['ngay', 'hom', 'tuan', 'thang', 'nam'])
export const QUOTATION_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’'])

function tellsOf({ text, key, bare }: Piece): number {
  const number = NUMBER_WORDS.has(key) ? NUMBER : 0
  if (TIME_WORDS.has(bare)) return number | TIME
  if (number !== 0) return number
  return text === '?' ? QUESTION : QUOTATION_MARKS.has(text) ? QUOTATION : 0
}

/** One look at every token for all who would each look at them all, and find something at few; `told` takes what each tells. */
function placesOf(
  { tokens, pieces }: Cut,
  tells: (piece: Piece) => number,
  told: Uint16Array,
): Pick<Reading, 'words' | 'times' | 'numbers' | 'kindEnds' | 'questionMarks' | 'quotationMarks'> {
  const words = new Array<number>(tokens.length + 1)
  const times: number[] = []
  const numbers: number[] = []
  const kindEnds: number[] = []
  let count = 0
  let questionMarks = 0
  let quotationMarks = 0
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens[i]?.kind
    const piece = pieces[i]
    const tell = piece === undefined ? 0 : tells(piece)
    told[i] = tell
    words[i] = count
    if (kind !== 'mark') count++
    const isNumber = kind === 'number'
    if (!isNumber && kind !== 'protected' && tell < TIME) continue
    if (isNumber || (tell & NUMBER) !== 0) numbers.push(i)
    if ((tell & KIND_END) !== 0) kindEnds.push(i)
    if (isNumber || kind === 'protected' || (tell & TIME) !== 0) times.push(i)
    else if ((tell & QUESTION) !== 0) questionMarks++
    else if ((tell & QUOTATION) !== 0) quotationMarks++
  }
  words[tokens.length] = count
  return { words, times, numbers, kindEnds, questionMarks, quotationMarks }
}

/** Words between two stretches of tokens that do not overlap. */
export function wordsBetween(reading: Reading, end: number, first: number): number {
  return (reading.words[first] ?? 0) - (reading.words[end] ?? 0)
}
