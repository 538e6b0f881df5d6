/** Where the matters of a field lie is data: `matters` of rules/routing/fields.yaml. */
import { describe, expect, it } from 'vitest'
import type { Pack } from '../../src/pack.js'
import { registry } from '../../src/registry/registry.js'
import { resolver } from '../../src/routing/resolve.js'
import { gatherer } from '../../src/rules/gather.js'
import { pack } from './hanoi.js'

function routeWith(matters: Pack['routing']['matters'], text: string, day: string) {
  const changed: Pack = { ...pack, routing: { ...pack.routing, matters } }
  const { reading, cues, mentions, field } = gatherer(changed)(text, day)
  const request = {
    reading,
    cues,
    mentions,
    address: null,
    addressedTo: null,
    tags: ['procedure-difficulty'] as const,
    field,
  }
  return resolver(changed, registry(changed), {})(request, day).route
}

const ALL = pack.routing.matters
const without = (field: string) => ALL.filter(matter => matter.field !== field)

describe('matters of a field', () => {
  it('name every field once', () => {
    expect(new Set(ALL.map(({ field }) => field)).size).toBe(ALL.length)
    expect(ALL.length).toBeGreaterThan(0)
  })

  it('say that a plot counts where nobody lives', () => {
    const text = 'Xin giấy phép xây dựng nhà ở phường Thụy Khuê cũ mà ba tháng chưa có.'
    const candidates = (matters: Pack['routing']['matters']) => routeWith(matters, text, '2025-09-04').candidates.length
    expect(candidates(ALL)).toBeGreaterThan(candidates(without('construction-permit')))
  })

  it('say that the home of the sender is not where civil status is kept', () => {
    const text = 'Nhà tôi ở phường Láng, xin trích lục khai sinh tại phường Kim Liên bị hẹn ba lần.'
    expect(routeWith(ALL, text, '2026-03-03').authority?.name).toBe('UBND phường Kim Liên')
    expect(routeWith(without('civil-status'), text, '2026-03-03').authority?.name).not.toBe('UBND phường Kim Liên')
  })

  it('say which field is only the way in to the others', () => {
    const text = 'Kê khai thuế trên dịch vụ công, dịch vụ công cứ quay vòng.'
    const fieldWith = (matters: Pack['routing']['matters']) =>
      gatherer({ ...pack, routing: { ...pack.routing, matters } })(text, null).field
    expect(fieldWith(ALL)).toBe('tax')
    expect(fieldWith(without('public-service-portal'))).toBe('public-service-portal')
  })

  it('say which words tell that a linked errand has gone on', () => {
    const text =
      'Làm khai sinh ở phường Bồ Đề hai ngày là xong, nhưng thẻ bảo hiểm y tế của cháu chờ hai tháng chưa thấy.'
    const rule = (matters: Pack['routing']['matters']) => routeWith(matters, text, '2026-05-25').steps.at(-1)?.rule
    expect(rule(ALL)).toBe('R18')
    expect(rule(without('civil-status'))).not.toBe('R18')
  })
})
