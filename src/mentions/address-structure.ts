/**
 * Which names of an address are its commune and its district. They stand at its right end and beside one another; what
 * stands to the left of them is a street, a house or a hamlet.
 */
import type { Unit, UnitKind } from '../pack.js'
import { formerLength, isSurname, settlementEnding, streetEnding } from './address-words.js'
import { CLOSENESS, type Closeness } from './names.js'
import type { Word } from './written.js'

export interface NamedUnit {
  /** Words, the kind word included. */
  readonly first: number
  readonly end: number
  readonly name: string
  readonly kind: UnitKind | null
  /** The kind word is written out. */
  readonly plainKind: boolean
  readonly closeness: Closeness
  /** Units of any era that it may mean. */
  readonly units: readonly Unit[]
  readonly former: boolean
}

export interface Structure {
  /** The commune, when its place in the address says so. */
  readonly commune: NamedUnit | null
  readonly district: NamedUnit | null
  /** Names that may be the commune, or may be a street, or contradict the district. */
  readonly doubtful: readonly NamedUnit[]
}

/** The parts of an address by their places; `end` is the word where its city begins. */
export function structure(words: readonly Word[], end: number, found: readonly NamedUnit[]): Structure {
  const { last, skipped } = lastNamed(words, end, found)
  const districts = last.flatMap(asDistrict)
  const district = skipped ? (districts.find(named => named.plainKind) ?? null) : best(districts)
  if (district) return withDistrict(words, district, found)
  const communes = last.filter(named => named.closeness !== 'misspelt').flatMap(asCommune)
  const commune = best(communes)
  if (!commune) return { commune: null, district: null, doubtful: loose(found, words) }
  const sure = commune.plainKind || (!skipped && stands(words, commune, null))
  const inside = insideNamed(commune, found)
  return sure
    ? { commune: inside ?? commune, district: null, doubtful: [] }
    : { commune: null, district: null, doubtful: [commune] }
}

/** The names at the right end; words that name nothing are passed over, and then only a kind word makes a unit sure. */
function lastNamed(
  words: readonly Word[],
  end: number,
  found: readonly NamedUnit[],
): { readonly last: readonly NamedUnit[]; readonly skipped: boolean } {
  const here = found.filter(named => named.end === withoutFormer(words, end))
  if (here.length > 0) return { last: here, skipped: false }
  const right = Math.max(0, ...found.filter(isSound).map(named => named.end))
  return { last: found.filter(named => named.end === right), skipped: true }
}

/** Left of the marks and of "cũ", "(cũ)". */
function withoutFormer(words: readonly Word[], from: number): number {
  const end = withoutMarks(words, from)
  for (const count of [1, 2, 3]) {
    if (end > count && formerLength(words, end - count) === count) return withoutMarks(words, end - count)
  }
  return end
}

function withoutMarks(words: readonly Word[], from: number): number {
  let end = from
  while (end > 0 && words[end - 1]?.kind === 'mark') end--
  return end
}

function withDistrict(words: readonly Word[], district: NamedUnit, found: readonly NamedUnit[]): Structure {
  const codes = new Set(district.units.map(unit => unit.code))
  const inside = found
    .filter(named => named.end <= district.first)
    .flatMap(asCommune)
    .flatMap(named => of(named, unit => unit.district !== null && codes.has(unit.district)))
  const border = withoutFormer(words, district.first)
  const beside = inside.filter(named => named.end === border)
  const commune = best(beside)
  if (commune) {
    return stands(words, commune, district)
      ? { commune, district, doubtful: [] }
      : { commune: null, district, doubtful: [commune] }
  }
  const told = inside.filter(named => named.plainKind && named.closeness !== 'misspelt')
  const codesTold = new Set(told.flatMap(named => named.units.map(unit => unit.code)))
  if (told[0] && codesTold.size === 1) return { commune: told[0], district, doubtful: [] }
  // "phường Hoàng Mai, quận Hoàng Mai": a commune of today beside the district of yesterday.
  const young = found
    .filter(named => named.end === border && isSound(named))
    .flatMap(asCommune)
    .flatMap(named => of(named, unit => unit.district === null))
  const today = young.find(named => named.plainKind)
  if (today) return { commune: today, district, doubtful: [] }
  const others = found.filter(named => named.end === border && isSound(named)).flatMap(asCommune)
  return { commune: null, district, doubtful: [...longest(others), ...inside.filter(isSound)] }
}

/** Marks may be missing, but none is wrong. */
function isSound(named: NamedUnit): boolean {
  return named.closeness !== 'misspelt'
}

/** A commune named with its kind while a district that holds one of the name stands elsewhere ("quận Ba Đình phường Trúc Bạch"). */
function insideNamed(commune: NamedUnit, found: readonly NamedUnit[]): NamedUnit | null {
  const codes = found
    .filter(named => named.kind !== null && named.closeness === 'written' && named.end <= commune.first)
    .flatMap(named => named.units.filter(unit => unit.level === 'district').map(unit => unit.code))
  const [only] = of(commune, unit => unit.district !== null && codes.includes(unit.district))
  return only ?? null
}

/** Where nothing else is to be had: every name that is no street's. */
function loose(found: readonly NamedUnit[], words: readonly Word[]): NamedUnit[] {
  const named = found.filter(isSound).filter(one => streetEnding(words, one.first) === 0)
  return longest(named)
}

function asDistrict(named: NamedUnit): NamedUnit[] {
  return of(named, unit => unit.level === 'district')
}

function asCommune(named: NamedUnit): NamedUnit[] {
  return of(named, unit => unit.level === 'commune')
}

function of(named: NamedUnit, keep: (unit: Unit) => boolean): NamedUnit[] {
  const units = named.units.filter(keep)
  return units.length > 0 ? [{ ...named, units }] : []
}

/** Of names that end at one word the longest, then the closest to what is written; what two names share stays open. */
function best(named: readonly NamedUnit[]): NamedUnit | null {
  const sound = named.filter(isSound)
  const left = longest(sound.length > 0 ? sound : named)
  for (const closeness of CLOSENESS) {
    const close = left.filter(one => one.closeness === closeness)
    const [first] = close
    if (first) return { ...first, units: [...new Set(close.flatMap(one => one.units))] }
  }
  return null
}

/** Names that no longer name covers. */
function longest(named: readonly NamedUnit[]): NamedUnit[] {
  return named.filter(
    one => !named.some(other => other.first <= one.first && one.end <= other.end && size(other) > size(one)),
  )
}

function size(named: NamedUnit): number {
  return named.end - named.first
}

/** Whether what stands before a commune's name lets it be the commune and not a street, a quarter or a person. */
function stands(words: readonly Word[], commune: NamedUnit, district: NamedUnit | null): boolean {
  const before = partBefore(words, commune.first)
  if (commune.kind !== null && commune.plainKind) return true
  // "Số 5 P. Kim Liên, Q. Đống Đa": beside "Q." the letter is a kind of unit; elsewhere after a house it is a street.
  if (commune.kind !== null && district?.kind != null) return true
  if (before.length === 0) return true
  if (streetEnding(before, before.length) > 0 || settlementEnding(before, before.length) > 0) return false
  if (isSurname(before.at(-1))) return false
  return isSettled(before)
}

/** The words of the same part of the address, from its last comma or dash on. */
function partBefore(words: readonly Word[], first: number): readonly Word[] {
  let start = first
  while (start > 0 && !isBreak(words, start - 1)) start--
  return words.slice(start, first).filter(word => word.kind !== 'mark')
}

function isBreak(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'mark') return false
  if (word.text === '.') return (words[at - 1]?.text.length ?? 0) > 4
  return word.text !== '/' || (words[at - 1]?.kind === 'letters' && words[at + 1]?.kind === 'letters')
}

/** "Thôn 1 Quảng Bị", "Ngõ Quỳnh Thanh Nhàn": a settlement or a street with its own name or number stands before. */
function isSettled(before: readonly Word[]): boolean {
  for (let end = before.length - 1; end > 0; end--) {
    const between = before.slice(end)
    if (settlementEnding(before, end) > 0) return true
    if (streetEnding(before, end) > 0) return between.some(word => word.kind === 'letters' && word.text.length > 1)
  }
  return !before.some(word => word.kind === 'number') && before.length > 1
}
