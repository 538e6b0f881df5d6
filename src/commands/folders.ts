import { type Command, Option } from 'commander'
import type { Folders } from './library.js'

/** The options by which a caller brings rules, dictionaries or a whole pack of his own. */
export function addFolderOptions(command: Command): Command {
  return command
    .addOption(new Option('--pack <dir>', 'a data pack of another province').conflicts(['rules', 'dictionaries']))
    .option('--rules <dir>', 'a folder of rules instead of the bundled ones')
    .option('--dictionaries <dir>', 'a folder of dictionaries instead of the bundled ones')
}

/** Nothing of his own: rules and dictionaries of the package. */
export function isBundled({ pack, rules, dictionaries }: Folders): boolean {
  return pack === undefined && rules === undefined && dictionaries === undefined
}
