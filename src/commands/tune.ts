import { type Command, InvalidArgumentError, Option } from 'commander'
import { LANGS } from '../problems.js'
import { addFolderOptions } from './folders.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'
import type { TuneOptions } from './tune/options.js'

export function addTune(program: Command, run: (files: string[], options: TuneOptions) => Promise<void>): void {
  const command = program
    .command('tune')
    .summary('fit weights, thresholds and review bands to labelled reports')
    .description(
      [
        'Fits the numbers of rules/labels.yaml to labelled reports, chooses review bands from the curve of risk',
        'against coverage, and measures how often decisions of each score are right. Shows what would change;',
        'writes nothing without --write.',
      ].join(' '),
    )
    .argument('<corpus...>', 'files of labelled reports, as for bench')
    .option('--split <name>', 'fit on reports of this split only; "all" for every report', 'train')
    .option('--bands <file>', 'choose bands and measure shares on these reports instead; may be repeated', repeated, [])
    .option('--bands-split <name>', 'of those, only reports of this split', 'train')
    .option('--attended <share>', 'the largest share of reports that people can look at', readShare, 0.25)
    .option('--wrong <share>', 'the largest share wrong among the others', readShare, 0.05)
    .option('--keep-weights', 'leave weights and thresholds as they are, choose bands and measure shares only', false)
    .option('--keep-bands', 'leave review bands as they are', false)
    .option('--write', 'write the numbers into labels.yaml', false)
    .addOption(new Option('--lang <lang>', 'language of what is printed').choices(LANGS).default('vi'))
  addFolderOptions(command)
  command.addHelpText('after', '\nExit codes: 0 fitted, 2 invalid input or usage.')
  command.action(run)
}

function repeated(value: string, all: readonly string[]): readonly string[] {
  return [...all, value]
}

function readShare(value: string): number {
  const share = Number(value)
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('It must lie between 0 and 1.')
  return share
}

/** What is needed to fit is loaded only now, so that the other commands start as fast as before. */
export async function tune(
  files: readonly string[],
  options: TuneOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const { fitAndShow } = await import('./tune/fit-and-show.js')
  return await fitAndShow(files, options, terminal, library)
}
