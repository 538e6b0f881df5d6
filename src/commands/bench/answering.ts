/** Who answers the reports: this thread, several threads at once, or a file of answers. Taken in the order of the corpus. */
import { type Given, givenOf } from '../../bench/answers.js'
import type { Case } from '../../bench/gold.js'
import { PaknInputError } from '../../problems.js'
import type { Batch, Done } from '../jobs/batch.js'
import type { Deciders } from '../jobs/pool.js'
import type { BenchDoor } from '../library.js'
import type { Answers } from './answers-file.js'
import type { SpeedWatch } from './speed.js'

export interface Answering {
  /** Its answer is taken at once or later, after those that were asked before. */
  ask(one: Case): Promise<void>
  /** All that was asked is taken. */
  end(): Promise<void>
}

export type Take = (one: Case, given: Given) => Promise<void>

interface Source {
  readonly asOf: string | null
  readonly door: BenchDoor
  readonly speed: SpeedWatch
}

export function ownAnswers({ asOf, door, speed }: Source, take: Take): Answering {
  return {
    async ask(one) {
      const decision = speed.timed(one.report, () => door.triage.decide(one.report, { asOf }))
      await take(one, givenOf(decision, door.pack.labels))
    },
    end: async () => undefined,
  }
}

/** @throws PaknInputError where the file says nothing of a report */
export function answersOf(predictions: Answers, take: Take): Answering {
  return {
    async ask(one) {
      const given = await predictions.take(one.report.id)
      if (given === null)
        throw new PaknInputError('missing-field', { field: 'id' }, '--pred không trả lời phản ánh này')
      await take(one, given)
    },
    end: async () => undefined,
  }
}

/** Reports that go to a thread at once: enough that the way there costs little. */
const TOGETHER = 64
/** One that a thread works on, and one that waits. */
const AHEAD = 2

/** The same answers, decided ahead by threads; only so many reports are under way that memory does not grow. */
export function answersOfThreads(threads: Deciders, workers: number, { door, speed }: Source, take: Take): Answering {
  const underway: Promise<void>[] = []
  let waiting: Case[] = []
  const takeAfter = async (before: Promise<void> | undefined, cases: readonly Case[], deciding: Promise<Done>) => {
    // Its failure, and that of what is taken, are told when their turn comes.
    deciding.catch(() => undefined)
    await before
    const { written, times } = await deciding
    const lines = new TextDecoder().decode(written).split('\n')
    for (const [i, one] of cases.entries()) {
      const decision = JSON.parse(lines[i] ?? '')
      // The report has been checked, so what is refused here is our own mistake.
      if ('error' in decision) throw new Error(`${one.file}:${one.line}: ${decision.error.message}`)
      speed.took(one.report, times?.[i] ?? 0)
      await take(one, givenOf(decision, door.pack.labels))
    }
  }
  const send = () => {
    if (waiting.length === 0) return
    const taken = takeAfter(underway.at(-1), waiting, threads.decide(batchOf(waiting)))
    taken.catch(() => undefined)
    underway.push(taken)
    waiting = []
  }
  return {
    async ask(one) {
      waiting.push(one)
      if (waiting.length < TOGETHER) return
      send()
      if (underway.length >= workers * AHEAD) await underway.shift()
    },
    async end() {
      send()
      await underway.at(-1)
      underway.length = 0
    },
  }
}

function batchOf(cases: readonly Case[]): Batch {
  return { file: '', tasks: cases.map(({ file, line, report }) => ({ file, line, report })) }
}
