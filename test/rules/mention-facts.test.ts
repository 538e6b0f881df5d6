/** Which procedures, bodies and places a text names are facts that rules may read. */
import { describe, expect, it } from 'vitest'
import hanoi from '../../src/generated/hanoi.cjs'
import type { FactLeaf } from '../../src/pack.js'
import { toEngine } from '../../src/rules/engine.js'
import { ruleEvaluator } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import { LABELS, rule } from './small-pack.js'

const gather = gatherer(hanoi)
const TEXT = 'Tôi đăng ký khai sinh cho cháu ở phường Ngọc Hà, công an phường và Sở Xây dựng đều không trả lời.'
const evidence = gather(TEXT, '2025-08-05')
const birth = hanoi.procedures.find(({ name }) => name === 'Đăng ký khai sinh' || name === 'Thủ tục đăng ký khai sinh')

describe('what is named', () => {
  it('stands in the facts, each once and in order', () => {
    const { facts } = gather(`${TEXT} ${TEXT}`, '2025-08-05')
    expect(facts['place-codes']).toContain('00008')
    expect(facts['body-ids']).toEqual(expect.arrayContaining(['police', 'so-xay-dung']))
    expect(birth && facts['procedure-ids'].includes(birth.id)).toBe(true)
    for (const ids of [facts['place-codes'], facts['body-ids'], facts['procedure-ids']]) {
      expect([...new Set(ids)].sort()).toEqual(ids)
    }
    const nothing = gather('Hôm nay trời đẹp quá', null).facts
    expect([nothing['place-codes'], nothing['body-ids'], nothing['procedure-ids']]).toEqual([[], [], []])
  })

  it.each<[FactLeaf, boolean]>([
    [{ fact: 'place-codes', operator: 'contains', value: '00008' }, true],
    [{ fact: 'place-codes', operator: 'contains', value: '00001' }, false],
    [{ fact: 'body-ids', operator: 'contains', value: 'so-xay-dung' }, true],
    [{ fact: 'body-ids', operator: 'doesNotContain', value: 'so-xay-dung' }, false],
    [{ fact: 'procedure-ids', operator: 'doesNotContain', value: 'none-such' }, true],
  ])('is asked of them: %j', async (when, holds) => {
    const set = { rules: [rule({ id: 'r', when })], conditions: {}, strengths: LABELS.strengths }
    const firings = ruleEvaluator(set)(evidence, null)
    expect(firings.length > 0).toBe(holds)
    expect(await toEngine(set).run(evidence, null)).toEqual(firings)
    const told = [
      ...evidence.facts[
        when.fact === 'place-codes' ? 'place-codes' : when.fact === 'body-ids' ? 'body-ids' : 'procedure-ids'
      ],
    ]
    if (holds) expect(firings[0]?.because).toEqual([{ fact: when.fact, value: told.join(', ') }])
  })
})
