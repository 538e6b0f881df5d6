import { type Command, Option } from 'commander'
import type { Folders } from './library.js'

/** The options by which a caller brings rules, dictionaries or a whole pack of his own. */
export function addFolderOptions(command: Command): Command {
  return command
    .addOption(new Option('--pack <dir>').conflicts(['rules', 'dictionaries']))
    .option('--rules <dir>')
    .option('--dictionaries <dir>')
}

/** Nothing of his own: rules and dictionaries of the package. */
export function isBundled({ pack, rules, dictionaries }: Folders): boolean {
  return pack === undefined && rules === undefined && dictionaries === undefined
}
