/**
 * The letters of Vietnamese and their marks. A letter has a base (a), perhaps a quality (â) and perhaps a tone (ấ).
 * Everything here follows the Unicode decompositions; đ, which has none, is the one exception.
 */
import { onDemand } from './on-demand.js'

export type Tone = '' | '\u0300' | '\u0301' | '\u0309' | '\u0303' | '\u0323'
/** Level, huyền, sắc, hỏi, ngã, nặng, as combining marks. */
export const TONES: readonly Tone[] = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

/** Every vowel with its tones in that order. */
const VOWELS = 'aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ'

/** Toneless vowel + tone → letter in NFC, both cases (`ê` + sắc → `ế`). */
const WITH_TONE = new Map<string, string>()
/** Letter in NFC → its toneless letter and tone. Letters without a tone are not in it. */
const SPLIT = new Map<string, { readonly letter: string; readonly tone: Tone }>()

for (const toned of [...VOWELS.split(' '), ...VOWELS.toUpperCase().split(' ')]) {
  const letter = toned.charAt(0)
  TONES.forEach((tone, i) => {
    const whole = toned.charAt(i)
    WITH_TONE.set(letter + tone, whole)
    if (tone !== '') SPLIT.set(whole, { letter, tone })
  })
}

/**
 * A word of any script, for `replace` and `matchAll`. Longer ones come in pieces: a pattern without an end runs out of stack
 * on a word of four million letters.
 */
export const WORD = onDemand(() => /[\p{L}\p{M}]{1,9999}/gu)

/** All letters of Vietnamese writing, those of foreign words (f j w z) too, in NFC and both cases. */
export const LETTERS: readonly string[] = [
  ...new Set([...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZđĐ', ...WITH_TONE.values()]),
]

export function isTone(mark: string): mark is Tone {
  return mark !== '' && (TONES as readonly string[]).includes(mark)
}

export function withTone(letter: string, tone: Tone): string {
  return WITH_TONE.get(letter + tone) ?? letter + tone
}

/**
 * Takes the tone out of one syllable in NFC.
 * `at` is the index of the letter that carried it, -1 for a level syllable; null when there is more than one tone.
 */
export function liftTone(
  syllable: string,
): { readonly toneless: string; readonly tone: Tone; readonly at: number } | null {
  let toneless = ''
  let tone: Tone = ''
  let at = -1
  for (let i = 0; i < syllable.length; i++) {
    const letter = syllable.charAt(i)
    const split = SPLIT.get(letter)
    if (split === undefined) {
      toneless += letter
      continue
    }
    if (at >= 0) return null
    toneless += split.letter
    tone = split.tone
    at = i
  }
  return { toneless, tone, at }
}

/** Takes every mark off the Latin letters, d for đ: `Đống Đa` → `Dong Da`. The length may change. */
export function stripAccents(text: string): string {
  let plain = true
  for (let i = 0; i < text.length && plain; i++) plain = text.charCodeAt(i) < 0x80
  if (plain) return text
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .normalize('NFC')
}
