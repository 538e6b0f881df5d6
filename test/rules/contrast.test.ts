/** “Trước đây … giờ …”: a difficulty that is over is no difficulty of today. On the shipped words for then and now. */
import { describe, expect, it } from 'vitest'
import hanoi from '../../src/generated/hanoi.cjs'
import type { TextLeaf } from '../../src/pack.js'
import { gatherer } from '../../src/rules/gather.js'
import { leafHits } from '../../src/rules/leaves.js'
import { smallPack } from './small-pack.js'

const gather = gatherer(hanoi)
const hardship: TextLeaf = { has: ['obstacle/hardship'] }

const counts = (text: string, time: 'now' | 'past' | 'any') =>
  leafHits({ ...hardship, time }, gather(text, null)).length

describe('a difficulty counts as present', () => {
  it.each<[string, boolean]>([
    ['Trước đây làm khó khăn, giờ thì nhanh gọn.', false],
    ['Trước đây làm giấy khai sinh rất khó khăn. Bây giờ ngồi nhà cũng xong.', false],
    ['truoc day lam giay to rat kho khan, gio thi nhanh gon roi', false],
    ['Hồi trước thủ tục khó khăn, nay đã đỡ nhiều.', false],
    ['Giờ làm nhanh gọn chứ ngày trước thì khó khăn lắm.', false],
    ['Lần trước đi nộp khó khăn, lần này cán bộ hướng dẫn tận tình.', false],
    ['Trước dễ, giờ khó khăn.', true],
    ['Trước đây làm nhanh, giờ thì khó khăn lắm.', true],
    ['Trước đây làm khó khăn, giờ vẫn khó khăn.', true],
    ['Trước đây nộp hồ sơ đã khó khăn, đến nay vẫn thế.', true],
    ['Từ trước đến nay làm giấy tờ luôn khó khăn.', true],
    ['Trước đây tôi nộp hồ sơ gặp khó khăn ở phường.', true],
    ['Trước đây làm khó khăn lắm. Tôi đi ba lần. Nay cũng xong.', true],
    ['Trước khi nộp đã khó khăn, 3 giờ chiều mới xong.', true],
    ['Làm thủ tục khó khăn quá.', true],
  ])('%s %s', (text, present) => {
    expect(counts(text, 'any')).toBeGreaterThan(0)
    expect(counts(text, 'now') > 0).toBe(present)
    expect(counts(text, 'now') + counts(text, 'past')).toBe(counts(text, 'any'))
  })
})

describe('a pack without words for then and now', () => {
  it('puts nothing into the past', () => {
    const pack = smallPack({ labels: { ...hanoi.labels, contrast: null } })
    expect(
      gatherer({ ...hanoi, labels: pack.labels })('Trước đây khó khăn, giờ thì nhanh', null).cues.get(
        'obstacle/hardship',
      )?.[0]?.past,
    ).toBe(false)
  })
})
