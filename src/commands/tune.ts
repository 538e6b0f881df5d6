import type { Command } from 'commander'
import { addFolderOptions } from './folders.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'
import { badValue } from './texts/mistakes.js'
import type { TuneOptions } from './tune/options.js'

export function addTune(program: Command, run: (files: string[], options: TuneOptions) => Promise<void>): void {
  const command = program
    .command('tune')
    .argument('<corpus...>')
    .option('--split <name>', '', 'train')
    .option('--bands <file>', '', repeated, [])
    .option('--bands-split <name>', '', 'train')
    .option('--attended <share>', '', readShare, 0.25)
    .option('--wrong <share>', '', readShare, 0.05)
    .option('--keep-weights', '', false)
    .option('--keep-bands', '', false)
    .option('--write', '', false)
  addFolderOptions(command).action(run)
}

function repeated(value: string, all: readonly string[]): readonly string[] {
  return [...all, value]
}

function readShare(value: string): number {
  const share = Number(value)
  if (!(share >= 0 && share <= 1)) throw badValue('share')
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
