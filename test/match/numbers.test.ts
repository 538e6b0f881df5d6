import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/match/numbers.js'
import { tokenise } from '../../src/text/tokenise.js'

const numbersIn = (text: string): number[] => tokenise(text).flatMap(token => readNumber(token) ?? [])

describe('readNumber', () => {
  it.each<[string, number[]]>([
    ['đi lại 3 lần', [3]],
    ['đi lại ba lần', [3]],
    ['BỐN năm lượt', [4, 5]],
    ['hai mươi ngày', [2, 10]],
    ['007', [7]],
    ['nộp 2.500.000 đồng', [2_500_000]],
    ['nộp 1,200 đồng', [1200]],
    ['nộp 2.500,75 đồng', [2500]],
    ['cao 1,65 mét', [1]],
    ['một trăm', [1, 100]],
    ['tháng tư', [4]],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers)
  })

  it.each([
    ['days, codes and telephones', 'ngày 12/05/2024, mã H26.15-240315-0007, gọi 0912345678'],
    ['words typed without accents, which are other words too', 'bon nam sau bay tam chin muoi'],
    ['words inside words', 'hải, bà, tam'],
    ['nothing', ''],
  ])('reads no number in %s', (_, text) => {
    expect(numbersIn(text)).toEqual([])
  })
})
