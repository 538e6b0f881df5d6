/** Every rule file does what its own examples say; one test a rule, so that a failure has a name. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack } from '../src/load.js'
import type { Rule } from '../src/pack.js'
import { checkExamples, gatherer, ruleEvaluator } from '../src/rules.js'
import { normalise } from '../src/text.js'
import { reports } from './corpora.js'

const root = join(import.meta.dirname, '..')
const pack = loadPack({ rules: join(root, 'rules'), dictionaries: join(root, 'dictionaries') })

const failures = Map.groupBy(checkExamples(pack), failure => failure.rule)
const gather = gatherer(pack)
const evaluate = ruleEvaluator({ rules: pack.rules, conditions: pack.conditions, strengths: pack.labels.strengths })

/** A day on which the rule is in force, so that its examples are judged by its own law. */
function dayOf({ effective }: Rule): string | null {
  return effective.through ?? effective.from
}

/** Two spellings of one text. */
function plain(text: string): string {
  return normalise(text).text.toLowerCase().replace(/\s+/g, ' ')
}

const known = new Set(reports.map(report => plain(report.text)))

describe.each(pack.rules)('$id', rule => {
  const { match, noMatch, todo } = rule.examples

  it('does what its examples say', () => {
    expect(failures.get(rule.id) ?? []).toEqual([])
    expect(match.length).toBeGreaterThan(0)
    expect(noMatch.length).toBeGreaterThan(0)
  })

  it.skipIf(rule.status === 'draft')('fires on them, with evidence from their own words', () => {
    for (const text of match) {
      const day = dayOf(rule)
      const fired = evaluate(gather(text, day), day).filter(firing => firing.rule === rule.id)
      expect(fired.map(firing => firing.label)).toEqual([...rule.supports, ...rule.against])
      for (const because of fired.flatMap(firing => firing.because)) {
        if ('cue' in because) expect(text.slice(because.start, because.end)).toBe(because.text)
      }
    }
  })

  it('has examples of its own, none twice and none from the corpora it is measured on', () => {
    const all = [...match, ...noMatch, ...todo].map(plain)
    expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([])
    expect(all.filter(text => known.has(text))).toEqual([])
  })
})

describe('the rules', () => {
  it('are named by their paths', () => {
    const files = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml') && file.includes('/') && !file.startsWith('routing/'))
      .map(file => file.replace(/\.yaml$/, ''))
    expect(pack.rules.map(rule => rule.id).sort()).toEqual(files.sort())
  })

  it('speak for both tags and for every off-topic category', () => {
    const spoken = new Set(pack.rules.filter(rule => rule.status === 'active').flatMap(rule => rule.supports))
    const categories = Object.keys(pack.labels.offTopic.channels).map(name => `off-topic/${name}` as const)
    for (const label of ['procedure-difficulty', 'staff-conduct', ...categories] as const) {
      expect(spoken.has(label), label).toBe(true)
    }
  })

  it('are superseded only by rules that are there', () => {
    const ids = new Set(pack.rules.map(rule => rule.id))
    for (const { id, supersededBy } of pack.rules) if (supersededBy) expect(ids.has(supersededBy), id).toBe(true)
  })
})
