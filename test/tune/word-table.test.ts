/** Learning the points of words: what speaks for what, the same every time, and judged on texts left out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWordPoints } from '../../src/load/read-word-points.js'
import { createReading } from '../../src/load/reading.js'
import type { Cues } from '../../src/match/cues.js'
import { reader } from '../../src/match/reading.js'
import { plainWords } from '../../src/rules/plain-words.js'
import { WORD_LABELS } from '../../src/rules/word-totals.js'
import { learnWords } from '../../src/tune/learn-words.js'
import { learnTable, tableText, type WordedText } from '../../src/tune/word-table.js'
import { wordsAlone } from '../../src/tune/words-alone.js'

const read = reader([])
const worded = (text: string, right: WordedText['right']): WordedText => {
  // Without exceptions no cue is asked for.
  const words = plainWords({ reading: read(text), cues: new Map() as unknown as Cues }, { except: [], skip: [] })
  return { words, right }
}

const DIFFICULTY = { tags: ['procedure-difficulty'], category: null } as const
const TRAFFIC = { tags: [], category: 'traffic' } as const
const texts = Array.from({ length: 30 }, (_, i) => [
  worded(`hồ sơ lần ${i} nộp chưa trả`, DIFFICULTY),
  worded(`xe lần ${i} đỗ chắn lối`, TRAFFIC),
]).flat()

describe('a learnt table', () => {
  const { rows, labels, base } = learnTable(texts)
  const pointsOf = (words: string, label: (typeof WORD_LABELS)[number]) =>
    rows.find(row => row.words === words)?.points[labels.indexOf(label)] ?? 0

  it('gives words to the label they stand with, and takes them from the others', () => {
    expect(pointsOf('nop', 'procedure-difficulty')).toBeGreaterThan(0)
    expect(pointsOf('nop', 'off-topic/traffic')).toBeLessThan(0)
    expect(pointsOf('do chan', 'off-topic/traffic')).toBeGreaterThan(0)
    expect(pointsOf('do chan', 'procedure-difficulty')).toBeLessThan(0)
  })

  it('leaves out words of few texts and those that say nothing', () => {
    expect(rows.filter(({ points }) => points.every(one => Math.abs(one) < 12))).toEqual([])
    const rare = learnTable([...texts, worded('nghêu ngao', TRAFFIC), worded('nghêu ngao', TRAFFIC)])
    expect(rare.rows.filter(row => row.words.includes('ngheu'))).toEqual([])
  })

  it('is the same every time', () => {
    expect(tableText(learnTable(texts))).toBe(tableText({ rows, labels, base }))
  })

  it('is read back as it was written', () => {
    const reading = createReading()
    const text = tableText({ rows, labels, base })
    const source = { name: 'word-points/points.tsv', path: 'points.tsv', text }
    const back = readWordPoints(source, reading)
    expect(reading.problems()).toEqual([])
    expect(back.labels).toEqual(WORD_LABELS)
    expect(back.base).toEqual(base)
    expect(back.words.split('\n')).toEqual(rows.map(row => row.words))
  })
})

describe('a table learnt from any text at all', () => {
  it('is read back without a fault', () => {
    const odd = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('hs', '?', '12', 'ß', 'İ', '*', '#', 'H’Mông', "D'Ar", 'A/C', 'K&N'),
      ),
    )
    fc.assert(
      fc.property(odd, parts => {
        const text = parts.join(' ')
        const words = ['Giấy tờ', 'Xe cộ'].flatMap((topic, i) =>
          Array.from({ length: 3 }, () => worded(`${i === 0 ? text : ''} ${topic}`, i === 0 ? DIFFICULTY : TRAFFIC)),
        )
        const reading = createReading()
        const source = { name: 'word-points/points.tsv', path: 'points.tsv', text: tableText(learnTable(words)) }
        const { words: back } = readWordPoints(source, reading)
        expect(reading.problems()).toEqual([])
        expect(back).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})

describe('words alone', () => {
  it('are judged on texts they were not learnt from', () => {
    expect(wordsAlone(texts)).toEqual({
      scope: { k: 60, n: 60 },
      tags: { k: 60, n: 60 },
      category: { k: 30, n: 30 },
    })
    // Labels by chance: what was learnt says nothing about the rest.
    const chance = texts.map((text, i) => ({ ...text, right: i % 3 === 0 ? DIFFICULTY : TRAFFIC }))
    const { scope } = wordsAlone(chance)
    expect(scope.k).toBeLessThan(scope.n)
  })
})

describe('logistic regression', () => {
  it('finds the log-odds where there is nothing but the share', () => {
    const none = Array.from({ length: 40 }, (_, i) => ({ features: new Set<string>(), holds: [i % 4 === 0] }))
    const { base } = learnWords(none, { texts: 1, penalty: 0.1, steps: 400, balance: 0 })
    expect(base[0]).toBeCloseTo(Math.log(1 / 3), 2)
  })

  it('reaches the minimum of its loss: there the slope of every weight is nothing', () => {
    const samples = Array.from({ length: 24 }, (_, i) => ({
      features: new Set(['a', i % 2 === 0 ? 'b' : 'c', i % 3 === 0 ? 'd' : 'e']),
      holds: [i % 2 === 0 || i % 5 === 0],
    }))
    const penalty = 0.05
    const { words, weights, base } = learnWords(samples, { texts: 1, penalty, steps: 3000, balance: 0 })
    const rows = new Map(words.map((word, i) => [word, i]))
    // A word counts an eighth while learning, so the penalty is on eight times its weight.
    for (const [word, row] of rows) {
      let slope = penalty * 64 * (weights[row] ?? 0)
      for (const { features, holds } of samples) {
        const score = [...features].reduce((sum, one) => sum + (weights[rows.get(one) ?? 0] ?? 0), base[0] ?? 0)
        const error = 1 / (1 + Math.exp(-score)) - (holds[0] ? 1 : 0)
        if (features.has(word)) slope += error / samples.length
      }
      expect(Math.abs(slope)).toBeLessThan(5e-4)
    }
  })
})
