/** Every body of this package by all of its nicknames; the thirty-nine of the list of September 2024 while they live and later. */
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/types.js'
import { hanoi } from '../registry/hanoi.js'
import { everyBody, FIRST, isAlive, LAST } from './days-and-units.js'
import { DIFFICULTY, gather, pack, routingOf, world } from './hanoi.js'

const late = (name: string) => `${name} chưa trả kết quả hồ sơ của tôi.`
/** A day of the body's life on which reports could come. */
const dayOf = ({ from, through }: { readonly from: Day | null; readonly through: Day | null }): Day =>
  through !== null && through < LAST ? through : from !== null && from > FIRST ? from : LAST

/** Names that say nothing alone: they want a place after them, or are read as something else there ("CT": chủ tịch). */
const NOT_ALONE = [
  'phong-kinh-te-xa: phòng kinh tế',
  'ubnd-cap-xa: UBND cấp xã',
  'bql-kcnc-kcn: BQL khu công nghệ cao Hòa Lạc',
  'cong-an-cap-xa: CAP',
  'cong-an-cap-xa: CAX',
  'cuc-thue-tp-ha-noi: CT TP Hà Nội',
  'thue-co-so: TCS',
]

describe('every body', () => {
  it('is recognised by each of its names, as itself or as one of its family', () => {
    const families = new Map(pack.families.map(family => [family.id, family]))
    const lost = hanoi.authorities.flatMap(entry =>
      [...(entry.per === null ? [entry.name] : []), ...entry.says].flatMap(name => {
        const { mentions } = gather(late(name), dayOf(entry))
        const isIt = mentions.bodies.some(({ entries, family, place }) => {
          const kin = families.get(family ?? '')
          const members = kin ? [...kin.commune, ...kin.district, ...kin.city, ...kin.branches, ...kin.points] : []
          // The committee of a district is made from its place, whatever entry it has.
          const ofPlace = place !== null && entry.unit !== null && place.units.some(unit => unit.code === entry.unit)
          // A part of a body is answered for by the one above it.
          const ids = [entry.id, ...entry.parents.map(parent => parent.id)]
          return ids.some(id => entries.some(one => one.id === id) || members.includes(id)) || ofPlace
        })
        return isIt ? [] : [`${entry.id}: ${name}`]
      }),
    )
    expect(lost.sort()).toEqual([...NOT_ALONE].sort())
  })
})

const DISTRICTS =
  'Nam Từ Liêm|Sóc Sơn|Hoàn Kiếm|Đông Anh|Cầu Giấy|Hà Đông|Mê Linh|Bắc Từ Liêm|Chương Mỹ|Phúc Thọ|Thanh Trì|Tây Hồ|Thanh Xuân|Đan Phượng|Hai Bà Trưng|Long Biên|Hoài Đức|Ứng Hòa|Quốc Oai|Sơn Tây|Thường Tín|Ba Đình|Mỹ Đức|Đống Đa|Phú Xuyên'
    .split('|')
    .map(name => {
      const unit = pack.gazetteer.units.find(
        one => one.level === 'district' && one.name === name && one.through === '2025-06-30',
      )
      return { name: `UBND ${unit ? world.fullName(unit) : name}`, unit }
    })

describe('the list of September 2024', () => {
  it.each(DISTRICTS)('$name answers until 30 June 2025, and is followed by communes of its land', ({ name, unit }) => {
    expect(unit).toBeDefined()
    for (const day of ['2024-09-23', '2025-06-30'])
      expect(routingOf({ text: late(name), day, tags: DIFFICULTY }).route.authority?.name).toBe(name)
    const after = routingOf({ text: late(name), day: '2025-07-01', tags: DIFFICULTY })
    expect(after.route.status).toBe('needs-review')
    const heirs = (unit ? world.heirsOfDistrict(unit, '2025-07-01') : []).map(one => `ubnd-cap-xa:${one.code}`)
    expect(after.route.candidates.map(body => body.id).sort()).toEqual([...heirs].sort())
  })

  it.each([
    ['Sở Giao thông vận tải', 'so-gtvt', ['so-xay-dung', 'cong-an-tp-ha-noi']],
    ['Sở Thông tin và Truyền thông', 'so-tttt', ['so-khcn', 'so-vhtt', 'cong-an-tp-ha-noi']],
    ['Sở Giáo dục và Đào tạo', 'so-gddt', ['so-gddt']],
    ['Sở Công Thương', 'so-cong-thuong', ['so-cong-thuong']],
    ['Sở Xây dựng', 'so-xay-dung-1', ['so-xay-dung']],
    ['Sở Tài nguyên và Môi trường', 'so-tnmt', ['so-nnmt']],
    ['Sở Văn hóa và Thể thao', 'so-vhtt', ['so-vhtt']],
    [
      'Sở Lao động - Thương binh và Xã hội',
      'so-ldtbxh',
      ['so-noi-vu', 'so-y-te', 'so-gddt', 'so-nnmt', 'cong-an-tp-ha-noi'],
    ],
    ['Sở Y tế', 'so-y-te', ['so-y-te']],
    ['Ban Quản lý dự án đầu tư xây dựng công trình giao thông', 'bqlda-giao-thong', ['bqlda-giao-thong']],
    ['Ban Quản lý đường sắt đô thị', 'bql-dsdt', ['bql-dsdt']],
    [
      'Ban Quản lý dự án đầu tư xây dựng công trình hạ tầng kỹ thuật và nông nghiệp',
      'bqlda-htkt-nn',
      ['bqlda-htkt-nn'],
    ],
    ['Công an thành phố', 'cong-an-tp-ha-noi', ['cong-an-tp-ha-noi']],
  ])('%s: then, and who answers now', (name, then, now) => {
    expect(routingOf({ text: late(name), day: '2024-09-23' }).route.authority?.id).toBe(then)
    const later = routingOf({ text: late(name), day: LAST })
    const bodies = everyBody(later)
    expect(bodies.length).toBeGreaterThan(0)
    expect(bodies.filter(body => !now.includes(body.id) || !isAlive(body, LAST)).map(body => body.id)).toEqual([])
  })

  it('Tổng công ty Điện lực settles no procedure: it is the candidate that a person sees', () => {
    for (const name of ['Tổng Công ty Điện lực thành phố Hà Nội', 'Điện lực Hà Nội', 'EVN HN']) {
      for (const day of ['2024-09-23', LAST]) {
        const { route } = routingOf({ text: late(name), day })
        expect(route).toMatchObject({ status: 'needs-review', candidates: [{ id: 'evn-ha-noi' }] })
      }
    }
  })
})
