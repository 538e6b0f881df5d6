/**
 * Names of units that lack some of their marks after a kind word: "phường Dịch Vong", "xã Van Ha". The phrase index reads
 * names as they are written, or without any accent where a whole clause has none; this finds what lies between.
 */
import type { Reading } from '../match/reading.js'
import { keys } from '../text/key.js'
import { onDemand } from '../text/on-demand.js'
import type { KindReader } from './kinds.js'
import type { NameMatch, UnitName } from './lexicon.js'

/** Matches that the names found so far leave out. */
export type HalfAccentedFinder = (reading: Reading, names: readonly NameMatch[], kinds: KindReader) => NameMatch[]

interface Known {
  readonly syllables: readonly string[]
  readonly name: UnitName
}

export function halfAccentedFinder(names: () => ReadonlyMap<string, UnitName>): HalfAccentedFinder {
  const known = onDemand(() => byBareName(names()))
  const firsts = onDemand(() => new Set([...known().keys()].map(bare => bare.slice(0, bare.indexOf(' ')))))
  return (reading, found, kinds) => {
    const { tokens, kindEnds, unaccented } = reading
    const more: NameMatch[] = []
    for (const kind of kindEnds) {
      const first = tokens[kind + 1]?.text === '.' ? kind + 2 : kind + 1
      if (unaccented[first] || isNamed(found, first) || !mayBegin(reading, first)) continue
      if (!firsts().has(tokens[first]?.bare ?? '') || kinds.before(reading, first) === null) continue
      more.push(...namesAt(reading, first, known()))
    }
    return more
  }
}

/** One of the first two syllables must lack its marks; a name of one syllable would be a mere word. */
function mayBegin({ tokens }: Reading, first: number): boolean {
  const [one, two] = [tokens[first], tokens[first + 1]]
  if (one?.kind !== 'syllable' || two?.kind !== 'syllable') return false
  return PLAIN.test(one.key) || PLAIN.test(two.key)
}

/** "Do" and "Đo" alike lack the mark of "Đô". */
const PLAIN = /^[a-zđ]+$/u

function isNamed(found: readonly NameMatch[], at: number): boolean {
  for (const { first, named } of found) if (first === at && named.what === 'unit') return true
  return false
}

const LONGEST = 4

function namesAt({ tokens }: Reading, first: number, known: ReadonlyMap<string, readonly Known[]>): NameMatch[] {
  for (let end = Math.min(first + LONGEST, tokens.length); end > first + 1; end--) {
    const typed = tokens.slice(first, end)
    const alike = known.get(typed.map(token => token.bare).join(' ')) ?? []
    const lacking = alike.filter(({ syllables }) =>
      typed.every((token, i) => token.key === token.bare || isLacking(token.key, syllables[i] ?? '')),
    )
    if (lacking.length === 0) continue
    return lacking.map(({ name }) => {
      const id = `unit:${name.name}`
      return { id, first, end, how: 'without-accents', named: { what: 'unit', name } }
    })
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
