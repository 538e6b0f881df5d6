import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/commands/program.js'
import { fakeLibrary } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

async function run(args: readonly string[], stdin: string | Uint8Array = '') {
  const terminal = fakeTerminal({ stdin })
  const exit = await runProgram(['text', ...args], terminal, fakeLibrary())
  return { exit, out: terminal.out(), err: terminal.err() }
}

describe('pakn text', () => {
  it('gives a line for a line, blank ones too', async () => {
    expect(await run(['normalise'], 'hồ sơ\r\n\nquá hạn'.normalize('NFD'))).toEqual({
      exit: 0,
      out: 'hồ sơ\n\nquá hạn\n',
      err: '',
    })
    expect(await run(['tokenise', '-'], 'hồ  sơ\n')).toEqual({ exit: 0, out: 'hồ sơ\n', err: '' })
  })

  it('stops at a line that is not UTF-8, because lines out must be the lines in', async () => {
    const { exit, err } = await run(['normalise'], Buffer.from([0x61, 0x0a, 0xe9, 0x0a]))
    expect(exit).toBe(2)
    expect(err).toContain('-:2:')
  })

  it('ends with 2 for a file that is not there and a work it does not know', async () => {
    expect((await run(['normalise', 'missing.txt'])).err).toContain('missing.txt')
    expect(await run(['normalize'])).toMatchObject({ exit: 2, err: expect.stringContaining('Did you mean normalise?') })
  })
})
