import type { Labels } from '../pack.js'
import type { Reading } from './reading.js'
import { labelsFile } from './schemas/labels.js'
import { readShape } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** `rules/labels.yaml`. */
export function readLabels(file: YamlFile, reading: Reading): Labels | null {
  const written = readShape(labelsFile, file.value, file.locate, reading)
  if (written === null) return null
  reading.names.refer('cue', written.negation.cue, file.locate(['negation', 'cue']))
  for (const [tag, { review }] of Object.entries(written.tags)) {
    const [low, high] = review
    if (low <= high) continue
    const place = file.locate(['tags', tag, 'review'])
    reading.error('out-of-range', place, `Khoảng cần người xem [${low}, ${high}] bị ngược`, 'Viết số nhỏ trước')
  }
  const { strengths, tags, 'off-topic': offTopic, flags, negation } = written
  return { strengths, tags, offTopic, flags, negation }
}
