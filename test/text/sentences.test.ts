import { describe, expect, it } from 'vitest'
import { sentences, unaccentedClauses } from '../../src/text/sentences.js'
import { tokenise } from '../../src/text/tokenise.js'

/** The text cut where a sentence (`‖`) or only a clause (`|`) ends. */
function cut(text: string): string {
  const tokens = tokenise(text)
  const { sentence, clause } = sentences(tokens)
  return tokens
    .map((token, i) => {
      const gap = i === 0 ? '' : sentence[i] !== sentence[i - 1] ? ' ‖ ' : clause[i] !== clause[i - 1] ? ' | ' : ' '
      return gap + token.text
    })
    .join('')
}

describe('sentences and clauses', () => {
  it.each([
    [
      'end at full stops, question and exclamation marks',
      'Chờ lâu. Ai chịu? Không biết!',
      'Chờ lâu . ‖ Ai chịu ? ‖ Không biết !',
    ],
    [
      'end at ellipses and semicolons',
      'chờ mãi... rồi về; mai đến… lại chờ',
      'chờ mãi ... ‖ rồi về ; ‖ mai đến … ‖ lại chờ',
    ],
    ['do not end after an initial that goes on small', 'Ông A. nói vậy', 'Ông A . nói vậy'],
    ['do not end after v.v. that goes on small', 'giấy tờ, v.v. rồi về', 'giấy tờ , | v . v . rồi về'],
    ['end after a chat spelling of one letter', 'có làm k. mai tôi hỏi lại', 'có làm k . ‖ mai tôi hỏi lại'],
    ['end at line breaks', 'nộp hồ sơ\nchờ kết quả', 'nộp hồ sơ ‖ chờ kết quả'],
    ['end where the space was forgotten', 'nộp xong rồi.Hôm sau lại hẹn', 'nộp xong rồi . ‖ Hôm sau lại hẹn'],
    ['go on after an abbreviation', 'ở P. Láng Hạ, Q. Đống Đa', 'ở P. Láng Hạ , | Q. Đống Đa'],
    ['go on inside numbers', 'thu 2.500.000 đồng', 'thu 2.500.000 đồng'],
    ['go on inside initials', 'anh a.b.c nói', 'anh a . b . c nói'],
    ['go on after the number of a list item', '1. Hồ sơ thiếu', '1 . Hồ sơ thiếu'],
    ['keep a closing mark', 'Nói “về đi.” Rồi thôi', 'Nói | “ về đi . ” ‖ Rồi thôi'],
    [
      'have clauses at commas, colons and brackets',
      'ra xã: chờ, hẹn (ba lần) rồi',
      'ra xã : | chờ , | hẹn | ( ba lần ) | rồi',
    ],
    ['have clauses at dashes with spaces', 'nộp rồi - chưa trả, xã-phường', 'nộp rồi - | chưa trả , | xã - phường'],
    ['know an unit at the end of a sentence', 'hẹn 8 h. Đến thì đóng', 'hẹn 8 h . ‖ Đến thì đóng'],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toBe(expected)
  })
})

describe('unaccentedClauses', () => {
  const unaccented = (text: string): string => {
    const tokens = tokenise(text)
    const flags = unaccentedClauses(tokens, sentences(tokens).clause)
    return tokens
      .filter((_, i) => flags[i])
      .map(token => token.text)
      .join(' ')
  }

  it.each([
    ['a clause of three syllables without marks', 'cán bộ nói: ho so thieu, chờ', 'ho so thieu ,'],
    ['not one of two syllables', 'cán bộ nói: ho so, chờ', ''],
    ['not one with a đ', 'cán bộ nói: đi ra kia, chờ', ''],
    ['a whole text without marks', 'ho so', 'ho so'],
    ['not a single word', 'OK!', ''],
  ])('%s', (_, text, expected) => {
    expect(unaccented(text)).toBe(expected)
  })
})
