/** What the package offers, and that taking it has no other effect. */
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import hanoi from '../src/generated/hanoi.cjs'
import { createTriage, type Decision, type Pack, type Report, type Tag, type Triage } from '../src/index.js'
import { type CallerRule, decideAsync, type EngineRules, toEngine } from '../src/json-rules-engine.js'
import type { Loaded, LoadOptions, PackFolderOptions } from '../src/load.js'
import type { Conclusion, ExampleFailure, Rule, Tracer } from '../src/rules.js'
import {
  type Normalised,
  type NormaliseOptions,
  normalise,
  type Span,
  stripAccents,
  type Token,
  tokenise,
} from '../src/text.js'
import type { Firing } from '../src/types.js'
import { DOORS, TEXT } from '../tsup.config.js'
import { corpus } from './corpora.js'

const ENTRIES = {
  pakn: () => import('../src/index.js'),
  'pakn/text': () => import('../src/text.js'),
  'pakn/text/segment': () => import('../src/segment.js'),
  'pakn/text/restore': () => import('../src/restore.js'),
  'pakn/text/expand': () => import('../src/expand.js'),
  'pakn/load': () => import('../src/load.js'),
  'pakn/rules': () => import('../src/rules.js'),
  'pakn/routing': () => import('../src/routing.js'),
  'pakn/json-rules-engine': () => import('../src/json-rules-engine.js'),
  'pakn/channels/ndjson': () => import('../src/channels/ndjson.js'),
  'pakn/channels/csv': () => import('../src/channels/csv.js'),
  'pakn/channels/plain': () => import('../src/channels/plain.js'),
}

describe('the exports', () => {
  const names = (entry: object) => Object.keys(entry).sort()

  it('of pakn', async () => {
    expect(names(await ENTRIES.pakn())).toMatchInlineSnapshot(`
      [
        "EDIT_REASONS",
        "FIELDS",
        "FLAGS",
        "HOWS",
        "INPUT_CODES",
        "LEVELS",
        "LIMIT_UNITS",
        "MENTION_KINDS",
        "OFF_TOPIC_CATEGORIES",
        "PaknInputError",
        "REVIEW_REASONS",
        "ROUTE_REASONS",
        "ROUTE_STATUSES",
        "STATUSES",
        "STRENGTHS",
        "SUCCESSION_PARTS",
        "TAGS",
        "TOKEN_KINDS",
        "createTriage",
        "hanoi",
      ]
    `)
  })

  it('of pakn/text', async () => {
    expect(names(await ENTRIES['pakn/text']())).toMatchInlineSnapshot(`
      [
        "EDIT_REASONS",
        "ENTITY_TYPES",
        "abbreviationExpander",
        "entities",
        "expandAbbreviations",
        "isVietnameseSyllable",
        "normalise",
        "sentences",
        "spellingReader",
        "stripAccents",
        "toNewTonePlacement",
        "toOldTonePlacement",
        "tokenise",
        "unaccentedClauses",
        "unmask",
      ]
    `)
  })

  it('of pakn/load', async () => {
    expect(names(await ENTRIES['pakn/load']())).toMatchInlineSnapshot(`
      [
        "LANGS",
        "PROBLEM_CODES",
        "PROBLEM_PAGES",
        "ProblemsError",
        "createWorkbench",
        "explainCode",
        "loadPack",
        "printProblems",
        "safeLoadPack",
      ]
    `)
  })

  it('of pakn/rules', async () => {
    expect(names(await ENTRIES['pakn/rules']())).toMatchInlineSnapshot(`
      [
        "PaknInputError",
        "checkExamples",
        "conclude",
        "explainer",
        "gatherer",
        "lowerCondition",
        "lowerRule",
        "ruleEvaluator",
        "ruleTracer",
        "sayMiss",
      ]
    `)
  })

  it('of pakn/routing', async () => {
    expect(names(await ENTRIES['pakn/routing']())).toMatchInlineSnapshot(`
      [
        "PaknInputError",
        "ROUTING_FACTS",
        "placeFinder",
        "registry",
        "resolver",
      ]
    `)
  })

  it('of pakn/text/expand', async () => {
    expect(names(await ENTRIES['pakn/text/expand']())).toMatchInlineSnapshot(`
      [
        "expandAbbreviations",
        "spelling",
      ]
    `)
  })

  it('of pakn/json-rules-engine', async () => {
    expect(names(await ENTRIES['pakn/json-rules-engine']())).toMatchInlineSnapshot(`
      [
        "decideAsync",
        "toEngine",
      ]
    `)
  })

  it('of the channels', async () => {
    expect(names(await ENTRIES['pakn/channels/ndjson']())).toMatchInlineSnapshot(`
      [
        "readNdjson",
      ]
    `)
    expect(names(await ENTRIES['pakn/channels/csv']())).toMatchInlineSnapshot(`
      [
        "CSV_COLUMNS",
        "CSV_DELIMITERS",
        "headerColumns",
        "readCsv",
      ]
    `)
    expect(names(await ENTRIES['pakn/channels/plain']())).toMatchInlineSnapshot(`
      [
        "readPlain",
      ]
    `)
  })

  it('are those of package.json, each for import and for require with its types', () => {
    const { exports }: { exports: Record<string, unknown> } = JSON.parse(readFileSync('package.json', 'utf8'))
    const built = Object.keys({ ...DOORS, ...TEXT })
    // Built beside the others, so that all find the one `generated` folder; offered below `pakn/text`.
    const door = (name: string) => (['segment', 'restore', 'expand'].includes(name) ? `text/${name}` : name)
    const paths = built.map(name => (name === 'index' ? 'pakn' : `pakn/${door(name)}`))
    expect(paths.sort()).toEqual(Object.keys(ENTRIES).sort())
    for (const name of built) {
      const file = name.replace(/(?<=\/)[^/]+$/, '*')
      expect(exports[name === 'index' ? '.' : `./${door(file)}`], name).toEqual({
        import: { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
        require: { types: `./dist/${file}.d.cts`, default: `./dist/${file}.cjs` },
      })
    }
    const offered = Object.keys(exports).filter(path => !path.endsWith('.json'))
    expect(offered).toHaveLength(new Set(built.map(name => name.replace(/(?<=\/)[^/]+$/, '*'))).size)
  })
})

describe('importing', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each(Object.entries(ENTRIES))('%s has no effect', async (_, entry) => {
    const out = vi.spyOn(process.stdout, 'write')
    const err = vi.spyOn(process.stderr, 'write')
    const env = { ...process.env }
    const globals = Reflect.ownKeys(globalThis)
    const listeners = process.eventNames()
    vi.resetModules()
    await entry()
    expect(out).not.toHaveBeenCalled()
    expect(err).not.toHaveBeenCalled()
    expect({ ...process.env }).toEqual(env)
    expect(Reflect.ownKeys(globalThis)).toEqual(globals)
    expect(process.eventNames()).toEqual(listeners)
  })
})

describe('the types', () => {
  it('of pakn', () => {
    expectTypeOf(createTriage).returns.toEqualTypeOf<Triage>()
    expectTypeOf(createTriage).parameter(0).toEqualTypeOf<Pack | undefined>()
    expectTypeOf<Triage['decide']>().returns.toEqualTypeOf<Decision>()
    expectTypeOf<Triage['decide']>().parameter(0).toEqualTypeOf<Report>()
    expectTypeOf<{ id: string; text: string; sentAt: null }>().toExtend<Report>()
    expectTypeOf<{ id: string; text: string }>().not.toExtend<Report>()
    expectTypeOf<Decision['tags']>().toEqualTypeOf<readonly Tag[]>()
    expectTypeOf<Decision['scope']>().toEqualTypeOf<'administrative-procedure' | 'off-topic'>()
  })

  it('of pakn/text', () => {
    expectTypeOf(normalise).toEqualTypeOf<(text: string, options?: NormaliseOptions) => Normalised>()
    expectTypeOf(tokenise).returns.toEqualTypeOf<Token[]>()
    expectTypeOf(stripAccents).toEqualTypeOf<(text: string) => string>()
    expectTypeOf<Span>().toEqualTypeOf<{ readonly start: number; readonly end: number }>()
  })

  it('of the others', async () => {
    const load = await import('../src/load.js')
    const rules = await import('../src/rules.js')
    expectTypeOf(load.loadPack).toEqualTypeOf<(from: LoadOptions | PackFolderOptions | string) => Pack>()
    expectTypeOf(load.safeLoadPack).toEqualTypeOf<(from: LoadOptions | PackFolderOptions | string) => Loaded>()
    expectTypeOf(rules.checkExamples).toEqualTypeOf<(pack: Pack) => ExampleFailure[]>()
    expectTypeOf(rules.conclude).returns.toEqualTypeOf<Conclusion>()
    expectTypeOf(rules.ruleTracer).returns.toEqualTypeOf<Tracer>()
    expectTypeOf(toEngine).returns.toEqualTypeOf<EngineRules>()
    expectTypeOf(decideAsync).returns.toEqualTypeOf<Promise<Decision>>()
    expectTypeOf<Rule>().toExtend<Pack['rules'][number]>()
  })
})

describe('decideAsync', () => {
  const triage = createTriage()
  const engine = toEngine({ rules: hanoi.rules, conditions: hanoi.conditions, strengths: hanoi.labels.strengths })
  /** All the rest of pakn with a few rules, for calls by the hundred. */
  const few = hanoi.rules.filter((_, i) => i % 20 === 0)
  const smallTriage = createTriage({ ...hanoi, rules: few })
  const smallEngine = toEngine({ rules: few, conditions: hanoi.conditions, strengths: hanoi.labels.strengths })
  const quiet: Report = { id: 'q', text: 'Mã hồ sơ H26.15-250601-0042.', sentAt: '2025-08-05' }

  /** A rule of the caller: the dossier is late according to the city's own register, asked for when needed. */
  const late: CallerRule = {
    name: 'caller/late-in-register',
    conditions: { all: [{ fact: 'days-late', operator: 'isMuchMoreThan', value: 10 }] },
    event: { type: 'procedure-difficulty', params: { weight: 2 } },
  }
  const muchMore = (fact: unknown, value: unknown) => Number(fact) > Number(value)
  const register = (days: number) => async () => {
    await new Promise(resolve => setTimeout(resolve, 1))
    return days
  }

  it('equals decide', { timeout: 120_000 }, async () => {
    for (const report of corpus('sample').slice(0, 20)) {
      expect(await decideAsync(triage, engine, report)).toEqual(triage.decide(report))
    }
  })

  it('equals decide, 100 calls at a time', async () => {
    const reports = corpus('sample', 'routing').slice(0, 100)
    expect(reports).toHaveLength(100)
    const decisions = await Promise.all(reports.map(report => decideAsync(smallTriage, smallEngine, report)))
    expect(decisions).toEqual(reports.map(report => smallTriage.decide(report)))
    expect(decisions.some(decision => decision.firings.length > 0)).toBe(true)
  })

  it('equals decide for a report without a day, with the caller’s day', async () => {
    const undated = { ...quiet, sentAt: null }
    const asOf = { asOf: '2025-06-30' }
    expect(await decideAsync(triage, engine, undated, {}, asOf)).toEqual(triage.decide(undated, asOf))
  })

  it('reads the caller’s facts, operators and rules', async () => {
    const facts = { 'days-late': register(30) }
    const decision = await decideAsync(triage, engine, quiet, {
      rules: [late],
      facts,
      operators: { isMuchMoreThan: muchMore },
    })
    expect(triage.decide(quiet).tags).toEqual([])
    expect(decision.tags).toEqual(['procedure-difficulty'])
    expect(decision.firings).toContainEqual({
      rule: 'caller/late-in-register',
      label: 'procedure-difficulty',
      weight: 2,
      because: [],
    })
    // Beside a tag words say, too, how likely the other one is.
    const ofOthers = (firings: readonly Firing[]) =>
      firings.filter(({ rule, label }) => rule !== late.name && label !== 'staff-conduct')
    expect(ofOthers(decision.firings)).toEqual(ofOthers(triage.decide(quiet).firings))
  })

  it('keeps the facts of overlapping calls apart', async () => {
    const calls = Array.from({ length: 100 }, (_, i) => i)
    const decisions = await Promise.all(
      calls.map(i =>
        decideAsync(smallTriage, smallEngine, quiet, {
          rules: [late],
          facts: { 'days-late': register(i % 20) },
          operators: { isMuchMoreThan: muchMore },
        }),
      ),
    )
    expect(decisions.map(decision => decision.tags.length)).toEqual(calls.map(i => (i % 20 > 10 ? 1 : 0)))
    expect(await decideAsync(smallTriage, smallEngine, quiet)).toEqual(smallTriage.decide(quiet))
  })

  it('fails as the caller’s fact fails, and refuses what is no report', async () => {
    const facts = { 'days-late': () => Promise.reject(new Error('register is down')) }
    const operators = { isMuchMoreThan: muchMore }
    await expect(decideAsync(triage, engine, quiet, { rules: [late], facts, operators })).rejects.toThrow(
      'register is down',
    )
    await expect(decideAsync(triage, engine, { ...quiet, sentAt: 'nay' })).rejects.toThrow(/sentAt/)
  })

  it('lowers the bundled rules to plain JSON', () => {
    expect(JSON.parse(JSON.stringify(engine.rules))).toEqual(engine.rules)
    expect(JSON.parse(JSON.stringify(engine.conditions))).toEqual(engine.conditions)
    expect(engine.rules).toHaveLength(hanoi.rules.filter(rule => rule.status !== 'draft').length)
  })
})
