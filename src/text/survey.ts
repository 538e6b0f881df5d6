/**
 * One look at every character of a text. It tells which steps of the normaliser have anything to do, and keeps the words
 * it saw for the tokenizer, which mostly comes next: for a clean report this loop is most of the cost of both.
 *
 * What a word needs does not depend on its neighbours, and reports repeat the same few thousand words: those met before
 * are found by their letters. Everything else is looked at pair by pair (see pairs.ts).
 */
import type { Piece } from './key.js'
import { LETTER_CODES, LONGEST_PACKED, markPiece, needsIn, packedPiece } from './known.js'
import { type Found, isInWord, lookCloser } from './needs.js'
import { EDGE, endsInWord, kindOf, looksFor } from './pairs.js'
import { MAY_BE_DOTTED } from './patterns.js'
import { BLANK, traits } from './traits.js'

/** The words of a text that end for certain where their letters end, and the marks that close them, in order. */
export interface Words {
  /** Where each begins with the space before it, if there is one. Behind the last word stands a place beyond every text. */
  readonly froms: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly pieces: readonly Piece[]
}

const SPACE = 0x20
const LINE = 0x0a
const STOP = 0x2e
const APOSTROPHE = 0x2019
const BLANK_KIND = kindOf(SPACE)
const BEYOND = 0x7fffffff
const ROOM = 1 << 12

/** Of the text that was surveyed last. That another one is kept here, or none, changes no answer. */
let froms = new Int32Array(ROOM)
let starts = new Int32Array(ROOM)
let ends = new Int32Array(ROOM)
let pieces: Piece[] = []
let surveyed: string | null = null

/** The words of a text; to be read before another one is surveyed. */
export function wordsOf(text: string): Words {
  if (surveyed !== text) survey(text)
  return { froms, starts, ends, pieces }
}

/** Bits of NEEDS. A bit that is not set means that the step would change nothing. */
export function survey(text: string): number {
  const { length } = text
  makeRoom(length + 2)
  surveyed = text
  const codes = LETTER_CODES
  const [fromOf, startOf, endOf, pieceOf] = [froms, starts, ends, pieces]
  const found: Found = { needs: 0, last: 0 }
  let needs = 0
  let words = 0
  let left = EDGE
  for (let i = 0; i <= length; i++) {
    let unit = i < length ? text.charCodeAt(i) : SPACE
    let code = codes[unit] ?? 0
    if (code !== 0 && !endsInWord(left)) {
      let end = i
      let before = unit
      let next = unit
      let first = 0
      let last = 0
      do {
        first = (first << 8) | (last >>> 24)
        last = (last << 8) | code
        before = next
        end++
        next = end < length ? text.charCodeAt(end) : SPACE
        code = codes[next] ?? 0
      } while (code !== 0 && end - i < LONGEST_PACKED)
      if (code === 0 && (next === SPACE || !isInWord(next))) {
        const piece = packedPiece(text, i, end, first, last)
        needs |= needsIn(piece)
        const isClosed = next === SPACE || closesWord(text, end, next, piece.key)
        if (isClosed) {
          fromOf[words] = left === BLANK_KIND ? i - 1 : i
          startOf[words] = i
          endOf[words] = end
          pieceOf[words++] = piece
        }
        i = end
        // Nearly always a space follows, or a mark and a space: that is in order.
        const isSpaced =
          isClosed && next < 0x80 && next !== LINE && end + 1 < length && text.charCodeAt(end + 1) === SPACE
        if (next === SPACE || isSpaced) {
          if (next !== SPACE) {
            fromOf[words] = startOf[words] = i++
            endOf[words] = i
            pieceOf[words++] = markPiece(next)
          }
          left = BLANK_KIND
          continue
        }
        left = kindOf(before)
        unit = next
      }
    }
    const right = i < length ? kindOf(unit) : EDGE
    const look = looksFor(left, right)
    left = right
    if (look === 0) continue
    lookCloser(text, i, look, found)
    if (found.last === i) continue
    i = found.last
    left = kindOf(text.charCodeAt(i))
  }
  fromOf[words] = BEYOND
  return needs | found.needs
}

function makeRoom(words: number): void {
  const isLong = starts.length > ROOM
  if (words <= starts.length && !(isLong && words <= ROOM)) return
  froms = new Int32Array(Math.max(words, ROOM))
  starts = new Int32Array(Math.max(words, ROOM))
  ends = new Int32Array(Math.max(words, ROOM))
  pieces = []
}

/** Marks after which nothing is joined to the word before them, and those that must be followed by white space. */
const CLOSES_WORD = new Uint8Array(0x80)
const ALWAYS = 1
const BEFORE_BLANK = 2
for (const mark of ' \n,!?;)"') CLOSES_WORD[mark.charCodeAt(0)] = ALWAYS
for (const mark of '.:') CLOSES_WORD[mark.charCodeAt(0)] = BEFORE_BLANK

/** Whether the mark at `at` closes a word for certain. */
function closesWord(text: string, at: number, mark: number, word: string): boolean {
  // Quotation marks and dashes, but not the apostrophe.
  if (mark >= 0x80) return traits(mark) === 0 && mark !== APOSTROPHE
  const closes = CLOSES_WORD[mark]
  if (closes !== BEFORE_BLANK) return closes === ALWAYS
  if (mark === STOP && MAY_BE_DOTTED.has(word)) return false
  return at + 1 >= text.length || (traits(text.charCodeAt(at + 1)) & BLANK) !== 0
}
