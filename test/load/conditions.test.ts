import { describe, expect, it } from 'vitest'
import { readRule } from '../../src/load/read-rules.js'
import { createReading } from '../../src/load/reading.js'
import { OPERATORS } from '../../src/load/schemas/condition.js'
import { found, yamlOf } from './yaml.js'

const RULE = `title: T
explain: E
reference: R
owner: O
status: draft
against: [off-topic/praise, flag/urgent]
strength: weak
examples: { match: [a, b], no-match: [c, d] }
`

function read(when: string, more = '') {
  const reading = createReading()
  const rule = readRule(yamlOf('demo/r.yaml', `${RULE}${more}when: ${when}\n`, reading), new Set(OPERATORS), reading)
  return { when: rule?.rule.when, rule: rule?.rule, inline: rule?.inline ?? [], problems: found(reading) }
}

describe('readCondition', () => {
  it.each([
    ['{ has: a/b }', { has: ['a/b'] }],
    ['{ has: [a/b, c/d], negated: no }', { has: ['a/b', 'c/d'], negated: 'no' }],
    [
      '{ near: [a/b, [c/d, e/f]], within: 5 }',
      { near: [['a/b'], ['c/d', 'e/f']], within: 5, order: 'any', scope: 'sentence' },
    ],
    [
      '{ near: [a/b, c/d], within: 0, order: given, scope: report, negated: any }',
      { near: [['a/b'], ['c/d']], within: 0, order: 'given', scope: 'report', negated: 'any' },
    ],
    [
      '{ sequence: [a/b, { number: { min: 2 } }, [c/d]] }',
      { sequence: [['a/b'], { number: { min: 2 } }, ['c/d']], gap: 2, scope: 'sentence' },
    ],
    [
      '{ sequence: [a/b, { number: {} }], gap: 0, scope: clause }',
      { sequence: [['a/b'], { number: {} }], gap: 0, scope: 'clause' },
    ],
    ['{ count: { of: a/b, min: 2 } }', { count: ['a/b'], min: 2, distinct: true, scope: 'report' }],
    ['{ count: { of: a/b, min: 2, scope: clause } }', { count: ['a/b'], min: 2, distinct: true, scope: 'clause' }],
    ['{ has: a/b, time: now }', { has: ['a/b'], time: 'now' }],
    ['{ near: [a/b, c/d], within: 5, negated: any, time: past }', { negated: 'any', time: 'past' }],
    [
      '{ fact: place-codes, operator: contains, value: "00008" }',
      { fact: 'place-codes', operator: 'contains', value: '00008' },
    ],
    [
      '{ count: { of: [a/b], min: 3, distinct: false }, negated: yes }',
      { count: ['a/b'], min: 3, distinct: false, negated: 'yes' },
    ],
    [
      '{ all: [{ not: { has: a/b } }, { any: [{ condition: x }] }] }',
      { all: [{ not: { has: ['a/b'] } }, { any: [{ condition: 'x' }] }] },
    ],
    ['{ fact: field, operator: in, value: [land, none] }', { fact: 'field', operator: 'in', value: ['land', 'none'] }],
  ])('%s', (text, when) => expect(read(text)).toMatchObject({ when, inline: [], problems: [] }))

  it('names the phrases of each element, in the order of the file', () => {
    const { when, inline, problems } = read(
      '{ all: [{ has: [a/b, quá (hạn|hẹn), trễ hẹn] }, { near: [lâu, a/b], within: 3 }] }',
      'unless: { has: xong }\n',
    )
    expect(problems).toEqual([])
    expect(when).toEqual({
      all: [
        { has: ['a/b', 'demo/r#1'] },
        { near: [['demo/r#2'], ['a/b']], within: 3, order: 'any', scope: 'sentence' },
      ],
    })
    expect(inline.map(({ set: { id, title, phrases } }) => [id, title, phrases.map(p => p.text)])).toEqual([
      ['demo/r#1', 'quá (hạn|hẹn), trễ hẹn', ['quá hạn', 'quá hẹn', 'trễ hẹn']],
      ['demo/r#2', 'lâu', ['lâu']],
      ['demo/r#3', 'xong', ['xong']],
    ])
  })

  it.each([
    ['{ all: [] }', 'demo/r.yaml:9:14 empty-value'],
    ['{ any: [], all: [{ has: a/b }] }', 'demo/r.yaml:9:7 bad-condition'],
    ['{ near: [a/b], within: 2 }', 'demo/r.yaml:9:15 too-few'],
    ['{ near: [a/b, c/d] }', 'demo/r.yaml:9:1 missing-key'],
    ['{ near: [a/b, c/d], within: 1.5 }', 'demo/r.yaml:9:35 wrong-type'],
    ['{ has: a/b, negated: false }', 'demo/r.yaml:9:28 not-in-list'],
    ['{ sequence: [a/b, { numbr: {} }] }', 'demo/r.yaml:9:27 unknown-key'],
    ['{ count: a/b, min: 2 }', 'demo/r.yaml:9:21 unknown-key'],
    ['{ fact: field, operator: equal, value: { a: 1 } }', 'demo/r.yaml:9:46 wrong-type'],
    ['{ has: a/b, time: later }', 'demo/r.yaml:9:25 not-in-list'],
    ['{ count: { of: a/b, min: 2, scope: page } }', 'demo/r.yaml:9:42 not-in-list'],
    ['{ fact: place-codes, operator: equal, value: "00008" }', 'demo/r.yaml:9:38 wrong-type'],
    ['{ fact: places, operator: contains, value: 1 }', 'demo/r.yaml:9:33 wrong-type'],
    ['{ not: [{ has: a/b }] }', 'demo/r.yaml:9:14 bad-condition'],
    ['{}', 'demo/r.yaml:9:7 bad-condition'],
    ['', 'demo/r.yaml:9:1 empty-value'],
    ['{ not: }', 'demo/r.yaml:9:9 empty-value'],
  ])('refuses %s', (text, problem) => expect(read(text).problems).toContain(problem))
})

describe('readRule', () => {
  it('keeps which examples need their accents, and wants to know why', () => {
    const examples = (one: string) => {
      const reading = createReading()
      const text = RULE.replace('[a, b]', `[${one}, b]`)
      const read = readRule(yamlOf('demo/r.yaml', `${text}when: { has: a/b }\n`, reading), new Set(OPERATORS), reading)
      return { examples: read?.rule.examples, problems: found(reading) }
    }
    expect(examples('{ text: a, needs-accents: vì sao }').examples).toMatchObject({
      match: ['a', 'b'],
      needsAccents: ['a'],
    })
    expect(examples('a').examples).not.toHaveProperty('needsAccents')
    expect(examples('{ text: a }').problems).toEqual(['demo/r.yaml:8:21 missing-key'])
  })

  it('takes its id from its path and opens what is not said', () => {
    expect(read('{ has: a/b }').rule).toMatchObject({
      id: 'demo/r',
      supersededBy: null,
      effective: { from: null, through: null },
      supports: [],
      against: ['off-topic/praise', 'flag/urgent'],
      unless: null,
      examples: { match: ['a', 'b'], noMatch: ['c', 'd'], todo: [] },
    })
  })
})
