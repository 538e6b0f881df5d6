/** Decides with several threads: the same output in the same order as with one, and memory that does not grow. */
import type { InputRecord } from '../inputs.js'
import { renderingOf } from '../outputs/rendering.js'
import { emptyTally, type Tally } from '../outputs/result.js'
import { write } from '../terminal.js'
import { batches, type Done, type WorkerSetting } from './batch.js'
import { addTally, deciders } from './pool.js'

export interface DecideInJobs {
  readonly jobs: number
  readonly worker: URL
  readonly setting: WorkerSetting
  readonly records: AsyncIterable<InputRecord>
  readonly out: NodeJS.WritableStream
  readonly onRecord?: (records: number) => void
}

/** Batches under way for each thread: one it works on, and one that waits, so that it never does. */
const AHEAD = 2

export async function decideInJobs({ jobs, worker, setting, records, out, onRecord }: DecideInJobs): Promise<Tally> {
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
  try {
    await write(out, rendering.begin())
    for await (const batch of batches(records)) {
      const written = writeAfter(underway.at(-1), pool.decide(batch))
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
