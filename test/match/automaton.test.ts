/** The automaton finds exactly what a patient reader finds who tries every phrase at every word. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAutomaton, type IndexEntry } from '../../src/match/automaton.js'
import { byPlace, phraseIndex } from '../../src/match/phrases.js'
import { type Reading, reader } from '../../src/match/reading.js'
import type { Fold, Phrase, Spelling } from '../../src/pack.js'
import { stripAccents } from '../../src/text/letters.js'
import { tokenise } from '../../src/text/tokenise.js'
import type { Day, How, PhraseMatch } from '../../src/types.js'

/** Few bases, many accentings, so that phrases collide as soon as accents go. */
const SYLLABLES = ['hồ', 'hộ', 'ho', 'sơ', 'số', 'so', 'đa', 'da', 'đã', 'kỹ', 'kĩ', 'ky', 'hòa', 'hoà', '3', 'covid']

const SPELLING: readonly Spelling[] = [
  { short: 'hs', reads: [{ text: 'hồ sơ' }, { text: 'hộ so', after: ['da'] }] },
  { short: 'h', reads: [{ text: 'hồ' }, { text: 'hộ', notBefore: ['so'] }] },
  { short: 'đ.', reads: [{ text: 'đa' }] },
  { short: '3 số', reads: [{ text: 'đã so sơ' }] },
]

const phrase: fc.Arbitrary<Phrase> = fc.record({
  text: fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 3 }).map(words => words.join(' ')),
  fold: fc.constantFrom<Fold>('auto', 'never', 'always'),
  from: fc.constantFrom(null, '2025-01-01', '2025-07-01'),
  through: fc.constantFrom(null, '2025-06-30'),
})
const entry: fc.Arbitrary<IndexEntry> = fc.record({
  id: fc.constantFrom('cue:a', 'cue:b', 'except:a', 'unit:Hồ'),
  phrase,
  alias: fc.boolean(),
})

const piece = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...SYLLABLES) },
  { weight: 4, arbitrary: fc.constantFrom('hs', 'h', 'đ.', 'HS', 'HỒ') },
  { weight: 2, arbitrary: fc.constantFrom(',', '.', '\n', '?', '(') },
)
const text = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(' '))
const day = fc.constantFrom<Day | null>(null, '2024-12-31', '2025-06-30', '2025-07-01')

describe('the phrase automaton', () => {
  it('finds what trying every phrase at every word finds', () => {
    const read = reader(SPELLING)
    let found = 0
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), text, day, (entries, written, asOf) => {
        const reading = read(written)
        const matches = phraseIndex(buildAutomaton(entries)).find(reading, asOf)
        expect(distinct(matches)).toEqual(distinct(naive(entries, reading, asOf)))
        expect(matches).toEqual([...matches].sort(byPlace))
        found += matches.length
      }),
      { numRuns: 3000 },
    )
    expect(found).toBeGreaterThan(1000)
  })

  it('does not depend on the order of the phrases', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), text, (entries, written) => {
        const reading = reader(SPELLING)(written)
        const find = (list: readonly IndexEntry[]) => distinct(phraseIndex(buildAutomaton(list)).find(reading, null))
        expect(find([...entries].reverse())).toEqual(find(entries))
      }),
      { numRuns: 300 },
    )
  })

  it('is plain JSON', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), text, (entries, written) => {
        const automaton = buildAutomaton(entries)
        const again: typeof automaton = JSON.parse(JSON.stringify(automaton))
        const reading = reader(SPELLING)(written)
        expect(phraseIndex(again).find(reading, null)).toEqual(phraseIndex(automaton).find(reading, null))
      }),
      { numRuns: 300 },
    )
  })

  it('shares the ends of phrases that end alike', () => {
    const phraseOf = (text: string): IndexEntry => ({
      id: 'cue:a',
      phrase: { text, fold: 'auto', from: null, through: null },
    })
    const automaton = buildAutomaton(['hồ sơ đã số', 'hộ sơ đã số', 'đa sơ đã số', 'so'].map(phraseOf))
    expect(automaton.starts.length - 1).toBe(5)
    expect(automaton.outputs).toHaveLength(1)
  })
})

describe('the phrase index reads', () => {
  const found = (phrases: readonly (string | Partial<Phrase>)[], written: string, asOf: Day | null = null) => {
    const entries = phrases.map((given): IndexEntry => {
      const open: Phrase = { text: '', fold: 'auto', from: null, through: null }
      return { id: 'cue:x', phrase: typeof given === 'string' ? { ...open, text: given } : { ...open, ...given } }
    })
    const reading = reader(SPELLING)(written)
    return phraseIndex(buildAutomaton(entries))
      .find(reading, asOf)
      .map(({ first, end, how }) => {
        const words = reading.normalised.original.slice(reading.tokens[first]?.start, reading.tokens[end - 1]?.end)
        return `${words} (${how})`
      })
  }

  it.each<[string, readonly (string | Partial<Phrase>)[], string, string[]]>([
    ['accents that were typed, which bind', ['nhũng nhiễu'], 'nhưng nhiều người chờ', []],
    ['whole syllables only', ['hách dịch'], 'khách dịch vụ', []],
    ['capitals', ['hồ sơ'], 'HỒ SƠ', ['HỒ SƠ (as-written)']],
    ['decomposed letters', ['hồ sơ'], 'hồ sơ'.normalize('NFD'), [`${'hồ sơ'.normalize('NFD')} (as-written)`]],
    ['both placements of a tone', ['hòa giải'], 'hoà giải', ['hoà giải (as-written)']],
    ['i for y', ['kỹ sư'], 'kĩ sư', ['kĩ sư (as-written)']],
    ['writing without accents', ['hồ sơ'], 'ho so cua toi', ['ho so (without-accents)']],
    ['no bare words in a clause with accents', ['hồ sơ'], 'ho so của tôi', []],
    ['a bare clause beside an accented one', ['hồ sơ'], 'mat ho so roi, buồn quá', ['ho so (without-accents)']],
    ['no bare clause of two syllables beside an accented one', ['hồ sơ'], 'ho so, buồn quá', []],
    ['no single bare syllable', ['số'], 'cho toi so nha', []],
    [
      'a single bare syllable that the author allows',
      [{ text: 'số', fold: 'always' }],
      'cho so nha',
      ['so (without-accents)'],
    ],
    ['no bare form of a phrase that forbids it', [{ text: 'hồ sơ', fold: 'never' }], 'ho so cua toi', []],
    ['an abbreviation', ['hồ sơ'], 'hs của tôi', ['hs (abbreviation)']],
    ['an abbreviation in the middle of a phrase', ['nộp hồ sơ tại'], 'nộp hs tại', ['nộp hs tại (abbreviation)']],
    ['across spaces and a line break', ['hồ sơ'], 'hồ  \n sơ', ['hồ  \n sơ (as-written)']],
    ['not across a mark', ['hồ sơ'], 'hồ, sơ', []],
    [
      'every one of two phrases that overlap',
      ['hồ sơ', 'sơ đã'],
      'hồ sơ đã',
      ['hồ sơ (as-written)', 'sơ đã (as-written)'],
    ],
  ])('%s', (_, phrases, written, expected) => {
    expect(found(phrases, written)).toEqual(expected)
  })

  it('any accents of a phrase for which they never matter', () => {
    expect(found([{ text: 'hồ sơ', fold: 'always' }], 'hộ số của')).toEqual([expect.stringContaining('hộ số')])
  })

  it('all readings of an abbreviation, whatever other phrases there are', () => {
    const phrases = ['hồ đa', { text: 'hồ sơ', fold: 'always' as const }]
    expect(new Set(found(phrases, 'h đa, h sơ'))).toEqual(new Set(['h đa (abbreviation)', 'h sơ (abbreviation)']))
  })

  it('a phrase on its days only, the first and the last included', () => {
    const phrases = [{ text: 'hồ sơ', from: '2025-01-01', through: '2025-06-30' }]
    expect(found(phrases, 'hồ sơ', '2024-12-31')).toEqual([])
    expect(found(phrases, 'hồ sơ', '2025-01-01')).toHaveLength(1)
    expect(found(phrases, 'hồ sơ', '2025-06-30')).toHaveLength(1)
    expect(found(phrases, 'hồ sơ', '2025-07-01')).toEqual([])
    expect(found(phrases, 'hồ sơ', null)).toHaveLength(1)
  })
})

/** Several ways may lead to one match; what counts is that it is found, and in which ways. */
function distinct(matches: readonly PhraseMatch[]): string[] {
  return [...new Set(matches.map(({ id, first, end, how }) => `${first}-${end} ${id} ${how}`))].sort()
}

/** Straight from the definitions: every phrase, every first word, every way to read each word. */
function naive(entries: readonly IndexEntry[], reading: Reading, asOf: Day | null): PhraseMatch[] {
  const found: PhraseMatch[] = []
  for (const { id, phrase, alias } of entries) {
    if (asOf !== null && phrase.from !== null && asOf < phrase.from) continue
    if (asOf !== null && phrase.through !== null && phrase.through < asOf) continue
    const syllables = tokenise(phrase.text).map(({ key }) => key)
    if (syllables.length === 0) continue
    for (let first = 0; first < reading.tokens.length; first++) {
      for (const { end, opened, abbreviated } of waysThrough(syllables, phrase.fold, reading, first)) {
        const allowed = !opened || phrase.fold === 'always' || (phrase.fold === 'auto' && syllables.length > 1)
        const how: How = opened ? 'without-accents' : abbreviated ? 'abbreviation' : alias ? 'alias' : 'as-written'
        if (allowed) found.push({ id, first, end, how })
      }
    }
  }
  return found
}

interface Way {
  readonly end: number
  readonly opened: boolean
  readonly abbreviated: boolean
}

function waysThrough(syllables: readonly string[], fold: Fold, reading: Reading, at: number): Way[] {
  const [next] = syllables
  if (next === undefined) return [{ end: at, opened: false, abbreviated: false }]
  const token = reading.tokens[at]
  if (!token) return []
  const same = (key: string, syllable: string) =>
    key === syllable || (fold === 'always' && stripAccents(key) === stripAccents(syllable))
  const ways: Way[] = []
  const bare = token.key === token.bare && reading.unaccented[at] === true
  const opens = bare && token.bare === stripAccents(next) && (token.key !== next || fold === 'always')
  if (same(token.key, next) || opens) {
    for (const way of waysThrough(syllables.slice(1), fold, reading, at + 1)) {
      ways.push({ ...way, opened: way.opened || opens })
    }
  }
  for (const reads of reading.alternatives[at] ?? []) {
    if (reads.length > syllables.length || !reads.every((key, i) => same(key, syllables[i] ?? ''))) continue
    for (const way of waysThrough(syllables.slice(reads.length), fold, reading, at + 1)) {
      ways.push({ ...way, abbreviated: true })
    }
  }
  return ways
}
