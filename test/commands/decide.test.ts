import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { decideStream } from '../../src/commands/decide.js'
import type { InputRecord } from '../../src/commands/inputs.js'
import { ndjsonRendering } from '../../src/commands/outputs/ndjson.js'
import { runProgram } from '../../src/commands/program.js'
import { OutputClosed } from '../../src/commands/terminal.js'
import type { Decision } from '../../src/types.js'
import { fakeLibrary, fakeTriage } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

const folder = mkdtempSync(join(tmpdir(), 'pakn-decide-'))
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(args: readonly string[], stdin?: string) {
  const terminal = fakeTerminal(stdin === undefined ? {} : { stdin })
  const exit = await runProgram(['decide', ...args], terminal, fakeLibrary())
  const lines = terminal.out().split('\n').slice(0, -1)
  return { exit, lines, err: terminal.err(), json: () => lines.map(line => JSON.parse(line)) }
}

const REPORTS = [
  '{"id":"a","text":"quá hẹn","sentAt":"2025-08-05","gold":{"scope":"x"},"style":"clean"}',
  '{"id":"b","text":"đống rác","sentAt":null}',
].join('\n')

describe('pakn decide', () => {
  it('writes one decision a line, in the order of the input, and ends with 0', async () => {
    const { exit, json, err } = await run([file('two.ndjson', REPORTS)])
    expect(exit).toBe(0)
    expect(err).toBe('')
    expect(json().map(({ report, scope, asOf }) => [report, scope, asOf])).toEqual([
      ['a', 'administrative-procedure', '2025-08-05'],
      ['b', 'off-topic', null],
    ])
  })

  it('reads standard input without a name, and with -', async () => {
    for (const args of [[], ['-']]) {
      const { exit, json } = await run(args, REPORTS)
      expect([exit, json().length]).toEqual([0, 2])
    }
  })

  it('reads several files of different kinds one after the other; equal ids are allowed', async () => {
    const csv = file('more.csv', 'text,id\nquát,a\n')
    const plain = file('more.txt', 'một dòng\n\ndòng hai\n')
    const { exit, json } = await run([file('again.ndjson', REPORTS), csv, plain])
    expect(exit).toBe(0)
    expect(json().map(({ report }) => report)).toEqual(['a', 'b', 'a', '1', '3'])
  })

  it('gives --as-of to reports without a date and to no other', async () => {
    const { json } = await run(['--as-of', '2024-02-29'], REPORTS)
    expect(json().map(({ asOf }) => asOf)).toEqual(['2025-08-05', '2024-02-29'])
  })

  it('tells what is wrong with a record and goes on; ends with 1', async () => {
    const input = [
      '{"id":"a","text":"x"}',
      '{"id":',
      '[]',
      '{"text":"Nguyễn Văn A"}',
      '{"id":"c"}',
      '{"id":7,"text":"y"}',
    ].join('\n')
    const path = file('bad.ndjson', `${input}\n{"id":"z","text":"x"}\n`)
    const { exit, json } = await run([path])
    expect(exit).toBe(1)
    expect(json().map(line => line.error?.code ?? line.report)).toEqual([
      'a',
      'bad-json',
      'not-an-object',
      'missing-field',
      'missing-field',
      'missing-field',
      'z',
    ])
    expect(json()[4]).toEqual({
      report: 'c',
      error: { code: 'missing-field', message: expect.stringContaining('text'), file: path, line: 5 },
    })
    expect(json()[3].report).toBeNull()
    expect(JSON.stringify(json().filter(line => line.error))).not.toContain('Nguyễn')
  })

  it('calls a mistake of its own by name, without the message, which may quote the report', async () => {
    const { exit, json } = await run([], '{"id":"a","text":"bug"}\n{"id":"b","text":"x"}')
    expect(exit).toBe(1)
    expect(json()[0].error).toMatchObject({
      code: 'internal-error',
      message: expect.stringContaining('TypeError'),
      file: '-',
      line: 1,
    })
    expect(json()[0].error.message).not.toContain('bug')
    expect(json()[1].report).toBe('b')
  })

  it('leaves the words out with --no-text and keeps the spans', async () => {
    const { json } = await run(['--no-text'], '{"id":"a","text":"p. Ngọc Hà quá hẹn còn quát"}')
    const decision: Decision = json()[0]
    expect(JSON.stringify(decision)).not.toMatch(/quá hẹn|quát|p\. Ngọc Hà/)
    expect(decision.firings[0]?.because[0]).toEqual({ cue: 'obstacle/overdue', start: 11, end: 18, how: 'as-written' })
    expect(decision.firings[1]?.because[1]).toEqual({ fact: 'field', value: 'civil-status' })
    expect(decision.mentions[0]).toEqual({ kind: 'place', id: '00008', name: 'phường Ngọc Hà', start: 0, end: 10 })
  })

  it('escapes U+2028 and U+2029, which end a line for some readers', async () => {
    const { lines, json } = await run([], '{"id":"a\u2028b\u2029","text":"x"}')
    expect(lines[0]).toContain('a\\u2028b\\u2029')
    expect(json()[0].report).toBe('a\u2028b\u2029')
  })

  it('leaves the records to the worker of the library with --jobs', async () => {
    const { exit, lines, err } = await run(['--jobs', '2'], REPORTS)
    expect([exit, lines, err]).toEqual([0, ['a', 'b'], ''])
  })

  it('says so when there is nothing to decide', async () => {
    const { exit, lines, err } = await run([file('empty.csv', '')])
    expect([exit, lines]).toEqual([0, []])
    expect(err).toContain('no reports')
  })

  it.each([
    ['a file that is not there', ['missing.csv'], 'missing.csv'],
    ['a folder', [folder], '*.ndjson'],
    ['standard input twice', ['-', '-'], 'twice'],
    ['a day that does not exist', ['--as-of', '2025-02-29'], 'YYYY-MM-DD'],
    ['a day in another order', ['--as-of', '01/07/2025'], 'YYYY-MM-DD'],
    ['a format that does not exist', ['--format', 'xml'], 'ndjson, csv, table'],
    ['a number of jobs that is none', ['--jobs', 'many'], 'whole number'],
    ['an option that does not exist', ['--formt', 'csv'], 'Did you mean --format?'],
  ])('cannot start with %s: exit 2, nothing on stdout', async (_, args, hint) => {
    const { exit, lines, err } = await run(args, REPORTS)
    expect([exit, lines]).toEqual([2, []])
    expect(err).toContain(hint)
  })

  it('looks at all files before it decides anything', async () => {
    const { exit, lines } = await run([file('first.ndjson', REPORTS), 'missing.ndjson'])
    expect([exit, lines]).toEqual([2, []])
  })

  it('refuses a file whose form cannot be read, and says how to write it', async () => {
    const { exit, err } = await run([file('array.json', '[{"id":"a","text":"x"}]')])
    expect(exit).toBe(2)
    expect(err).toContain('jq')
  })

  it('leaves only its own faults and faults of the rules to exit code 2, with the stack of its own', async () => {
    const terminal = fakeTerminal({ stdin: REPORTS })
    const broken = fakeLibrary({ openTriage: async () => Promise.reject(new RangeError('no memory')) })
    expect(await runProgram(['decide'], terminal, broken)).toBe(2)
    expect(terminal.err()).toContain('RangeError: no memory')
  })
})

describe('decideStream', () => {
  const how = { triage: fakeTriage(), asOf: null, text: true, rendering: ndjsonRendering() }

  it('reads no further than its reader takes', async () => {
    let read = 0
    async function* many(): AsyncGenerator<InputRecord> {
      for (; read < 10_000; read++)
        yield { file: '-', record: { line: read, report: { id: 'r', text: 'x', sentAt: null } } }
    }
    let taken = 0
    let release = () => {}
    const stuck = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        taken += 1
        if (taken < 5) done()
        else release = done
      },
    })
    const running = decideStream({ ...how, records: many(), out: stuck })
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(read).toBeLessThan(10)
    release()
    stuck.destroy()
    await expect(running).rejects.toBeInstanceOf(OutputClosed)
  })

  it('counts what it did', async () => {
    async function* some(): AsyncGenerator<InputRecord> {
      for (const [line, text] of ['quá hẹn', 'rác', 'quát', 'đâu đó', 7].entries()) {
        yield { file: '-', record: { line, report: { id: 'r', text, sentAt: null } } }
      }
    }
    const out = new Writable({ write: (_chunk, _encoding, done) => done() })
    expect(await decideStream({ ...how, records: some(), out })).toEqual({
      records: 5,
      inScope: 3,
      tags: { 'procedure-difficulty': 3, 'staff-conduct': 1 },
      bothTags: 1,
      routed: 2,
      review: 1,
      refused: 1,
    })
  })
})
