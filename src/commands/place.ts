import type { Command } from 'commander'
import type { FoundNames } from '../routing/places.js'
import { readDay } from './days.js'
import { addFolderOptions } from './folders.js'
import { readGivenText } from './given-text.js'
import type { Folders, Library } from './library.js'
import { addLongestText, type LongestText } from './longest-text.js'
import { jsonLine } from './outputs/ndjson.js'
import { placePage } from './outputs/places.js'
import { paintFor } from './screen/paint.js'
import { type ExitCode, type Terminal, write } from './terminal.js'

export interface PlaceOptions extends Folders, LongestText {
  readonly asOf?: string
  readonly json?: boolean
}

export function addPlace(program: Command, run: (text: string[], options: PlaceOptions) => Promise<void>): void {
  const command = program.command('place').argument('<text...>').option('--as-of <day>').option('--json')
  addFolderOptions(addLongestText(command)).action(run)
}

export async function place(
  words: readonly string[],
  options: PlaceOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const asOf = options.asOf === undefined ? null : readDay(options.asOf)
  const text = await readGivenText(words, terminal)
  const found: FoundNames = (await library.openTriage(options)).places(text, asOf)
  const { stdout, env } = terminal
  await write(stdout, options.json ? jsonLine(found) : placePage(found, text.length, paintFor(stdout, env)))
  return 0
}
