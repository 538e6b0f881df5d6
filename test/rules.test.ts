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

const failures = checkExamples(pack).filter(({ severity }) => severity === 'error')
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

describe('a rule does what its examples say', () => {
  it.each(pack.rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    const own = failures.filter(failure => failure.rule === id)
    expect(own.map(({ kind, index, message, text }) => `${kind} ${index}: ${message.vi}: ${text}`)).toEqual([])
    expect(rule.examples.match.length).toBeGreaterThan(0)
    expect(rule.examples.noMatch.length).toBeGreaterThan(0)
  })
})

describe('a rule in force fires on its examples, with evidence from their own words', () => {
  const inForce = pack.rules.filter(rule => rule.status !== 'draft')
  it.each(inForce.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    for (const text of rule.examples.match) {
      const day = dayOf(rule)
      const fired = evaluate(gather(text, day), day).filter(firing => firing.rule === id)
      expect(
        fired.map(firing => firing.label),
        text,
      ).toEqual([...rule.supports, ...rule.against])
      for (const because of fired.flatMap(firing => firing.because)) {
        if ('cue' in because) expect(text.slice(because.start, because.end)).toBe(because.text)
      }
    }
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
    const spoken = new Set<string>(pack.rules.filter(rule => rule.status === 'active').flatMap(rule => rule.supports))
    const categories = Object.keys(pack.labels.offTopic.channels).map(name => `off-topic/${name}`)
    for (const label of ['procedure-difficulty', 'staff-conduct', ...categories]) {
      expect(spoken.has(label), label).toBe(true)
    }
  })

  it('have examples of their own, none twice and none from the corpora they are measured on', () => {
    const faults = pack.rules.flatMap(({ id, examples: { match, noMatch, todo } }) => {
      const all = [...match, ...noMatch, ...todo].map(plain)
      return all.filter((text, i) => all.indexOf(text) !== i || known.has(text)).map(text => `${id}: ${text}`)
    })
    expect(faults).toEqual([])
  })

  it('are superseded only by rules that are there', () => {
    const ids = new Set(pack.rules.map(rule => rule.id))
    for (const { id, supersededBy } of pack.rules) if (supersededBy) expect(ids.has(supersededBy), id).toBe(true)
  })
})
