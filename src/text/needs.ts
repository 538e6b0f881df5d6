/** Which steps of the normaliser have anything to do, told by neighbours (see pairs.ts), signs and single words. */
import { mayBeTcvn3, mayBeVni, showsViqr } from './encodings.js'
import { isEntityAt } from './html.js'
import { EDGE, kindOf, LOOK, looksFor } from './pairs.js'
import { isDrawnOut } from './repeats.js'
import { suspectTone } from './tone.js'
import { DIGIT, FOREIGN, LETTER, ODD, QUALITY, TONED, traits, VOWEL } from './traits.js'
import { mayBeTyped } from './typing.js'
import { isInsideEmoji } from './unicode.js'
import { unitIfAny } from './unit-at.js'

export const NEEDS = {
  /** Characters outside the plain Vietnamese alphabet. */
  unicode: 1,
  /** Runs of white space, or white space at the ends. */
  space: 2,
  tone: 4,
  entity: 8,
  /** Latin-1 signs or ASCII marks of a legacy encoding. */
  encoding: 16,
  keystrokes: 32,
  repeats: 64,
  /** Keystrokes in capitals: among small letters they abbreviate or are a name. */
  shouted: 128,
} as const

const SOFT_HYPHEN = 0xad
/** Letters of a syllable whose tone stands inside and proves something. */
const FEWEST = 3
const MOST = 7
const SMALL_U = 0x75

/** Bits of NEEDS for a text of which every pair of neighbours is looked at. A bit that is not set means that the step would change nothing. */
export function needsOf(text: string): number {
  const found = { needs: 0, last: 0 }
  let left = EDGE
  for (let i = 0; i <= text.length; i++) {
    const right = i < text.length ? kindOf(unitIfAny(text, i)) : EDGE
    const look = looksFor(left, right)
    left = right
    if (look === 0) continue
    lookCloser(text, i, look, found)
    if (found.last === i) continue
    i = found.last
    left = kindOf(unitIfAny(text, i))
  }
  return found.needs
}

/** What was found so far, and the last character that was looked at. */
export interface Found {
  needs: number
  last: number
}

/** Adds what the pair that ends at `i` needs. Goes past what it looked at as a whole: a word, an emoji. */
export function lookCloser(text: string, i: number, look: number, found: Found): void {
  found.last = i
  if (look === LOOK.tone) {
    if (isToneOdd(text, i - 1) || isToneOdd(text, i)) found.needs |= NEEDS.tone
  } else if (look === LOOK.space) {
    if (text.length > 0) found.needs |= NEEDS.space
  } else if (look === LOOK.character) {
    found.needs |= characterNeeds(text, i)
    if (isEmoji(text, i)) found.last = i + 1
  } else if (!endsInUu(text, i)) {
    // The whole word at once, so that no long run of letters is looked at again and again.
    const end = wordEnd(text, i)
    found.needs |= wordNeeds(text, i, end)
    found.last = end - 1
  }
}

function characterNeeds(text: string, i: number): number {
  switch (text.charAt(i)) {
    case '&':
      return isEntityAt(text, i) ? NEEDS.entity : 0
    case "'":
    case '`':
    case '~':
      return isViqrAt(text, i) ? NEEDS.encoding : 0
    case '.':
      if (isViqrAt(text, i)) return NEEDS.encoding
      return i >= 3 && text.startsWith('....', i - 3) ? NEEDS.repeats : 0
    case '!':
    case '?':
      if (text.charAt(i - 1) === text.charAt(i)) return NEEDS.repeats
      return isViqrAt(text, i) ? NEEDS.encoding : 0
    case '^':
    case '(':
    case '+':
      return NEEDS.encoding
    default:
      return isEmoji(text, i) || isPicture(text, i) ? 0 : oddNeeds(unitIfAny(text, i))
  }
}

/** A sign inside a word that makes it a syllable of VIQR: `ca'n`, `mu.c`. */
function isViqrAt(text: string, i: number): boolean {
  if (i + 1 >= text.length || !isInWord(unitIfAny(text, i + 1))) return false
  let start = i
  while (i - start <= MOST && isInWord(unitIfAny(text, start - 1))) start--
  let end = i + 1
  while (end - i <= MOST && isInWord(unitIfAny(text, end))) end++
  const letters = end - start - 1
  return letters >= FEWEST && letters <= MOST && showsViqr(text.slice(start, end))
}

function oddNeeds(unit: number): number {
  const is = traits(unit)
  return ((is & ODD) !== 0 ? NEEDS.unicode : 0) | ((is & FOREIGN) !== 0 || unit === SOFT_HYPHEN ? NEEDS.encoding : 0)
}

/** A pair of surrogates in the planes of pictures: nothing there is anybody's letter or needs composing. */
function isEmoji(text: string, i: number): boolean {
  const unit = unitIfAny(text, i)
  const next = unitIfAny(text, i + 1)
  return unit >= 0xd83c && unit <= 0xd83e && next >= 0xdc00 && next <= 0xdfff
}

/** Arrows, frames and pictures of the first plane, and the selector that makes an emoji of them: `❤️`. */
function isPicture(text: string, i: number): boolean {
  const unit = unitIfAny(text, i)
  // A second one is a mark typed twice.
  if (unit === SELECTOR) return unitIfAny(text, i - 1) !== SELECTOR && isInsideEmoji(text, i, i + 1)
  return (unit >= 0x2190 && unit <= 0x21ff) || (unit >= 0x2500 && unit <= 0x27bf)
}

const SELECTOR = 0xfe0f

const isToneOdd = (text: string, i: number): boolean =>
  (traits(unitIfAny(text, i)) & TONED) !== 0 && suspectTone(text, i)

/** `lưu`, `cứu`: the one doubled letter that is right in many words. */
function endsInUu(text: string, i: number): boolean {
  if (unitIfAny(text, i) !== SMALL_U || (traits(unitIfAny(text, i - 1)) & QUALITY) === 0) return false
  return i + 1 >= text.length || !isInWord(unitIfAny(text, i + 1))
}

export const isInWord = (unit: number): boolean => (traits(unit) & (LETTER | DIGIT)) !== 0

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isInWord(unitIfAny(text, end))) end++
  return end
}

/** What the word round `at` needs. */
function wordNeeds(text: string, at: number, end: number): number {
  let start = at
  while (start > 0 && isInWord(unitIfAny(text, start - 1))) start--
  let needs = 0
  let is = 0
  for (let i = start; i < end; i++) {
    const unit = unitIfAny(text, i)
    is |= traits(unit)
    needs |= oddNeeds(unit)
    if (isToneOdd(text, i)) needs |= NEEDS.tone
  }
  if ((is & VOWEL) === 0) return needs
  const word = text.slice(start, end)
  if (mayBeTyped(word)) needs |= word.length > 1 && word === word.toUpperCase() ? NEEDS.shouted : NEEDS.keystrokes
  if (/^dd/i.test(word) || mayBeVni(word) || mayBeTcvn3(word)) needs |= NEEDS.encoding
  return isDrawnOut(word) ? needs | NEEDS.repeats : needs
}
