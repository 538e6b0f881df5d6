import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreAccents } from '../../../src/restore.js'
import { stripAccents } from '../../../src/text/letters.js'
import { normalise } from '../../../src/text/normalise.js'
import { sentence, trouble } from '../samples.js'
import { rowsOfVectors } from '../segment/table.js'

const report = fc.constantFrom(...rowsOfVectors('segment-admin').map(([text = '']) => text))
const bare = fc.oneof(sentence, report).map(stripAccents)
const anyText = fc.oneof(
  trouble,
  bare,
  fc.array(fc.oneof(bare, report, trouble), { maxLength: 4 }).map(all => all.join('. ')),
)

describe('restoreAccents, for any text', () => {
  it('gives stretches in order that do not overlap, inside the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        let last = 0
        for (const { start, end, candidates } of restoreAccents(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(candidates.length).toBeGreaterThan(0)
          last = end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('adds accents and changes nothing else', () => {
    fc.assert(
      fc.property(anyText, text => {
        const normalised = normalise(text)
        for (const { start, end, candidates } of restoreAccents(normalised)) {
          const typed = normalise(text.slice(start, end)).text
          for (const { text: reading } of candidates) {
            if (text === normalised.text) expect(stripAccents(reading)).toBe(stripAccents(typed))
            // A piece that is read otherwise by itself (letters of an old encoding) than among the others is no norm.
            if (stripAccents(reading) === stripAccents(typed)) expect(normalise(reading).text).toBe(reading)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes a string and its normalised form alike', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(restoreAccents(normalise(text))).toEqual(restoreAccents(text))
      }),
      { numRuns: 300 },
    )
  })
})

describe('restoreAccents, for long texts', () => {
  it.each([
    ['reports', 'toi nop ho so o phuong chua duoc tra ket qua, '],
    ['one clause', 'thuong '],
    ['words nobody knows', 'qwrt zxcv '],
    ['numbers', '5 10 a '],
  ])('of %s takes time that grows no faster than the text', (_, piece) => {
    const timeOf = (length: number) => {
      const from = process.cpuUsage()
      restoreAccents(piece.repeat(length / piece.length))
      const { user, system } = process.cpuUsage(from)
      return user + system
    }
    timeOf(20_000)
    // 10 times the text; on a busy machine 30 times the time is let pass, squared time would be 100 times.
    expect(timeOf(200_000)).toBeLessThan(30 * Math.max(5_000, Math.min(timeOf(20_000), timeOf(20_000))))
  })
})
