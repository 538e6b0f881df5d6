/** `npm run bench:speed`: how fast everything is, with its answer checked before it is timed; see bench/README.md. */
import { type Asked, asked, USAGE } from './speed/asked.js'
import { PARTS } from './speed/parts.js'
import { progress } from './speed/progress.js'
import { compared, keep, line, machineLine, readRecord, recordOf } from './speed/record.js'
import { reports } from './speed/reports.js'
import type { Row } from './speed/row.js'

const print = (text: string) => process.stdout.write(`${text}\n`)

async function run({ task, parts, keeps, records }: Asked): Promise<void> {
  if (task === 'help') return void print(USAGE)
  if (task === 'compare') return compare(records)
  const chosen = PARTS.filter(({ name }) => parts.includes(name))
  if (task === 'check') {
    for (const { name, check } of chosen) {
      await check()
      print(`${name}: the answers are right`)
    }
    return
  }
  const rows: Row[] = []
  print(`${reports.length} reports of about sixty syllables; CPU time a report, p50 and p99 in wall time; × the floor`)
  for (const part of chosen) {
    print(`\n${part.name}`)
    progress(part.name)
    rows.push(...(await part.run(row => print(line(row)), chosen.length === 1)))
  }
  const record = recordOf(rows)
  print(`\n${machineLine(record)}`)
  if (keeps) print(keep(record, chosen.length === 1 ? parts[0] : undefined))
}

function compare([a, b]: Asked['records']): void {
  try {
    compared(readRecord(a), readRecord(b)).forEach(print)
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(problem: string): void {
  process.stderr.write(`${problem}\n\n${USAGE}\n`)
  process.exitCode = 2
}

const request = asked(
  process.argv.slice(2),
  PARTS.map(({ name }) => name),
)
if ('problem' in request) refuse(request.problem)
else await run(request)
