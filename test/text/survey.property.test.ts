/** The survey finds words it knows by their letters and keeps them for the tokenizer: neither may change an answer. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needsOf } from '../../src/text/needs.js'
import { normalise } from '../../src/text/normalise.js'
import { pieceAt } from '../../src/text/pieces.js'
import { survey } from '../../src/text/survey.js'
import { tokenise } from '../../src/text/tokenise.js'
import { sentence, trouble } from './samples.js'

const any = fc.oneof(trouble, sentence, fc.string({ unit: fc.constantFrom(...'aoủưệđ .,:/-12hpqgf') }))

describe('the survey, for any text', () => {
  it('needs what looking at every pair of neighbours needs', () => {
    fc.assert(
      fc.property(any, text => {
        expect(survey(text)).toBe(needsOf(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('gives the tokenizer only words that end where the closer look ends them', () => {
    fc.assert(
      fc.property(any, written => {
        const { text } = normalise(written)
        for (const { start, text: piece, kind } of tokenise(text)) {
          const { end, kind: closer } = pieceAt(text, start)
          expect(kind).toBe(closer)
          // Of two words without a space between them the first is a token of its own.
          expect(text.slice(start, end).startsWith(piece)).toBe(true)
          if (!/\p{Ll}\p{Lu}/u.test(text.slice(start, end))) expect(start + piece.length).toBe(end)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('is forgotten without harm when other texts come between', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [first, second] = [normalise(one), normalise(other)]
        const tokens = tokenise(second)
        expect(tokenise(first)).toEqual(tokenise(one))
        expect(tokenise(second)).toEqual(tokens)
      }),
    )
  })
})

it('leaves pictures to nobody, and a selector typed twice to the normaliser', () => {
  for (const text of ['Cảm ơn ❤️', 'cảm ơn 👍', '→ phường ✅']) expect(survey(text)).toBe(0)
  expect(normalise('hẹn ❤\ufe0f\ufe0f').text).toBe('hẹn ❤\ufe0f')
})

it('reads a word in capitals as keystrokes only where all are capitals', () => {
  expect(normalise('Ở CAX làm việc').edits).toEqual([])
  expect(normalise('Ở CAX làm việc\nTOOI NOOJP HOOF SOW').text).toBe('Ở CAX làm việc\nTÔI NỘP HỒ SƠ')
})

it('a long text is surveyed whole, and short ones after it', () => {
  const long = 'hồ sơ '.repeat(20_000).trim()
  expect(tokenise(long)).toHaveLength(40_000)
  expect(tokenise('hồ sơ của tôi').map(({ text }) => text)).toEqual(['hồ', 'sơ', 'của', 'tôi'])
})
