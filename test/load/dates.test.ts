import { describe, expect, it } from 'vitest'
import { createReading } from '../../src/load/reading.js'
import { effective } from '../../src/load/schemas/common.js'
import { readShape } from '../../src/load/shape.js'
import { found, yamlOf } from './yaml.js'

function problemsOf(text: string): string[] {
  const reading = createReading()
  const file = yamlOf('d.yaml', text, reading)
  readShape(effective, file.value, file.locate, reading)
  return found(reading)
}

describe('effective', () => {
  it.each([
    '{}',
    '{ from: 2025-07-01 }',
    '{ through: 2024-02-29 }',
    '{ from: 2025-07-01, through: 2025-07-01 }',
    '{ from: "2025-06-30", through: 2025-07-01 }',
  ])('%s', text => expect(problemsOf(text)).toEqual([]))

  it.each([
    ['{ from: 2025-02-29 }', ['d.yaml:1:9 bad-date']],
    ['{ from: 2025-13-01 }', ['d.yaml:1:9 bad-date']],
    ['{ from: 2025-04-31 }', ['d.yaml:1:9 bad-date']],
    ['{ from: 1900-02-29 }', ['d.yaml:1:9 bad-date']],
    ['{ from: 2025-7-1 }', ['d.yaml:1:9 bad-date']],
    ['{ from: 01/07/2025 }', ['d.yaml:1:9 bad-date']],
    ['{ from: 2025-07-01T00:00:00 }', ['d.yaml:1:9 bad-date']],
    ['{ from: 20250701 }', ['d.yaml:1:9 wrong-type']],
    ['{ from: }', ['d.yaml:1:3 empty-value']],
    ['{ from: 2025-07-02, through: 2025-07-01 }', ['d.yaml:1:9 period-reversed']],
    ['{ until: 2025-07-01 }', ['d.yaml:1:3 unknown-key']],
  ])('refuses %s', (text, problems) => expect(problemsOf(text)).toEqual(problems))
})
