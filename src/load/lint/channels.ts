/** Channels of off-topic reports follow one another without a day between. */
import { OFF_TOPIC_CATEGORIES } from '../../types.js'
import { keysOf } from '../schemas/common.js'
import { lintPeriods } from './periods.js'
import type { LintWorld } from './world.js'

export function lintChannels({ source: { labels }, places, reading }: LintWorld): void {
  for (const category of keysOf(OFF_TOPIC_CATEGORIES)) {
    const channels = labels.offTopic.channels[category]
    if (channels.length < 2) continue
    const entries = channels.map((period, i) => ({
      key: category,
      period,
      place: places.file('labels.yaml', ['off-topic', 'channels', category, i]),
    }))
    lintPeriods(entries, reading)
  }
}
