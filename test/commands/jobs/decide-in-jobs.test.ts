/** Several threads: the order stays, nothing is lost when one of them goes down, and no more is read than is needed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Batch, batches as batchesOf } from '../../../src/commands/jobs/batch.js'
import { decideInJobs } from '../../../src/commands/jobs/decide-in-jobs.js'
import { CannotStart } from '../../../src/commands/terminal.js'
import { fakeTerminal } from '../fake-terminal.js'

const worker = new URL('./crashing-worker.mjs', import.meta.url)
const setting = {
  pack: null,
  asOf: null,
  text: true,
  timed: false,
  style: { format: 'ndjson' as const, width: 80, color: false },
}

const RECORDS = 64

async function* batches(texts: readonly string[], onRead = (_: number) => {}): AsyncGenerator<Batch> {
  for (let from = 0; from < texts.length; from += RECORDS) {
    onRead(from)
    const lines = texts.slice(from, from + RECORDS).map((text, i) => {
      return `${JSON.stringify({ id: String(from + i), text, sentAt: null })}\n`
    })
    yield { file: '-', form: 'ndjson', line: from + 1, bytes: new TextEncoder().encode(lines.join('')) }
  }
}

async function decide(texts: readonly string[], jobs = 2) {
  const { stdout, out } = fakeTerminal({})
  const tally = await decideInJobs({ jobs, worker, setting, batches: batches(texts), out: stdout })
  return { lines: out().split('\n').slice(0, -1), tally }
}

const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i))
const fill = (count: number, at: ReadonlyMap<number, string> = new Map()) => ids(count).map((_, i) => at.get(i) ?? 'x')

describe('decide --jobs', { timeout: 60_000 }, () => {
  it('keeps the order of the input when a later batch is done first', async () => {
    const { lines, tally } = await decide(
      fill(
        1000,
        new Map([
          [3, 'slow'],
          [400, 'slow'],
        ]),
      ),
      3,
    )
    expect(lines).toEqual(ids(1000))
    expect(tally).toMatchObject({ records: 1000, refused: 0 })
  })

  it('decides the batch of a worker that was killed again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pakn-jobs-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const crashes = new Map([5, 100, 101, 999].map(i => [i, `once ${join(folder, String(i))}`]))
    const { lines, tally } = await decide(fill(1000, crashes))
    expect(lines).toEqual(ids(1000))
    expect(tally).toMatchObject({ records: 1000, refused: 0 })
  })

  it.each(['exit', 'throw'])('refuses only the record that always brings its worker down (%s)', async how => {
    const { lines, tally } = await decide(
      fill(
        200,
        new Map([
          [70, how],
          [199, how],
        ]),
      ),
    )
    const told = lines.map(line => (line.startsWith('{') ? JSON.parse(line) : line))
    expect(told.filter(line => typeof line === 'string')).toEqual(ids(200).filter(id => id !== '70' && id !== '199'))
    expect(told[70]).toMatchObject({ report: '70', error: { code: 'internal-error', file: '-', line: 71 } })
    expect(told[199]).toMatchObject({ report: '199', error: { code: 'internal-error', file: '-', line: 200 } })
    expect(tally).toMatchObject({ records: 200, refused: 2 })
  })

  it('says so when no thread can start', async () => {
    const missing = new URL('./no-such-worker.mjs', import.meta.url)
    const { stdout } = fakeTerminal({})
    const work = { jobs: 2, worker: missing, setting, batches: batches(fill(500)), out: stdout }
    await expect(decideInJobs(work)).rejects.toThrow(CannotStart)
  })

  it('reads no farther ahead than its threads need', async () => {
    const { stdout, out } = fakeTerminal({})
    let ahead = 0
    const watched = batches(fill(20_000), i => {
      ahead = Math.max(ahead, i - out().split('\n').length)
    })
    await decideInJobs({ jobs: 2, worker, setting, batches: watched, out: stdout })
    expect(ahead).toBeGreaterThan(RECORDS)
    expect(ahead).toBeLessThan(RECORDS * 6)
  })
})

describe('the batches of a table', () => {
  const sizes = async (rows: readonly string[]) => {
    const found: number[] = []
    const terminal = fakeTerminal({ stdin: `id,text\n${rows.map((text, i) => `${i},${text}\n`).join('')}` })
    for await (const batch of batchesOf([], terminal)) if ('tasks' in batch) found.push(batch.tasks.length)
    return found
  }

  it('hold as many rows as are decided in a moment, and few of them where they are long', async () => {
    expect(await sizes(fill(150))).toEqual([64, 64, 22, 0])
    expect(await sizes(ids(5).map(() => 'x'.repeat(150_000)))).toEqual([2, 2, 1, 0])
  })
})
