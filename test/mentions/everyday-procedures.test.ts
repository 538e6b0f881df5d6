/** Everyday names of procedures in this package's dictionary; the longest name wins. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pack, proceduresIn } from './hanoi.js'

const nameOf = (id: string) => pack.procedures.find(procedure => procedure.id === id)?.name ?? ''

describe('everyday names', () => {
  it.each([
    ['làm khai sinh cho con', 'P001', /khai sinh/],
    ['đăng ký lại khai sinh', 'P005', /đăng ký lại khai sinh/],
    ['khai sinh có yếu tố nước ngoài', 'P003', /yếu tố nước ngoài/],
    ['xin giấy độc thân', 'P023', /tình trạng hôn nhân/],
    ['giấy xác nhận tình trạng hôn nhân', 'P023', /tình trạng hôn nhân/],
    ['đăng ký kết hôn', 'P009', /kết hôn/],
    ['đăng ký kết hôn với người nước ngoài', 'P010', /yếu tố nước ngoài/],
    ['giấy chứng tử cho bố', 'P013', /khai tử/],
    ['xin trích lục khai sinh', 'P024', /bản sao/i],
    ['đăng ký tạm trú', 'P036', /tạm trú/],
    ['làm căn cước', 'P047', /căn cước/],
    ['làm lại căn cước', 'P050', /Cấp lại thẻ căn cước/],
    ['đổi thẻ căn cước', 'P049', /Cấp đổi thẻ căn cước/],
    ['làm hộ chiếu', 'P055', /hộ chiếu/],
    ['sang tên sổ đỏ', 'P064', /biến động/],
    ['tách thửa', 'P068', /Tách thửa/],
    ['làm sổ đỏ lần đầu', 'P061', /Đăng ký đất đai/],
    ['photo công chứng cái căn cước', 'P239', /bản sao/],
    ['chứng thực bằng lái xe và căn cước', 'P239', /bản sao/],
    ['xin gpxd', 'P087', /giấy phép xây dựng/],
    ['xin giấy phép xây nhà', 'P087', /giấy phép xây dựng/],
    ['gia hạn giấy phép xây dựng', 'P089', /Gia hạn/],
    ['đăng ký hộ kinh doanh', 'P110', /hộ kinh doanh/],
    ['thành lập công ty cổ phần', 'P117', /cổ phần/],
    ['hoàn thuế thu nhập cá nhân', 'P143', /Hoàn thuế/],
    ['rút bhxh một lần', 'P159', /một lần/],
    ['đổi bằng lái xe', 'P224', /Đổi giấy phép lái xe/],
    ['đăng ký xe máy', 'P228', /Đăng ký/],
    ['lý lịch tư pháp', 'P251', /Lý lịch tư pháp/],
    ['hưởng trợ cấp thất nghiệp', 'P191', /thất nghiệp/],
    ['công nhận hộ nghèo', 'P181', /hộ nghèo/],
  ])('%s is %s', (text, id, name) => {
    expect(proceduresIn(text)).toEqual([id])
    expect(nameOf(id)).toMatch(name)
  })

  it.each([
    ['lam khai sinh cho con', 'P001'],
    ['xin gpxd nhà 3 tầng', 'P087'],
    ['rut bao hiem xa hoi mot lan', 'P159'],
    ['lm cccd', 'P047'],
  ])('%s, as typed in haste, is %s', (text, id) => {
    expect(proceduresIn(text)).toEqual([id])
  })
})

const lines = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')

describe('what people ask for in their own words', () => {
  const asked = lines('everyday-procedures.tsv').map(line => {
    const [text = '', ids = ''] = line.split('\t')
    return { text, allowed: ids.split(' ') }
  })

  it('names procedures that there are', () => {
    expect(asked.length).toBeGreaterThan(200)
    expect(asked.flatMap(({ allowed }) => allowed).filter(id => nameOf(id) === '')).toEqual([])
  })

  it('is recognised as the right procedure, or as some of those it may be', () => {
    const missed = asked.filter(({ text, allowed }) => {
      const found = proceduresIn(text)
      return found.length === 0 || found.some(id => !allowed.includes(id))
    })
    expect(missed.map(({ text }) => text)).toEqual([])
  })

  it('is none of them in sentences that only sound alike', () => {
    const sentences = lines('no-procedures.txt')
    expect(sentences.length).toBeGreaterThanOrEqual(60)
    expect(sentences.filter(text => proceduresIn(text).length > 0)).toEqual([])
  })
})

describe('no name of a procedure', () => {
  it.each([['cán bộ quát tôi'], ['nộp hồ sơ mãi không xong'], ['vỉa hè bị lấn chiếm'], ['tôi sinh năm 1960']])(
    '%s',
    text => {
      expect(proceduresIn(text)).toEqual([])
    },
  )
})
