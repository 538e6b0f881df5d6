/** Arbitrary texts for the properties of the text room. */
import fc from 'fast-check'
import { TONES, withTone } from '../../src/text/letters.js'
import { readSyllable, tonelessSyllables } from '../../src/text/syllable.js'

/** Without oong and ooc, which only a few loan words have: typed without accents they are Telex for ông, ôc. */
const TONELESS = tonelessSyllables().filter(letters => !letters.includes('oo'))

/** One well-formed syllable in the old tone placement. */
export const syllable: fc.Arbitrary<string> = fc
  .tuple(fc.nat(TONELESS.length - 1), fc.constantFrom(...TONES))
  .map(([index, tone]) => {
    const toneless = TONELESS[index] ?? 'a'
    const stop = /(?:c|ch|p|t)$/.test(toneless)
    const spoken = stop && tone !== '\u0301' && tone !== '\u0323' ? '\u0301' : tone
    // Any allowed tone tells the seat; it is asked with one that every syllable takes.
    const seat = readSyllable(stop ? probe(toneless) : toneless)?.shape.old ?? 0
    return toneless.slice(0, seat) + withTone(toneless.charAt(seat), spoken) + toneless.slice(seat + 1)
  })

/** A stop syllable is only well formed with a tone: put one anywhere to have it read. */
function probe(toneless: string): string {
  for (let i = 0; i < toneless.length; i++) {
    const probed = toneless.slice(0, i) + withTone(toneless.charAt(i), '\u0301') + toneless.slice(i + 1)
    if (readSyllable(probed) !== null) return probed
  }
  return toneless
}

/** Vietnamese sentences: syllables with ordinary punctuation. */
export const sentence: fc.Arbitrary<string> = fc
  .array(fc.tuple(syllable, fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '\n')), { minLength: 1, maxLength: 30 })
  .map(parts =>
    parts
      .map(([word, gap]) => word + gap)
      .join('')
      .trim(),
  )

const PIECES = [
  'hòa',
  'hoà',
  'tóan',
  'quý',
  'đ',
  'Đ',
  'ế',
  'e\u0301\u0302',
  'o\u0323\u031b',
  '\u0301',
  '\u0302\u0302\u0302',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u200d',
  '👨\u200d👩',
  '❤\ufe0f',
  '🇻🇳',
  '\ud83d',
  '\ude00',
  '&amp;',
  '&',
  'amp;',
  '#38;',
  ';',
  'lt;',
  '&#7879;',
  '＆',
  'ｌｔ；',
  'Ⅳ',
  '𝐔',
  'С',
  'о',
  'я',
  'ф',
  'Ω',
  '.',
  '...',
  '!!!',
  '??',
  '771/QĐ-UBND',
  '12/5/2025',
  '0912 345 678',
  'a@b.vn',
  'https://x.vn/a',
  'p.',
  'Q.',
  'TN&MT',
  "H'M",
  '5k',
  '8h30',
  '12A',
  'CT4',
  'quáaa',
  'xooong',
  'www',
  'AAA',
  'phuowngf',
  'ddaats',
  'thu3',
  'tuc5',
  'phöôøng',
  'nhaân',
  '®¨ng',
  'ViÖt',
  "Ki'nh",
  'gu+?i',
  'nga`y',
  '한',
  '\u1112\u1161',
  '中',
  'İ',
  'ß',
  '😀',
  '-',
  '–',
  '(',
  ')',
  '"',
  '“',
  '”',
  '/',
  '@',
  '#tag',
  '\0',
  '\ue000',
  '\u0085',
  '\u2028',
  '²',
  '½',
  '№',
  'd\u0336',
  'k',
  'ko',
  'x',
  'oo',
  'ee',
  'w',
  'f',
  '1',
  '2',
  '9'.repeat(12),
] as const

/** Anything that has ever caused trouble, in any order; and plain noise, lone surrogates included. */
export const trouble: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map(units => String.fromCharCode(...units)),
  fc.array(fc.oneof(syllable, fc.constantFrom(...PIECES)), { maxLength: 25 }).map(parts => parts.join('')),
)
