/** Names with one slip of the fingers: a letter left out, doubled, exchanged, or swapped with its neighbour ("Trúc Bahc"). */
import type { UnitName } from './lexicon.js'
import { syllablesOf } from './names.js'
import type { Word } from './written.js'

/** The names that words may stand for but for one slip, spaces not counted. */
export type MisspeltFinder = (words: readonly Word[]) => readonly UnitName[]

/** Of shorter names too many are one letter apart. */
const SHORTEST = 5

/** Names by themselves and by every form that one letter less gives; built when the first odd word comes. */
export function misspeltFinder(names: Iterable<UnitName>): MisspeltFinder {
  let index: ReadonlyMap<string, readonly UnitName[]> | null = null
  return words => {
    const typed = words.map(word => word.bare).join('')
    if (typed.length < SHORTEST) return []
    index ??= byShorter(names)
    const near = new Set([typed, ...shorter(typed)].flatMap(form => index?.get(form) ?? []))
    return [...near].filter(name => isOneSlip(typed, joined(name)))
  }
}

function byShorter(names: Iterable<UnitName>): Map<string, UnitName[]> {
  const index = new Map<string, UnitName[]>()
  for (const name of names) {
    const text = joined(name)
    if (text.length < SHORTEST) continue
    for (const form of new Set([text, ...shorter(text)])) {
      const known = index.get(form)
      if (known) known.push(name)
      else index.set(form, [name])
    }
  }
  return index
}

function joined({ name }: UnitName): string {
  return syllablesOf(name)
    .map(word => word.bare)
    .join('')
}

function shorter(text: string): string[] {
  return Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))
}

/** Equal, or equal after one letter is inserted, taken out, exchanged or swapped with its neighbour. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA === restB) return true
  const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return isSwap || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
