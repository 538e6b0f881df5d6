/** How much of a text is read: no more than the limit, and nothing that belongs together is cut. Single cases: `beginning.tsv`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PaknInputError } from '../../src/problems.js'
import { beginning, checkLongestText, LONGEST_TEXT } from '../../src/text/beginning.js'

const word = fc.constantFrom(
  'hồ',
  'sơ',
  'quá',
  'hạn.',
  'P.',
  'ở',
  '\n',
  '\r\n',
  ' ',
  '(thật!)',
  'a\u0302\u0301',
  '👨\u200d👩\u200d👧',
  '🇻🇳',
)
const anyText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
    {
      maxLength: 60,
    },
  )
  .chain(words => fc.constantFrom(words.join(' '), words.join('')))
const limit = fc.integer({ min: 1, max: 200 })
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

describe('the beginning of a text', () => {
  it('is a part of it that is no longer than the limit, and all of it where that is possible', () => {
    fc.assert(
      fc.property(anyText, limit, (text, longest) => {
        const read = beginning(text, longest)
        expect(text.startsWith(read)).toBe(true)
        expect(read.length).toBeLessThanOrEqual(longest)
        if (text.length <= longest) expect(read).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('ends where a character with all its marks ends', () => {
    fc.assert(
      fc.property(anyText, limit, (text, longest) => {
        const { length } = beginning(text, longest)
        expect(graphemes.segment(text).containing(length)?.index ?? text.length).toBe(length)
      }),
      { numRuns: 2000 },
    )
  })

  it('is cut through no word where a space is near', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('hồ', 'sơ', 'quá', 'hạn.', 'P.'), { minLength: 60 }),
        fc.integer({ min: 50, max: 150 }),
        (words, longest) => {
          const text = words.join(' ')
          const read = beginning(text, longest)
          expect(words.slice(0, read.split(' ').length).join(' ')).toBe(read)
          expect(read.length).toBeGreaterThan(longest * 0.9 - 1)
        },
      ),
    )
  })

  it('does not depend on what comes after the limit', () => {
    fc.assert(
      fc.property(anyText, anyText, limit, (text, more, longest) => {
        if (text.length <= longest + 4) return
        expect(beginning(text + more, longest)).toBe(beginning(text, longest))
      }),
    )
  })
})

describe('the limit', () => {
  it('is a whole number from 1 on, or none at all', () => {
    expect(checkLongestText(undefined)).toBe(LONGEST_TEXT)
    for (const good of [1, 20_000, Infinity]) expect(checkLongestText(good)).toBe(good)
  })

  it.each([
    [0, 'out-of-range'],
    [-1, 'out-of-range'],
    [1.5, 'out-of-range'],
    [Number.NaN, 'out-of-range'],
    ['1000', 'wrong-type'],
    [null, 'wrong-type'],
  ])('%s is refused: %s', (value, code) => {
    const refused = () => checkLongestText(value)
    expect(refused).toThrow(PaknInputError)
    expect(refused).toThrow(expect.objectContaining({ code, field: 'longestText' }))
  })
})
