/** What goes to a worker and comes back: plain values, since they are copied between threads. */
import { readCsv } from '../../channels/csv.js'
import { readNdjson } from '../../channels/ndjson.js'
import { readPlain } from '../../channels/plain.js'
import type { ByteSource, ChannelRecord } from '../../channels/record.js'
import type { Pack } from '../../pack.js'
import type { Day } from '../../types.js'
import { refusalOf } from '../decide-record.js'
import { type InputRecord, openForm } from '../inputs.js'
import type { LongestText } from '../longest-text.js'
import type { Style } from '../outputs/rendering.js'
import type { Refusal, Tally } from '../outputs/result.js'
import type { Terminal } from '../terminal.js'
import { type LineBlock, lineBlocks, linesOf } from './line-blocks.js'

/** What every worker is told once. */
export interface WorkerSetting extends LongestText {
  /** Null: the bundled one, which a worker has itself. */
  readonly pack: Pack | null
  readonly asOf: Day | null
  /** False: evidence is written without the citizen's words. */
  readonly text: boolean
  readonly style: Style
  /** Whether the time of each record is told. */
  readonly timed: boolean
}

/** A record that could be read, or why it could not: an error does not survive the way to another thread. */
export type Task =
  | { readonly file: string; readonly line: number; readonly report: unknown }
  | { readonly refusal: Refusal }

/** Lines are read by the worker; the rows of a table, which may go over many lines, are read before. */
export type Batch =
  | (LineBlock & { readonly file: string; readonly form: 'ndjson' | 'plain' })
  | { readonly file: string; readonly tasks: readonly Task[] }

/** The records of a batch as they are to be written (UTF-8), and counted. */
export interface Done {
  readonly written: Uint8Array
  readonly tally: Tally
  /** Milliseconds of each record, null when they were not asked for. */
  readonly times: Float64Array | null
}

const MOST_ROWS = 64
/** UTF-16 units of their texts: rows may be long, and several batches are under way for each thread. */
const MOST_UNITS = 256 * 1024

/** The batches of all inputs in their order; the last of each input is empty, so that its end is told. */
export async function* batches(files: readonly string[], terminal: Terminal): AsyncGenerator<Batch> {
  for (const file of files.length === 0 ? ['-'] : files) {
    const { form, source } = await openForm(file, terminal)
    if (form.kind === 'csv') yield* rowBatches(file, readCsv(source, form.delimiter))
    else yield* lineBatches(file, form.kind, source)
    yield { file, tasks: [] }
  }
}

async function* lineBatches(file: string, form: 'ndjson' | 'plain', source: ByteSource): AsyncGenerator<Batch> {
  for await (const { line, bytes } of lineBlocks(source)) yield { file, form, line, bytes }
}

async function* rowBatches(file: string, records: AsyncIterable<ChannelRecord>): AsyncGenerator<Batch> {
  let tasks: Task[] = []
  let units = 0
  for await (const record of records) {
    tasks.push(taskOf({ file, record }))
    units += unitsOf(record)
    if (tasks.length < MOST_ROWS && units < MOST_UNITS) continue
    yield { file, tasks }
    tasks = []
    units = 0
  }
  if (tasks.length > 0) yield { file, tasks }
}

/** A row has cells of text and nothing else. */
function unitsOf(record: ChannelRecord): number {
  if ('error' in record || typeof record.report !== 'object' || record.report === null) return 0
  let units = 0
  for (const cell of Object.values(record.report)) if (typeof cell === 'string') units += cell.length
  return units
}

export function isEnd(batch: Batch): boolean {
  return 'tasks' in batch && batch.tasks.length === 0
}

/** The records of a batch, one after the other. */
export async function* tasksOf(batch: Batch): AsyncGenerator<Task> {
  if ('tasks' in batch) return yield* batch.tasks
  const { file, form, line, bytes } = batch
  const source = (async function* () {
    yield bytes
  })()
  for await (const record of form === 'ndjson' ? readNdjson(source, line) : readPlain(source, line)) {
    yield taskOf({ file, record })
  }
}

/** The batch as batches of at most one record. */
export function* single(batch: Batch): Generator<Batch> {
  const { file } = batch
  if ('tasks' in batch) for (const task of batch.tasks) yield { file, tasks: [task] }
  else for (const block of linesOf(batch)) yield { file, form: batch.form, ...block }
}

function taskOf({ file, record }: InputRecord): Task {
  return 'error' in record
    ? refusalOf(null, record.error, file, record.line)
    : { file, line: record.line, report: record.report }
}
