import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import fastGlob from 'fast-glob'
import { describe, expect, it } from 'vitest'
import { readAuthorities } from '../../src/load/read-authorities.js'
import { readConditions } from '../../src/load/read-conditions.js'
import { readCues } from '../../src/load/read-cues.js'
import { readLabels } from '../../src/load/read-labels.js'
import { readProcedures } from '../../src/load/read-procedures.js'
import { readRule } from '../../src/load/read-rules.js'
import { readSpelling } from '../../src/load/read-spelling.js'
import { createReading, type Reading } from '../../src/load/reading.js'
import { OPERATORS } from '../../src/load/schemas/condition.js'
import { parseYaml, type YamlFile } from '../../src/load/yaml-file.js'
import { createWorkbench } from '../../src/load.js'
import { project } from './project.js'

const base = join(import.meta.dirname, '../problems/base')
const operators = new Set<string>(OPERATORS)

const READERS: Readonly<Record<string, (file: YamlFile, reading: Reading) => unknown>> = {
  'rules/demo/late.yaml': (file, reading) => readRule(file, operators, reading),
  'rules/conditions.yaml': (file, reading) => readConditions(file, operators, reading),
  'rules/labels.yaml': readLabels,
  'dictionaries/cues/topic.yaml': readCues,
  'dictionaries/spelling/chat.yaml': (file, reading) => readSpelling([file], reading),
  'dictionaries/authorities/city.yaml': (file, reading) => readAuthorities([file], reading),
  'dictionaries/procedures/land.yaml': (file, reading) => readProcedures([file], reading),
}

/** Cuts a piece out of a text and puts something else there, a few times. */
const scraps = [
  '',
  ' ',
  '\n',
  '\t',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  '&a ',
  '*a',
  '!b ',
  '__proto__',
  '~',
  '1',
  'x:',
  '#',
  '\r\n',
  'ễ',
  '😀',
  '\0',
]
const cut = fc.record({ at: fc.nat(2000), length: fc.nat(12), scrap: fc.constantFrom(...scraps) })
const cuts = fc.array(cut, { minLength: 1, maxLength: 4 })

function mutilated(whole: string, cuts: readonly { at: number; length: number; scrap: string }[]): string {
  return cuts.reduce((text, { at, length, scrap }) => {
    const start = at % (text.length + 1)
    return text.slice(0, start) + scrap + text.slice(start + length)
  }, whole)
}

describe('a mutilated file', () => {
  it.each(Object.entries(READERS))('%s: is refused with places inside it, never with an exception', (name, read) => {
    const whole = readFileSync(join(base, name), 'utf8')
    fc.assert(
      fc.property(cuts, cuts => {
        const text = mutilated(whole, cuts)
        const reading = createReading()
        const file = parseYaml({ path: name, name, text }, reading)
        if (file !== null) read(file, reading)
        reading.names.resolve(reading.error, reading.warning)
        const lines = text.split('\n')
        for (const { line, column, endColumn, message, hint } of reading.problems()) {
          const width = (lines[line - 1] ?? '').length
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual(width + 1)
          expect(endColumn ?? column + 1).toBeGreaterThan(column)
          expect(`${message} ${hint}`).not.toMatch(/Invalid|expected|received|undefined|\[object/)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a project with a mutilated file', () => {
  it('is checked as far as it can be, never with an exception', () => {
    const folders = project()
    const root = join(folders.rules, '..')
    const names = fastGlob.sync('**/*.{yaml,tsv}', { cwd: root }).sort()
    const workbench = createWorkbench(folders)
    fc.assert(
      fc.property(fc.constantFrom(...names), cuts, (name, cuts) => {
        const whole = readFileSync(join(root, name), 'utf8')
        writeFileSync(join(root, name), mutilated(whole, cuts))
        const { problems, source } = workbench.check()
        writeFileSync(join(root, name), whole)
        expect(source === null).toBe(
          problems.some(({ code, severity }) => severity === 'error' && !OF_EXAMPLES.has(code)),
        )
      }),
      {
        numRuns: 300,
        examples: [
          [
            'dictionaries/procedures/land.yaml',
            [
              { at: 1022, length: 7, scrap: '&a ' },
              { at: 1181, length: 7, scrap: '__proto__' },
            ],
          ],
        ],
      },
    )
  })
})

/** They are found when everything can be read. */
const OF_EXAMPLES = new Set([
  'example-failed',
  'variant-failed',
  'rule-never-fires',
  'todo-passes',
  'bad-heir',
  'bad-allow',
])
