/** Names of units as an address may spell them: as written, with accents left out, or with wrong ones. */
import type { Unit } from '../pack.js'
import type { UnitName } from './lexicon.js'
import { addressWords, isInnerMark, type Word } from './written.js'

/**
 * How closely the words agree with the name. `written`: letter by letter. `open`: marks are missing, none is wrong
 * ("Ngoc Thụy"). `misspelt`: marks differ ("Dồng Mai", "Hòang Mai"); it counts only beside something that supports it.
 */
export type Closeness = 'written' | 'open' | 'misspelt'
export const CLOSENESS: readonly Closeness[] = ['written', 'open', 'misspelt']

export interface NameHit {
  readonly first: number
  readonly end: number
  readonly name: UnitName
  readonly closeness: Closeness
}

interface Node {
  readonly next: Map<string, Node>
  readonly names: { readonly keys: readonly string[]; readonly name: UnitName; readonly initials: boolean }[]
}

/** Every name that begins at a word, of any closeness. */
export type NameFinder = (words: readonly Word[], first: number) => readonly NameHit[]

const NONE: readonly NameHit[] = []

/** Initials typed small ("đđ") are words unless they can be spoken or are kept for something else ("tt": thị trấn). */
export function nameFinder(names: Iterable<UnitName>, keptWords: ReadonlySet<string> = new Set()): NameFinder {
  const root = newNode()
  for (const name of names) {
    insert(root, name.name, name)
    for (const { short, units } of shortened(name)) insert(root, short, { ...name, units })
  }
  return (words, first) => {
    const begin = words[first]
    let node = begin && root.next.get(begin.bare)
    // Nearly every word begins no name.
    if (!begin || !node) return NONE
    const hits: NameHit[] = []
    const typed = [begin]
    for (let at = first; ; ) {
      for (const { keys, name, initials } of node.names) {
        if (initials && !isInitialsTyped(begin, keptWords)) continue
        hits.push({ first, end: at + 1, name, closeness: closenessOf(typed, keys) })
      }
      if (node.next.size === 0) return hits
      let word = words[++at]
      const last = typed.at(-1)
      while (word && last && isInnerMark(word, last)) word = words[++at]
      node = word && node.next.get(word.bare)
      if (!word || !node) return hits
      typed.push(word)
    }
  }
}

const NO_ENDINGS = new Map<string, number>()

/** The words of a name, read as those of an address. */
export function syllablesOf(name: string): Word[] {
  return addressWords(name, NO_ENDINGS).filter(word => word.kind !== 'mark')
}

function newNode(): Node {
  return { next: new Map(), names: [] }
}

function insert(root: Node, text: string, name: UnitName): void {
  const syllables = syllablesOf(text)
  let node = root
  for (const { bare } of syllables) {
    const next = node.next.get(bare) ?? newNode()
    node.next.set(bare, next)
    node = next
  }
  node.names.push({ keys: syllables.map(word => word.key), name, initials: isInitials(name) })
}

/** Districts are also written with the first word as a letter: "Đ.Đa", "C/Giấy". */
function shortened({ name, units }: UnitName): { readonly short: string; readonly units: readonly Unit[] }[] {
  const [first = '', second, ...rest] = name.split(' ')
  const districts = units.filter(unit => unit.level === 'district')
  if (districts.length === 0 || second === undefined || rest.length > 0) return []
  return [{ short: `${first.slice(0, 1)} ${second}`, units: districts }]
}

/** "DA" is Đông Anh, "da" is not. */
function isInitials({ name, alias }: UnitName): boolean {
  return alias && name === name.toUpperCase()
}

function isInitialsTyped({ text, bare, key }: Word, keptWords: ReadonlySet<string>): boolean {
  return text === text.toUpperCase() || !(/[aeiouy]/.test(bare) || keptWords.has(key))
}

function closenessOf(typed: readonly Word[], keys: readonly string[]): Closeness {
  let closeness: Closeness = 'written'
  for (let i = 0; i < typed.length; i++) {
    const word = typed[i]
    if (!word || word.key === keys[i]) continue
    if (word.key !== word.bare) return 'misspelt'
    closeness = 'open'
  }
  return closeness
}
