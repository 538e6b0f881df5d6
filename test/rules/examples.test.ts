/** The runner of examples finds every example that does not do what it says. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/pack.js'
import { checkExamples } from '../../src/rules/examples.js'
import { cue, rule, smallPack } from './small-pack.js'

const cues = [cue('obstacle/overdue', ['quá hạn'])]
const overdue = { has: ['obstacle/overdue'] }

const failures = (parts: Partial<Rule>) =>
  checkExamples(smallPack({ cues, rules: [rule({ id: 'r', when: overdue, ...parts })] })).map(
    ({ rule: id, kind, index }) => `${id} ${kind} ${index}`,
  )

describe('checkExamples', () => {
  it('is content when all is as it says', () => {
    const examples = { match: ['quá hạn rồi', 'QUÁ HẠN'], noMatch: ['đúng hạn'], todo: ['lâu quá'] }
    expect(failures({ examples })).toEqual([])
  })

  it('finds a match that is none, a no-match that is one, and a gap that is closed', () => {
    const examples = { match: ['quá hạn', 'đúng hạn'], noMatch: ['sớm', 'quá hạn'], todo: ['lâu', 'đã quá hạn'] }
    expect(failures({ examples })).toEqual(['r match 1', 'r no-match 1', 'r todo 1'])
  })

  it('judges by a day on which the rule is in force, and drafts too', () => {
    const examples = { match: ['đúng hạn'], noMatch: [], todo: [] }
    expect(failures({ examples, status: 'draft' })).toEqual(['r match 0'])
    const dated = {
      ...cue('obstacle/overdue', []),
      phrases: [{ text: 'quá hạn', fold: 'auto' as const, from: null, through: '2025-06-30' }],
    }
    const rules = (through: string | null) => [
      rule({
        id: 'r',
        when: overdue,
        effective: { from: null, through },
        examples: { match: ['quá hạn'], noMatch: [], todo: [] },
      }),
    ]
    expect(checkExamples(smallPack({ cues: [dated], rules: rules('2025-06-30') }))).toEqual([])
    expect(checkExamples(smallPack({ cues: [dated], rules: rules('2025-07-01') }))).toHaveLength(1)
  })

  it('tells what is wrong without repeating the text', () => {
    const examples = { match: ['đúng hạn'], noMatch: ['quá hạn'], todo: [] }
    for (const failure of checkExamples(smallPack({ cues, rules: [rule({ id: 'r', when: overdue, examples })] }))) {
      expect(failure.message).not.toContain(failure.text)
      expect(failure.message.length).toBeGreaterThan(10)
    }
  })
})
