import { join } from 'node:path'
import type { Command } from 'commander'
import { decide } from './decide.js'
import type { Library } from './library.js'
import { type ExitCode, type Terminal, write } from './terminal.js'
import { TEXTS } from './texts/texts.js'

/** What `npm start` shows: the table of the sample reports, and how to go on with reports of one's own. */
export function addSample(program: Command, run: () => Promise<void>): void {
  program.command('sample', { hidden: true }).action(run)
}

export async function sample(terminal: Terminal, library: Library): Promise<ExitCode> {
  const file = join(library.root, 'bench', 'corpora', 'sample.ndjson')
  const exit = await decide([file], { format: 'table', jobs: 1, text: true }, terminal, library)
  await write(terminal.stdout, `\n${TEXTS[terminal.lang].usage.notes.afterSample}\n`)
  return exit
}
