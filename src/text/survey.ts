/**
 * One look at every character of a text. It tells which steps of the normaliser have anything to do, and keeps the words
 * it saw for the tokenizer, which mostly comes next: for a clean report this loop is most of the cost of both.
 *
 * What a word needs does not depend on its neighbours, and reports repeat the same few thousand words: those met before
 * are found by their letters. Everything else is looked at pair by pair (see pairs.ts).
 */
import { isVietnameseMark } from './compose.js'
import {
  DOTTED,
  forgetIfMany,
  GLUED,
  LETTER_CODES,
  likelyRow,
  NEEDS_OF_TRAITS,
  otherRow,
  ROWS,
  rowOf,
} from './known.js'
import { type Found, isInWord, lookCloser } from './needs.js'
import { EDGE, endsInWord, kindOf, looksFor } from './pairs.js'
import { plainNumberEnd } from './pieces.js'
import { BLANK, traits } from './traits.js'
import { unitAt } from './unit-at.js'

/**
 * What is kept of a word: where it begins, where it ends, its tag. Words are those that end for certain where their letters
 * end, plain numbers, and the marks that close both, in order; behind the last one stands a place beyond every text.
 * Bits of a tag: 1 a space stands before it, 2 it is a mark, 4 it is a number; above them its number in known.ts.
 */
export type Words = Int32Array

const SPACE = 0x20
const STOP = 0x2e
const APOSTROPHE = 0x2019
const BLANK_KIND = kindOf(SPACE)
const ROOM = 1 << 14

/** Of the text that was surveyed last. That another one is kept here, or none, changes no answer. */
let words: Words = new Int32Array(ROOM)
let surveyed: string | null = null

/** The words of a text; to be read before another one is surveyed. */
export function wordsOf(text: string): Words {
  if (surveyed !== text) survey(text)
  return words
}

/** Answer of a survey that was to stop at the first letter with its mark apart. */
export const DECOMPOSED = -1

/** Bits of NEEDS. A bit that is not set means that the step would change nothing. */
export function survey(text: string, stopsAtMark = false): number {
  // Named here, since a bundle looks the constants of a module up each time; this loop and that of the tokenizer feel it.
  const space = 0x20
  const line = 0x0a
  const zero = 0x30
  const nine = 0x39
  const longest = 8
  const beyond = 0x7fffffff
  const { length } = text
  forgetIfMany()
  makeRoom((length + 2) * 3)
  surveyed = null
  const codes = LETTER_CODES
  const rows = ROWS
  const kept = words
  const blank = BLANK_KIND
  const found: Found = { needs: 0, last: 0 }
  let needs = 0
  let to = 0
  let left = EDGE
  for (let i = 0; i <= length; i++) {
    if (left === blank) {
      // Most words stand between two spaces, are known and in order: nothing else is asked of them.
      for (;;) {
        let next = i < length ? unitAt(text, i) : space
        let code = codes[next] ?? 0
        if (code === 0) break
        let end = i
        let first = 0
        let last = 0
        do {
          first = (first << 8) | (last >>> 24)
          last = (last << 8) | code
          end++
          next = end < length ? unitAt(text, end) : space
          code = codes[next] ?? 0
        } while (code !== 0)
        if (end - i > longest) break
        const row = likelyRow(first, last)
        const word = rows[row + 3] ?? 0
        if (rows[row + 1] !== last || rows[row] !== first || (word & GLUED) !== 0) break
        const isClosed = next === space
        if (!isClosed && (end + 1 >= length || unitAt(text, end + 1) !== space || !closesBefore(next, word))) break
        needs |= word
        kept[to] = i
        kept[to + 1] = end
        kept[to + 2] = 1 | ((rows[row + 2] ?? 0) << 3)
        to += 3
        i = end + 1
        if (isClosed) continue
        kept[to] = end
        kept[to + 1] = i
        kept[to + 2] = 2 | ((rows[rowOf(text, end, i) + 2] ?? 0) << 3)
        to += 3
        i++
      }
      if (i > length) break
    }
    let unit = i < length ? unitAt(text, i) : space
    let code = codes[unit] ?? 0
    let end = i
    let next = unit
    let before = unit
    let row = -1
    let tag = left === blank ? 1 : 0
    if (code !== 0) {
      if (!endsInWord(left)) {
        let first = 0
        let last = 0
        do {
          first = (first << 8) | (last >>> 24)
          last = (last << 8) | code
          before = next
          end++
          next = end < length ? unitAt(text, end) : space
          code = codes[next] ?? 0
        } while (code !== 0 && end - i < longest)
        if (code === 0 && (next === space || !isInWord(next))) {
          row = likelyRow(first, last)
          if (rows[row + 1] !== last || rows[row] !== first) row = otherRow(text, i, end, first, last, row)
        }
      }
    } else if (unit >= zero && unit <= nine && (left === blank || left === EDGE)) {
      const stop = plainNumberEnd(text, i, unit)
      if (stop > i) {
        end = stop
        next = end < length ? unitAt(text, end) : space
        row = rowOf(text, i, end)
        tag |= 4
      }
    }
    if (row >= 0) {
      const traits = rows[row + 3] ?? 0
      needs |= traits & NEEDS_OF_TRAITS
      const isClosed = next === space || closesWord(text, end, next, traits)
      if (isClosed && (traits & GLUED) === 0) {
        kept[to] = i
        kept[to + 1] = end
        kept[to + 2] = tag | ((rows[row + 2] ?? 0) << 3)
        to += 3
      }
      i = end
      if (next === space) {
        left = blank
        continue
      }
      // Nearly always a mark and a space follow: that is in order.
      if (isClosed && next < 0x80 && next !== line && end + 1 < length && unitAt(text, end + 1) === space) {
        i++
        kept[to] = end
        kept[to + 1] = i
        kept[to + 2] = 2 | ((rows[rowOf(text, end, i) + 2] ?? 0) << 3)
        to += 3
        left = blank
        continue
      }
      left = kindOf(before)
      unit = next
    }
    const right = i < length ? kindOf(unit) : EDGE
    const look = looksFor(left, right)
    left = right
    if (look === 0) continue
    if (stopsAtMark && isVietnameseMark(unit)) return DECOMPOSED
    lookCloser(text, i, look, found)
    if (found.last === i) continue
    i = found.last
    left = kindOf(unitAt(text, i))
  }
  kept[to] = beyond
  surveyed = text
  return (needs & NEEDS_OF_TRAITS) | found.needs
}

function makeRoom(needed: number): void {
  const isLong = words.length > ROOM
  if (needed <= words.length && !(isLong && needed <= ROOM)) return
  words = new Int32Array(Math.max(needed, ROOM))
}

/** Marks after which nothing is joined to the word before them, and those that must be followed by white space. */
const CLOSES_WORD = new Uint8Array(0x80)
const ALWAYS = 1
const BEFORE_BLANK = 2
for (const mark of ' \n,!?;)"') CLOSES_WORD[mark.charCodeAt(0)] = ALWAYS
for (const mark of '.:') CLOSES_WORD[mark.charCodeAt(0)] = BEFORE_BLANK

function closesBefore(mark: number, word: number): boolean {
  return mark < 0x80 && CLOSES_BEFORE_SPACE[mark] === 1 && !(mark === STOP && (word & DOTTED) !== 0)
}
const CLOSES_BEFORE_SPACE = new Uint8Array(0x80)
for (const mark of ',!?;)".:') CLOSES_BEFORE_SPACE[mark.charCodeAt(0)] = 1

/** Whether the mark at `at` closes a word for certain. */
function closesWord(text: string, at: number, mark: number, word: number): boolean {
  // Quotation marks and dashes, but not the apostrophe.
  if (mark >= 0x80) return traits(mark) === 0 && mark !== APOSTROPHE
  const closes = CLOSES_WORD[mark]
  if (closes !== BEFORE_BLANK) return closes === ALWAYS
  if (mark === STOP && (word & DOTTED) !== 0) return false
  return at + 1 >= text.length || (traits(unitAt(text, at + 1)) & BLANK) !== 0
}
