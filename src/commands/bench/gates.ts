/** The gates of `--fail-under`: refused when they cannot be read or lead nowhere. */
import type { Findings } from '../../bench/report.js'
import { judgeThreshold, readThreshold } from '../../bench/thresholds.js'
import { CannotStart } from '../terminal.js'

export function checkGates(gates: readonly string[]): void {
  for (const gate of gates) {
    if (readThreshold(gate) === null) {
      throw new CannotStart(
        `--fail-under ${gate}: not a gate`,
        'write it as exact>=0.9 or tags.staff-conduct.recall>=0.85',
      )
    }
  }
}

/** Known only once there is a report to follow the paths into. */
export function checkPaths(report: Findings): void {
  const unknown = report.thresholds.find(({ asked }) => judgeThreshold(asked, report) === undefined)
  if (unknown === undefined) return
  throw new CannotStart(
    `--fail-under ${unknown.asked}: no such figure`,
    'paths are those of --json, e.g. headline.sure.scope.f1',
  )
}
