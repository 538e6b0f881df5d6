/** What `compile-models` makes of the committed dictionaries, and the dictionaries themselves. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restoreModel } from '../../src/commands/models/restore-model.js'
import { classedWords, listedWords, segmentModel } from '../../src/commands/models/segment-model.js'
import { rowsOf } from '../../src/commands/models/tables.js'
import restoreData from '../../src/generated/restore.cjs'
import segmentData from '../../src/generated/segment.cjs'
import { EVIDENCE } from '../../src/text/segment/word-class.js'

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../dictionaries', file), 'utf8')

describe('compile-models', () => {
  it('gives what stands in src/generated, every time', () => {
    expect(segmentModel(read)).toEqual(segmentData)
    expect(restoreModel(read)).toEqual(restoreData)
  })

  it('keeps the models small', () => {
    expect(JSON.stringify(segmentData).length).toBeLessThan(1_000_000)
    expect(JSON.stringify(restoreData).length).toBeLessThan(500_000)
  })

  it('writes a class for every word and a power of two of weights', () => {
    expect(segmentData.classes).toHaveLength(segmentData.words.split('\n').length)
    expect(Math.log2(atob(segmentData.weights).length) % 1).toBe(0)
  })
})

describe('dictionaries/words and dictionaries/syllables', () => {
  it.each(['words/words', 'words/joins', 'words/terms', 'syllables/syllables', 'syllables/pairs'])(
    '%s.tsv is sorted by code unit and has no row twice',
    name => {
      const first = rowsOf(read(`${name}.tsv`)).map(([what = '']) => what)
      expect(first).toEqual([...new Set(first)].sort())
    },
  )

  it('names only known sources', () => {
    const sources = new Set(rowsOf(read('words/words.tsv')).flatMap(([, sources = '']) => sources.split(' ')))
    expect([...sources].sort()).toEqual(['own', 'rdr', 'term', 'ud'])
  })

  it('has only words of two syllables and more', () => {
    const words = [...rowsOf(read('words/words.tsv')), ...rowsOf(read('words/terms.tsv'))].map(([word = '']) => word)
    expect(words.filter(word => !/^[^\s\d]+(?: [^\s\d]+)+$/.test(word))).toEqual([])
  })

  it('has no sentence of the treebank: nothing in it is longer than a term', () => {
    const longest = Math.max(...rowsOf(read('words/joins.tsv')).map(([word = '']) => word.split(' ').length))
    expect(longest).toBeLessThanOrEqual(7)
  })
})

describe('listedWords', () => {
  const table = 'word\tsources\nhồ sơ\trdr ud\nmột cửa\town\nlý do\trdr\n'

  it('gives keys of tokens', () => {
    expect([...listedWords(table)]).toEqual(['hồ sơ', 'một cửa', 'lí do'])
  })

  it('leaves out what only the given sources know', () => {
    expect([...listedWords(table, ['rdr'])]).toEqual(['hồ sơ', 'một cửa'])
  })
})

describe('classedWords', () => {
  it('sorts listed words and words of the training sentences, each with what is known of it', () => {
    const classed = classedWords(
      new Set(['b b', 'a a']),
      new Map([
        ['a a', EVIDENCE.both],
        ['c c', EVIDENCE.joined],
      ]),
    )
    expect(classed).toEqual({ words: ['a a', 'b b', 'c c'], classes: [1 + 2 * EVIDENCE.both, 1, 2 * EVIDENCE.joined] })
  })
})
