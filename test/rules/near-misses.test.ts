/** Every kind of near miss: what is told, and that it points at the citizen's own words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cueNames } from '../../src/commands/explanation/condition-words.js'
import { pageOf } from '../../src/commands/explanation/page.js'
import { rulePage } from '../../src/commands/explanation/rule-page.js'
import { paintFor } from '../../src/commands/screen/paint.js'
import { createTriage } from '../../src/index.js'
import { loadPack } from '../../src/load.js'
import type { NearMiss, Words } from '../../src/rules.js'
import { fakeTerminal } from '../commands/fake-terminal.js'
import { project } from '../load/project.js'
import { CASES, CUES, type NearMissCase, ruleYaml } from './near-miss-cases.js'

const base = join(import.meta.dirname, '../problems/base')
const labels = readFileSync(join(base, 'rules/labels.yaml'), 'utf8')
const conditions = readFileSync(join(base, 'rules/conditions.yaml'), 'utf8')
const triageOfCases = () =>
  createTriage(
    loadPack(
      project({
        ...CUES,
        'rules/labels.yaml': `${labels}contrast: { past: language/past, now: language/now }\n`,
        'rules/conditions.yaml': `${conditions}\nnear-praise: { any: [{ has: near/thanks }, { has: [tuyệt vời] }] }\n`,
        ...Object.fromEntries(CASES.map(one => [`rules/near/${one.name}.yaml`, ruleYaml(one)])),
      }),
    ),
  )

function explained(triage: ReturnType<typeof triageOfCases>, { name, text, asOf = '2025-08-05' }: NearMissCase) {
  const explanation = triage.explain({ id: name, text, sentAt: asOf })
  const rule = explanation.rules.find(({ id }) => id === `near/${name}`)
  if (!rule) throw new Error(`no rule near/${name}`)
  return { explanation, rule }
}

/** All words that a near miss points at. */
function wordsOf(miss: NearMiss): Words[] {
  return Object.values(miss)
    .flat()
    .filter((value): value is Words => typeof value === 'object' && value !== null && 'start' in value)
}

describe('a near miss', () => {
  it('is told of every rule, in both languages', async () => {
    const triage = triageOfCases()
    const pages = CASES.map(one => {
      const { explanation, rule } = explained(triage, one)
      const printed = (['vi', 'en'] as const).map(lang => {
        const paint = paintFor(fakeTerminal().stdout, {})
        return rulePage(rule, explanation, pageOf(100, lang, paint, cueNames(explanation.cueTitles)))
      })
      return `=== ${one.name} · ${one.text} · ${explanation.decision.asOf}\n\n${printed.join('--- en\n\n')}`
    })
    await expect(pages.join('\n')).toMatchFileSnapshot('../golden/explain-near-misses.txt')
  })

  it('names the one thing that failed, by its words in the original text', () => {
    const triage = triageOfCases()
    for (const one of CASES) {
      const { rule } = explained(triage, one)
      expect(
        rule.misses.map(miss => miss.kind),
        one.name,
      ).toEqual(one.misses)
      expect(rule.status, one.name).toBe(one.misses.length === 0 ? 'fired' : 'not-fired')
      expect(rule.distance === 0, one.name).toBe(one.misses.length === 0)
      for (const words of rule.misses.flatMap(wordsOf)) expect(one.text.slice(words.start, words.end)).toBe(words.text)
    }
  })

  it.each(['khong ho so ', 'chưa không hồ sơ chậm trả '])('is told of “%s” ten thousand times over', said => {
    const text = said.repeat(120_000 / said.length)
    const { rules } = createTriage(undefined, { longestText: Infinity }).explain({
      id: 'long',
      text,
      sentAt: '2025-08-05',
    })
    expect(rules.some(({ misses }) => misses.length > 0)).toBe(true)
  })

  it('carries its figures', () => {
    const triage = triageOfCases()
    const miss = (name: string) => {
      const found = CASES.find(one => one.name === name)
      if (!found) throw new Error(name)
      return explained(triage, found).rule.misses[0]
    }
    expect(miss('too-far')).toMatchObject({
      distance: 19,
      limit: 14,
      first: { cue: 'near/dossier', text: 'hồ sơ', start: 8 },
      second: { cue: 'near/stuck', text: 'vướng mắc' },
    })
    expect(miss('negated')).toMatchObject({ words: { text: 'hách dịch' }, by: { text: 'không' } })
    expect(miss('masked')).toMatchObject({ words: { text: 'hồ sơ' }, by: { text: 'hồ sơ sức khoẻ' } })
    expect(miss('not-yet-in-force')).toMatchObject({ from: '2022-09-01', asOf: '2022-08-31' })
    expect(miss('phrase-not-in-force')).toMatchObject({ from: '2024-01-01', asOf: '2023-12-31' })
    expect(miss('too-few-distinct')).toMatchObject({ found: 1, wanted: 2, distinct: true })
    expect(miss('number-out-of-range')).toMatchObject({ value: 1, min: 2, max: null })
    expect(miss('fact-differs')).toMatchObject({ fact: 'places', wanted: 1, actual: 0 })
    expect(miss('accents-never')).toMatchObject({ phrase: 'nhũng nhiễu', reason: 'fold-never' })
    expect(miss('misspelt')).toMatchObject({ words: { text: 'vướgn mắc' }, phrase: 'vướng mắc' })
  })

  it('of every kind has a case', () => {
    const kinds = new Set(CASES.flatMap(one => one.misses))
    expect([...kinds].sort()).toMatchInlineSnapshot(`
      [
        "absent",
        "accents",
        "condition-fails",
        "fact-differs",
        "masked",
        "misspelt",
        "negated",
        "not-in-force",
        "not-in-use",
        "not-negated",
        "not-past",
        "number-missing",
        "number-out-of-range",
        "other-clause",
        "other-sentence",
        "overlap",
        "past",
        "phrase-not-in-force",
        "too-far",
        "too-few",
        "unreadable",
        "unwanted",
        "wrong-order",
      ]
    `)
  })
})
