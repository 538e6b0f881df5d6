import type { Command } from 'commander'
import { addFolderOptions } from './folders.js'
import type { LearnOptions } from './learn/options.js'
import type { Library } from './library.js'
import type { ExitCode, Terminal } from './terminal.js'

export function addLearn(program: Command, run: (files: string[], options: LearnOptions) => Promise<void>): void {
  const command = program
    .command('learn')
    .argument('<corpus...>')
    .option('--split <name>', '', 'train')
    .option('--no-judge')
    .option('--write', '', false)
  addFolderOptions(command).action(run)
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
