import { describe, expect, it } from 'vitest'
import type { Spelling } from '../../src/pack.js'
import { expandAbbreviations } from '../../src/text/expand.js'
import { normalise } from '../../src/text/normalise.js'
import { spellingReader } from '../../src/text/spelling.js'
import { tokenise } from '../../src/text/tokenise.js'
import { FILES, readAuthored, SPELLING } from './spelling-table.js'

/** `token=reading/reading` for every token that has a reading. */
function readings(text: string, table: readonly Spelling[]): string {
  const tokens = tokenise(text)
  return spellingReader(table)(tokens)
    .flatMap((reads, i) =>
      reads === null ? [] : [`${tokens[i]?.text}=${reads.map(words => words.join(' ')).join('/')}`],
    )
    .join(' · ')
}

describe('spellingReader', () => {
  const table: readonly Spelling[] = [
    { short: 'hs', reads: [{ text: 'hồ sơ' }, { text: 'học sinh' }] },
    {
      short: 'k',
      reads: [
        { text: 'không', notAfter: ['<number>', 'bệnh viện'] },
        { text: 'nghìn', after: ['<number>'] },
      ],
    },
    { short: 'p.', reads: [{ text: 'phường' }, { text: 'phố' }] },
    { short: 'p', reads: [{ text: 'phút', after: ['<number>'] }] },
    { short: 'ca', reads: [{ text: 'công an', before: ['phường', 'thị xã'] }] },
    { short: '1 cửa', reads: [{ text: 'một cửa' }] },
    { short: 'đ/c', reads: [{ text: 'địa chỉ', before: [':'] }] },
    { short: 'kh-đt', reads: [{ text: 'kế hoạch và đầu tư' }] },
    { short: 'kỹ', reads: [{ text: 'kỹ lưỡng', notBefore: ['thuật'] }] },
  ]

  it.each([
    ['gives all readings, in matching form', 'nộp hs', 'hs=hồ sơ/học sinh'],
    ['ignores capitals', 'NỘP HS', 'HS=hồ sơ/học sinh'],
    ['is told off by a number', 'thu 5k, k có', 'k=nghìn · k=không'],
    ['knows contexts of several words', 'ở bệnh viện k', ''],
    ['tells a dotted short from an undotted one', 'ở p. Láng Hạ, 5 p', 'p.=phường/phố · p=phút'],
    ['needs the following word', 'ca phường, ca thị xã, ca trực', 'ca=công an · ca=công an'],
    ['accepts a context typed without accents', 'ca phuong', 'ca=công an'],
    ['takes accents of the context at their word', 'ca phương', ''],
    ['shares a reading among the tokens of a short', 'ra 1 cửa', '1=một'],
    ['reads a short with a slash', 'đ/c: số 5', 'đ/c=địa chỉ'],
    ['reads a hyphenated short in capitals', 'Sở KH-ĐT', 'KH-ĐT=kế hoạch và đầu tư'],
    ['reads a hyphenated short in small letters, token by token', 'sở kh-đt', 'kh=kế · -=hoạch · đt=và đầu tư'],
    ['folds i and y', 'xem kĩ, kĩ thuật', 'kĩ=kĩ lưỡng'],
    ['finds nothing in ordinary words', 'không có gì', ''],
  ])('%s', (_, text, expected) => {
    expect(readings(text, table)).toBe(expected)
  })

  it('gives one entry for every token and never an empty reading', () => {
    const tokens = tokenise('hs ở 1 cửa p. Láng Hạ k trả, 5k. đ/c: số 1 kh-đt')
    const all = spellingReader(SPELLING)(tokens)
    expect(all).toHaveLength(tokens.length)
    for (const reads of all) for (const words of reads ?? []) expect(words.length).toBeGreaterThan(0)
  })
})

describe('expandAbbreviations', () => {
  it('puts spaces where pieces were glued', () => {
    expect(expandAbbreviations('9h ra Q.Ba Đình', SPELLING)).toBe('9 giờ ra quận Ba Đình')
  })
  it('keeps prices as everyone writes them', () => {
    expect(expandAbbreviations('phí 150k, k có biên lai', SPELLING)).toBe('phí 150k, không có biên lai')
  })
})

describe.each(FILES)('dictionaries/spelling/%s.yaml', name => {
  const { text, entries } = readAuthored(name)
  const shorts = Object.keys(entries)

  it('is sorted by code unit, in lower case and NFC', () => {
    const written = [...text.matchAll(/^"?([^#\s-][^":]*)"?:/gm)].map(match => match[1])
    expect(written).toEqual([...written].sort())
    for (const short of shorts) expect(short).toBe(short.toLowerCase().normalize('NFC'))
  })

  it('has readings in NFC with at least a syllable for every token of the short', () => {
    for (const [short, reads] of Object.entries(entries)) {
      const width = tokenise(short).length
      for (const read of reads) {
        const words = typeof read === 'string' ? read : read.text
        expect(words).toBe(normalise(words).text)
        expect(tokenise(words).filter(token => token.kind !== 'mark').length, short).toBeGreaterThanOrEqual(
          short.endsWith('.') ? 1 : width,
        )
      }
    }
  })

  it('reads no short as itself', () => {
    for (const [short, reads] of Object.entries(entries)) {
      for (const read of reads) expect(typeof read === 'string' ? read : read.text, short).not.toBe(short)
    }
  })
})

it('no short stands in two files', () => {
  const all = FILES.flatMap(name => Object.keys(readAuthored(name).entries))
  expect(all.filter((short, i) => all.indexOf(short) !== i)).toEqual([])
})
