/** The gates of `--fail-under`: refused when they cannot be read or lead nowhere. */
import type { Findings } from '../../bench/report.js'
import { judgeThreshold, readThreshold, WITHIN } from '../../bench/thresholds.js'
import { nearest } from '../../problems/nearest.js'
import { CannotStart } from '../terminal.js'

/** Before anything is measured or written. */
export async function checkGates(gates: readonly string[]): Promise<void> {
  if (gates.length === 0) return
  const { figurePaths } = await import('../../load/bench-paths.js')
  const paths = figurePaths()
  for (const gate of gates) {
    const wish = readThreshold(gate)
    if (wish === null) {
      throw new CannotStart(say => say.notAGate(gate))
    }
    if (!WITHIN.some(prefix => paths.has(prefix + wish.path)))
      throw new CannotStart(say => say.noFigure(gate, figuresNear(wish.path, paths.names)))
  }
}

function figuresNear(path: string, names: readonly string[]): readonly string[] {
  const short = WITHIN.flatMap(prefix =>
    names.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)),
  )
  return nearest(path, short)
}

/** A part of the report that this run has not made, or an item that a list does not have. */
export function checkPaths(report: Findings): void {
  const unknown = report.thresholds.find(({ asked }) => judgeThreshold(asked, report) === undefined)
  if (unknown === undefined) return
  throw new CannotStart(say => say.noFigureInRun(unknown.asked))
}
