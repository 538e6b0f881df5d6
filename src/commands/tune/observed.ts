/** Labelled reports as tuning needs them: read from files, decided by the pack as it is. */
import { type Given, givenOf } from '../../bench/answers.js'
import { type Judgement, judge } from '../../bench/judge.js'
import { WORD_POINTS } from '../../rules/word-points.js'
import type { Watched } from '../../tune/bands.js'
import { votesOf } from '../../tune/sample.js'
import type { Level, ReviewReason } from '../../types.js'
import { corpusNames } from '../bench/corpus.js'
import { labelledCases, nothingLabelled } from '../labelled.js'
import type { BenchDoor } from '../library.js'
import type { Terminal } from '../terminal.js'

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
    let used = 0
    for await (const { one, right } of labelledCases(name, split, terminal)) {
      const decision = triage.decide(one.report)
      const given = givenOf(decision, pack.labels)
      const judged = judge(one.gold, given)
      observed.push({
        votes: votesOf(decision.firings, rules),
        words: decision.firings.filter(({ rule }) => rule === WORD_POINTS),
        right,
        // A corpus that does not say which body is right does not name places as a day's post does either.
        attendedAnyway: decision.review.some(
          reason => !OF_THE_NUMBERS.includes(reason) && (reason !== 'no-route' || one.gold.bodies !== null),
        ),
        bodyRight: judged.route !== 'wrong' && judged.route !== 'sent',
        route: routeOf(judged, given, decision.route.authority?.level ?? null),
      })
      used++
    }
    files.push({ name, used })
  }
  if (observed.length === 0) throw nothingLabelled(split)
  return { observed, files }
}

function routeOf({ route }: Judgement, { status }: Given, level: Level | null): Observed['route'] {
  if (status !== 'resolved' || level === null) return null
  if (route === 'right') return { level, right: true }
  return route === 'wrong' || route === 'sent' ? { level, right: false } : null
}
