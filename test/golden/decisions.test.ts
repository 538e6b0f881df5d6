/**
 * Whole decisions, kept as files: any change of a rule, a dictionary or the code shows here in full before it ships.
 * After a change that is meant: `npx vitest run --config test/vitest.config.ts test/golden/decisions.test.ts -u`, and
 * read the difference.
 */
import { describe, expect, it } from 'vitest'
import { createTriage } from '../../src/index.js'
import { GOLDEN } from './reports.js'

const triage = createTriage()

describe('the decision stays as it was', () => {
  it.each(GOLDEN.map(golden => [golden.id, golden] as const))('%s', async (id, { should: _, gap: _gap, ...report }) => {
    const { madeWith: _stamps, ...decision } = triage.decide(report)
    await expect(`${JSON.stringify(decision, null, 2)}\n`).toMatchFileSnapshot(`decisions/${id}.json`)
  })
})

describe('the decision is as it should be', () => {
  for (const { id, should, gap, ...report } of GOLDEN) {
    const test = gap === undefined ? it : it.fails
    test(gap === undefined ? id : `${id} (gap: ${gap})`, () => {
      const { tags, offTopic } = triage.decide({ id, ...report })
      if (typeof should === 'string') expect(offTopic?.category).toBe(should)
      else expect(tags).toEqual(should)
    })
  }
})
