/** A bench report of a few labelled reports, for the page: made by the measurement itself. */
import { givenOf } from '../../src/bench/answers.js'
import { materialOf } from '../../src/bench/behaviour/material.js'
import { behave } from '../../src/bench/behaviour/suite.js'
import { benchmark, type Ending } from '../../src/bench/benchmark.js'
import { share } from '../../src/bench/figures.js'
import { readCase } from '../../src/bench/gold.js'
import type { Findings } from '../../src/bench/report.js'
import { triageOf } from '../../src/decide.js'
import type { Pack } from '../../src/pack.js'
import type { Report } from '../../src/types.js'

/** Measures labelled records, each also compared with an empty earlier answer, and runs the behavioural suite. */
export function reportOf(pack: Pack, records: readonly unknown[], ending: Partial<Ending> = {}): Findings {
  const triage = triageOf(pack)
  const run = benchmark({ pack, ownRules: true, redact: false, seed: 7, replicates: 200 })
  const cases = records.map((record, i) => readCase(record, null, 'mẫu.ndjson', i + 1))
  const earlier = givenOf(triage.decide({ id: 'x', text: '', sentAt: null }), pack.labels)
  for (const one of cases) run.see(one, givenOf(triage.decide(one.report), pack.labels), earlier)
  const file = { name: 'mẫu.ndjson', sha256: 'ab'.repeat(32), records: records.length, used: records.length }
  const reports: Report[] = cases.map(({ report }) => report)
  return run.report({
    receipt: {
      version: '0.0.0',
      rules: 'sha256:1',
      dictionaries: 'sha256:2',
      files: [file],
      predictions: null,
      asOf: null,
      split: null,
      command: ['pakn', 'bench', 'mẫu.ndjson'],
      stamp: '2026-11-22',
      uses: [],
    },
    skipped: [],
    baseline: { ...file, name: 'trước.json' },
    wish: null,
    behaviour: behave(reports, report => triage.decide(report), materialOf(pack)).map(
      ({ name, title, kind, n, failed }) => ({ name, title, kind, failures: share(failed.length, n), examples: [] }),
    ),
    speed: {
      workers: 1,
      reports: records.length,
      seconds: 0.5,
      perSecond: records.length * 2,
      whole: { seconds: 1, perSecond: records.length },
      milliseconds: { p50: 0.1, p90: 0.2, p95: 0.3, p99: 0.4, p999: 0.5, max: 0.6 },
      loadMilliseconds: 90,
      heapMegabytes: 12.5,
      machine: { cpu: 'máy thử', cores: 2, node: 'v20' },
      slowest: [{ id: 'r-1', milliseconds: 0.6, characters: 100 }],
      stages: [{ name: 'match', microseconds: 80, share: 0.5 }],
      runs: { n: 7, reports: records.length, median: 8, min: 7, max: 9 },
      rules: [{ rule: 'staff-conduct/rude', microseconds: 0.4, share: 1 }],
    },
    thresholds: ['headline.all.exact.low>=0.99'],
    findNearMisses: () => [
      { rule: 'staff-conduct/rude', title: 'Thái độ thô lỗ', label: 'staff-conduct', missing: ['thiếu “quát nạt”'] },
    ],
    ...ending,
  })
}
