import { type Command, Option } from 'commander'
import { LANGS } from '../problems.js'
import type { DiffOptions } from './diff/options.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'

export function addDiff(program: Command, run: (files: string[], options: DiffOptions) => Promise<void>): void {
  program
    .command('diff')
    .summary('which decisions a change of rules or data flips')
    .description(
      [
        'Decides reports with two packs and lists every decision that differs, with what speaks for each side.',
        'A pack is a folder that holds rules/ and dictionaries/ (what is missing is taken from the bundled pack).',
      ].join(' '),
    )
    .argument('<corpus...>', 'files of reports, with or without right answers, or - for standard input')
    .requiredOption(
      '--pack <dir>',
      'the old pack, then the new one; `bundled` names the one that comes with pakn; one alone is compared with it',
      (dir: string, all: readonly string[] = []) => [...all, dir],
    )
    .addOption(
      new Option('--format <format>', 'for people or programs').choices(['pretty', 'ndjson']).default('pretty'),
    )
    .option('--as-of <day>', 'the day (YYYY-MM-DD) of reports that have no date')
    .option('--map <fields>', 'headers of tables: text=noi_dung')
    .option('--skip-bad', 'leave out records that cannot be read, and say which', false)
    .option('--redact', 'mask numbers and announced names in texts', false)
    .addOption(new Option('--lang <lang>', 'language of the printed list').choices(LANGS).default('vi'))
    .addHelpText('after', '\nExit codes: 0 every decision is the same, 1 some differ, 2 invalid input or usage.')
    .action(run)
}

export async function diff(
  files: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const { compareDecisions } = await import('./diff/compare-decisions.js')
  return await compareDecisions(files, options, terminal, library)
}
