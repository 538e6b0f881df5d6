/** Words of an address that are no names: what announces a unit, a street or a settlement, and what ends an address. */
import type { Gazetteer, UnitKind } from '../pack.js'
import { keys } from '../text/key.js'
import { stripAccents } from '../text/letters.js'
import type { Endings, Word } from './written.js'

/** A kind word before a name. */
export interface KindBefore {
  readonly kind: UnitKind
  readonly first: number
  /** Spelled out or otherwise unmistakable; "P." is more often a street (phố) than a ward (phường). */
  readonly plain: boolean
}

type Words = readonly Word[]

/** Length in words of the longest phrase of a list that ends right before `end`, or 0. */
export type Ending = (words: Words, end: number) => number

/** The vocabulary of one pack, ready to be asked. */
export interface Vocabulary {
  readonly endings: Endings
  readonly street: Ending
  readonly settlement: Ending
  readonly townPart: Ending
  readonly house: Ending
  readonly now: Ending
  readonly formerly: Ending
  readonly former: Ending
  readonly city: Ending
  readonly cityKind: Ending
  isSurname(word: Word | undefined): boolean
  /** The kind word that ends right before `name`, its dot included. */
  kindBefore(words: Words, name: number): KindBefore | null
  /** The kind word of another language right after a name that ends at `end`. */
  kindAfter(words: Words, end: number): UnitKind | null
}

export function vocabulary({ address, kinds }: Pick<Gazetteer, 'address' | 'kinds'>): Vocabulary {
  const endings = new Map<string, number>()
  let lists = 0
  const bitOf = (phrases: readonly string[]): number => {
    const bit = 1 << lists++
    for (const phrase of phrases) {
      const last = keys(phrase.slice(phrase.lastIndexOf(' ') + 1)).bare
      endings.set(last, (endings.get(last) ?? 0) | bit)
    }
    return bit
  }
  const list = (phrases: readonly string[]) => ending(phrases, bitOf(phrases))
  const after = new Map(address.kindsAfter.flatMap(({ kind, words }) => words.map(word => [word, kind] as const)))
  const surnames = new Set(address.surnames.map(keyOf))
  const bareSurnames = new Set([...surnames].map(stripAccents))
  return {
    endings,
    street: list(address.streets),
    settlement: list(address.settlements),
    townPart: list(address.townParts),
    house: list(address.houses),
    now: list(address.now),
    formerly: list(address.formerly),
    former: list(address.former),
    city: list(address.city),
    cityKind: list(address.cityKinds),
    isSurname: word => word !== undefined && (surnames.has(word.key) || (word.open && bareSurnames.has(word.bare))),
    kindBefore: kindBefore(kinds, bitOf),
    kindAfter: (words, end) => after.get(words[end]?.key ?? '') ?? null,
  }
}

/** Phrases of a list by their syllables from the last to the first, without accents. */
interface Tail {
  readonly before: Map<string, Tail>
  /** The accented spellings that are complete here. */
  readonly phrases: Set<string>
}

function ending(phrases: readonly string[], bit: number): Ending {
  const root: Tail = { before: new Map(), phrases: new Set() }
  for (const phrase of phrases.map(keyOf)) {
    let tail = root
    for (const syllable of stripAccents(phrase).split(' ').reverse()) {
      const next = tail.before.get(syllable) ?? { before: new Map(), phrases: new Set() }
      tail.before.set(syllable, next)
      tail = next
    }
    tail.phrases.add(phrase)
  }
  return (words, end) => {
    const last = words[end - 1]
    // Nearly every word is refused here.
    if (!last || (last.ends & bit) === 0) return 0
    let longest = 0
    let typed = ''
    let tail: Tail | undefined = root
    for (let first = end - 1; first >= 0; first--) {
      const word = words[first]
      if (!word) break
      tail = tail.before.get(word.bare)
      if (!tail) break
      typed = typed === '' ? word.key : `${word.key} ${typed}`
      if (tail.phrases.has(typed) || (word.open && tail.phrases.size > 0)) longest = end - first
    }
    return longest
  }
}

function keyOf(phrase: string): string {
  return phrase
    .split(' ')
    .map(syllable => keys(syllable).key)
    .join(' ')
}

/** Number of words in "cũ", "(cũ)", "trước đây" from `at` on, or 0. Unaccented "cu" begins names too, so a mark must follow. */
export function formerLength({ former }: Vocabulary, words: Words, at: number): number {
  const start = words[at]?.text === '(' ? at + 1 : at
  const open = words[start]?.open === true
  for (let length = MOST_FORMER; length > 0; length--) {
    if (former(words, start + length) !== length) continue
    const next = words[start + length]
    return open && next !== undefined && next.kind !== 'mark' ? 0 : start - at + length
  }
  return 0
}

/** "trước khi sáp nhập" */
export const MOST_FORMER = 4

/** Where the address proper ends: "Hà Nội", "Việt Nam", the postcode and the marks between them are left out. */
export function withoutCity(vocabulary: Vocabulary, words: Words): { readonly end: number; readonly city: boolean } {
  let end = words.length
  let city = false
  for (;;) {
    const word = words[end - 1]
    if (!word) break
    const named = cityBefore(vocabulary, words, end)
    if (named < end) {
      city = true
      end = withoutKind(vocabulary, words, named)
    } else if (word.kind === 'mark') end--
    else if (word.kind === 'number' && word.text.length >= 5) end--
    else if (!city && vocabulary.cityKind(words, end) > 0) end -= vocabulary.cityKind(words, end)
    else break
  }
  return { end, city }
}

/** Where the city's name begins that ends here, "Hà Tây cũ" included; `end` where none does. */
function cityBefore(vocabulary: Vocabulary, words: Words, end: number): number {
  const name = vocabulary.city(words, end)
  if (name > 0) return end - name
  // Few addresses end with "cũ", "(cũ)" and their like.
  if (words[end - 1]?.text !== ')' && vocabulary.former(words, end) === 0) return end
  for (let count = 1; count < end && count <= MOST_FORMER + 1; count++) {
    if (formerLength(vocabulary, words, end - count) !== count) continue
    const past = vocabulary.city(words, end - count)
    if (past > 0) return end - count - past
  }
  return end
}

/** "TP.", "T.P", "Thành phố" before the city's name. */
function withoutKind({ cityKind }: Vocabulary, words: Words, from: number): number {
  let end = from
  while (words[end - 1]?.text === '.') end--
  const plain = cityKind(words, end)
  if (plain > 0) return end - plain
  const dotted = words[end - 2]?.text === '.' && words[end - 3]?.bare === 't'
  const rest = words[end - 1]?.bare
  return dotted && (rest === 'p' || rest === 'pho') ? end - 3 : from
}

function kindBefore(
  kinds: Gazetteer['kinds'],
  bitOf: (phrases: readonly string[]) => number,
): Vocabulary['kindBefore'] {
  const known = new Map(kinds.flatMap(({ kind, words }) => words.map(word => [word, kind] as const)))
  const bare = new Map([...known].map(([word, kind]) => [stripAccents(word), kind]))
  const bit = bitOf([...known.keys()])
  return (words, name) => {
    const mark = words[name - 1]?.text
    const end = mark === '.' || mark === ':' ? name - 1 : name
    const last = words[end - 1]
    if (!last || (last.ends & bit) === 0) return null
    const before = words[end - 2]
    const two = before && kindOf(`${before.key} ${last.key}`, isBare(before) && isBare(last))
    if (two) return { kind: two, first: end - 2, plain: true }
    const one = kindOf(last.key, isBare(last))
    return one ? { kind: one, first: end - 1, plain: last.key !== 'p' } : null
  }

  function kindOf(typed: string, open: boolean): UnitKind | undefined {
    return known.get(typed) ?? (open ? bare.get(typed) : undefined)
  }
}

function isBare(word: Word): boolean {
  return word.key === word.bare
}
