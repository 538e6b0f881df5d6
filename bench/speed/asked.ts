/** The command line of `npm run bench:speed`. */
import { parseArgs } from 'node:util'

export const USAGE = `npm run bench:speed -- [--only PART] [--keep]   measure everything, or the parts whose name contains the word
npm run bench:speed -- --check [--only PART]    check the answers of each part on few reports, measure nothing
npm run bench:speed -- --compare A.json B.json  put two records of bench/records/ side by side
npm run bench:speed -- --help

Parts: text, stages, engines, growth, start, jobs, memory, peers, addresses. memory alone is a million reports.
--keep writes a record to bench/records/.`

export interface Asked {
  readonly task: 'measure' | 'check' | 'compare' | 'help'
  readonly parts: readonly string[]
  readonly keeps: boolean
  /** The two records of a comparison. */
  readonly records: readonly [string, string]
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  check: { type: 'boolean' },
  compare: { type: 'boolean' },
  keep: { type: 'boolean' },
  only: { type: 'string' },
} as const

/** What is asked for, or what is wrong with the words of the command line. */
export function asked(args: readonly string[], parts: readonly string[]): Asked | { readonly problem: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = parsed
  const { help, check, compare, keep: keeps = false, only = '' } = values
  const chosen = parts.filter(name => name.includes(only))
  if (chosen.length === 0) return { problem: `No part is called ${only}.` }
  const [a = '', b = ''] = positionals
  if (positionals.length !== (compare ? 2 : 0)) {
    return { problem: compare ? '--compare wants two records.' : `${a} is not expected here.` }
  }
  const task = help ? 'help' : compare ? 'compare' : check ? 'check' : 'measure'
  return { task, parts: chosen, keeps, records: [a, b] }
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
