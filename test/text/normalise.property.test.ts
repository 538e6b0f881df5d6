import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.js'
import { toNewTonePlacement } from '../../src/text/tone.js'
import { sentence, syllable, trouble } from './samples.js'

describe('normalise, for any text', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(trouble, text => {
        const once = normalise(text).text
        expect(normalise(once).text).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives NFC without lone surrogates or odd spaces', () => {
    fc.assert(
      fc.property(trouble, text => {
        const { text: canonical } = normalise(text)
        expect(canonical.normalize('NFC')).toBe(canonical)
        expect(canonical).not.toMatch(/\p{Surrogate}/u)
        expect(canonical).not.toMatch(/[\t\r\u00a0\u200b\u2028\ufeff]|^\s|\s$| {2}/u)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds the way back: total, monotone, inside, never empty', () => {
    fc.assert(
      fc.property(trouble, text => {
        const normalised = normalise(text)
        let last = { start: 0, end: 0 }
        for (let i = 0; i < normalised.text.length; i++) {
          const span = normalised.toOriginal({ start: i, end: i + 1 })
          expect(span.start).toBeLessThan(span.end)
          expect(span.start).toBeGreaterThanOrEqual(last.start)
          expect(span.end).toBeGreaterThanOrEqual(last.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          last = span
        }
        const whole = normalised.toOriginal({ start: 0, end: normalised.text.length })
        expect(whole.end).toBeLessThanOrEqual(text.length)
        expect(normalised.toOriginal({ start: -5, end: text.length + 9 })).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['\u2132', '\u{1d455}', '\u{1d6a6}'])('leaves a letter alone that stands for no other: %s', letter => {
    expect(normalise(letter).edits).toEqual([])
  })

  it('tells of every edit what stood there', () => {
    fc.assert(
      fc.property(trouble, text => {
        const { edits, original, text: canonical } = normalise(text)
        expect(original).toBe(text)
        expect(edits.length > 0).toBe(canonical !== text)
        for (const edit of edits) expect(text.slice(edit.span.start, edit.span.end)).toBe(edit.before)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('normalise, for Vietnamese', () => {
  it('leaves a canonical text alone', () => {
    fc.assert(
      fc.property(sentence, text => {
        const normalised = normalise(text.replace(/,? ?\n/g, '\n'))
        expect(normalised.edits).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('gives one text for NFC, NFD and both tone conventions', () => {
    fc.assert(
      fc.property(sentence, text => {
        const canonical = normalise(text).text
        expect(normalise(text.normalize('NFD')).text).toBe(canonical)
        expect(normalise(toNewTonePlacement(text)).text).toBe(canonical)
        expect(normalise(toNewTonePlacement(text).normalize('NFD')).text).toBe(canonical)
      }),
      { numRuns: 1000 },
    )
  })

  it('puts a tone back wherever it was typed in the syllable', () => {
    fc.assert(
      fc.property(syllable, fc.nat(8), (word, at) => {
        const bare = word
          .normalize('NFD')
          .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
          .normalize('NFC')
        const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(word.normalize('NFD'))?.[0] ?? ''
        const seat = at % bare.length
        fc.pre(/[aăâeêioôơuưy]/.test(bare.charAt(seat)) && !/[aeiouy]/.test(bare.slice(0, 0)))
        const misplaced = (bare.slice(0, seat + 1) + tone + bare.slice(seat + 1)).normalize('NFC')
        expect(normalise(misplaced).text).toBe(word)
      }),
      { numRuns: 1000 },
    )
  })
})
