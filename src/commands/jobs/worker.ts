/** The thread that decides one batch after another; what it exports is what the pool calls. */
import { workerData } from 'node:worker_threads'
import { kTransferable, kValue, Tinypool } from 'tinypool'
import { createTriage } from '../../index.js'
import { decideReport, type HowToDecide } from '../decide-record.js'
import { longestTextOf } from '../longest-text.js'
import { renderingOf } from '../outputs/rendering.js'
import { countResult, emptyTally } from '../outputs/result.js'
import { type Batch, type Done, tasksOf, type WorkerSetting } from './batch.js'
import { writtenBytes } from './written-bytes.js'

// The pool hands its own data over first, then those of the caller.
const [, setting] = workerData as [unknown, WorkerSetting]
const { pack, asOf, text, style, timed } = setting
const rendering = renderingOf(style)
const how: HowToDecide = { triage: createTriage(pack ?? undefined, longestTextOf(setting)), asOf, text }
const writing = writtenBytes()

export default async function decideBatch(batch: Batch): Promise<unknown> {
  const tally = emptyTally()
  const times: number[] = []
  for await (const task of tasksOf(batch)) {
    const start = timed ? performance.now() : 0
    const result = 'refusal' in task ? task : decideReport(task.file, task.line, task.report, how)
    if (timed) times.push(performance.now() - start)
    countResult(tally, result)
    writing.add(rendering.result(result))
  }
  return handedOver({ written: writing.take(), tally, times: timed ? Float64Array.from(times) : null })
}

/** What is written, fifteen times as much as was read, changes hands without being copied. */
function handedOver(done: Done): unknown {
  return Tinypool.move({ [kTransferable]: [done.written.buffer], [kValue]: done })
}
