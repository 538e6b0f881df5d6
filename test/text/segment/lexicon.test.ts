import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EdgeTable } from '../../../src/text/segment/edges.js'
import { lexiconOf } from '../../../src/text/segment/lexicon.js'
import { evidenceOf, isWord, wordClass } from '../../../src/text/segment/word-class.js'

describe('EdgeTable', () => {
  it('is a map of pairs, however small it was thought to be', () => {
    const small = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, fc.nat()), { maxLength: 300 }), fc.nat(40), (edges, expected) => {
        const table = new EdgeTable(expected)
        const map = new Map<string, number>()
        for (const [node, syllable, child] of edges) {
          if (map.has(`${node} ${syllable}`)) continue
          table.set(node, syllable, child)
          map.set(`${node} ${syllable}`, child)
        }
        for (let node = 0; node < 61; node++) {
          for (let syllable = 0; syllable < 61; syllable++) {
            expect(table.get(node, syllable)).toBe(map.get(`${node} ${syllable}`) ?? -1)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('lexiconOf', () => {
  const lexicon = lexiconOf(['hồ sơ', 'hồ sơ gốc', 'sơ đồ'], index => index + 1)
  const classOf = (text: string): number => {
    let node = 0
    for (const syllable of text.split(' ')) {
      node = lexicon.next(node, lexicon.numberOf(syllable))
      if (node < 0) return -1
    }
    return lexicon.classAt(node)
  }

  it.each([
    ['hồ sơ', 1],
    ['hồ sơ gốc', 2],
    ['sơ đồ', 3],
    ['hồ', 0],
    ['đồ', -1],
    ['hồ sơ đồ', -1],
  ])('knows that %s has class %i', (text, wordClass) => {
    expect(classOf(text)).toBe(wordClass)
  })

  it('gives a syllable the same code whatever words there are', () => {
    const other = lexiconOf(['a b', 'sơ b'], () => 1)
    expect(other.codeOf(other.numberOf('sơ'))).toBe(lexicon.codeOf(lexicon.numberOf('sơ')))
    expect(lexicon.codeOf(lexicon.numberOf('nothing'))).toBe(0)
  })
})

describe('word classes', () => {
  it.each([
    [0, 0, false, true],
    [0, 4, false, true],
    [0, 5, false, false],
    [1, 10, false, true],
    [5, 10, true, true],
    [9, 10, true, true],
    [1, 1, true, true],
  ])('with %i of %i joined: word if not listed %s, if listed %s', (together, all, unlisted, listed) => {
    expect(isWord(wordClass(false, evidenceOf(together, all)))).toBe(unlisted)
    expect(isWord(wordClass(true, evidenceOf(together, all)))).toBe(listed)
  })
})
