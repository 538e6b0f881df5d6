import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.js'
import { toTcvn3, toTelex, toViqr, toVni, toVniTyping } from './encoders.js'

/** Words of reports, so that a sentence has as many marks as real ones have. */
const WORDS = (
  'tôi đã nộp hồ sơ đăng ký khai sinh tại bộ phận một cửa của phường từ tháng trước nhưng cán bộ hẹn đi hẹn lại nhiều lần ' +
  'không trả kết quả đúng hạn thái độ khó chịu quát nạt người dân giấy chứng nhận quyền sử dụng đất bị trả về ' +
  'vì thiếu giấy tờ mà trước đó chẳng hướng dẫn rõ đề nghị thành phố kiểm tra chấn chỉnh xử lý nghiêm'
).split(' ')
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }).map(words => words.join(' '))

/** A line with so many different accented words always shows its encoding; a poorer one may give too little evidence. */
const ENOUGH_WORDS = 8
const accentedWords = (text: string): number => new Set(text.split(' ').filter(word => /[^\0-\x7f]/.test(word))).size

/** `bi. ddi`: with no other sign of VIQR this is as well a full stop and a word in Telex. */
const mayBeTelex = (viqr: string): boolean => !/[`'^~(+]|[?.][a-z]/.test(viqr)

describe('texts of before Unicode are read back, all of a line or nothing', () => {
  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
    ['VIQR', toViqr],
    ['Telex keystrokes', toTelex],
    ['VNI keystrokes', toVniTyping],
  ])('%s', (_, encode) => {
    fc.assert(
      fc.property(sentence, text => {
        const { text: read, edits } = normalise(encode(text))
        const isRead = edits.some(edit => edit.why === 'encoding' || edit.why === 'keystrokes')
        if (!isRead && accentedWords(text) < ENOUGH_WORDS) return
        if (encode === toViqr && mayBeTelex(encode(text))) return
        expect(read).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ["na.t vi` nghi. dda~ bi. tra qua't vi` xong", 'nạt vì nghị đã bị tra quát vì xong'],
    ["dda~ kho' qua't xong", 'đã khó quát xong'],
    ["to^i o+? DDa('k La('k ddu+o+.c mo^.t na(m ro^`i", 'tôi ở Đắk Lắk được một năm rồi'],
  ])('VIQR: %s', (written, text) => {
    expect(normalise(written).text).toBe(text)
  })

  it('a letter typed twice is not taken out where it may be one of VNI', () => {
    expect(normalise('chaán').text).toBe('chaán')
    expect(normalise('quaá lâu').text).toBe('quá lâu')
  })

  it('line by line: a line of Unicode beside them stays as it is', () => {
    const text = `${toTcvn3('cán bộ phường gây khó dễ cho người dân')}\nhọ nói “về đi”, café 5k\n${toVni('đề nghị thành phố kiểm tra')}`
    expect(normalise(text).text).toBe(
      'cán bộ phường gây khó dễ cho người dân\nhọ nói “về đi”, café 5k\nđề nghị thành phố kiểm tra',
    )
  })
})
