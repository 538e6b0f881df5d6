/** Letters and marks drawn out for emphasis: `quáaaa`, `lâuuuu`, `không!!!!`. */
import { mayBeVni } from './encodings.js'
import { stripAccents } from './letters.js'
import type { Change } from './rewrite.js'
import { readSyllable } from './syllable.js'
import { baseOf, LETTER, traits } from './traits.js'

const REPEATED = /!{2,}|\?{2,}|\.{4,}/g

/**
 * A drawn-out word is cut back when what remains is a Vietnamese syllable; acronyms (AAA), numerals (VIII), words
 * inside an address (www…) and words of other languages stay. `!!!` and `???` become one mark, a long row of dots three.
 */
export function repeatChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  const add = (start: number, end: number): void => {
    const piece = text.slice(start, end)
    const to = shorten(piece, text.charAt(start - 1), text.slice(end, end + 2))
    if (to !== piece) changes.push({ start, end, to, why: 'repeated-letters' })
  }
  for (const match of text.matchAll(REPEATED)) add(match.index, match.index + match[0].length)
  for (let i = 1; i < text.length; i++) {
    const base = baseOf(text.charCodeAt(i))
    if (base === 0 || base !== baseOf(text.charCodeAt(i - 1))) continue
    let start = i - 1
    while (start > 0 && (traits(text.charCodeAt(start - 1)) & LETTER) !== 0) start--
    let end = i + 1
    while (end < text.length && (traits(text.charCodeAt(end)) & LETTER) !== 0) end++
    add(start, end)
    i = end
  }
  return changes.sort((a, b) => a.start - b.start)
}

function shorten(piece: string, before: string, after: string): string {
  if (piece.startsWith('.')) return '...'
  if (/^[!?]/.test(piece)) return piece.charAt(0)
  const isInsideCode = /[\w@./:-]/.test(before) || /^(?:[\d@/:_]|[.-][a-z])/i.test(after)
  return isInsideCode ? piece : shortened(piece)
}

/** No syllable has more runs of different letters than `nghiêng`. */
const MOST_RUNS = 7

/** Whether something would be taken out of a word that stands by itself. */
export const isDrawnOut = (word: string): boolean => shortened(word) !== word

function shortened(word: string): string {
  const runs = runsOf(word)
  if (runs.length === word.length || runs.length === 1 || runs.length > MOST_RUNS) return word
  const accented = stripAccents(word) !== word
  // A letter typed twice says little: only in an accented word, and not at its head (`ttục` abbreviates thủ tục).
  const mayDouble = accented && word === word.toLowerCase()
  const isDrawnOut = runs.some((run, i) => run.length > 2 || (mayDouble && i > 0 && run.length > 1))
  // `chaán` is as likely one word of VNI.
  if (runs.length === word.length - 1 && mayBeVni(word)) return word
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
    if (i < word.length && isSame(word.charCodeAt(i), word.charCodeAt(i - 1))) continue
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

const isSame = (letter: number, other: number): boolean =>
  letter === other || (baseOf(letter) !== 0 && baseOf(letter) === baseOf(other))
