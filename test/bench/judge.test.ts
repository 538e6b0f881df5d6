/** What counts as right: the semantics of gold answers, of bodies, and of the values that are read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Given, readGiven } from '../../src/bench/answers.js'
import { nameKey, sameBody } from '../../src/bench/bodies.js'
import { nested } from '../../src/bench/flat.js'
import { readCase } from '../../src/bench/gold.js'
import { judge } from '../../src/bench/judge.js'
import { redact } from '../../src/bench/redact.js'
import { judgeThreshold } from '../../src/bench/thresholds.js'
import { PaknInputError } from '../../src/problems.js'

const D = 'procedure-difficulty'
const C = 'staff-conduct'
const IN = 'administrative-procedure'

function gold(parts: object) {
  return readCase({ id: 'a', text: 'x', gold: { scope: IN, tags: [D], ...parts } }, null, 'f', 1).gold
}
function correction(parts: object) {
  return readCase({ id: 'a', text: 'x', correct: parts }, null, 'f', 1).gold
}
function given(parts: object): Given {
  return readGiven({ id: 'a', tags: [D], ...parts }).given
}

describe('judge', () => {
  it.each([
    ['right', { tags: [D] }, 3, 3, 0, true],
    ['one tag too many', { tags: [D, C] }, 3, 3, 1, false],
    ['the other tag', { tags: [C] }, 3, 2, 1, false],
    ['out of scope', { tags: [] }, 2, 2, 0, false],
  ] as const)('%s', (_, answer, scope, difficulty, conduct, exact) => {
    const judged = judge(gold({}), given(answer))
    expect([judged.scope, judged.tags[D], judged.tags[C], judged.exact]).toEqual([scope, difficulty, conduct, exact])
  })

  it('takes an accepted answer as if it were the gold one, with its category', () => {
    const accepts = gold({ alsoOk: [{ scope: 'off-topic', tags: [], offTopic: 'inquiry' }] })
    const judged = judge(accepts, given({ tags: [], offTopic: 'inquiry' }))
    expect(judged).toMatchObject({ scope: 0, exact: true, category: true, route: null })
    expect(accepts.unsure).toBe(true)
    // An accepted answer helps only who gave just that answer.
    expect(judge(accepts, given({ tags: [C] })).exact).toBe(false)
  })

  it('takes either category where two are accepted', () => {
    const alsoOk = [
      { scope: 'off-topic', tags: [], offTopic: 'environment' },
      { scope: 'off-topic', tags: [], offTopic: 'traffic' },
    ]
    const off = gold({ scope: 'off-topic', tags: [], offTopic: 'infrastructure', alsoOk })
    const category = (offTopic: string) => judge(off, given({ tags: [], offTopic })).category
    expect(['infrastructure', 'environment', 'traffic', 'praise'].map(category)).toEqual([true, true, true, false])
  })

  it('judges category and field only where both agree on the scope', () => {
    const off = gold({ scope: 'off-topic', tags: [], offTopic: 'praise' })
    expect(judge(off, given({ tags: [], offTopic: 'inquiry' }))).toMatchObject({ category: false, field: null })
    expect(judge(off, given({})).category).toBeNull()
    expect(judge(gold({ field: 'land' }), given({ field: 'tax' })).field).toBe(false)
    expect(judge(gold({ field: 'land' }), given({ tags: [], field: null })).field).toBeNull()
  })

  const LANG = { authority: 'UBND phường Láng', authorityId: 'ubnd-cap-xa:00199' }
  it.each([
    ['the right body', LANG, { body: { id: 'ubnd-cap-xa:00199', name: 'x' } }, 'right', true],
    ['another one', LANG, { body: { id: 'ubnd-cap-xa:00008', name: 'UBND phường Láng' } }, 'wrong', false],
    ['nobody', LANG, {}, 'open', false],
    ['one of several', { authority: ['Sở A', 'Sở B'] }, { authority: 'Sở B' }, 'right', true],
    ['nobody where nobody can know', { authority: 'needs-review' }, {}, 'kept', null],
    ['somebody where nobody can know', { authority: 'needs-review' }, { authority: 'Sở A' }, 'sent', null],
    ['out of scope', LANG, { tags: [] }, 'open', false],
    ['no gold body', {}, { authority: 'Sở A' }, null, null],
  ] as const)('route: %s', (_, wanted, answer, route, named) => {
    expect(judge(gold(wanted), given(answer))).toMatchObject({ route, named })
  })

  it('judges of a correction only what was corrected', () => {
    const judged = judge(correction({ authority: 'Sở A' }), given({ authority: 'Sở A' }))
    expect(judged).toMatchObject({ scope: null, exact: null, category: null, field: null, route: 'right' })
    expect(judge(correction({ tags: [C] }), given({})).tags).toEqual({ [D]: 1, [C]: 2 })
    expect(judge(correction({ offTopic: 'praise' }), given({}))).toMatchObject({ scope: 1, exact: false })
    expect(judge(correction({ scope: IN }), given({}))).toMatchObject({ scope: 3, exact: null })
  })
})

describe('bodies', () => {
  it.each([
    ['UBND phường Láng', 'Ủy ban nhân dân phường Láng', true],
    ['Uỷ ban nhân dân xã Hoà Lạc', 'UBND xã Hòa Lạc', true],
    ['Sở Xây dựng thành phố Hà Nội', 'Sở Xây dựng', true],
    ['Thuế TP Hà Nội', 'Thuế thành phố Hà Nội', true],
    ['UBND phường Láng', 'UBND phường Lang', false],
    ['UBND phường Cửa Nam', 'UBND phường Cửa Đông', false],
  ])('%s and %s', (a, b, same) => expect(nameKey(a) === nameKey(b)).toBe(same))

  it('go by id where both have one with its place, else by either', () => {
    const at = (id: string | null, name: string) => ({ id, name })
    expect(sameBody(at('x:1', 'A'), at('x:2', 'A'))).toBe(false)
    expect(sameBody(at('x', 'A'), at('x', 'B'))).toBe(true)
    expect(sameBody(at('x', 'A'), at('y', 'A'))).toBe(true)
    expect(sameBody(at(null, ''), at(null, ''))).toBe(false)
  })
})

describe('reading', () => {
  it.each([
    [{ id: 'a', text: 'x' }, 'gold'],
    [{ id: 'a', text: 'x', gold: { tags: [] } }, 'gold.scope'],
    [{ id: 'a', text: 'x', gold: { scope: IN } }, 'gold.tags'],
    [{ id: 'a', text: 'x', gold: { scope: IN, tags: [] } }, 'gold.tags'],
    [{ id: 'a', text: 'x', gold: { scope: 'in', tags: [D] } }, 'gold.scope'],
    [{ id: 'a', text: 'x', gold: { scope: IN, tags: ['slow'] } }, 'gold.tags[0]'],
    [{ id: 'a', text: 'x', gold: { scope: IN, tags: [D], field: 'sea' } }, 'gold.field'],
    [{ id: 'a', text: 'x', gold: { scope: IN, tags: [D], alsoOk: [{ scope: IN, tags: [] }] } }, 'gold.alsoOk[0].tags'],
    [{ id: 'a', text: 'x', correct: {} }, 'correct'],
    [{ id: 'a', text: 'x', correct: { scope: 'off-topic', tags: [D] } }, 'correct.tags'],
    [{ text: 'x', gold: {} }, 'id'],
    [{ id: 'a', text: 'x', sentAt: '2025-02-30', gold: {} }, 'sentAt'],
  ])('refuses %j at %s, without telling the text', (value, field) => {
    try {
      readCase(value, null, 'f', 1)
      expect.unreachable()
    } catch (error) {
      if (!PaknInputError.is(error)) throw error
      expect(error.field).toBe(field)
    }
  })

  it.each([
    [{ tags: [D] }, 'id'],
    [{ id: 'a' }, 'tags'],
    [{ id: 'a', tags: D }, 'tags'],
    [{ id: 'a', tags: [], offTopic: 'weather' }, 'offTopic'],
  ])('refuses the answer %j at %s', (value, field) => {
    expect(() => readGiven(value)).toThrow(expect.objectContaining({ field }))
  })

  it('nests the columns of a table', () => {
    expect(nested({ id: '1', text: 'x', scope: IN, tags: `${D}|${C}`, authority: 'Sở A', unsure: 'x' })).toEqual({
      id: '1',
      text: 'x',
      gold: { scope: IN, tags: [D, C], authority: 'Sở A', unsure: true },
    })
    expect(nested({ id: '1', text: 'x', authority: 'Sở A | Sở B' })).toMatchObject({
      correct: { authority: ['Sở A', 'Sở B'] },
    })
    expect(nested({ id: '1', text: 'x', scope: 'off-topic' })).toMatchObject({ gold: { tags: [] } })
    expect(nested({ id: '1', text: 'x' })).toEqual({ id: '1', text: 'x' })
  })
})

describe('redact', () => {
  it.each([
    ['Gọi 0912 345 678 nhé', 'Gọi •••• ••• ••• nhé'],
    ['CCCD 001099012345, nộp rồi', 'CCCD ••••••••••••, nộp rồi'],
    ['Tôi là Nguyễn Văn An, ở Láng', 'Tôi là •••••• ••• ••, ở Láng'],
    ['gặp ông Trần Bình rồi', 'gặp ông •••• •••• rồi'],
    ['ông ấy hẹn 20 ngày, phí 150.000', 'ông ấy hẹn 20 ngày, phí 150.000'],
    ['thư a.b@c.vn', 'thư ••••••••'],
  ])('of “%s” makes “%s”', (text, masked) => expect(redact(text)).toBe(masked))

  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string(), text => void expect(redact(text)).toHaveLength(text.length)))
  })
})

describe('gates', () => {
  const figure = { value: 0.9, low: 0.85, high: 0.94, k: 90, n: 100, method: 'wilson' }
  const page = { headline: { all: { exact: figure, none: { ...figure, low: null } }, n: 40 } }
  it.each([
    ['exact>=0.85', 0.85, true],
    ['headline.all.exact>0.85', 0.85, false],
    ['exact.value>=0.9', 0.9, true],
    ['exact<=0.94', 0.94, true],
    ['exact<0.94', 0.94, false],
    ['0.85', 0.85, true],
    ['0.86', 0.85, false],
    ['none>=0', null, false],
    ['headline.n>=40', 40, true],
  ])('%s judges the worse end', (asked, actual, met) => {
    expect(judgeThreshold(asked, page)).toEqual({ asked, actual, met })
  })

  it.each([['exact'], ['exact=0.9'], ['nothing>=1'], ['headline.all>=1'], ['']])('“%s” is no gate', asked => {
    expect(judgeThreshold(asked, page)).toBeUndefined()
  })
})
