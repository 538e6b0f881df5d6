import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, padEnd, printable, textWidth, wrap } from '../../src/commands/screen/width.js'

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['Nghĩa Đô', 8],
    ['Nghĩa Đô'.normalize('NFD'), 8],
    ['ễ'.normalize('NFD'), 1],
    ['漢字', 4],
    ['ｗ', 2],
    ['🙂', 2],
    ['👩‍👩‍👧', 2],
    ['🇻🇳', 2],
    ['a\u200Bb', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })
})

describe('wrap', () => {
  it('breaks between words and inside words that are too long', () => {
    expect(wrap('UBND phường Ngọc Hà', 11)).toEqual(['UBND phường', 'Ngọc Hà'])
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij'])
  })

  it('loses nothing but spaces and never exceeds the width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ế', '漢', '🙂', ' '), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (whole, width) => {
        const lines = wrap(whole, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('clip, padEnd, printable', () => {
  it('tells that something had to go', () => {
    expect(clip(['một', 'hai'], 2, 5)).toEqual(['một', 'hai'])
    expect(clip(['một', 'hai ba', 'bốn'], 2, 6)).toEqual(['một', 'hai b…'])
  })

  it('pads by columns, not by code units', () => {
    expect(padEnd('ế'.normalize('NFD'), 3)).toBe(`${'ế'.normalize('NFD')}  `)
  })

  it('takes out what could command a terminal or turn the text around', () => {
    expect(printable('a\u001b[31mb\r\nc\u202Ed\u0007')).toBe('a [31mb cd ')
  })
})
