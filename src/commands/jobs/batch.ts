/** What goes to a worker and comes back: plain values, since they are copied between threads. */
import type { Pack } from '../../pack.js'
import type { Day } from '../../types.js'
import { refusalOf } from '../decide-record.js'
import type { InputRecord } from '../inputs.js'
import type { Style } from '../outputs/rendering.js'
import type { Refusal, Tally } from '../outputs/result.js'

/** What every worker is told once. */
export interface WorkerSetting {
  /** Null: the bundled one, which a worker has itself. */
  readonly pack: Pack | null
  readonly asOf: Day | null
  /** False: evidence is written without the citizen's words. */
  readonly text: boolean
  readonly style: Style
}

/** A record that could be read, or why it could not: an error does not survive the way to another thread. */
export type Task =
  | { readonly file: string; readonly line: number; readonly report: unknown }
  | { readonly refusal: Refusal }

export type Batch = readonly Task[]

/** The records of a batch as they are to be written (UTF-8), and counted. */
export interface Done {
  readonly written: Uint8Array
  readonly tally: Tally
}

export function taskOf({ file, record }: InputRecord): Task {
  return 'error' in record
    ? refusalOf(null, record.error, file, record.line)
    : { file, line: record.line, report: record.report }
}

/** Large enough that the way to a worker costs little, small enough that all workers are busy to the end. */
const MOST_RECORDS = 64
const MOST_CHARACTERS = 256 * 1024
/** A slow source (a pipe that somebody types into) is not waited for any longer. */
const PATIENCE_MS = 50

export async function* batches(records: AsyncIterable<InputRecord>): AsyncGenerator<Batch> {
  const source = records[Symbol.asyncIterator]()
  let coming = source.next()
  try {
    for (;;) {
      const first = await coming
      if (first.done) return
      const batch = [taskOf(first.value)]
      let characters = sizeOf(batch[0])
      const patience = afterMs(PATIENCE_MS)
      coming = source.next()
      while (batch.length < MOST_RECORDS && characters < MOST_CHARACTERS) {
        const next = await Promise.race([coming, patience.over])
        if (next === null || next.done) break
        const task = taskOf(next.value)
        batch.push(task)
        characters += sizeOf(task)
        coming = source.next()
      }
      patience.end()
      yield batch
    }
  } finally {
    // Not waited for: it would come only after a record that may never be written.
    source.return?.().catch(() => undefined)
  }
}

function sizeOf(task: Task | undefined): number {
  if (!task || !('report' in task) || typeof task.report !== 'object' || task.report === null) return 0
  return 'text' in task.report && typeof task.report.text === 'string' ? task.report.text.length : 0
}

function afterMs(ms: number): { readonly over: Promise<null>; end(): void } {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return { over, end: () => clearTimeout(timer) }
}
