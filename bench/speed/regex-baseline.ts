/**
 * The common way to parse Vietnamese addresses, as the Python package vietnamadminunits 1.0.3 does it, written in plain
 * JavaScript for comparison: accents, spaces and marks are taken away (commas stay), then alternations of names, longest
 * first, are matched and the last match counts: province, then a district, then a commune of that district, each cut out
 * before the next is looked for. The old commune is looked up in a table of default successors. It knows one province
 * here, so it has less to try than the original, which knows all of them.
 */
import type { Gazetteer, Unit } from '../../src/pack.js'
import { stripAccents } from '../../src/text/letters.js'

export type BaselineAnswer = { readonly old: string | null; readonly now: string | null } | null

const PREFIXES: Readonly<Record<Unit['kind'], string>> = {
  phường: '(?:phuong|p|f)?',
  xã: '(?:xa|x)?',
  'thị trấn': '(?:thitran|tt)?',
  'đặc khu': '(?:dackhu|dk)?',
  quận: '(?:quan|q)?',
  huyện: '(?:huyen|h)?',
  'thị xã': '(?:thixa|tx)?',
  'thành phố': '(?:thanhpho|tp)?',
}

export function regexBaseline(
  { units, successions, outside }: Gazetteer,
  lastDay: string,
): (text: string) => BaselineAnswer {
  const then = units.filter(({ through }) => through === lastDay)
  const districts = then.filter(unit => unit.level === 'district')
  const province = lastMatch([...outside.flatMap(({ name, aliases }) => [name, ...aliases]), 'Hà Nội', 'HN'].map(keyOf))
  const district = lastMatch(districts.map(patternOf))
  const districtOf = new Map(districts.map(unit => [keyOf(unit.name), unit.code]))
  const inside = new Map(
    districts.map(({ code }) => {
      const communes = then.filter(unit => unit.district === code)
      return [
        code,
        {
          find: lastMatch(communes.map(patternOf)),
          codes: new Map(communes.map(unit => [keyOf(unit.name), unit.code])),
        },
      ]
    }),
  )
  const defaults = new Map(successions.filter(one => one.default && one.day > lastDay).map(one => [one.from, one.to]))
  return text => {
    const key = keyOf(text)
    const city = province(key)
    if (!city || (city.name !== 'hanoi' && city.name !== 'hn')) return null
    const around = district(city.rest)
    const code = around && districtOf.get(around.name)
    if (!around || !code) return { old: null, now: null }
    const communes = inside.get(code)
    const commune = communes?.find(around.rest)
    const old = (commune && communes?.codes.get(commune.name)) ?? null
    return { old, now: old === null ? null : (defaults.get(old) ?? null) }
  }
}

function keyOf(text: string): string {
  return stripAccents(text.normalize('NFC').toLowerCase()).replace(/[^a-z0-9,]/g, '')
}

function patternOf({ kind, name }: Unit): string {
  return `${PREFIXES[kind]}(?<name>${keyOf(name)})`
}

/** The last place where one of the patterns stands, and what is left when it is cut out. */
function lastMatch(
  patterns: readonly string[],
): (key: string) => { readonly name: string; readonly rest: string } | null {
  const longestFirst = [...new Set(patterns)].sort((a, b) => b.length - a.length)
  const anyName = new RegExp(longestFirst.map(pattern => pattern.replace('?<name>', '')).join('|'), 'g')
  const bare = longestFirst.map(pattern => /\(\?<name>(.*)\)/.exec(pattern)?.[1] ?? pattern)
  return key => {
    const match = [...key.matchAll(anyName)].at(-1)
    if (!match) return null
    const name = bare.find(one => match[0].endsWith(one)) ?? match[0]
    return { name, rest: key.slice(0, match.index) + key.slice(match.index + match[0].length) }
  }
}
