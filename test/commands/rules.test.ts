import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { runProgram } from '../../src/commands/program.js'
import { project } from '../load/project.js'
import { fakeTerminal } from './fake-terminal.js'

const root = join(import.meta.dirname, '..', '..')

const SHADOW = `title: Thử
explain: Thử
reference: Thử
owner: van-phong
status: shadow
effective: { from: 2025-07-01 }
against: procedure-difficulty
strength: weak
when: { has: obstacle/overdue }
examples: { match: [quá hạn, quá hẹn], no-match: [a, b] }
`

async function rules(...args: string[]) {
  const { rules, dictionaries } = project({ 'rules/demo/shadow.yaml': SHADOW })
  const terminal = fakeTerminal()
  const command = ['rules', ...args, '--rules', rules, '--dictionaries', dictionaries]
  const exit = await runProgram(command, terminal, bundledLibrary(root))
  return { exit, out: terminal.out(), err: terminal.err() }
}

function corpus(...lines: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'reports.ndjson')
  writeFileSync(file, lines.map(line => `${line}\n`).join(''))
  return file
}

describe('pakn rules', () => {
  it('lists id, status, owner, dates, labels and strength', async () => {
    expect(await rules()).toEqual({
      exit: 0,
      err: '',
      out: [
        'id           status  owner                 from        labels                 strength',
        'demo/late    active  phong-kiem-soat-tthc              procedure-difficulty   strong',
        'demo/shadow  shadow  van-phong             2025-07-01  -procedure-difficulty  weak',
        '',
        '2 rules',
        '',
      ].join('\n'),
    })
  })

  it('counts the reports each rule fires on, once a report', async () => {
    const file = corpus(
      '{"id":"a","text":"Hồ sơ quá hạn, hồ sơ quá hẹn.","sentAt":"2025-08-01"}',
      '{"id":"b","text":"Quá hạn đăng kiểm xe.","sentAt":"2025-08-01"}',
      '{"id":"c","text":"Hồ sơ quá hạn.","sentAt":"2025-06-30"}',
    )
    const { exit, out } = await rules(file, '--format', 'json')
    const { reports, rules: rows } = JSON.parse(out)
    expect([exit, reports]).toEqual([0, 3])
    expect(rows.map(({ id, firings }: { id: string; firings: number }) => [id, firings])).toEqual([
      ['demo/late', 2],
      ['demo/shadow', 2],
    ])
  })

  it('chooses by owner and status', async () => {
    expect((await rules('--owner', 'van-phong', '--format', 'csv')).out).toBe(
      'id,status,owner,from,through,labels,strength,firings\n' +
        'demo/shadow,shadow,van-phong,2025-07-01,,-procedure-difficulty,weak,\n',
    )
    const { exit, out, err } = await rules('--status', 'draft')
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('owners: phong-kiem-soat-tthc, van-phong')
  })

  it('ends with 1 when a report is refused, and counts the others', async () => {
    const { exit, out, err } = await rules(corpus('{"id":"a","text":"Hồ sơ quá hạn.","sentAt":null}', '{"id":"b"}'))
    expect(exit).toBe(1)
    expect(out).toContain('firings on 1 reports')
    expect(err).toContain('1 of 2 records refused')
  })
})
