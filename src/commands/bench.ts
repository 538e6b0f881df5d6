import { type Command, InvalidArgumentError, Option } from 'commander'
import { SLICES, type SliceName } from '../bench/slice-names.js'
import { LANGS } from '../problems.js'
import type { BenchOptions } from './bench/options.js'
import { addFolderOptions } from './folders.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'

export function addBench(program: Command, run: (files: string[], options: BenchOptions) => Promise<void>): void {
  const command = program
    .command('bench')
    .summary('quality and speed on labelled reports')
    .description(
      [
        'Decides labelled reports and tells how often that was right, with how much certainty, and where not.',
        'Reads NDJSON, CSV and XLSX; a record has the fields of a report and its right answer in `gold`',
        '(or in `correct`, as officials correct single answers).',
      ].join(' '),
    )
    .argument('<corpus...>', 'files of labelled reports, patterns in quotes, or - for standard input')
    .option('--json <file>', 'the whole report for programs (schema pakn/bench@1), - for standard output')
    .option('--html <file>', 'the report as one page')
    .option('--markdown <file>', 'a summary of 20 lines for a pull request')
    .option('--junit <file>', 'the gates of --fail-under as test cases, for CI servers')
    .option('--annotations <file>', 'missed gates, leaks and wrong answers for GitHub Actions, - for standard output')
    .option('--csv <file>', 'every disagreement, for Excel')
    .addOption(new Option('--delimiter <mark>', 'between the cells of --csv').choices([',', ';']).default(','))
    .option('--items <file>', 'every report with its answers and evidence, as NDJSON')
    .option('--compare <file>', 'an earlier --json, --items or output of pakn decide: what changed, and is it chance')
    .option('--pred <file>', 'judge the answers of another system instead: NDJSON with id and tags')
    .option('--skip-bad', 'leave out records that cannot be read, and say which', false)
    .option(
      '--count-uses',
      'count in CORPUS.uses.json how many packs the corpus has measured; warns from ten on',
      false,
    )
    .option('--split <name>', 'only reports of this split')
    .option('--as-of <day>', 'the day (YYYY-MM-DD) of reports that have no date')
    .option('--map <fields>', 'headers of tables: text=noi_dung,scope=pham_vi')
    .option(
      '--fail-under <gate>',
      'exit 1 unless the bound of a figure reaches it: tags.staff-conduct.recall>=0.85; may be repeated',
      (gate: string, all: readonly string[]) => [...all, gate],
      [],
    )
    .option(
      '--choose-on <file>',
      'choose thresholds for a wanted precision on these reports, and try them on the corpus',
    )
    .option('--precision <share>', 'the precision wanted of them, by its lower bound', readShare, 0.9)
    .addOption(
      new Option(
        '--calibrate <way>',
        'make scores into shares on the reports of --choose-on, and try those here',
      ).choices(['isotonic']),
    )
    .option('--behaviour', 'also run the behavioural suite: changes that must not change a decision', false)
    .option('--speed', 'write times into the files, too; they differ from run to run', false)
    .option('--slice <names>', `only these ways to slice: ${SLICES.join(',')}`, readSlices)
    .option('--redact', 'mask numbers and announced names in texts', false)
    .option('--workers <n>', 'decide with so many threads; the report is the same', readWorkers, 1)
    .option('--seed <n>', 'of the resampling', readWhole, 42)
    .option('--bootstrap <n>', 'samples of the resampling', readWhole, 2000)
    .option('--stamp <text>', 'stands in the receipt, e.g. the day of the run')
    .addOption(new Option('--lang <lang>', 'language of the printed report').choices(LANGS).default('vi'))
  addFolderOptions(command)
  command.addHelpText(
    'after',
    '\nTwo earlier reports of one corpus: pakn bench CORPUS --pred new.json --compare old.json\n\nExit codes: 0 measured, 1 a gate of --fail-under missed, 2 invalid input or usage, 3 a mistake of pakn.',
  )
  command.action(run)
}

function readWhole(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('It must be a whole number from 0 on.')
  return number
}

function readWorkers(value: string): number {
  const workers = readWhole(value)
  if (workers === 0) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return workers
}

function readSlices(value: string): readonly SliceName[] {
  const wanted = new Set(value.split(',').map(name => name.trim()))
  const known = SLICES.filter(name => wanted.delete(name))
  if (wanted.size > 0)
    throw new InvalidArgumentError(`Unknown: ${[...wanted].join(', ')}. There are ${SLICES.join(', ')}.`)
  return known
}

function readShare(value: string): number {
  const share = Number(value)
  if (!(share > 0 && share < 1)) throw new InvalidArgumentError('It must lie between 0 and 1.')
  return share
}

/** What is needed to measure is loaded only now, so that the other commands start as fast as before. */
export async function bench(
  files: readonly string[],
  options: BenchOptions,
  args: readonly string[],
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const { measure } = await import('./bench/measure.js')
  return await measure(files, options, args, terminal, library)
}
