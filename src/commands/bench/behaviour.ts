/** The behavioural suite over the reports of a corpus, one by one; of the failures only the first few, by id, are kept. */
import { ruleExamples } from '../../bench/behaviour/functionality.js'
import { materialOf } from '../../bench/behaviour/material.js'
import { behave } from '../../bench/behaviour/suite.js'
import { share } from '../../bench/figures.js'
import type { BehaviourTest } from '../../bench/report.js'
import type { Decision, Report } from '../../types.js'
import type { BenchDoor } from '../library.js'

const MOST_EXAMPLES = 3

export function behaviourWatch({ triage, pack }: BenchDoor): {
  see(report: Report, asOf: string | null): void
  tests(): BehaviourTest[]
} {
  const material = materialOf(pack)
  type Row = Omit<BehaviourTest, 'failures' | 'examples'> & {
    n: number
    failed: number
    examples: BehaviourTest['examples'][number][]
  }
  const rows = new Map<string, Row>()
  return {
    see(report, asOf) {
      for (const { name, title, kind, n, failed } of behave([report], one => triage.decide(one, { asOf }), material)) {
        const row = rows.get(name) ?? { name, title, kind, n: 0, failed: 0, examples: [] }
        rows.set(name, row)
        row.n += n
        row.failed += failed.length
        const shown = failed.map(({ id, before, after }) => ({ id, before: inShort(before), after: inShort(after) }))
        row.examples.push(...shown)
        row.examples.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).splice(MOST_EXAMPLES)
      }
    },
    tests: () => [
      ruleExamples(pack, MOST_EXAMPLES),
      ...[...rows.values()].map(({ name, title, kind, n, failed, examples }) => ({
        name,
        title,
        kind,
        failures: share(failed, n),
        examples,
      })),
    ],
  }
}

function inShort({ tags, offTopic, route, score }: Decision): string {
  const answer = tags.length > 0 ? tags.join(' + ') : (offTopic?.category ?? 'off-topic')
  const scores = `${score['procedure-difficulty']}/${score['staff-conduct']}`
  return `${answer} (${scores}) → ${route.authority?.name ?? route.status}`
}
