import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/commands/program.js'
import { textWidth } from '../../src/commands/screen/width.js'
import { fakeLibrary } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

const REPORTS = [
  '{"id":"pa-1","text":"p. Ngọc Hà quá hẹn, hỏi thì quát","sentAt":"2025-08-05"}',
  '{"id":"pa-2 \\"lạ\\", dài","text":"đống rác","sentAt":null}',
  '{"id":"6f9619ff-8b86-d011-b42d-00cf4fc964ff","text":"quá hẹn ở đâu đó","sentAt":null}',
  '{"id":"\\u001b[31mpa-4","text":"quá hẹn","sentAt":null}',
  'oops',
].join('\n')

async function run(
  format: string,
  screen: { columns?: number; isTTY?: boolean },
  env: Record<string, string> = {},
  more: string[] = [],
) {
  const terminal = fakeTerminal({ stdin: REPORTS, stdout: screen, env })
  await runProgram(['decide', '--format', format, ...more], terminal, fakeLibrary())
  return terminal.out()
}

describe('pakn decide --format csv', () => {
  it('is one row a record under a header, lists joined by |', async () => {
    const csv = await run('csv', {})
    await expect(csv).toMatchFileSnapshot('../golden/decide.csv')
    const rows: Record<string, string>[] = parse(csv, { columns: true })
    expect(rows.map(row => row.report)).toEqual([
      'pa-1',
      'pa-2 "lạ", dài',
      '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
      '\u001b[31mpa-4',
      '',
    ])
    expect(rows[0]?.tags).toBe('procedure-difficulty|staff-conduct')
    expect(rows[4]?.error).toContain('bad-json')
  })
})

describe('pakn decide --format table', () => {
  it.each([80, 120, 200])('fits %i columns', async columns => {
    const table = await run('table', { columns })
    await expect(table).toMatchFileSnapshot(`../golden/decide-table-${columns}.txt`)
    const rows = table.split('\n').slice(0, -3)
    expect(Math.max(...rows.map(textWidth))).toBeLessThanOrEqual(columns)
  })

  it('takes 120 columns where there is no terminal', async () => {
    expect(await run('table', {})).toBe(await run('table', { columns: 120 }))
  })

  it('ends with what happened', async () => {
    expect((await run('table', {})).trimEnd().split('\n').at(-1)).toBe(
      '5 reports · 3 in scope · 3 difficulty, 1 conduct, 1 both · 2 routed · 1 needs a person · 1 refused',
    )
  })

  it('lets nothing of an id command the terminal', async () => {
    expect(await run('table', {})).not.toContain('\u001b')
  })

  it('is coloured on a terminal only, and never with NO_COLOR', async () => {
    expect(await run('table', { isTTY: true })).toContain('\u001b[1m')
    expect(await run('table', { isTTY: true }, { NO_COLOR: '1' })).not.toContain('\u001b')
    expect(await run('table', { isTTY: true }, { TERM: 'dumb' })).not.toContain('\u001b')
    expect(await run('table', {}, { FORCE_COLOR: '1' })).toContain('\u001b[1m')
  })

  it('names cues instead of words with --no-text', async () => {
    const table = await run('table', { columns: 200 }, {}, ['--no-text'])
    expect(table).toContain('obstacle/overdue')
    expect(table).not.toContain('quá hẹn')
  })
})
