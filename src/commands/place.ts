import type { Command } from 'commander'
import { type Decision, MENTION_KINDS, type Mention } from '../types.js'
import { readDay } from './days.js'
import { addFolderOptions } from './folders.js'
import { readGivenText } from './given-text.js'
import type { Folders, Library } from './library.js'
import { jsonLine } from './outputs/ndjson.js'
import { paintFor } from './screen/paint.js'
import { printable } from './screen/width.js'
import { type ExitCode, type Terminal, write } from './terminal.js'

export interface PlaceOptions extends Folders {
  readonly asOf?: string
  readonly json?: boolean
}

export function addPlace(program: Command, run: (text: string[], options: PlaceOptions) => Promise<void>): void {
  const command = program
    .command('place')
    .summary('the places and bodies that a text names')
    .description('Lists the places and bodies that a text names.')
    .argument('<text...>', 'the text, or - to read it from standard input')
    .option('--as-of <day>', 'the day on which they are looked at (YYYY-MM-DD)')
    .option('--json', 'one JSON object instead of lines')
  addFolderOptions(command).action(run)
}

export async function place(
  words: readonly string[],
  options: PlaceOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const sentAt = options.asOf === undefined ? null : readDay(options.asOf)
  const text = await readGivenText(words, terminal)
  const triage = await library.openTriage(options)
  const decision = triage.decide({ id: 'text', text, sentAt })
  const mentions = decision.mentions.filter(({ kind }) => kind === 'place' || kind === 'body')
  const { stdout, env } = terminal
  if (options.json) await write(stdout, jsonLine({ asOf: decision.asOf, mentions }))
  else await write(stdout, placeLines(mentions, decision, paintFor(stdout, env)))
  return 0
}

function placeLines(mentions: readonly Mention[], { asOf }: Decision, paint: ReturnType<typeof paintFor>): string {
  if (mentions.length === 0) return 'Không thấy địa danh hay cơ quan nào.\n'
  const day = asOf === null ? 'Không có ngày' : `Ngày ${asOf}`
  const lines = mentions.map(({ kind, id, name, start, end, text }) => {
    const words = text === undefined ? '' : `“${printable(text)}” `
    // Without an id the name alone does not tell which unit or body is meant.
    const code = id === '' ? 'chưa rõ đơn vị nào' : `mã ${id}`
    return `  ${words}(${start}–${end}) → ${paint('bold', name)}, ${MENTION_KINDS[kind].toLowerCase()}, ${code}\n`
  })
  return `${day}\n${lines.join('')}`
}
