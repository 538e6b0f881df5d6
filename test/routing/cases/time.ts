/** T1–T4: the day of the report, not of the event. */
import type { Case } from '../case.js'

const registered = 'Xã Đông Dư chưa trả giấy chứng tử cho nhà tôi.'
const shop = 'UBND huyện Ba Vì chưa cấp giấy đăng ký hộ kinh doanh, quán tôi ở xã Cam Thượng.'

export const time: readonly Case[] = [
  {
    rule: 'T1',
    day: '2025-04-01',
    text: 'Từ tháng 1/2025 tôi nộp lý lịch tư pháp ở Sở Tư pháp, nay chưa có phiếu.',
    to: ['cong-an-tp-ha-noi', 'Công an thành phố Hà Nội'],
    row: 'R11',
    secondary: ['so-tu-phap'],
  },
  {
    rule: 'T1',
    day: '2025-10-06',
    text: 'ngay 10/5 toi nop ho so ket hon voi nguoi nuoc ngoai o UBND quan Ba Dinh, nha o phuong Lieu Giai cu, den gio chua xong',
    to: ['ubnd-cap-xa:00008', 'UBND phường Ngọc Hà'],
    row: 'R09',
  },
  {
    rule: 'T2',
    day: '2025-07-01',
    text: shop,
    to: ['ubnd-cap-xa:09619', 'UBND xã Quảng Oai'],
    row: 'R09',
    steps: ['P1'],
    flags: ['former-name'],
  },
  {
    rule: 'T2',
    day: '2025-07-15',
    text: 'hs gpxd nộp quận bắc từ liêm từ tháng 5, nhà ở phường liên mạc cũ, h quận giải thể r hỏi ai',
    to: ['ubnd-cap-xa:00598', 'UBND phường Thượng Cát'],
    row: 'R09',
  },
  {
    rule: 'T3',
    day: null,
    text: 'Sở Y tế chậm cấp chứng chỉ hành nghề dược cho tôi.',
    to: ['so-y-te', 'Sở Y tế thành phố Hà Nội'],
    row: 'R11',
  },
  {
    rule: 'T3',
    day: null,
    text: 'đổi bằng lái xe quá hẹn 1 tháng chưa có',
    to: 'date-missing',
    row: 'R11',
    candidates: ['so-gtvt', 'cong-an-tp-ha-noi'],
  },
  {
    rule: 'T3',
    day: null,
    text: 'UBND phuong Phuc Tan hen tra giay khai sinh ma khong tra',
    to: 'date-missing',
    row: 'R09',
    candidates: ['ubnd-cap-xa:00037', 'ubnd-cap-xa:00097'],
  },
  {
    // Both eras bear the code 00004, so the id alone hides that the body changed.
    rule: 'T3',
    day: null,
    text: 'UBND phường Trúc Bạch chưa trả giấy khai sinh cho con tôi.',
    to: 'date-missing',
    row: 'R09',
  },
  {
    // The huyện of before 2014 became two districts.
    rule: 'T1',
    day: '2024-05-22',
    text: 'Xin giấy phép xây dựng ở huyện Từ Liêm cũ, hai tháng chưa có.',
    to: 'ambiguous-place',
    row: 'R10',
    candidates: ['ubnd-quan-nam-tu-liem', 'ubnd-quan-bac-tu-liem'],
  },
  { rule: 'T4', day: '2024-12-31', text: registered, to: ['ubnd-cap-xa:00574', 'UBND xã Đông Dư'], row: 'R09' },
  {
    rule: 'T4',
    day: '2025-01-01',
    text: registered,
    to: ['ubnd-cap-xa:00583', 'UBND xã Bát Tràng'],
    row: 'R09',
    steps: ['P1'],
  },
  { rule: 'T4', day: '2025-06-30', text: shop, to: ['ubnd-huyen-ba-vi', 'UBND huyện Ba Vì'], row: 'R10' },
  {
    rule: 'T4',
    day: '2025-02-28',
    text: 'Sở KHĐT trả hồ sơ thành lập công ty TNHH của tôi 4 lần.',
    to: ['so-khdt', 'Sở Kế hoạch và Đầu tư thành phố Hà Nội'],
    row: 'R11',
  },
  {
    rule: 'T4',
    day: '2025-03-01',
    text: 'Sở KHĐT trả hồ sơ thành lập công ty TNHH của tôi 4 lần.',
    to: ['so-tai-chinh', 'Sở Tài chính thành phố Hà Nội'],
    row: 'R11',
    steps: ['N5'],
  },
]
