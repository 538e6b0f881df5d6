/** Tone placement. The canonical form is the old convention: hòa, thúy; quý and giá are the same in both. */
import { WORD, withTone } from './letters.js'
import type { Change } from './rewrite.js'
import { readSyllable } from './syllable.js'
import { baseOf, LETTER, QUALITY, TONED, traits, VOWEL } from './traits.js'
import { unitIfAny } from './unit-at.js'

const Q = 0x71
const G = 0x67
const I = 0x69
const U = 0x75
const UO_HORN = /[ơờớởỡợƠỜỚỞỠỢ]/

/**
 * True when the toned letter at `i` may stand on the wrong seat for the old convention. Cheap and one-sided: it may
 * suspect a foreign word, it never misses a misplaced tone of a Vietnamese syllable.
 */
export function suspectTone(text: string, i: number): boolean {
  const own = unitIfAny(text, i)
  if ((traits(own) & QUALITY) !== 0) return baseOf(own) === U && UO_HORN.test(text.charAt(i + 1))
  const before = i > 0 ? traits(unitIfAny(text, i - 1)) : 0
  const after = i + 1 < text.length ? traits(unitIfAny(text, i + 1)) : 0
  if ((before & QUALITY) !== 0 || (after & QUALITY) !== 0) return true
  if ((after & VOWEL) !== 0) {
    if ((before & VOWEL) !== 0 && !isGlideOfOnset(text, i - 1)) return false
    const next = i + 2 < text.length ? traits(unitIfAny(text, i + 2)) : 0
    return (next & LETTER) !== 0 || isGlideOfOnset(text, i)
  }
  if ((before & VOWEL) === 0 || (after & LETTER) !== 0) return false
  return !isGlideOfOnset(text, i - 1)
}

/** The u of qu, the i of gi. */
function isGlideOfOnset(text: string, i: number): boolean {
  const onset = i > 0 ? baseOf(unitIfAny(text, i - 1)) : 0
  const letter = baseOf(unitIfAny(text, i))
  return (onset === Q && letter === U) || (onset === G && letter === I)
}

/** The word with its tone on the right seat; the word itself when it is right already or no Vietnamese syllable. */
function place(word: string, convention: 'old' | 'new'): string {
  const lower = word.toLowerCase()
  if (lower.length !== word.length) return word
  const reading = readSyllable(lower)
  if (reading === null || reading.at < 0) return word
  const seat = reading.shape[convention]
  if (seat === reading.at) return word
  let placed = ''
  for (let i = 0; i < word.length; i++) {
    const toneless = reading.toneless.charAt(i)
    const letter = word.charAt(i) === lower.charAt(i) ? toneless : toneless.toUpperCase()
    placed += i === seat ? withTone(letter, reading.tone) : letter
  }
  return placed
}

/** `hoà` → `hòa`, and misplaced tones repaired (`gía` → `giá`); case and everything else are kept. Expects NFC. */
export function toOldTonePlacement(text: string): string {
  return text.replace(WORD(), word => place(word, 'old'))
}

/** `hòa` → `hoà`; see `toOldTonePlacement`. */
export function toNewTonePlacement(text: string): string {
  return text.replace(WORD(), word => place(word, 'new'))
}

/** Changes that put every tone where the old convention has it. */
export const toneChanges = (text: string): readonly Change[] => placing(text, 'old')

/** The same for the new convention. */
export const newToneChanges = (text: string): readonly Change[] => placing(text, 'new')

function placing(text: string, convention: 'old' | 'new'): readonly Change[] {
  const changes: Change[] = []
  for (let i = 0; i < text.length; i++) {
    if ((traits(unitIfAny(text, i)) & TONED) === 0 || (convention === 'old' && !suspectTone(text, i))) continue
    let start = i
    while (start > 0 && (traits(unitIfAny(text, start - 1)) & LETTER) !== 0) start--
    let end = i + 1
    while (end < text.length && (traits(unitIfAny(text, end)) & LETTER) !== 0) end++
    const word = text.slice(start, end)
    // Longer than any syllable: also keeps long nonsense from being looked at again and again.
    const placed = word.length > 8 ? word : place(word, convention)
    if (placed !== word) changes.push(narrow(start, word, placed))
    i = end - 1
  }
  return changes
}

/** Only the letters that differ, so that the edit tells what changed and no more. */
function narrow(start: number, before: string, after: string): Change {
  let head = 0
  while (before.charAt(head) === after.charAt(head)) head++
  let tail = before.length
  while (before.charAt(tail - 1) === after.charAt(tail - 1)) tail--
  return { start: start + head, end: start + tail, to: after.slice(head, tail), why: 'tone-placement' }
}
