import { type Command, Option } from 'commander'
import { SLICES, type SliceName } from '../bench/slice-names.js'
import type { BenchOptions } from './bench/options.js'
import { addFolderOptions } from './folders.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'
import { badChoice, badValue } from './texts/mistakes.js'
import { readFromOne, readWhole } from './values.js'

export function addBench(program: Command, run: (files: string[], options: BenchOptions) => Promise<void>): void {
  const command = program
    .command('bench')
    .argument('<corpus...>')
    .option('--json <file>')
    .option('--html <file>')
    .option('--markdown <file>')
    .option('--junit <file>')
    .option('--annotations <file>')
    .option('--csv <file>')
    .addOption(new Option('--delimiter <mark>').choices([',', ';']).default(','))
    .option('--items <file>')
    .option('--compare <file>')
    .option('--pred <file>')
    .option('--skip-bad', '', false)
    .option('--count-uses', '', false)
    .option('--split <name>')
    .option('--as-of <day>')
    .option('--map <fields>')
    .option('--fail-under <gate>', '', (gate: string, all: readonly string[]) => [...all, gate], [])
    .option('--choose-on <file>')
    .option('--precision <share>', '', readShare, 0.9)
    .addOption(new Option('--calibrate <way>').choices(['isotonic']))
    .option('--behaviour', '', false)
    .option('--speed', '', false)
    .option('--slice <names>', '', readSlices)
    .option('--redact', '', false)
    .option('--workers <n>', '', readFromOne, 1)
    .option('--seed <n>', '', readWhole, 42)
    .option('--bootstrap <n>', '', readWhole, 2000)
    .option('--stamp <text>')
  addFolderOptions(command).action(run)
}

function readSlices(value: string): readonly SliceName[] {
  const wanted = value.split(',').map(name => name.trim())
  const wrong = wanted.find(name => !SLICES.some(known => known === name))
  if (wrong !== undefined) throw badChoice(wrong, SLICES)
  return SLICES.filter(name => wanted.includes(name))
}

function readShare(value: string): number {
  const share = Number(value)
  if (!(share > 0 && share < 1)) throw badValue('share-inside')
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
