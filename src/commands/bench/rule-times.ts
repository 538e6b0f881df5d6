/**
 * What each rule costs: each asked by itself, of the same few reports, over and over. Rules share what they look for, and
 * most are not even asked of a report, so a decision takes less than the sum; the shares tell where to look.
 */
import { quantile } from '../../bench/bootstrap.js'
import type { Speed } from '../../bench/report.js'
import { hanoiDay } from '../../dates.js'
import type { Pack } from '../../pack.js'
import { ruleTest } from '../../rules/evaluate.js'
import { gatherer } from '../../rules/gather.js'
import type { Report } from '../../types.js'

/** So many reports are kept, the first ones. */
const SAMPLE = 100
const ROUNDS = 7

export interface RuleTimes {
  see(report: Report): void
  figures(): Speed['rules']
}

export function ruleTimes(pack: Pack, clock: () => number): RuleTimes {
  const sample: Report[] = []
  return {
    see(report) {
      if (sample.length < SAMPLE) sample.push(report)
    },
    figures() {
      const gather = gatherer(pack)
      const evidence = sample.map(({ text, sentAt, channel }) => {
        return gather(text, sentAt === null ? null : hanoiDay(sentAt), channel ?? '')
      })
      const each = (test: (one: (typeof evidence)[number]) => boolean) => {
        const round = () => {
          const start = clock()
          for (const one of evidence) test(one)
          return (1000 * (clock() - start)) / Math.max(1, evidence.length)
        }
        round()
        return quantile(
          Array.from({ length: ROUNDS }, round).sort((a, b) => a - b),
          0.5,
        )
      }
      const times = pack.rules
        .filter(({ status }) => status !== 'draft')
        .map(rule => ({ rule: rule.id, microseconds: each(ruleTest(rule, pack.conditions)) }))
      const all = times.reduce((sum, { microseconds }) => sum + microseconds, 0)
      return times
        .map(time => ({ ...time, share: all === 0 ? 0 : time.microseconds / all }))
        .sort((a, b) => b.microseconds - a.microseconds || (a.rule < b.rule ? -1 : 1))
    },
  }
}
