/** When a file was handed in and how long it has waited: tables of made-up sentences, each with its day counted by hand. */
import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/load.js'
import { gatherer } from '../../src/rules/gather.js'

const pack = loadPack({ rules: 'rules', dictionaries: 'dictionaries' })
const gather = gatherer(pack)
const TODAY = '2025-04-25'

describe('a file handed in', () => {
  it.each([
    // days
    ['Tôi nộp hồ sơ đăng ký thường trú ngày 2/3, đến 20/4 chưa trả.', '2025-03-02', '2025-04-20'],
    ['Nộp đơn từ ngày 10/02/2025 đến nay vẫn chưa có kết quả.', '2025-02-10', TODAY],
    ['nop ho so dang ky tam tru ngay 1/4 den nay chua co', '2025-04-01', TODAY],
    ['Ngày 1/4 em nộp hồ sơ, hẹn 8/4, nay 24/4 chưa có.', '2025-04-01', '2025-04-24'],
    ['Tôi nộp ngày 20 tháng 3 hồ sơ tạm trú, chưa thấy gọi.', '2025-03-20', TODAY],
    ['Nộp ngày 20 tháng 3 năm 2024, chưa thấy gọi.', '2024-03-20', TODAY],
    ['Nộp hồ sơ hôm 5/12, chưa trả.', '2024-12-05', TODAY],
    ['Nộp hồ sơ ngày 3/1/25 mà giờ vẫn chưa xong.', '2025-01-03', TODAY],
    // months and years: the last day that it may have been
    ['Nộp từ tháng 2 mà chưa ai trả.', '2025-02-28', TODAY],
    ['Nộp hồ sơ từ tháng 12 năm ngoái mà chưa ai trả.', '2024-12-31', TODAY],
    ['Nộp hồ sơ tháng 11/2024, chưa có.', '2024-11-30', TODAY],
    ['Nộp hồ sơ từ năm ngoái vẫn chưa có.', '2024-12-31', TODAY],
    ['Nộp hồ sơ tháng trước vẫn chưa có.', '2025-03-31', TODAY],
    // lengths of time: at least
    ['Nộp hồ sơ 2 tháng nay chưa có.', '2025-02-25', TODAY],
    ['Nộp hồ sơ đã 20 ngày mà chưa có.', '2025-04-05', TODAY],
    ['Hồ sơ để mười lăm ngày rồi chưa trả.', '2025-04-10', TODAY],
    ['Chờ gần ba tháng vẫn chưa xong.', '2025-02-25', TODAY],
    ['Chờ hai ba tuần vẫn chưa xong.', '2025-04-11', TODAY],
    ['Chờ 2-3 tháng vẫn chưa xong.', '2025-02-25', TODAY],
    ['Đợi nửa năm chưa xong.', '2024-10-25', TODAY],
    ['da 2 thang chua xong', '2025-02-25', TODAY],
    ['Hẹn 5 ngày mà 1 tháng rồi chưa có.', '2025-03-25', TODAY],
  ])('%s', (text, since, until) => {
    expect(gather(text, TODAY).filed).toMatchObject({ since, until })
  })

  it.each([
    ['promised, not waited', 'Đăng ký tạm trú hẹn 15 ngày mà chưa trả.'],
    ['late by, not waited', 'Đăng ký thường trú quá hẹn 10 ngày chưa xong.'],
    ['the limit itself', 'Theo quy định trong 7 ngày phải xong mà chưa xong.'],
    ['handed in twice', 'Nộp ngày 2/4, nộp lại ngày 10/4, chưa xong.'],
    ['two days of filing', 'Nộp hồ sơ ngày 2/4 và nộp hồ sơ ngày 9/4, chưa xong.'],
    ['supplements begin the time anew', 'Nộp ngày 2/3, bị yêu cầu bổ sung, đến nay chưa xong.'],
    ['done', 'Tôi nộp ngày 2/3, hôm sau có kết quả, cảm ơn.'],
    ['a life, not a wait', 'Tôi ở đây 20 năm, nay làm căn cước không được.'],
    ['a fault of the portal', 'Từ ngày 2/3 cổng lỗi, tôi chưa đăng nhập được.'],
    ['no such day', 'Nộp ngày 31/2, chưa trả.'],
    ['a day to come', 'Nộp ngày 30/4/2025, chưa trả.'],
    ['an age', 'Mẹ tôi 80 tuổi, chưa có lương hưu.'],
    ['more years than there are', 'Đợi đã 3000 năm chưa xong.'],
    ['more months than there are', 'Đợi đã 40000 tháng chưa xong.'],
    ['more days than can be counted', `Đợi đã ${'9'.repeat(400)} ngày chưa xong.`],
  ])('is left open: %s', (_, text) => {
    expect(gather(text, TODAY).filed).toBeNull()
  })

  it('is told without the day of the report when the text has both days whole', () => {
    const text = 'Nộp hồ sơ ngày 02/03/2025, đến ngày 20/04/2025 chưa trả.'
    expect(gather(text, null).filed).toMatchObject({ since: '2025-03-02', until: '2025-04-20' })
    expect(gather('Nộp hồ sơ 2 tháng nay chưa có.', null).filed).toBeNull()
    expect(gather('Nộp hồ sơ ngày 2/3 chưa có.', null).filed).toBeNull()
  })

  it('gives its words', () => {
    const text = 'Dạ, nộp đơn ngày 2/3, đến 20/4 chưa trả.'
    expect(gather(text, TODAY).filed?.because.map(({ start, end }) => text.slice(start, end))).toEqual(['2/3', '20/4'])
  })
})

describe('the wait by the limit of the procedure', () => {
  it.each([
    // P035: seven working days; 35 weekdays from 3 March to 18 April, Giỗ Tổ taken off
    ['Nộp hồ sơ đăng ký thường trú ngày 2/3, đến 20/4 chưa trả.', 'P035', 7, 34, 'working-days', 'yes'],
    // P036: three
    ['Nộp hồ sơ đăng ký tạm trú ngày 22/4, đến nay chưa có.', 'P036', 3, 3, 'working-days', 'no'],
    ['Nộp hồ sơ đăng ký tạm trú ngày 21/4, đến nay chưa có.', 'P036', 3, 4, 'working-days', 'yes'],
    // P076: fifteen days, weekends and all
    ['Chuyển mục đích sử dụng đất nộp ngày 1/2/2025 đến nay chưa trả.', 'P076', 15, 83, 'days', 'yes'],
  ])('%s', (text, procedure, limit, elapsed, unit, overdue) => {
    const { waited, facts } = gather(text, TODAY)
    expect(waited).toMatchObject({ procedure, limit, elapsed, unit })
    expect(facts.overdue).toBe(overdue)
  })

  it('is not known for several procedures, or without a limit', () => {
    expect(gather('Nộp hồ sơ đăng ký thường trú và tạm trú từ tháng 1 chưa có.', TODAY).waited).toBeNull()
    expect(gather('Nộp hồ sơ từ tháng 1 chưa có.', TODAY)).toMatchObject({
      waited: null,
      facts: { overdue: 'unknown' },
    })
  })
})
