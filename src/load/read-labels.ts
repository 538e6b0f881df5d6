import type { z } from 'zod'
import type { Labels, MeasuredShares } from '../pack.js'
import { say } from '../problems.js'
import { STRENGTHS } from '../types.js'
import type { Reading } from './reading.js'
import { labelsFile } from './schemas/labels.js'
import { readShape } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** `rules/labels.yaml`. */
export function readLabels(file: YamlFile, reading: Reading): Labels | null {
  const written = readShape(labelsFile, file.value, file.locate, reading)
  if (written === null) return null
  reading.names.refer('cue', written.negation.cue, file.locate(['negation', 'cue']))
  if (written.contrast) {
    reading.names.refer('cue', written.contrast.past, file.locate(['contrast', 'past']))
    reading.names.refer('cue', written.contrast.now, file.locate(['contrast', 'now']))
  }
  for (const key of ['except', 'skip'] as const)
    for (const [index, cue] of (written.words?.[key] ?? []).entries())
      reading.names.refer('cue', cue, file.locate(['words', key, index]))
  for (const [tag, { review }] of Object.entries(written.tags)) {
    const [low, high] = review
    // Of a band that cannot be read, neither is a number.
    if (!(low > high)) continue
    const place = file.locate(['tags', tag, 'review'])
    const message = say(
      `Khoảng cần người xem [${low}, ${high}] bị ngược`,
      `The review band [${low}, ${high}] is the wrong way round`,
    )
    reading.error('out-of-range', place, message, say('Viết số nhỏ trước', 'Write the smaller number first'))
  }
  reportUnorderedStrengths(written.strengths, file, reading)
  if (written.confidence) reportUnorderedBands(written.confidence, file, reading)
  const {
    strengths,
    tags,
    'off-topic': offTopic,
    flags,
    negation,
    contrast = null,
    words = null,
    confidence = null,
  } = written
  const channels = readChannels(offTopic.channels, file, reading)
  return { strengths, tags, offTopic: { ...offTopic, channels }, flags, negation, contrast, words, confidence }
}

type WrittenChannels = z.infer<typeof labelsFile>['off-topic']['channels']

/** One sentence holds always; of several each has its days. */
function readChannels(written: WrittenChannels, file: YamlFile, reading: Reading): Labels['offTopic']['channels'] {
  const read = Object.entries(written).map(([category, channel]) => {
    if (typeof channel === 'string') return [category, [{ to: channel, source: null, from: null, through: null }]]
    for (const [i, { from, through }] of channel.entries()) {
      const [isFirst, isLast] = [i === 0, i === channel.length - 1]
      if ((from === undefined) === isFirst && (through === undefined) === isLast) continue
      const place = file.locate(['off-topic', 'channels', category, i])
      const message = say(
        'Nơi nên gửi tới phải có cho mọi ngày: chỉ khoảng đầu không có from, chỉ khoảng cuối không có through',
        'There must be a channel on every day: only the first period lacks from, only the last lacks through',
      )
      reading.error('out-of-range', place, message, say('Viết các khoảng theo thời gian', 'Write the periods in order'))
    }
    return [
      category,
      channel.map(({ to, source = null, from = null, through = null }) => ({ to, source, from, through })),
    ]
  })
  return Object.fromEntries(read)
}

/** The share of a score is looked up from below, so bands must rise. */
function reportUnorderedBands({ scope, tags }: MeasuredShares, file: YamlFile, reading: Reading): void {
  const lists = [
    [['scope'], scope] as const,
    ...Object.entries(tags).map(([tag, bands]) => [['tags', tag], bands] as const),
  ]
  for (const [path, bands] of lists) {
    const fault = bands.findIndex((band, i) => i > 0 && band.from <= (bands[i - 1]?.from ?? 0))
    if (fault < 0) continue
    const place = file.locate(['confidence', ...path, fault, 'from'])
    const message = say('Các khoảng điểm không theo thứ tự tăng dần', 'The bands of scores do not rise')
    reading.error('out-of-range', place, message, say('Chạy lại pakn tune --write', 'Run pakn tune --write again'))
  }
}

/** A word that is meant to be weaker must not weigh more. */
function reportUnorderedStrengths(strengths: Labels['strengths'], file: YamlFile, reading: Reading): void {
  for (const [index, weaker] of STRENGTHS.entries()) {
    const stronger = STRENGTHS[index - 1]
    if (stronger === undefined || !(strengths[weaker] > strengths[stronger])) continue
    const message = say(
      `“${weaker}” (${strengths[weaker]} điểm) nặng hơn “${stronger}” (${strengths[stronger]} điểm)`,
      `“${weaker}” (${strengths[weaker]} points) weighs more than “${stronger}” (${strengths[stronger]} points)`,
    )
    const order = STRENGTHS.join(' ≥ ')
    const hint = say(`Năm mức phải giảm dần: ${order}`, `The five go down: ${order}`)
    reading.error('out-of-range', file.locate(['strengths', weaker]), message, hint)
  }
}
