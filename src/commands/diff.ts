import { type Command, Option } from 'commander'
import type { DiffOptions } from './diff/options.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'

export function addDiff(program: Command, run: (files: string[], options: DiffOptions) => Promise<void>): void {
  program
    .command('diff')
    .argument('<corpus...>')
    .requiredOption('--pack <dir>', '', (dir: string, all: readonly string[] = []) => [...all, dir])
    .addOption(new Option('--format <format>').choices(['pretty', 'ndjson']).default('pretty'))
    .option('--as-of <day>')
    .option('--map <fields>')
    .option('--skip-bad', '', false)
    .option('--redact', '', false)
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
