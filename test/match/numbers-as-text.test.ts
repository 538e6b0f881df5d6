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
  fc.integer({ min: 0x4000 - 2, max: 0x4000 + 2 }),
  fc.nat({ max: 0x4000 * 0x4000 - 1 }),
)
const numbers = fc.array(number)

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
