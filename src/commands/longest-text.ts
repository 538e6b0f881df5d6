import { type Command, InvalidArgumentError } from 'commander'

/** How much of a text a command reads, as `longestText` of `createTriage`. */
export interface LongestText {
  readonly longestText?: number
}

export function addLongestText(command: Command): Command {
  return command.option(
    '--longest-text <n>',
    'how much of a text is read, in UTF-16 units (default: 100000); a person must read what is longer',
    readLongest,
  )
}

function readLongest(value: string): number {
  const longest = Number(value)
  if (!Number.isSafeInteger(longest) || longest < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return longest
}

/** As an option of the library, which knows no `undefined`. */
export function longestTextOf({ longestText }: LongestText): LongestText {
  return longestText === undefined ? {} : { longestText }
}
