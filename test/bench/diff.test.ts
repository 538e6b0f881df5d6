/** `pakn diff`: what a change of rules flips, with what speaks for each side. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DecisionDiff } from '../../src/bench/decision-diff.js'
import { pakn, root, scratch } from './run.js'

/** The pack that comes with pakn, and one with other rules; its dictionaries are the bundled ones. */
const [same, changed] = ['bundled', join(scratch, 'changed')]
const corpus = join(scratch, 'diff.ndjson')

const GOLD = { scope: 'administrative-procedure', tags: ['procedure-difficulty'], authority: 'UBND phường Láng' }
const REPORTS = [
  { id: 'late', text: 'Khai sinh ở phường Láng quá hạn mười ngày.', sentAt: '2025-08-01', gold: GOLD },
  { id: 'lamp', text: 'Đèn đường ngõ 12 hỏng cả tháng nay.', sentAt: '2025-08-01' },
]

beforeAll(() => {
  cpSync(join(root, 'rules'), join(changed, 'rules'), { recursive: true })
  // A citizen who writes so is now taken for someone who praises, whatever else speaks.
  const labels = join(changed, 'rules/labels.yaml')
  writeFileSync(labels, readFileSync(labels, 'utf8').replace('decisive: 200', 'decisive: 900'))
  writeFileSync(
    join(changed, 'rules/off-topic/praise/late.yaml'),
    [
      'title: Quá hạn là khen',
      'explain: "Nói “{obstacle/overdue}”"',
      'reference: Thử nghiệm',
      'owner: thu-nghiem',
      'status: active',
      'supports: off-topic/praise',
      'against: [procedure-difficulty, staff-conduct]',
      'strength: decisive',
      'when:',
      '  has: quá hạn mười ngày',
      'examples:',
      '  match: [Giấy quá hạn mười ngày., Thẻ quá hạn mười ngày rồi.]',
      '  no-match: [Giấy còn hạn., Thẻ mới.]',
      '',
    ].join('\n'),
  )
  writeFileSync(corpus, REPORTS.map(one => `${JSON.stringify(one)}\n`).join(''))
  return () => rmSync(scratch, { recursive: true, force: true })
})

describe('pakn diff', () => {
  it('is silent and ends with 0 when nothing differs', async () => {
    const { exit, out } = await pakn(['diff', '--pack', same, '--pack', same, corpus, '--lang', 'en'])
    expect([exit, out]).toEqual([0, '0 of 2 decisions change\n'])
  })

  it('lists every flip with the evidence of both sides, and ends with 1', async () => {
    const { exit, out, err } = await pakn(['diff', '--pack', same, '--pack', changed, corpus, '--format', 'ndjson'])
    expect(exit).toBe(1)
    expect(err).toContain('1 trên 2 kết quả thay đổi')
    const [flip, ...more] = out
      .trimEnd()
      .split('\n')
      .map((line): DecisionDiff => JSON.parse(line))
    expect(more).toEqual([])
    expect(flip).toMatchObject({ id: 'late', kind: 'lost', gold: { scope: 'administrative-procedure' } })
    expect(flip?.changed).toEqual(expect.arrayContaining(['scope', 'tags', 'offTopic', 'field', 'body']))
    expect(flip?.before.parts).toMatchObject({
      tags: 'procedure-difficulty',
      body: 'UBND phường Láng (ubnd-cap-xa:00199)',
    })
    expect(flip?.now.parts).toMatchObject({ tags: '', offTopic: 'praise', body: 'not-applicable' })
    expect(flip?.before.steps.length).toBeGreaterThan(0)
    // What words say of the tag that is not given hangs on the other one, and so differs as well.
    const ofRules = (side: DecisionDiff['now'] | undefined) =>
      side?.findings.filter(({ rule }) => rule !== 'word-points')
    expect(ofRules(flip?.now)).toMatchObject([
      { rule: 'off-topic/praise/late', label: 'off-topic/praise', weight: 9, because: ['quá hạn mười ngày'] },
      { rule: 'off-topic/praise/late', label: 'procedure-difficulty', weight: -9 },
      { rule: 'off-topic/praise/late', label: 'staff-conduct', weight: -9 },
    ])
    expect(ofRules(flip?.before)).toEqual([]) // what spoke for the old answer still speaks, but weighs less
  })

  it('is the same the other way round, with the sides changed', async () => {
    const { out } = await pakn(['diff', '--pack', changed, '--pack', same, corpus])
    expect(out).toContain('late · 2025-08-01 · Trước sai, nay đúng')
    expect(out).toContain('  nhãn: – → procedure-difficulty')
    expect(out).toContain('  - off-topic/praise/late → off-topic/praise (+9): “quá hạn mười ngày”')
    expect(out).toMatch(/ {2}\+ \S+ → UBND phường Láng: /)
    expect(out).not.toContain('lamp')
  })

  it('takes reports without right answers, plain text too, and compares one pack with the bundled one', async () => {
    const { exit, out } = await pakn(
      ['diff', '--pack', changed, '-', '--as-of', '2025-08-01', '--lang', 'en'],
      'Khai sinh ở phường Láng quá hạn mười ngày.\n',
    )
    expect(exit).toBe(1)
    expect(out).toContain('1 · 2025-08-01\n')
    expect(out).toContain('offTopic: – → praise')
  })

  it.each([
    [['--pack', join(scratch, 'none'), corpus], 'neither rules/ nor dictionaries/ in it'],
    [['--pack', same, '--pack', same, '--pack', same, corpus], 'more than twice'],
    [[corpus], "required option '--pack <dir>' not specified"],
    [['--pack', same, join(scratch, 'none.ndjson')], 'no such file'],
  ])('%j ends with 2', async (args, words) => {
    const { exit, err } = await pakn(['diff', ...args])
    expect(err).toContain(words)
    expect(exit).toBe(2)
  })
})
