import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/commands/program.js'
import { progressOn } from '../../src/commands/progress.js'
import { fakeLibrary } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

async function run(...args: string[]) {
  const terminal = fakeTerminal()
  // Help and usage must not wait for rules and dictionaries.
  const closed = fakeLibrary({ openTriage: async () => Promise.reject(new Error('opened')) })
  const exit = await runProgram(args, terminal, closed)
  return { exit, out: terminal.out(), err: terminal.err() }
}

describe('pakn', () => {
  it.each([
    [[]],
    [['decide']],
    [['explain']],
    [['place']],
    [['text']],
    [['text', 'normalise']],
    [['check']],
    [['new-rule']],
    [['rules']],
    [['sample']],
    [['bench']],
  ])('helps with %j on stdout', async command => {
    const { exit, out, err } = await run(...command, '--help')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: pakn ${[...command].join(' ')}`.trimEnd())
  })

  it('lists its commands, without the hidden one and without what does not exist yet', async () => {
    const { out } = await run('--help')
    for (const command of ['decide', 'explain', 'place', 'text', 'check', 'new-rule', 'rules', 'bench'])
      expect(out).toContain(`\n  ${command}`)
    expect(out).not.toMatch(/\n {2}sample/)
  })

  it('tells its version alone on a line', async () => {
    expect(await run('--version')).toEqual({ exit: 0, out: '0.0.0\n', err: '' })
    expect((await run('-V')).out).toBe('0.0.0\n')
  })

  it('without a command shows help on stderr and ends with 2', async () => {
    const { exit, out, err } = await run()
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('Usage: pakn')
  })

  it.each([
    [['decid'], "unknown command 'decid'", 'Did you mean decide?'],
    [['check', '--fromat', 'json'], "unknown option '--fromat'", 'Did you mean --format?'],
    [['check', 'rules'], 'too many arguments', ''],
    [['decide', '--as-of'], 'argument missing', ''],
  ])('ends with 2 for %j and says what is wrong', async (args, what, hint) => {
    const { exit, out, err } = await run(...args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`pakn: ${what.startsWith('un') || what.startsWith('too') ? what : ''}`)
    expect(err).toContain(what)
    expect(err).toContain(hint)
  })
})

describe('progressOn', () => {
  function watch(stdout: { isTTY?: boolean }, stderr: { isTTY?: boolean }) {
    let now = 0
    const terminal = fakeTerminal({ stdout, stderr })
    const progress = progressOn({ ...terminal, clock: () => now })
    for (; now < 3000; now += 100) progress.at(now)
    progress.clear()
    return terminal.err()
  }

  it('speaks after two seconds, on a terminal, and takes itself back', () => {
    const shown = watch({}, { isTTY: true })
    expect(shown).toContain('2000 reports, 1000 a second')
    expect(shown).not.toContain('1900 reports')
    expect(shown.endsWith('\r\u001b[K')).toBe(true)
  })

  it('is silent where nobody looks, and where it would stand between the rows', () => {
    expect(watch({}, {})).toBe('')
    expect(watch({ isTTY: true }, { isTTY: true })).toBe('')
  })
})
