import type { Command } from 'commander'
import { readLines } from '../channels/lines.js'
import { checkInputs, openInput } from './inputs.js'
import type { Library, TextDoor } from './library.js'
import { CannotStart, type ExitCode, type Terminal, write } from './terminal.js'

/** What `pakn text` can do with a line; the words of its sub-commands. */
const TEXT_WORKS = {
  normalise: {
    summary: 'canonical Unicode, tone placement and spaces',
    line: (door: TextDoor, line: string) => door.normalise(line),
  },
  tokenise: {
    summary: 'tokens separated by spaces',
    line: (door: TextDoor, line: string) => door.tokenise(line).join(' '),
  },
  segment: {
    summary: 'words separated by spaces, the syllables of a word joined by _',
    line: (door: TextDoor, line: string) => door.segment(line).join(' '),
  },
} as const
export type TextWork = keyof typeof TEXT_WORKS

export function addText(program: Command, run: (work: TextWork, file: string) => Promise<void>): void {
  const text = program
    .command('text')
    .summary('what the normaliser, the tokenizer and the segmenter make of a text, line in, line out')
  for (const work of ['normalise', 'tokenise', 'segment'] as const) {
    text
      .command(work)
      .summary(TEXT_WORKS[work].summary)
      .description(`Line in, line out: ${TEXT_WORKS[work].summary}.`)
      .argument('[file]', 'file to read, - for standard input', '-')
      .action((file: string) => run(work, file))
  }
}

export async function text(work: TextWork, file: string, terminal: Terminal, library: Library): Promise<ExitCode> {
  await checkInputs([file])
  const door = await library.openText()
  for await (const read of readLines(await openInput(file, terminal))) {
    if ('error' in read)
      throw new CannotStart(`${file}:${read.line}: ${read.error.message}`, 'repair or remove the line')
    await write(terminal.stdout, `${TEXT_WORKS[work].line(door, read.text)}\n`)
  }
  return 0
}
