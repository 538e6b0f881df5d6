/**
 * What each rule costs: each asked by itself, of the same few reports, over and over. Rules share what they look for, and
 * most are not even asked of a report, so a decision takes less than the sum; the shares tell where to look.
 */
import type { Speed } from '../../bench/report.js'
import { hanoiDay } from '../../dates.js'
import type { Pack } from '../../pack.js'
import { ruleTest } from '../../rules/evaluate.js'
import { gatherer } from '../../rules/gather.js'
import type { Report } from '../../types.js'
import { type Clock, microsecondsEach } from './repeated.js'

export function ruleTimes(pack: Pack, sample: readonly Report[], clock: Clock): Speed['rules'] {
  const gather = gatherer(pack)
  const evidence = sample.map(({ text, sentAt, channel }) => {
    return gather(text, sentAt === null ? null : hanoiDay(sentAt), channel ?? '')
  })
  const times = pack.rules
    .filter(({ status }) => status !== 'draft')
    .map(rule => ({ rule: rule.id, microseconds: microsecondsEach(clock, evidence, ruleTest(rule, pack.conditions)) }))
  const all = times.reduce((sum, { microseconds }) => sum + microseconds, 0)
  return times
    .map(time => ({ ...time, share: all === 0 ? 0 : time.microseconds / all }))
    .sort((a, b) => b.microseconds - a.microseconds || (a.rule < b.rule ? -1 : 1))
}
