/** The rule step beside json-rules-engine: the same rules and facts, in the same run, the same rules fired. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import hanoi from '../../src/generated/hanoi.cjs'
import type { Condition, Rule } from '../../src/pack.js'
import { toEngine } from '../../src/rules/engine.js'
import { patientEvaluator, type RuleSet, ruleEvaluator } from '../../src/rules/evaluate.js'
import type { Evidence } from '../../src/rules/evidence.js'
import { gatherer } from '../../src/rules/gather.js'
import { ruleTracer } from '../../src/rules/trace.js'
import { dice, median } from './measure.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

const SIZES = [10, 30, 100, 150, 300, 1000]
/** Held to the bars: so many rules of three to six conditions, and the bundled ones. */
const MEASURED_SIZE = 150
/** The library is some hundred times slower: a few reports tell enough. */
const ENGINE_REPORTS = 24
/** All are measured in turns, so that whatever else the machine does falls on all of them. */
const ROUNDS = 5
/** Our own are called so often beforehand that the compiler of the engine has done with them, */
const WARM_UP_CALLS = 12_000
/** or for so long where there are many rules. */
const WARM_UP_MS = 4000
/** In each round our own are called so many times more than the library: they are over before a clock can tell. */
const REPEATS = 40

const day = '2025-08-01'
const gather = gatherer(hanoi)
const evidence = reports.slice(0, ENGINE_REPORTS).map(({ text }) => gather(text, day))

/**
 * Rules of three to six conditions over the cues and facts of the pack, as many as wanted, the same in every run. As with
 * real rules, only some of them fire on a text; how many is told.
 */
export function ruleSetOf(size: number): RuleSet {
  const roll = dice(size + 1)
  const cue = () => hanoi.cues[roll(hanoi.cues.length)]?.id ?? ''
  const leaf = (): Condition => {
    const kind = roll(10)
    if (kind < 5) return { has: [cue(), cue(), cue()] }
    if (kind < 9)
      return {
        near: [
          [cue(), cue()],
          [cue(), cue()],
        ],
        within: 10,
        order: 'any',
        scope: 'sentence',
      }
    return { fact: 'syllables', operator: 'greaterThan', value: 55 + roll(20) }
  }
  const rules = Array.from({ length: size }, (_, i): Rule => {
    const leaves = Array.from({ length: 3 + roll(4) }, leaf)
    const when: Condition = roll(3) === 0 ? { any: leaves } : { all: [...leaves.slice(0, 2), { any: leaves.slice(2) }] }
    return { ...anyRule, id: `bench/${i}`, when, unless: null }
  })
  return { rules, conditions: {}, strengths: hanoi.labels.strengths }
}

const BUNDLED: RuleSet = { rules: hanoi.rules, conditions: hanoi.conditions, strengths: hanoi.labels.strengths }

const [template] = hanoi.rules
ok(template)
const anyRule: Rule = { ...template, status: 'active', effective: { from: null, through: null } }

function warmUp(run: (evidence: Evidence) => unknown): void {
  const end = performance.now() + WARM_UP_MS
  for (let calls = 0; calls < WARM_UP_CALLS && performance.now() < end; calls += evidence.length) evidence.forEach(run)
}

const cpuNow = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** CPU microseconds of one report in one round. */
function oneRound(run: (evidence: Evidence) => unknown): number {
  const before = cpuNow()
  for (let i = 0; i < REPEATS; i++) for (const one of evidence) run(one)
  return (cpuNow() - before) / evidence.length / REPEATS
}

async function libraryRound(engine: ReturnType<typeof toEngine>): Promise<number> {
  const before = cpuNow()
  for (const one of evidence) await engine.run(one, day)
  return (cpuNow() - before) / evidence.length
}

const waysOf = (set: RuleSet) => ({
  evaluate: ruleEvaluator(set),
  patient: patientEvaluator(set),
  trace: ruleTracer(set),
  engine: toEngine(set),
})

/** All ways fire the same rules, with the same evidence. */
async function agree({ evaluate, patient, trace, engine }: ReturnType<typeof waysOf>, most: number): Promise<void> {
  for (const one of evidence.slice(0, most)) {
    const fired = evaluate(one, day)
    deepStrictEqual(await engine.run(one, day), fired)
    deepStrictEqual(patient(one, day), fired)
    const ids = new Set(fired.map(firing => firing.rule))
    const effective = trace(one).filter(({ holds, rule }) => holds && ids.has(rule.id))
    deepStrictEqual(effective.length, ids.size)
  }
}

export async function checkEngines(most: number): Promise<void> {
  for (const set of [ruleSetOf(SIZES[0] ?? 0), BUNDLED]) await agree(waysOf(set), most)
}

async function compared(name: string, set: RuleSet, say: (row: Row) => void): Promise<Row[]> {
  const ways = waysOf(set)
  await agree(ways, evidence.length)
  const { evaluate, patient, trace, engine } = ways
  const fired = evidence.reduce((sum, one) => sum + evaluate(one, day).length, 0) / evidence.length
  const runs = [(one: Evidence) => evaluate(one, day), (one: Evidence) => patient(one, day), trace]
  runs.forEach(warmUp)
  const rounds: { readonly library: number; readonly ours: readonly number[] }[] = []
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ library: await libraryRound(engine), ours: runs.map(oneRound) })
  const library = median(rounds.map(round => round.library))
  const [own = 0, slow = 0, traced = 0] = runs.map((_, i) => median(rounds.map(({ ours }) => ours[i] ?? 0)))
  const times = (i: number) => median(rounds.map(round => round.library / (round.ours[i] ?? round.library)))
  const isMeasured = set.rules.length === MEASURED_SIZE || set === BUNDLED
  const bar = (limit: number) => (isMeasured ? { bar: { is: 'at least' as const, limit } } : {})
  const rows: Row[] = [
    { name: `${name}: firings of a report`, value: fired, unit: '' },
    { name: `${name}: evaluate, with evidence`, value: own, unit: 'µs' },
    { name: `${name}: evaluate, every rule asked`, value: slow, unit: 'µs', ratio: slow / own },
    { name: `${name}: full trace`, value: traced, unit: 'µs', ratio: traced / own },
    { name: `${name}: json-rules-engine`, value: library, unit: 'µs', ratio: times(0) },
    { name: `${name}: times json-rules-engine, with evidence`, value: times(0), unit: '×', ...bar(150) },
    { name: `${name}: times json-rules-engine, with the trace`, value: times(2), unit: '×', ...bar(80) },
  ]
  rows.forEach(say)
  return rows
}

/** What one more rule costs, as the set grows: more than as many times the smallest set's would be worse than linear. */
function growth(rows: readonly Row[]): Row[] {
  return ['evaluate, with evidence', 'full trace'].map(what => {
    const of = (size: number) => rows.find(row => row.name === `${size} rules: ${what}`)?.value ?? 0
    const [first = 1, last = 1] = [SIZES[0], SIZES.at(-1)]
    const added = (of(last) - of(first)) / (last - first)
    return {
      name: `${first} to ${last} rules: ${what}, for each rule more`,
      value: added,
      unit: 'µs',
      ratio: added / (of(first) / first),
    }
  })
}

export async function engineRows(say: (row: Row) => void): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of SIZES) rows.push(...(await compared(`${size} rules`, ruleSetOf(size), say)))
  const grown = growth(rows)
  grown.forEach(say)
  rows.push(...grown)
  rows.push(...(await compared(`the ${hanoi.rules.length} bundled rules`, BUNDLED, say)))
  return rows
}
