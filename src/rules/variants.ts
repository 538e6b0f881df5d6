/** The ways in which the same words reach us. An example must come out alike in each of them. */
import { type Said, say } from '../problems.js'
import { stripAccents } from '../text/letters.js'
import { toNewTonePlacement, toOldTonePlacement } from '../text/tone.js'

export const VARIANTS = {
  'as-written': say('như đã viết', 'as written'),
  nfd: say('dạng tổ hợp NFD', 'decomposed, NFD'),
  'tone-placement': say('kiểu đặt dấu kia: hoà, hòa', 'the other tone placement: hoà, hòa'),
  'upper-case': say('chữ hoa', 'in capitals'),
  unaccented: say('không dấu', 'without accents'),
} as const satisfies Readonly<Record<string, Said>>

export type Variant = keyof typeof VARIANTS

/** Those in which not a single word may be read otherwise. Without accents words collide: that is judged apart. */
export const FAITHFUL = ['as-written', 'nfd', 'tone-placement', 'upper-case'] as const satisfies readonly Variant[]

export function inVariant(text: string, variant: Variant): string {
  switch (variant) {
    case 'as-written':
      return text
    case 'nfd':
      return text.normalize('NFD')
    case 'tone-placement':
      return otherTonePlacement(text)
    case 'upper-case':
      return text.toUpperCase()
    case 'unaccented':
      return stripAccents(text)
  }
}

function otherTonePlacement(text: string): string {
  const composed = text.normalize('NFC')
  const fresh = toNewTonePlacement(composed)
  return fresh === composed ? toOldTonePlacement(composed) : fresh
}
