/** The same figures for parts of the corpus: where is the harm? */
import { compareText } from '../match/automaton.js'
import type { Chance } from './bootstrap.js'
import { THIN } from './corpus-check.js'
import { DIMENSIONS, type Entry } from './entry.js'
import { macroF1Figure } from './f1.js'
import { shareOf } from './figures.js'
import { scopeRight } from './headline.js'
import type { Slice, SliceGroup } from './report.js'
import { SLICES, type SliceName } from './slice-names.js'

export function slices(entries: readonly Entry[], chance: Chance, wanted: readonly SliceName[] = SLICES): SliceGroup[] {
  const quarterOf = quarters(entries)
  const ways = [
    ...DIMENSIONS.map((dimension, i) => ({ dimension, nameOf: (entry: Entry) => entry.slices[i] ?? '' })),
    { dimension: 'length', nameOf: quarterOf },
  ]
  const shown = SLICES.filter(name => wanted.includes(name))
  return shown
    .flatMap(name => ways.filter(({ dimension }) => dimension === name))
    .map(({ dimension, nameOf }) => ({
      dimension,
      slices: sliceBy(entries, nameOf, chance, `slices.${dimension}`),
    }))
}

function sliceBy(entries: readonly Entry[], nameOf: (entry: Entry) => string, chance: Chance, path: string): Slice[] {
  const parts = new Map<string, Entry[]>()
  for (const entry of entries) {
    const name = nameOf(entry)
    const part = parts.get(name)
    if (part) part.push(entry)
    else parts.set(name, [entry])
  }
  const found = [...parts].map(
    ([name, part]): Slice => ({
      name,
      n: part.length,
      errors: part.filter(({ right }) => right === false).length,
      exact: shareOf(part, ({ judged }) => judged.exact),
      scopeAccuracy: shareOf(part, scopeRight),
      macroF1: macroF1Figure(part, chance, `${path}.${name}`),
      thin: part.length < THIN,
    }),
  )
  return found.sort((a, b) => b.errors - a.errors || b.n - a.n || compareText(a.name, b.name))
}

/** The quarter of the corpus a report belongs to by its length, named by the syllables of that quarter. */
function quarters(entries: readonly Entry[]): (entry: Entry) => string {
  const lengths = entries.map(({ syllables }) => syllables).sort((a, b) => a - b)
  const ends = [0.25, 0.5, 0.75, 1].map(part => lengths[Math.max(0, Math.ceil(part * lengths.length) - 1)] ?? 0)
  const distinct = [...new Set(ends)]
  return ({ syllables }) => {
    const at = distinct.findIndex(end => syllables <= end)
    const before = distinct[at - 1]
    return `${before === undefined ? (lengths[0] ?? 0) : before + 1}–${distinct[at] ?? 0}`
  }
}
