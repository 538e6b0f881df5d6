/**
 * Reads an address from right to left, as it is written: city, district, commune, and to the left of them streets and
 * houses, whose names are often names of units too ("417 P. Minh Khai, Vĩnh Tuy, Hai Bà Trưng"). All eras are read;
 * what the units are on a day is the registry's business.
 */
import type { Gazetteer, OutsidePlace, Unit, UnitKind } from '../pack.js'
import { type Line, type NamedUnit, type Structure, structure } from './address-structure.js'
import { type Ending, formerLength, type Vocabulary, vocabulary, withoutCity } from './address-words.js'
import { levelOfKind } from './kinds.js'
import { type UnitName, unitNames } from './lexicon.js'
import { type MisspeltFinder, misspeltFinder } from './misspelt.js'
import { type NameFinder, nameFinder } from './names.js'
import { addressWords, type Word } from './written.js'

export type { NamedUnit } from './address-structure.js'

export interface AddressReading extends Structure {
  readonly words: readonly Word[]
  /** "(nay là …)": what the writer says it is today. */
  readonly now: AddressReading | null
  readonly city: boolean
  /** The province named where an address of Hanoi has its city; nothing else is read then. */
  readonly outside: string | null
}

export type AddressReader = (text: string) => AddressReading

/** Pure; builds its index once. */
export function addressReader(gazetteer: Gazetteer): AddressReader {
  const names = [...unitNames(gazetteer).values()]
  const finders: Finders = {
    unit: nameFinder(names, new Set(gazetteer.kinds.flatMap(kind => kind.words))),
    misspelt: misspeltFinder(names),
    outside: nameFinder(gazetteer.outside.flatMap(outsideNames)),
    words: vocabulary(gazetteer),
  }
  return text => readWords(fromSmallToLarge(addressWords(text, finders.words.endings), finders), finders)
}

interface Finders {
  readonly unit: NameFinder
  readonly misspelt: MisspeltFinder
  readonly outside: NameFinder
  readonly words: Vocabulary
}

function outsideNames({ name, aliases }: OutsidePlace): UnitName[] {
  return [name, ...aliases].map(text => ({ name: text, units: [], needsKind: false, alias: text !== name }))
}

/** "A (nay là B (nay là C))": nobody tells more; without an end a text that does so again and again runs out of stack. */
const MOST_TOLD_NOW = 3

function readWords(all: readonly Word[], finders: Finders, left = MOST_TOLD_NOW): AddressReading {
  const told = left > 0 ? splitNow(all, finders.words) : { before: withoutAsides(all, finders.words), now: [] }
  const words = told.before
  const now = told.now.length > 0 ? readWords(told.now, finders, left - 1) : null
  const { end, city } = withoutCity(finders.words, words)
  const inCity = city || now?.city === true
  const found = namedUnits(words.slice(0, end), finders)
  const outside = inCity ? null : outsideAt(words, end, found, finders)
  const empty: Structure = { commune: null, district: null, doubtful: [] }
  return {
    words,
    ...(outside === null ? structure(lineOf(words, end, found, finders)) : empty),
    now,
    city: inCity,
    outside,
  }
}

/** A province at the right end; a unit of Hanoi with its kind word ("phường Vĩnh Phúc") is no province. */
function outsideAt(words: readonly Word[], end: number, found: readonly NamedUnit[], finders: Finders): string | null {
  if (found.some(named => named.end === end && named.kind !== null && named.plainKind)) return null
  for (let first = 0; first < end; first++) {
    const hit = finders.outside(words, first).find(one => one.end === end && one.closeness !== 'misspelt')
    if (hit) return hit.name.name
  }
  return null
}

/** "Hà Nội, Hoàn Kiếm, Hàng Trống, 31 Hàng Bông": an address that begins with its city or district is turned round. */
function fromSmallToLarge(words: readonly Word[], finders: Finders): readonly Word[] {
  const comma = words.findIndex(isComma)
  if (comma <= 0) return words
  const first = words.slice(0, comma)
  const isLarge = withoutCity(finders.words, first).end === 0 || namesDistrict(first, finders)
  return isLarge && !withoutCity(finders.words, words).city ? turned(words) : words
}

function namesDistrict(words: readonly Word[], finders: Finders): boolean {
  // Most addresses begin with a house, so no name is looked for.
  if (![1, 2, 3].some(name => finders.words.kindBefore(words, name)?.first === 0)) return false
  return namedUnits(words, finders).some(
    ({ first, end, kind, units }) =>
      first === 0 && end === words.length && kind !== null && units.every(unit => unit.level === 'district'),
  )
}

/** Part by part from the last to the first, with a comma between two as before. */
function turned(words: readonly Word[]): readonly Word[] {
  const commas = words.flatMap((word, i) => (isComma(word) ? [i] : []))
  const parts = [-1, ...commas].map((before, i) => words.slice(before + 1, commas[i]))
  const marks = words.filter(isComma)
  return parts.reverse().flatMap((part, i) => [...part, ...marks.slice(i, i + 1)])
}

function isComma({ text }: Word): boolean {
  return text === ',' || text === ';'
}

interface Told {
  readonly before: readonly Word[]
  readonly now: readonly Word[]
}

/** "phường Trung Liệt (nay là phường Đống Đa), Hà Nội": the words said of the old days, and those said of today. */
function splitNow(all: readonly Word[], words: Vocabulary): Told {
  const now = cutAt(all, words.now)
  if (now) return { before: withoutAsides(now.around, words), now: now.said }
  // "phường Đống Đa (trước đây là phường Trung Liệt)": the same, the other way round.
  const formerly = cutAt(all, words.formerly)
  if (formerly && formerly.around.length > 0)
    return { before: formerly.said, now: withoutAsides(formerly.around, words) }
  return { before: withoutAsides(all, words), now: [] }
}

/** What is said after one of the phrases, up to the closing bracket, and the words around it. */
function cutAt(
  all: readonly Word[],
  phrase: Ending,
): { readonly said: readonly Word[]; readonly around: readonly Word[] } | null {
  const last = all.findIndex((_, i) => phrase(all, i + 1) > 0)
  if (last < 0) return null
  const rest = all.slice(last + 1)
  const closed = rest.findIndex(word => word.text === ')')
  const after = closed < 0 ? [] : rest.slice(closed + 1)
  return {
    said: closed < 0 ? rest : rest.slice(0, closed),
    around: [...all.slice(0, last + 1 - phrase(all, last + 1)), ...after],
  }
}

/** Brackets hold directions ("cách Ngã Tư Sở 1 km"), but "(cũ)" belongs to the name before it. */
function withoutAsides(words: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  const open = words.findIndex(word => word.text === '(')
  if (open <= 0 || formerLength(vocabulary, words, open) > 0) return words
  const close = words.findIndex((word, i) => i > open && word.text === ')')
  return [...words.slice(0, open), ...(close < 0 ? [] : words.slice(close + 1))]
}

function lineOf(words: readonly Word[], end: number, found: readonly NamedUnit[], finders: Finders): Line {
  return {
    words,
    end,
    found,
    vocabulary: finders.words,
    misspelt: until => misspeltUnits(words, until, found, finders),
  }
}

/** In words; no name of a commune is longer, even cut into more words than it has. */
const LONGEST_NAME = 7

/** "phường Trúc Bahc": what follows a plain kind word of a commune, up to a mark or the end, with one slip. */
function misspeltUnits(
  words: readonly Word[],
  end: number,
  found: readonly NamedUnit[],
  finders: Finders,
): NamedUnit[] {
  const units: NamedUnit[] = []
  for (let first = 1; first < end; first++) {
    const before = finders.words.kindBefore(words, first)
    if (!before?.plain || words[first]?.kind !== 'letters' || levelOfKind(before.kind) !== 'commune') continue
    let stop = first
    while (stop < end && stop - first <= LONGEST_NAME && words[stop]?.kind !== 'mark') stop++
    if (stop - first > LONGEST_NAME) continue
    if (found.some(named => named.end === stop && named.first <= first && named.closeness !== 'misspelt')) continue
    for (const { name, units: all } of finders.misspelt(words.slice(first, stop))) {
      const ofKind = all.filter(unit => unit.kind === before.kind)
      if (ofKind.length === 0) continue
      const { first: start, kind } = before
      units.push({
        first: start,
        end: stop,
        name,
        kind,
        plainKind: true,
        closeness: 'misspelt',
        units: ofKind,
        former: false,
      })
    }
  }
  return units
}

function namedUnits(words: readonly Word[], finders: Finders): NamedUnit[] {
  const found: NamedUnit[] = []
  for (let first = 0; first < words.length; first++) {
    if (words[first]?.kind === 'mark') continue
    const hits = finders.unit(words, first)
    if (hits.length === 0) continue
    const before = finders.words.kindBefore(words, first)
    for (const { end, name, closeness } of hits) {
      const former = formerLength(finders.words, words, end) > 0
      const units = before ? unitsOfKind(name.units, before.kind) : []
      const text = name.name
      const after = before ? null : finders.words.kindAfter(words, end)
      if (after) {
        const ofKind = unitsOfKind(name.units, after)
        if (ofKind.length === 0) continue
        found.push({
          first,
          end: end + 1,
          name: text,
          kind: after,
          plainKind: true,
          closeness,
          units: ofKind,
          former,
        })
      } else if (before && units.length > 0) {
        const { first, kind, plain } = before
        found.push({ first, end, name: text, kind, plainKind: plain, closeness, units, former })
      } else if (!before?.plain) {
        found.push({ first, end, name: text, kind: null, plainKind: false, closeness, units: name.units, former })
      }
    }
  }
  return found
}

/** Units of the kind said; a kind that no unit of the name ever had is forgiven inside its level ("phường Cao Viên"). */
function unitsOfKind(units: readonly Unit[], kind: UnitKind): readonly Unit[] {
  const exact = units.filter(unit => unit.kind === kind)
  return exact.length > 0 ? exact : units.filter(unit => unit.level === levelOfKind(kind))
}
