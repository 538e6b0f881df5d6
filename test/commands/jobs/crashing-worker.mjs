/**
 * A worker that writes the id of each record, and goes down where a record says so: `exit` ends the thread, `throw` fails
 * outside of any call, `once FILE` ends it unless the file is there already. `slow` keeps its batch back.
 */
import { existsSync, writeFileSync } from 'node:fs'

const clock = new Int32Array(new SharedArrayBuffer(4))

export default async function decideBatch({ bytes }) {
  const batch = new TextDecoder().decode(bytes).trim().split('\n').map(line => ({ report: JSON.parse(line) }))
  const tally = {
    records: batch.length,
    inScope: 0,
    tags: { 'procedure-difficulty': 0, 'staff-conduct': 0 },
    bothTags: 0,
    routed: 0,
    review: 0,
    refused: 0,
  }
  let written = ''
  for (const { report } of batch) {
    const [word, file] = report.text.split(' ')
    if (word === 'exit') process.exit(1)
    if (word === 'throw') {
      setTimeout(() => {
        throw new Error('down')
      })
      await new Promise(() => {})
    }
    if (word === 'once' && !existsSync(file)) {
      writeFileSync(file, '')
      process.exit(1)
    }
    if (word === 'slow') Atomics.wait(clock, 0, 0, 60)
    written += `${report.id}\n`
  }
  return { written: new TextEncoder().encode(written), tally, times: null }
}
