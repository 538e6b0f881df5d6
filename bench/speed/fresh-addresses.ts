/**
 * Addresses as people write them, made from every commune of every era: kind words and their abbreviations, streets and
 * hamlets before them that carry names of other units, missing levels, glued words, other tone placement, no accents,
 * capitals, typing mistakes. Always the same ones for the same pack and seed.
 */
import type { Gazetteer, Unit } from '../../src/pack.js'
import { stripAccents } from '../../src/text/letters.js'
import { toNewTonePlacement } from '../../src/text/tone.js'
import type { Day } from '../../src/types.js'

export interface FreshAddress {
  readonly text: string
  /** How it was made, to group results by. */
  readonly style: Style
  readonly unit: Unit
  /** A day of the unit's life. */
  readonly day: Day
}

export const STYLES = [
  'plain',
  'abbreviated',
  'bare',
  'commune-only',
  'trap-street',
  'hamlet',
  'glued',
  'initials',
  'tone',
  'number',
  'lower',
  'upper',
  'stripped',
  'stripped-abbreviated',
  'stripped-bare',
  'reversed',
  'dashes',
  'no-commas',
  'former',
  'mistyped',
  'wrong-district',
] as const
export type Style = (typeof STYLES)[number]

/** Numbers from 0 up to (not including) 1, always the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SHORT: Readonly<Record<string, readonly string[]>> = {
  phường: ['P. ', 'P.', 'p. ', 'p ', 'P '],
  xã: ['X. ', 'X.', 'x. ', 'x '],
  'thị trấn': ['TT. ', 'TT ', 'tt. ', 'TT.'],
  quận: ['Q. ', 'Q.', 'q. ', 'q ', 'Q '],
  huyện: ['H. ', 'H.', 'h. ', 'h '],
  'thị xã': ['TX. ', 'TX ', 'tx. ', 'TX.'],
  'thành phố': ['TP. ', 'TP ', 'tp. '],
}
const CITY = [', Hà Nội', ', TP. Hà Nội', ', Thành phố Hà Nội, Việt Nam', ', HN', ' - Hà Nội', ', Hà Nội 100000']
const STREETS = ['Số 5 ngõ 12 phố', '14', 'SN 7 đường', '102 Đ.', 'Ngách 3/21 ngõ 8', '33 P.', 'Chung cư', 'Chợ']
const HAMLETS = ['Thôn 3', 'Tổ 7', 'TDP số 4', 'Xóm Đình', 'Tổ dân phố 12', 'Thôn Thượng', 'Số nhà 6, thôn Trung']
const FIRST_DAY = '2021-03-01'
const LAST_DAY = '2026-06-01'

export function freshAddresses({ units, aliases }: Gazetteer, seed = 7): FreshAddress[] {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const districts = units.filter(unit => unit.level === 'district')
  const communes = units.filter(unit => unit.level === 'commune')
  const livesOn = ({ from, through }: Unit, day: Day) => (from ?? '') <= day && (through === null || day <= through)
  const initials = aliases.filter(alias => alias.level === 'district' && alias.rule.startsWith('initials'))

  return communes.flatMap(unit => {
    if (unit.through !== null && unit.through < FIRST_DAY) return []
    const day = unit.through ?? LAST_DAY
    const district = districts.find(one => one.code === unit.district && livesOn(one, day)) ?? null
    const inDistrict =
      district === null ? [] : communes.filter(one => one.district === district.code && livesOn(one, day))
    const living = communes.filter(one => livesOn(one, day))
    const full = `${unit.kind} ${unit.name}`
    const fullDistrict = district === null ? '' : `, ${district.kind} ${district.name}`
    const bareDistrict = district === null ? '' : `, ${district.name}`
    const short = (one: Unit) => `${pick(SHORT[one.kind] ?? [`${one.kind} `])}${one.name}`
    const shortDistrict = () => (district === null ? '' : `${pick([', ', ',', ' - '])}${short(district)}`)
    const tail = () => pick(CITY)
    const trap = () => `${pick(STREETS)} ${pick(district === null ? living : inDistrict).name}`
    const alike = stripAccents(unit.name)
    const hasNamesake = ({ code }: Unit) =>
      communes.some(one => one.district === code && stripAccents(one.name) === alike)
    // Who means the township of two units of one name writes its kind.
    const isTownOfTwo = unit.kind === 'thị trấn' && inDistrict.some(one => one !== unit && one.name === unit.name)
    const bare = isTownOfTwo ? `TT. ${unit.name}` : unit.name
    const made: FreshAddress[] = []
    const add = (style: Style, text: string, on: Day = day) => made.push({ text, style, unit, day: on })

    add('plain', `${full}${fullDistrict}${tail()}`)
    add('plain', `${pick(HAMLETS)}, ${full}${fullDistrict}${tail()}`)
    add('abbreviated', `${pick(['', `${pick(HAMLETS)}, `])}${short(unit)}${shortDistrict()}${tail()}`)
    add('trap-street', `${trap()}, ${full}${fullDistrict}${tail()}`)
    add('hamlet', `${pick(HAMLETS)}${pick([', ', ' '])}${full}${bareDistrict}${tail()}`)
    add('lower', `${pick(HAMLETS)}, ${full}${fullDistrict}${tail()}`.toLowerCase())
    add('upper', `${full}${fullDistrict}${tail()}`.toUpperCase())
    add('stripped', stripAccents(`${trap()}, ${full}${fullDistrict}${tail()}`))
    add('stripped-abbreviated', stripAccents(`${pick(HAMLETS)}, ${short(unit)}${shortDistrict()}${tail()}`))
    add('tone', toNewTonePlacement(`${full}${fullDistrict}${tail()}`))
    add('dashes', `${pick(HAMLETS)} - ${full}${fullDistrict.replace(', ', ' - ')} - Hà Nội`)
    add('no-commas', `${pick(HAMLETS)} ${full}${fullDistrict.replace(', ', ' ')} Hà Nội`)
    add('glued', `${unit.kind}${unit.name}${district === null ? '' : `,${district.kind}${district.name}`},HàNội`)
    add('mistyped', `${unit.kind} ${mistyped(unit.name, next)}${fullDistrict}${tail()}`)
    if (district === null) {
      add('commune-only', `${pick(['', `${pick(HAMLETS)}, `])}${full}${tail()}`)
      add('stripped-bare', stripAccents(`${full}, Hà Nội`))
      return made
    }
    add('bare', `${pick(HAMLETS)}, ${bare}, ${district.name}${tail()}`)
    add('bare', `${trap()}, ${bare}, ${district.name}${tail()}`)
    add('stripped-bare', stripAccents(`${trap()}, ${bare}, ${district.name}${tail()}`))
    add('reversed', `${district.kind} ${district.name}, ${full}${tail()}`)
    add('former', `${full} cũ, ${district.kind} ${district.name}${tail()}`)
    add('commune-only', `${full}, Hà Nội`)
    const letters = initials.filter(alias => alias.code === district.code)
    if (letters.length > 0)
      add('initials', `${full}, ${pick(SHORT[district.kind] ?? [''])}${pick(letters).alias}, Hà Nội`)
    if (/ \d$/.test(unit.name)) {
      const roman = unit.name.replace(/\d$/, digit => 'I'.repeat(Number(digit)))
      add('number', `${unit.kind} ${roman}${fullDistrict}${tail()}`)
      add('number', `${unit.kind} ${unit.name.replace(/\d$/, '0$&')}${fullDistrict}${tail()}`)
    }
    const elsewhere = pick(districts.filter(one => livesOn(one, day) && !hasNamesake(one)))
    add('wrong-district', `${full}, ${elsewhere.kind} ${elsewhere.name}${tail()}`)
    return made
  })
}

/** One slip of the fingers: a letter left out, doubled, or changed places with the next. */
function mistyped(name: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (name.length - 2))
  const [before, here, after, rest] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)]
  const slips = [before + after + rest, before + here + here + after + rest, before + after + here + rest]
  return slips[Math.floor(next() * slips.length)] ?? name
}
