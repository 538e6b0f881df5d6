/**
 * How time grows with the text, the phrases, the rules and the units. Ratios are to the smallest of each group; of texts
 * the time for each K is told, so that 1 means growing with the length and no more.
 */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { triageOf } from '../../src/decide.js'
import hanoi from '../../src/generated/hanoi.cjs'
import { buildAutomaton, type IndexEntry } from '../../src/match/automaton.js'
import { phraseIndex } from '../../src/match/phrases.js'
import { reader } from '../../src/match/reading.js'
import { placeFinder } from '../../src/routing/places.js'
import { ruleEvaluator } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import { ruleSetOf } from './engines.js'
import { dice } from './measure.js'
import { pacedCpu } from './paced.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

const KILOBYTES = [1, 4, 16, 64, 256]
const PHRASES = [1_000, 5_000, 20_000, 50_000]
const RULES = [30, 100, 300, 1_000, 3_000]
const UNITS = [100, 300, 600, Number.POSITIVE_INFINITY]

type Measured = { readonly name: string; readonly value: number }
/** Microseconds of one of so many calls. */
type Clock = (count: number, run: (i: number) => unknown) => number
/** Checks the answers for each of the sizes, and measures. */
type Group = (sizes: readonly number[], clock: Clock) => Generator<Measured>

function* withText(sizes: readonly number[], clock: Clock): Generator<Measured> {
  const triage = triageOf(hanoi)
  // The same words over and over: of other words other rules fire, and one of them may silence all the rest.
  const block = reports
    .map(report => report.text)
    .join('\n')
    .slice(0, 1024)
  for (const kilobytes of sizes) {
    const report = { id: '', text: block.repeat(kilobytes), sentAt: '2025-08-01' }
    deepStrictEqual(triage.decide(report), triage.decide(report))
    yield {
      name: `decide ${kilobytes} K characters, for each K`,
      value: clock(1, () => triage.decide(report)) / kilobytes,
    }
  }
}

function* withPhrases(sizes: readonly number[], clock: Clock): Generator<Measured> {
  const read = reader(hanoi.spelling)
  const readings = reports.map(({ text }) => read(text))
  const syllables = hanoi.phrases.syllables.filter(syllable => /^\p{L}+$/u.test(syllable))
  const phraseOf = (text: string) => ({ text, fold: 'auto' as const, from: null, through: null })
  for (const size of sizes) {
    const roll = dice(size)
    const entries = Array.from({ length: size }, (_, i): IndexEntry => {
      const text = Array.from({ length: 2 + roll(3) }, () => syllables[roll(syllables.length)]).join(' ')
      return { id: `cue:${i}`, phrase: phraseOf(text) }
    })
    const planted: IndexEntry = { id: 'cue:planted', phrase: phraseOf('hồ sơ') }
    const index = phraseIndex(buildAutomaton([...entries, planted]))
    ok(readings.some(reading => index.find(reading, null).some(({ id }) => id === planted.id)))
    const value = clock(readings.length, i => index.scan(readings[i] ?? read(''), null))
    yield { name: `match with ${size} phrases`, value }
  }
}

function* withRules(sizes: readonly number[], clock: Clock): Generator<Measured> {
  const gather = gatherer(hanoi)
  const day = '2025-08-01'
  const evidence = reports.map(({ text }) => gather(text, day))
  for (const size of sizes) {
    const evaluate = ruleEvaluator(ruleSetOf(size))
    const run = (i: number) => evaluate(evidence[i] ?? gather('', day), day)
    const fired = evidence.reduce((sum, _, i) => sum + run(i).length, 0) / evidence.length
    ok(fired > 0)
    const value = clock(evidence.length, run)
    yield { name: `evaluate ${size} rules, of which ${fired.toFixed(1)} fire`, value }
  }
}

function* withUnits(sizes: readonly number[], clock: Clock): Generator<Measured> {
  for (const size of sizes) {
    const units = hanoi.gazetteer.units.slice(0, size)
    const { findPlaces } = placeFinder({ ...hanoi, gazetteer: { ...hanoi.gazetteer, units } })
    const known = new Set(units.map(unit => `${unit.level} ${unit.code} ${unit.from}`))
    for (const { text } of reports) {
      for (const { candidates } of findPlaces(text, '2025-08-01')) {
        for (const { level, code, from } of candidates) ok(known.has(`${level} ${code} ${from}`))
      }
    }
    const value = clock(reports.length, i => findPlaces(reports[i]?.text ?? '', '2025-08-01'))
    yield { name: `places with ${units.length} units`, value }
  }
}

const GROUPS: readonly (readonly [Group, sizes: readonly number[]])[] = [
  [withText, KILOBYTES],
  [withPhrases, PHRASES],
  [withRules, RULES],
  [withUnits, UNITS],
]

/** The smallest of each group, called once. */
export function checkGrowth(): void {
  const once: Clock = (_, run) => Number(run(0) !== undefined)
  for (const [group, sizes] of GROUPS) deepStrictEqual([...group(sizes.slice(0, 1), once)].length, 1)
}

export function growthRows(say: (row: Row) => void): Row[] {
  const rows: Row[] = []
  for (const [group, sizes] of GROUPS) {
    let first = 0
    for (const { name, value } of group(sizes, pacedCpu)) {
      first ||= value
      const row = { name, value, unit: 'µs', ratio: value / first }
      rows.push(row)
      say(row)
    }
  }
  return rows
}
