/** Labels that nobody can get: no rule speaks for them, or all their rules together are too weak. */
import type { Labels } from '../../pack.js'
import { type Said, say } from '../../problems.js'
import { type Label, OFF_TOPIC_CATEGORIES, TAGS } from '../../types.js'
import { keysOf } from '../schemas/common.js'
import type { LintWorld } from './world.js'

export function lintWeights({ source: { rules, labels }, files, places, reading }: LintWorld): void {
  const sums = new Map<Label, number>()
  for (const { status, supports, strength } of rules) {
    if (status !== 'active') continue
    for (const label of supports) sums.set(label, (sums.get(label) ?? 0) + labels.strengths[strength])
  }
  const needed: Label[] = [...keysOf(TAGS), ...keysOf(OFF_TOPIC_CATEGORIES).map(name => `off-topic/${name}` as const)]
  for (const label of needed) {
    // The fallback is what a report is when nobody speaks.
    if (sums.has(label) || label === `off-topic/${labels.offTopic.fallback}`) continue
    const message = say(`Không quy tắc nào ủng hộ nhãn ${label}`, `No rule speaks for the label ${label}`)
    const hint = say(`Viết một quy tắc có supports: ${label}`, `Write a rule with supports: ${label}`)
    reading.warning('label-unspoken', places.file('labels.yaml', pathOf(label)), message, hint)
  }
  if (files.labels === null) return
  for (const [label, sum] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const threshold = thresholdOf(label, labels)
    if (sum >= threshold) continue
    const message = tooWeak(label, sum, threshold)
    const hint = say('Hạ ngưỡng, hoặc tăng strength của quy tắc', 'Lower the threshold, or make a rule stronger')
    reading.warning('threshold-unreachable', places.file('labels.yaml', pathOf(label)), message, hint)
  }
}

function tooWeak(label: Label, sum: number, threshold: number): Said {
  return say(
    `Mọi quy tắc ủng hộ ${label} cộng lại ${sum} điểm, không tới ngưỡng ${threshold}`,
    `All rules for ${label} together give ${sum} points and never reach the threshold ${threshold}`,
  )
}

/** From how many points on a label counts. */
export function thresholdOf(label: Label, labels: Labels): number {
  if (label.startsWith('off-topic/')) return labels.offTopic.threshold
  if (label.startsWith('flag/')) return labels.flags.threshold
  return label === 'staff-conduct'
    ? labels.tags['staff-conduct'].threshold
    : labels.tags['procedure-difficulty'].threshold
}

/** Where `labels.yaml` speaks of the label. */
function pathOf(label: Label): readonly string[] {
  const [kind = '', name = ''] = label.split('/')
  if (kind === 'off-topic') return ['off-topic', 'channels', name]
  return kind === 'flag' ? ['flags', 'threshold'] : ['tags', kind]
}
