/**
 * Reports as they come in, with the body that must answer on the day, worked out from the law before the code was asked.
 * `to` is the official name, or what keeps the route for a person; `among` are names that the candidates must hold.
 */
import type { RouteReason, Tag } from '../../src/types.js'

export interface FreshCase {
  readonly day: string
  readonly text: string
  readonly tags: readonly Tag[]
  readonly to: string | null
  readonly reason?: RouteReason
  readonly among?: readonly string[]
}

const TAGS: Readonly<Record<string, readonly Tag[]>> = {
  D: ['procedure-difficulty'],
  C: ['staff-conduct'],
  B: ['procedure-difficulty', 'staff-conduct'],
}

/** A line: day, tags, body (or `? reason: candidates`), text. */
function read(line: string): FreshCase {
  const [day = '', letter = '', answer = '', text = ''] = line.split(' | ')
  const tags = TAGS[letter.trim()] ?? []
  if (!answer.startsWith('?')) return { day, text, tags, to: answer.trim() }
  const [reason = '', among = ''] = answer.slice(1).trim().split(': ')
  return {
    day,
    text,
    tags,
    to: null,
    ...(reason ? { reason: reason.trim() as RouteReason } : {}),
    among: among.split(' / ').filter(name => name !== ''),
  }
}

const CENTRE = 'Trung tâm Phục vụ hành chính công thành phố Hà Nội'

const LINES = `
2023-03-02 | D | UBND phường Hàng Bông | Tôi khai sinh cho cháu nội ở UBND phường Hàng Bông, hẹn hai ngày mà nay đã ba tuần chưa có giấy.
2023-04-18 | D | UBND xã Văn Bình | e đk kết hôn ở xã văn bình, thường tín, cán bộ hộ tịch nghỉ phép suốt nên chưa đc ký
2023-05-09 | D | UBND huyện Gia Lâm | nop ho so cap phep xay dung nha o tai huyen Gia Lam da 50 ngay, hoi thi bao dang tham dinh
2023-06-14 | C | UBND quận Hai Bà Trưng | Chuyên viên phòng Quản lý đô thị quận Hai Bà Trưng xem bản vẽ xin phép của tôi rồi bĩu môi nói nhà thế này cũng đòi xây.
2023-07-21 | D | Chi cục Thuế quận Ba Đình | Chi cục Thuế quận Ba Đình bắt tôi nộp lại tờ khai lệ phí trước bạ nhà đất lần thứ ba, mỗi lần một lý do.
2023-08-08 | D | Sở Giao thông vận tải thành phố Hà Nội | đổi gplx hạng B2 ở sở giao thông hà nội, giấy hẹn 5 ngày mà 1 tháng r vẫn báo chờ in
2023-09-19 | D | Bảo hiểm xã hội huyện Đông Anh | Hồ sơ thai sản của tôi nộp BHXH huyện Đông Anh từ giữa tháng bảy, đến nay chưa thấy tiền.
2023-10-03 | D | Công an quận Cầu Giấy | lam can cuoc o cong an quan Cau Giay tu dau nam, goi hoi ai cung noi cho the tu bo gui ve
2023-11-16 | D | Sở Tư pháp thành phố Hà Nội | Xin phiếu lý lịch tư pháp số 2 tại Sở Tư pháp để đi du học mà quá ngày hẹn mười hai hôm.
2023-12-05 | C | UBND quận Thanh Xuân | Chị ngồi bàn số 2 bộ phận một cửa quận Thanh Xuân vừa ăn quà vừa tiếp dân, hỏi đến hồ sơ thì gắt.
2024-01-11 | D | Văn phòng Đăng ký đất đai Hà Nội | Chi nhánh Văn phòng đăng ký đất đai Thanh Trì nhận hồ sơ sang tên sổ hồng từ tháng 10, nay vẫn chưa trả.
2024-01-30 | C | UBND quận Long Biên | Chủ tịch phường Phúc Đồng cầm đơn xin xác nhận tình trạng hôn nhân của tôi rồi quẳng xuống đất.
2024-02-16 | D | UBND xã Kim Sơn | UBND xã Kim Sơn, thị xã Sơn Tây chưa chi trả trợ cấp người cao tuổi cho mẹ tôi, hỏi thì bảo chờ danh sách.
2024-03-04 | D | UBND thị xã Sơn Tây | thi xa Son Tay cap dang ky ho kinh doanh qua cham, quan pho cua toi nop tu truoc tet
2024-03-26 | D | Sở Kế hoạch và Đầu tư thành phố Hà Nội | Hồ sơ đăng ký thay đổi người đại diện theo pháp luật của công ty tôi bị Sở Kế hoạch và Đầu tư trả ba lần, lần nào cũng lỗi mới.
2024-04-09 | D | Công an phường Nghĩa Đô | công an phường nghĩa đô k cho e đk tạm trú vì chủ nhà k ký, e đã có hđ thuê công chứng
2024-05-15 | D | Sở Lao động - Thương binh và Xã hội thành phố Hà Nội | Công ty chúng tôi xin giấy phép lao động cho chuyên gia tại Sở Lao động Thương binh và Xã hội, quá hạn 20 ngày làm việc.
2024-06-06 | D | Trung tâm Dịch vụ việc làm Hà Nội | Tôi nộp hồ sơ hưởng trợ cấp thất nghiệp ở trung tâm dịch vụ việc làm, hai tháng không ai gọi.
2024-06-27 | C | Công an thành phố Hà Nội | Trưởng Công an quận Hoàn Kiếm lớn tiếng quát bố tôi khi ông hỏi vì sao thẻ căn cước in sai ngày sinh.
2024-07-10 | D | UBND phường Khương Trung | ubnd p khương trung ko chứng thực hđ ủy quyền cho mẹ e, bảo sang văn phòng cc mà lm
2024-08-01 | D | Văn phòng UBND thành phố Hà Nội | Trang dịch vụ công thành phố Hà Nội đăng nhập không được ba ngày nay, tôi không nộp nổi hồ sơ.
2024-08-22 | D | UBND huyện Đan Phượng | UBND huyện Đan Phượng làm sổ đỏ lần đầu cho nhà tôi, hồ sơ ngâm mười tám tháng.
2024-09-12 | D | Sở Tài nguyên và Môi trường thành phố Hà Nội | Công ty tôi nộp báo cáo đánh giá tác động môi trường tại Sở TNMT mà sáu tháng không được thẩm định.
2024-10-17 | C | UBND thành phố Hà Nội | Giám đốc Sở Giao thông vận tải cắt lời và mỉa mai doanh nghiệp khi chúng tôi hỏi hồ sơ cấp phù hiệu.
2024-11-05 | D | ${CENTRE} | cong dich vu cong ha noi cu bao loi 500, tai giay to len mai khong duoc
2024-11-20 | D | UBND phường Trung Tự | Trích lục khai sinh xin ở UBND phường Trung Tự, quận Đống Đa đợi năm tuần.
2024-12-19 | C | ${CENTRE} | Cán bộ ở chi nhánh số 1 Võ Chí Công ném tập hồ sơ của tôi qua ô kính rồi bảo đi chỗ khác.
2025-01-06 | D | ? split-unit: UBND phường Phương Liên - Trung Tự / UBND phường Kim Liên | Tôi ở phường Trung Tự cũ, xin xác nhận độc thân mà phường đòi giấy của cả nơi ở mười năm trước.
2025-01-14 | D | UBND xã Thiên Đức | xa Dinh Xuyen cu nay nhap roi, giay khai sinh cua chau toi nop thang 12 khong ai tra
2025-02-13 | D | Công an huyện Sóc Sơn | Tôi làm lại thẻ căn cước ở Công an huyện Sóc Sơn, lăn tay hai lần rồi vẫn chưa có thẻ.
2025-02-27 | D | Sở Tư pháp thành phố Hà Nội | lltp số 1 nộp stp từ mùng 10 tết, gọi tổng đài ko ai bắt máy, e sắp bay r
2025-03-03 | D | Công an thành phố Hà Nội | Tôi nộp hồ sơ xin lý lịch tư pháp ở Sở Tư pháp hồi tháng hai, nay sở nói đã bàn giao, chưa ai trả kết quả.
2025-03-05 | D | Sở Xây dựng thành phố Hà Nội | HTX vận tải chúng tôi xin giấy phép kinh doanh vận tải ở Sở GTVT, từ khi nhập sở thì hồ sơ mất hút.
2025-03-12 | D | Sở Nội vụ thành phố Hà Nội | So LDTBXH chua tra ho so cap lai giay phep lao dong cho nguoi nuoc ngoai cua cong ty toi
2025-03-19 | D | Sở Nông nghiệp và Môi trường thành phố Hà Nội | Hồ sơ giấy phép môi trường của xưởng tôi nộp Sở Tài nguyên và Môi trường từ năm ngoái vẫn nằm đó.
2025-04-02 | D | Sở Tài chính thành phố Hà Nội | đk thành lập cty ở sở kế hoạch đầu tư, hệ thống báo bổ sung 4 lần, lần nào cx ghi lý do y hệt
2025-04-11 | D | Đội Thuế quận Hoàng Mai | Đội Thuế quận Hoàng Mai không xác nhận nghĩa vụ tài chính về đất cho tôi suốt một tháng rưỡi.
2025-04-24 | D | Công an phường Mễ Trì | Từ khi bỏ công an quận, Công an phường Mễ Trì làm căn cước cho con tôi mà hẹn ba lần không có máy.
2025-05-08 | D | Công an thành phố Hà Nội | Doi giay phep lai xe o So GTVT tu thang 1, nay khong biet hoi ai, khong thay gui ve
2025-05-13 | D | Bảo hiểm xã hội quận Nam Từ Liêm | BHXH quận Nam Từ Liêm yêu cầu tôi về quê xin xác nhận mới chịu chốt sổ bảo hiểm.
2025-05-27 | C | UBND thành phố Hà Nội | Chủ tịch UBND huyện Hoài Đức quát tháo bà con khi bà con hỏi hồ sơ cấp giấy chứng nhận.
2025-06-12 | D | UBND quận Bắc Từ Liêm | UBND quận Bắc Từ Liêm giữ hồ sơ cấp phép xây dựng của nhà tôi, hỏi thì bảo chờ sắp xếp bộ máy.
2025-06-30 | D | UBND huyện Thanh Oai | huyen Thanh Oai nop ho so dang ky ho kinh doanh tu 10/6, hom nay ngay cuoi cung van khong tra
2025-07-01 | D | UBND xã Dân Hòa | Hộ kinh doanh của tôi ở xã Hồng Dương, huyện Thanh Oai nộp từ tháng sáu, huyện giải thể rồi thì ai trả giấy.
2025-07-03 | D | UBND xã Quốc Oai | hs cấp sổ đỏ lần đầu thửa đất ở sài sơn, quốc oai nộp huyện từ năm ngoái, h huyện hết r biết hỏi ai
2025-07-08 | C | UBND phường Bồ Đề | Cô tiếp nhận ở điểm phục vụ hành chính công phường Bồ Đề hất hàm bảo bà lão "không biết thì về".
2025-07-16 | D | UBND xã Gia Lâm | Toi xin giay phep xay dung nha rieng le o xa Gia Lam 45 ngay chua duoc cap
2025-07-22 | D | ? split-unit: UBND phường Thanh Xuân / UBND phường Khương Đình | Nhà tôi ở phường Thượng Đình cũ, xin giấy phép xây dựng mà phường mới nói không thuộc địa bàn.
2025-08-04 | D | UBND phường Ba Đình | xin trích lục kết hôn, ngày xưa đk ở phường quán thánh, h ko biết nơi nào giữ sổ mà ra đâu cx bảo ko có
2025-08-11 | D | ? which-commune: UBND phường Tây Hồ | Ở quận Tây Hồ cũ đăng ký khai tử cho ông tôi mà đi ba nơi không nơi nào làm.
2025-08-19 | D | Công an phường Hà Đông | Đăng ký thường trú cho vợ ở Công an phường Hà Đông bị từ chối bốn lần trên mạng.
2025-08-26 | D | Văn phòng Đăng ký đất đai Hà Nội | tách thửa đất ở xã Quảng Bị, vpđkđđ hẹn 30 ngày h là ngày 75
2025-09-04 | D | Sở Tài chính thành phố Hà Nội | Đăng ký thành lập công ty TNHH nộp ở phòng đăng ký kinh doanh Sở Tài chính bị yêu cầu sửa năm lần.
2025-09-11 | C | UBND thành phố Hà Nội | Chủ tịch UBND xã Vân Đình cầm đơn của tôi hỏi "ai xui mày" rồi đuổi tôi khỏi phòng, tôi chỉ hỏi giấy khai sinh.
2025-09-17 | D | Thuế thành phố Hà Nội | Cơ quan thuế thành phố Hà Nội để hồ sơ hoàn thuế thu nhập cá nhân của tôi tám tháng.
2025-09-25 | D | Sở Y tế thành phố Hà Nội | xin cấp chứng chỉ hành nghề dược nộp sở y tế 3 thg chưa có, hỏi thì kêu đợi hội đồng
2025-10-02 | C | Công an thành phố Hà Nội | Trưởng công an xã Thạch Thất chỉ tay vào mặt con trai tôi khi cháu hỏi hồ sơ tạm trú.
2025-10-09 | D | Công an thành phố Hà Nội | Nộp đổi bằng lái ở điểm hành chính công phường Yên Hòa, quá hẹn hai tuần chưa có bằng.
2025-10-15 | D | UBND phường Tây Mỗ | UBND phường Tây Mỗ đòi tôi nộp thêm giấy xác nhận của tổ trưởng dân phố khi làm hồ sơ trợ cấp khuyết tật.
2025-10-23 | C | UBND xã Phù Đổng | bo phan mot cua xa Phu Dong nhan vien noi trong khong, quang ho so cua dan
2025-10-30 | D | UBND phường Phú Lương | Tôi nộp hồ sơ đăng ký hộ kinh doanh ở điểm phục vụ hành chính công phường Cửa Nam cho tiện đường, quán ở phường Phú Lương, ba tuần chưa có giấy.
2025-11-06 | D | Bảo hiểm xã hội thành phố Hà Nội | Rút BHXH một lần ở bảo hiểm xã hội thành phố, trả hồ sơ năm lần không nói rõ thiếu gì.
2025-11-13 | D | Sở Giáo dục và Đào tạo thành phố Hà Nội | Tôi xin chỉnh sửa tên trên bằng tốt nghiệp THPT tại Sở Giáo dục và Đào tạo đã hai tháng.
2025-11-20 | D | Công an thành phố Hà Nội | Lý lịch tư pháp nộp qua VNeID hai tháng nay chưa trả, gọi công an thành phố không ai nghe.
2025-11-27 | D | UBND phường Hồng Hà | phuong Hong Ha lam khai sinh cho con toi sai ten dem, xin sua thi bat nop lai tu dau
2025-12-04 | D | UBND phường Đại Mỗ | phường đại mỗ k nhận hs chứng thực chữ ký của e vì e hk tỉnh khác
2025-12-11 | C | UBND phường Kiến Hưng | Người ở quầy một cửa phường Kiến Hưng vừa lướt điện thoại vừa nói trống không với mẹ tôi.
2025-12-12 | C | ${CENTRE} | Người ở quầy một cửa phường Kiến Hưng vừa lướt điện thoại vừa nói trống không với mẹ tôi.
2025-12-18 | C | ${CENTRE} | nv điểm hành chính công xã Thư Lâm quát e như con, e chỉ hỏi nộp hs khai sinh ở ô nào
2025-12-24 | D | UBND xã Hòa Lạc | UBND xã Hòa Lạc nhận hồ sơ xin cấp giấy chứng nhận quyền sử dụng đất lần đầu nửa năm rồi im lặng.
2026-01-05 | D | ${CENTRE} | Ra điểm phục vụ hành chính công phường Phúc Lợi từ 6 giờ lấy số mà 11 giờ máy hết số, hồ sơ khai sinh lại mang về.
2026-01-15 | D | UBND phường Đông Ngạc | Đất nhà tôi ở phường Đông Ngạc, nộp xin phép xây dựng tại chi nhánh số 3, quá hạn ba tuần.
2026-01-22 | B | UBND xã An Khánh | Xã An Khánh để hồ sơ hộ nghèo của tôi năm tháng, tôi lên hỏi thì cán bộ văn hóa xã hội mắng tôi tham.
2026-01-29 | C | UBND xã Mê Linh | Cán bộ địa chính xã Mê Linh xuống đo đất thì nói tục với vợ tôi, bảo không có quà thì chờ.
2026-02-05 | D | Công an phường Bạch Mai | đăng ký xe máy ở CAP Bạch Mai, nộp cả tháng ch đc bấm biển
2026-02-11 | D | ${CENTRE} | VNeID báo lỗi xác thực nên tôi không nộp được hồ sơ đăng ký khai sinh cho cháu.
2026-02-26 | C | UBND thành phố Hà Nội | Giám đốc Trung tâm Phục vụ hành chính công thành phố quát người dân góp ý chuyện xếp hàng nộp hồ sơ.
2026-03-05 | D | Thuế thành phố Hà Nội | etax mobile treo suốt, em ko nộp được thuế đất phi nông nghiệp
2026-03-12 | D | Công an thành phố Hà Nội | Làm hộ chiếu phổ thông ở phòng quản lý xuất nhập cảnh hẹn 8 ngày mà một tháng chưa thấy.
2026-03-19 | D | UBND xã Bát Tràng | xa Bat Trang khong cap giay xac nhan tinh trang hon nhan cho toi vi toi tung o Da Nang
2026-03-31 | C | ${CENTRE} | Ở điểm hành chính công phường Láng, anh trả kết quả giật phiếu hẹn của tôi rồi nói "mắt để đâu".
2026-04-07 | D | UBND phường Tùng Thiện | Tôi xin chuyển mục đích sử dụng đất vườn sang đất ở tại phường Tùng Thiện, tám tháng chưa trả lời.
2026-04-15 | D | Sở Xây dựng thành phố Hà Nội | Xe hợp đồng của tôi xin cấp phù hiệu tại Sở Xây dựng hai tháng, mỗi lần hỏi bảo chờ phần mềm.
2026-04-22 | D | ? which-commune | Huyện Chương Mỹ cũ làm hộ nghèo cho nhà tôi dở dang, nay không biết xã nào giải quyết.
2026-05-06 | D | UBND xã Phú Nghĩa | em ở xã trường yên, chương mỹ cũ, xin xác nhận hộ cận nghèo mà xã mới bảo ko có dữ liệu
2026-05-14 | D | Bảo hiểm xã hội thành phố Hà Nội | Thẻ BHYT của mẹ tôi in sai năm sinh, nộp đơn sửa bảy tuần chưa ai đổi cho.
2026-05-21 | D | Thuế thành phố Hà Nội | Xin cấp mã số thuế cho hộ kinh doanh mà thuế cơ sở hẹn mãi không trả.
2026-05-28 | D | Sở Nội vụ thành phố Hà Nội | So Noi vu giu ho so gia han giay phep lao dong cua chuyen gia ben toi hai thang
2026-06-04 | C | Sở Nội vụ thành phố Hà Nội | Phó giám đốc Sở Nội vụ đập bàn khi chúng tôi hỏi hồ sơ giấy phép lao động.
2026-06-11 | D | Sở Du lịch thành phố Hà Nội | Xin cấp thẻ hướng dẫn viên du lịch nội địa, Sở Du lịch đòi chứng chỉ không có trong danh mục.
2026-06-18 | D | UBND phường Văn Miếu - Quốc Tử Giám | UBND phường Văn Miếu chưa trả kết quả đăng ký khai tử cho bố tôi.
2026-06-25 | D | UBND phường Xuân Phương | nha toi o phuong Phuong Canh cu, dang ky ket hon ma cho ca thang
2026-07-02 | D | Công an xã Nội Bài | Công an xã Nội Bài không nhập khẩu cho cháu tôi, bảo thiếu giấy mà không ghi ra là giấy gì.
2026-07-09 | D | ? ambiguous-place: UBND phường Long Biên | Long Biên làm giấy khai sinh chậm quá, đi bốn lần chưa xong.
2026-07-16 | D | UBND phường Cầu Giấy | Phường Cầu Giấy cấp số nhà cho ngõ tôi mà năm tháng không có kết quả.
2026-07-23 | D | ? no-place | Tôi xin xác nhận tình trạng hôn nhân đã mười ngày mà phường cứ bảo chờ.
2026-07-30 | C | ? no-body | Cán bộ ở đó thái độ rất tệ, tôi nộp hồ sơ mà bị nói như tát nước vào mặt.
2026-08-06 | D | ? outside-jurisdiction | Tôi ở Hà Nội nhưng làm giấy khai sinh cho con ở xã Nga Sơn, tỉnh Thanh Hóa, bốn tháng chưa có.
2026-08-13 | C | ? city-head | Chủ tịch UBND thành phố Hà Nội ngắt lời chúng tôi khi hỏi về hồ sơ chậm trả ở các phường.
2026-08-20 | D | ? : UBND phường Dương Nội | phường bảo qua thuế, thuế bảo về phường Dương Nội, ko ai chịu trách nhiệm hs của e
2026-08-27 | D | ? outside-jurisdiction | Thi hành án dân sự thành phố giữ hồ sơ của tôi hai năm, nộp đơn bao lần không trả lời.
2026-09-03 | C | Công an phường Vĩnh Hưng | can bo cong an phuong Vinh Hung quat me toi khi di lam can cuoc
2026-09-10 | D | UBND xã Hương Sơn | Xã Hương Sơn chưa giải quyết mai táng phí cho ông tôi là đối tượng bảo trợ, hồ sơ nộp bốn tháng.
2026-09-17 | D | Sở Tư pháp thành phố Hà Nội | Phòng công chứng số 7 hẹn công chứng hợp đồng tặng cho nhà đất của tôi năm lần không làm.
2026-09-24 | D | Sở Công Thương thành phố Hà Nội | Nộp hồ sơ ở Sở Công Thương xin giấy phép bán buôn rượu, quá hạn một tháng.
2026-10-01 | D | UBND phường Thanh Liệt | UBND phường Thanh Liệt trả hồ sơ đăng ký lại khai sinh của tôi ba lần, mỗi lần thêm một loại giấy.
2026-10-08 | C | UBND phường Hoàng Liệt | Phó chủ tịch phường Hoàng Liệt cười cợt khi tôi xin chứng thực di chúc.
2026-10-15 | D | UBND xã Suối Hai | em nộp xin phép xây nhà, đất ở xã suối hai, mà xã để 2 tháng ko phản hồi
2026-10-22 | D | UBND phường Định Công | Hộ khẩu tôi ở Nam Định nhưng làm giấy khai sinh cho con tại phường Định Công, phường không nhận.
2026-10-29 | D | Công an thành phố Hà Nội | Nghiệm thu phòng cháy chữa cháy cho xưởng, Phòng Cảnh sát PCCC Công an thành phố trả hồ sơ lần thứ tư.
2026-11-05 | D | UBND phường Từ Liêm | Tôi xin sửa tên đường trong giấy phép xây dựng ở UBND phường Từ Liêm, ba tháng không có hồi âm.
2026-11-12 | D | Văn phòng Đăng ký đất đai Hà Nội | xoá thế chấp sổ đỏ ở chi nhánh vpđk đất đai hà đông, hẹn 3 ngày mà 3 tuần ch xong
2024-02-08 | D | UBND huyện Mê Linh | Cải chính năm sinh trong giấy khai sinh cho tôi (50 tuổi) ở UBND huyện Mê Linh bị trả hồ sơ hai lần.
2024-05-23 | D | UBND quận Đống Đa | Đăng ký kết hôn với chồng người Pháp tại UBND quận Đống Đa mà đợi hơn một tháng chưa hẹn ký.
2025-08-07 | D | UBND phường Kim Liên | Kết hôn với chồng người Hàn Quốc nộp ở phường Kim Liên, phường bảo chưa được tập huấn nên chưa làm.
2023-10-25 | D | Sở Thông tin và Truyền thông thành phố Hà Nội | Sở Thông tin và Truyền thông chưa cấp giấy phép xuất bản bản tin cho hội chúng tôi dù nộp đủ.
2025-04-16 | D | Sở Văn hóa và Thể thao thành phố Hà Nội | Giấy phép xuất bản tài liệu không kinh doanh nộp Sở TTTT từ tháng một nay chưa ai trả.
2024-07-24 | C | ? no-place | Chủ tịch phường quát tôi khi tôi hỏi giấy khai sinh của con.
2025-06-17 | D | ? which-commune: UBND xã Hồng Dương | Ở huyện Thanh Oai, tôi xin xác nhận hộ nghèo mà xã cứ hẹn lần lữa.
2026-04-29 | D | UBND phường Ngọc Hà | Tôi ở phường Ngọc Hà, bảo vệ ở cổng Sở Xây dựng chỉ tôi sang phường làm giấy khai sinh, sang đó phường để hai tuần chưa trả.
2024-12-31 | D | UBND xã Dương Hà | xa Duong Ha huyen Gia Lam cap trich luc khai tu qua cham, hen 4 lan
2025-12-30 | C | UBND phường Sơn Tây | Chuyên viên thẩm định hồ sơ cấp phép của UBND phường Sơn Tây bảo tôi "muốn nhanh thì biết điều", nói rất khó nghe.
2023-08-30 | C | Cục Thuế thành phố Hà Nội | Nhân viên Cục Thuế Hà Nội hất hàm, nói chuyện như bố đời khi tôi hỏi hồ sơ hoàn thuế của công ty.
2025-05-21 | C | Bảo hiểm xã hội khu vực I | Giám đốc BHXH huyện Thạch Thất mắng công nhân ngay tại quầy khi hỏi chế độ ốm đau.
2026-06-30 | D | UBND phường Việt Hưng | Con tôi học lớp 6, xin chuyển trường từ tỉnh về phường Việt Hưng mà phường bắt chạy đi chạy lại.
`

export const FRESH: readonly FreshCase[] = LINES.trim().split('\n').map(read)
