/** Public bodies by head word and place, by name, by number. */
import { describe, expect, it } from 'vitest'
import { bodiesIn } from './hanoi.js'

const table = (rows: readonly (readonly [text: string, ...bodies: string[]])[]) =>
  it.each(rows.map(([text, ...bodies]) => ({ text, bodies })))('$text', ({ text, bodies }) => {
    expect(bodiesIn(text)).toEqual(bodies)
  })

describe('a head word and a place', () => {
  table([
    ['UBND phường Láng', 'UBND phường Láng = committee commune Láng'],
    ['ubnd p.láng', 'ubnd p.láng = committee commune Láng'],
    ['ubnd h.me linh', 'ubnd h.me linh = committee district Mê Linh'],
    ['Uỷ ban nhân dân huyện Gia Lâm', 'Uỷ ban nhân dân huyện Gia Lâm = committee district Gia Lâm'],
    ['UBND Cầu Giấy', 'UBND Cầu Giấy = committee Cầu Giấy'],
    ['UBND P. Hàng Bạc, Q. Hoàn Kiếm', 'UBND P. Hàng Bạc = committee commune Hàng Bạc'],
    ['phòng tư pháp quận Ba Đình', 'phòng tư pháp quận Ba Đình = committee district Ba Đình'],
    ['địa chính xã Phù Đổng', 'địa chính xã Phù Đổng = committee commune Phù Đổng'],
    ['cán bộ phường Định Công', 'cán bộ phường Định Công = committee commune Định Công'],
    ['CA phường Khương Mai', 'CA phường Khương Mai = police commune Khương Mai'],
    ['CAP Khương Mai', 'CAP Khương Mai = police Khương Mai'],
    ['cong an cau giay', 'cong an cau giay = police Cầu Giấy'],
    ['BHXH quận Hà Đông', 'BHXH quận Hà Đông = social-insurance district Hà Đông'],
    ['chi cục thuế quận Long Biên', 'chi cục thuế quận Long Biên = tax district Long Biên'],
    ['CCT Long Biên', 'CCT Long Biên = tax Long Biên'],
    ['thuế quận Tây Hồ', 'thuế quận Tây Hồ = tax district Tây Hồ'],
    ['một cửa phường Láng', 'một cửa phường Láng = counter commune Láng'],
    ['1 cửa p láng', '1 cửa p láng = counter commune Láng'],
    ['điểm hcc xã Đại Thanh', 'điểm hcc xã Đại Thanh = counter commune Đại Thanh'],
    [
      'chi nhánh văn phòng đăng ký đất đai Hà Đông',
      'chi nhánh văn phòng đăng ký đất đai Hà Đông = land-office Hà Đông',
    ],
  ])
  table([['cán bộ quận Đống Đa', 'cán bộ quận Đống Đa = committee district Đống Đa']])
})

describe('a head word and a level', () => {
  table([
    ['công an phường', 'công an phường = police commune'],
    ['công an quận', 'công an quận = police district'],
    ['công an thành phố', 'công an thành phố = police city'],
    ['ubnd thành phố', 'ubnd thành phố = committee city'],
    ['BHXH thành phố', 'BHXH thành phố = social-insurance city'],
    ['ủy ban', 'ủy ban = committee'],
  ])
})

describe('a head word and a number', () => {
  table([
    ['Thuế cơ sở 5', 'Thuế cơ sở 5 = tax 5'],
    ['thuế cơ sở số 12', 'thuế cơ sở số 12 = tax 12'],
  ])
})

describe('a head word that says nothing by itself', () => {
  table([['tôi đã nộp thuế'], ['đóng thuế đầy đủ']])
})

describe('names', () => {
  table([
    ['Sở Tư pháp', 'Sở Tư pháp = so-tu-phap'],
    ['sở tnmt', 'sở tnmt = so-tnmt'],
    ['Sở TN&MT', 'Sở TN&MT = so-tnmt'],
    ['sở gtvt', 'sở gtvt = so-gtvt'],
    ['cục thuế Hà Nội', 'cục thuế Hà Nội = cuc-thue-tp-ha-noi'],
    ['chi cục thuế khu vực I', 'chi cục thuế khu vực I = chi-cuc-thue-khu-vuc-i'],
    ['công an TP Hà Nội', 'công an TP Hà Nội = cong-an-tp-ha-noi'],
    ['TTPVHCC', 'TTPVHCC = ttphcc-ha-noi'],
    ['chi nhánh số 3', 'chi nhánh số 3 = ttphcc-cn-03'],
    ['trung tâm dịch vụ việc làm', 'trung tâm dịch vụ việc làm = tt-dvvl-ha-noi'],
    ['văn phòng công chứng Lê Dung', 'văn phòng công chứng = to-chuc-hanh-nghe-cong-chung'],
    ['văn phòng UBND thành phố', 'văn phòng UBND thành phố = vp-ubnd-tp'],
    ['VP UBND TP chưa trả lời', 'VP UBND TP = vp-ubnd-tp'],
    ['văn phòng ủy ban thành phố Hà Nội', 'văn phòng ủy ban thành phố Hà Nội = vp-ubnd-tp'],
    ['BQLDA ĐTXD CTGT', 'BQLDA ĐTXD CTGT = bqlda-giao-thong'],
    ['Ban QLDA HTKT&NN', 'Ban QLDA HTKT&NN = bqlda-htkt-nn'],
  ])
})

describe('words of a procedure', () => {
  table([['làm lý lịch tư pháp'], ['trích lục bản đồ địa chính']])
})
