/** Lists of numbers come out of their texts as they went in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAutomaton, compact } from '../../src/match/automaton.js'
import { asText, numbersOf } from '../../src/match/numbers-as-text.js'
import { phraseIndex } from '../../src/match/phrases.js'
import { reader } from '../../src/match/reading.js'

/** About the ends of what one character and what two can tell. */
const number = fc.oneof(
  fc.nat({ max: 300 }),
  fc.integer({ min: 91 * 91 - 2, max: 91 * 91 + 2 }),
  fc.nat({ max: 2 ** 31 - 1 }),
)
const numbers = fc.oneof(fc.array(number), fc.array(fc.nat({ max: 90 })), fc.array(fc.nat({ max: 91 * 91 - 1 })))

describe('numbers as text', () => {
  it('are the same numbers, also after JSON and UTF-8', () => {
    fc.assert(
      fc.property(numbers, list => {
        const text: string = JSON.parse(Buffer.from(JSON.stringify(asText(list)), 'utf8').toString('utf8'))
        expect([...numbersOf(text)]).toEqual(list)
        expect([...numbersOf(list)]).toEqual(list)
      }),
    )
  })

  it('are ASCII that JSON leaves as it is', () => {
    fc.assert(
      fc.property(numbers, list => {
        const text = asText(list)
        expect(JSON.stringify(text)).toBe(`"${text}"`)
        expect(text).toMatch(/^[#-~\d]+$/)
      }),
    )
  })

  it('make the same automaton', () => {
    const entry = (text: string) =>
      ({ id: `cue:${text}`, phrase: { text, fold: 'auto', from: null, through: null } }) as const
    const automaton = buildAutomaton(['quá hạn', 'quá hẹn', 'hồ sơ', 'hồ sơ đất', 'trả hồ sơ'].map(entry))
    const reading = reader([])('trả hồ sơ đất quá hẹn')
    const found = phraseIndex(automaton).find(reading, null)
    expect(found).toHaveLength(4)
    expect(phraseIndex(compact(automaton)).find(reading, null)).toEqual(found)
    expect(compact(compact(automaton))).toEqual(compact(automaton))
  })
})
