import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/dates.js'
import type { Unit } from '../../src/pack.js'
import { placeFinder } from '../../src/routing/places.js'
import { stripAccents } from '../../src/text/letters.js'
import type { Day } from '../../src/types.js'
import { gather, pack, routingOf, world } from './hanoi.js'

const places = placeFinder(pack, { registry: world, gather, longestText: Infinity })
const AFTER = '2025-08-15'

/** `phường Láng, Hà Nội`, or the names of the candidates in order of code. */
function communeOf(address: string, day: Day): string {
  const { unit, candidates } = places.resolveAddress(address, day)
  if (unit) return `${unit.kind} ${unit.name}`
  return [...candidates]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ name }) => name)
    .join(' | ')
}

describe('an address names a commune of the old days', () => {
  it.each([
    ['phố (P.) before a later commune', '88 P. Minh Khai, Vĩnh Tuy, Hai Bà Trưng, Hà Nội', 'Vĩnh Tuy'],
    ['phường (P.) at the beginning of its part', '9 Xa La, P. Phúc La, Hà Đông, Hà Nội', 'Phúc La'],
    ['a street of the same name', '14 Phố Tương Mai, Tương Mai, Hoàng Mai', 'Tương Mai'],
    ['a street of another commune of the district', '7 Đ. Khương Đình, Hạ Đình, Thanh Xuân', 'Hạ Đình'],
    ['thị trấn (TT.)', 'Bến xe, TT. Đại Nghĩa, Mỹ Đức, Hà Nội', 'Đại Nghĩa'],
    ['a roman number', 'Cổ Nhuế II, Bắc Từ Liêm, Hà Nội', 'Cổ Nhuế 2'],
    ['a number with a nought', 'Mỹ Đình 01, Nam Từ Liêm', 'Mỹ Đình 1'],
    ['glued words', 'phường Trúc Bạch, quậnBa Đình, HàNội', 'Trúc Bạch'],
    ['a glued letter', 'X. Ba Trại, HBa Vì, HN', 'Ba Trại'],
    ['a postcode', 'Trung Hoà, Cầu Giấy, Hà Nội10000, Việt Nam', 'Trung Hòa'],
    ['initials', 'phường Bách Khoa - HBT - Hà Nội', 'Bách Khoa'],
    ['a cut name', 'Khâm Thiên, Đ.Đa, T.P Hà Nội', 'Khâm Thiên'],
    ['a hamlet before it without a comma', 'Thôn 4 Quảng Bị, Chương Mỹ, Hà Nội', 'Quảng Bị'],
    ['the tone on the wrong letter', 'Hàng Bồ, Hòan Kiếm, Hà Nội', 'Hàng Bồ'],
    ['a wrong mark beside its district', 'xã Tiến Yên, Hoài Đức, Hà Nội', 'Tiền Yên'],
    ['no accents', 'so 5 ngo 3, Khuong Mai, Thanh Xuan, Ha Noi', 'Khương Mai'],
    ['capitals without accents', 'XA CAN KIEM, HUYEN THACH THAT', 'Cần Kiệm'],
    ['a name that is an ordinary word', 'Hợp Đồng, Chương Mỹ, Hà Nội', 'Hợp Đồng'],
    ['a name that is also a district', 'Thanh Trì, Hoàng Mai, Hà Nội', 'Thanh Trì'],
    ['a name that is also a province', 'phường Vĩnh Phúc, quận Ba Đình', 'Vĩnh Phúc'],
    ['district first', 'quận Ba Đình, phường Liễu Giai', 'Liễu Giai'],
    ['directions in brackets', '5 Láng Hạ, Đống Đa (cách Ngã Tư Sở 1 km)', null],
    ['a street after a house number', '58 Ngô Thì Nhậm, Hai Bà Trưng, Hà Nội', null],
    ['a street written P. after a house number', '417 P. Minh Khai, Hai Bà Trưng, Hà Nội', null],
    ['a housing estate', 'Khu đô thị Văn Quán, Hà Đông', null],
    ['a hamlet', 'thôn Liên Hà, Đông Anh, Hà Nội', null],
    ['a commune of another district', 'Láng Hạ, Cầu Giấy, Hà Nội', null],
  ])('%s: %s', (_, address, name) => {
    const { commune } = places.resolveAddress(address, AFTER)
    expect(commune?.units.map(unit => unit.name) ?? null).toEqual(name === null ? null : [name])
  })
})

describe('the commune of the day', () => {
  it.each([
    ['xã Thanh Xuân, Sóc Sơn', AFTER, 'xã Nội Bài'],
    ['phường Thanh Xuân, thành phố Hà Nội', AFTER, 'phường Thanh Xuân'],
    ['phường Hoàng Mai, quận Hoàng Mai, Hà Nội', AFTER, 'phường Hoàng Mai'],
    ['phường Cửa Đông, Hoàn Kiếm', AFTER, 'Ba Đình | Hoàn Kiếm'],
    ['phường Cửa Đông, Hoàn Kiếm', '2025-06-30', 'phường Cửa Đông'],
    ['phường Cửa Đông (nay là phường Ba Đình), Hà Nội', AFTER, 'phường Ba Đình'],
    ['phường Cửa Đông (nay là phường Ba Đình), Hà Nội', '2024-05-01', 'phường Cửa Đông'],
    ['phường Ba Đình (trước đây là phường Cửa Đông, quận Hoàn Kiếm), Hà Nội', AFTER, 'phường Ba Đình'],
    ['phường Ba Đình (trước đây là phường Cửa Đông, quận Hoàn Kiếm), Hà Nội', '2024-05-01', 'phường Cửa Đông'],
    ['phường Đống Mác cũ, Hà Nội', '2025-01-02', 'phường Đồng Nhân'],
    ['phường Láng Thượng (cũ), Hà Nội', AFTER, 'phường Láng'],
    ['Trung Văn, Từ Liêm, Hà Nội', AFTER, 'Thanh Xuân | Từ Liêm | Đại Mỗ'],
    ['Ba Đình, Hà Nội', '2025-06-30', null],
    ['Ba Đình, Hà Nội', AFTER, null],
    ['xã Ô Diên, Hà Nội', '2025-06-30', null],
    ['Thôn Lại Hoàng, Yên Viên, Gia Lâm', '2025-06-30', 'xã Yên Viên'],
    ['45 Đ. Hà Huy Tập, Yên Viên, Gia Lâm', '2025-06-30', 'xã Yên Viên'],
    ['TDP Ga, Yên Viên, Gia Lâm, Hà Nội', '2025-06-30', 'thị trấn Yên Viên'],
    ['TT Yên Viên, Gia Lâm, Hà Nội', '2025-06-30', 'thị trấn Yên Viên'],
    ['Yên Viên, Gia Lâm, Hà Nội', AFTER, 'xã Phù Đổng'],
    ['Phưng Thổ Quan Quận Đ.Đa', '2025-06-30', 'phường Thổ Quan'],
    ['', AFTER, ''],
    ['Hà Nội', AFTER, ''],
  ])('%s on %s is %s', (address, day, expected) => {
    const found = communeOf(address, day)
    if (expected === null) expect(places.resolveAddress(address, day)).toMatchObject({ unit: null })
    else expect(found).toBe(expected)
  })

  it.each([
    ['a bare name may be a quarter or a street', '8 Đ. Cầu Vồng, Đức Thắng, Hà Nội', '2024-05-01', 'Đức Thắng'],
    ['an estate stands on the land of two', 'LK5, KĐT Kiến Hưng, Phú Lương, Hà Nội', '2024-05-01', 'Phú Lương'],
    ['P. after a house is a street', 'Số 3, P. Láng Hạ, Hà Nội', '2024-05-01', 'Láng Hạ'],
    ['a nickname that is a market', '30 Chợ Dừa, Đống Đa, Hà Nội', '2024-05-01', null],
    ['what became of xã Xuân Đỉnh in 2014', 'Ngõ 4, Xuân Đỉnh, Từ Liêm, Hà Nội', '2024-05-01', 'Xuân Đỉnh'],
    ['two communes of one kind and name', 'xóm 6, xã Tân Minh, Hà Nội', '2024-05-01', 'Tân Minh | Tân Minh'],
    ['only a district', 'Tổ 4, Hà Đông, Hà Nội', '2024-05-01', null],
    ['a commune that is split', 'phường Xuân La, quận Tây Hồ', AFTER, 'Phú Thượng | Tây Hồ | Nghĩa Đô | Xuân Đỉnh'],
  ])('is left open where the words do not tell it: %s', (_, address, day, candidates) => {
    expect(places.resolveAddress(address, day)).toMatchObject({ unit: null })
    if (candidates !== null) expect(communeOf(address, day)).toBe(candidates)
  })

  /**
   * Two levels are a whole address since 2025-07-01, and before it a name with its kind means the unit of the day: the
   * canonical name of a unit is that unit on every day of its life.
   */
  it.each([
    ['no other commune ever had the name', '26 Đường 32, xã Ô Diên, TP Hà Nội', AFTER, 'xã Ô Diên'],
    ['of two eras the living one acts (P2)', '9 Hàng Bài, phường Cửa Nam, TP Hà Nội', AFTER, 'phường Cửa Nam'],
    ['then the other one did', '9 Hàng Bài, phường Cửa Nam, TP Hà Nội', '2025-06-30', 'phường Cửa Nam'],
    ['the districts of that name have ended', '2 Phó Đức Chính, phường Sơn Tây, Hà Nội', AFTER, 'phường Sơn Tây'],
    ['a whole went into one', 'Thôn Đông, xã Vân Nội, huyện Đông Anh, Hà Nội', AFTER, 'xã Phúc Thịnh'],
    ['a ward only since 2014', 'Mỹ Đình 2, Từ Liêm, Hà Nội', '2024-05-01', 'phường Mỹ Đình 2'],
    ['all its people went one way', 'Thôn Thế Trạch, xã Mai Đình, Sóc Sơn', AFTER, 'xã Sóc Sơn'],
    ['a house has its street already', '28 Nguyễn Trãi, P. Thanh Xuân, Hà Nội', AFTER, 'phường Thanh Xuân'],
    ['an old province', 'Cần Kiệm, Thạch Thất, Hà Tây cũ', '2024-05-01', 'xã Cần Kiệm'],
    ['from large to small', 'Hà Nội, Ba Đình, Kim Mã, 200 Kim Mã', '2024-05-01', 'phường Kim Mã'],
    ['small initials', '4 ngõ Cống Trắng, p.khâm thiên, đđ, hn', '2024-05-01', 'phường Khâm Thiên'],
    ['a slip in the kind', 'phuờng Yên Sở, Hoàng Mai', '2024-05-01', 'phường Yên Sở'],
  ])('is certain: %s', (_, address, day, expected) => {
    expect(communeOf(address, day)).toBe(expected)
    expect(places.resolveAddress(address, day).unit).not.toBeNull()
  })

  it('says by which clause and what would decide', () => {
    const split = places.resolveAddress('phường Cửa Đông, Hoàn Kiếm', AFTER)
    expect(split.reason).toBe('split-unit')
    expect(split.decides).toContain('tổ dân phố')
    expect(split.steps[0]?.basis).toMatch(/^Nghị quyết 1656\/NQ-UBTVQH15, khoản \d+ Điều 1$/)
  })

  it.each(['12 Trần Phú, TP Hải Dương', 'phường Trần Phú, Hải Phòng', 'Thanh Hóa'])('%s is not in Hanoi', address => {
    expect(places.resolveAddress(address, AFTER)).toMatchObject({
      unit: null,
      commune: null,
      reason: 'outside-jurisdiction',
    })
  })

  it('gives spans of the text as given', () => {
    const address = 'Số 2,  quậnBa Đình,phường Trúc Ba\u0323ch'
    const { commune } = places.resolveAddress(address, AFTER)
    expect(commune && address.slice(commune.start, commune.end)).toBe('phường Trúc Ba\u0323ch')
  })

  it('refuses what is no day', () => {
    expect(() => places.resolveAddress('Ba Đình', '2025-02-30')).toThrow(/asOf/)
    expect(() => places.findPlaces('Ba Đình', 'hôm nay')).toThrow(/asOf/)
    const { resolveAddress } = placeFinder(pack, { registry: world, gather })
    expect(() => resolveAddress('Ba Đình', '')).toThrow(/asOf/)
  })

  it.each([
    ['asOf', 'missing-field', ['Ba Đình', undefined]],
    ['asOf', 'wrong-type', ['Ba Đình', new Date(0)]],
    ['asOf', 'wrong-type', ['Ba Đình', 20250630]],
    ['address', 'missing-field', [undefined, AFTER]],
    ['address', 'wrong-type', [{ street: 'Láng' }, AFTER]],
  ])('refuses a caller without types: %s %s', (field, code, given) => {
    const resolve: (...args: readonly unknown[]) => unknown = (...args) =>
      Reflect.apply(places.resolveAddress, null, args)
    expect(() => resolve(...given)).toThrow(expect.objectContaining({ name: 'PaknInputError', code, field }))
  })

  it('does not read what is longer than any address', () => {
    const { resolveAddress, findPlaces, findNames } = placeFinder(pack, { registry: world, gather, longestText: 40 })
    const address = `${'Số 5, '.repeat(6)}phường Láng, Hà Nội`
    expect(resolveAddress(address, AFTER)).toEqual({
      asOf: AFTER,
      commune: null,
      district: null,
      outside: null,
      unit: null,
      candidates: [],
      reason: 'address-too-long',
      decides: '',
      successions: [],
      steps: [],
    })
    expect(resolveAddress(address.slice(-40), AFTER).unit?.name).toBe('Láng')
    expect(findPlaces(address, AFTER)).toEqual([])
    expect(findNames(`phường Láng, ${address}`, AFTER)).toMatchObject({
      places: [{ name: 'phường Láng' }],
      readUntil: 39,
    })
    expect(() => placeFinder(pack, { longestText: 1.5 })).toThrow(/longestText/)
  })

  it('reads a time as the day it was in Hanoi', () => {
    const dayOf = (asOf: string) => places.resolveAddress('Ba Đình', asOf).asOf
    expect(dayOf('2025-06-30T23:30:00+07:00')).toBe('2025-06-30')
    expect(dayOf('2025-06-30T17:00:00Z')).toBe('2025-07-01')
  })

  it.each(['phường ', 'phường Láng, ', 'nay là ', 'nay là phường Láng ', 'quận Ba Đình '])(
    'reads %s ten thousand times over',
    piece => {
      expect(places.resolveAddress(piece.repeat(10_000), AFTER).asOf).toBe(AFTER)
    },
  )
})

describe('a commune beside the district it once lay in', () => {
  it('is read alike as a place, as an address and in a route', () => {
    const old = pack.gazetteer.units.filter(unit => unit.level === 'commune' && unit.through === '2025-06-30')
    const unlike = old.flatMap(unit => {
      const district = world.districtOf(unit, null)
      const place = `${world.fullName(unit)}, ${district ? world.fullName(district) : ''}`
      const found = places.findPlaces(`Tôi ở ${place}.`, AFTER)[0]?.candidates ?? []
      const { route } = routingOf({
        text: `Tôi ở ${place}, làm giấy khai sinh cho con hai tháng chưa xong.`,
        day: AFTER,
      })
      const routed = (route.authority ? [route.authority] : route.candidates).map(body => body.unit)
      const codes = (list: readonly { readonly code: string }[]) =>
        list
          .map(one => one.code)
          .sort()
          .join()
      const address = places.resolveAddress(`${place}, Hà Nội`, AFTER).candidates
      // Of several heirs the one that bears the name acts on the day (P2).
      const acting = found.filter(one => one.name === unit.name && one.kind === unit.kind)
      const expected = codes(acting.length > 0 ? acting : found)
      return codes(found) === codes(address) && routed.sort().join() === expected ? [] : [place]
    })
    expect(old.length).toBeGreaterThan(500)
    expect(unlike).toEqual([])
  })
})

describe('places of a text', () => {
  it('tells for each what it is on the day', () => {
    const text = 'Tôi ở phường Láng Hạ, quận Đống Đa, làm giấy tờ tại xã Nội Bài.'
    const found = places.findPlaces(text, AFTER)
    expect(found.map(place => [place.text, place.unit?.name ?? null, place.candidates.length])).toEqual([
      ['phường Láng Hạ', null, 3],
      ['quận Đống Đa', null, 7],
      ['xã Nội Bài', 'Nội Bài', 1],
    ])
    for (const place of found) expect(text.slice(place.start, place.end)).toBe(place.text)
  })

  it('reads a district as itself while it lives', () => {
    const [found] = places.findPlaces('UBND quận Ba Đình trả kết quả muộn', '2025-06-30')
    expect(found?.unit).toMatchObject({ level: 'district', name: 'Ba Đình' })
  })

  it('reads a kind word before a name in writing without accents', () => {
    expect(places.findPlaces('nha toi o phuong Trung Tu', '2024-05-01').map(place => place.unit?.name)).toEqual([
      'Trung Tự',
    ])
  })
})

// ── every unit of every era ─────────────────────────────────────────────────────────────────────

const communes = pack.gazetteer.units.filter(unit => unit.level === 'commune')
/** Units from before the gazetteer's first change begin with it. */
const OPENING = '2005-06-01'
const CLOSING = '2026-06-01'
const CHANGES = world.changeDays(OPENING)

function addressOf(unit: Unit): string {
  const district = world.districtOf(unit, null)
  return [world.fullName(unit), ...(district ? [world.fullName(district)] : []), 'Hà Nội'].join(', ')
}

/** First and last day, each change of law between them with the days around it, and some days of no meaning. */
function daysOf({ from, through }: Unit): Day[] {
  const first = from ?? (through !== null && through < OPENING ? through : OPENING)
  const last = through ?? CLOSING
  const sampled = [...CHANGES.flatMap(around), '2012-05-09', '2019-11-30', '2023-02-10', '2025-02-14', '2025-09-02']
  return [...new Set([first, last, ...sampled.filter(day => first < day && day < last)])]
}

/** A day with the one before and the one after it. */
function around(day: Day): Day[] {
  return [plusDays(day, -1), day, plusDays(day, 1)]
}

/** Communes of one district that differ in their accents only. */
const OPEN_WITHOUT_ACCENTS: readonly string[] = []

function isSame(found: { readonly code: string; readonly from: Day | null } | null, unit: Unit): boolean {
  return found !== null && found.code === unit.code && found.from === unit.from
}

const labels = (units: readonly { code: string; from: Day | null }[]) =>
  units.map(unit => `${unit.code}@${unit.from}`).sort()

/** Those that took it over; of the communes of Từ Liêm, whose split of 2014 is not known, all on the land of their district. */
function onItsLand(unit: Unit, day: Day): readonly Unit[] {
  const heirs = world.heirs(unit, day, 'person').map(heir => heir.unit)
  const district = world.districtOf(unit, null)
  return heirs.length > 0 || district === null ? heirs : world.heirsOfDistrict(district, day)
}

describe('every commune', () => {
  it('knows its successors, but for the sixteen of Từ Liêm', () => {
    const unknown = communes
      .filter(({ through }) => through !== null)
      .filter(unit => world.heirs(unit, '2025-07-01', 'person').length === 0)
    expect(new Set(unknown.map(unit => `${unit.district} ${unit.through}`))).toEqual(new Set(['019 2014-03-31']))
    expect(unknown.length).toBe(16)
  })

  it('is itself by its full address on each day of its life that changes anything', () => {
    const wrong = communes.flatMap(unit =>
      daysOf(unit)
        .filter(day => !isSame(places.resolveAddress(addressOf(unit), day).unit, unit))
        .map(day => `${addressOf(unit)} on ${day}`),
    )
    expect(wrong).toEqual([])
  })

  it('leads after its end to the units that live on its land, and to no other', () => {
    const days = world.changeDays('2020-01-01').flatMap(around)
    const wrong = communes.flatMap(unit => {
      const { through } = unit
      if (through === null) return []
      return days.flatMap(day => {
        if (day <= through) return []
        const found = places.resolveAddress(addressOf(unit), day)
        const same = labels(found.candidates).join() === labels(onItsLand(unit, day)).join()
        return same || namesake(unit, day) ? [] : [`${addressOf(unit)} on ${day}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('is itself in running text, too', () => {
    const wrong = communes.flatMap(unit =>
      daysOf(unit)
        .filter(day => {
          const [found] = places.findPlaces(`Hồ sơ nộp ở ${addressOf(unit)} đã quá hẹn.`, day)
          return !isSame(found?.unit ?? null, unit)
        })
        .map(day => `${addressOf(unit)} on ${day}`),
    )
    expect(wrong).toEqual([])
  })

  it('is followed in running text by living successors only', () => {
    const days = world.changeDays('2020-01-01').flatMap(around)
    const wrong = communes.flatMap(unit => {
      const { through } = unit
      if (through === null) return []
      return days
        .filter(day => day > through && !namesake(unit, day))
        .filter(day => {
          const [found] = places.findPlaces(`Hồ sơ nộp ở ${addressOf(unit)} đã quá hẹn.`, day)
          return labels(found?.candidates ?? []).join() !== labels(onItsLand(unit, day)).join()
        })
        .map(day => `${addressOf(unit)} on ${day}`)
    })
    expect(wrong).toEqual([])
  })

  it('is itself or left open when the accents are left out, and seldom open', () => {
    const found = communes.map(unit => {
      const { unit: answer, candidates } = places.resolveAddress(stripAccents(addressOf(unit)), unit.through ?? CLOSING)
      return { address: addressOf(unit), unit, answer, candidates }
    })
    const wrong = found.filter(({ unit, answer, candidates }) =>
      answer ? !isSame(answer, unit) : !candidates.some(one => isSame(one, unit)),
    )
    expect(wrong.map(({ address }) => address)).toEqual([])
    expect(found.filter(({ answer }) => answer === null).map(({ address }) => address)).toEqual(OPEN_WITHOUT_ACCENTS)
  })

  it('answers only with units of the day, whatever stands in the address', () => {
    const names = fc.constantFrom(
      ...communes.map(unit => unit.name),
      'Hà Nội',
      'ngõ 3',
      'P.',
      '12',
      ',',
      'quận',
      'cũ',
      '(nay là',
    )
    fc.assert(
      fc.property(
        fc.array(names, { maxLength: 7 }),
        fc.constantFrom('2019-01-01', '2024-12-31', '2025-06-30', AFTER),
        (words, day) => {
          const found = places.resolveAddress(words.join(' '), day)
          expect(found.candidates.every(unit => world.livesOn(unit, day))).toBe(true)
          expect(found.unit === null).toBe(found.reason !== null)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** A later unit of the same kind, name and district: the words mean that one. */
function namesake(unit: Unit, day: Day): boolean {
  return communes.some(
    other =>
      other !== unit &&
      other.name === unit.name &&
      other.kind === unit.kind &&
      other.district === unit.district &&
      (other.from ?? '') > (unit.from ?? '') &&
      (other.from ?? '') <= day,
  )
}

describe('every district', () => {
  const districts = pack.gazetteer.units.filter(unit => unit.level === 'district')

  it('is itself by its kind and name on each day of its life', () => {
    const wrong = districts.flatMap(unit =>
      daysOf(unit)
        .filter(day => !isSame(places.findPlaces(`UBND ${world.fullName(unit)} trả muộn`, day)[0]?.unit ?? null, unit))
        .map(day => `${world.fullName(unit)} on ${day}`),
    )
    expect(wrong).toEqual([])
  })

  it('leads after its end to living units on its land only', () => {
    const ended = districts.filter(({ through }) => through === '2025-06-30')
    const wrong = ended.filter(unit => {
      const [found] = places.findPlaces(`UBND ${world.fullName(unit)} trả muộn`, '2025-07-01')
      const heirs = world.heirsOfDistrict(unit, '2025-07-01')
      return found?.unit != null || labels(found?.candidates ?? []).join() !== labels(heirs).join()
    })
    expect(wrong.map(world.fullName)).toEqual([])
  })
})
