/**
 * What a body may hand over when it ends and its work goes to several others. Closed list: `heirs.subjects` in
 * `dictionaries/authorities/` takes its words from here.
 */
export const SUBJECTS = {
  'by-place': 'Theo nơi có việc: đơn vị hành chính nhận địa bàn',
  children: 'Trẻ em',
  'digital-telecoms': 'Chuyển đổi số, công nghệ thông tin, viễn thông, bưu chính',
  'driving-licence': 'Sát hạch, cấp giấy phép lái xe',
  'drug-rehabilitation': 'Cai nghiện ma túy',
  employment: 'Việc làm, bảo hiểm thất nghiệp',
  'information-security': 'An toàn thông tin mạng',
  labour: 'Lao động, tiền lương, giấy phép lao động',
  merits: 'Người có công',
  'poverty-reduction': 'Giảm nghèo',
  'press-publishing': 'Báo chí, xuất bản',
  religion: 'Tôn giáo',
  'roads-transport': 'Đường bộ, vận tải',
  'social-evils': 'Phòng, chống tệ nạn xã hội',
  'social-protection': 'Bảo trợ xã hội',
  'vocational-education': 'Giáo dục nghề nghiệp',
} as const
