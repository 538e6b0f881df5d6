/** Where a decision spends its time, and how much the pace differs from run to run: a few reports, over and over. */
import { quantile } from '../../bench/bootstrap.js'
import type { Speed } from '../../bench/report.js'
import { hanoiDay } from '../../dates.js'
import { reader } from '../../match/reading.js'
import { conclude } from '../../rules/conclude.js'
import { ruleEvaluator } from '../../rules/evaluate.js'
import { gatherer } from '../../rules/gather.js'
import { wordSummer } from '../../rules/word-points.js'
import type { Report } from '../../types.js'
import type { BenchDoor } from '../library.js'
import { type Clock, leastInTurns, rounds } from './repeated.js'

/** A stage is what a longer part of the way takes more than a shorter one; stages by themselves share less of the cache. */
export function stageTimes({ triage, pack }: BenchDoor, sample: readonly Report[], clock: Clock): Speed['stages'] {
  const { rules, conditions, labels } = pack
  const [read, gather] = [reader(pack.spelling), gatherer(pack)]
  const evaluate = ruleEvaluator({ rules, conditions, strengths: labels.strengths })
  const sumWords = wordSummer(pack.wordPoints, labels.words)
  const reports = sample.map(report => ({ report, day: report.sentAt === null ? null : hanoiDay(report.sentAt) }))
  const gathered = ({ report: { text, channel }, day }: (typeof reports)[number]) => gather(text, day, channel ?? '')
  const each = (run: (one: (typeof reports)[number]) => unknown) => () => {
    for (const one of reports) run(one)
  }
  const ways = leastInTurns(clock, [
    each(({ report }) => read(report.text)),
    each(gathered),
    each(one => {
      const evidence = gathered(one)
      return conclude([...evaluate(evidence, one.day), ...sumWords(evidence)], labels)
    }),
    each(({ report }) => triage.decide(report)),
  ]).map(milliseconds => (1000 * milliseconds) / Math.max(1, reports.length))
  const whole = ways.at(-1) ?? 0
  return (['normalise', 'match', 'rules', 'route'] as const).map((name, i) => {
    const microseconds = Math.max(0, (ways[i] ?? 0) - (ways[i - 1] ?? 0))
    return { name, microseconds, share: whole === 0 ? 0 : microseconds / whole }
  })
}

/** Reports a second in each round over the sample. */
export function pace({ triage }: BenchDoor, sample: readonly Report[], clock: Clock): Speed['runs'] {
  const times = rounds(clock, () => {
    for (const report of sample) triage.decide(report)
  })
  const perSecond = (milliseconds: number) => (milliseconds === 0 ? 0 : (1000 * sample.length) / milliseconds)
  return {
    n: times.length,
    reports: sample.length,
    median: perSecond(quantile(times, 0.5)),
    min: perSecond(times.at(-1) ?? 0),
    max: perSecond(times[0] ?? 0),
  }
}
