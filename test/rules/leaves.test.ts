/** Text leaves on sentences as people write them. */
import { describe, expect, it } from 'vitest'
import type { TextLeaf } from '../../src/pack.js'
import { gatherer } from '../../src/rules/gather.js'
import { leafHits } from '../../src/rules/leaves.js'
import { cue, phrase, smallPack } from './small-pack.js'

const cues = [
  cue('topic/dossier', ['hồ sơ', 'giấy tờ']),
  cue('obstacle/overdue', ['quá hạn', 'trễ hẹn', 'chưa trả']),
  cue('travel/trip', ['đi lại', 'lên xuống']),
  cue('travel/times', ['lần', 'lượt']),
  cue('attitude/rude', ['quát nạt', 'hách dịch']),
  cue('language/negation', [phrase('không', 'always'), 'chưa']),
]
const spelling = [{ short: 'hs', reads: [{ text: 'hồ sơ' }] }]
const gather = gatherer(smallPack({ cues, spelling }))

/** The words that make a leaf hold, in the order of its parts; null when it does not. */
function words(text: string, leaf: TextLeaf): string[] | null {
  const evidence = gather(text, null)
  const hits = leafHits(leaf, evidence)
  const { tokens, normalised } = evidence.reading
  const said = hits.map(hit => normalised.original.slice(tokens[hit.first]?.start, tokens[hit.end - 1]?.end))
  return hits.length > 0 ? said : null
}

describe('has', () => {
  const rude = (negated?: 'no' | 'yes' | 'any'): TextLeaf => ({
    has: ['attitude/rude'],
    ...(negated ? { negated } : {}),
  })

  it.each<[string, TextLeaf, string[] | null]>([
    ['cán bộ quát nạt dân', rude(), ['quát nạt']],
    ['cán bộ không quát nạt dân', rude(), null],
    ['cán bộ không quát nạt dân', rude('no'), null],
    ['cán bộ không quát nạt dân', rude('yes'), ['quát nạt']],
    ['cán bộ quát nạt dân', rude('yes'), null],
    ['không quát nạt, chỉ hách dịch', rude('any'), ['quát nạt', 'hách dịch']],
    ['không quát nạt, chỉ hách dịch', rude(), ['hách dịch']],
    ['hs trễ hẹn', { has: ['obstacle/overdue', 'topic/dossier'] }, ['hs', 'trễ hẹn']],
    ['', rude('any'), null],
  ])('%s', (text, leaf, expected) => {
    expect(words(text, leaf)).toEqual(expected)
  })
})

describe('near', () => {
  const near = (more: Partial<Extract<TextLeaf, { near: unknown }>> = {}): TextLeaf => ({
    near: [['topic/dossier'], ['obstacle/overdue']],
    within: 3,
    order: 'any',
    scope: 'sentence',
    ...more,
  })

  it.each<[string, string, TextLeaf, string[] | null]>([
    ['side by side', 'hồ sơ quá hạn', near({ within: 0 }), ['hồ sơ', 'quá hạn']],
    ['as far as allowed', 'hồ sơ của tôi đã quá hạn', near(), ['hồ sơ', 'quá hạn']],
    ['one word farther', 'hồ sơ của nhà tôi đã quá hạn', near(), null],
    ['marks do not count', 'hồ sơ (của tôi) - đã quá hạn', near(), ['hồ sơ', 'quá hạn']],
    ['numbers and codes count', 'hồ sơ 12 H26.15-240315-0007 2024 3 quá hạn', near(), null],
    ['the other way round', 'quá hạn cả hồ sơ', near(), ['quá hạn', 'hồ sơ']],
    ['the other way round, when order is given', 'quá hạn cả hồ sơ', near({ order: 'given' }), null],
    ['in two clauses of a sentence', 'nộp hồ sơ, quá hạn', near(), ['hồ sơ', 'quá hạn']],
    ['in two clauses, when one is asked for', 'nộp hồ sơ, quá hạn', near({ scope: 'clause' }), null],
    ['in two sentences', 'nộp hồ sơ. Quá hạn', near(), null],
    [
      'in two sentences, when the report is enough',
      'nộp hồ sơ. Quá hạn',
      near({ scope: 'report' }),
      ['hồ sơ', 'Quá hạn'],
    ],
    ['on two lines', 'nộp hồ sơ\nquá hạn', near(), null],
    ['a nearer pair later on', 'hồ sơ thì từ lâu lắm rồi, hồ sơ quá hạn', near(), ['hồ sơ', 'quá hạn']],
    ['denied', 'hồ sơ không quá hạn', near(), null],
    ['denied, when that is asked for', 'không hồ sơ nào quá hạn', near({ negated: 'any' }), ['hồ sơ', 'quá hạn']],
  ])('%s', (_, text, leaf, expected) => {
    expect(words(text, leaf)).toEqual(expected)
  })

  it('needs two hits for two equal parts', () => {
    const twice = near({ near: [['obstacle/overdue'], ['obstacle/overdue']] })
    expect(words('quá hạn', twice)).toBeNull()
    expect(words('quá hạn rồi trễ hẹn', twice)).toEqual(['quá hạn', 'trễ hẹn'])
  })

  it('chains three parts, each near the next', () => {
    const three = near({ near: [['travel/trip'], ['topic/dossier'], ['obstacle/overdue']], within: 2 })
    expect(words('lên xuống nộp hồ sơ vẫn quá hạn', three)).toEqual(['lên xuống', 'hồ sơ', 'quá hạn'])
    expect(words('quá hạn mà hồ sơ phải đi lại', three)).toEqual(['quá hạn', 'hồ sơ', 'đi lại'])
  })
})

describe('sequence', () => {
  const trips = (min: number, gap = 2): TextLeaf => ({
    sequence: [['travel/trip'], { number: { min } }, ['travel/times']],
    gap,
    scope: 'sentence',
  })

  it.each<[string, string, TextLeaf, string[] | null]>([
    ['in digits', 'đi lại 3 lần', trips(2), ['đi lại', '3', 'lần']],
    ['in words', 'lên xuống tới bốn lượt', trips(2), ['lên xuống', 'bốn', 'lượt']],
    ['too few', 'đi lại 1 lần', trips(2), null],
    ['no number', 'đi lại nhiều lần', trips(2), null],
    ['the wrong order', '3 lần đi lại', trips(2), null],
    ['within the gap', 'đi lại tất cả 3 lần', trips(2), ['đi lại', '3', 'lần']],
    ['beyond the gap', 'đi lại cũng phải tới 3 lần', trips(2), null],
    ['in two sentences', 'đi lại. 3 lần', trips(2), null],
    ['a number that groups thousands', 'đi lại 1.200 lần', trips(1000), ['đi lại', '1.200', 'lần']],
    ['the first that fits', 'đi lại 1 lần, đi lại 5 lần', trips(2), ['đi lại', '5', 'lần']],
  ])('%s', (_, text, leaf, expected) => {
    expect(words(text, leaf)).toEqual(expected)
  })
})

describe('count', () => {
  const count = (min: number, distinct: boolean): TextLeaf => ({
    count: ['obstacle/overdue'],
    min,
    distinct,
    scope: 'report',
  })

  it.each<[string, TextLeaf, string[] | null]>([
    ['quá hạn rồi lại quá hạn', count(2, false), ['quá hạn', 'quá hạn']],
    ['quá hạn rồi lại quá hạn', count(2, true), null],
    ['quá hạn rồi lại QUÁ HẠN', count(2, true), null],
    ['quá hạn rồi lại trễ hẹn', count(2, true), ['quá hạn', 'trễ hẹn']],
    ['quá hạn, không trễ hẹn', count(2, true), null],
    ['quá hạn', count(1, true), ['quá hạn']],
    ['đúng hạn', count(1, true), null],
  ])('%s', (text, leaf, expected) => {
    expect(words(text, leaf)).toEqual(expected)
  })
})
