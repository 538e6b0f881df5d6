/** The runner of examples finds every example that does not do what it says. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/pack.js'
import { checkExamples } from '../../src/rules/examples.js'
import { cue, phrase, rule, smallPack } from './small-pack.js'

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
      for (const message of Object.values(failure.message)) {
        expect(message).not.toContain(failure.text)
        expect(message.length).toBeGreaterThan(10)
      }
    }
  })
})

describe('an example typed in other ways', () => {
  const variants = (parts: Partial<Rule>, sets = cues) =>
    checkExamples(smallPack({ cues: sets, rules: [rule({ id: 'r', when: overdue, ...parts })] })).map(
      ({ kind, variant, severity }) => `${kind} ${variant} ${severity}`,
    )
  const match = (...texts: string[]) => ({ match: texts, noMatch: [], todo: [] })
  const noMatch = (...texts: string[]) => ({ match: [], noMatch: texts, todo: [] })

  it('still matches: decomposed, in capitals, with the other tone placement, without accents', () => {
    const sets = [cue('obstacle/overdue', ['hồ sơ sức khỏe', 'hủy hẹn'])]
    expect(
      variants({ examples: match('Hồ sơ sức khỏe', 'hồ sơ sức khoẻ', 'huỷ hẹn rồi', 'huy hen roi ay') }, sets),
    ).toEqual([])
  })

  it('need not match without accents when its phrase asks for them', () => {
    const never = [cue('obstacle/overdue', [phrase('nhũng nhiễu', 'never'), 'quát'])]
    expect(variants({ examples: match('cán bộ nhũng nhiễu dân', 'cán bộ quát dân') }, never)).toEqual([])
  })

  it('need not match without accents when a number in words, which is another word then, is asked for', () => {
    const sequence = [['obstacle/overdue'], { number: { min: 2 } }]
    const when = { sequence, gap: 2, scope: 'sentence' as const }
    expect(variants({ when, examples: match('quá hạn đã năm hôm', 'quá hạn 5 hôm') })).toEqual([])
    expect(variants({ when, examples: match('quá hạn một hôm') })).toEqual(['match as-written error'])
  })

  it('must match without accents when only a collision keeps it from that', () => {
    const colliding = [cue('obstacle/overdue', ['quá hạn']), cue('praise/easy', ['giờ thì dễ'])]
    const unless = { has: ['praise/easy'] }
    const examples = match('quá hạn, đến bao giờ thì để yên')
    expect(variants({ unless, examples }, colliding)).toEqual(['match unaccented error'])
    expect(variants({ unless, examples: { ...examples, needsAccents: examples.match } }, colliding)).toEqual([])
    // Both at once: the phrase that asks for its accents does not hide the collision.
    const both = [cue('obstacle/overdue', ['quát']), cue('praise/easy', ['giờ thì dễ'])]
    expect(variants({ unless, examples: match('bị quát, đến bao giờ thì để yên') }, both)).toEqual([
      'match unaccented error',
    ])
  })

  it('says so when it matches without accents after all', () => {
    const examples = { ...match('quá hạn rồi'), needsAccents: ['quá hạn rồi'] }
    expect(variants({ examples })).toEqual(['match unaccented error'])
  })

  it('that must not match asks for a look when it does without accents', () => {
    expect(variants({ examples: noMatch('qua hàn tuyến mới tới', 'đúng hẹn cả') })).toEqual([
      'no-match unaccented warning',
    ])
    expect(variants({ examples: noMatch('QUÁ HẠN') })).toEqual(['no-match as-written error'])
  })

  it('fails in the way of typing that changes something', () => {
    // A rule that asks for accents loses the unaccented form by its own will: a fact, no phrase.
    const when = { fact: 'accents', operator: 'notEqual', value: 'none' }
    expect(variants({ when, examples: match('quá hạn rồi') })).toEqual([])
    expect(variants({ when: { not: when }, examples: noMatch('quá hạn rồi') })).toEqual(['no-match unaccented warning'])
  })
})
