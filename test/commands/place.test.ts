import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/commands/program.js'
import { fakeLibrary } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

async function run(...args: string[]) {
  const terminal = fakeTerminal()
  const exit = await runProgram(['place', ...args], terminal, fakeLibrary())
  return { exit, out: terminal.out() }
}

describe('pakn place', () => {
  it('lists what the text names', async () => {
    expect(await run('p. Ngọc Hà quá hẹn', '--as-of', '2025-08-05')).toEqual({
      exit: 0,
      out: 'Ngày 2025-08-05\n  “p. Ngọc Hà” (0–10) → phường Ngọc Hà, đơn vị hành chính, mã 00008\n',
    })
  })

  it('is one JSON object with --json', async () => {
    expect(JSON.parse((await run('p. Ngọc Hà', '--json')).out)).toEqual({
      asOf: null,
      mentions: [{ kind: 'place', id: '00008', name: 'phường Ngọc Hà', start: 0, end: 10, text: 'p. Ngọc Hà' }],
    })
  })

  it('says so when there is none', async () => {
    expect(await run('quá hẹn')).toEqual({ exit: 0, out: 'Không thấy địa danh hay cơ quan nào.\n' })
  })
})
