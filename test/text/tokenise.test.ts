import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.js'
import { tokenise } from '../../src/text/tokenise.js'

const shape = (text: string): string =>
  tokenise(text)
    .map(({ text: piece, kind }) => (kind === 'protected' ? `[${piece}]` : kind === 'number' ? `<${piece}>` : piece))
    .join(' ')

describe('tokens', () => {
  it.each([
    ['số 771/QĐ-UBND, mã H26.15-240315-0007', 'số [771/QĐ-UBND] , mã [H26.15-240315-0007]'],
    ['mã PAKN.20250612.0554 và G12.18-250601-0042', 'mã [PAKN.20250612.0554] và [G12.18-250601-0042]'],
    ['gọi 0912 345 678 lúc 8h30 ngày 3/4/2025', 'gọi [0912 345 678] lúc [8h30] ngày [3/4/2025]'],
    ['5k, 8h, 30p, 2tr5, 50.000đ', '<5> k , <8> h , <30> p , <2> tr <5> , <50.000> đ'],
    ['xe 29A-123.45 ở 12A ngõ 34/5', 'xe [29A-123.45] ở [12A] ngõ [34/5]'],
    ['ngõ12 phòng302', 'ngõ <12> phòng <302>'],
    ['bước 1,2 và 92,5%', 'bước <1,2> và <92,5> %'],
    ['vào dichvucong.gov.vn.', 'vào [dichvucong.gov.vn] .'],
    ['ko đc😡😡', 'ko đc 😡 😡'],
    ['họ tên: A. Nói xong.', 'họ tên : A . Nói xong .'],
    ['m² và ½', 'm ² và ½'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it('have spans in the original, whatever was repaired', () => {
    const text = '\ufeffHoà  Bi\u0300nh&nbsp;th&#7911; t\u200bục quáaaa'
    const cut = tokenise(text).map(token => [token.text, text.slice(token.start, token.end)])
    expect(cut).toEqual([
      ['Hòa', 'Hoà'],
      ['Bình', 'Bi\u0300nh'],
      ['thủ', 'th&#7911;'],
      ['tục', 't\u200bục'],
      ['quá', 'quáaaa'],
    ])
  })

  it('know what stands before them', () => {
    expect(tokenise('\n một,hai\n ba').map(token => token.before)).toEqual(['none', 'none', 'none', 'line'])
    expect(tokenise('một hai').map(token => token.before)).toEqual(['none', 'space'])
  })
})

describe('keys', () => {
  it.each([
    ['Kỹ', 'kĩ', 'ki'],
    ['LÝ', 'lí', 'li'],
    ['quý', 'quí', 'qui'],
    ['hoà', 'hòa', 'hoa'],
    ['tay', 'tay', 'tay'],
    ['tai', 'tai', 'tai'],
    ['túy', 'túy', 'tuy'],
    ['y', 'y', 'y'],
    ['Đống', 'đống', 'dong'],
    ['UBND', 'ubnd', 'ubnd'],
  ])('%s → %s, %s', (text, key, bare) => {
    expect(tokenise(text)[0]).toMatchObject({ key, bare })
  })
})

describe('normalise', () => {
  it('tells what it changed and why', () => {
    expect(normalise('Hoà\u200b nhé').edits).toEqual([
      { span: { start: 3, end: 4 }, before: '\u200b', after: '', why: 'invisible' },
      { span: { start: 1, end: 3 }, before: 'oà', after: 'òa', why: 'tone-placement' },
    ])
  })

  it.each([
    'Danh sách: room 302, this is the best list of books',
    'git commit -m "fix" && npm run test (see README)',
    'Le café de la gare était fermé',
    "I'm sure it's ok, isn't it?",
    'a+b=c; x^2 + y^2; U+1EA5; C:\\temp\\so.txt',
    'El niño mañana, São Paulo, Ærøskøbing, Malmö',
    'tổ 5, khu 3, mẫu CT01, KT3, T2-T6, B2, 4G, P302',
    'for (const x of xs) { res.push(x) }',
    'iHanoi, VNeID, app, facebook, zalo, wifi, taxi, box, test, max',
    'loong coong, xoong nồi, cái boong tàu',
  ])('leaves alone: %s', text => {
    expect(normalise(text).edits).toEqual([])
  })
})
