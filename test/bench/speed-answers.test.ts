/** `npm run bench:speed` checks the answer of whatever it times; here the same checks run over few reports, nothing timed. */
import { describe, expect, it } from 'vitest'
import { asked, USAGE } from '../../bench/speed/asked.js'
import { PARTS } from '../../bench/speed/parts.js'

const NAMES = PARTS.map(({ name }) => name)

describe('the speed bench', () => {
  it.each(PARTS)('has right answers in $name', { timeout: 120_000 }, async ({ check }) => {
    await check()
  })

  it('is used as its help says', () => {
    expect(USAGE).toContain(NAMES.join(', '))
    for (const option of ['--only', '--keep', '--check', '--compare', '--help']) expect(USAGE).toContain(option)
  })
})

describe('its command line', () => {
  const of = (line: string) => asked(line.split(' ').filter(Boolean), NAMES)
  const all = { task: 'measure', parts: NAMES, keeps: false, records: ['', ''] }

  it.each([
    ['', all],
    ['--only start', { ...all, parts: ['start'] }],
    ['--keep', { ...all, keeps: true }],
    ['--check --only engines', { ...all, task: 'check', parts: ['engines'] }],
    ['--compare a.json b.json', { ...all, task: 'compare', records: ['a.json', 'b.json'] }],
    ['--help', { ...all, task: 'help' }],
    ['-h', { ...all, task: 'help' }],
  ])('reads %s', (line, expected) => {
    expect(of(line)).toEqual(expected)
  })

  it.each([
    ['--hlep', '--hlep'],
    ['--only nothing', 'nothing'],
    ['--compare a.json', 'two records'],
    ['a.json', 'a.json'],
    ['--only', '--only'],
  ])('refuses %s in words', (line, told) => {
    expect(of(line)).toEqual({ problem: expect.stringContaining(told) })
  })
})
