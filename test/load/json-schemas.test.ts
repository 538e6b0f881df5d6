import { describe, expect, it } from 'vitest'
import { benchSchemaIsReport } from '../../src/load/bench-schema.js'
import { decisionSchema, decisionSchemaIsDecision } from '../../src/load/decision-schema.js'
import { jsonSchemas } from '../../src/load/json-schemas.js'
import { reportSchema, reportSchemaIsReport } from '../../src/load/report-schema.js'
import type { Same } from '../../src/load/same-type.js'
import type { Decision } from '../../src/types.js'

describe('jsonSchemas', () => {
  const schemas = jsonSchemas()

  it('has one for everything authors write and callers exchange', () => {
    expect([...schemas.keys()].sort()).toEqual([
      'authorities.json',
      'bench.json',
      'calendar.json',
      'conditions.json',
      'cues.json',
      'decision.json',
      'labels.json',
      'pack.json',
      'procedures.json',
      'report.json',
      'routing-families.json',
      'routing-fields.json',
      'routing-table.json',
      'rule.json',
      'spelling.json',
      'unit-address.json',
      'unit-common-names.json',
      'unit-kinds.json',
      'unit-outside.json',
    ])
  })

  it('are JSON Schemas with a title and a description', () => {
    for (const [name, text] of schemas) {
      const schema = JSON.parse(text)
      expect(schema.$schema, name).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(schema.title, name).toEqual(expect.any(String))
      expect(schema.description, name).toEqual(expect.any(String))
    }
  })

  it('know the closed lists, the needed keys, and no others', () => {
    const rule = JSON.parse(schemas.get('rule.json') ?? '')
    expect(rule.additionalProperties).toBe(false)
    expect(rule.required).toEqual(['title', 'explain', 'reference', 'owner', 'status', 'strength', 'when', 'examples'])
    expect(rule.properties.status.enum).toEqual(['draft', 'shadow', 'active', 'deprecated'])
    expect(JSON.stringify(rule.properties.supports)).toContain('off-topic/praise')
    for (const [key, property] of Object.entries(rule.properties)) {
      // Conditions are shared: their description stands with their definition.
      expect(property, key).toHaveProperty(key === 'unless' ? '$ref' : 'description')
    }
  })
})

describe('decisionSchema', () => {
  const decision: Decision = {
    schema: 'pakn/decision@1',
    report: 'r-17',
    asOf: '2025-08-05',
    scope: 'administrative-procedure',
    tags: ['procedure-difficulty'],
    offTopic: null,
    field: 'land',
    procedure: { id: 'P001', code: '1.012345', name: 'Cấp giấy chứng nhận' },
    overdue: null,
    route: {
      status: 'resolved',
      authority: { id: 'ubnd-00008', name: 'UBND phường Ngọc Hà', level: 'commune', unit: '00008' },
      secondary: [],
      candidates: [],
      reasons: [],
      certainty: 0.9,
      steps: [{ rule: 'R09', to: 'UBND phường Ngọc Hà', why: 'Nơi có việc', basis: 'Luật' }],
    },
    score: { 'procedure-difficulty': 180, 'staff-conduct': 20 },
    confidence: { scope: 0.97, tags: { 'procedure-difficulty': null }, route: 0.9 },
    review: [],
    flags: ['urgent'],
    firings: [
      {
        rule: 'a/b',
        label: 'procedure-difficulty',
        weight: 100,
        because: [
          { cue: 'a/b', start: 0, end: 3, how: 'as-written' },
          { fact: 'field', value: 'land' },
        ],
      },
    ],
    mentions: [{ kind: 'place', id: '00008', name: 'Ngọc Hà', start: 4, end: 9, text: 'p. NH' }],
    madeWith: { version: '0.1.0', rules: 'sha256:0', dictionaries: 'sha256:1' },
  }

  it('takes a decision as it is', () => expect(decisionSchema.parse(decision)).toEqual(decision))

  it.each([
    ['an unknown flag', { flags: ['hurry'] }],
    ['a missing score', { score: { 'staff-conduct': 0 } }],
    ['a key more', { note: '' }],
    ['a day that is none', { asOf: '2025-02-30' }],
    ['another schema', { schema: 'pakn/decision@2' }],
  ])('refuses %s', (_, change) => expect(decisionSchema.safeParse({ ...decision, ...change }).success).toBe(false))
})

describe('reportSchema', () => {
  it.each([
    { id: 'a', text: '', sentAt: null },
    { id: 'a', text: 'x', sentAt: '2025-07-01', gold: { scope: 'off-topic' } },
    { id: 'a', text: 'x', sentAt: '2025-07-01T08:00:00+07:00', location: { lat: 21.03, lng: 105.85 } },
    { id: 'a', text: 'x', sentAt: '2025-07-01T08:00:00', address: 'Ba Đình', addressedTo: 'UBND', channel: 'ihanoi' },
  ])('takes %j', report => expect(reportSchema.safeParse(report).success).toBe(true))

  it.each([
    {},
    { id: 1, text: '', sentAt: null },
    { id: 'a', text: '' },
    { id: 'a', text: '', sentAt: '01/07/2025' },
    { id: 'a', text: '', sentAt: null, location: { lat: 91, lng: 0 } },
  ])('refuses %j', report => expect(reportSchema.safeParse(report).success).toBe(false))
})

describe('the types of both schemas', () => {
  it('are compared by the compiler, and the comparison can fail', () => {
    expect([reportSchemaIsReport, decisionSchemaIsDecision, benchSchemaIsReport]).toEqual([true, true, true])
    const differs: [
      Same<{ a: string }, { a?: string }>,
      Same<{ a: string }, { a: string; b: string }>,
      Same<{ a: { b: 'x' } }, { a: { b: 'x' | 'y' } }>,
      Same<readonly string[], readonly number[]>,
    ] = [false, false, false, false]
    const same: [Same<{ readonly a: readonly string[] }, { a: string[] }>] = [true]
    expect(differs.length + same.length).toBe(5)
  })
})
