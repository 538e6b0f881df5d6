/** Worker threads that decide batches. No batch is lost with its worker. */
import { Tinypool } from 'tinypool'
import { refusalOf } from '../decide-record.js'
import { renderingOf } from '../outputs/rendering.js'
import { countResult, emptyTally } from '../outputs/result.js'
import { CannotStart } from '../terminal.js'
import { type Batch, type Done, single, type Task, tasksOf, type WorkerSetting } from './batch.js'

export interface Deciders {
  decide(batch: Batch): Promise<Done>
  close(): Promise<void>
}

/** `worker`: the module that decides a batch (`worker.ts`). */
export function deciders(jobs: number, worker: URL, setting: WorkerSetting): Deciders {
  const pool = new Tinypool({
    filename: worker.href,
    workerData: setting,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: 1,
  })
  // A worker that fails between two batches takes nothing with it; the pool starts another.
  pool.on('error', () => undefined)
  const ending = watchThreads(pool)
  // Threads do not keep the process alive while they start, or when none of them can.
  const alive = setInterval(() => undefined, 2 ** 30)
  const run = async (batch: Batch): Promise<Done> => {
    // Copied and not handed over: it may have to be decided again.
    const done: Promise<Done> = pool.run(batch)
    done.catch(() => undefined) // told below, or nobody waits for it any more
    ending.watch()
    return ending.unlessAllGone(done)
  }
  return {
    async decide(batch) {
      try {
        return await run(batch)
      } catch (error) {
        if (error instanceof CannotStart) throw error
        return together(await oneByOne(batch, run, setting))
      }
    },
    async close() {
      clearInterval(alive)
      ending.expected()
      await pool.destroy()
    },
  }
}

interface Ending {
  /** Watches the threads that have been started since. */
  watch(): void
  /** From now on threads end because they are told to. */
  expected(): void
  /** As the promise, but fails when no thread is left and the pool starts none: it does not when they fail before their first batch. */
  unlessAllGone<T>(promise: Promise<T>): Promise<T>
}

/** The pool hears of a thread that fails, but not of one that just ends: without this it would wait for it for ever. */
function watchThreads(pool: Tinypool): Ending {
  const watched = new WeakSet<object>()
  let isExpected = false
  let fault: CannotStart | null = null
  const waiting = new Set<(error: Error) => void>()
  const gone = () => {
    if (isExpected || pool.threads.length > 0) return
    fault = new CannotStart(say => say.threadsDoNotStart())
    for (const fail of waiting) fail(fault)
  }
  const watch = () => {
    for (const thread of pool.threads) {
      if (watched.has(thread)) continue
      watched.add(thread)
      let failed = false
      thread.on('error', () => {
        failed = true
        setImmediate(gone)
      })
      thread.on('exit', () => {
        if (!failed && !isExpected) thread.emit('error', new Error('the worker ended'))
      })
    }
  }
  watch()
  return {
    watch,
    // No race against one promise that never settles: it would remember every batch it was raced with.
    async unlessAllGone(promise) {
      if (fault !== null) throw fault
      let fail: (error: Error) => void = () => undefined
      const gone = new Promise<never>((_, reject) => {
        fail = reject
      })
      waiting.add(fail)
      try {
        return await Promise.race([promise, gone])
      } finally {
        waiting.delete(fail)
      }
    },
    expected() {
      isExpected = true
    },
  }
}

/**
 * After a crash each record goes by itself, and once more if its worker goes down again, so that only a record is refused
 * that brings every worker down.
 */
async function oneByOne(batch: Batch, run: (batch: Batch) => Promise<Done>, setting: WorkerSetting): Promise<Done[]> {
  const all: Done[] = []
  for (const alone of single(batch)) {
    const done = await run(alone)
      .catch(() => run(alone))
      .catch(async error => {
        if (error instanceof CannotStart) throw error
        return await refused(alone, error, setting)
      })
    all.push(done)
  }
  return all
}

async function refused(alone: Batch, error: unknown, { style, timed }: WorkerSetting): Promise<Done> {
  const rendering = renderingOf(style)
  const tally = emptyTally()
  let written = ''
  for await (const task of tasksOf(alone)) {
    const result = refusedTask(task, error)
    countResult(tally, result)
    written += rendering.result(result)
  }
  return { written: new TextEncoder().encode(written), tally, times: timed ? new Float64Array(tally.records) : null }
}

function refusedTask(task: Task, error: unknown) {
  return 'refusal' in task ? task : refusalOf(task.report, error, task.file, task.line)
}

function together(all: readonly Done[]): Done {
  const tally = emptyTally()
  for (const done of all) addTally(tally, done.tally)
  const timed = all.every(({ times }) => times !== null)
  const times = timed ? Float64Array.from(all.flatMap(done => [...(done.times ?? [])])) : null
  return { written: Buffer.concat(all.map(done => done.written)), tally, times }
}

export function addTally(tally: Done['tally'], more: Done['tally']): void {
  tally.records += more.records
  tally.inScope += more.inScope
  tally.bothTags += more.bothTags
  tally.routed += more.routed
  tally.review += more.review
  tally.refused += more.refused
  for (const tag of Object.keys(more.tags) as (keyof typeof more.tags)[]) tally.tags[tag] += more.tags[tag]
}
