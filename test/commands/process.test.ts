/** The command line as a process of its own: what only a process can show. Slow, so there are few of these. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const version: unknown = (await import('../../package.json', { with: { type: 'json' } })).default.version

function start(
  ...args: string[]
): ChildProcess & { ended: Promise<{ code: number | null; out: string; err: string }> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { cwd: root })
  const written = { out: '', err: '' }
  child.stdout.on('data', chunk => (written.out += chunk))
  child.stderr.on('data', chunk => (written.err += chunk))
  const ended = new Promise<{ code: number | null; out: string; err: string }>(resolve => {
    child.on('close', code => resolve({ code, ...written }))
  })
  return Object.assign(child, { ended })
}

describe('the process', { timeout: 60_000 }, () => {
  it('tells the version of package.json', async () => {
    expect(await start('--version').ended).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('ends with 2 for a command it does not know', async () => {
    expect(await start('decid').ended).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean decide?'),
    })
  })

  it('decides what comes in by a pipe with the bundled rules, and ends with 1 when a record is refused', async () => {
    const child = start('decide')
    child.stdin?.end(
      '{"id":"a","text":"Chào buổi sáng","sentAt":"2025-08-05"}\n{"id":"b","text":"x","sentAt":"2025-02-30"}\n',
    )
    const { code, out, err } = await child.ended
    expect([code, err]).toEqual([1, ''])
    const [decision, refusal] = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(decision).toMatchObject({ schema: 'pakn/decision@1', report: 'a', madeWith: { version } })
    expect(refusal).toMatchObject({ report: 'b', error: { code: 'bad-date', file: '-', line: 2 } })
  })

  it('ends quietly when nobody reads its output any more', async () => {
    const child = start('text', 'normalise')
    child.stdin?.on('error', () => {}) // our own pipe breaks when the child leaves
    child.stdout?.once('data', () => child.stdout?.destroy())
    for (let i = 0; i < 200 && child.stdin?.writable; i++) child.stdin.write('hồ sơ quá hạn\n'.repeat(1000))
    const { code, err } = await child.ended
    expect([code, err]).toEqual([0, ''])
  })

  it('ends with 130 when it is interrupted', async () => {
    const child = start('text', 'normalise')
    child.stdin?.write('một\n')
    child.stdout?.once('data', () => child.kill('SIGINT'))
    expect(await child.ended).toMatchObject({ code: 130, out: 'một\n' })
  })
})
