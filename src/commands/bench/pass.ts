/** One pass over corpora: every labelled report with the answer that is to be judged. */
import { readCase } from '../../bench/gold.js'
import type { CorpusFile, Skipped } from '../../bench/report.js'
import { PaknInputError } from '../../problems.js'
import type { Deciders } from '../jobs/pool.js'
import type { BenchDoor } from '../library.js'
import { CannotStart, type Terminal } from '../terminal.js'
import { type Answering, answersOf, answersOfThreads, ownAnswers, type Take } from './answering.js'
import type { Answers } from './answers-file.js'
import { type ColumnNames, corpusFile, openCorpus } from './corpus.js'
import type { SpeedWatch } from './speed.js'

export interface Pass {
  readonly skipBad: boolean
  readonly split: string | null
  readonly columns: ColumnNames
  readonly asOf: string | null
  readonly door: BenchDoor
  /** Answers of another system; null when pakn itself is judged. */
  readonly predictions: Answers | null
  /** Null: this thread decides. */
  readonly threads: { readonly pool: Deciders; readonly workers: number } | null
  readonly speed: SpeedWatch
  readonly terminal: Terminal
}

/** Refused records end it once all are known, unless they are to be skipped. */
export async function readCases(
  names: readonly string[],
  pass: Pass,
  take: Take,
): Promise<{ used: CorpusFile[]; skipped: Skipped[] }> {
  const used: CorpusFile[] = []
  const skipped: Skipped[] = []
  const answering = answeringOf(pass, take)
  for (const name of names) {
    const corpus = await openCorpus(name, pass.columns, pass.terminal)
    let records = 0
    let taken = 0
    for await (const record of corpus.records) {
      records += 1
      try {
        if ('error' in record) throw record.error
        const one = readCase(record.report, pass.asOf, name, record.line)
        if (pass.split !== null && one.split !== pass.split) continue
        // Nothing comes of a run with a bad record: the rest is only read, to tell the other bad ones.
        const isDoomed = skipped.length > 0 && !pass.skipBad
        if (!isDoomed || pass.predictions !== null) await answering.ask(one)
        taken += 1
      } catch (error) {
        if (!PaknInputError.is(error)) throw error
        skipped.push({ file: name, line: record.line, reason: error.message })
      }
    }
    used.push(corpusFile(corpus, records, taken))
  }
  if (skipped.length > 0 && !pass.skipBad) throw badRecords(skipped)
  await answering.end()
  return { used, skipped }
}

const MOST_TOLD = 20

function badRecords(bad: readonly Skipped[]): CannotStart {
  const told = bad.slice(0, MOST_TOLD).map(({ file, line, reason }) => `${file}:${line}: ${reason}`)
  return new CannotStart(say => say.badRecords(told, bad.length))
}

function answeringOf(pass: Pass, take: Take): Answering {
  const { predictions, threads } = pass
  if (predictions !== null) return answersOf(predictions, take)
  return threads === null ? ownAnswers(pass, take) : answersOfThreads(threads.pool, threads.workers, pass, take)
}
