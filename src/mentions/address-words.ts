/** Words of an address that are no names: what announces a unit, a street or a settlement, and what ends an address. */
import type { KindWords, UnitKind } from '../pack.js'
import { keys } from '../text/key.js'
import { stripAccents } from '../text/letters.js'
import type { Word } from './written.js'

/** A kind word before a name. */
export interface KindBefore {
  readonly kind: UnitKind
  readonly first: number
  /** Spelled out or otherwise unmistakable; "P." is more often a street (phố) than a ward (phường). */
  readonly plain: boolean
}

/** Written before the name of a street or of something built; the name that follows is not the unit of that name. */
const STREETS = [
  ...['phố', 'đường', 'đ', 'ng', 'ngõ', 'ngách', 'ngh', 'hẻm', 'kiệt', 'street', 'st', 'đại lộ', 'quốc lộ', 'tỉnh lộ'],
  ...[
    'khu đô thị',
    'đô thị',
    'kđt',
    'kđtm',
    'đtm',
    'chung cư',
    'cc',
    'tòa',
    'tòa nhà',
    'tập thể',
    'ktt',
    'làng',
    'vincom',
  ],
  ...['chợ', 'cầu', 'hồ', 'ga', 'bến', 'bến xe', 'sông', 'đê', 'đình', 'chùa', 'đền', 'công viên', 'trường', 'đại học'],
  ...[
    'thpt',
    'thcs',
    'tiểu học',
    'mầm non',
    'bệnh viện',
    'bv',
    'công ty',
    'ngã ba',
    'ngã tư',
    'ngã năm',
    'khu công nghiệp',
  ],
]

/** Parts of a commune; numbered or named, and the commune may follow without a comma ("Thôn 1 Quảng Bị"). */
const SETTLEMENTS = ['thôn', 'xóm', 'tổ', 'tdp', 'tổ dân phố', 'cụm', 'đội', 'khu', 'kdc', 'khu dân cư', 'ấp', 'phòng']

const SURNAMES = new Set(
  'nguyễn trần phạm vũ võ đặng bùi ngô trịnh đoàn đinh phan lê hoàng huỳnh đỗ dương đào tạ lương'.split(' '),
)

const CITY = ['hà nội', 'ha nội', 'hà noi', 'ha noi', 'hanoi', 'hn', 'việt nam', 'viet nam', 'vietnam', 'vn']
const CITY_KIND = ['thành phố', 'tp', 't p', 't phố', 'tphố', 'thủ đô', 'city', 'tphn']
const NOW = [
  'nay là',
  'nay thuộc',
  'giờ là',
  'bây giờ là',
  'hiện nay là',
  'hiện là',
  'hiện thuộc',
  'đổi thành',
  'mới là',
]
const FORMER = ['cũ', 'trước đây', 'trước sáp nhập']

type Words = readonly Word[]

/** Phrases have at most three words. */
const LENGTHS = [3, 2, 1]

/** Length in words of the longest of some phrases that ends right before `end`, or 0. */
type Ending = (words: Words, end: number) => number

function ending(phrases: readonly string[]): Ending {
  const known = new Set(phrases.map(keyOf))
  const bare = new Set(phrases.map(phrase => stripAccents(keyOf(phrase))))
  // Nearly every word is refused by its last syllable.
  const lasts = new Set([...bare].map(phrase => phrase.slice(phrase.lastIndexOf(' ') + 1)))
  return (words, end) => {
    if (!lasts.has(words[end - 1]?.bare ?? '')) return 0
    for (const count of LENGTHS) {
      const run = words.slice(Math.max(0, end - count), end)
      if (run.length < count) continue
      if (known.has(run.map(word => word.key).join(' '))) return count
      if (run[0]?.open && bare.has(run.map(word => word.bare).join(' '))) return count
    }
    return 0
  }
}

function keyOf(phrase: string): string {
  return phrase
    .split(' ')
    .map(syllable => keys(syllable).key)
    .join(' ')
}

export const streetEnding = ending(STREETS)
export const settlementEnding = ending(SETTLEMENTS)
export const nowEnding = ending(NOW)
const cityEnding = ending(CITY)
const cityKindEnding = ending(CITY_KIND)
const formerEnding = ending(FORMER)

export function isSurname(word: Word | undefined): boolean {
  return word !== undefined && SURNAMES.has(word.key)
}

/** Number of words in "cũ", "(cũ)", "trước đây" from `at` on, or 0. Unaccented "cu" begins names too, so a mark must follow. */
export function formerLength(words: Words, at: number): number {
  const start = words[at]?.text === '(' ? at + 1 : at
  const length = LENGTHS.find(count => formerEnding(words, start + count) === count) ?? 0
  const next = words[start + length]
  if (length === 0 || (words[start]?.open === true && next !== undefined && next.kind !== 'mark')) return 0
  return start - at + length
}

/** Where the address proper ends: "Hà Nội", "Việt Nam", the postcode and the marks between them are left out. */
export function withoutCity(words: Words): { readonly end: number; readonly city: boolean } {
  let end = words.length
  let city = false
  for (;;) {
    const word = words[end - 1]
    if (!word) break
    const name = cityEnding(words, end)
    if (name > 0) {
      end -= name
      city = true
      end = withoutKind(words, end)
    } else if (word.kind === 'mark') end--
    else if (word.kind === 'number' && word.text.length >= 5) end--
    else if (cityKindEnding(words, end) > 0 && !city) end -= cityKindEnding(words, end)
    else break
  }
  return { end, city }
}

/** "TP.", "T.P", "Thành phố" before the city's name. */
function withoutKind(words: Words, from: number): number {
  let end = from
  while (words[end - 1]?.text === '.') end--
  const plain = cityKindEnding(words, end)
  if (plain > 0) return end - plain
  const [letter, dot, rest] = words.slice(Math.max(0, end - 3), end)
  const isDotted = letter?.bare === 't' && dot?.text === '.' && (rest?.bare === 'p' || rest?.bare === 'pho')
  return isDotted ? end - 3 : from
}

/** The kind word that ends right before `name`, its dot included. */
export type KindBeforeName = (words: Words, name: number) => KindBefore | null

export function kindBeforeName(kinds: readonly KindWords[]): KindBeforeName {
  const known = new Map(kinds.flatMap(({ kind, words }) => words.map(word => [word, kind] as const)))
  const bare = new Map([...known].map(([word, kind]) => [stripAccents(word), kind]))
  const lasts = new Set([...bare.keys()].map(word => word.slice(word.lastIndexOf(' ') + 1)))
  return (words, name) => {
    const end = words[name - 1]?.text === '.' || words[name - 1]?.text === ':' ? name - 1 : name
    if (!lasts.has(words[end - 1]?.bare ?? '')) return null
    for (const count of [2, 1]) {
      const run = words.slice(Math.max(0, end - count), end)
      if (run.length < count) continue
      const typed = run.map(word => word.key).join(' ')
      const open = run.every(word => word.key === word.bare)
      const kind = known.get(typed) ?? (open ? bare.get(typed) : undefined)
      // "5p" is no ward.
      if (kind) return { kind, first: end - count, plain: typed !== 'p' }
    }
    return null
  }
}
