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
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 14, maxLength: 25 })
  .filter(words => words.filter(word => /[^\0-\x7f]/.test(word)).length > words.length / 2)
  // In VIQR a dot after the last vowel of a line could end the sentence; the last word ends in a consonant.
  .map(words => `${words.join(' ')} xong`)

/** A line of so many words always shows its encoding. */
const ENOUGH_WORDS = 16

describe('texts of before Unicode are read back', () => {
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
        // A short line may give too little evidence; then it is not taken for encoded, and never half converted.
        const converted = edits.some(edit => edit.why === 'encoding' || edit.why === 'keystrokes')
        if (text.split(' ').length < ENOUGH_WORDS && !converted) return
        expect(read).toBe(text)
        expect(edits.every(edit => edit.why === 'encoding' || edit.why === 'keystrokes')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('line by line: a line of Unicode beside them stays as it is', () => {
    const text = `${toTcvn3('cán bộ phường gây khó dễ cho người dân')}\nhọ nói “về đi”, café 5k\n${toVni('đề nghị thành phố kiểm tra')}`
    expect(normalise(text).text).toBe(
      'cán bộ phường gây khó dễ cho người dân\nhọ nói “về đi”, café 5k\nđề nghị thành phố kiểm tra',
    )
  })
})
