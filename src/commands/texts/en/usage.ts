/** Mistakes of a command line and short notes beside the output, in English. */
import type { UsageTexts } from '../shape.js'

const near = (names: readonly string[]): string =>
  names.length === 0 ? '' : `\n(Did you mean ${names.length > 1 ? 'one of ' : ''}${names.join(', ')}?)`

export const USAGE: UsageTexts = {
  mistakes: {
    unknownCommand: (name, names) => `unknown command '${name}'${near(names)}`,
    unknownOption: (name, names) => `unknown option '${name}'${near(names)}`,
    tooManyArguments: (command, expected, given) =>
      `too many arguments${command === '' ? '' : ` for '${command}'`}: ${given} given, ${expected} expected`,
    missingArgument: name => `missing required argument '${name}'`,
    missingValue: option => `option '${option}': argument missing`,
    missingOption: option => `required option '${option}' not specified`,
    conflict: (one, other) => `option '${one}' cannot be used with option '${other}'`,
    badValue: (option, value, why) => `option '${option}': '${value}' is not possible. ${why}`,
    badChoice: (option, value, choices, names) =>
      `option '${option}': '${value}' is not possible. Choose one of ${choices.join(', ')}.${near(names)}`,
  },
  values: {
    'whole-from-0': 'It must be a whole number from 0 on.',
    'whole-from-1': 'It must be a whole number from 1 on.',
    'share-inside': 'It must lie between 0 and 1.',
    share: 'It must lie between 0 and 1, both included.',
  },
  notes: {
    noReports: file => `${file}: no reports in it`,
    typing: 'reading what you type; Ctrl-D ends it',
    progress: (reports, pace) => `${reports} reports, ${pace} a second`,
    watching: 'watching, Ctrl+C ends',
    checked: (files, seconds) => `${files}: checked in ${seconds} s`,
    refused: (count, all) => `${count} of ${all} records refused`,
    fillIn: folder => `fill in the file, then run pakn check --rules ${folder}`,
    afterSample: [
      'Reports of your own: node dist/cli.js decide --format table FILE    (NDJSON, CSV with a text column, or a report a line)',
      'One text, explained: node dist/cli.js explain "…" --as-of 2025-08-05',
    ].join('\n'),
    unexpected: 'unexpected error',
  },
}
