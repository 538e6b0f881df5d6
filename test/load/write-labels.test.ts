/** Writing fitted numbers into `labels.yaml`: the numbers change, everything else stays. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLabels } from '../../src/load/read-labels.js'
import { createReading } from '../../src/load/reading.js'
import { writeLabels } from '../../src/load/write-labels.js'
import { parseYaml } from '../../src/load/yaml-file.js'
import type { Labels } from '../../src/pack.js'
import { LABELS } from '../rules/small-pack.js'

const shipped = readFileSync(join(import.meta.dirname, '../../rules/labels.yaml'), 'utf8')

function read(text: string): Labels {
  const reading = createReading()
  const file = parseYaml({ path: 'labels.yaml', name: 'labels', text }, reading)
  const labels = file && readLabels(file, reading)
  if (!labels) throw new Error(JSON.stringify(reading.problems()))
  expect(reading.problems().filter(({ severity }) => severity === 'error')).toEqual([])
  return labels
}

const measured: Labels = {
  ...LABELS,
  strengths: { decisive: 190, strong: 95, medium: 55, weak: 30, hint: 5 },
  tags: {
    'procedure-difficulty': { threshold: 100, review: [70, 140] },
    'staff-conduct': { threshold: 85, review: [55, 120] },
  },
  offTopic: { ...LABELS.offTopic, threshold: 65, margin: 5, review: 40 },
  confidence: {
    on: 'hai mươi phản ánh',
    scope: [
      { from: -10000, share: 0.9, n: 10 },
      { from: 0, share: 1, n: 10 },
    ],
    tags: {
      'procedure-difficulty': [{ from: 100, share: 0.95, n: 20 }],
      'staff-conduct': [{ from: 85, share: 0.9, n: 20 }],
    },
    route: { commune: { share: 0.98, n: 50 } },
  },
}

describe('writing labels', () => {
  it('gives numbers that are read back', () => {
    const { strengths, tags, offTopic, confidence } = read(writeLabels(shipped, measured))
    expect({ strengths, tags, confidence }).toEqual({
      strengths: measured.strengths,
      tags: measured.tags,
      confidence: measured.confidence,
    })
    expect(offTopic).toMatchObject({ threshold: 65, margin: 5, review: 40 })
  })

  it('keeps comments, channels and every line that holds no fitted number', () => {
    const before = read(shipped)
    const after = read(writeLabels(shipped, measured))
    expect(after.offTopic.channels).toEqual(before.offTopic.channels)
    expect(after.negation).toEqual(before.negation)
    const comments = shipped.split('\n').filter(line => line.startsWith('#'))
    expect(comments.length).toBeGreaterThan(0)
    const written = writeLabels(shipped, measured).split('\n')
    expect(comments.filter(line => !written.includes(line))).toEqual([])
  })

  it('changes nothing the second time', () => {
    const once = writeLabels(shipped, measured)
    expect(writeLabels(once, measured)).toBe(once)
    expect(writeLabels(once, read(once))).toBe(once)
  })

  it('drops shares that hold no longer', () => {
    expect(read(writeLabels(writeLabels(shipped, measured), { ...measured, confidence: null })).confidence).toBeNull()
  })
})
