import type { Command } from 'commander'

/** The two options by which a caller brings rules or dictionaries of his own. */
export function addFolderOptions(command: Command): Command {
  return command
    .option('--rules <dir>', 'a folder of rules instead of the bundled ones')
    .option('--dictionaries <dir>', 'a folder of dictionaries instead of the bundled ones')
}
