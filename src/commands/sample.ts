import { join } from 'node:path'
import type { Command } from 'commander'
import { decide } from './decide.js'
import type { Library } from './library.js'
import { type ExitCode, type Terminal, write } from './terminal.js'

/** What `npm start` shows: the table of the sample reports, and how to go on with reports of one's own. */
export function addSample(program: Command, run: () => Promise<void>): void {
  program
    .command('sample', { hidden: true })
    .description('Decides the sample reports of a checkout and shows them as a table.')
    .action(run)
}

const HINT = `
Reports of your own: node dist/cli.js decide --format table FILE    (NDJSON, CSV with a text column, or a report a line)
One text, explained: node dist/cli.js explain "…" --as-of 2025-08-05
`

export async function sample(terminal: Terminal, library: Library): Promise<ExitCode> {
  const file = join(library.root, 'bench', 'corpora', 'sample.ndjson')
  const exit = await decide([file], { format: 'table', jobs: 1, text: true }, terminal, library)
  await write(terminal.stdout, HINT)
  return exit
}
