import { type Command, InvalidArgumentError, Option } from 'commander'
import { PaknInputError } from '../problems.js'
import type { Day, Decision, Report } from '../types.js'
import { readDay } from './days.js'
import { addFolderOptions } from './folders.js'
import { checkInputs, type InputRecord, readInputs } from './inputs.js'
import type { Decider, Folders, Library } from './library.js'
import { csvRendering } from './outputs/csv.js'
import { ndjsonRendering, withoutText } from './outputs/ndjson.js'
import { countResult, emptyTally, type Rendering, type Result, type Tally } from './outputs/result.js'
import { tableRendering } from './outputs/table.js'
import { progressOn } from './progress.js'
import { paintFor } from './screen/paint.js'
import { type ExitCode, type Terminal, write } from './terminal.js'

const FORMATS = ['ndjson', 'csv', 'table'] as const

export interface DecideOptions extends Folders {
  readonly asOf?: string
  readonly format: (typeof FORMATS)[number]
  readonly jobs: number
  /** False with `--no-text`. */
  readonly text: boolean
}

export function addDecide(program: Command, run: (files: string[], options: DecideOptions) => Promise<void>): void {
  const command = program
    .command('decide')
    .summary('one decision for each report')
    .description(
      [
        'Decides for each report whether it concerns an administrative procedure, and which body must answer.',
        'Reads NDJSON (.ndjson .jsonl .json), CSV with a header (.csv .tsv) or plain text, a report a line;',
        'other names and standard input are recognised by their first line.',
      ].join('\n'),
    )
    .argument('[file...]', 'files to read, - for standard input (default: standard input)')
    .option('--as-of <day>', 'the day (YYYY-MM-DD) of reports that have no date; never overrides one')
    .addOption(new Option('--format <format>', 'how to write the decisions').choices(FORMATS).default('ndjson'))
    .option('--jobs <n>', 'accepted for later; decisions run in one thread', readJobs, 1)
    .option('--no-text', "leave the citizen's words out of the evidence")
  addFolderOptions(command)
  command.addHelpText('after', '\nExit codes: 0 all decided, 1 some records refused, 2 could not start.')
  command.action(run)
}

function readJobs(value: string): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return jobs
}

export async function decide(
  files: readonly string[],
  options: DecideOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const asOf = options.asOf === undefined ? null : readDay(options.asOf)
  await checkInputs(files)
  if (options.jobs > 1) {
    await write(terminal.stderr, `pakn: --jobs ${options.jobs}: decisions run in one thread for now\n`)
  }
  const triage = await library.openTriage(options)
  const progress = progressOn(terminal)
  try {
    const tally = await decideStream({
      triage,
      asOf,
      records: readInputs(files, terminal),
      out: terminal.stdout,
      rendering: rendering(options.format, terminal),
      text: options.text,
      onRecord: progress.at,
    })
    return tally.refused > 0 ? 1 : 0
  } finally {
    progress.clear()
  }
}

function rendering(format: DecideOptions['format'], { stdout, env }: Terminal): Rendering {
  switch (format) {
    case 'ndjson':
      return ndjsonRendering()
    case 'csv':
      return csvRendering()
    case 'table':
      return tableRendering(stdout.columns ?? 120, paintFor(stdout, env))
  }
}

export interface DecideStream {
  readonly triage: Decider
  /** Serves reports without a date. */
  readonly asOf: Day | null
  readonly records: AsyncIterable<InputRecord>
  readonly out: NodeJS.WritableStream
  readonly rendering: Rendering
  /** False: evidence is written without the citizen's words. */
  readonly text: boolean
  readonly onRecord?: (records: number) => void
}

/** Decides record by record, in the order of the input; at any time one record is in memory. */
export async function decideStream({ out, records, rendering, onRecord, ...how }: DecideStream): Promise<Tally> {
  const tally = emptyTally()
  await write(out, rendering.begin())
  for await (const input of records) {
    const result = decideRecord(input, how)
    countResult(tally, result)
    await write(out, rendering.result(result))
    onRecord?.(tally.records)
  }
  await write(out, rendering.end(tally))
  return tally
}

function decideRecord({ file, record }: InputRecord, how: Pick<DecideStream, 'triage' | 'asOf' | 'text'>): Result {
  if ('error' in record) return refusal(null, record.error, file, record.line)
  try {
    // decide checks that the value is a Report and throws PaknInputError where it is not.
    const decision: Decision = how.triage.decide(record.report as Report, { asOf: how.asOf })
    return { decision: how.text ? decision : withoutText(decision) }
  } catch (error) {
    return refusal(idOf(record.report), error, file, record.line)
  }
}

function idOf(report: unknown): string | null {
  const hasId = typeof report === 'object' && report !== null && 'id' in report && typeof report.id === 'string'
  return hasId ? (report as { id: string }).id : null
}

function refusal(report: string | null, error: unknown, file: string, line: number): Result {
  if (PaknInputError.is(error))
    return { refusal: { report, error: { code: error.code, message: error.message, file, line } } }
  // Our own mistake. Its message may quote the report, so only its kind is told.
  const kind = error instanceof Error ? error.name : typeof error
  const message = `Lỗi của chương trình (${kind}); hãy báo cho người bảo trì, kèm số dòng`
  return { refusal: { report, error: { code: 'internal-error', message, file, line } } }
}
