import { type Command, Option } from 'commander'
import { readDay } from './days.js'
import { decideRecord, type HowToDecide } from './decide-record.js'
import { addFolderOptions } from './folders.js'
import { checkInputs, type InputRecord, readInputs, sayEmpty } from './inputs.js'
import type { DecideInJobs } from './jobs/decide-in-jobs.js'
import type { Folders, Library } from './library.js'
import { addLongestText, type LongestText, longestTextOf } from './longest-text.js'
import { FORMATS, renderingOf, type Style } from './outputs/rendering.js'
import { countResult, emptyTally, type Rendering, type Tally } from './outputs/result.js'
import { progressOn } from './progress.js'
import { paintFor } from './screen/paint.js'
import { type ExitCode, type Terminal, write } from './terminal.js'
import { readFromOne } from './values.js'

export interface DecideOptions extends Folders, LongestText {
  readonly asOf?: string
  readonly format: (typeof FORMATS)[number]
  readonly jobs: number
  /** False with `--no-text`. */
  readonly text: boolean
}

export function addDecide(program: Command, run: (files: string[], options: DecideOptions) => Promise<void>): void {
  const command = program
    .command('decide')
    .argument('[file...]')
    .option('--as-of <day>')
    .addOption(new Option('--format <format>').choices(FORMATS).default('ndjson'))
    .option('--jobs <n>', '', readFromOne, 1)
    .option('--no-text')
  addFolderOptions(addLongestText(command)).action(run)
}

export async function decide(
  files: readonly string[],
  options: DecideOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const asOf = options.asOf === undefined ? null : readDay(options.asOf)
  await checkInputs(files)
  const { format, jobs, text } = options
  const { stdout, env } = terminal
  const style: Style = { format, width: stdout.columns ?? 120, color: paintFor(stdout, env).on }
  const decider = jobs > 1 ? null : await library.openTriage(options)
  const pack = jobs > 1 ? await library.openPack(options) : null
  const progress = progressOn(terminal)
  const writing = { out: stdout, onRecord: progress.at }
  try {
    const tally = decider
      ? await decideStream({
          ...writing,
          records: readInputs(files, terminal),
          triage: decider,
          asOf,
          text,
          rendering: renderingOf(style),
        })
      : await inJobs(files, terminal, {
          ...writing,
          jobs,
          worker: library.decideWorker,
          setting: { pack, asOf, text, style, timed: false, ...longestTextOf(options) },
        })
    return tally.refused > 0 ? 1 : 0
  } finally {
    progress.clear()
  }
}

/** The threads and their pool are loaded only where they are asked for. */
async function inJobs(
  files: readonly string[],
  terminal: Terminal,
  work: Omit<DecideInJobs, 'batches' | 'onFile'>,
): Promise<Tally> {
  const { decideInJobs } = await import('./jobs/decide-in-jobs.js')
  const { batches } = await import('./jobs/batch.js')
  const onFile = async (file: string, records: number) => {
    if (records === 0) await sayEmpty(file, terminal)
  }
  return decideInJobs({ ...work, batches: batches(files, terminal), onFile })
}

export interface DecideStream extends HowToDecide {
  readonly records: AsyncIterable<InputRecord>
  readonly out: NodeJS.WritableStream
  readonly rendering: Rendering
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
