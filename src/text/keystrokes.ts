/**
 * Telex and VNI keystrokes that no keyboard driver turned into letters: `phuwowngf`, `cans booj`, `thu3 tuc5`.
 * Judged line by line, since many English words and codes are possible keystrokes (`this`, `to3`): a line is converted
 * when its keystrokes outweigh its foreign words; in a line with proper accents only unmistakable words are.
 */
import { ENGLISH } from './english.js'
import type { Tone } from './letters.js'
import type { Change } from './rewrite.js'
import { isToneless, spellSyllable } from './syllable.js'

interface Candidate {
  readonly start: number
  readonly end: number
  readonly to: string
  readonly weight: number
}

const WORD = /[\p{L}\p{M}\d]+/gu
/** A piece without spaces that is an address on the net, a path or code; its words are nobody's typing. */
const CODE =
  /[@\\_=#&<>{}]|\d\/[a-z]|\/\/|www\.|\.(?:vn|com|net|org|gov|edu|info|io|app|js|ts|html?|pdf|docx?)(?![a-z])|\/[a-z]*\//i
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

/** A word that types by itself beyond doubt. */
const UNMISTAKABLE = 3
const ENOUGH = 2

function readLine(line: string): readonly Candidate[] {
  const telex: Candidate[] = []
  const vni: Candidate[] = []
  /** English words that could be Telex too, and single letters with a number. */
  const doubtfulTelex: Candidate[] = []
  const doubtfulVni: Candidate[] = []
  let accented = 0
  let foreign = 0
  let words = 0
  for (const match of line.matchAll(WORD)) {
    const word = match[0]
    const start = match.index
    const end = start + word.length
    if (word.length > 10) continue
    words++
    if (/[^\0-\x7f]/.test(word)) {
      accented++
      continue
    }
    const lower = word.toLowerCase()
    if (isToneless(lower) && !DOUBLE_O.test(lower)) continue
    if (isInCode(line, start, end)) {
      foreign++
      continue
    }
    const asVni = /\d/.test(word) ? decodeVni(word) : null
    const asTelex = decodeTelex(word)
    if (asVni !== null) (/[a-z]{2}|[a-z]\d+[a-z]/.test(lower) ? vni : doubtfulVni).push({ start, end, ...asVni })
    else if (asTelex !== null) (ENGLISH.has(lower) ? doubtfulTelex : telex).push({ start, end, ...asTelex })
    else if (ENGLISH.has(lower) || isForeign(word)) foreign++
  }
  const [candidates, doubtful] = weightOf(telex) >= weightOf(vni) ? [telex, doubtfulTelex] : [vni, doubtfulVni]
  const weight = weightOf(candidates)
  if (accented > 0) {
    return foreign + doubtful.length > accented ? [] : candidates.filter(word => word.weight >= UNMISTAKABLE)
  }
  if (weight < (words === 1 ? UNMISTAKABLE : ENOUGH)) return []
  const isTyped = weight >= UNMISTAKABLE && weight > doubtful.length * (foreign === 0 ? 1 : 2)
  if (isTyped && foreign * 3 <= candidates.length) {
    return [...candidates, ...doubtful].sort((a, b) => a.start - b.start)
  }
  if (foreign + doubtful.length >= candidates.length) return []
  const isWeak = candidates.every(word => word.weight < ENOUGH)
  return isWeak && (foreign + doubtful.length > 0 || candidates.length < 2) ? [] : candidates
}

/** Neither a syllable nor an acronym nor a chat spelling without vowels. */
function isForeign(word: string): boolean {
  const lower = word.toLowerCase()
  return word.length > 2 && word !== word.toUpperCase() && /[aeiouy]/.test(lower) && !isToneless(lower)
}

const weightOf = (words: readonly Candidate[]): number => words.reduce((sum, word) => sum + word.weight, 0)

function isInCode(line: string, start: number, end: number): boolean {
  let from = start
  let to = end
  while (from > 0 && start - from < LONGEST_PIECE && line.charAt(from - 1) !== ' ') from--
  while (to < line.length && to - end < LONGEST_PIECE && line.charAt(to) !== ' ') to++
  return (from < start || to > end) && CODE.test(line.slice(from, to))
}

const TELEX_TONES: ReadonlyMap<string, Tone> = new Map([
  ['s', '\u0301'],
  ['f', '\u0300'],
  ['r', '\u0309'],
  ['x', '\u0303'],
  ['j', '\u0323'],
])
const DOUBLES: ReadonlyMap<string, string> = new Map([
  ['aa', 'â'],
  ['ee', 'ê'],
  ['oo', 'ô'],
])
const HORNS: ReadonlyMap<string, string> = new Map([
  ['a', 'ă'],
  ['o', 'ơ'],
  ['u', 'ư'],
])
/** A well-formed rime, but of a handful of loan words; anywhere else it is ô in Telex. */
const DOUBLE_O = /oo(?:ng|c)$/
const LOAN_WORD = /^(?:xoong|boong|goong|toong|loong|moong|xooc|sooc|mooc|cooc)$/

/** Reads a word as Telex; null when it types no mark or gives no syllable. Small letters, or one capital at the head. */
function decodeTelex(word: string): { readonly to: string; readonly weight: number } | null {
  const lower = word.toLowerCase()
  if (word.slice(1) !== lower.slice(1) || !/^[a-z]{2,}$/.test(lower)) return null
  let toneless = ''
  let tone: Tone = ''
  let qualities = 0
  let rest = lower
  if (/^dd/.test(lower)) {
    toneless = 'đ'
    rest = lower.slice(2)
    qualities++
  }
  let previous = ''
  for (const key of rest) {
    const hasVowel = /[aeiouyăâêôơư]/.test(toneless)
    const last = toneless.slice(-1)
    const typed = TELEX_TONES.get(key)
    const doubled = previous === last ? DOUBLES.get(last + key) : undefined
    previous = key
    if (hasVowel && typed !== undefined) {
      if (tone !== '') return null
      tone = typed
    } else if (doubled !== undefined) {
      toneless = toneless.slice(0, -1) + doubled
      qualities++
    } else if (key === 'w') {
      const horned = HORNS.get(last)
      if (horned === undefined) return null
      toneless = (last === 'o' ? toneless.slice(0, -1).replace(/(?<!^q)u$/, 'ư') : toneless.slice(0, -1)) + horned
      qualities++
    } else toneless += key
  }
  // `uwow` gives ươ; `uow` too, but thuở is typed with it as well: the commoner wins.
  const to = spellSyllable(toneless, tone)
  if (to === null || (qualities === 0 && tone === '')) return null
  if (LOAN_WORD.test(lower)) return null
  const surely = lower.length > 3 && (tone === '\u0300' || tone === '\u0323')
  // A mark typed in the middle of a longer word (`khoong`) says as much as two marks in a short one.
  const isLong = qualities > 0 && tone === '' && word === lower && lower.length > 5
  const weight = (qualities > 0 ? (isLong ? 3 : 2) : 0) + (tone === '' ? 0 : surely && qualities === 0 ? 2 : 1)
  return { to: word === lower ? to : to.charAt(0).toUpperCase() + to.slice(1), weight }
}

const VNI_TONES: readonly Tone[] = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const VNI_QUALITIES: ReadonlyMap<string, string> = new Map([
  ['a6', 'â'],
  ['e6', 'ê'],
  ['o6', 'ô'],
  ['o7', 'ơ'],
  ['u7', 'ư'],
  ['a8', 'ă'],
])
/** Words a number often follows without a space: `to3` is rather group 3 than tỏ. */
const NUMBERED = /^(?:to|so|ngo|lo|khu|xom|thon|nha|tang|lop|phong|hem|ngach|doi|nhom|cum|muc|khoan|quy|ky)\d+$/

function decodeVni(word: string): { readonly to: string; readonly weight: number } | null {
  const lower = word.toLowerCase()
  if (word.slice(1) !== lower.slice(1) || !/^[a-z]+[1-9][a-z1-9]*$/.test(lower)) return null
  let toneless = ''
  let tone: Tone = ''
  let keys = 0
  for (const key of lower) {
    const digit = Number(key)
    const last = toneless.slice(-1)
    const marked = VNI_QUALITIES.get(last + key)
    if (Number.isNaN(digit)) toneless += key
    else if (marked !== undefined) {
      toneless =
        (key === '7' && last === 'o' ? toneless.slice(0, -1).replace(/(?<!^q)u$/, 'ư') : toneless.slice(0, -1)) + marked
      keys++
    } else if (digit === 9 && toneless === 'd') {
      toneless = 'đ'
      keys++
    } else if (digit >= 1 && digit <= 5 && tone === '') {
      tone = VNI_TONES[digit] ?? ''
      keys++
    } else return null
  }
  const to = spellSyllable(toneless, tone)
  if (to === null) return null
  const isInner = /\d[a-z]/.test(lower)
  const weight = NUMBERED.test(lower) ? 1 : keys > 1 || isInner ? UNMISTAKABLE : 1
  return { to: word === lower ? to : to.charAt(0).toUpperCase() + to.slice(1), weight }
}
