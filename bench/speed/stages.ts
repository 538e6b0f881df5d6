/** What each stage of a decision costs, the whole, the floor below it and the ceiling above it. Answers are checked first. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { triageOf } from '../../src/decide.js'
import hanoi from '../../src/generated/hanoi.cjs'
import { cueGatherer } from '../../src/match/cues.js'
import { phraseIndex } from '../../src/match/phrases.js'
import { reader } from '../../src/match/reading.js'
import { mentionLister } from '../../src/mentions/list.js'
import { registry } from '../../src/registry/registry.js'
import { remembering } from '../../src/registry/remembered.js'
import { placeFinder } from '../../src/routing/places.js'
import { resolver } from '../../src/routing/resolve.js'
import { conclude } from '../../src/rules/conclude.js'
import { ruleEvaluator } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import { readable } from '../../src/rules/readable.js'
import { withSecondTag } from '../../src/rules/second-tag.js'
import { wordSummer } from '../../src/rules/word-points.js'
import { segment } from '../../src/segment.js'
import { normalise } from '../../src/text/normalise.js'
import { tokenise } from '../../src/text/tokenise.js'
import { eachCpu, latency } from './measure.js'
import { lines, reports } from './reports.js'
import type { Row } from './row.js'
import { wholeRows } from './whole.js'

const count = reports.length
const at = <T>(list: readonly T[], i: number): T => {
  const item = list[i]
  ok(item !== undefined)
  return item
}
const text = (i: number) => at(reports, i).text
const day = (i: number) => at(reports, i).sentAt?.slice(0, 10) ?? null

const ruleSet = { rules: hanoi.rules, conditions: hanoi.conditions, strengths: hanoi.labels.strengths }
const triage = triageOf(hanoi)
const read = reader(hanoi.spelling)
const index = phraseIndex(hanoi.phrases)
const gatherCues = cueGatherer(index.outputs, hanoi.labels.negation, hanoi.labels.contrast)
const gather = gatherer(hanoi)
const evaluate = ruleEvaluator(ruleSet)
const world = remembering(registry(hanoi), hanoi.gazetteer.units)
const resolve = resolver(hanoi, world, {})
const { findPlaces } = placeFinder(hanoi, { registry: world, gather })
const list = mentionLister(hanoi.families)

const normal = reports.map((_, i) => normalise(text(i)))
const readings = reports.map((_, i) => read(text(i)))
const gathered = reports.map((_, i) => gather(text(i), day(i), at(reports, i).channel ?? ''))
const sumWords = wordSummer(hanoi.wordPoints, hanoi.labels.words)
const firings = gathered.map((evidence, i) => [...evaluate(evidence, day(i)), ...sumWords(evidence)])
const found = firings.map(fired => conclude(fired, hanoi.labels))
const route = (i: number) => {
  const { cues, mentions, field } = at(gathered, i)
  const { tags } = at(found, i)
  return resolve({ reading: at(readings, i), cues, mentions, address: null, addressedTo: null, tags, field }, day(i))
}

/** Every stage gives what stands in the decision, and the same again; of so many reports. */
export function checkStages(most = count): void {
  reports.slice(0, most).forEach((report, i) => {
    const decision = triage.decide(report)
    deepStrictEqual(triage.decide(report), decision, 'the same report, the same decision')
    deepStrictEqual(tokenise(at(normal, i)), at(readings, i).tokens)
    deepStrictEqual([...gatherCues(at(readings, i), index.scan(at(readings, i), day(i)))], [...at(gathered, i).cues])
    if (!readable(at(readings, i))) {
      const { also, tags } = at(found, i)
      deepStrictEqual(decision.firings, withSecondTag(at(firings, i), also))
      deepStrictEqual(decision.tags, tags)
      if (!report.address && !report.addressedTo) deepStrictEqual(decision.route, route(i).route)
    }
    deepStrictEqual(decision.mentions, list(at(gathered, i).mentions, at(readings, i)))
    deepStrictEqual(findPlaces(text(i), '2025-08-01').length, at(gathered, i).mentions.allPlaces.length)
    const words = segment(text(i)).flatMap(word => word.tokens)
    deepStrictEqual(
      words.map(token => token.text).join(' '),
      at(readings, i)
        .tokens.map(t => t.text)
        .join(' '),
    )
  })
}

let checksum = 0
function throughText(line: string): string {
  const { text }: { text: string } = JSON.parse(line)
  const composed = text.normalize('NFC')
  for (let i = 0; i < composed.length; i++) checksum = (checksum + composed.charCodeAt(i)) | 0
  return composed
}

export async function stageRows(say: (row: Row) => void): Promise<Row[]> {
  checkStages()
  const rows: Row[] = []
  const add = (row: Row): number => {
    rows.push(row)
    say(row)
    return row.value ?? 0
  }
  const stage = async (name: string, run: (i: number) => unknown, floor?: number): Promise<number> => {
    const value = eachCpu(count, run)
    return add({ name, value, unit: 'µs', ...(floor ? { ratio: value / floor } : {}), ...(await latency(count, run)) })
  }
  const floor = await stage('floor: JSON.parse, NFC, every character once', i => throughText(at(lines, i)))
  await stage('normalise', i => normalise(text(i)), floor)
  await stage('tokenise', i => tokenise(at(normal, i)), floor)
  await stage('segment (not part of a decision)', i => segment(text(i)), floor)
  await stage('read: both, and sentences, clauses, abbreviations', i => read(text(i)), floor)
  await stage('match: phrases of cues and names', i => index.scan(at(readings, i), day(i)), floor)
  await stage(
    'match and cues: exceptions, negations',
    i => gatherCues(at(readings, i), index.scan(at(readings, i), day(i))),
    floor,
  )
  await stage('gather: read, match, cues, mentions, facts', i => gather(text(i), day(i)), floor)
  await stage('evaluate: rules with their evidence', i => evaluate(at(gathered, i), day(i)), floor)
  await stage('words: points with their evidence', i => sumWords(at(gathered, i)), floor)
  await stage('conclude', i => conclude(at(firings, i), hanoi.labels), floor)
  await stage('places of a text as of a day', i => findPlaces(text(i), '2025-08-01'), floor)
  await stage('route', route, floor)
  await stage('list mentions, dates and codes', i => list(at(gathered, i).mentions, at(readings, i)), floor)
  ok(checksum !== 0)
  rows.push(
    ...(await wholeRows(
      reports.map(report => triage.decide(report)),
      floor,
      say,
    )),
  )
  return rows
}
