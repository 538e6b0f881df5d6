/** Where off-topic reports should go: dated, without a day between, and the one of the day of the report. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTriage, hanoi } from '../../src/index.js'
import { lintChannels } from '../../src/load/lint/channels.js'
import type { LintWorld } from '../../src/load/lint/world.js'
import { readLabels } from '../../src/load/read-labels.js'
import { createReading } from '../../src/load/reading.js'
import { parseYaml } from '../../src/load/yaml-file.js'
import type { SuggestedChannel } from '../../src/pack.js'

const shipped = readFileSync(join(import.meta.dirname, '../../rules/labels.yaml'), 'utf8')

/** The shipped file with other words about praise. */
function read(praise: string) {
  const reading = createReading()
  const text = shipped.replace(/^ {4}praise: .*$/m, `    praise: ${praise}`)
  const file = parseYaml({ path: 'labels.yaml', name: 'labels', text }, reading)
  const labels = file && readLabels(file, reading)
  const codes = reading.problems().map(({ code }) => code)
  return { channels: labels?.offTopic.channels.praise, codes }
}

describe('a channel', () => {
  it('that is one sentence holds always', () => {
    expect(read('"Chuyển lời cảm ơn"')).toEqual({
      channels: [{ to: 'Chuyển lời cảm ơn', source: null, from: null, through: null }],
      codes: [],
    })
  })

  it('may change on a day', () => {
    const { channels, codes } = read('[{ through: 2025-06-30, to: A }, { from: 2025-07-01, to: B, source: luật }]')
    expect(codes).toEqual([])
    expect(channels).toEqual([
      { to: 'A', source: null, from: null, through: '2025-06-30' },
      { to: 'B', source: 'luật', from: '2025-07-01', through: null },
    ])
  })

  it.each([
    ['[{ from: 2025-01-01, to: A }]', 'out-of-range'],
    ['[{ through: 2025-01-01, to: A }]', 'out-of-range'],
    ['[{ to: A }, { from: 2025-07-01, to: B }]', 'out-of-range'],
    ['[{ from: 2025-07-01, to: B }, { through: 2025-06-30, to: A }]', 'out-of-range'],
    [
      '[{ through: 2025-06-30, to: A }, { from: 2025-08-01, through: 2025-07-01, to: B }, { from: 2025-08-02, to: C }]',
      'period-reversed',
    ],
    ['[]', 'empty-value'],
    ['[{ through: 2025-06-31, to: A }, { from: 2025-07-01, to: B }]', 'bad-date'],
  ])('is refused as %s', (written, code) => {
    expect(read(written).codes).toContain(code)
  })

  it.each([
    ['2025-06-30', []],
    ['2025-06-29', ['period-gap']],
    ['2025-07-01', ['period-overlap']],
  ])('is looked at when the one before ends on %s', (through, codes) => {
    const praise: SuggestedChannel[] = [
      { to: 'A', source: null, from: null, through },
      { to: 'B', source: null, from: '2025-07-01', through: null },
    ]
    const reading = createReading()
    const labels = {
      ...hanoi.labels,
      offTopic: { ...hanoi.labels.offTopic, channels: { ...hanoi.labels.offTopic.channels, praise } },
    }
    const place = { file: 'labels.yaml', line: 1, column: 1 }
    const world = { source: { labels }, places: { file: () => place }, reading } as unknown as LintWorld // what it asks for
    lintChannels(world)
    expect(reading.problems().map(({ code }) => code)).toEqual(codes)
  })
})

describe('a decision', () => {
  const triage = createTriage()
  const channelOn = (text: string, sentAt: string | null) =>
    triage.decide({ id: '1', text, sentAt }).offTopic?.suggestedChannel ?? ''
  const pothole = 'Mặt đường đầu ngõ 12 phố Đội Cấn có ổ gà rất sâu, mưa là ngập.'

  it('names iHanoi from the day on which it was there', () => {
    expect(channelOn(pothole, '2024-06-27')).not.toContain('iHanoi')
    expect(channelOn(pothole, '2024-06-28')).toContain('iHanoi')
    expect(channelOn(pothole, null)).toContain('iHanoi')
  })

  it('has a channel on every day, and the township ends with its name', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), date => {
        const channel = channelOn(pothole, date.toISOString().slice(0, 10))
        expect(channel).not.toBe('')
        if (date >= new Date('2025-07-02')) expect(channel).not.toMatch(/thị trấn|quận|huyện/)
      }),
    )
  })
})
