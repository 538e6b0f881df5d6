/**
 * `npm run bench:speed`: how fast everything is, with its answer checked before it is timed; see bench/README.md.
 * `-- --compare a.json b.json` compares two records, `-- --keep` adds one to bench/records/, `-- --only WORD` runs the
 * parts whose name contains the word (text, stages, engines, growth, start, jobs, peers, addresses).
 */
import { parseArgs } from 'node:util'
import { addressRows } from './speed/addresses.js'
import { engineRows } from './speed/engines.js'
import { growthRows } from './speed/growth.js'
import { jobRows } from './speed/jobs.js'
import { peerRows } from './speed/peers.js'
import { compared, keep, line, machineLine, readRecord, recordOf } from './speed/record.js'
import { reports } from './speed/reports.js'
import type { Row } from './speed/row.js'
import { stageRows } from './speed/stages.js'
import { startRows } from './speed/start.js'
import { textRows } from './speed/text.js'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { compare: { type: 'boolean' }, keep: { type: 'boolean' }, only: { type: 'string' } },
})

const print = (text: string) => process.stdout.write(`${text}\n`)
const say = (row: Row) => print(line(row))
const saying = (rows: readonly Row[]): readonly Row[] => {
  rows.forEach(say)
  return rows
}

const PARTS: readonly (readonly [name: string, run: () => Promise<readonly Row[]> | readonly Row[]])[] = [
  // First, since the others keep tokens: then the engine makes all of them where it keeps what lives long, which is dearer.
  ['text', () => textRows(say)],
  ['stages', () => stageRows(say)],
  ['engines', () => engineRows(say)],
  ['growth', () => growthRows(say)],
  ['start', () => startRows(say)],
  ['jobs', () => jobRows(say)],
  ['peers', () => peerRows(say)],
  ['addresses', () => saying(addressRows())],
]

if (options.compare) {
  const [a, b] = positionals
  if (a === undefined || b === undefined) throw new Error('--compare wants two records')
  compared(readRecord(a), readRecord(b)).forEach(print)
} else {
  const rows: Row[] = []
  print(`${reports.length} reports of about sixty syllables; CPU time a report, p50 and p99 in wall time; × the floor`)
  for (const [name, run] of PARTS) {
    if (options.only !== undefined && !name.includes(options.only)) continue
    print(`\n${name}`)
    rows.push(...(await run()))
  }
  const record = recordOf(rows)
  print(`\n${machineLine(record)}`)
  if (options.keep) print(keep(record))
}
