/** Labelled reports as tuning needs them: read from files, decided by the pack as it is. */
import { type Given, givenOf } from '../../bench/answers.js'
import { type Case, readCase } from '../../bench/gold.js'
import { type Judgement, judge } from '../../bench/judge.js'
import { PaknInputError } from '../../problems.js'
import type { Watched } from '../../tune/bands.js'
import { type RightAnswer, votesOf } from '../../tune/sample.js'
import type { Level, ReviewReason } from '../../types.js'
import { corpusNames, openCorpus } from '../bench/corpus.js'
import type { BenchDoor } from '../library.js'
import { CannotStart, type Terminal } from '../terminal.js'

/** A report with all that fitting, choosing bands and measuring shares look at. */
export interface Observed extends Watched {
  /** Of a route that was resolved and can be judged. */
  readonly route: { readonly level: Level; readonly right: boolean } | null
}

export interface ObservedFile {
  readonly name: string
  readonly used: number
}

/** Doubts that follow from the numbers being fitted; all other reasons stand whatever the numbers are. */
const OF_THE_NUMBERS: readonly ReviewReason[] = ['scope-doubt', 'tag-doubt', 'complaint-mixed']

export async function observe(
  names: readonly string[],
  split: string,
  { pack, triage }: BenchDoor,
  terminal: Terminal,
): Promise<{ observed: Observed[]; files: ObservedFile[] }> {
  const rules = new Map(pack.rules.map(rule => [rule.id, rule]))
  const observed: Observed[] = []
  const files: ObservedFile[] = []
  for (const name of await corpusNames(names)) {
    const corpus = await openCorpus(name, new Map(), terminal)
    let used = 0
    for await (const record of corpus.records) {
      const one = caseOf(record, name)
      if (split !== 'all' && one.split !== split) continue
      const right = rightAnswers(one)
      // A correction that leaves the tags open says nothing about weights.
      if (right.length === 0) continue
      const decision = triage.decide(one.report)
      const given = givenOf(decision, pack.labels)
      const judged = judge(one.gold, given)
      observed.push({
        votes: votesOf(decision.firings, rules),
        right,
        attendedAnyway: decision.review.some(reason => !OF_THE_NUMBERS.includes(reason)),
        bodyRight: judged.route !== 'wrong' && judged.route !== 'sent',
        route: routeOf(judged, given, decision.route.authority?.level ?? null),
      })
      used++
    }
    files.push({ name, used })
  }
  if (observed.length === 0) {
    throw new CannotStart(`no labelled report of split ${split}`, 'name another --split, or "all"')
  }
  return { observed, files }
}

function caseOf(record: Parameters<typeof readRecord>[0], name: string): Case {
  try {
    return readRecord(record, name)
  } catch (error) {
    if (!PaknInputError.is(error)) throw error
    throw new CannotStart(`${name}:${record.line}: ${error.message}`, 'mend the record: numbers must not rest on it')
  }
}

function readRecord(
  record:
    | { readonly line: number; readonly error: PaknInputError }
    | { readonly line: number; readonly report: unknown },
  name: string,
): Case {
  if ('error' in record) throw record.error
  return readCase(record.report, null, name, record.line)
}

function rightAnswers({ gold: { tags, offTopic, alsoOk } }: Case): RightAnswer[] {
  const own = tags === null ? [] : [{ tags, category: offTopic }]
  return [...own, ...alsoOk.map(({ tags, offTopic }) => ({ tags, category: offTopic }))]
}

function routeOf({ route }: Judgement, { status }: Given, level: Level | null): Observed['route'] {
  if (status !== 'resolved' || level === null) return null
  if (route === 'right') return { level, right: true }
  return route === 'wrong' || route === 'sent' ? { level, right: false } : null
}
