import { stripAccents } from '../../text/letters.js'
import type { RestoreModelData } from '../../text/restore/types.js'
import { type ReadDictionary, rowsOf } from './tables.js'

/** How much each source of counts is believed for a syllable by itself … */
const ALONE = { official: 0.2, wikipedia: 0.4, news: 0.2, own: 0.2 }
/** … and for a syllable after another; `alone` is the share that does not look back, `words` that of the word list. */
const AFTER = { alone: 0.84, official: 0.1, news: 0.35, own: 0.2, words: 0.075 }
/** Counted on top of every first syllable, so that a pair seen once after a rare syllable proves little. */
const DOUBT = 6
/** How much commoner syllables are preferred among the words that begin alike. */
const COMMON = 0.25
/** An unseen syllable counts this much of one occurrence. */
const UNSEEN = 0.3

interface Counts {
  readonly official: number
  readonly wikipedia: number
  readonly news: number
  readonly own: number
}

/**
 * Costs of syllables and gains of pairs in eighths of a bit. A pair's gain is how much likelier the second syllable is
 * after the first than by itself, by an interpolation of the sources with the weights above, which were chosen on
 * UD_Vietnamese-VTB dev and on reports of our own.
 */
export function restoreModel(read: ReadDictionary): RestoreModelData {
  const counts = countsOf(read('syllables/syllables.tsv'))
  const pairs = countsOf(read('syllables/pairs.tsv'))
  const alone = likelihoods(counts)
  const readings = [...counts.keys()].sort(byForm(alone))
  const numbers = new Map(readings.map((reading, i) => [reading, i] as const))
  const gains: Array<Array<readonly [second: number, gain: number]>> = readings.map(() => [])
  for (const [pair, likelihood] of followers(read, counts, pairs, alone)) {
    const [first = '', second = ''] = pair.split(' ')
    const gain = Math.min(127, Math.round(8 * Math.log2(likelihood / (AFTER.alone * (alone.get(second) ?? 1)))))
    const [a, b] = [numbers.get(first), numbers.get(second)]
    if (gain > 0 && a !== undefined && b !== undefined) gains[a]?.push([b, gain])
  }
  const costs = readings.map(reading =>
    Math.min(255, Math.round(-8 * Math.log2(AFTER.alone * (alone.get(reading) ?? 1)))),
  )
  return {
    schema: 'pakn/restore@1',
    syllables: formLines(readings),
    costs: Buffer.from(costs).toString('base64'),
    pairs: Buffer.from(gains.flatMap(packed)).toString('base64'),
  }
}

/** Columns are found by their names; one that a table lacks counts nothing. */
function countsOf(table: string): Map<string, Counts> {
  const [, ...columns] = (table.split('\n', 1)[0] ?? '').split('\t')
  const at = (row: readonly string[], source: keyof Counts) => Number(row[columns.indexOf(source)] ?? 0)
  return new Map(
    rowsOf(table).map(([what = '', ...row]) => [
      what,
      { official: at(row, 'official'), wikipedia: at(row, 'wikipedia'), news: at(row, 'news'), own: at(row, 'own') },
    ]),
  )
}

function total(counts: ReadonlyMap<string, Counts>, source: keyof Counts): number {
  let sum = 0
  for (const times of counts.values()) sum += times[source]
  return sum
}

function likelihoods(counts: ReadonlyMap<string, Counts>): ReadonlyMap<string, number> {
  const totals = {
    official: total(counts, 'official'),
    wikipedia: total(counts, 'wikipedia'),
    news: total(counts, 'news'),
    own: total(counts, 'own'),
  }
  const likelihoodOf = ({ official, wikipedia, news, own }: Counts) =>
    (ALONE.official * (official + UNSEEN)) / totals.official +
    (ALONE.wikipedia * (wikipedia + UNSEEN)) / totals.wikipedia +
    (ALONE.news * news) / totals.news +
    (ALONE.own * own) / totals.own
  return new Map([...counts].map(([syllable, times]) => [syllable, likelihoodOf(times)] as const))
}

/** Every pair that any source knows, with the likelihood of its second syllable after its first. */
function followers(
  read: ReadDictionary,
  counts: ReadonlyMap<string, Counts>,
  pairs: ReadonlyMap<string, Counts>,
  alone: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const words = wordPairs(read, counts)
  const wordsFrom = new Map<string, number>()
  const appeal = (pair: string, weight: number) => weight * (alone.get(pair.split(' ')[1] ?? '') ?? 0) ** COMMON
  for (const [pair, weight] of words) {
    const [first = ''] = pair.split(' ')
    wordsFrom.set(first, (wordsFrom.get(first) ?? 0) + appeal(pair, weight))
  }
  const likelihoodOf = (pair: string) => {
    const [first = '', second = ''] = pair.split(' ')
    const seen = pairs.get(pair)
    const begun = counts.get(first)
    let likelihood = AFTER.alone * (alone.get(second) ?? 0)
    if (seen && begun) {
      for (const source of ['official', 'news', 'own'] as const) {
        likelihood += (AFTER[source] * seen[source]) / (begun[source] + DOUBT)
      }
    }
    const weight = words.get(pair)
    return weight ? likelihood + (AFTER.words * appeal(pair, weight)) / (wordsFrom.get(first) ?? 1) : likelihood
  }
  return new Map(
    [...new Set([...pairs.keys(), ...words.keys()])].sort().map(pair => [pair, likelihoodOf(pair)] as const),
  )
}

/** Neighbours inside listed words and terms; inside longer words they count half, since they often need the rest. */
function wordPairs(read: ReadDictionary, counts: ReadonlyMap<string, Counts>): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (text: string, isWhole: boolean) => {
    const syllables = text.split(' ')
    syllables.slice(1).forEach((second, i) => {
      const pair = `${syllables[i]} ${second}`
      const weight = isWhole || syllables.length === 2 ? 1 : 0.5
      if (pair.split(' ').every(one => counts.has(one))) weights.set(pair, Math.max(weight, weights.get(pair) ?? 0))
    })
  }
  for (const [word = ''] of rowsOf(read('words/words.tsv'))) add(word, false)
  for (const [term = ''] of rowsOf(read('words/terms.tsv'))) add(term, true)
  for (const table of ['units/districts.tsv', 'units/communes.tsv']) {
    for (const [, name = ''] of rowsOf(read(table))) add(name.toLowerCase(), true)
  }
  return weights
}

/** By bare form, then likeliest first, then by code unit. */
function byForm(alone: ReadonlyMap<string, number>): (a: string, b: string) => number {
  return (a, b) => {
    const [formA, formB] = [stripAccents(a), stripAccents(b)]
    if (formA !== formB) return formA < formB ? -1 : 1
    return (alone.get(b) ?? 0) - (alone.get(a) ?? 0) || (a < b ? -1 : 1)
  }
}

function formLines(readings: readonly string[]): string {
  const lines = new Map<string, string>()
  for (const reading of readings) {
    const form = stripAccents(reading)
    lines.set(form, `${lines.get(form) ?? form} ${reading}`)
  }
  return [...lines.values()].join('\n')
}

function packed(followers: ReadonlyArray<readonly [second: number, gain: number]>): number[] {
  const sorted = [...followers].sort(([a], [b]) => a - b)
  const numbers = [sorted.length, ...sorted.flatMap(([second, gain], i) => [second - (sorted[i - 1]?.[0] ?? 0), gain])]
  return numbers.flatMap(sevenBits)
}

function sevenBits(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...sevenBits(value >> 7)]
}
