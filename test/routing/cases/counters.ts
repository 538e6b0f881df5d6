/** R05, R06, R06b: reception points; R16, R17: portals. */
import type { Case } from '../case.js'
import { BOTH, CONDUCT } from '../hanoi.js'

const centre = ['ttphcc-ha-noi', 'Trung tâm Phục vụ hành chính công thành phố Hà Nội'] as const

export const counters: readonly Case[] = [
  {
    // A screen that does not work, told beside the portal.
    rule: 'R17',
    day: '2026-04-06',
    text: 'Khai tử cho bà ngoại trên cổng mà nhập xong lại nhảy về trang đầu, làm sáu lần.',
    to: ['ttphcc-ha-noi', 'Trung tâm Phục vụ hành chính công thành phố Hà Nội'],
  },
  {
    rule: 'R17',
    day: '2024-05-06',
    text: 'Hồ sơ kết hôn gửi trên dịch vụ công đứng im ở 80 phần trăm, không lưu được.',
    to: ['vp-ubnd-tp', 'Văn phòng UBND thành phố Hà Nội'],
  },
  {
    // A portal that is not named is the system of whose field it is.
    rule: 'R16',
    row: 'R16s',
    day: '2026-04-06',
    text: 'Đăng ký tạm trú trên dịch vụ công mà không bấm được nút gửi, mất cả tối.',
    to: ['cong-an-tp-ha-noi', 'Công an thành phố Hà Nội'],
    flags: ['national-system'],
  },
  {
    // Where it is named it is what it is called.
    rule: 'R17',
    day: '2026-04-06',
    text: 'Đăng ký tạm trú trên cổng dịch vụ công Hà Nội mà không bấm được nút gửi, mất cả tối.',
    to: ['ttphcc-ha-noi', 'Trung tâm Phục vụ hành chính công thành phố Hà Nội'],
  },
  {
    // A portal only by which the file went there is no obstacle.
    rule: 'R09',
    day: '2026-04-06',
    text: 'Nộp khai tử cho bà ngoại trên dịch vụ công, phường Láng trả lại vì thiếu chữ ký.',
    to: ['ubnd-cap-xa:00199', 'UBND phường Láng'],
  },
  {
    rule: 'R05',
    day: '2023-09-07',
    text: 'Nhân viên bộ phận một cửa phường Nghĩa Tân vừa bấm điện thoại vừa trả lời cộc lốc.',
    tags: CONDUCT,
    to: ['ubnd-cap-xa:00160', 'UBND phường Nghĩa Tân'],
  },
  {
    rule: 'R05',
    day: '2024-08-27',
    text: 'mot cua quan Hoang Mai co nhan vien quay so 4 noi trong khong voi nguoi gia',
    tags: CONDUCT,
    to: ['ubnd-quan-hoang-mai', 'UBND quận Hoàng Mai'],
  },
  {
    rule: 'R05',
    day: '2023-11-06',
    text: 'Phòng một cửa quận Hoàn Kiếm không nhận hồ sơ, bảo tuần sau quay lại.',
    to: ['ubnd-quan-hoan-kiem', 'UBND quận Hoàn Kiếm'],
  },
  {
    rule: 'R05',
    day: '2025-12-11',
    text: 'điểm hành chính công xã hạ bằng, cô tiếp nhận vứt hs trả lại ko thèm nhìn dân',
    tags: CONDUCT,
    to: ['ubnd-cap-xa:09982', 'UBND xã Hạ Bằng'],
  },
  {
    // The point stands in Láng, wherever the house is.
    rule: 'R05',
    day: '2025-10-14',
    text: 'Nhân viên điểm hành chính công phường Láng cáu gắt khi tôi nộp hồ sơ xin phép xây nhà ở phường Hà Đông.',
    tags: CONDUCT,
    to: ['ubnd-cap-xa:00199', 'UBND phường Láng'],
  },
  {
    // A land office has counters of its own.
    rule: 'R05',
    day: '2025-10-14',
    text: 'nv văn phòng đăng ký đất đai chi nhánh số 3 ném hs trả lại, quát dân như con',
    tags: CONDUCT,
    to: ['vpdkdd-ha-noi', 'Văn phòng Đăng ký đất đai Hà Nội'],
    row: 'R08',
  },
  {
    rule: 'R06',
    day: '2025-12-12',
    text: 'điểm hành chính công xã hạ bằng, cô tiếp nhận vứt hs trả lại ko thèm nhìn dân',
    tags: CONDUCT,
    to: centre,
    secondary: ['ubnd-cap-xa:09982'],
  },
  {
    rule: 'R06',
    day: '2026-03-31',
    text: 'Người trực điểm phục vụ hành chính công phường Tương Mai nói chuyện như quát với bà cụ nộp hồ sơ.',
    tags: CONDUCT,
    to: centre,
    secondary: ['ubnd-cap-xa:00322'],
  },
  {
    rule: 'R06',
    day: '2026-04-01',
    text: 'Người trực điểm phục vụ hành chính công phường Tương Mai nói chuyện như quát với bà cụ nộp hồ sơ.',
    tags: CONDUCT,
    to: centre,
    secondary: [],
  },
  {
    // A branch belongs to the centre on any day since December 2024.
    rule: 'R06',
    day: '2024-12-16',
    text: 'nhan vien chi nhanh so 2 Cau Giay tra loi nham nham, lai con dap ho so xuong ban',
    tags: CONDUCT,
    to: centre,
  },
  {
    // The specialist who settles is the commune's, even after 12 December 2025.
    rule: 'R06',
    day: '2026-02-25',
    text: 'Chuyên viên phòng Kinh tế xã Ứng Thiên thẩm định giấy phép xây dựng nhà tôi rồi mỉa mai, bảo nghèo còn đòi xây.',
    tags: CONDUCT,
    to: ['ubnd-cap-xa:10369', 'UBND xã Ứng Thiên'],
    row: null,
  },
  {
    rule: 'R06b',
    day: '2026-01-08',
    text: 'Điểm phục vụ hành chính công phường Kim Liên không nhận hồ sơ chứng thực của tôi, bảo hết số, mai quay lại.',
    to: centre,
    secondary: ['ubnd-cap-xa:00229'],
  },
  {
    rule: 'R06b',
    day: '2026-01-08',
    text: 'Điểm hành chính công phường Láng không nhận hồ sơ xin phép xây nhà tại phường Hà Đông, bảo quay về đó mà nộp.',
    to: centre,
    secondary: ['ubnd-cap-xa:00199'],
  },
  {
    rule: 'R06b',
    day: '2026-05-20',
    text: 'ra diem hanh chinh cong xa Quang Oai lay so tu 7h ma 11h khong ai tiep, quay trong, ho so khai sinh mang ve',
    to: centre,
    secondary: ['ubnd-cap-xa:09619'],
  },
  {
    rule: 'R06b',
    day: '2025-08-18',
    text: 'Chi nhánh số 5 hành chính công không nhận hồ sơ của tôi vì hết số.',
    to: centre,
  },
  {
    // Late settlement stays with the commune.
    rule: 'R06b',
    day: '2026-01-08',
    text: 'Điểm phục vụ hành chính công phường Kim Liên nhận hồ sơ khai tử đã 20 ngày mà chưa có kết quả.',
    to: ['ubnd-cap-xa:00229', 'UBND phường Kim Liên'],
    row: 'R09',
    secondary: ['ttphcc-ha-noi'],
  },
  {
    rule: 'R06b',
    day: '2025-12-11',
    text: 'Điểm phục vụ hành chính công phường Kim Liên không nhận hồ sơ chứng thực của tôi, bảo hết số, mai quay lại.',
    to: ['ubnd-cap-xa:00229', 'UBND phường Kim Liên'],
    row: null,
  },
  {
    // Both tags, both at the counter.
    rule: 'R06b',
    day: '2026-02-02',
    text: 'Ra điểm hành chính công phường Xuân Đỉnh, nhân viên không chịu tiếp nhận hồ sơ kết hôn, lại còn nói móc.',
    tags: BOTH,
    to: centre,
    secondary: ['ubnd-cap-xa:00611'],
  },
  {
    rule: 'R16',
    day: '2025-08-06',
    text: 'Cổng dịch vụ công quốc gia báo lỗi suốt từ sáng, tôi không nộp được hồ sơ cấp bản sao trích lục.',
    to: centre,
    flags: ['national-system'],
  },
  {
    rule: 'R16',
    day: '2024-03-13',
    text: 'vneid lỗi liên tục, e k đăng nhập được để nộp hs đk thường trú',
    to: ['vp-ubnd-tp', 'Văn phòng UBND thành phố Hà Nội'],
    flags: ['national-system'],
  },
  {
    // It worked, so the portal is not the obstacle.
    rule: 'R16',
    day: '2026-03-03',
    text: 'Tôi nộp trên Cổng dịch vụ công quốc gia hồ sơ đăng ký khai tử ở UBND xã Phúc Sơn, một tháng chưa trả.',
    to: ['ubnd-cap-xa:10459', 'UBND xã Phúc Sơn'],
    row: 'R09',
  },
  {
    // The tax app is the tax body's (decision 17).
    rule: 'R16',
    day: '2026-04-14',
    text: 'eTax Mobile báo lỗi hoài không thanh toán được lệ phí trước bạ.',
    to: ['thue-tp-ha-noi', 'Thuế thành phố Hà Nội'],
    row: 'R16s',
    flags: ['national-system'],
  },
  {
    rule: 'R16',
    day: '2025-02-10',
    text: 'ứng dụng VssID không đăng nhập được, tôi cần xem quá trình đóng bảo hiểm mà hai tuần nay hệ thống lỗi.',
    to: ['bhxh-tp-ha-noi-1', 'Bảo hiểm xã hội thành phố Hà Nội'],
    row: 'R16s',
  },
  {
    rule: 'R17',
    day: '2024-10-31',
    text: 'Trang dịch vụ công Hà Nội không đăng nhập được, tôi cần nộp hồ sơ cấp phép xây dựng.',
    to: ['vp-ubnd-tp', 'Văn phòng UBND thành phố Hà Nội'],
    secondary: ['so-tttt'],
  },
  {
    rule: 'R17',
    day: '2024-11-01',
    text: 'Trang dịch vụ công Hà Nội bị treo, tôi tải hồ sơ cấp phép xây dựng lên ba tối liền không được.',
    to: centre,
  },
  {
    rule: 'R17',
    day: '2024-11-01',
    text: 'Trang dịch vụ công Hà Nội không đăng nhập được, tôi cần nộp hồ sơ cấp phép xây dựng.',
    to: centre,
  },
  {
    rule: 'R17',
    day: '2026-06-18',
    text: 'app ihanoi cu bi loi, gui ho so bao loi he thong, khong dang nhap duoc ca tuan',
    to: centre,
  },
  {
    // The point is the city centre's; nothing says that a file is late.
    rule: 'R06b',
    day: '2026-02-17',
    text: 'Điểm hành chính công phường Ba Đình làm gì cũng rườm rà, dân đến xin giấy phải kê khai đi kê khai lại.',
    to: ['ttphcc-ha-noi', 'Trung tâm Phục vụ hành chính công thành phố Hà Nội'],
    secondary: ['ubnd-cap-xa:00004'],
  },
  {
    // A file that is late is settled by the commune.
    rule: 'R05',
    day: '2026-02-17',
    text: 'Điểm hành chính công phường Ba Đình nhận giấy tờ rồi ngâm hồ sơ hai tháng.',
    to: ['ubnd-cap-xa:00004', 'UBND phường Ba Đình'],
  },
]
