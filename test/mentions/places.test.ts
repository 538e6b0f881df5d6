/** Communes and districts of every era, as people write them. */
import { describe, expect, it } from 'vitest'
import { placesIn, relatedIn } from './hanoi.js'

const table = (rows: readonly (readonly [text: string, ...places: string[]])[]) =>
  it.each(rows.map(([text, ...places]) => ({ text, places })))('$text', ({ text, places }) => {
    expect(placesIn(text)).toEqual(places)
  })

describe('kind words', () => {
  table([
    ['phường Láng', 'phường Láng = phường 00199'],
    ['P. Láng', 'P. Láng = phường 00199'],
    ['p.Láng', 'p.Láng = phường 00199'],
    ['p láng', 'p láng = phường 00199'],
    ['F. Láng', 'F. Láng = phường 00199'],
    ['q. Ba Đình', 'q. Ba Đình = quận 001'],
    ['Q Ba Đình', 'Q Ba Đình = quận 001'],
    ['x. Phù Đổng', 'x. Phù Đổng = xã 00541/00544'],
    ['H. Gia Lâm', 'H. Gia Lâm = huyện 018'],
    ['TT. Trâu Quỳ', 'TT. Trâu Quỳ = thị trấn 00565'],
    ['tt trâu quỳ', 'tt trâu quỳ = thị trấn 00565'],
    ['TX Sơn Tây', 'TX Sơn Tây = thị xã 269'],
    ['tx. sơn tây', 'tx. sơn tây = thị xã 269'],
    ['TP. Hà Đông', 'TP. Hà Đông = thành phố 268'],
    ['phường Cầu Giấy', 'phường Cầu Giấy = phường 00166'],
    ['quận Cầu Giấy', 'quận Cầu Giấy = quận 005'],
    ['Cầu Giấy', 'Cầu Giấy = ? 00166/005'],
  ])
  table([
    ['quậnBa Đình', 'quậnBa Đình = quận 001'],
    ['ra phườngTrúc Bạch hỏi', 'phườngTrúc Bạch = phường 00004'],
    // Foreign names are none.
    ['ứng dụng iHanoi lỗi'],
  ])
})

describe('ordinary words that run into the name of a district', () => {
  table([
    ['bị yêu cầu giấy xác nhận'],
    ['không có nhu cầu giấy tờ gì thêm'],
    ['mùa đông anh ấy mới về'],
    ['việc quốc gia lâm vào bế tắc'],
    ['hồ sơ cầu giấy chưa xong', 'cầu giấy = ? 00166/005'],
    ['Bị yêu cầu ra Cầu Giấy', 'Cầu Giấy = ? 00166/005'],
  ])
})

describe('a commune of another province', () => {
  table([
    ['Quê tôi xã Tân Lập, huyện Vũ Thư, Thái Bình'],
    ['xã Quang Minh tỉnh Phú Thọ chưa trả sổ đỏ'],
    ['phường Lê Lợi, thành phố Vinh'],
    ['xã Tân Lập, huyện Đan Phượng', 'xã Tân Lập = xã 09820', 'huyện Đan Phượng = huyện 273'],
    ['ở xã Quang Minh, chuyển về Thái Bình', 'xã Quang Minh = xã 08974'],
  ])
})

describe('what is taken back', () => {
  table([
    ['nộp ở phường Láng... à không, phường Kim Liên', 'phường Kim Liên = phường 00229'],
    ['phường Láng à không nhận', 'phường Láng = phường 00199'],
  ])
})

describe('a kind word of another kind', () => {
  table([
    // "P." before a name that no ward bears is a street.
    ['số 9 P. Lý Nam Đế'],
    ['phường Gia Lâm'],
    ['xã Thanh Xuân', 'xã Thanh Xuân = xã 00433'],
    ['phường Trần Phú', 'phường Trần Phú = phường 00334'],
    ['xã Trần Phú', 'xã Trần Phú = xã 10081/10099'],
  ])
})

describe('what looks like a kind word', () => {
  table([
    ['chờ 5p Láng'],
    ['đợi 3h, Hà Đông', 'Hà Đông = ? 09556/268'],
    ['xã hội'],
    ['phường xã nào cũng vậy'],
    ['hợp tác xã Phù Đổng'],
  ])
})

describe('numbers, hyphens, roman numerals', () => {
  table([
    ['phường Mỹ Đình 1', 'phường Mỹ Đình 1 = phường 00625'],
    ['p. Mỹ Đình II', 'p. Mỹ Đình II = phường 00626'],
    ['phường Mỹ Đình', 'phường Mỹ Đình = phường 00625/00626'],
    ['phường Cổ Nhuế 02', 'phường Cổ Nhuế 02 = phường 00617'],
    ['phường Văn Miếu - Quốc Tử Giám', 'phường Văn Miếu - Quốc Tử Giám = phường 00181/00226'],
    ['phường Văn Miếu-Quốc Tử Giám', 'phường Văn Miếu-Quốc Tử Giám = phường 00181/00226'],
    ['phường Văn Miếu Quốc Tử Giám', 'phường Văn Miếu Quốc Tử Giám = phường 00181/00226'],
    ['phường Phương Liên – Trung Tự', 'phường Phương Liên – Trung Tự = phường 00226'],
  ])
})

describe('spelling', () => {
  table([
    ['xã Hoà Thạch', 'xã Hoà Thạch = xã 09949'],
    ['xã Hòa Thạch', 'xã Hòa Thạch = xã 09949'],
    ['phường Thuỵ Khuê', 'phường Thuỵ Khuê = phường 00112'],
    ['phường Thụy Khuê', 'phường Thụy Khuê = phường 00112'],
    ['xã Đại áng', 'xã Đại áng = xã 00679'],
    ['PHƯỜNG LA KHÊ', 'PHƯỜNG LA KHÊ = phường 09551'],
    ['lam o phuong khuong dinh', 'phuong khuong dinh = phường 00364'],
    ['xa Dai Ang', 'xa Dai Ang = xã 00679'],
    ['lam lai can cuoc o tay ho', 'tay ho = ? 00103/003'],
    ['bhxh ha dong cham tra', 'ha dong = ? 09556/268'],
    ['giay to tay ho'],
    // Vạn Phúc and Vân Phúc: only accents tell them apart.
    ['xa Van Phuc', 'xa Van Phuc = xã 00676/09721'],
    ['ubnd phuong Tu Lien', 'phuong Tu Lien = phường 00097'],
    ['o phuong Dinh Cong', 'phuong Dinh Cong = phường 00307/00316'],
  ])
  table([['ubnd phuong hang bot hen len phuong mai quay lai', 'phuong hang bot = phường 00196']])
  table([
    ['lam khai sinh o phuong lang', 'phuong lang = phường 00199'],
    ['len phuong buoi chieu khong co ai'],
    ['phường buổi sáng rất đông'],
    ['lang thang ca ngay'],
  ])
})

describe('initials', () => {
  table([
    ['quận HK', 'quận HK = quận 002'],
    ['Q.HBT', 'Q.HBT = quận 007'],
    ['q. TX', 'q. TX = quận 009'],
    ['TX, hẹn mãi'],
    ['hồ sơ HK của tôi'],
  ])
})

describe('names that are ordinary words', () => {
  table([
    ['ký hợp đồng lao động'],
    ['Hợp đồng thuê nhà'],
    ['xã Hợp Đồng', 'xã Hợp Đồng = xã 10072'],
    ['chế độ phúc lợi xã hội'],
    ['phường Phúc Lợi', 'phường Phúc Lợi = phường 00136'],
    ['hai bên thống nhất'],
    ['xã Thống Nhất', 'xã Thống Nhất = xã 10252'],
    ['diện tích tự nhiên'],
    ['cổ đông của công ty'],
    ['chúc các anh chị thành công'],
    ['đọc trên tiền phong'],
    ['nhà ở Bồ Đề', 'Bồ Đề = ? 00118/00139'],
  ])
})

describe('streets, people, houses', () => {
  table([
    ['đường Lê Đại Hành'],
    ['phố Bạch Mai'],
    ['bệnh viện Bạch Mai'],
    ['bệnh viện đa khoa Hà Đông'],
    ['đại học Bách Khoa'],
    ['trường THPT Kim Liên'],
    ['chợ Đồng Xuân'],
    ['Hồ Tây'],
    ['cầu Thanh Trì'],
    ['bến xe Mỹ Đình'],
    ['sân bay Nội Bài'],
    ['công ty TNHH Hoàng Mai'],
    ['phố Tôn Đức Thắng'],
    ['ông Nguyễn Du'],
    ['nhà số 12 Láng Hạ'],
    ['ngõ 5 Trần Phú'],
    ['chị Hồng Hà'],
    ['luật sư Phạm Thanh Liệt'],
    ['tôi là Nguyễn Thị Kim Liên'],
    ['bãi sông phường Thanh Trì', 'phường Thanh Trì = phường 00301'],
    ['đường Nguyễn Trãi, phường Thượng Đình', 'phường Thượng Đình = phường 00346'],
  ])
  table([['chung cư Kim Văn Kim Lũ'], ['cháu Đặng Hoàng Kim Liên']])
})

describe('provinces of the same name', () => {
  table([
    ['tỉnh Hòa Bình'],
    ['xac nhan o tinh Phu Yen'],
    ['tỉnh Vĩnh Phúc'],
    ['xã Hòa Bình', 'xã Hòa Bình = xã 10198'],
    ['phường Vĩnh Phúc', 'phường Vĩnh Phúc = phường 00006'],
  ])
})

describe('former units', () => {
  table([
    ['phường Ngọc Hà cũ', 'phường Ngọc Hà = phường 00008/00016 cũ'],
    ['phường Ngọc Hà (cũ)', 'phường Ngọc Hà = phường 00008/00016 cũ'],
    ['phường Ngọc Hà trước đây', 'phường Ngọc Hà = phường 00008/00016 cũ'],
    ['phường Ngọc Hà', 'phường Ngọc Hà = phường 00008/00016'],
  ])
  table([
    ['trước đây là phường Ngọc Hà', 'phường Ngọc Hà = phường 00008/00016 cũ'],
    ['trước sáp nhập thuộc phường Ngọc Hà', 'phường Ngọc Hà = phường 00008/00016 cũ'],
    ['phường Ngọc Hà trước khi sáp nhập', 'phường Ngọc Hà = phường 00008/00016 cũ'],
    ['phường cũ là Ngọc Hà', 'Ngọc Hà = ? 00008/00016 cũ'],
  ])
})

describe('places beside one another', () => {
  it.each([
    ['phường Minh Khai, quận Hai Bà Trưng', ['00295']],
    ['Minh Khai, Bắc Từ Liêm', ['00613']],
    ['xã Kim Chung, huyện Hoài Đức', ['09853']],
    ['quận Ba Đình, phường Kim Mã', ['00028']],
    ['phường Tương Mai, Hoàng Mai', ['00313/00322']],
    ['quận Ba Đình và quận Tây Hồ', ['001', '003']],
  ] as const)('%s', (text, codes) => {
    expect(relatedIn(text)).toEqual(codes)
  })

  it('narrows each namesake by its own district', () => {
    const text = 'phường Minh Khai, quận Hai Bà Trưng và phường Minh Khai, quận Bắc Từ Liêm'
    expect(relatedIn(text)).toEqual(['00295', '00613'])
  })
})
