import { type Command, Option } from 'commander'

/** The options by which a caller brings rules, dictionaries or a whole pack of his own. */
export function addFolderOptions(command: Command): Command {
  return command
    .addOption(new Option('--pack <dir>', 'a data pack of another province').conflicts(['rules', 'dictionaries']))
    .option('--rules <dir>', 'a folder of rules instead of the bundled ones')
    .option('--dictionaries <dir>', 'a folder of dictionaries instead of the bundled ones')
}
