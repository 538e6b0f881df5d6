/** How time grows with the text, the phrases and the units. Ratios are to the smallest of each group, for each piece. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { triageOf } from '../../src/decide.js'
import hanoi from '../../src/generated/hanoi.cjs'
import { buildAutomaton, type IndexEntry } from '../../src/match/automaton.js'
import { phraseIndex } from '../../src/match/phrases.js'
import { reader } from '../../src/match/reading.js'
import { placeFinder } from '../../src/routing/places.js'
import { cpu, dice, eachCpu, median } from './measure.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

const KILOBYTES = [1, 4, 16, 64, 256, 1024]
const PHRASES = [1_000, 5_000, 20_000, 50_000]
const UNITS = [100, 300, 600, Number.POSITIVE_INFINITY]

function withText(): Row[] {
  const triage = triageOf(hanoi)
  const source = reports.map(report => report.text).join('\n')
  let first = 0
  return KILOBYTES.map(kilobytes => {
    const size = kilobytes * 1024
    const text = source.repeat(Math.ceil(size / source.length)).slice(0, size)
    const report = { id: '', text, sentAt: '2025-08-01' }
    deepStrictEqual(triage.decide(report).tags, triage.decide(report).tags)
    const value = median([1, 2, 3].map(() => cpu(() => triage.decide(report)))) / kilobytes
    first ||= value
    return { name: `decide ${kilobytes} K characters, for each K`, value, unit: 'µs', ratio: value / first }
  })
}

function withPhrases(): Row[] {
  const read = reader(hanoi.spelling)
  const readings = reports.map(({ text }) => read(text))
  const syllables = hanoi.phrases.syllables.filter(syllable => /^\p{L}+$/u.test(syllable))
  let first = 0
  return PHRASES.map(size => {
    const roll = dice(size)
    const entries = Array.from({ length: size }, (_, i): IndexEntry => {
      const text = Array.from({ length: 2 + roll(3) }, () => syllables[roll(syllables.length)]).join(' ')
      return { id: `cue:${i}`, phrase: { text, fold: 'auto', from: null, through: null } }
    })
    const planted: IndexEntry = {
      id: 'cue:planted',
      phrase: { text: 'hồ sơ', fold: 'auto', from: null, through: null },
    }
    const index = phraseIndex(buildAutomaton([...entries, planted]))
    const isFound = readings.some(reading => index.find(reading, null).some(({ id }) => id === planted.id))
    ok(isFound)
    const value = eachCpu(readings.length, i => index.scan(readings[i] ?? read(''), null))
    first ||= value
    return { name: `match with ${size} phrases`, value, unit: 'µs', ratio: value / first }
  })
}

function withUnits(): Row[] {
  let first = 0
  return UNITS.map(size => {
    const units = hanoi.gazetteer.units.slice(0, size)
    const { findPlaces } = placeFinder({ ...hanoi, gazetteer: { ...hanoi.gazetteer, units } })
    const known = new Set(units.map(unit => `${unit.level} ${unit.code} ${unit.from}`))
    for (const { text } of reports) {
      for (const { candidates } of findPlaces(text, '2025-08-01')) {
        for (const { level, code, from } of candidates) ok(known.has(`${level} ${code} ${from}`))
      }
    }
    const value = eachCpu(reports.length, i => findPlaces(reports[i]?.text ?? '', '2025-08-01'), 5, 3)
    first ||= value
    return { name: `places with ${units.length} units`, value, unit: 'µs', ratio: value / first }
  })
}

export function growthRows(say: (row: Row) => void): Row[] {
  const rows: Row[] = []
  for (const group of [withText, withPhrases, withUnits]) {
    for (const row of group()) {
      rows.push(row)
      say(row)
    }
  }
  return rows
}
