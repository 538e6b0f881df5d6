/** A text of ten thousand names of places and bodies is decided as soon as its length lets it: none asks all the others. */
import { describe, expect, it } from 'vitest'
import { triageOf } from '../../src/decide.js'
import { CONDUCT, pack, routingOf } from './hanoi.js'

const LENGTH = 400_000

describe('a text that names places and bodies again and again', () => {
  it.each([
    'xã Hợp Thanh công an quá hạn ',
    'công an xã Hợp Thanh quá hạn ',
    'Bắc Từ Liêm H. chưa Q. ',
    'quê Nam Định xã Hợp Thanh ',
    'ở phường Láng, quận Đống Đa nộp hồ sơ ',
    'UBND xã Hợp Thanh bảo sang UBND huyện Mỹ Đức. ',
    'Vĩnh Phúc ',
    'trung hòa ',
    'tỉnh Nam Định ',
    'xin cấp giấy khai sinh ',
    'đòi bản sao căn cước mới cho khai sinh ',
    'cán bộ giờ chậm trả trước đây ',
    'tôi tạm trú 3 năm ở phường Láng ',
  ])('%s', said => {
    const { route } = routingOf({ text: said.repeat(LENGTH / said.length), day: '2025-06-01' })
    expect(route.status).not.toBe('not-applicable')
  })
})

const COUNTER = 'Tôi làm căn cước ở phường Láng, cán bộ quát nạt dân, đòi tiền, hồ sơ quá hạn hai tháng không trả. '

describe('a text that tells again and again how somebody behaves', () => {
  it.each([
    ['Chủ tịch phường ký cho xong ', 'vừa đi về nhà ngủ quát nạt '],
    ['', 'chủ tịch UBND thành phố quan tâm, chủ tịch quát nạt '],
    ['', 'chờ chủ tịch phường Láng ký, nhân viên vừa cười vừa quát nạt '],
  ])('%s%s', (begun, said) => {
    const text = COUNTER + begun + said.repeat(LENGTH / said.length)
    expect(routingOf({ text, day: '2025-11-01', tags: CONDUCT }).route.status).not.toBe('not-applicable')
  })
})

describe('a text that praises in one clause again and again', () => {
  it('is decided as soon', () => {
    const { decide } = triageOf(pack, { longestText: Infinity })
    const { scope } = decide({ id: 'praise', text: 'đẹp '.repeat(LENGTH / 4), sentAt: null })
    expect(scope).toBe('off-topic')
  })
})
