/** Learning the points of words: what speaks for what, the same every time, and judged on texts left out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWordPoints } from '../../src/load/read-word-points.js'
import { createReading } from '../../src/load/reading.js'
import type { Cues } from '../../src/match/cues.js'
import { reader } from '../../src/match/reading.js'
import { plainWords } from '../../src/rules/plain-words.js'
import { WORD_LABELS } from '../../src/rules/word-totals.js'
import { learnWords, lossOf, pull } from '../../src/tune/learn-words.js'
import { learnTable, tableText, type WordedText } from '../../src/tune/word-table.js'
import { wordsAlone } from '../../src/tune/words-alone.js'

const read = reader([])
const worded = (text: string, right: WordedText['right']): WordedText => {
  // Without exceptions no cue is asked for.
  const words = plainWords({ reading: read(text), cues: new Map() as unknown as Cues }, { except: [], skip: [] })
  return { words, signs: [`fact:quotes=${right.tags.length}`], right }
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
    expect(rows.filter(({ points }) => points.every(one => Math.abs(one) < 8))).toEqual([])
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

describe('points of a tag as the second one', () => {
  const CONDUCT = { tags: ['staff-conduct'], category: null } as const
  const BOTH = { tags: ['procedure-difficulty', 'staff-conduct'], category: null } as const
  const { rows, labels } = learnTable([
    ...texts,
    ...Array.from({ length: 20 }, (_, i) => [
      worded(`cán bộ lần ${i} quát xong có giấy`, CONDUCT),
      worded(`cán bộ lần ${i} quát về tay không`, BOTH),
    ]).flat(),
  ])
  const pointsOf = (words: string, label: (typeof WORD_LABELS)[number]) =>
    rows.find(row => row.words === words)?.points[labels.indexOf(label)] ?? 0

  it('tell what came of the matter, and nothing of what both have', () => {
    expect(pointsOf('tay khong', 'also/procedure-difficulty')).toBeGreaterThan(0)
    expect(pointsOf('co giay', 'also/procedure-difficulty')).toBeLessThan(0)
    expect(Math.abs(pointsOf('quat', 'also/procedure-difficulty'))).toBeLessThan(pointsOf('quat', 'staff-conduct'))
  })

  it('may be missing from a table that was learnt before there were any', () => {
    const reading = createReading()
    const lines = tableText({ labels, base: labels.map(() => 7), rows })
      .slice(0, -1)
      .split('\n')
    const text = lines.map(line => line.split('\t').slice(0, -2).join('\t')).join('\n')
    const back = readWordPoints({ name: 'word-points/points.tsv', path: 'points.tsv', text }, reading)
    expect(reading.problems()).toEqual([])
    expect(back.base.slice(-3)).toEqual([7, 0, 0])
  })
})

describe('a row of a cue that is no more', () => {
  it('is told at its place as a warning: it does nothing, and the cue is not taken for used', () => {
    const reading = createReading('en')
    const lines = tableText({ labels: WORD_LABELS, base: WORD_LABELS.map(() => 0), rows: [] }).slice(0, -1)
    const row = ['cue:obstacle/gone', ...WORD_LABELS.map(() => '5')].join('\t')
    const source = { name: 'word-points/points.tsv', path: 'points.tsv', text: `${lines}\n${row}\n` }
    expect(readWordPoints(source, reading).words).toBe('cue:obstacle/gone')
    reading.names.resolve(reading.error, reading.warning)
    expect(reading.problems()).toMatchObject([
      { severity: 'warning', code: 'unknown-cue', file: 'points.tsv', line: 3, column: 1 },
    ])
    expect(reading.names.isReferred('cue', 'obstacle/gone')).toBe(false)
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
          Array.from({ length: 5 }, () => worded(`${i === 0 ? text : ''} ${topic}`, i === 0 ? DIFFICULTY : TRAFFIC)),
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

describe('what is learnt', () => {
  const TAGS = 2
  const score = fc.double({ min: -6, max: 6, noNaN: true })
  const holds = fc.oneof(
    fc.constantFrom([true, false, false, false], [false, true, false, false], [true, true, false, false]),
    fc.constantFrom([false, false, true, false], [false, false, false, true], [false, false, false, false]),
  )

  it('pulls at scores as the loss slopes', () => {
    fc.assert(
      fc.property(fc.tuple(score, score, score, score), holds, (scores, holds) => {
        const pulled = Float64Array.from(scores)
        pull(pulled, holds, TAGS)
        scores.forEach((_, i) => {
          const moved = (by: number) =>
            lossOf(
              scores.map((one, j) => (i === j ? one + by : one)),
              holds,
              TAGS,
            )
          expect(pulled[i]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 5)
        })
      }),
    )
  })

  it('costs nothing where the scores are far on the right side, and much where they are on the wrong one', () => {
    expect(lossOf([9, -9, -9, -9], [true, false, false, false], TAGS)).toBeLessThan(0.001)
    expect(lossOf([-9, -9, 9, -9], [false, false, true, false], TAGS)).toBeLessThan(0.001)
    expect(lossOf([-9, -9, 9, -9], [true, false, false, false], TAGS)).toBeGreaterThan(15)
    expect(lossOf([-9, -9, 9, -9], [false, false, false, true], TAGS)).toBeGreaterThan(15)
  })

  it('is the share of each tag where there is nothing else to go by', () => {
    const none = Array.from({ length: 40 }, (_, i) => ({
      features: new Set<string>(),
      holds: i % 4 === 0 ? [true, true, false, false] : [true, false, false, false],
    }))
    const { base } = learnWords(none, { tags: TAGS, texts: 1 })
    expect(base[1]).toBeLessThan(-0.9)
    expect(base[0]).toBeGreaterThan(2)
  })
})
