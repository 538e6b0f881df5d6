/**
 * How long each stage of a decision takes, and how that grows with the text: `npx tsx bench/speed.ts`.
 *
 * CPU time of the process, median of rounds over the training reports, after a warm-up. Every line is measured in one run, so read
 * ratios first: on a busy machine all of them slow down alike. Each stage's answer is checked before it is timed.
 */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { triageOf } from '../src/decide.js'
import hanoi from '../src/generated/hanoi.cjs'
import { cueGatherer } from '../src/match/cues.js'
import { phraseIndex } from '../src/match/phrases.js'
import { reader } from '../src/match/reading.js'
import { mentionLister } from '../src/mentions/list.js'
import { registry } from '../src/registry/registry.js'
import { resolver } from '../src/routing/resolve.js'
import { conclude } from '../src/rules/conclude.js'
import { toEngine } from '../src/rules/engine.js'
import { ruleEvaluator } from '../src/rules/evaluate.js'
import { gatherer } from '../src/rules/gather.js'
import { readable } from '../src/rules/readable.js'
import { normalise } from '../src/text/normalise.js'
import { tokenise } from '../src/text/tokenise.js'
import type { Report } from '../src/types.js'

const ROUNDS = 9
const WARM_UP = 12
/** json-rules-engine is some hundred times slower: a few reports tell enough. */
const ENGINE_REPORTS = 40
const GROWTH = [1, 4, 16, 64, 256, 1024]

const lines = readFileSync(join(import.meta.dirname, 'corpora/dev-train.ndjson'), 'utf8')
  .trim()
  .split('\n')
const reports = lines.map((line): Report => JSON.parse(line))
const say = (text: string) => process.stdout.write(`${text}\n`)

// ── Measuring ───────────────────────────────────────────────────────────────────────────────────

function cpuMicroseconds(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** CPU µs for one report. */
function stage(name: string, run: (i: number) => unknown, note = ''): number {
  const all = () => {
    for (let i = 0; i < reports.length; i++) run(i)
  }
  for (let i = 0; i < WARM_UP; i++) all()
  const took = median(Array.from({ length: ROUNDS }, () => cpuMicroseconds(all) / reports.length))
  say(`${name.padEnd(22)}${took.toFixed(1).padStart(9)} µs${note && `   ${note}`}`)
  return took
}

// ── One answer of every stage, checked ──────────────────────────────────────────────────────────

const day = (i: number) => reports[i]?.sentAt ?? null
const text = (i: number) => reports[i]?.text ?? ''
const at = <T>(list: readonly T[], i: number): T => {
  const item = list[i]
  ok(item !== undefined)
  return item
}

const ruleSet = { rules: hanoi.rules, conditions: hanoi.conditions, strengths: hanoi.labels.strengths }
const triage = triageOf(hanoi)
const read = reader(hanoi.spelling)
const index = phraseIndex(hanoi.phrases)
const cueIds = hanoi.cues.map(cue => cue.id)
const gatherCues = cueGatherer(index.outputs, hanoi.labels.negation)
const gather = gatherer(hanoi)
const evaluate = ruleEvaluator(ruleSet)
const engine = toEngine(ruleSet)
const resolve = resolver(hanoi, registry(hanoi), {})
const list = mentionLister(hanoi.families)

const normal = reports.map((_, i) => normalise(text(i)))
const readings = reports.map((_, i) => read(text(i)))
const matches = readings.map((reading, i) => index.find(reading, day(i)))
const gathered = reports.map((_, i) => gather(text(i), day(i)))
const firings = gathered.map((evidence, i) => evaluate(evidence, day(i)))
const found = firings.map(fired => conclude(fired, hanoi.labels))
const route = (i: number) =>
  resolve(
    {
      reading: at(readings, i),
      cues: at(gathered, i).cues,
      mentions: at(gathered, i).mentions,
      address: null,
      addressedTo: null,
      tags: at(found, i).tags,
      field: at(gathered, i).field,
    },
    day(i),
  )

reports.forEach((report, i) => {
  const decision = triage.decide(report)
  deepStrictEqual(triage.decide(report), decision, 'the same report, the same decision')
  deepStrictEqual(gatherCues(at(readings, i), index.scan(at(readings, i), day(i))), at(gathered, i).cues)
  if (!readable(at(readings, i))) {
    deepStrictEqual(decision.firings, firings[i])
    deepStrictEqual(decision.tags, at(found, i).tags)
    if (!report.address && !report.addressedTo) deepStrictEqual(decision.route, route(i).route)
  }
  deepStrictEqual(decision.mentions, list(at(gathered, i).mentions, at(readings, i)))
})
for (let i = 0; i < ENGINE_REPORTS; i++) deepStrictEqual(await engine.run(at(gathered, i), day(i)), firings[i])

// ── Stages ──────────────────────────────────────────────────────────────────────────────────────

const mean = (count: (i: number) => number) => reports.reduce((sum, _, i) => sum + count(i), 0) / reports.length
say(`${cpus()[0]?.model ?? ''} · Node ${process.version} · pack ${hanoi.stamps.rules}/${hanoi.stamps.dictionaries}`)
say(
  `${reports.length} reports of ${mean(i => at(gathered, i).facts.syllables).toFixed(0)} syllables, ` +
    `${mean(i => at(matches, i).length).toFixed(0)} phrases and ${mean(i => at(gathered, i).cues.size).toFixed(0)} cues found; ` +
    `${hanoi.rules.length} rules, ${cueIds.length} cues, ${hanoi.phrases.starts.length - 1} states`,
)

let checksum = 0
const floor = stage(
  'floor',
  i => {
    const { text }: Report = JSON.parse(at(lines, i))
    const composed = text.normalize('NFC')
    for (let at = 0; at < composed.length; at++) checksum = (checksum + composed.charCodeAt(at)) | 0
  },
  'JSON.parse, NFC, every character once',
)
stage('normalise, tokenise', i => tokenise(normalise(text(i))))
stage('  of it tokenise', i => tokenise(at(normal, i)))
stage('read', i => read(text(i)), 'and sentences, clauses, abbreviations')
stage('scan', i => index.scan(at(readings, i), day(i)), 'phrases of cues and names')
stage('scan, cues', i => gatherCues(at(readings, i), index.scan(at(readings, i), day(i))), 'exceptions, negations')
stage('gather', i => gather(text(i), day(i)), 'all of the above, and mentions and facts')
const rules = stage('evaluate', i => evaluate(at(gathered, i), day(i)))
stage('readable, conclude', i => [readable(at(readings, i)), conclude(at(firings, i), hanoi.labels)])
stage('resolve', route)
stage('list mentions', i => list(at(gathered, i).mentions, at(readings, i)))
const decide = stage('decide', i => triage.decide(at(reports, i)), 'the whole')
ok(checksum !== 0)

const before = process.cpuUsage()
for (let i = 0; i < ENGINE_REPORTS; i++) await engine.run(at(gathered, i), day(i))
const used = process.cpuUsage(before)
const reference = (used.user + used.system) / ENGINE_REPORTS
say(`${'json-rules-engine'.padEnd(22)}${reference.toFixed(0).padStart(9)} µs   the same rules and facts`)

const times: number[] = []
for (let round = 0; round < 5; round++) {
  for (const report of reports) {
    const start = process.hrtime.bigint()
    triage.decide(report)
    times.push(Number(process.hrtime.bigint() - start) / 1000)
  }
}
times.sort((a, b) => a - b)
const quantile = (share: number) => times[Math.floor(times.length * share)] ?? 0
say('')
say(`decisions a second     ${Math.round(1e6 / decide)}`)
say(`p50, p99 (wall)        ${quantile(0.5).toFixed(0)} µs, ${quantile(0.99).toFixed(0)} µs`)
say(`decide / floor         ${(decide / floor).toFixed(1)}`)
say(`engine / evaluate      ${(reference / rules).toFixed(0)}`)

// ── Start and memory, in a process of its own ───────────────────────────────────────────────────

const built = join(import.meta.dirname, '../dist/index.cjs')
try {
  createRequire(import.meta.url).resolve(built)
  const script = `
    const start = process.cpuUsage()
    const triage = require(process.argv[1]).createTriage()
    const { user, system } = process.cpuUsage(start)
    triage.decide({ id: '1', text: 'Hồ sơ quá hạn.', sentAt: null })
    globalThis.gc()
    console.log(((user + system) / 1000).toFixed(0) + ' ms CPU, ' + (process.memoryUsage().heapUsed / 2 ** 20).toFixed(1) + ' MB')`
  const told = execFileSync(process.execPath, ['--expose-gc', '-e', script, built], { encoding: 'utf8' })
  say(`import, build; heap    ${told.trim()}`)
} catch {
  say('import, build; heap    not measured: run `npm run build` first')
}

// ── Growth ──────────────────────────────────────────────────────────────────────────────────────

say('')
const source = reports.map(report => report.text).join(' ')
for (const kilobytes of GROWTH) {
  const size = kilobytes * 1024
  const long = source.repeat(Math.ceil(size / source.length)).slice(0, size)
  const took = median(
    [1, 2, 3].map(() => cpuMicroseconds(() => triage.decide({ id: '', text: long, sentAt: '2025-08-01' }))),
  )
  say(
    `${`${kilobytes} K characters`.padEnd(22)}${(took / 1000).toFixed(1).padStart(9)} ms   ${(took / kilobytes).toFixed(0)} µs a K`,
  )
}
