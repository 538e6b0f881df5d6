import type { Command } from 'commander'
import { readFromOne } from './values.js'

/** How much of a text a command reads, as `longestText` of `createTriage`. */
export interface LongestText {
  readonly longestText?: number
}

export function addLongestText(command: Command): Command {
  return command.option('--longest-text <n>', '', readFromOne)
}

/** As an option of the library, which knows no `undefined`. */
export function longestTextOf({ longestText }: LongestText): LongestText {
  return longestText === undefined ? {} : { longestText }
}
