import type { Command } from 'commander'
import { Option } from 'commander'
import { LANGS } from '../problems.js'
import { addFolderOptions } from './folders.js'
import type { LearnOptions } from './learn/options.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'

export function addLearn(program: Command, run: (files: string[], options: LearnOptions) => Promise<void>): void {
  const command = program
    .command('learn')
    .summary('learn the points of words from labelled reports')
    .description(
      [
        'Learns from labelled reports how much each word speaks for or against each label, and tells how often words',
        'alone would be right on reports left out. Writes dictionaries/word-points/points.tsv only with --write; how',
        'much the points count beside the rules stands in rules/labels.yaml under "words".',
      ].join(' '),
    )
    .argument('<corpus...>', 'files of labelled reports, as for bench')
    .option('--split <name>', 'learn from reports of this split only; "all" for every report', 'train')
    .option('--no-judge', 'do not tell how often words alone would be right; six times as fast')
    .option('--write', 'write the table', false)
    .addOption(new Option('--lang <lang>', 'language of what is printed').choices(LANGS).default('vi'))
  addFolderOptions(command)
  command.addHelpText('after', '\nExit codes: 0 learnt, 2 invalid input or usage.')
  command.action(run)
}

/** What is needed to learn is loaded only now, so that the other commands start as fast as before. */
export async function learn(
  files: readonly string[],
  options: LearnOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const { learnAndShow } = await import('./learn/learn-and-show.js')
  return await learnAndShow(files, options, terminal, library)
}
