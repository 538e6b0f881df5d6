import { describe, expect, it } from 'vitest'
import { segment } from '../../../src/segment.js'
import { rowsOfVectors } from './table.js'

const underscored = (text: string, terms = false): string =>
  segment(text, { terms })
    .map(word => word.text.replaceAll(' ', '_'))
    .join(' ')

/** Ends of the words as offsets among the characters that are no blank. */
function spansOf(words: string): string[] {
  let at = 0
  return words.split(' ').map(word => {
    const start = at
    at += word.replaceAll('_', '').length
    return `${start}-${at}`
  })
}

function f1(pairs: ReadonlyArray<readonly [gold: string, ours: string]>): number {
  let right = 0
  let all = 0
  for (const [gold, ours] of pairs) {
    const wanted = new Set(spansOf(gold))
    const given = spansOf(ours)
    right += given.filter(span => wanted.has(span)).length
    all += wanted.size + given.length
  }
  return (2 * right) / all
}

describe('segment, for the vectors', () => {
  it.each(rowsOfVectors('segment'))('%s', (text, words, note = '') => {
    if (note === '') expect(underscored(text)).toBe(words)
    else expect(note).toBe(`known failure: ${underscored(text)} – ${note.split(' – ')[1]}`)
  })
})

describe('segment, for what citizens write', () => {
  const gold = rowsOfVectors('segment-admin')

  it('is measured on at least 150 sentences', () => {
    expect(gold.length).toBeGreaterThanOrEqual(150)
    for (const [text = '', words = '', terms = ''] of gold) {
      for (const line of [words, terms]) {
        if (line !== '') expect(line.replaceAll(/[ _]/g, '')).toBe(text.replaceAll(' ', ''))
      }
    }
  })

  it('finds 98 of 100 words', () => {
    expect(f1(gold.map(([text = '', words = '']) => [words, underscored(text)]))).toBeGreaterThan(0.98)
  })

  it('finds 97 of 100 words when administrative terms are one word', () => {
    expect(
      f1(gold.map(([text = '', words = '', terms = '']) => [terms || words, underscored(text, true)])),
    ).toBeGreaterThan(0.97)
  })
})

describe('segment', () => {
  it('gives spans of the text as it was written', () => {
    const text = '  Tôi nộp\u00a0hồ  sơ\u200b đăng ký.'.normalize('NFD')
    const words = segment(text)
    expect(words.map(word => word.text)).toEqual(['Tôi', 'nộp', 'hồ sơ', 'đăng ký', '.'])
    expect(words.map(word => text.slice(word.start, word.end).normalize('NFC'))).toEqual([
      'Tôi',
      'nộp',
      'hồ  sơ',
      'đăng ký',
      '.',
    ])
  })

  it.each([
    ['numbers, codes and units apart', 'Nộp 5k, mã H26.15-240315-0007', 'Nộp 5 k , mã H26.15-240315-0007'],
    ['marks apart in ordinary writing', 'Ở TP.HCM, 95% dân.', 'Ở TP. HCM , 95 % dân .'],
    ['what is glued in tokenised text together', 'Ở TP.HCM , 95% dân .', 'Ở TP.HCM , 95% dân .'],
    ['names together', 'Ông Nguyễn Văn Hùng ở Đống Đa', 'Ông Nguyễn_Văn_Hùng ở Đống_Đa'],
    ['nothing across lines', 'nộp hồ\nsơ đăng ký', 'nộp hồ sơ đăng_ký'],
  ])('keeps %s', (_, text, words) => {
    expect(underscored(text)).toBe(words)
  })

  it('joins a term only where its ends are ends of words', () => {
    expect(underscored('Nộp tại bộ phận tiếp nhận và trả kết quả', true)).toBe(
      'Nộp tại bộ_phận_tiếp_nhận_và_trả_kết_quả',
    )
    expect(underscored('bảo hiểm xã hội', false)).toBe('bảo_hiểm xã_hội')
    expect(underscored('bảo hiểm xã hội', true)).toBe('bảo_hiểm_xã_hội')
    expect(underscored('trả kết, quả', true)).not.toContain('trả_kết_quả')
  })

  it('has no words in nothing', () => {
    for (const text of ['', ' \n\t', '\u200b']) expect(segment(text)).toEqual([])
    expect(segment([])).toEqual([])
  })
})
