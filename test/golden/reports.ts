/** Reports written for the golden files: every tag and category, the eras, and the ways people write. */
import type { OffTopicCategory, Report, Tag } from '../../src/types.js'

export interface GoldenReport extends Report {
  /** What a careful official would say. */
  readonly should: readonly Tag[] | OffTopicCategory
  /** Why the decision is not yet what it should be; a gap that has closed fails its test. */
  readonly gap?: string
}

export const GOLDEN: readonly GoldenReport[] = [
  {
    id: 'late-land-district',
    sentAt: '2023-04-11',
    text: 'Tháng 11 năm ngoái tôi nộp hồ sơ chuyển mục đích sử dụng thửa đất vườn tại bộ phận một cửa UBND huyện Gia Lâm, giấy hẹn ghi 20 ngày làm việc. Nay đã quá hẹn bốn tháng, hỏi lần nào cũng được trả lời là “đang trình”. Kính mong thành phố đôn đốc.',
    should: ['procedure-difficulty'],
  },
  {
    id: 'extra-papers-birth',
    sentAt: '2024-12-31',
    text: 'Đi khai sinh cho cháu ở UBND phường Quan Hoa, quận Cầu Giấy mà phải về lấy thêm giấy tờ đến ba lần: lần thì thiếu bản sao kết hôn, lần thì đòi thêm xác nhận cư trú dù đã có trên VNeID.',
    should: ['procedure-difficulty'],
  },
  {
    id: 'last-day-of-the-districts',
    sentAt: '2025-06-30',
    text: 'Hồ sơ cấp đổi giấy phép kinh doanh hộ cá thể của vợ tôi nộp ở UBND quận Thanh Xuân bị ngâm từ giữa tháng 5 đến nay chưa có kết quả.',
    should: ['procedure-difficulty'],
  },
  {
    id: 'first-day-without-districts',
    sentAt: '2025-07-01',
    text: 'Hồ sơ cấp đổi giấy phép kinh doanh hộ cá thể của vợ tôi nộp ở UBND quận Thanh Xuân bị ngâm từ giữa tháng 5 đến nay chưa có kết quả.',
    should: ['procedure-difficulty'],
  },
  {
    id: 'split-commune',
    sentAt: '2025-09-16',
    text: 'Nhà tôi trước thuộc phường Trung Hòa, giờ xin xác nhận tình trạng hôn nhân thì hai phường mới chỉ qua chỉ lại, không bên nào nhận hồ sơ.',
    should: ['procedure-difficulty'],
  },
  {
    id: 'portal-error',
    sentAt: '2025-10-02T21:14:00+07:00',
    text: 'Cổng dịch vụ công Hà Nội cứ đến bước thanh toán lệ phí là báo lỗi, tiền đã trừ hai lần mà hồ sơ vẫn ở trạng thái chưa nộp.',
    should: ['procedure-difficulty'],
  },
  {
    id: 'rude-police',
    sentAt: '2024-03-20',
    text: 'Hôm qua tôi ra Công an phường Láng Hạ đăng ký tạm trú, chị cán bộ tiếp dân quát nạt tôi trước mặt mọi người rằng “không biết đọc à”. Cuối cùng vẫn nhận được kết quả nhưng tôi rất bức xúc về thái độ này.',
    should: ['staff-conduct'],
  },
  {
    id: 'nobody-at-the-counter',
    sentAt: '2026-01-12',
    text: 'Mới 14h30 mà quầy tiếp nhận của UBND xã Sóc Sơn không có một ai trực, mấy cán bộ ngồi uống nước bên trong, gọi cũng không ra.',
    should: ['staff-conduct'],
  },
  {
    id: 'rude-and-refused',
    sentAt: '2025-08-19',
    text: 'Nhân viên một cửa phường Kiến Hưng ném trả hồ sơ xin cấp phép xây dựng của tôi, nói trống không “về làm lại đi”, không cho phiếu hướng dẫn bổ sung. Tôi đi lại năm lần vẫn chưa nộp được.',
    should: ['procedure-difficulty', 'staff-conduct'],
  },
  {
    id: 'hint-of-money',
    sentAt: '2024-07-08',
    text: 'Cán bộ địa chính xã gợi ý tôi bồi dưỡng 5 triệu thì sổ đỏ mới xong nhanh, không đưa thì hồ sơ bị treo suốt từ đầu năm.',
    should: ['procedure-difficulty', 'staff-conduct'],
  },
  {
    id: 'chat-spelling',
    sentAt: '2025-05-06',
    text: 'mk nộp hs đổi cccd ở ca q Hà Đông từ t2, họ hẹn 7 ngày mà gần 2 tháng r vẫn k thấy j, gọi đt thì k ai nghe',
    should: ['procedure-difficulty'],
  },
  {
    id: 'without-accents',
    sentAt: '2023-11-27',
    text: 'toi lam thu tuc cap doi giay phep lai xe o So Giao thong van tai ma qua han hon mot thang chua tra ket qua, de nghi xem lai',
    should: ['procedure-difficulty'],
  },
  {
    id: 'in-capitals',
    sentAt: '2025-11-03',
    text: 'ĐỀ NGHỊ UBND PHƯỜNG BỒ ĐỀ TRẢ KẾT QUẢ HỒ SƠ XÁC NHẬN HỘ NGHÈO CHO GIA ĐÌNH TÔI, QUÁ HẠN 3 TUẦN RỒI!!!',
    should: ['procedure-difficulty'],
  },
  {
    id: 'decomposed-with-entities',
    sentAt: '2025-04-01',
    text: '<p>Hồ&nbsp;sơ thuế đất của tôi ở Chi cục Thuế quận Long Biên chậm trả &gt; 2 tháng, không ai giải thích.</p>'.normalize(
      'NFD',
    ),
    should: ['procedure-difficulty'],
  },
  {
    id: 'without-a-day',
    sentAt: null,
    text: 'Tôi xin sao y giấy khai tử của bố tại UBND phường Phúc Tân nhưng bị từ chối, không nói rõ lý do.',
    // Refused without a reason, and left empty-handed: both.
    should: ['procedure-difficulty', 'staff-conduct'],
    gap: 'beside a stuck matter words outweigh the rules that hear a refusal told in half a sentence; a person is asked',
  },
  {
    id: 'place-in-the-address-field',
    sentAt: '2025-12-15',
    address: 'Số 8 ngách 12, phường Vĩnh Hưng, Hà Nội',
    addressedTo: 'Sở Nông nghiệp và Môi trường',
    channel: 'iHanoi',
    text: 'Hồ sơ đăng ký biến động sang tên sổ đỏ của gia đình tôi bị trả lại hai lần mà không có văn bản nêu lý do.',
    should: ['procedure-difficulty'],
  },
  {
    id: 'infrastructure',
    sentAt: '2024-09-10',
    text: 'Nắp cống trước số 45 phố Tôn Đức Thắng bị vỡ đã lâu, đèn đường cũng hỏng, ban đêm rất nguy hiểm, đề nghị sửa chữa.',
    should: 'infrastructure',
  },
  {
    id: 'environment',
    sentAt: '2025-02-18',
    text: 'Bãi rác tự phát đầu ngõ bốc mùi hôi thối, người ta còn đốt nhựa khói đen mù mịt mỗi chiều.',
    should: 'environment',
  },
  {
    id: 'traffic',
    sentAt: '2025-03-05',
    text: 'Ô tô đỗ kín hai bên đường Nguyễn Tuân giờ tan tầm gây ùn tắc kéo dài, mong bố trí lực lượng phân luồng.',
    should: 'traffic',
  },
  {
    id: 'public-order',
    sentAt: '2023-08-21',
    text: 'Quán bia bày bàn ghế chiếm hết vỉa hè, hát karaoke loa kéo đến nửa đêm không ai ngủ được.',
    should: 'public-order',
  },
  {
    id: 'utilities',
    sentAt: '2025-06-12',
    text: 'Khu tập thể chúng tôi mất nước sinh hoạt năm ngày nay, gọi công ty nước sạch chỉ nghe hẹn.',
    should: 'utilities',
  },
  {
    id: 'education-health-service',
    sentAt: '2024-10-14',
    text: 'Trường tiểu học của con tôi thu quỹ phụ huynh hai triệu một học kỳ, bữa ăn bán trú lại rất sơ sài.',
    should: 'education-health-service',
  },
  {
    id: 'construction-violation',
    sentAt: '2025-07-22',
    text: 'Hộ liền kề nhà tôi đang xây thêm hai tầng không phép, cơi nới ra cả phần đất chung, đề nghị kiểm tra và đình chỉ thi công.',
    should: 'construction-violation',
  },
  {
    id: 'complaint-denunciation',
    sentAt: '2024-05-30',
    text: 'Tôi làm đơn khiếu nại quyết định thu hồi đất và phương án bồi thường giải phóng mặt bằng vì giá đền bù quá thấp.',
    should: 'complaint-denunciation',
  },
  {
    id: 'inquiry',
    sentAt: '2025-08-28',
    text: 'Cho tôi hỏi muốn nhập khẩu cho con mới sinh thì cần những giấy tờ gì và nộp ở đâu ạ?',
    should: 'inquiry',
  },
  {
    id: 'praise',
    sentAt: '2025-09-09',
    text: 'Xin gửi lời cảm ơn các anh chị ở bộ phận một cửa phường Hoàn Kiếm, rất nhiệt tình, hướng dẫn chu đáo, trả kết quả sớm hơn hẹn.',
    should: 'praise',
  },
  {
    id: 'advertisement',
    sentAt: '2025-01-20',
    text: 'Nhận làm bằng lái xe các loại, bao đậu, giá rẻ, inbox zalo 0912345678 để được tư vấn.',
    should: 'spam-other',
  },
  {
    id: 'foreign-language',
    sentAt: '2025-03-17',
    text: 'Hello, the street light in front of my building has been broken for weeks and nobody comes to repair it.',
    should: 'spam-other',
  },
  { id: 'nothing', sentAt: '2025-07-01', text: '  ', should: 'spam-other' },
]
