/** R07, R08: behaviour away from the counter. */
import type { Case } from '../case.js'
import { BOTH, CONDUCT } from '../hanoi.js'

export const conduct: readonly Case[] = [
  {
    rule: 'R07',
    day: '2025-10-15',
    text: 'Người thụ lý hồ sơ tách thửa của tôi nói trống không, dọa cho làm lại từ đầu.',
    tags: CONDUCT,
    to: ['vpdkdd-ha-noi', 'Văn phòng Đăng ký đất đai Hà Nội'],
  },
  {
    rule: 'R07',
    day: '2025-02-28',
    text: 'can bo thu ly ho so doi giay phep lai xe quat toi khi hoi ngay tra',
    tags: CONDUCT,
    to: ['so-gtvt', 'Sở Giao thông vận tải thành phố Hà Nội'],
  },
  {
    rule: 'R07',
    day: '2025-03-01',
    text: 'can bo thu ly ho so doi giay phep lai xe quat toi khi hoi ngay tra',
    tags: CONDUCT,
    to: ['cong-an-tp-ha-noi', 'Công an thành phố Hà Nội'],
  },
  {
    rule: 'R07',
    day: '2025-12-20',
    text: 'Anh thẩm định hồ sơ cấp giấy phép xây dựng nhà tôi ở xã Kiều Phú mỉa mai, bảo dân quê biết gì mà hỏi.',
    tags: CONDUCT,
    to: ['ubnd-cap-xa:09910', 'UBND xã Kiều Phú'],
  },
  {
    // Both tags: the stuck file first, who answers for the behaviour is told (decision 6).
    rule: 'R07',
    day: '2026-05-06',
    text: 'Nhân viên điểm hành chính công phường Vĩnh Tuy quát tôi, hồ sơ khai sinh nộp một tháng vẫn chưa có kết quả.',
    tags: BOTH,
    to: ['ubnd-cap-xa:00283', 'UBND phường Vĩnh Tuy'],
    row: 'R09',
    secondary: ['ttphcc-ha-noi'],
  },
  {
    rule: 'R08',
    day: '2024-05-16',
    text: 'Nhân viên Bảo hiểm xã hội quận Tây Hồ ném giấy tờ trả lại tôi rồi quay đi nói chuyện riêng.',
    tags: CONDUCT,
    to: ['bhxh-cap-huyen:003', 'Bảo hiểm xã hội quận Tây Hồ'],
  },
  {
    // The district beside it tells which of two wards of that name.
    rule: 'R08',
    day: '2024-05-06',
    text: 'Cán bộ UBND phường Minh Khai, quận Hai Bà Trưng quát tôi trước mặt con.',
    tags: CONDUCT,
    to: ['ubnd-cap-xa:00295', 'UBND phường Minh Khai'],
  },
  {
    rule: 'R08',
    day: '2025-10-05',
    text: 'Nhân viên UBND phường Láng quát tôi, nhà tôi ở phường Hà Đông.',
    tags: CONDUCT,
    to: ['ubnd-cap-xa:00199', 'UBND phường Láng'],
  },
  {
    // Two bodies that have nothing to do with one another.
    rule: 'R08',
    day: '2024-10-09',
    text: 'Nhân viên Sở Tư pháp quát tôi, trước đó UBND phường Kim Mã bảo tôi lên đó.',
    tags: CONDUCT,
    to: 'several-bodies',
  },
  {
    // "Tư pháp" in the name of the paper is no office of the ward.
    rule: 'R07',
    day: '2026-04-23',
    text: 'Làm lý lịch tư pháp, người thụ lý nói trống không, nhà tôi ở phường Láng.',
    tags: CONDUCT,
    to: ['cong-an-tp-ha-noi', 'Công an thành phố Hà Nội'],
    row: null,
  },
  {
    rule: 'R08',
    day: '2026-04-23',
    text: 'cb sở công thương nhìn dn từ đầu đến chân rồi cười khẩy, hỏi gì cũng k nói',
    tags: CONDUCT,
    to: ['so-cong-thuong', 'Sở Công Thương thành phố Hà Nội'],
  },
  {
    rule: 'R08',
    day: '2025-04-03',
    text: 'can bo doi thue huyen Thanh Tri noi nang cau gat, bat dan dung cho ca buoi',
    tags: CONDUCT,
    to: ['doi-thue-cap-huyen:020', 'Đội Thuế huyện Thanh Trì'],
  },
  {
    // The office that ended is answered for by its heir.
    rule: 'R08',
    day: '2025-08-21',
    text: 'Cán bộ Sở Tài nguyên và Môi trường quát chúng tôi ngay giữa hành lang.',
    tags: CONDUCT,
    to: ['so-nnmt', 'Sở Nông nghiệp và Môi trường thành phố Hà Nội'],
    steps: ['N5'],
    flags: ['former-name'],
  },
  {
    rule: 'R08',
    day: '2026-03-18',
    text: 'Công an xã Thư Lâm để dân ngồi chờ rồi cười đùa với nhau, hỏi thì sẵng giọng.',
    tags: CONDUCT,
    to: ['cong-an-cap-xa:00475', 'Công an xã Thư Lâm'],
  },
]
