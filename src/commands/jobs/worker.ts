/** The thread that decides one batch after another; what it exports is what the pool calls. */
import { workerData } from 'node:worker_threads'
import { createTriage } from '../../index.js'
import { decideReport, type HowToDecide } from '../decide-record.js'
import { renderingOf } from '../outputs/rendering.js'
import { countResult, emptyTally } from '../outputs/result.js'
import { type Batch, type Done, tasksOf, type WorkerSetting } from './batch.js'

// The pool hands its own data over first, then those of the caller.
const [, { pack, asOf, text, style }] = workerData as [unknown, WorkerSetting]
const rendering = renderingOf(style)
const how: HowToDecide = { triage: pack === null ? createTriage() : createTriage(pack), asOf, text }
const utf8 = new TextEncoder()

export default async function decideBatch(batch: Batch): Promise<Done> {
  const tally = emptyTally()
  let written = ''
  for await (const task of tasksOf(batch)) {
    const result = 'refusal' in task ? task : decideReport(task.file, task.line, task.report, how)
    countResult(tally, result)
    written += rendering.result(result)
  }
  return { written: utf8.encode(written), tally }
}
