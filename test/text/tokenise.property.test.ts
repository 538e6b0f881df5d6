import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripAccents } from '../../src/text/letters.js'
import { normalise } from '../../src/text/normalise.js'
import { sentences, unaccentedClauses } from '../../src/text/sentences.js'
import { tokenise } from '../../src/text/tokenise.js'
import { toNewTonePlacement } from '../../src/text/tone.js'
import { sentence, trouble } from './samples.js'

const keysOf = (text: string): readonly string[] => tokenise(text).map(token => token.key)
const baresOf = (text: string): readonly string[] => tokenise(text).map(token => token.bare)

describe('tokenise, for any text', () => {
  it('covers every character but white space exactly once, in order', () => {
    fc.assert(
      fc.property(trouble, text => {
        const normalised = normalise(text)
        const tokens = tokenise(normalised)
        expect(tokens.map(token => token.text.replace(/[ \n]/g, '')).join('')).toBe(
          normalised.text.replace(/[ \n]/g, ''),
        )
        let end = 0
        for (const token of tokens) {
          expect(token.start).toBeLessThan(token.end)
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeLessThanOrEqual(text.length)
          end = token.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves uncovered only what the normaliser took away and white space', () => {
    fc.assert(
      fc.property(trouble, text => {
        const normalised = normalise(text)
        const covered = new Set<number>()
        const mark = (start: number, end: number): void => {
          for (let i = start; i < end; i++) covered.add(i)
        }
        for (const token of tokenise(normalised)) mark(token.start, token.end)
        for (const edit of normalised.edits) if (edit.after.trim() === '') mark(edit.span.start, edit.span.end)
        for (let i = 0; i < text.length; i++) expect(covered.has(i) || /[ \n]/.test(text.charAt(i))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a string and its normalised form alike', () => {
    fc.assert(
      fc.property(trouble, text => {
        expect(tokenise(text)).toEqual(tokenise(normalise(text)))
      }),
    )
  })

  it('gives keys without capitals and bare forms without accents', () => {
    fc.assert(
      fc.property(sentence, text => {
        for (const token of tokenise(text.toUpperCase())) {
          expect(token.key).toBe(token.key.toLowerCase())
          expect(token.bare).toBe(stripAccents(token.key))
        }
      }),
    )
  })

  it('sorts every token into one sentence and one clause, never backwards', () => {
    fc.assert(
      fc.property(trouble, text => {
        const tokens = tokenise(text)
        const { sentence: of, clause } = sentences(tokens)
        expect([of.length, clause.length, unaccentedClauses(tokens, clause).length]).toEqual(
          Array(3).fill(tokens.length),
        )
        for (let i = 1; i < tokens.length; i++) {
          expect([0, 1]).toContain((of[i] ?? 0) - (of[i - 1] ?? 0))
          expect([0, 1]).toContain((clause[i] ?? 0) - (clause[i - 1] ?? 0))
          if (of[i] !== of[i - 1]) expect(clause[i]).not.toBe(clause[i - 1])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('keys, for Vietnamese', () => {
  it('do not depend on Unicode form, tone convention, case or extra spaces', () => {
    fc.assert(
      fc.property(sentence, text => {
        const keys = keysOf(text)
        expect(keysOf(text.normalize('NFD'))).toEqual(keys)
        expect(keysOf(toNewTonePlacement(text))).toEqual(keys)
        expect(keysOf(text.toUpperCase())).toEqual(keys)
        expect(keysOf(text.replaceAll(' ', ' \u00a0 '))).toEqual(keys)
      }),
      { numRuns: 1000 },
    )
  })

  it('have the bare form of the text typed without accents', () => {
    fc.assert(
      fc.property(sentence, text => {
        expect(baresOf(text)).toEqual(keysOf(stripAccents(text)))
        expect(baresOf(text)).toEqual(baresOf(normalise(text).text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('protected pieces', () => {
  const PIECES = [
    '771/QĐ-UBND',
    '20/2008/NĐ-CP',
    '31/2024/QH15',
    'H26.15-240315-0007',
    'G12.18-250601-0042',
    'PAKN.20250612.0554',
    '1.013124',
    '0912345678',
    '0912 345 678',
    '+84 912 345 678',
    '024.3852.1234',
    '1900 1009',
    '3/4/2025',
    '03-04-2025',
    '2025-04-03',
    '1.200.000',
    '92,55',
    'nguyen.van.a@example.vn',
    'https://dichvucong.gov.vn/p/home?id=1.013124',
    'dichvucong.hanoi.gov.vn',
    '34/5',
    '12A/3',
    '29A-123.45',
    '30E1-234.56',
    '001099012345',
    'TN&MT',
    'COVID-19',
  ]

  it('are one token, untouched and in their place, whatever stands round them and in either Unicode form', () => {
    const words = fc.constantFrom(...'hồ sơ của tôi ở phường theo văn bản nộp rồi mà chưa ai trả xe gọi'.split(' '))
    const form = fc.constantFrom('NFC' as const, 'NFD' as const)
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1 }),
        fc.constantFrom(...PIECES),
        fc.array(words),
        form,
        (left, piece, right, unicode) => {
          const text = [...left, piece, ...right].join(' ').normalize(unicode)
          const at = [...left, ''].join(' ').normalize(unicode).length
          const found = tokenise(text).filter(
            ({ start, end }) => start < at + piece.normalize(unicode).length && end > at,
          )
          expect(found.map(token => token.text)).toEqual([piece])
          expect(text.slice(found[0]?.start, found[0]?.end)).toBe(piece.normalize(unicode))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('long texts', () => {
  const MILLION = 1_000_000

  /** Any UTF-16 unit, lone surrogates included, from a generator of our own: fast-check would take minutes. */
  function noise(seed: number, range: number, size: number): string {
    const units = new Uint16Array(size)
    let state = seed
    for (let i = 0; i < size; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      units[i] = (state >>> 16) % range
    }
    return Array.from({ length: size / 1000 }, (_, i) =>
      String.fromCharCode(...units.subarray(i * 1000, (i + 1) * 1000)),
    ).join('')
  }

  it.each([
    ['all of UTF-16, 1 MB', 0x10000, MILLION],
    ['Latin and its marks', 0x0370, MILLION / 10],
    ['ASCII', 0x80, MILLION / 10],
  ])('of noise, %s, are read', { timeout: 300_000 }, (_, range, size) => {
    const text = noise(7, range, size)
    const normalised = normalise(text)
    const tokens = tokenise(normalised)
    expect(normalised.text.normalize('NFC')).toBe(normalised.text)
    expect(tokens.every(({ start, end }) => start < end && end <= text.length)).toBe(true)
  })

  // Longer than the bar: a pattern without an end ran out of stack here.
  it.each(['С', 'ấ', 'a1'])('of four million letters without a space are read: %s', { timeout: 300_000 }, piece => {
    const text = piece.repeat(4_000_000 / piece.length)
    const tokens = tokenise(normalise(text))
    expect(tokens.at(-1)?.end).toBe(text.length)
  })

  const fill = (piece: string, size = MILLION / 10): string =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

  it.each([
    ['Vietnamese', fill('Tôi nộp hồ sơ ở phường, chưa được trả kết quả. ', MILLION)],
    ['NFD', fill('Tôi nộp hồ sơ ở phường, chưa được trả kết quả. '.normalize('NFD'), MILLION)],
    ['one letter', fill('a')],
    ['one accented letter', fill('ấ')],
    ['digits', fill('1')],
    ['dots', fill('.')],
    ['digits and dots', fill('1.')],
    ['groups of digits that are no number', `${fill('111.', MILLION)}1`],
    ['letters and dots', fill('a.')],
    ['hyphens', fill('a-')],
    ['slashes', fill('1/')],
    ['at signs', fill('a@')],
    ['marks in the wrong order', `a${fill('\u0301\u0323')}`],
    ['nested entities', fill('&amp;').replaceAll('&amp;', 'amp;').replace('amp;', '&amp;')],
    ['ampersands', fill('&')],
    ['invisible characters', fill('\u200b')],
    ['lone surrogates', fill('\ud83d')],
    ['emoji', fill('👨\u200d👩\u200d')],
    ['Cyrillic', fill('С')],
    ['apostrophes', fill("a'")],
    ['drawn-out words', fill('quáaaaa ')],
    ['old encoding', fill('phöôøng nhaân ')],
    ['keystrokes', fill('phuowngf ddaats ')],
    ['keystrokes before a long word', `chungs tooi ddi nopj hoof sow ${fill('a', 4 * (MILLION / 10))}`],
    ['VIQR', fill("ca'n bo^. ")],
    ['spaces', fill('  \n')],
    ['phone-like', fill('09 ')],
    ['quotes', fill('"')],
  ])('of %s are read', (_, text) => {
    const tokens = tokenise(text)
    expect(sentences(tokens).clause).toHaveLength(tokens.length)
  })
})
