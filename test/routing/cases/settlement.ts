/** R09–R12: the procedure tells who settles. */
import type { Case } from '../case.js'

export const settlement: readonly Case[] = [
  {
    rule: 'R09',
    day: '2023-04-18',
    text: 'UBND phường Thành Công hẹn ba lần chưa trả giấy xác nhận độc thân cho tôi.',
    to: ['ubnd-cap-xa:00034', 'UBND phường Thành Công'],
  },
  {
    rule: 'R09',
    day: '2025-11-04',
    text: 'e lm khai sinh cho bé ở xã phú nghĩa, 3 tuần r k thấy j, gọi thì k nghe máy',
    to: ['ubnd-cap-xa:10030', 'UBND xã Phú Nghĩa'],
  },
  {
    rule: 'R09',
    day: '2024-06-03',
    text: 'dang ky tam tru o phuong Phu Dien bi tra ho so 3 lan, lan nao cung ly do khac',
    to: ['cong-an-cap-xa:00619', 'Công an phường Phú Diễn'],
  },
  {
    // A task of the district until 30 June 2025 (decree 120/2025), of the commune since.
    rule: 'R09',
    day: '2025-08-14',
    text: 'Đăng ký kết hôn với người nước ngoài ở phường Việt Hưng, đòi thêm giấy tờ ngoài quy định.',
    to: ['ubnd-cap-xa:00127', 'UBND phường Việt Hưng'],
  },
  {
    rule: 'R09',
    day: '2025-10-22',
    text: 'Làm giấy khai sinh cho con mà hẹn hết tuần này sang tuần khác.',
    to: 'no-place',
  },
  {
    rule: 'R10',
    day: '2023-12-05',
    text: 'Xin giấy phép xây dựng nhà ở quận Tây Hồ, hồ sơ nộp từ tháng 9 tới nay chưa có kết quả.',
    to: ['ubnd-quan-tay-ho', 'UBND quận Tây Hồ'],
  },
  {
    // The commune tells the district.
    rule: 'R10',
    day: '2024-11-12',
    text: 'xin gpxd nhà ở xã cổ loa, hs nộp 2 thg r cứ bắt bổ sung',
    to: ['ubnd-huyen-dong-anh', 'UBND huyện Đông Anh'],
  },
  {
    rule: 'R10',
    day: '2025-06-30',
    text: 'dang ky ho kinh doanh o thi xa Son Tay qua hen 10 ngay',
    to: ['ubnd-thi-xa-son-tay', 'UBND thị xã Sơn Tây'],
  },
  {
    rule: 'R10',
    day: '2025-01-09',
    text: 'Hồ sơ xin cấp giấy phép xây dựng nhà tôi nộp năm ngoái vẫn nằm im.',
    to: 'no-place',
  },
  {
    rule: 'R11',
    day: '2023-09-14',
    text: 'Đổi giấy phép lái xe nộp đã hai tháng chưa nhận được.',
    to: ['so-gtvt', 'Sở Giao thông vận tải thành phố Hà Nội'],
  },
  {
    rule: 'R11',
    day: '2025-09-24',
    text: 'xin ly lich tu phap nop tu thang 8 ma chua tra',
    to: ['cong-an-tp-ha-noi', 'Công an thành phố Hà Nội'],
  },
  {
    rule: 'R11',
    day: '2024-02-26',
    text: 'Rút BHXH một lần ở BHXH quận Hà Đông bị hẹn đi hẹn lại.',
    to: ['bhxh-cap-huyen:268', 'Bảo hiểm xã hội quận Hà Đông'],
    secondary: ['bhxh-tp-ha-noi-1'],
  },
  {
    rule: 'R11',
    day: '2024-02-26',
    text: 'Rút BHXH một lần ở BHXH quận Hà Đông bị hẹn đi hẹn lại.',
    to: ['bhxh-cap-huyen:268', 'Bảo hiểm xã hội quận Hà Đông'],
    row: null,
  },
  {
    rule: 'R11',
    day: '2024-08-12',
    text: 'bhxh ha dong cham tra luong huu cho me toi',
    to: ['bhxh-cap-huyen:268', 'Bảo hiểm xã hội quận Hà Đông'],
    row: null,
  },
  {
    // The office of the district is the only one for the place.
    rule: 'R11',
    day: '2024-08-12',
    text: 'Chi cục thuế không giải quyết hoàn thuế thu nhập cá nhân, nhà tôi ở phường Láng Hạ.',
    to: ['chi-cuc-thue-cap-huyen:006', 'Chi cục Thuế quận Đống Đa'],
    row: null,
    flags: [],
  },
  {
    // A base that nobody names: the city-wide body (routing-decisions 7).
    rule: 'R11',
    day: '2026-02-17',
    text: 'Cấp sổ bảo hiểm xã hội mới, đã ba tháng chưa có.',
    to: ['bhxh-tp-ha-noi', 'Bảo hiểm xã hội thành phố Hà Nội'],
    row: null,
  },
  {
    rule: 'R11',
    day: '2026-03-05',
    text: 'Thuế cơ sở 7 không giải quyết hồ sơ hoàn thuế thu nhập cá nhân của tôi, nộp từ tháng 12.',
    to: ['thue-co-so:7', 'Thuế cơ sở 7 thành phố Hà Nội'],
    secondary: ['thue-tp-ha-noi'],
  },
  {
    rule: 'R11',
    day: '2026-03-05',
    text: 'Thuế cơ sở không giải quyết hồ sơ hoàn thuế thu nhập cá nhân của tôi, nộp từ tháng 12.',
    to: ['thue-tp-ha-noi', 'Thuế thành phố Hà Nội'],
  },
  {
    rule: 'R11',
    day: '2024-07-23',
    text: 'sang ten so do o chi nhanh van phong dang ky dat dai Thanh Xuan, tra ho so 3 lan',
    to: ['vpdkdd-ha-noi', 'Văn phòng Đăng ký đất đai Hà Nội'],
    row: null,
  },
  {
    // The name of the office holds the words of a procedure of the commune.
    rule: 'R11',
    day: '2025-05-13',
    text: 'Trung tâm đăng ký đất đai để hồ sơ của tôi ba tháng, nhà tôi ở xã Cổ Loa.',
    to: ['vpdkdd-ha-noi', 'Văn phòng Đăng ký đất đai Hà Nội'],
    row: null,
  },
  {
    rule: 'R11',
    day: '2025-08-08',
    text: 'Hồ sơ xin cấp thẻ hướng dẫn viên du lịch ở Sở Du lịch quá hẹn 15 ngày.',
    to: ['so-du-lich', 'Sở Du lịch thành phố Hà Nội'],
  },
  {
    rule: 'R12',
    day: '2024-04-09',
    text: 'Chứng thực bản sao ở phường Hàng Bông phải đợi hai ngày, phường bảo người ký đi họp.',
    to: ['ubnd-cap-xa:00076', 'UBND phường Hàng Bông'],
  },
  {
    rule: 'R12',
    day: '2024-04-09',
    text: 'UBND quận Thanh Xuân hẹn chứng thực bản sao bằng đại học ba ngày chưa trả.',
    to: ['ubnd-quan-thanh-xuan', 'UBND quận Thanh Xuân'],
  },
  {
    // Both are competent, and each sends to the other.
    rule: 'R12',
    day: '2024-10-15',
    text: 'Chứng thực chữ ký: UBND phường Kim Mã đẩy lên UBND quận Ba Đình, UBND quận Ba Đình đẩy về.',
    to: 'several-bodies',
  },
  {
    rule: 'R12',
    day: '2024-08-14',
    text: 'CAQ Cầu Giấy làm căn cước 3 tháng chưa trả',
    to: ['cong-an-cap-huyen:005', 'Công an quận Cầu Giấy'],
  },
  {
    rule: 'R12',
    day: '2023-10-26',
    text: 'lam can cuoc o cong an huyen Ba Vi cho 3 thang chua co the',
    to: ['cong-an-cap-huyen:271', 'Công an huyện Ba Vì'],
  },
  {
    rule: 'R12',
    day: '2026-07-16',
    text: 'Xin cung cấp thông tin quy hoạch thửa đất đã 40 ngày không ai trả lời.',
    to: 'ambiguous-level',
    candidates: ['so-qhkt'],
  },
]
