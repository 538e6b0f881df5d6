import type { Command } from 'commander'
import { readLines } from '../channels/lines.js'
import { checkInputs, openInput } from './inputs.js'
import type { Library, TextDoor } from './library.js'
import { CannotStart, type ExitCode, type Terminal, write } from './terminal.js'

/** What `pakn text` can do with a line; the words of its sub-commands. */
const TEXT_WORKS = {
  normalise: (door: TextDoor, line: string) => door.normalise(line),
  tokenise: (door: TextDoor, line: string) => door.tokenise(line).join(' '),
  segment: (door: TextDoor, line: string) => door.segment(line).join(' '),
} as const
export type TextWork = keyof typeof TEXT_WORKS

export function addText(program: Command, run: (work: TextWork, file: string) => Promise<void>): void {
  const text = program.command('text')
  for (const work of ['normalise', 'tokenise', 'segment'] as const) {
    text
      .command(work)
      .argument('[file]', '', '-')
      .action((file: string) => run(work, file))
  }
}

export async function text(work: TextWork, file: string, terminal: Terminal, library: Library): Promise<ExitCode> {
  await checkInputs([file])
  const door = await library.openText()
  for await (const read of readLines(await openInput(file, terminal))) {
    if ('error' in read) {
      const { line, error } = read
      throw new CannotStart(say => say.badLine(file, line, error.message))
    }
    await write(terminal.stdout, `${TEXT_WORKS[work](door, read.text)}\n`)
  }
  return 0
}
