import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from '../../../src/segment.js'
import { normalise } from '../../../src/text/normalise.js'
import { tokenise } from '../../../src/text/tokenise.js'
import { toNewTonePlacement } from '../../../src/text/tone.js'
import { sentence, trouble } from '../samples.js'
import { rowsOfVectors } from './table.js'

const report = fc.constantFrom(...rowsOfVectors('segment-admin').map(([text = '']) => text))
const anyText = fc.oneof(
  trouble,
  sentence,
  fc.array(fc.oneof(report, trouble), { maxLength: 4 }).map(all => all.join(' ')),
)
const terms = fc.boolean()

describe('segment, for any text', () => {
  it('puts every token into exactly one word, in order', () => {
    fc.assert(
      fc.property(anyText, terms, (text, terms) => {
        expect(segment(text, { terms }).flatMap(word => word.tokens)).toEqual(tokenise(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('gives every word the span and the text of its tokens', () => {
    fc.assert(
      fc.property(anyText, terms, (text, terms) => {
        for (const { tokens, start, end, text: written } of segment(text, { terms })) {
          expect(tokens.length).toBeGreaterThan(0)
          expect([start, end]).toEqual([tokens[0]?.start, tokens.at(-1)?.end])
          expect(written.replaceAll(' ', '')).toBe(tokens.map(token => token.text.replaceAll(' ', '')).join(''))
          expect(tokens.slice(1).some(token => token.before === 'line')).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('takes a string, its normalised form and its tokens alike', () => {
    fc.assert(
      fc.property(anyText, text => {
        const words = segment(text)
        expect(segment(normalise(text))).toEqual(words)
        expect(segment(tokenise(text))).toEqual(words)
      }),
    )
  })

  it('only joins words when terms are asked for', () => {
    fc.assert(
      fc.property(anyText, text => {
        const ends = new Set(segment(text).map(word => word.end))
        for (const { end } of segment(text, { terms: true })) expect(ends.has(end)).toBe(true)
      }),
    )
  })
})

describe('segment, for Vietnamese', () => {
  const words = (text: string): string[] => segment(text).map(word => word.text)

  it('gives the same words in NFC, in NFD and in both tone conventions', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, report), text => {
        expect(words(text.normalize('NFD'))).toEqual(words(text))
        expect(words(toNewTonePlacement(text))).toEqual(words(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('segment, for long texts', () => {
  it.each([
    [
      'reports',
      rowsOfVectors('segment-admin')
        .map(([text = '']) => text)
        .join(' '),
    ],
    ['names', 'Nguyễn Văn Hùng '],
    ['one syllable', 'a '],
    ['one word', 'hồ sơ '],
    ['capitals', 'UBND TP '],
    ['marks', '., '],
    ['glued pieces in tokenised text', ' , a/b%'],
    ['numbers', '5 10 '],
  ])('of %s takes time that grows no faster than the text', (_, piece) => {
    const ofLength = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    const timeOf = (text: string) => {
      const from = process.cpuUsage()
      segment(text, { terms: true })
      const { user, system } = process.cpuUsage(from)
      return user + system
    }
    const small = ofLength(40_000)
    const large = ofLength(400_000)
    timeOf(small)
    // 10 times the text; on a busy machine 30 times the time is let pass, squared time would be 100 times.
    expect(timeOf(large)).toBeLessThan(30 * Math.max(2_000, Math.min(timeOf(small), timeOf(small))))
  })
})
