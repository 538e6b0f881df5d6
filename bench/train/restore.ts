/**
 * Counts what the restorer knows. Run by hand:
 *
 *   npx tsx bench/train/restore.ts FOLDER --news FILE
 *
 * FOLDER holds `syllable_map.tsv` (bare form, …, `syllable:official:…` with blanks between), `bigram_map_admin.tsv`
 * (bare pair, `first_second:official` with blanks between) and `syllables.tsv` (a head line; `form_old`, `f_wiki`); FILE is a news corpus with one
 * sentence a line and `_` inside words. Our own sentences are the examples of `rules/` and the names of
 * `dictionaries/units/`. Writes `dictionaries/syllables/syllables.tsv` and `pairs.tsv`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fastGlob from 'fast-glob'
import { parse } from 'yaml'
import { rowsOf } from '../../src/commands/models/tables.js'
import { sentences, unaccentedClauses } from '../../src/text/sentences.js'
import { tokenise } from '../../src/text/tokenise.js'

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { news: { type: 'string' } } })
const [folder] = positionals
if (folder === undefined || options.news === undefined) throw new Error('usage: restore.ts FOLDER --news FILE')

/** Counts under this are mostly typing errors of the official texts. */
const FEWEST_OFFICIAL = 5
/** A report names its district or commune more often than a table of names does. */
const NAMED = 2
const SOURCES = ['official', 'wikipedia', 'news', 'own'] as const
type Source = (typeof SOURCES)[number]
type Counts = Map<string, Partial<Record<Source, number>>>

const syllables: Counts = new Map()
const pairs: Counts = new Map()

for (const [, , , , readings = ''] of factsOf('syllable_map.tsv')) {
  for (const reading of readings.split(' ')) {
    const [syllable = '', official = '0'] = reading.split(':')
    count(syllables, syllable, 'official', Number(official))
  }
}
const known = new Set(syllables.keys())
const [head = [], ...spelt] = factsOf('syllables.tsv')
for (const row of spelt) {
  const syllable = row[head.indexOf('form_old')] ?? ''
  if (known.has(syllable)) count(syllables, syllable, 'wikipedia', Number(row[head.indexOf('f_wiki')] ?? 0))
}
for (const [, readings = ''] of factsOf('bigram_map_admin.tsv')) {
  for (const reading of readings.split(' ')) {
    const [pair = '', times = '0'] = reading.split(':')
    if (Number(times) >= FEWEST_OFFICIAL) countPair(pair.split('_'), 'official', Number(times))
  }
}
for (const line of readFileSync(options.news, 'utf8').split('\n')) countText(line.replaceAll('_', ' '), 'news')
for (const file of fastGlob.sync('rules/**/*.yaml').sort()) {
  const rule: unknown = parse(readFileSync(file, 'utf8'))
  for (const example of examplesOf(rule)) countText(example, 'own')
}
for (const table of ['districts', 'communes']) {
  for (const [, name = '', kind = ''] of rowsOf(readFileSync(`dictionaries/units/${table}.tsv`, 'utf8'))) {
    for (let i = 0; i < NAMED; i++) countText(`${kind} ${name}`, 'own')
  }
}

mkdirSync('dictionaries/syllables', { recursive: true })
writeTable('syllable', syllables, SOURCES)
writeTable('pair', pairs, ['official', 'news', 'own'])

function writeTable(what: string, counts: Counts, sources: readonly Source[]): void {
  const rows = [...counts]
    .filter(([, times]) => sources.some(source => (times[source] ?? 0) > 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([counted, times]) => [counted, ...sources.map(source => times[source] ?? 0)].join('\t'))
  const table = [[what, ...sources].join('\t'), ...rows]
  writeFileSync(`dictionaries/syllables/${what}s.tsv`, `${table.join('\n')}\n`)
}

function factsOf(name: string): string[][] {
  const lines = readFileSync(join(folder ?? '', name), 'utf8').split('\n')
  return lines.filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'))
}

/**
 * Syllables and pairs of neighbours; a mark between them parts them, a number is the word `0`. What was typed without
 * accents tells nothing of them and is left out.
 */
function countText(text: string, source: Source): void {
  let last: string | null = null
  const tokens = tokenise(text)
  const isUnaccented = unaccentedClauses(tokens, sentences(tokens).clause)
  for (const [i, token] of tokens.entries()) {
    if (isUnaccented[i]) {
      last = null
      continue
    }
    const word = token.kind === 'number' ? '0' : token.kind === 'syllable' ? token.text.toLowerCase() : null
    if (word !== null && (known.has(word) || word === '0')) count(syllables, word, source, 1)
    if (last !== null && word !== null && token.before !== 'line') countPair([last, word], source, 1)
    last = word
  }
}

function countPair([first = '', second = '']: readonly string[], source: Source, times: number): void {
  const both = [first, second].every(word => known.has(word) || word === '0')
  if (both) count(pairs, `${first} ${second}`, source, times)
}

function count(counts: Counts, what: string, source: Source, times: number): void {
  const own = counts.get(what) ?? {}
  counts.set(what, { ...own, [source]: (own[source] ?? 0) + times })
}

function examplesOf(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null || !('examples' in rule)) return []
  const { examples } = rule
  if (typeof examples !== 'object' || examples === null) return []
  return Object.values(examples)
    .flat()
    .flatMap(example =>
      typeof example === 'string' ? [example] : typeof example?.text === 'string' ? [example.text] : [],
    )
}
