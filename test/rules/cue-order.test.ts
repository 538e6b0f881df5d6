/** In what order a text speaks of things: pairs of cues within a sentence, and its first and last sentence. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FoundCues, KINDS, kindOf, NEGATED, TRAITS } from '../../src/match/found-cues.js'
import { asText } from '../../src/match/numbers-as-text.js'
import { type Reading, reader } from '../../src/match/reading.js'
import type { WordPoints, WordSettings } from '../../src/pack.js'
import { cuesOfRow, orderSigner } from '../../src/rules/cue-order.js'
import type { Facts } from '../../src/rules/evidence.js'
import type { SignedText } from '../../src/rules/plain-signs.js'
import { endingWords } from '../../src/rules/plain-words.js'
import { summing, WORD_POINTS } from '../../src/rules/word-points.js'
import { ZERO } from '../../src/rules/word-totals.js'

const SETTINGS: WordSettings = {
  share: 100,
  most: 1000,
  least: 0,
  whole: 1,
  except: ['praise/thanks'],
  skip: [],
  opposed: 1000,
}
const WORDS = { 'praise/thanks': 'tốt', 'served/done': 'xong', 'conduct/shouting': 'quát', 'rule/x#1': 'xe' }
const ids = Object.keys(WORDS)
const known = { ids, numbers: new Map(ids.map((id, i) => [id, i])) }
const readText = reader([])
const orderSigns = orderSigner(SETTINGS, new Set(ids))

/** The cues of a text stand where their words do; after “không” they are denied. */
function cuesOf(reading: Reading): FoundCues {
  const keys = reading.tokens.map(({ key }) => key)
  const cues: number[] = []
  const hits: number[] = []
  const starts = [0]
  for (const [cue, word] of Object.values(WORDS).entries()) {
    const at = keys.flatMap((key, token) => (key === word ? [token] : []))
    if (at.length === 0) continue
    const traits = at.map(token => (keys[token - 1] === 'không' ? NEGATED : 0))
    cues.push(cue * KINDS + traits.reduce((kinds: number, one) => kinds | kindOf(one), 0))
    for (const [i, token] of at.entries()) hits.push(token, (token + 1) * TRAITS + (traits[i] ?? 0))
    starts.push(hits.length)
  }
  return new FoundCues(known, { cues, starts, hits }, reading)
}

// Words that say nothing of facts ask for none.
const NO_FACTS = { quotes: 0 } as Facts

function read(text: string): SignedText {
  const reading = readText(text)
  return { reading, cues: cuesOf(reading), facts: NO_FACTS }
}

const signs = (text: string) => [...orderSigns(read(text))].sort()

describe('the order of a text', () => {
  it.each([
    ['làm xong rồi còn quát', ['cue:served/done>conduct/shouting']],
    ['quát rồi mới xong', ['cue:conduct/shouting>served/done']],
    ['quát, xong, quát', ['cue:conduct/shouting>served/done', 'cue:served/done>conduct/shouting']],
    // In two sentences one is no nearer than any other.
    ['Quát. Rồi xong', ['first:cue:conduct/shouting', 'last:cue:served/done']],
    [
      'Xong. Hôm nay trời mưa. Quát xong',
      [
        'cue:conduct/shouting>served/done',
        'first:cue:served/done',
        'last:cue:conduct/shouting',
        'last:cue:served/done',
      ],
    ],
    // Sentences that speak of nothing are neither first nor last.
    ['Kính gửi các anh. Quát. Xin chào', []],
    // What is denied, of a rule of its own, or in a clause that is silent has no order.
    ['không quát mà xong', []],
    ['xe quát', []],
    ['Quát dù tốt. Xong', []],
    ['', []],
  ])('“%s”', (text, expected) => {
    expect(signs(text)).toEqual(expected)
  })

  it('is that of cues that rules read, and of no others', () => {
    const ofOne = orderSigner(SETTINGS, new Set(['conduct/shouting']))
    expect(ofOne(read('Quát. Xong rồi còn quát'))).toEqual(['first:cue:conduct/shouting', 'last:cue:conduct/shouting'])
  })

  it('takes time as long as the text, however often it says the same', () => {
    // A look at each hit of one cue for each of another would be 10^10 of them.
    expect(signs('quát xong '.repeat(100_000))).toHaveLength(2)
    expect(signs('quát. xong. '.repeat(100_000))).toEqual(['first:cue:conduct/shouting', 'last:cue:served/done'])
  })
})

describe('the words of the last sentence', () => {
  const words = (text: string) => {
    const shown = endingWords(read(text), SETTINGS).map(word => word?.text ?? '|')
    return shown
      .join(' ')
      .replace(/( ?\| ?)+/g, ' | ')
      .replace(/^ \| | \| $/g, '')
  }

  it.each([
    ['Nộp rồi. Vẫn chưa trả', 'van chua tra'],
    ['Nộp rồi. Vẫn chưa, chưa trả!', 'van chua | chua tra'],
    // A last sentence that only is polite is none.
    ['Nộp rồi. Chưa trả. Phục vụ tốt.', 'chua tra'],
    ['Nộp rồi, chưa trả', ''],
    ['', ''],
  ])('of “%s”', (text, expected) => {
    expect(words(text)).toBe(expected)
  })
})

function table(rows: readonly string[], points: readonly number[]): WordPoints {
  return {
    labels: ['procedure-difficulty'],
    base: [0],
    words: rows.join('\n'),
    points: asText(points.map(one => one + ZERO)),
  }
}

describe('the points of order', () => {
  const cues = ['served/done', 'conduct/shouting']
  const pairs = cues.flatMap(a => cues.filter(b => b !== a).map(b => `cue:${a}>${b}`))
  const rows = [
    ...pairs,
    ...cues.flatMap(cue => [`first:cue:${cue}`, `last:cue:${cue}`]),
    'last:tra',
    'last:chua tra',
    'tra',
  ]
  const text = fc
    .array(fc.constantFrom('quát', 'xong', 'không', 'trả', 'chưa', 'tốt', '.', ',', '?'), { maxLength: 24 })
    .map(words => words.join(' '))

  it('are those of the signs that learning sees, each once, whatever was read before', () => {
    const points = rows.map((_, row) => 2 ** row)
    const { sums, sum } = summing(table(rows, points), SETTINGS)
    fc.assert(
      fc.property(text, text => {
        const said = read(text)
        const ending = endingWords(said, SETTINGS)
        const words = ending.flatMap((word, i) => {
          const before = ending[i - 1]
          return word === null ? [] : [`last:${word.text}`, ...(before ? [`last:${before.text} ${word.text}`] : [])]
        })
        const plain = said.reading.tokens.some(({ key }) => key === 'trả') && !text.includes('tốt') ? ['tra'] : []
        const all = new Set([...orderSigns(said), ...words, ...plain])
        sum(said)
        const expected = rows.reduce((total, row, i) => total + (all.has(row) ? (points[i] ?? 0) : 0), 0)
        if (!text.includes('tốt')) expect(sums.points[0]).toBe(expected)
      }),
    )
  })

  it('show the stretch from the one cue to the other, and a cue of the first or last sentence as itself', () => {
    const said = read('Hôm qua quát rồi mới xong. Chưa trả')
    const { sums, sum, tell } = summing(
      table(['cue:conduct/shouting>served/done', 'first:cue:served/done'], [30, 20]),
      SETTINGS,
    )
    sum(said)
    expect(Array.from({ length: sums.count }, (_, i) => tell(i, said))).toMatchObject([
      { cue: WORD_POINTS, text: 'quát rồi mới xong' },
    ])
    const two = read('Xong rồi. Họ quát')
    sum(two)
    expect(Array.from({ length: sums.count }, (_, i) => tell(i, two))).toMatchObject([
      { cue: 'served/done', text: 'Xong' },
    ])
  })
})

describe('the cues of a row', () => {
  it.each([
    ['cue:a/b', ['a/b']],
    ['cue:a/b>c/d', ['a/b', 'c/d']],
    ['last:cue:a/b', ['a/b']],
    ['first:cue:a/b', ['a/b']],
    ['last:qua han', []],
    ['fact:quotes=1', []],
    ['qua han', []],
  ])('%s', (row, cues) => {
    expect(cuesOfRow(row)).toEqual(cues)
  })
})
