/**
 * Names of units that lack some of their marks after a kind word: "phường Dịch Vong", "xã Van Ha". The phrase index reads
 * names as they are written, or without any accent where a whole clause has none; this finds what lies between.
 */
import type { Reading } from '../match/reading.js'
import { FEW } from '../text/few.js'
import { keys } from '../text/key.js'
import { onDemand } from '../text/on-demand.js'
import type { UnitAt, UnitName } from './lexicon.js'
import { PLAIN } from './piece-signs.js'
import type { Surroundings } from './place-surroundings.js'

/** Names that those found so far leave out. */
export type HalfAccentedFinder = (surroundings: Surroundings, found: readonly UnitAt[]) => readonly UnitAt[]

interface Known {
  readonly syllables: readonly string[]
  readonly name: UnitName
}

const NONE: readonly UnitAt[] = []

export function halfAccentedFinder(names: () => ReadonlyMap<string, UnitName>): HalfAccentedFinder {
  const known = onDemand(() => byBareName(names()))
  const firsts = onDemand(() => new Set([...known().keys()].map(bare => bare.slice(0, bare.indexOf(' ')))))
  return (surroundings, found) => {
    const { reading, kinds } = surroundings
    const { pieces, kindEnds, unaccented } = reading
    const isNamed = beginnings(found)
    let more: UnitAt[] | null = null
    for (const kind of kindEnds) {
      const first = pieces[kind + 1]?.text === '.' ? kind + 2 : kind + 1
      if (unaccented[first] || !mayBegin(surroundings, first) || isNamed(first)) continue
      if (!firsts().has(pieces[first]?.bare ?? '') || kinds.before(reading, first) === null) continue
      const there = namesAt(reading, first, known())
      if (there.length > 0) more = [...(more ?? NONE), ...there]
    }
    return more ?? NONE
  }
}

/** One of the first two syllables must lack its marks; a name of one syllable would be a mere word. */
function mayBegin({ reading: { kinds, pieces }, signs }: Surroundings, first: number): boolean {
  if (kinds[first] !== 'syllable' || kinds[first + 1] !== 'syllable') return false
  return ((signs(pieces[first]) | signs(pieces[first + 1])) & PLAIN) !== 0
}

function beginnings(found: readonly UnitAt[]): (at: number) => boolean {
  if (found.length <= FEW) return at => found.some(({ first }) => first === at)
  const firsts = new Set(found.map(({ first }) => first))
  return at => firsts.has(at)
}

const LONGEST = 4

function namesAt({ pieces }: Reading, first: number, known: ReadonlyMap<string, readonly Known[]>): UnitAt[] {
  for (let end = Math.min(first + LONGEST, pieces.length); end > first + 1; end--) {
    const typed = pieces.slice(first, end)
    const alike = known.get(typed.map(({ bare }) => bare).join(' ')) ?? []
    const lacking = alike.filter(({ syllables }) =>
      typed.every(({ key, marked }, i) => !marked || isLacking(key, syllables[i] ?? '')),
    )
    if (lacking.length === 0) continue
    return lacking.map(({ name }) => ({ first, end, how: 'without-accents', name }))
  }
  return []
}

function isLacking(key: string, syllable: string): boolean {
  return key === syllable || key === syllable.normalize('NFD').replace(/\p{M}/gu, '')
}

function byBareName(names: ReadonlyMap<string, UnitName>): Map<string, Known[]> {
  const known = new Map<string, Known[]>()
  for (const [text, name] of names) {
    const syllables = text.split(/[\s–-]+/).map(keys)
    if (syllables.length < 2) continue
    const bare = syllables.map(syllable => syllable.bare).join(' ')
    const same = known.get(bare)
    const one = { syllables: syllables.map(syllable => syllable.key), name }
    if (same) same.push(one)
    else known.set(bare, [one])
  }
  return known
}
