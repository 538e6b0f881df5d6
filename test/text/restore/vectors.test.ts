import { describe, expect, it } from 'vitest'
import { restoreAccents } from '../../../src/restore.js'
import { rowsOfVectors } from '../segment/table.js'

const readings = (text: string, limit?: number): string[] =>
  restoreAccents(text, limit === undefined ? {} : { limit }).flatMap(({ candidates }) =>
    candidates.map(one => one.text),
  )

describe('restoreAccents, for the vectors', () => {
  it.each(rowsOfVectors('restore'))('%s: %s → %s', (kind, input, expected = '', note) => {
    if (kind === 'top1') expect(readings(input, 1)).toEqual([expected])
    else if (note) expect(readings(input, 10)).not.toContain(expected)
    else expect(readings(input, 10)).toContain(expected)
  })
})

/** The words of the gold sentences for segmenting, which no table was counted from. */
const sentences = rowsOfVectors('segment-admin').map(([text = '']) => text)

describe('restoreAccents, for what citizens write', () => {
  it('restores 93 of 100 syllables', () => {
    let right = 0
    let all = 0
    for (const sentence of sentences) {
      const text = sentence
        .replace(/[^\p{L} ]/gu, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .toLowerCase()
      const [best] = restoreAccents(strip(text), { limit: 1 })
      const restored = (best?.candidates[0]?.text ?? '').split(' ')
      for (const [i, syllable] of text.split(' ').entries()) {
        all++
        if (restored[i] === syllable) right++
      }
    }
    expect(right / all).toBeGreaterThan(0.93)
  })
})

function strip(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
}

describe('restoreAccents', () => {
  it('gives the span of the stretch and keeps capitals, numbers and marks', () => {
    const text = 'Chào anh! TOI nop ho so 10 ngay (phuong Lang Ha) roi'
    const [first] = restoreAccents(text)
    expect(text.slice(first?.start, first?.end)).toBe('TOI nop ho so 10 ngay')
    expect(first?.candidates[0]?.text).toBe('TÔI nộp hồ sơ 10 ngày')
  })

  it.each([
    ['accented text', 'Tôi nộp hồ sơ ở phường, chưa được trả kết quả.'],
    ['two bare syllables in accented text', 'Đề nghị sớm giải quyết, cam on'],
    ['English', 'I would like to know when the office opens'],
    ['codes and numbers', 'H26.15-240315-0007 12/5/2025'],
    ['nothing', ''],
  ])('has nothing to say about %s', (_, text) => {
    expect(restoreAccents(text)).toEqual([])
  })

  it('gives as many readings as asked for, best first, with probabilities', () => {
    for (const limit of [1, 3, 25]) {
      const [stretch] = restoreAccents('cua quyen', { limit })
      const scores = stretch?.candidates.map(one => one.score) ?? []
      expect(scores).toHaveLength(limit)
      expect([...scores].sort((a, b) => b - a)).toEqual(scores)
      expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.001)
      expect(new Set(stretch?.candidates.map(one => one.text)).size).toBe(limit)
    }
    expect(restoreAccents('cua quyen', { limit: 0 })[0]?.candidates).toHaveLength(1)
    expect(restoreAccents('cua quyen', { limit: Number.NaN })[0]?.candidates).toHaveLength(1)
  })
})
