/**
 * One look at every character of a text, to know which steps of the normaliser have anything to do.
 * Most reports are clean: for them this loop is the whole cost of normalising.
 */
import { BLANK, baseOf, DIGIT, FOREIGN, LETTER, ODD, TONED, traits } from './letters.js'
import { suspectTone } from './tone.js'

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
} as const

const AMPERSAND = 0x26
const BLANK_CODE = 0x20
const LINE = 0x0a
const LETTER_W = 0x77
const SMALL_A = 0x61
const SOFT_HYPHEN = 0xad
const TELEX_END = new Uint8Array(0x80)
for (const letter of 'fjrswxzFJRSWXZ') TELEX_END[letter.charCodeAt(0)] = 1

/** Bits of NEEDS. A bit that is not set means that the step would change nothing. */
export function survey(text: string): number {
  let needs = 0
  let previous = LINE
  let previousIs = BLANK
  let previousBase = 0
  /** Letters of the word so far. */
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const is = traits(unit)
    let base = 0
    if ((is & LETTER) !== 0) {
      base = baseOf(unit)
      run++
      if ((is & TONED) !== 0 && (needs & NEEDS.tone) === 0 && suspectTone(text, i)) needs |= NEEDS.tone
      if (base === previousBase && base !== 0) needs |= NEEDS.repeats | NEEDS.keystrokes
      else if (base === LETTER_W) needs |= NEEDS.keystrokes
    } else {
      if (run > 2 && isTelexEnd(previous)) needs |= NEEDS.keystrokes
      if ((is & BLANK) !== 0) {
        const isRun = (previousIs & BLANK) !== 0 && (unit === BLANK_CODE || previous === BLANK_CODE || i === 0)
        if (isRun) needs |= NEEDS.space
      } else if ((is & DIGIT) !== 0) {
        if (run > 0 && previous >= SMALL_A) needs |= NEEDS.keystrokes
      } else {
        if (unit === AMPERSAND) needs |= NEEDS.entity
        else if (unit === previous && (unit === 0x21 || unit === 0x3f || unit === 0x2e)) needs |= NEEDS.repeats
        if (run > 0 && isViqrMark(unit)) needs |= NEEDS.encoding
      }
      run = 0
    }
    if ((is & (ODD | FOREIGN)) !== 0) {
      if ((is & ODD) !== 0) needs |= NEEDS.unicode
      if ((is & FOREIGN) !== 0 || unit === SOFT_HYPHEN) needs |= NEEDS.encoding
    }
    previous = unit
    previousIs = is
    previousBase = base
  }
  if ((previousIs & BLANK) !== 0 && text.length > 0) needs |= NEEDS.space
  if (run > 2 && isTelexEnd(previous)) needs |= NEEDS.keystrokes
  return needs
}

/** f j r s w x z: they end no Vietnamese word, but type a tone or a horn in Telex. */
function isTelexEnd(unit: number): boolean {
  return unit < 0x80 && TELEX_END[unit] === 1
}

/** ^ ( + that type a quality mark in VIQR; its tones alone are too ordinary to be a reason. */
function isViqrMark(unit: number): boolean {
  return unit === 0x5e || unit === 0x2b || unit === 0x28
}
