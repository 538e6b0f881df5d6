import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { runProgram } from '../../src/commands/program.js'
import { watchFolders } from '../../src/load/watch-folders.js'
import { createWorkbench } from '../../src/load.js'
import { fakeTerminal } from './fake-terminal.js'

const root = join(import.meta.dirname, '..', '..')

function copy() {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'))
  cpSync(join(root, 'test', 'problems', 'base'), folder, { recursive: true })
  return { rules: join(folder, 'rules'), dictionaries: join(folder, 'dictionaries') }
}

describe('pakn check --watch', () => {
  it('checks again after a burst of saves, once', async () => {
    const folders = copy()
    const late = join(folders.rules, 'demo', 'late.yaml')
    async function* saves() {
      writeFileSync(late, readFileSync(late, 'utf8').replace('strength: strong', 'strength: stong'))
      yield late
      yield late
    }
    const terminal = fakeTerminal()
    const library = { ...bundledLibrary(root), watchFolders: async () => saves() }
    const args = ['check', '--watch', '--rules', folders.rules, '--dictionaries', folders.dictionaries]
    expect(await runProgram(args, terminal, library)).toBe(0)
    expect(terminal.out()).toContain('Đã xem 1 quy tắc')
    expect(terminal.out().match(/error\[not-in-list\]/g)).toHaveLength(1)
    expect(terminal.err().match(/checked in/g)).toHaveLength(1)
  })

  it('hears of files that are saved', { timeout: 30_000 }, async () => {
    const folders = copy()
    const changes = await watchFolders([folders.rules, folders.dictionaries])
    const next = changes.next()
    const file = join(folders.rules, 'demo', 'late.yaml')
    writeFileSync(join(folders.rules, 'demo', 'late.yaml~'), 'x')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`)
    expect((await next).value).toBe(file.replaceAll('\\', '/'))
    await changes.return(undefined)
  })
})

describe('a workbench that checks again', () => {
  it('finds what a new one finds, whatever was changed before', () => {
    const folders = copy()
    const workbench = createWorkbench(folders)
    const rule = join(folders.rules, 'demo', 'late.yaml')
    const cue = join(folders.dictionaries, 'cues', 'obstacle.yaml')
    const conditions = join(folders.rules, 'conditions.yaml')
    const first = { rule: readFileSync(rule, 'utf8'), cue: readFileSync(cue, 'utf8') }
    const steps: (() => void)[] = [
      () => writeFileSync(cue, first.cue.replace('quá (hạn|hẹn)', 'trễ (hạn|hẹn)')),
      () => writeFileSync(rule, first.rule.replace('Quá hạn đăng kiểm xe.', 'Hồ sơ trễ hẹn.')),
      () => writeFileSync(cue, first.cue),
      () => writeFileSync(conditions, 'about-procedure:\n  has: giấy tờ\n'),
      () => writeFileSync(rule, 'title: [\n'),
      () => writeFileSync(rule, first.rule),
    ]
    for (const step of steps) {
      step()
      expect(workbench.check().problems).toEqual(createWorkbench(folders).check().problems)
    }
  })
})
