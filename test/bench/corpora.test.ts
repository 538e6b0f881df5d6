/** What would make the figures of `bench/corpora` untrue: rule examples that stand in them, and reports of both splits. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leakFinder } from '../../src/bench/leaks.js'
import { surveyText } from '../../src/bench/survey.js'
import { hanoi } from '../../src/index.js'
import { linesOf, root } from './run.js'

const folder = join(root, 'bench/corpora')
/** Every corpus that is there, whatever it is called: a new one is watched from its first day. */
const files = readdirSync(folder).filter(name => name.endsWith('.ndjson'))
const wordsIn = (file: string) =>
  linesOf(join(folder, file)).map(line => {
    const { id, text, split }: { id: string; text: string; split?: string } = JSON.parse(line)
    return { id, split, words: surveyText(text).words }
  })

describe('the corpora', () => {
  const findLeaks = leakFinder(hanoi.rules)

  // A rule that knows the words of a report by heart would pass its test with them: reword the example, not the report.
  it.each(files)('hold no example of a rule, nor eight of its words in a row: %s', { timeout: 30_000 }, file => {
    const reports = wordsIn(file)
    expect(reports.length).toBeGreaterThan(50)
    expect(reports.flatMap(({ id, words }) => findLeaks(id, words))).toEqual([])
  })

  it('have no report in both splits, however it is written', { timeout: 30_000 }, () => {
    const reports = files.flatMap(wordsIn)
    const textsOf = (wanted: string) => {
      return reports.flatMap(({ split, words }) => (split === wanted ? [words.join(' ')] : []))
    }
    const [train, test] = [new Set(textsOf('train')), textsOf('test')]
    expect([train.size > 1000, test.length > 1000]).toEqual([true, true])
    // Counted and not shown: reports of the test split are not read.
    expect(test.filter(text => train.has(text)).length).toBe(0)
  })
})
