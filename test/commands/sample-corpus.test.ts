/** The sample that `npm start` shows must show every kind of answer, and every record must be a labelled report. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIELDS, OFF_TOPIC_CATEGORIES, type Report, TAGS } from '../../src/types.js'

interface Labelled extends Report {
  readonly gold: {
    readonly scope: string
    readonly tags: readonly string[]
    readonly offTopic: string | null
    readonly field: string | null
    readonly authority: string | readonly string[] | null
    readonly authorityId: string | readonly string[] | null
    readonly alsoOk: readonly unknown[]
    readonly unsure: boolean
  }
  readonly style: string
  readonly split?: string
}

function corpus(name: string): Labelled[] {
  const path = join(import.meta.dirname, '..', '..', 'bench', 'corpora', `${name}.ndjson`)
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map(line => JSON.parse(line) as Labelled) // checked field by field below
}

const sample = corpus('sample')

describe('sample.ndjson', () => {
  it('has sixty reports, each id once, by date', () => {
    expect(sample).toHaveLength(60)
    expect(new Set(sample.map(({ id }) => id)).size).toBe(60)
    const days = sample.map(({ sentAt }) => sentAt ?? '9999')
    expect(days).toEqual([...days].sort())
  })

  it('shows every off-topic category', () => {
    const shown = new Set(sample.map(({ gold }) => gold.offTopic).filter(category => category !== null))
    expect([...shown].sort()).toEqual(Object.keys(OFF_TOPIC_CATEGORIES).sort())
  })

  it.each([['procedure-difficulty'], ['staff-conduct'], ['procedure-difficulty,staff-conduct']])(
    'shows the tags %s at least four times',
    tags => {
      expect(sample.filter(({ gold }) => [...gold.tags].sort().join() === tags).length).toBeGreaterThanOrEqual(4)
    },
  )

  it.each([
    ['before 2025', '0000', '2024-12-31'],
    ['2025 before July', '2025-01-01', '2025-06-30'],
    ['July to 11 December 2025', '2025-07-01', '2025-12-11'],
    ['since 12 December 2025', '2025-12-12', '9998'],
  ])('shows the time %s, in and out of scope', (_, from, through) => {
    const then = sample.filter(({ sentAt }) => sentAt !== null && sentAt >= from && sentAt <= through)
    for (const scope of ['administrative-procedure', 'off-topic']) {
      expect(then.filter(({ gold }) => gold.scope === scope).length).toBeGreaterThanOrEqual(3)
    }
  })

  it.each([['clean'], ['sloppy'], ['bare']])('shows the style %s at least ten times', style => {
    expect(sample.filter(report => report.style === style).length).toBeGreaterThanOrEqual(10)
  })

  it('shows cases that need a person, one of them without a date', () => {
    const open = sample.filter(({ gold }) => gold.authority === 'needs-review')
    expect(open.length).toBeGreaterThanOrEqual(5)
    expect(open.some(({ sentAt }) => sentAt === null)).toBe(true)
  })

  it('has fifteen reports of its own and takes none from the part that is kept for figures', () => {
    expect(sample.filter(({ id }) => id.startsWith('smp-'))).toHaveLength(15)
    const test = new Set(corpus('dev-test').map(({ id }) => id))
    expect(sample.filter(({ id }) => test.has(id))).toEqual([])
  })
})

describe.each([['sample'], ['dev-train'], ['dev-test'], ['routing']])('%s.ndjson', name => {
  it('holds labelled reports in the words of the closed lists', () => {
    for (const { id, text, sentAt, gold } of corpus(name)) {
      expect(text.trim(), id).not.toBe('')
      expect(sentAt ?? '2025-01-01', id).toMatch(/^\d{4}-\d\d-\d\d$/)
      const inScope = gold.scope === 'administrative-procedure'
      expect(gold.tags.length > 0, id).toBe(inScope)
      expect(
        gold.tags.every(tag => tag in TAGS),
        id,
      ).toBe(true)
      expect(gold.offTopic === null, id).toBe(inScope)
      if (gold.offTopic !== null) expect(OFF_TOPIC_CATEGORIES, id).toHaveProperty([gold.offTopic])
      if (inScope) expect(FIELDS, id).toHaveProperty([gold.field ?? 'null'])
      expect(gold.authority === null, id).toBe(!inScope)
      expect(Array.isArray(gold.authority), id).toBe(Array.isArray(gold.authorityId))
    }
  })
})
