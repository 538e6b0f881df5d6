/** Runs the behavioural suite: every change on every report it applies to. */
import type { Decision, Report } from '../../types.js'
import { CHANGES } from './changes.js'
import { holds } from './expectations.js'
import type { Material } from './rewrites.js'

export interface Behaviour {
  readonly name: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly kind: 'invariance' | 'direction'
  /** Reports the change applies to, and those whose decision did what it must not. */
  readonly n: number
  readonly failed: readonly Failure[]
}

export interface Failure {
  readonly id: string
  readonly before: Decision
  readonly after: Decision
}

/** @param decide must not depend on what it decided before */
export function behave(
  reports: Iterable<Report>,
  decide: (report: Report) => Decision,
  material: Material,
): readonly Behaviour[] {
  const rows = CHANGES.map(change => ({ change, n: 0, failed: [] as Failure[] }))
  for (const report of reports) {
    const before = decide(report)
    for (const row of rows) {
      const text = row.change.apply(report, before, material)
      if (text === null || text === report.text) continue
      row.n++
      const after = decide({ ...report, text })
      if (!holds(row.change.expects, before, after)) row.failed.push({ id: report.id, before, after })
    }
  }
  return rows.map(({ change: { name, title, kind }, n, failed }) => ({ name, title, kind, n, failed }))
}
