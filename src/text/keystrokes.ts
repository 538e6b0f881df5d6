/**
 * Telex and VNI keystrokes that no keyboard driver turned into letters: `phuwowngf`, `cans booj`, `thu3 tuc5`.
 * Judged line by line, since many English words and codes are possible keystrokes (`this`, `to3`): a line is converted
 * when its keystrokes outweigh its foreign words; in a line with proper accents only unmistakable words are.
 */
import { BYTES } from './bytes.js'
import { showsViqr } from './encodings.js'
import { ENGLISH } from './english.js'
import { onDemand } from './on-demand.js'
import type { Change } from './rewrite.js'
import { isToneless, readSyllable } from './syllable.js'
import { isTypedTerm, readTyped, type Typed, UNMISTAKABLE } from './typing.js'

interface Candidate extends Typed {
  readonly start: number
  readonly end: number
}

const WORD = onDemand(() => /[\p{L}\p{M}\d]{1,9999}/gu)
/** A piece without spaces that is an address on the net, a path or code; its words are nobody's typing. */
const CODE =
  /[@\\_=#&<>{}]|\d\/[a-z]|\/\/|www\.|\.(?:vn|com|net|org|gov|edu|info|io|app|js|ts|html?|pdf|docx?)(?![a-z])|\/[a-z]*\//i
/** A mark that VIQR would put on the word before it: then its dd is not typed in Telex. */
const VIQR_MARK = /^(?:['`~^(+]|[?.][a-z])/i
const LONGEST_PIECE = 100

/** Marks that hardly stand in a report but in every line of a program. */
const PROGRAM = /=>|[{}]|\(\)|;$|<\/?[a-z]+>/i

export function keystrokeChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (PROGRAM.test(line[0])) continue
    for (const { start, end, to } of readLine(line[0])) {
      changes.push({ start: line.index + start, end: line.index + end, to, why: 'keystrokes' })
    }
  }
  return changes
}

/** Whether a line is all in capitals: only there are words in capitals keystrokes. */
export const isShouted = (text: string): boolean =>
  text.split('\n').some(line => line !== '' && line === line.toUpperCase())

const ENOUGH = 2

function readLine(line: string): readonly Candidate[] {
  const telex: Candidate[] = []
  const vni: Candidate[] = []
  /** English words that could be Telex too, and single letters with a number. */
  const doubtfulTelex: Candidate[] = []
  const doubtfulVni: Candidate[] = []
  const counted = stemsCounted(line)
  let accented = 0
  let foreign = 0
  let words = 0
  const termed = wordsOfTerms(line)
  const isLoud = line === line.toUpperCase()
  for (const match of line.matchAll(WORD())) {
    const word = match[0]
    const start = match.index
    const end = start + word.length
    if (word.length > 10) continue
    words++
    if (/[^\0-\x7f]/.test(word)) {
      if (readSyllable(word.toLowerCase()) === null) foreign++
      else accented++
      continue
    }
    const lower = word.toLowerCase()
    // Among small letters a word in capitals abbreviates or is a name.
    const typed = isLoud || word.length < 2 || word !== word.toUpperCase() ? readTyped(word) : null
    if (typed === null && isToneless(lower)) continue
    if (isInCode(line, start, end) || VIQR_MARK.test(line.slice(end, end + 2))) foreign++
    else if (typed !== null && termed.has(start)) telex.push({ start, end, ...typed, weight: UNMISTAKABLE })
    else if (typed !== null) {
      const { by, doubtful } = typed
      if (by === 'vni') (doubtful || counted.has(lower.slice(0, -1)) ? doubtfulVni : vni).push({ start, end, ...typed })
      else (doubtful ? doubtfulTelex : telex).push({ start, end, ...typed })
    } else if (ENGLISH().has(lower) || isForeign(word)) foreign++
  }
  const [candidates, doubtful] = weightOf(telex) >= weightOf(vni) ? [telex, doubtfulTelex] : [vni, doubtfulVni]
  const weight = weightOf(candidates)
  if (weight > 0 && showsViqr(line)) return []
  if (accented > 0) {
    return foreign + doubtful.length > accented ? [] : candidates.filter(word => word.weight >= UNMISTAKABLE)
  }
  if (weight < (words === 1 ? UNMISTAKABLE : ENOUGH)) return []
  const isTyped = weight >= UNMISTAKABLE && weight > doubtful.length * (foreign === 0 ? 1 : 2)
  if (isTyped && foreign * 3 <= candidates.length) {
    return [...candidates, ...doubtful].sort((a, b) => a.start - b.start)
  }
  // To leave the doubtful ones out would read half of the line.
  if (doubtful.length > 0 || foreign >= candidates.length) return []
  const isWeak = candidates.every(word => word.weight < ENOUGH)
  return isWeak && (foreign > 0 || candidates.length < 2) ? [] : candidates
}

const ONE_DIGIT = /(?<![a-z\d])([a-z]+)[1-9](?![a-z\d])/gi

/** `cau1 cau2 cau3`: what several numbers are given to is counted, not typed. */
function stemsCounted(line: string): ReadonlySet<string> {
  const last = new Map<string, string>()
  const counted = new Set<string>()
  for (const [word, stem = ''] of line.toLowerCase().matchAll(ONE_DIGIT)) {
    if (last.has(stem) && last.get(stem) !== word) counted.add(stem)
    last.set(stem, word)
  }
  return counted
}

/** Where the words of the terms that are read as a whole begin. */
function wordsOfTerms(line: string): ReadonlySet<number> {
  const starts = new Set<number>()
  let last: RegExpMatchArray | null = null
  for (const match of line.matchAll(WORD())) {
    const isNext = last?.index !== undefined && match.index === last.index + last[0].length + 1
    if (last?.index !== undefined && isNext && line.charAt(match.index - 1) === ' ' && isTypedTerm(last[0], match[0])) {
      starts.add(last.index).add(match.index)
    }
    last = match
  }
  return starts
}

/** Neither a syllable nor an acronym nor a chat spelling without vowels. */
function isForeign(word: string): boolean {
  const lower = word.toLowerCase()
  return word.length > 2 && word !== word.toUpperCase() && /[aeiouy]/.test(lower) && !isToneless(lower)
}

/** A word proves no more for standing there often (`min2 < max ? min2 : max`). */
function weightOf(words: readonly Candidate[]): number {
  return [...new Map(words.map(({ to, weight }) => [to.toLowerCase(), weight])).values()].reduce(
    (sum, weight) => sum + weight,
    0,
  )
}

function isInCode(line: string, start: number, end: number): boolean {
  let from = start
  let to = end
  while (from > 0 && start - from < LONGEST_PIECE && line.charAt(from - 1) !== ' ') from--
  while (to < line.length && to - end < LONGEST_PIECE && line.charAt(to) !== ' ') to++
  if (from === start && to === end) return false
  const piece = line.slice(from, to)
  return CODE.test(piece) || BYTES.test(piece)
}
