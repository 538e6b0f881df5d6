/** Decides with several threads: the same output in the same order as with one, and memory that does not grow. */
import { renderingOf } from '../outputs/rendering.js'
import { emptyTally, type Tally } from '../outputs/result.js'
import { write } from '../terminal.js'
import { type Batch, type Done, isEnd, type WorkerSetting } from './batch.js'
import { addTally, deciders } from './pool.js'

export interface DecideInJobs {
  readonly jobs: number
  readonly worker: URL
  readonly setting: WorkerSetting
  readonly batches: AsyncIterable<Batch>
  readonly out: NodeJS.WritableStream
  readonly onRecord?: (records: number) => void
  /** All of a file is written. */
  readonly onFile?: (file: string, records: number) => Promise<void>
}

/** Batches under way for each thread: one it works on, and one that waits, so that it never does. */
const AHEAD = 2

export async function decideInJobs(work: DecideInJobs): Promise<Tally> {
  const { jobs, worker, setting, out, onRecord, onFile } = work
  const pool = deciders(jobs, worker, setting)
  const rendering = renderingOf(setting.style)
  const tally = emptyTally()
  /** Each waits for the one before it, so that the order stays. */
  const underway: Promise<void>[] = []
  const writeAfter = async (before: Promise<void> | undefined, batch: Promise<Done>) => {
    // Its failure, and that of the writing, are told when their turn comes.
    batch.catch(() => undefined)
    await before
    const { written, tally: more } = await batch
    addTally(tally, more)
    await write(out, written)
    onRecord?.(tally.records)
  }
  let ofEarlierFiles = 0
  const endAfter = async (before: Promise<void> | undefined, file: string) => {
    await before
    await onFile?.(file, tally.records - ofEarlierFiles)
    ofEarlierFiles = tally.records
  }
  try {
    await write(out, rendering.begin())
    for await (const batch of work.batches) {
      const before = underway.at(-1)
      const written = isEnd(batch) ? endAfter(before, batch.file) : writeAfter(before, pool.decide(batch))
      written.catch(() => undefined)
      underway.push(written)
      if (underway.length >= jobs * AHEAD) await underway.shift()
    }
    await underway.at(-1)
    await write(out, rendering.end(tally))
    return tally
  } finally {
    await pool.close()
  }
}
