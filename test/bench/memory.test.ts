/** What keeps the memory of a long run small: equal parts shared, numbers in one array, lines packed, long texts cut. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText } from '../../src/bench/disagreements.js'
import { numberSet } from '../../src/bench/number-set.js'
import { sharing } from '../../src/bench/sharing.js'
import { keptLines } from '../../src/commands/bench/kept-lines.js'

describe('what is kept of each report', () => {
  it('is one value for equal values, and equal to what was given', () => {
    const share = sharing()
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const first = share(value)
        expect(JSON.stringify(first)).toBe(JSON.stringify(value))
        expect(share(structuredClone(value))).toBe(first)
      }),
    )
  })

  it('is a set of numbers as Set is one', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.nat({ max: Number.MAX_SAFE_INTEGER }))
    fc.assert(
      fc.property(fc.array(number, { maxLength: 3000 }), numbers => {
        const [ours, theirs] = [numberSet(), new Set<number>()]
        for (const one of numbers) {
          expect(ours.add(one)).toBe(!theirs.has(one))
          theirs.add(one)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('is every line in its order', () => {
    const lines = Array.from({ length: 2345 }, (_, i) => `{"id":"${i}","body":"Sở Xây dựng"}`)
    const kept = keptLines()
    expect([...kept]).toEqual([])
    for (const line of lines) kept.add(line)
    expect([...kept]).toEqual(lines)
  })

  it('is of a very long text its beginning, cut between words', () => {
    const text = 'hồ sơ 0912345678 '.repeat(2000)
    const cut = cutText(text)
    expect(cut.length).toBeLessThan(10_010)
    expect(text.startsWith(cut.slice(0, -2))).toBe(true)
    expect(cut).toMatch(/(hồ|sơ|0912345678) …$/)
    expect(cutText('ngắn')).toBe('ngắn')
  })
})
