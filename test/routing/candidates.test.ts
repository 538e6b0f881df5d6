/** Where a place or a level is open, what the text names beyond doubt is among the candidates. */
import { describe, expect, it } from 'vitest'
import { routingOf } from './hanoi.js'

const named = (text: string, day: string) => {
  const { route } = routingOf({ text, day })
  return { status: route.status, names: route.candidates.map(body => body.name), told: route.secondary }
}

describe('a body named beside an open place', () => {
  it.each([
    [
      '2025-10-14',
      'Tôi nộp đăng ký kết hôn ở Chi nhánh số 4 Trung tâm Phục vụ hành chính công, hẹn ba lần chưa trả.',
      'Trung tâm Phục vụ hành chính công thành phố Hà Nội',
    ],
    [
      '2023-08-07',
      'Phòng Công chứng số 2 bảo căn cước của bố tôi mờ nên không ký hợp đồng cho tặng.',
      'Sở Tư pháp thành phố Hà Nội',
    ],
  ])('%s %s', (day, text, name) => {
    const { status, names } = named(text, day)
    expect(status).toBe('needs-review')
    expect(names).toContain(name)
  })

  it('is not told twice', () => {
    const { names, told } = named('UBND quận Hoàng Mai chưa trả giấy khai sinh cho con tôi.', '2024-03-04')
    expect(told.filter(body => names.includes(body.name))).toEqual([])
  })
})
