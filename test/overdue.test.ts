/** An overdue file in the decision: information and a flag, which change neither tags nor route. */
import { describe, expect, it } from 'vitest'
import { triageOf } from '../src/decide.js'
import { decisionSchema } from '../src/load/decision-schema.js'
import { ruleEvaluator } from '../src/rules/evaluate.js'
import { gather, pack } from './routing/hanoi.js'

const triage = triageOf(pack)
const decide = (text: string, sentAt: string | null = '2025-04-25') => triage.decide({ id: 'r', text, sentAt })

const LATE = 'Tôi nộp hồ sơ đăng ký thường trú ở Công an phường Nghĩa Đô ngày 2/3, đến 20/4 vẫn chưa trả kết quả.'

describe('overdue', () => {
  it('gives limit and elapsed with the words they come from, and a flag', () => {
    const { overdue, flags, procedure } = decide(LATE)
    expect(overdue).toMatchObject({ limit: 7, elapsed: 34, unit: 'working-days', procedure: procedure?.id })
    expect(overdue?.because.map(({ start, end }) => LATE.slice(start, end))).toEqual(['2/3', '20/4'])
    expect(overdue?.basis).not.toBe('')
    expect(flags).toContain('overdue')
  })

  it('is null within the limit, without days, and off topic', () => {
    for (const text of [
      'Tôi nộp hồ sơ đăng ký thường trú ở Công an phường Nghĩa Đô ngày 22/4, đến nay vẫn chưa trả kết quả.',
      'Công an phường Nghĩa Đô chưa trả kết quả đăng ký thường trú cho tôi.',
      'Vỉa hè trước nhà bị chiếm hai tháng nay chưa ai xử lý.',
    ]) {
      const { overdue, flags } = decide(text)
      expect([overdue, flags.includes('overdue')]).toEqual([null, false])
    }
  })

  it('does not change tags or route by itself', () => {
    const late = decide(LATE)
    const open = decide(LATE.replace(' ngày 2/3, đến 20/4', ''))
    expect([late.tags, late.route.authority]).toEqual([open.tags, open.route.authority])
  })

  it('is null without the day of the report when the text does not tell it whole', () => {
    expect(decide(LATE, null).overdue).toBeNull()
  })

  it('is a decision by the published schema', () => {
    expect(decisionSchema.safeParse(decide(LATE)).error).toBeUndefined()
  })

  it('is a fact that rules may read', () => {
    const rule = {
      id: 'demo/late',
      title: 'Quá hạn',
      explain: '',
      reference: '',
      owner: 'x',
      status: 'active' as const,
      supersededBy: null,
      effective: { from: null, through: null },
      supports: ['procedure-difficulty' as const],
      against: [],
      strength: 'weak' as const,
      when: { fact: 'overdue', operator: 'equal', value: 'yes' },
      unless: null,
      examples: { match: [], noMatch: [], todo: [] },
    }
    const evaluate = ruleEvaluator({ rules: [rule], conditions: {}, strengths: pack.labels.strengths })
    expect(evaluate(gather(LATE, '2025-04-25'), '2025-04-25')).toHaveLength(1)
    expect(evaluate(gather('Tôi nộp hồ sơ đăng ký thường trú.', '2025-04-25'), '2025-04-25')).toHaveLength(0)
  })
})
