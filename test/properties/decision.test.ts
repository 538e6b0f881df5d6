/** What holds of every decision: over all labelled reports, over any text whatever, on any day, in any order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hanoi from '../../src/generated/hanoi.cjs'
import { type Authority, createTriage, type Day, type Decision, type Report, type Span } from '../../src/index.js'
import { decisionSchema } from '../../src/load/decision-schema.js'
import { beginning } from '../../src/text/beginning.js'
import { toNewTonePlacement, toOldTonePlacement } from '../../src/text.js'
import { reports } from '../corpora.js'

const triage = createTriage()

/** The day before and the day after every change of the law that a report of these years can meet. */
const DAYS: readonly Day[] = [
  '2023-06-01',
  '2024-12-31',
  '2025-01-01',
  '2025-03-01',
  '2025-06-30',
  '2025-07-01',
  '2026-03-01',
]

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function expectSortedOnce(words: readonly string[]): void {
  expect(words).toEqual([...new Set(words)].sort(byCode))
}

/** Everything a decision promises, whatever the text. */
function expectSound(decision: Decision, { text }: Pick<Report, 'text'>): void {
  decisionSchema.parse(decision)
  const { tags, route, review, flags, firings, mentions, score } = decision

  const inScope = tags.length > 0
  expect(decision.scope).toBe(inScope ? 'administrative-procedure' : 'off-topic')
  expect(decision.offTopic === null).toBe(inScope)
  expect(decision.field !== null).toBe(inScope)
  if (!inScope) expect(decision.procedure).toBeNull()

  expect(route.status === 'not-applicable').toBe(!inScope)
  expect(route.authority !== null).toBe(route.status === 'resolved')
  expect(review.includes('no-route')).toBe(route.status === 'needs-review')
  if (route.status === 'needs-review') expect(route.reasons.length).toBeGreaterThan(0)
  if (route.status === 'resolved') expect(route.steps.length).toBeGreaterThan(0)
  const others = [...route.secondary, ...route.candidates].map(body => body.id)
  if (route.authority) expect(others).not.toContain(route.authority.id)

  expectSortedOnce(tags)
  expectSortedOnce(review)
  expectSortedOnce(flags)
  expect(new Set(route.reasons).size).toBe(route.reasons.length)

  const order = firings.map(firing => firing.rule)
  expect(order).toEqual([...order].sort(byCode))
  const keys = firings.map(firing => `${firing.rule} ${firing.label}`)
  expect(new Set(keys).size).toBe(keys.length)
  if (!review.includes('no-text') && !review.includes('foreign-language')) {
    for (const tag of ['procedure-difficulty', 'staff-conduct'] as const) {
      const sum = firings
        .filter(firing => firing.label === tag)
        .reduce((all, { weight }) => all + Math.round(weight * 100), 0)
      expect(score[tag]).toBe(sum)
    }
  }

  const spans = [...mentions, ...firings.flatMap(firing => firing.because.flatMap(one => ('cue' in one ? [one] : [])))]
  for (const span of spans) {
    expect(span.start).toBeLessThan(span.end)
    expect(text.slice(span.start, span.end)).toBe(span.text)
  }
  for (const list of [mentions, ...firings.map(firing => firing.because.filter(one => 'cue' in one))]) {
    const starts = list.map((one: Span) => one.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  }
}

/** A decision without its places in the text, which move when the text is written otherwise. */
function withoutSpans({ firings, mentions, overdue, ...rest }: Decision): unknown {
  return {
    ...rest,
    overdue: overdue && { ...overdue, because: overdue.because.length },
    firings: firings.map(({ because, ...firing }) => ({
      ...firing,
      because: because.map(one => ('cue' in one ? { cue: one.cue, how: one.how } : one)),
    })),
    mentions: mentions.map(({ kind, id, name }) => ({ kind, id, name })),
  }
}

/** A body of `pack` lives on the day, and so does the unit it takes its name from. */
function livesOn({ id, unit }: Authority, day: Day): boolean {
  const lives = ({ from, through }: { from: Day | null; through: Day | null }) =>
    (from === null || from <= day) && (through === null || day <= through)
  const entry = hanoi.authorities.find(one => one.id === id || (one.per !== null && id.startsWith(`${one.id}:`)))
  const units = hanoi.gazetteer.units.filter(one => one.code === unit)
  return entry !== undefined && lives(entry) && (unit === null || units.some(lives))
}

describe('over all labelled reports', () => {
  it('are there', () => {
    expect(reports.length).toBeGreaterThan(500)
  })

  it('every decision is sound', () => {
    for (const report of reports) expectSound(triage.decide(report), report)
  })

  it('on any day the body that answers lives on that day', { timeout: 120_000 }, () => {
    const faults: string[] = []
    let resolved = 0
    for (const day of DAYS) {
      for (const report of reports) {
        const { route } = triage.decide({ ...report, sentAt: day })
        for (const body of [...(route.authority ? [route.authority] : []), ...route.secondary, ...route.candidates]) {
          resolved++
          if (!livesOn(body, day)) faults.push(`${report.id} on ${day}: ${body.id} (${body.name})`)
        }
      }
    }
    expect(faults).toEqual([])
    expect(resolved).toBeGreaterThan(DAYS.length * 100)
  })

  it.each<[string, (text: string) => string]>([
    ['composed', text => text.normalize('NFC')],
    ['decomposed', text => text.normalize('NFD')],
    ['with tones placed the new way', toNewTonePlacement],
    ['with tones placed the old way', toOldTonePlacement],
    ['with the line ends of another system', text => text.replace(/\n/g, '\r\n')],
    ['with hard spaces', text => text.replace(/ /g, '\u00a0')],
    ['with invisible characters', text => `\ufeff${text.replace(/ /g, '\u200b \u200d')}`],
    ['between empty lines', text => `\n\n  ${text}  \n`],
  ])('%s, a text gets the same decision', (_, form) => {
    for (const report of reports) {
      const changed = triage.decide({ ...report, text: form(report.text) })
      expect(withoutSpans(changed), report.id).toEqual(withoutSpans(triage.decide(report)))
    }
  })

  it('the order of calls, their number and the triage do not matter', () => {
    const few = reports.slice(0, 150)
    const expected = new Map(few.map(report => [report, JSON.stringify(triage.decide(report))]))
    const other = createTriage()
    fc.assert(
      fc.property(fc.shuffledSubarray([...few], { minLength: 40, maxLength: 60 }), order => {
        for (const report of order) expect(JSON.stringify(other.decide(report))).toBe(expected.get(report))
      }),
      { numRuns: 10 },
    )
  })

  it('a decision holds nothing of the report but its id and its words', () => {
    const [report] = reports
    if (!report) throw new Error('no report')
    const frozen = Object.freeze({ ...report })
    expect(triage.decide(frozen)).toEqual(triage.decide({ id: report.id, text: report.text, sentAt: report.sentAt }))
  })
})

/** Any UTF-16 at all, halves of characters included, with something to find now and then. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.nat(0xffff).map(unit => String.fromCharCode(unit)) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ...['hồ sơ', 'quá hạn', 'phường Ngọc Hà', 'UBND', 'quận Ba Đình', 'khai sinh', 'ko', 'p.', 'hs', 'cán bộ'],
          ...[
            'hách dịch',
            'ho so qua han',
            'Công an',
            'thủ tục',
            '\n',
            ', ',
            '. ',
            ' ',
            '{obstacle/overdue}',
            '__proto__',
          ],
        ),
      },
    ),
    { maxLength: 40 },
  )
  .map(pieces => pieces.join(''))

describe('over any text', () => {
  it('decide never throws, and the decision is sound', { timeout: 120_000 }, () => {
    const sentAt = fc.constantFrom(null, ...DAYS)
    fc.assert(
      fc.property(anyText, sentAt, fc.option(anyText, { nil: undefined }), (text, day, more) => {
        const report = { id: text, text, sentAt: day, address: more, addressedTo: more, channel: more }
        expectSound(triage.decide(report), report)
      }),
      { numRuns: 2000 },
    )
  })

  it('explain holds the decision and never throws', () => {
    fc.assert(
      fc.property(anyText, text => {
        const report = { id: 'x', text, sentAt: '2025-07-01' }
        expect(triage.explain(report).decision).toEqual(triage.decide(report))
      }),
      { numRuns: 200 },
    )
  })

  it.each([5, 25, 80])(
    'of %i units a text is decided as its beginning by itself, and a person must look',
    longestText => {
      const short = createTriage(undefined, { longestText })
      fc.assert(
        fc.property(anyText, fc.option(anyText, { nil: undefined }), (text, address) => {
          const report = { id: 'x', text, sentAt: '2025-07-01', address }
          const decision = short.decide(report)
          const begun = triage.decide({
            ...report,
            text: beginning(text, longestText),
            address: address && beginning(address, longestText),
          })
          const isCut = [text, address ?? ''].some(part => part.length > longestText)
          expect(decision).toEqual({
            ...begun,
            review: isCut ? [...begun.review, 'text-too-long'].sort() : begun.review,
          })
          expectSound(decision, report)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('composed and decomposed decide alike', () => {
    fc.assert(
      fc.property(anyText, text => {
        const decide = (form: 'NFC' | 'NFD') =>
          withoutSpans(triage.decide({ id: 'x', text: text.normalize(form), sentAt: '2025-07-01' }))
        expect(decide('NFD')).toEqual(decide('NFC'))
      }),
      { numRuns: 1000 },
    )
  })
})
