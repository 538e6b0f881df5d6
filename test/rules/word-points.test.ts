/** What words say by themselves: sums, limits, and the citizen's own words as evidence. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FoundCues, KINDS, kindOf, TRAITS } from '../../src/match/found-cues.js'
import { asText } from '../../src/match/numbers-as-text.js'
import { type Reading, reader } from '../../src/match/reading.js'
import type { WordPoints, WordSettings } from '../../src/pack.js'
import type { Facts } from '../../src/rules/evidence.js'
import { FACT_SIGNS, plainSigns } from '../../src/rules/plain-signs.js'
import { plainWords } from '../../src/rules/plain-words.js'
import { WORD_POINTS, wordSummer } from '../../src/rules/word-points.js'
import { ZERO } from '../../src/rules/word-totals.js'
import { wordExplainer } from '../../src/rules/words-explained.js'
import type { Label } from '../../src/types.js'

const LABELS: readonly Label[] = ['procedure-difficulty', 'off-topic/traffic']
const SETTINGS: WordSettings = {
  share: 100,
  most: 95,
  least: 5,
  whole: 20,
  except: ['praise'],
  skip: ['denial'],
  opposed: 40,
}
const readText = reader([{ short: 'hs', reads: [{ text: 'hồ sơ' }] }])
/** The cues of a text stand where their words do; there are no others. */
const CUES = ['praise', 'denial', 'obstacle/overdue', 'rule/x#1'] as const
const WORDS = ['tốt', 'hề', 'muộn', 'xe']
const known = { ids: CUES, numbers: new Map(CUES.map((id, i) => [id, i])) }

function cuesOf(reading: Reading): FoundCues {
  const cues: number[] = []
  const hits: number[] = []
  const starts = [0]
  WORDS.forEach((word, cue) => {
    const at = reading.tokens.flatMap(({ key }, token) => (key === word ? [token] : []))
    if (at.length === 0) return
    cues.push(cue * KINDS + kindOf(0))
    hits.push(...at.flatMap(token => [token, (token + 1) * TRAITS]))
    starts.push(hits.length)
  })
  return new FoundCues(known, { cues, starts, hits }, reading)
}

const NO_FACTS: Facts = {
  field: 'none',
  procedures: 0,
  bodies: 0,
  places: 0,
  'procedure-ids': [],
  'body-ids': [],
  'place-codes': [],
  syllables: 0,
  accents: 'none',
  'question-marks': 0,
  quotes: 0,
  channel: '',
  overdue: 'unknown',
}

const read = (text: string, facts: Partial<Facts> = {}) => {
  const reading = readText(text)
  return { reading, cues: cuesOf(reading), facts: { ...NO_FACTS, ...facts } }
}

function table(
  rows: Readonly<Record<string, readonly [number, number]>>,
  base: readonly number[] = [0, 0],
): WordPoints {
  const points = Object.values(rows).flatMap(row => row.map(one => one + ZERO))
  return { labels: LABELS, base, words: Object.keys(rows).join('\n'), points: asText(points) }
}

function say(text: string, points: WordPoints, settings: Partial<WordSettings> = {}) {
  return wordSummer(points, { ...SETTINGS, ...settings })(read(text))
}

function weights(text: string, points: WordPoints, settings: Partial<WordSettings> = {}) {
  return Object.fromEntries(say(text, points, settings).map(({ label, weight }) => [label, Math.round(weight * 100)]))
}

describe('the words of a text', () => {
  it.each([
    ['Hồ sơ (v.v.) bị trả lại, chờ?', 'ho so | v | v | bi tra lai | cho ?'],
    ['hs nop 12/3 chua tra', 'ho so nop # chua tra'],
    ['Đường   số 5', 'duong so #'],
    ['E nộp hs', 'e nop ho so'],
    ['Phục vụ tốt, chờ lâu', 'cho lau'],
    ['Chờ hề lâu', 'cho lau'],
    ['Chờ\nlâu', 'cho | lau'],
    ['', ''],
  ])('of “%s” are “%s”', (text, words) => {
    const shown = plainWords(read(text), SETTINGS).map(word => word?.text ?? '|')
    expect(
      shown
        .join(' ')
        .replace(/( ?\| ?)+/g, ' | ')
        .replace(/^ \| | \| $/g, ''),
    ).toBe(words)
  })

  it('are the same however they are typed', () => {
    const words = (text: string) => plainWords(read(text), SETTINGS).map(word => word?.text ?? null)
    const plain = words('Hồ sơ của tôi bị từ chối')
    expect(words('Hồ sơ của tôi bị từ chối'.normalize('NFD'))).toEqual(plain)
    expect(words('HO SO CUA TOI BI TU CHOI')).toEqual(plain)
    expect(words('hs của tôi  bị từ chối')).toEqual(plain)
  })
})

describe('the signs of a text', () => {
  it('are its cues, each once, and facts that count, as the table writes them', () => {
    const signs = plainSigns(read('Muộn, muộn, xe', { quotes: 7 }), SETTINGS)
    expect(signs).toEqual(['fact:quotes=2', 'fact:words=0', 'cue:obstacle/overdue'])
    // A silent clause makes a text no longer and says nothing.
    const long = 'chữ '.repeat(45)
    expect(plainSigns(read(`${long}`), SETTINGS)).toEqual(['fact:quotes=0', 'fact:words=40'])
    expect(plainSigns(read(`Phục vụ tốt dù muộn, ${'chữ '.repeat(19)}`), SETTINGS)).toEqual([
      'fact:quotes=0',
      'fact:words=0',
    ])
  })

  it('of facts are all known beforehand', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat(), (words, quotes) => {
        const text = read('chữ '.repeat(words), { quotes })
        for (const sign of plainSigns(text, SETTINGS)) expect([...FACT_SIGNS.keys()]).toContain(sign)
      }),
    )
  })
})

describe('points', () => {
  const points = table({ 'tac duong': [-80, 90], tac: [0, 40], duong: [-10, 20], nop: [60, 0] })

  it('are summed, each different word once', () => {
    expect(weights('nộp', points)).toEqual({ 'procedure-difficulty': 60 })
    expect(weights('tắc đường', points, { most: 200 })).toEqual({
      'off-topic/traffic': 150,
      'procedure-difficulty': -90,
    })
    expect(weights('tắc đường, tắc đường, tắc đường', points)).toEqual(weights('tắc đường', points))
  })

  it('begin with what holds for every text, but a text without a known word says nothing', () => {
    const based = table({ nop: [60, 0] }, [20, 10])
    expect(weights('nộp', based)).toEqual({ 'procedure-difficulty': 61 })
    expect(say('xin chào', based)).toEqual([])
  })

  it('of pairs need neighbours with no mark between', () => {
    expect(weights('tắc. đường', points)).toEqual({ 'off-topic/traffic': 60, 'procedure-difficulty': -10 })
  })

  it('count as much as the settings say', () => {
    expect(weights('nộp', points, { share: 50 })).toEqual({ 'procedure-difficulty': 30 })
    expect(weights('nộp', points, { most: 25 })).toEqual({ 'procedure-difficulty': 25 })
    expect(weights('nộp', points, { least: 61 })).toEqual({})
    expect(weights('nộp', points, { least: 0, share: 0 })).toEqual({})
    expect(wordSummer(points, null)(read('nộp'))).toEqual([])
  })

  it('never speak against a category', () => {
    expect(weights('nộp', table({ nop: [60, -90] }))).toEqual({ 'procedure-difficulty': 60 })
  })

  it('show the weightiest words of the original, in its order and without overlap', () => {
    const text = 'Lại TẮC  ĐƯỜNG rồi'
    const [, traffic] = say(text, points)
    expect(traffic).toMatchObject({ rule: WORD_POINTS, label: 'off-topic/traffic' })
    expect(traffic?.because).toEqual([{ cue: WORD_POINTS, start: 4, end: 14, text: 'TẮC  ĐƯỜNG', how: 'as-written' }])
    expect(say('hs', table({ 'ho so': [50, 0] }))[0]?.because).toEqual([
      { cue: WORD_POINTS, start: 0, end: 2, text: 'hs', how: 'abbreviation' },
    ])
    expect(say('toi nop roi', points)[0]?.because).toMatchObject([{ text: 'nop', how: 'without-accents' }])
  })

  it('count what is said however it is worded, and how it is told', () => {
    const signs = table({ 'cue:obstacle/overdue': [70, -30], 'fact:quotes=1': [0, 40], muon: [5, 0] })
    const say = (text: string, facts: Partial<Facts> = {}, whole = 2) =>
      wordSummer(signs, { ...SETTINGS, whole })(read(text, facts))
    expect(say('Trả muộn', { quotes: 1 })).toEqual([
      {
        rule: WORD_POINTS,
        label: 'procedure-difficulty',
        weight: 0.75,
        because: [{ cue: 'obstacle/overdue', start: 4, end: 8, text: 'muộn', how: 'as-written' }],
      },
      {
        rule: WORD_POINTS,
        label: 'off-topic/traffic',
        weight: 0.1,
        because: [{ fact: 'quotes', value: 1 }],
      },
    ])
    // Every text has facts: like the base they count by how much of a text there is.
    expect(say('Trả muộn', { quotes: 1 }, 2).map(({ weight }) => weight)).toEqual([0.75, 0.1])
    expect(say('Trả muộn', { quotes: 1 }, 8).map(({ weight }) => weight)).toEqual([0.75])
    // A clause that is silent is silent about cues too.
    expect(say('Phục vụ tốt dù muộn')).toEqual([])
  })

  it('do not depend on what was read before', () => {
    const word = fc.constantFrom('tắc', 'đường', 'nộp', 'hs', '.', 'xe')
    const text = fc.array(word, { maxLength: 12 }).map(words => words.join(' '))
    const used = wordSummer(points, SETTINGS)
    fc.assert(
      fc.property(text, text => {
        expect(used(read(text))).toEqual(say(text, points))
      }),
    )
  })

  it('stay within the most, and evidence within the text', () => {
    const any = fc.record({
      nop: fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 })),
      tac: fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 })),
    })
    fc.assert(
      fc.property(any, fc.string({ unit: 'binary' }), (rows, noise) => {
        const text = `${noise} nộp tắc`
        for (const { weight, because } of say(text, table(rows))) {
          expect(Math.abs(weight)).toBeLessThanOrEqual(SETTINGS.most / 100)
          for (const one of because) if ('start' in one) expect(text.slice(one.start, one.end)).toBe(one.text)
        }
      }),
    )
  })
})

describe('the words explained', () => {
  const known = fc.constantFrom('hồ sơ', 'trễ', 'xe', 'tắc', 'hề', 'tốt', 'lâu', 'hs', '12', '?', ',', '.')
  const points = fc.integer({ min: -300, max: 300 })
  const pair = fc.tuple(points, points)

  it('count for each label what the decision counts', () => {
    fc.assert(
      fc.property(
        fc.array(known, { maxLength: 30 }),
        fc.record({ ho: pair, 'ho so': pair, tre: pair, xe: pair, 'xe tac': pair, lau: pair, '#': pair, '?': pair }),
        pair,
        fc.record({ share: fc.integer({ min: 1, max: 100 }), most: fc.integer({ min: 20, max: 120 }) }),
        (words, rows, base, settings) => {
          const text = words.join(' ')
          const points = table(rows, base)
          const explained = wordExplainer(points, { ...SETTINGS, ...settings })?.(read(text))
          const counted = explained?.labels.filter(({ weight }) => weight !== 0) ?? []
          expect(Object.fromEntries(counted.map(({ label, weight }) => [label, Math.round(weight * 100)]))).toEqual(
            weights(text, points, settings),
          )
          for (const { weight, sum, limit } of explained?.labels ?? []) {
            expect(limit === null).toBe(weight === sum)
            expect(Math.abs(weight)).toBeLessThanOrEqual(Math.abs(sum))
          }
        },
      ),
    )
  })

  it('say what was left out, and why a label is silent', () => {
    const points = table({ tre: [4, -6], 'ho so': [60, 3], 'fact:quotes=0': [3, 0] })
    const explained = wordExplainer(points, { ...SETTINGS, whole: 2 })?.(read('Hồ sơ trễ, cảm ơn tốt, không hề xe'))
    expect(explained?.leftOut.map(({ text, cue, why }) => `${why} ${cue} ${text}`)).toEqual([
      'except praise tốt',
      'skip denial hề',
    ])
    expect(explained?.labels.map(({ label, weight, sum, limit }) => [label, weight, sum, limit])).toEqual([
      ['procedure-difficulty', 0.67, 0.67, null],
      ['off-topic/traffic', 0, -0.03, 'never-against'],
    ])
    expect(explained?.labels[0]?.words).toMatchObject([
      { text: 'Hồ sơ', weight: 0.6 },
      { text: 'trễ', weight: 0.04 },
      { fact: 'quotes', value: 0, weight: 0.03 },
    ])
  })

  it('are not there where words have no points', () => {
    expect(wordExplainer(table({ tre: [4, 5] }), null)).toBeNull()
    expect(wordExplainer({ labels: [], base: [], words: '', points: '' }, SETTINGS)).toBeNull()
  })
})
