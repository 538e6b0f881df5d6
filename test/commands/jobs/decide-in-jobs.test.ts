/** Several threads: the order stays, nothing is lost when one of them goes down, and no more is read than is needed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { InputRecord } from '../../../src/commands/inputs.js'
import { batches } from '../../../src/commands/jobs/batch.js'
import { decideInJobs } from '../../../src/commands/jobs/decide-in-jobs.js'
import { CannotStart } from '../../../src/commands/terminal.js'
import { fakeTerminal } from '../fake-terminal.js'

const worker = new URL('./crashing-worker.mjs', import.meta.url)
const setting = {
  pack: null,
  asOf: null,
  text: true,
  style: { format: 'ndjson' as const, width: 80, color: false },
}

async function* records(texts: readonly string[], onRead = (_: number) => {}): AsyncGenerator<InputRecord> {
  for (const [i, text] of texts.entries()) {
    onRead(i)
    yield { file: '-', record: { line: i + 1, report: { id: String(i), text, sentAt: null } } }
  }
}

async function decide(texts: readonly string[], jobs = 2) {
  const { stdout, out } = fakeTerminal({})
  const tally = await decideInJobs({ jobs, worker, setting, records: records(texts), out: stdout })
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
    const work = { jobs: 2, worker: missing, setting, records: records(fill(500)), out: stdout }
    await expect(decideInJobs(work)).rejects.toThrow(CannotStart)
  })

  it('reads no farther ahead than its threads need', async () => {
    const { stdout, out } = fakeTerminal({})
    let ahead = 0
    const watched = records(fill(20_000), i => {
      ahead = Math.max(ahead, i - out().split('\n').length)
    })
    await decideInJobs({ jobs: 2, worker, setting, records: watched, out: stdout })
    expect(ahead).toBeGreaterThan(64)
    expect(ahead).toBeLessThan(64 * 6)
  })

  it('does not wait for a slow source to fill a batch', async () => {
    const never = new Promise<void>(() => {})
    async function* slow(): AsyncGenerator<InputRecord> {
      yield* records(['x', 'y'])
      await never
    }
    for await (const batch of batches(slow())) {
      expect(batch).toHaveLength(2)
      return
    }
    expect.unreachable()
  })
})
