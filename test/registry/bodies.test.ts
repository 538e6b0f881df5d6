import { describe, expect, it } from 'vitest'
import { commune, hanoi, world } from './hanoi.js'

const district = (code: string) => {
  const unit = world.unitOn('district', code, '2025-06-30')
  if (!unit) throw new Error(`no district ${code}`)
  return unit
}

describe('bodies of a class', () => {
  it.each([
    ['ubnd-cap-xa', commune('Ngọc Hà', '2025-07-01'), 'ubnd-cap-xa:00008', 'UBND phường Ngọc Hà', 'commune', '00008'],
    ['cong-an-cap-xa', commune('Đại Thanh', '2025-07-01'), null, 'Công an xã Đại Thanh', 'commune', null],
    ['ubnd-cap-huyen', district('005'), 'ubnd-quan-cau-giay', 'UBND quận Cầu Giấy', 'district', '005'],
    ['cong-an-cap-huyen', district('268'), 'cong-an-cap-huyen:268', 'Công an quận Hà Đông', 'district', '268'],
    ['bhxh-cap-huyen', district('269'), 'bhxh-cap-huyen:269', 'Bảo hiểm xã hội thị xã Sơn Tây', 'district', '269'],
    ['chi-cuc-thue-cap-huyen', district('004'), null, 'Chi cục Thuế quận Long Biên', 'district', '004'],
    ['doi-thue-cap-huyen', district('003'), null, 'Đội Thuế quận Tây Hồ', 'district', '003'],
  ] as const)('%s', (id, unit, expectedId, name, level, code) => {
    const body = world.instance(id, unit)
    expect(body).toMatchObject({ id: expectedId ?? `${id}:${unit.code}`, name, level, unit: code ?? unit.code })
  })

  it('take a number', () => {
    expect(world.instance('thue-co-so', 3)).toEqual({
      ...{ id: 'thue-co-so:3', name: 'Thuế cơ sở 3 thành phố Hà Nội', level: 'department', unit: null },
    })
  })

  it('are not made from something else', () => {
    expect(() => world.instance('ubnd-cap-xa', district('005'))).toThrow(RangeError)
    expect(() => world.instance('thue-co-so', district('005'))).toThrow(RangeError)
    expect(() => world.instance('ubnd-cap-xa', 3)).toThrow(RangeError)
    expect(() => world.authorityOf('so-nowhere')).toThrow(RangeError)
  })

  it('leave single bodies as they are', () => {
    expect(world.instance('so-xay-dung', district('005'))).toEqual(world.authorityOf('so-xay-dung'))
    expect(world.authorityOf('so-xay-dung')).toEqual({
      ...{ id: 'so-xay-dung', name: 'Sở Xây dựng thành phố Hà Nội', level: 'department', unit: null },
    })
  })

  it('of a district have one committee', () => {
    expect(world.districtCommittee('269')?.id).toBe('ubnd-thi-xa-son-tay')
    expect(world.districtCommittee('999')).toBeNull()
  })
})

describe('successor', () => {
  it.each([
    ['so-gtvt', '2025-02-28', null, 'so-gtvt'],
    ['so-gtvt', '2025-03-01', 'driving-licence', 'cong-an-tp-ha-noi'],
    ['so-gtvt', '2025-03-01', 'roads-transport', 'so-xay-dung'],
    ['so-tnmt', '2025-04-15', null, 'so-nnmt'],
    ['so-khdt', '2025-04-10', null, 'so-tai-chinh'],
    ['so-noi-vu-1', '2025-04-10', null, 'so-noi-vu'],
    ['so-noi-vu-1', '2025-04-10', 'religion', 'so-dttg'],
    ['cuc-thue-tp-ha-noi', '2025-03-01', null, 'chi-cuc-thue-khu-vuc-i'],
    ['cuc-thue-tp-ha-noi', '2025-07-01', null, 'thue-tp-ha-noi'],
    ['chi-cuc-thue-cap-huyen', '2025-10-01', null, 'thue-co-so'],
    ['bhxh-cap-huyen', '2025-07-01', null, 'bhxh-co-so'],
    ['cong-an-cap-huyen', '2025-04-28', null, 'cong-an-tp-ha-noi'],
    ['cong-an-cap-huyen', '2025-04-28', 'by-place', 'cong-an-cap-xa'],
    ['ubnd-quan-ba-dinh', '2025-07-01', null, 'ubnd-cap-xa'],
    ['diem-pvhcc-xa-1', '2025-12-12', null, 'diem-pvhcc-xa-2'],
  ] as const)('of %s on %s for %s is %s', (id, day, subject, expected) => {
    expect(world.successor(id, day, subject)).toMatchObject({ id: expected })
  })

  it('tells its steps', () => {
    expect(world.successor('cuc-thue-tp-ha-noi', '2025-07-01', null)).toEqual({
      id: 'thue-tp-ha-noi',
      steps: [
        { from: 'cuc-thue-tp-ha-noi', to: 'chi-cuc-thue-khu-vuc-i', day: '2025-03-01', subjects: [] },
        { from: 'chi-cuc-thue-khu-vuc-i', to: 'thue-tp-ha-noi', day: '2025-07-01', subjects: [] },
      ],
    })
  })

  it('is open when only subjects could tell', () => {
    expect(world.successor('so-gtvt', '2025-03-01', null)).toEqual({ candidates: ['cong-an-tp-ha-noi', 'so-xay-dung'] })
    expect(world.successor('so-gtvt', '2025-03-01', 'religion')).toEqual({
      candidates: ['cong-an-tp-ha-noi', 'so-xay-dung'],
    })
  })

  it('without a day is certain only for a body that has always been', () => {
    expect(world.successor('so-y-te', null, null)).toEqual({ id: 'so-y-te', steps: [] })
    expect(world.successor('so-tnmt', null, null)).toEqual({ candidates: ['so-tnmt', 'so-nnmt'] })
  })

  it('is nobody for a body that begins later', () => {
    expect(world.successor('so-nnmt', '2025-02-28', null)).toEqual({ candidates: [] })
  })
})

describe('predecessor', () => {
  it.each([
    ['so-noi-vu', '2025-02-28', null, { id: 'so-noi-vu-1' }],
    ['so-noi-vu', '2025-02-28', 'labour', { id: 'so-ldtbxh' }],
    ['thue-tp-ha-noi', '2024-01-01', null, { id: 'cuc-thue-tp-ha-noi' }],
    ['thue-tp-ha-noi', '2025-05-01', null, { id: 'chi-cuc-thue-khu-vuc-i' }],
    ['so-nnmt', '2024-01-01', null, { candidates: ['so-nnptnt', 'so-tnmt'] }],
    ['ttphcc-ha-noi', '2024-01-01', null, { candidates: [] }],
    ['so-xay-dung', '2026-01-01', null, { id: 'so-xay-dung' }],
  ] as const)('of %s on %s for %s', (id, day, subject, expected) => {
    expect(world.predecessor(id, day, subject)).toMatchObject(expected)
  })

  it('is the way back of a successor', () => {
    const back = world.predecessor('thue-tp-ha-noi', '2024-01-01', null)
    const forth = world.successor('cuc-thue-tp-ha-noi', '2025-07-01', null)
    expect('steps' in back && back.steps).toEqual('steps' in forth && forth.steps)
  })
})

describe('parents and parts', () => {
  it.each([
    ['ubnd-cap-xa', '2025-06-30', 'ubnd-cap-huyen'],
    ['ubnd-cap-xa', '2025-07-01', 'ubnd-tp-ha-noi'],
    ['ubnd-cap-xa', null, null],
    ['cong-an-cap-xa', '2025-02-28', 'cong-an-cap-huyen'],
    ['cong-an-cap-xa', '2025-03-01', 'cong-an-tp-ha-noi'],
    ['vpdkdd-ha-noi', '2025-02-28', 'so-tnmt'],
    ['vpdkdd-ha-noi', '2025-03-01', 'so-nnmt'],
    ['so-xay-dung', null, 'ubnd-tp-ha-noi'],
    ['so-nowhere', '2025-03-01', null],
  ])('above %s on %s stands %s', (id, day, expected) => {
    expect(world.parentOn(id, day)).toBe(expected)
  })

  it('a part is answered for by its parent', () => {
    const parts = hanoi.authorities.filter(({ id }) => world.answering(id, '2025-06-30') !== id).map(entry => entry.id)
    expect(parts.filter(id => !id.startsWith('ttphcc-cn-')).sort()).toEqual([
      'bo-phan-mot-cua-huyen',
      'chu-tich-ubnd-tp',
      'diem-pvhcc-xa-1',
      'diem-pvhcc-xa-2',
      'phong-cong-chung',
      'phong-gddt',
      'phong-kinh-te',
      'phong-kinh-te-xa',
      'phong-ldtbxh',
      'phong-noi-vu',
      'phong-qldt',
      'phong-tckh',
      'phong-tnmt',
      'phong-tu-phap',
      'phong-vhtt',
      'phong-vhxh-xa',
      'ttphcc-chi-nhanh',
      'vp-hdnd-ubnd-xa',
      'vpdkdd-chi-nhanh',
    ])
    expect(world.answering('vpdkdd-chi-nhanh', null)).toBe('vpdkdd-ha-noi')
    expect(world.answering('diem-pvhcc-xa-1', '2023-05-05')).toBe('ubnd-cap-xa')
    expect(world.answering('cong-an-cap-xa', '2025-08-01')).toBe('cong-an-cap-xa')
  })

  it('levels follow territory', () => {
    expect(world.levelsOf(['cong-an-tp-ha-noi', 'ubnd-cap-xa', 'thue-co-so', 'so-nowhere'])).toEqual([
      'commune',
      'department',
    ])
  })
})
