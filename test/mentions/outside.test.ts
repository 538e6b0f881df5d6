/** Provinces other than Hanoi. */
import { describe, expect, it } from 'vitest'
import { outsideIn } from './hanoi.js'

describe('other provinces', () => {
  it.each([
    ['thành phố Hải Phòng', ['Hải Phòng']],
    ['tỉnh Nghệ An', ['Nghệ An']],
    ['tôi ở Sài Gòn', ['Sài Gòn']],
    ['quê ở Thái Bình, tạm trú phường Láng', ['Thái Bình']],
    ['em o Thanh Hoa', ['Thanh Hoa']],
    ['tỉnh Hòa Bình', ['Hòa Bình']],
    ['xã Hòa Bình, huyện Thường Tín', []],
    ['phường Vĩnh Phúc', []],
    ['ở Hà Nội', []],
  ])('%s', (text, names) => {
    expect(outsideIn(text)).toEqual(names)
  })

  for (const text of ['cuộc sống hòa bình', 'goi hai duong day nong', 'tra gia lai tien', 'sua son la xong'])
    it(`a province needs capitals or a word of place before it: ${text}`, () => {
      expect(outsideIn(text)).toEqual([])
    })
})
