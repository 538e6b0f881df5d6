import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { scaffold } from '../../src/commands/new-rule.js'
import { runProgram } from '../../src/commands/program.js'
import { createWorkbench } from '../../src/load.js'
import { fakeTerminal } from './fake-terminal.js'

const root = join(import.meta.dirname, '..', '..')
const base = join(root, 'test', 'problems', 'base')

async function newRule(id: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'new-rule-'))
  cpSync(base, folder, { recursive: true })
  return newRuleIn(folder, id, ...args)
}

async function newRuleIn(folder: string, id: string, ...args: string[]) {
  const terminal = fakeTerminal()
  const folders = ['--rules', join(folder, 'rules'), '--dictionaries', join(folder, 'dictionaries')]
  const exit = await runProgram(['new-rule', id, ...folders, ...args], terminal, bundledLibrary(root))
  return { exit, folder, file: join(folder, 'rules', `${id}.yaml`), out: terminal.out(), err: terminal.err() }
}

describe('pakn new-rule', () => {
  it('writes a draft of which only the examples are still to be written', async () => {
    const { exit, folder, file, out } = await newRule('staff-conduct/shouting')
    expect(exit).toBe(0)
    expect(out).toBe(`${file}\n`)
    expect(readFileSync(file, 'utf8')).toMatch(/^# yaml-language-server: \$schema=.*\/dist\/schemas\/rule\.json\n/)
    const { problems } = createWorkbench({
      rules: join(folder, 'rules'),
      dictionaries: join(folder, 'dictionaries'),
    }).check()
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'rule-never-fires',
    ])
    // Title, explanation, reference and four examples.
    const waiting = problems.filter(({ severity }) => severity === 'warning')
    expect(waiting.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => 'empty-value'))
    expect(readFileSync(file, 'utf8')).toContain('supports: staff-conduct\n')
  })

  it('is not finished while what it wrote stands there still', async () => {
    const { folder, file } = await newRule('staff-conduct/shouting')
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: active'))
    const { problems } = createWorkbench({
      rules: join(folder, 'rules'),
      dictionaries: join(folder, 'dictionaries'),
    }).check()
    const [title] = problems.filter(({ code }) => code === 'empty-value')
    expect(title).toMatchObject({ severity: 'error', line: 3 })
    expect(title?.message).toContain('Đặt tên cho quy tắc')
  })

  it('suggests the cues of a sentence and begins with it', async () => {
    const { file } = await newRule('procedure-difficulty/late', '--like', 'Hồ sơ của bà cụ quá hạn rồi')
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('#   obstacle/overdue (Quá hạn): “quá hạn”')
    expect(text).toContain('near: [obstacle/overdue, topic/dossier]')
    expect(text).toContain('- "Hồ sơ của bà cụ quá hạn rồi"')
  })

  it('suggests no cue whose words stand inside those of another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'new-rule-'))
    cpSync(base, folder, { recursive: true })
    const paper = 'paper:\n  title: Giấy\n  phrases: [giấy]\nsigned:\n  title: Ký\n  phrases: [ký tên]\n'
    writeFileSync(join(folder, 'dictionaries', 'cues', 'word.yaml'), paper)
    const inside = await newRuleIn(folder, 'demo/a', '--like', 'Giấy hẹn đã ký tên')
    expect(readFileSync(inside.file, 'utf8')).toMatch(/topic\/dossier.*word\/signed|word\/signed.*topic\/dossier/s)
    expect(readFileSync(inside.file, 'utf8')).not.toContain('word/paper')
    const alone = await newRuleIn(folder, 'demo/b', '--like', 'Giấy đã ký tên')
    expect(readFileSync(alone.file, 'utf8')).toContain('word/paper')
  })

  it.each([
    ['Quá hạn', 'as in qua-han'],
    ['procedure-difficulty/Đơn Từ', 'as in procedure-difficulty/don-tu'],
    ['late', 'procedure-difficulty/late'],
    ['staff-conduct/a.yaml', 'the id has no .yaml: staff-conduct/a'],
    ['routing/table', 'edited by hand'],
    ['staff-conduct//a', 'cannot be part of an id'],
    ['../staff-conduct/a', 'cannot be part of an id'],
  ])('refuses %j with a way out', async (id, hint) => {
    const { exit, out, err } = await newRule(id)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(hint)
  })

  it('never overwrites', async () => {
    const { exit, err } = await newRule('demo/late')
    expect(exit).toBe(2)
    expect(err).toContain('is there already')
  })

  it('asks for the folder of rules where there is none', async () => {
    const terminal = fakeTerminal()
    const args = ['new-rule', 'staff-conduct/a', '--rules', 'no/such/rules']
    expect(await runProgram(args, terminal, bundledLibrary(root))).toBe(2)
    expect(terminal.err()).toContain('name it with --rules')
  })

  it('quotes a sentence that YAML would read otherwise', () => {
    const folder = mkdtempSync(join(tmpdir(), 'new-rule-'))
    cpSync(base, folder, { recursive: true })
    const like = 'Cán bộ bảo: "về đi" # lần 3'
    const text = scaffold({ schema: 'x.json', label: 'off-topic/praise', like, cues: [] })
    mkdirSync(join(folder, 'rules', 'a'))
    writeFileSync(join(folder, 'rules', 'a', 'b.yaml'), text)
    const { source } = createWorkbench({
      rules: join(folder, 'rules'),
      dictionaries: join(folder, 'dictionaries'),
    }).check()
    expect(source?.rules.find(({ id }) => id === 'a/b')?.examples.match[0]).toBe(like)
  })
})
