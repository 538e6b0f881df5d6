/**
 * Sentences as citizens write them, with the places they name: `text ⇥ place | place || province`. Former names carry
 * "cũ"; a place is written with its kind if the writer gave one. Streets, people, hospitals and markets that carry a
 * unit's name are not that unit.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeFinder } from '../../src/routing/places.js'
import { gather, pack, world } from '../routing/hanoi.js'

const rows = readFileSync(join(import.meta.dirname, 'everyday-places.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => line.split('\t'))

describe('places in everyday sentences', () => {
  it('has many rows, each once', () => {
    expect(rows.length).toBeGreaterThan(150)
    expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length)
  })

  it.each(rows)('%s → %s', (text = '', expected = '') => {
    const { places, outside } = gather(text, null).mentions
    const named = places.map(({ kind, name, former }) => [kind ?? '', name, former ? 'cũ' : ''].join(' ').trim())
    const provinces = outside.map(({ id }) => id.slice(id.indexOf(':') + 1))
    const found = named.join(' | ') + (provinces.length > 0 ? ` || ${provinces.join()}` : '')
    expect(found.toLowerCase()).toBe(expected.toLowerCase())
  })
})

const finder = placeFinder(pack, { registry: world, gather })

/** Names of the candidates on the day, in order of name. */
function onDay(text: string, day: string): string {
  const [place] = finder.findPlaces(text, day)
  const names = place?.candidates.map(({ kind, name }) => `${kind} ${name}`) ?? []
  return names.sort().join(' | ')
}

describe('what they are on the days around a change', () => {
  it.each([
    // 2025-01-01: 579 communes become 526.
    ['nộp hồ sơ ở phường Cầu Dền', '2024-12-31', 'phường Cầu Dền'],
    ['nộp hồ sơ ở phường Cầu Dền', '2025-01-01', 'phường Bách Khoa | phường Thanh Nhàn'],
    ['nộp hồ sơ ở phường Quốc Tử Giám', '2024-12-31', 'phường Quốc Tử Giám'],
    ['nộp hồ sơ ở phường Quốc Tử Giám', '2025-01-01', 'phường Văn Miếu - Quốc Tử Giám'],
    ['phường Khâm Thiên trả kết quả', '2025-01-01', 'phường Khâm Thiên'],
    ['phường Quỳnh Lôi trả kết quả', '2024-12-31', 'phường Quỳnh Lôi'],
    ['phường Quỳnh Lôi trả kết quả', '2025-01-01', 'phường Bạch Mai'],
    // 2025-07-01: districts end, 526 become 126.
    ['UBND phường Trúc Bạch', '2025-06-30', 'phường Trúc Bạch'],
    ['UBND phường Liễu Giai', '2025-07-01', 'phường Ngọc Hà'],
    ['xã Thanh Xuân, Sóc Sơn', '2025-06-30', 'xã Thanh Xuân'],
    ['xã Thanh Xuân, Sóc Sơn', '2025-07-01', 'xã Nội Bài'],
    ['thị trấn Phùng', '2025-06-30', 'thị trấn Phùng'],
    ['phường Hồng Hà', '2025-07-01', 'phường Hồng Hà'],
    ['phường Thanh Trì quận Hoàng Mai', '2025-07-01', 'phường Lĩnh Nam | phường Vĩnh Hưng'],
    ['xã Thanh Trì', '2025-07-01', 'xã Thanh Trì'],
    ['UBND quận Ba Đình', '2025-06-30', 'quận Ba Đình'],
    ['ở Cầu Giấy làm khai sinh', '2025-06-30', 'quận Cầu Giấy'],
    ['phường Cầu Giấy làm khai sinh', '2025-07-01', 'phường Cầu Giấy'],
    ['phường Phú Diễn', '2025-07-01', 'phường Phú Diễn'],
    // 2020-03-01 and what is named long after it ended.
    ['phường Bùi Thị Xuân', '2020-02-29', 'phường Bùi Thị Xuân'],
    ['phường Bùi Thị Xuân', '2020-03-01', 'phường Nguyễn Du'],
  ])('%s on %s: %s', (text, day, expected) => {
    expect(onDay(text, day)).toBe(expected)
  })

  it('a default is given only where the law leaves people in one successor', () => {
    const split = finder.findPlaces('phường Cửa Đông', '2025-07-01')[0]
    expect(split).toMatchObject({ unit: null, reason: 'split-unit' })
    expect(split?.successions.filter(one => one.likeliest)).toHaveLength(1)
    // One part of the land without people goes elsewhere, everybody stays together.
    const whole = finder.findPlaces('phường Ngọc Thụy', '2025-07-01')[0]
    expect(whole?.unit).not.toBeNull()
    expect(whole?.successions).toHaveLength(1)
  })
})
