/** `decide --jobs` as a process of its own, as it is built. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const CORPORA = ['sample', 'dev-train', 'dev-test', 'routing', 'own'].map(name => `bench/corpora/${name}.ndjson`)
const files = CORPORA.filter(file => existsSync(join(root, file)))

function start(...args: string[]) {
  const child = spawn(process.execPath, ['dist/cli.js', 'decide', ...args], { cwd: root })
  const written = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', chunk => (written.out += chunk))
  child.stderr.setEncoding('utf8').on('data', chunk => (written.err += chunk))
  child.stdin.on('error', () => {}) // the pipe breaks when the child leaves
  const ended = new Promise<{ code: number | null; out: string; err: string }>(resolve => {
    child.on('close', code => resolve({ code, ...written }))
  })
  return Object.assign(child, { ended })
}

describe('decide --jobs', { timeout: 120_000 }, () => {
  it.each([[], ['--no-text'], ['--format', 'csv'], ['--format', 'table']])(
    'writes byte for byte what one thread writes (%s)',
    async (...style) => {
      const inputs = [...files, 'package.json']
      const one = await start(...style, ...inputs).ended
      const three = await start('--jobs', '3', ...style, ...inputs).ended
      expect(one.out.length).toBeGreaterThan(10_000)
      // Not compared by the matcher, which would print megabytes.
      expect(three.out === one.out).toBe(true)
      expect([three.code, three.err]).toEqual([one.code, one.err])
      // package.json is no report, so some records are refused.
      expect(one.code).toBe(1)
    },
  )

  it('ends with 130 when it is interrupted, whatever its threads do', async () => {
    const child = start('--jobs', '2')
    child.stdin.write('{"id":"a","text":"hồ sơ quá hạn","sentAt":null}\n')
    child.stdout.once('data', () => child.kill('SIGINT'))
    const { code, out } = await child.ended
    expect(code).toBe(130)
    expect(out).toContain('"report":"a"')
  })

  it('ends quietly when nobody reads its output any more', async () => {
    const child = start('--jobs', '2')
    child.stdout.once('data', () => child.stdout.destroy())
    const line = '{"id":"a","text":"hồ sơ quá hạn","sentAt":null}\n'
    for (let i = 0; i < 100 && child.stdin.writable; i++) child.stdin.write(line.repeat(200))
    const { code, err } = await child.ended
    expect([code, err]).toEqual([0, ''])
  })
})
