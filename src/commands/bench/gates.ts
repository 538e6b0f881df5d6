/** The gates of `--fail-under`: refused when they cannot be read or lead nowhere. */
import type { Findings } from '../../bench/report.js'
import { judgeThreshold, readThreshold, WITHIN } from '../../bench/thresholds.js'
import { nearest } from '../../problems/nearest.js'
import { CannotStart } from '../terminal.js'

const ADVICE = 'paths are those of --json, e.g. headline.sure.scope.f1'

/** Before anything is measured or written. */
export async function checkGates(gates: readonly string[]): Promise<void> {
  if (gates.length === 0) return
  const { figurePaths } = await import('../../load/bench-paths.js')
  const paths = figurePaths()
  for (const gate of gates) {
    const wish = readThreshold(gate)
    if (wish === null) {
      throw new CannotStart(
        `--fail-under ${gate}: not a gate`,
        'write it as exact>=0.9 or tags.staff-conduct.recall>=0.85',
      )
    }
    if (!WITHIN.some(prefix => paths.has(prefix + wish.path)))
      throw new CannotStart(`--fail-under ${gate}: no such figure`, didYouMean(wish.path, paths.names))
  }
}

function didYouMean(path: string, names: readonly string[]): string {
  const short = WITHIN.flatMap(prefix =>
    names.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)),
  )
  const near = nearest(path, short)
  return near.length === 0 ? ADVICE : `did you mean ${near.join(' or ')}? ${ADVICE}`
}

/** A part of the report that this run has not made, or an item that a list does not have. */
export function checkPaths(report: Findings): void {
  const unknown = report.thresholds.find(({ asked }) => judgeThreshold(asked, report) === undefined)
  if (unknown === undefined) return
  throw new CannotStart(`--fail-under ${unknown.asked}: no such figure in this run`, ADVICE)
}
