/**
 * Which names of an address are its commune and its district. They stand at its right end and beside one another; what
 * stands to the left of them is a street, a house or a hamlet.
 */
import type { Unit, UnitKind } from '../pack.js'
import { formerLength, MOST_FORMER, type Vocabulary } from './address-words.js'
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

/** An address being read: its words up to the word where its city begins, and the names found in them. */
export interface Line {
  readonly words: readonly Word[]
  readonly end: number
  readonly found: readonly NamedUnit[]
  readonly vocabulary: Vocabulary
  /** Communes whose name, but for a slip, follows a kind word where no name was found; asked when nothing else tells. */
  misspelt(end: number): readonly NamedUnit[]
}

/** The parts of an address by their places. */
export function structure(line: Line): Structure {
  const { last, skipped } = lastNamed(line)
  const districts = last.flatMap(asDistrict)
  const district = skipped ? (districts.find(named => named.plainKind) ?? null) : best(districts)
  if (district) return withDistrict(line, district)
  const commune = best(last.filter(isSound).flatMap(asCommune))
  if (!commune)
    return { commune: null, district: null, doubtful: longest([...loose(line), ...line.misspelt(line.end)]) }
  const sure = commune.plainKind || (!skipped && standsAlone(line, commune))
  return sure
    ? { commune: insideNamed(commune, line) ?? commune, district: null, doubtful: [] }
    : { commune: null, district: null, doubtful: [commune] }
}

/** The names at the right end; words that name nothing are passed over, and then only a kind word makes a unit sure. */
function lastNamed(line: Line): { readonly last: readonly NamedUnit[]; readonly skipped: boolean } {
  const end = withoutFormer(line, line.end)
  const here = line.found.filter(named => named.end === end)
  if (here.length > 0) return { last: soundest(here), skipped: false }
  let right = 0
  for (const named of line.found) if (isSound(named) && named.end > right) right = named.end
  return { last: soundest(line.found.filter(named => named.end === right)), skipped: true }
}

/** Of names that end at one word: "Tả Thanh Oai" is not Thanh Oai, and "Đống Đa" is not Đông Đa. */
function soundest(named: readonly NamedUnit[]): readonly NamedUnit[] {
  if (named.length < 2) return named
  const sound = named.filter(isSound)
  return longest(sound.length > 0 ? sound : named)
}

/** Left of the marks and of "cũ", "(cũ)". */
function withoutFormer({ words, vocabulary }: Line, from: number): number {
  const end = withoutMarks(words, from)
  if (vocabulary.former(words, end) === 0) return end
  for (let count = 1; count < end && count <= MOST_FORMER + 1; count++) {
    if (formerLength(vocabulary, words, end - count) === count) return withoutMarks(words, end - count)
  }
  return end
}

function withoutMarks(words: readonly Word[], from: number): number {
  let end = from
  while (end > 0 && words[end - 1]?.kind === 'mark') end--
  return end
}

function withDistrict(line: Line, district: NamedUnit): Structure {
  const { found } = line
  const inside = found
    .filter(named => named.end <= district.first)
    .flatMap(asCommune)
    .flatMap(named => within(named, district))
  const border = withoutFormer(line, district.first)
  // "phường Trần Hưng Đạo" names no "Hưng Đạo", wherever either lies.
  const isTail = (named: NamedUnit) =>
    found.some(other => other.end === named.end && other.first < named.first && other.plainKind && isSound(other))
  const beside = inside.filter(named => named.end === border && !(named.kind === null && isTail(named)))
  const commune = best(beside)
  const elsewhere = commune?.closeness === 'misspelt' && found.find(named => isElsewhere(named, commune))
  if (commune && elsewhere) return { commune: null, district, doubtful: [commune, elsewhere] }
  if (commune) {
    return stands(line, commune, district)
      ? { commune: ofOneKind(commune, line), district, doubtful: [] }
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
  const others = longest(found.filter(named => named.end === border && isSound(named)).flatMap(asCommune))
  // Before that commune began the name is an old one in the wrong district.
  if (today) return { commune: today, district, doubtful: others }
  const slips = line.misspelt(border).flatMap(named => within(named, district))
  const [slip] = slips
  if (slip && slips.length === 1 && told.length === 0) return { commune: slip, district, doubtful: [] }
  return { commune: null, district, doubtful: [...others, ...inside.filter(isSound)] }
}

/** Codes are reused, so a commune lies in a district only if both lived at one time. */
function within(named: NamedUnit, district: NamedUnit): NamedUnit[] {
  return of(named, unit =>
    district.units.some(
      ({ code, from, through }) =>
        unit.district === code && (unit.through ?? END) >= (from ?? '') && (unit.from ?? '') <= (through ?? END),
    ),
  )
}

const END = '9999-12-31'

/**
 * "Yên Viên, Gia Lâm": a rural commune and a township of one name and one district. Who leaves out the kind means the
 * commune, as addresses spell out the town's ("TT. Yên Viên"), unless a part that only towns have stands before it.
 */
function ofOneKind(commune: NamedUnit, { words, vocabulary }: Line): NamedUnit {
  if (commune.kind !== null || new Set(commune.units.map(unit => unit.kind)).size < 2) return commune
  const inTown = words.some((_, i) => i < commune.first && vocabulary.townPart(words, i + 1) > 0)
  const units = commune.units.filter(unit => (unit.kind === TOWNSHIP) === inTown)
  return units.length > 0 ? { ...commune, units } : commune
}

const TOWNSHIP: UnitKind = 'thị trấn'

/** "xã Vân Phúc, huyện Thanh Trì": another commune has just this name, so the wrong mark may be a wrong district. */
function isElsewhere(named: NamedUnit, commune: NamedUnit): boolean {
  return (
    named.end === commune.end &&
    named.closeness === 'written' &&
    named.plainKind &&
    named.units.some(unit => unit.level === 'commune')
  )
}

/** Marks may be missing, but none is wrong. */
function isSound(named: NamedUnit): boolean {
  return named.closeness !== 'misspelt'
}

/** A commune named with its kind while a district that holds one of the name stands elsewhere ("quận Ba Đình phường Trúc Bạch"). */
function insideNamed(commune: NamedUnit, { found }: Line): NamedUnit | null {
  const codes = found
    .filter(named => named.kind !== null && named.closeness === 'written' && named.end <= commune.first)
    .flatMap(named => named.units.filter(unit => unit.level === 'district').map(unit => unit.code))
  const [only] = of(commune, unit => unit.district !== null && codes.includes(unit.district))
  return only ?? null
}

/** Where nothing else is to be had: every name that is no street's. */
function loose({ words, found, vocabulary }: Line): NamedUnit[] {
  return longest(found.filter(one => isSound(one) && vocabulary.street(words, one.first) === 0))
}

function asDistrict(named: NamedUnit): NamedUnit[] {
  return of(named, unit => unit.level === 'district')
}

function asCommune(named: NamedUnit): NamedUnit[] {
  return of(named, unit => unit.level === 'commune')
}

function of(named: NamedUnit, keep: (unit: Unit) => boolean): NamedUnit[] {
  if (named.units.every(keep)) return [named]
  const units = named.units.filter(keep)
  return units.length > 0 ? [{ ...named, units }] : []
}

/** Of names that end at one word the longest, then the closest to what is written; what two names share stays open. */
function best(named: readonly NamedUnit[]): NamedUnit | null {
  const [only] = named
  if (!only || named.length === 1) return only ?? null
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
function stands(line: Line, commune: NamedUnit, district: NamedUnit): boolean {
  const { words, vocabulary } = line
  if (commune.kind !== null && commune.plainKind) return true
  // "Số 5 P. Kim Liên, Q. Đống Đa": beside "Q." the letter is a kind of unit; elsewhere after a house it is a street.
  if (commune.kind !== null && district.kind !== null) return true
  if (isBuildingToo(line, commune)) return false
  const before = partBefore(words, commune.first)
  if (before.length === 0) return true
  if (vocabulary.street(before, before.length) > 0 || vocabulary.settlement(before, before.length) > 0) return false
  if (vocabulary.isSurname(before.at(-1))) return false
  return isSettled(before, vocabulary)
}

/**
 * Without a district beside it a bare name may be a street's or a quarter's ("KĐT Thanh Hà, Phú Lương, Hà Nội"), and "P."
 * is a ward only at the beginning, after a part of a ward ("Tổ 5, P. Bồ Đề, Hà Nội"), or after a house that has its street
 * already ("Số 28 Nguyễn Trãi, P. Thanh Xuân, Hà Nội").
 */
function standsAlone({ words, vocabulary }: Line, { kind, first }: NamedUnit): boolean {
  if (kind === null) return false
  if (first === 0) return true
  const end = withoutMarks(words, first)
  const before = partBefore(words, end)
  if (before.some((_, i) => vocabulary.settlement(before, i + 1) > 0)) return true
  const all = words.slice(0, end).filter(word => word.kind !== 'mark')
  return hasStreet(before, vocabulary) || hasStreet(all, vocabulary)
}

/** "Số 5 ngách 12/3 ngõ 28A Nguyễn Trãi": house and street, or "đường Nguyễn Trãi"; a name of one syllable is not enough. */
function hasStreet(before: readonly Word[], vocabulary: Vocabulary): boolean {
  const number = before.findLastIndex(word => word.kind === 'number')
  const letter = before[number + 1]?.text.length === 1 ? 1 : 0
  const house = number < 0 ? vocabulary.street(before, 1) : number + 1 + letter
  const street = before.slice(house)
  const isNumbered = (word: Word, i: number) =>
    word.text.length === 1 || word.kind === 'number' || vocabulary.house(before, i + 1) > 0
  return house > 0 && street.length > 1 && street.every(isSyllable) && before.slice(0, house).every(isNumbered)
}

function isSyllable({ kind, text }: Word): boolean {
  return kind === 'letters' && text.length > 1
}

/** "Chợ Dừa" is short for Ô Chợ Dừa and the market's own name. */
function isBuildingToo({ words, vocabulary }: Line, { kind, name, units, first }: NamedUnit): boolean {
  const isNickname = units.every(unit => unit.name !== name)
  return kind === null && isNickname && vocabulary.street(words, first + 1) > 0
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
function isSettled(before: readonly Word[], vocabulary: Vocabulary): boolean {
  for (let end = before.length - 1; end > 0; end--) {
    const between = before.slice(end)
    if (vocabulary.settlement(before, end) > 0) return true
    if (vocabulary.street(before, end) > 0) return between.some(word => word.kind === 'letters' && word.text.length > 1)
  }
  return !before.some(word => word.kind === 'number') && before.length > 1
}
