/** R00, R13–R15, R18, R19: less and less to go by. */
import type { Case } from '../case.js'

const insurance = ['bhxh-tp-ha-noi', 'Bảo hiểm xã hội thành phố Hà Nội'] as const

export const fallback: readonly Case[] = [
  {
    rule: 'R13',
    day: '2024-05-21',
    text: 'Hồ sơ hộ tịch của nhà tôi ở xã Đường Lâm bị để quên hai tháng.',
    to: ['ubnd-cap-xa:09592', 'UBND xã Đường Lâm'],
  },
  {
    rule: 'R13',
    day: '2025-09-30',
    text: 'Hồ sơ quyết toán thuế của tôi gửi mấy tháng rồi không thấy phản hồi gì.',
    to: ['thue-tp-ha-noi', 'Thuế thành phố Hà Nội'],
  },
  {
    // Two bodies share the field and no word tells which.
    rule: 'R13',
    day: '2025-09-30',
    text: 'Hồ sơ đất đai của gia đình tôi ở xã Phù Đổng nằm im từ đầu năm.',
    to: 'ambiguous-level',
    candidates: ['ubnd-cap-xa:00541', 'vpdkdd-ha-noi'],
  },
  {
    // N1: who is named knows better than the field.
    rule: 'R13',
    day: '2026-02-10',
    text: 'Tôi thường trú xã Dân Hòa, UBND xã Bình Minh không trả lời hồ sơ của tôi.',
    to: ['ubnd-cap-xa:10126', 'UBND xã Bình Minh'],
    row: null,
  },
  {
    // Spoken to, at the head of the text.
    rule: 'R14',
    day: '2026-04-20',
    text: 'Kính gửi phường Tây Tựu, tờ giấy của bà tôi để lâu lắm rồi.',
    to: ['ubnd-cap-xa:00613', 'UBND phường Tây Tựu'],
  },
  {
    // The clause goes on to tell of it, its district between.
    rule: 'R14',
    day: '2024-04-22',
    text: 'Xã Vân Tảo, huyện Thường Tín lập sổ nhận gạo sót tên mẹ tôi.',
    to: ['ubnd-cap-xa:10210', 'UBND xã Vân Tảo'],
  },
  {
    // Gone to.
    rule: 'R14',
    day: '2024-04-22',
    text: 'Tôi lên xã Vân Tảo ba bận rồi mà cái dấu vẫn chưa có.',
    to: ['ubnd-cap-xa:10210', 'UBND xã Vân Tảo'],
  },
  {
    // A bare kind word is the only place named that may be of that kind.
    rule: 'R14',
    day: '2023-10-09',
    text: 'ở vân tảo thường tín, xin tờ giấy mà xã bảo về chờ, chờ đến giờ',
    to: ['ubnd-cap-xa:10210', 'UBND xã Vân Tảo'],
  },
  {
    // Of two places nobody knows which one the bare word means.
    rule: 'R15',
    day: '2026-03-11',
    text: 'Chúng tôi ở Hương Sơn và Bát Tràng, tờ giấy nộp lâu rồi mà xã cứ hẹn.',
    to: 'only-place',
  },
  {
    // The district that says where the commune lies acts all the same, where it is not beside it.
    rule: 'R14',
    day: '2024-10-15',
    text: 'Tôi nộp tiền cho gian hàng chợ xã Vân Tảo đủ cả, huyện Thường Tín không giao, không trả lời.',
    to: ['ubnd-huyen-thuong-tin', 'UBND huyện Thường Tín'],
  },
  {
    // Only a place at the end: nobody acts.
    rule: 'R15',
    day: '2025-09-22',
    text: 'Tờ giấy của tôi để đó ba tháng nay, xã Vân Đình ạ.',
    to: 'only-place',
  },
  {
    // What is told besides does not act: the reception point belongs to the centre.
    rule: 'R06b',
    day: '2026-02-18',
    text: 'Lên phường Bồ Đề lấy số ở một cửa, máy hỏng, không ai tiếp.',
    to: ['ttphcc-ha-noi', 'Trung tâm Phục vụ hành chính công thành phố Hà Nội'],
    row: null,
  },
  {
    // A unit that does something to a file is its committee.
    rule: 'R14',
    day: '2024-06-27',
    text: 'Quận Long Biên hẹn tôi năm lần mà vẫn chưa xong cái dấu.',
    to: ['ubnd-quan-long-bien', 'UBND quận Long Biên'],
  },
  {
    // … and so is one at whose seat the errand is run.
    rule: 'R14',
    day: '2024-06-27',
    text: 'xin mở điểm trông trẻ ở quận Long Biên mà giấy tờ cứ thêm mãi',
    to: ['ubnd-quan-long-bien', 'UBND quận Long Biên'],
  },
  {
    // Where people live acts as nobody.
    rule: 'R15',
    day: '2024-06-27',
    text: 'Người dân quận Long Biên chưa bao giờ làm giấy tờ mà không khổ.',
    to: 'only-place',
    candidates: ['ubnd-quan-long-bien'],
  },
  {
    // Nor does a body that only bears the unit's name.
    rule: 'R15',
    day: '2024-06-27',
    text: 'Hội nông dân huyện Đông Anh chưa trả lời hồ sơ của tôi.',
    to: 'only-place',
    candidates: ['ubnd-huyen-dong-anh'],
  },
  {
    // Who sends people away, alone, may well be the wrong one.
    rule: 'R15',
    day: '2026-03-25',
    text: 'xã Suối Hai chỉ sang chỗ khác, chỗ khác chỉ về, không ai nhận giấy của tôi',
    to: 'only-place',
    candidates: ['ubnd-cap-xa:09694'],
  },
  {
    // Two that send people to one another.
    rule: 'N3',
    day: '2026-03-25',
    text: 'Xã Suối Hai chỉ sang công an, công an chỉ về xã, chẳng ai nhận giấy của tôi.',
    to: 'several-bodies',
  },
  {
    rule: 'R14',
    day: '2024-06-27',
    text: 'Sở Công Thương ngâm hồ sơ của doanh nghiệp tôi.',
    to: ['so-cong-thuong', 'Sở Công Thương thành phố Hà Nội'],
  },
  {
    rule: 'R14',
    day: '2025-10-28',
    text: 'hs e gửi ubnd xã an khánh từ thg 8 mà h vẫn im',
    to: ['ubnd-cap-xa:09877', 'UBND xã An Khánh'],
  },
  {
    rule: 'R14',
    day: '2025-05-05',
    text: 'So Tai nguyen va Moi truong tra loi vong vo ho so cua toi',
    to: ['so-nnmt', 'Sở Nông nghiệp và Môi trường thành phố Hà Nội'],
    steps: ['N5'],
    flags: ['former-name'],
  },
  {
    rule: 'R15',
    day: '2025-10-20',
    text: 'dân xã tây phương tụi em đi làm giấy tờ khổ lắm, lên xuống hoài',
    to: 'only-place',
    candidates: ['ubnd-cap-xa:10003'],
  },
  {
    rule: 'R15',
    day: '2024-01-30',
    text: 'O phuong Khuong Trung lam giay to rat vat va, di lai 5 lan',
    to: 'only-place',
    candidates: ['ubnd-cap-xa:00349'],
  },
  {
    // The city may let the committee of the place look first.
    rule: 'R15',
    day: '2025-10-20',
    text: 'dân xã tây phương tụi em đi làm giấy tờ khổ lắm, lên xuống hoài',
    policies: { 'answer-by-place': true },
    to: ['ubnd-cap-xa:10003', 'UBND xã Tây Phương'],
  },
  {
    rule: 'R15',
    day: '2024-01-30',
    text: 'Ở huyện Đông Anh làm giấy tờ rất vất vả, đi lại năm lần.',
    to: 'only-place',
    candidates: ['ubnd-huyen-dong-anh'],
  },
  {
    rule: 'R18',
    day: '2025-11-11',
    text: 'Làm liên thông khai sinh cho cháu ở UBND phường Dương Nội, hai tuần chưa thấy gì.',
    to: ['ubnd-cap-xa:09886', 'UBND phường Dương Nội'],
    secondary: ['cong-an-cap-xa:09886', 'bhxh-tp-ha-noi'],
  },
  {
    rule: 'R18',
    day: '2026-03-12',
    text: 'lien thong khai sinh o phuong Phu Thuong, co giay khai sinh roi nhung chua co the bao hiem y te',
    to: insurance,
    secondary: ['ubnd-cap-xa:00091'],
  },
  {
    rule: 'R18',
    day: '2024-09-17',
    text: 'Liên thông khai sinh cho con ở phường Quảng An: giấy khai sinh có rồi mà chưa nhập hộ khẩu được.',
    to: ['cong-an-cap-xa:00100', 'Công an phường Quảng An'],
    secondary: ['ubnd-cap-xa:00100'],
  },
  {
    rule: 'R18',
    day: '2024-09-17',
    text: 'liên thông khai tử cho bố e ở q. ba đình, trích lục có mà mai táng phí chưa thấy',
    to: ['bhxh-cap-huyen:001', 'Bảo hiểm xã hội quận Ba Đình'],
  },
  {
    rule: 'R19',
    day: '2025-08-30',
    text: 'Nộp giấy tờ rồi chờ mãi, không biết bao giờ mới xong.',
    to: 'no-body',
  },
  {
    rule: 'R19',
    day: '2023-05-09',
    text: 'di lai nhieu lan ma chang ai giai quyet',
    to: 'no-body',
  },
]
