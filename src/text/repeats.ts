/** Letters and marks drawn out for emphasis: `quáaaa`, `lâuuuu`, `không!!!!`. */
import { stripAccents } from './letters.js'
import type { Change } from './rewrite.js'
import { readSyllable } from './syllable.js'

const WORD_OR_MARKS = /[\p{L}\p{M}]+|!{2,}|\?{2,}|\.{4,}/gu

/**
 * A drawn-out word is cut back when what remains is a Vietnamese syllable; acronyms (AAA), numerals (VIII), words
 * inside an address (www…) and words of other languages stay. `!!!` and `???` become one mark, a long row of dots three.
 */
export function repeatChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(WORD_OR_MARKS)) {
    const piece = match[0]
    const start = match.index
    const end = start + piece.length
    const to = shorten(piece, text.charAt(start - 1), text.slice(end, end + 2))
    if (to !== piece) changes.push({ start, end, to, why: 'repeated-letters' })
  }
  return changes
}

function shorten(piece: string, before: string, after: string): string {
  if (piece.startsWith('.')) return '...'
  if (/^[!?]/.test(piece)) return piece.charAt(0)
  const isInsideCode = /[\w@./:-]/.test(before) || /^(?:[\d@/:_]|[.-][a-z])/i.test(after)
  return isInsideCode ? piece : shortenWord(piece)
}

/** No syllable has more runs of different letters than `nghiêng`. */
const MOST_RUNS = 7

function shortenWord(word: string): string {
  const runs = runsOf(word)
  if (runs.length === word.length || runs.length === 1 || runs.length > MOST_RUNS) return word
  const accented = stripAccents(word) !== word
  // A letter typed twice says little: only in an accented word, and not at its head (`ttục` abbreviates thủ tục).
  const isDrawnOut = runs.some((run, i) => run.length > 2 || (accented && i > 0 && run.length > 1))
  if (!isDrawnOut || (!accented && word === word.toUpperCase()) || readSyllable(word.toLowerCase()) !== null)
    return word
  const short = runs.map(mostMarked).join('')
  if (readSyllable(short.toLowerCase()) !== null) return short
  // `xooong`: two letters may be right where three are not.
  const double = runs.map(run => (run.length > 1 ? run.charAt(0) + mostMarked(run.slice(1)) : run)).join('')
  return readSyllable(double.toLowerCase()) !== null ? double : word
}

/** Runs of letters that are the same but for their marks and case; stops after more runs than any syllable has. */
function runsOf(word: string): readonly string[] {
  const runs: string[] = []
  let start = 0
  for (let i = 1; i <= word.length && runs.length <= MOST_RUNS; i++) {
    if (i < word.length && plain(word.charAt(i)) === plain(word.charAt(i - 1))) continue
    runs.push(word.slice(start, i))
    start = i
  }
  return runs
}

/** Of the letters of a run the one that carries most marks, in the case of the first. */
function mostMarked(run: string): string {
  const letters = [...run]
  const marks = (letter: string): number => letter.normalize('NFD').length
  const best = letters.reduce((a, b) => (marks(b) > marks(a) ? b : a), letters[0] ?? '')
  return run.charAt(0) === run.charAt(0).toLowerCase() ? best.toLowerCase() : best.toUpperCase()
}

const plain = (letter: string): string => stripAccents(letter).toLowerCase()
