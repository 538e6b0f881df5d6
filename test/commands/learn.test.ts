/** `pakn learn`: shows what words say, writes only when asked, refuses corpora that cannot be trusted. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { runProgram } from '../../src/commands/program.js'
import { createTriage } from '../../src/index.js'
import { createWorkbench, loadPack } from '../../src/load.js'
import { fakeTerminal } from './fake-terminal.js'

const library = bundledLibrary(join(import.meta.dirname, '../..'))
const folder = mkdtempSync(join(tmpdir(), 'pakn-learn-'))
// The small project of the broken files: with few rules it is soon seen what the words do.
const rules = join(folder, 'rules')
const dictionaries = join(folder, 'dictionaries')
const table = join(dictionaries, 'word-points/points.tsv')
const corpus = join(folder, 'nhan.ndjson')

/** No rule of the small project says a word about it. */
const UNFORESEEN = 'Ống nước vỡ phun lên mặt ngõ, nhà nào cũng ướt'

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  return path
}

async function learn(...args: readonly string[]) {
  const terminal = fakeTerminal()
  const folders = ['--rules', rules, '--dictionaries', dictionaries]
  const exit = await runProgram(['learn', ...args, ...folders], terminal, library)
  return { exit, out: terminal.out(), err: terminal.err() }
}

function decide(text: string) {
  const pack = loadPack({ rules, dictionaries })
  return createTriage(pack).decide({ id: '1', text, sentAt: '2025-08-05' })
}

beforeAll(() => {
  cpSync(join(import.meta.dirname, '../problems/base'), folder, { recursive: true })
  const labels = join(rules, 'labels.yaml')
  const words =
    'words: { share: 100, most: 110, least: 5, whole: 20, opposed: 60, except: [], skip: [ language/negation ] }\n'
  writeFileSync(labels, readFileSync(labels, 'utf8') + words)
  const inScope = { scope: 'administrative-procedure', tags: ['procedure-difficulty'] }
  const reports = Array.from({ length: 40 }, (_, i) => ({
    id: `t-${i}`,
    text: i % 2 === 0 ? `Giấy tờ nộp ở phường ${i} ngày nay vẫn im` : `Ống nước vỡ phun lên mặt ngõ ${i} hôm`,
    sentAt: '2025-08-05',
    split: i < 30 ? 'train' : 'test',
    gold: i % 2 === 0 ? inScope : { scope: 'off-topic', tags: [], offTopic: 'utilities' },
  }))
  file('nhan.ndjson', reports)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('pakn learn', () => {
  it('shows what words say and what they are worth, and writes nothing unless asked', async () => {
    const { exit, out, err } = await learn(corpus)
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toContain('Đã học từ 30 phản ánh')
    expect(out).toMatch(/off-topic\/utilities +15 +\S.*, mat, /)
    // Of a category without reports nothing was learnt.
    expect(out).toMatch(/off-topic\/traffic +0\n/)
    expect(out).toMatch(/đúng phạm vi +30\/30 \(100,0 %\)/)
    expect(out).toContain(`Chưa ghi gì; thêm --write để ghi vào ${table}`)
    expect(existsSync(table)).toBe(false)
  })

  it('speaks English, learns from all splits, and does not judge when told so', async () => {
    const { exit, out } = await learn(corpus, '--lang', 'en', '--split', 'all', '--no-judge')
    expect(exit).toBe(0)
    expect(out).toContain('Learnt from 40 reports')
    expect(out).toContain('Nothing was written')
    expect(out).not.toContain('words alone')
    expect(out).not.toMatch(/[àáạảãăâđêôơư]/)
  })

  it('writes a table without a fault that is the same every time and changes decisions', async () => {
    const silent = decide(UNFORESEEN)
    expect(silent.firings).toEqual([])
    expect(silent.offTopic?.category).toBe('spam-other')

    const { exit, out } = await learn(corpus, '--write', '--no-judge')
    expect(exit).toBe(0)
    expect(out).toContain(`Đã ghi ${table}`)
    const once = readFileSync(table, 'utf8')
    expect(createWorkbench({ rules, dictionaries }).check().problems).toEqual([])
    await learn(corpus, '--write', '--no-judge')
    expect(readFileSync(table, 'utf8')).toBe(once)

    const heard = decide(UNFORESEEN)
    expect(heard.offTopic?.category).toBe('utilities')
    expect(new Set(heard.firings.map(({ rule }) => rule))).toEqual(new Set(['word-points']))
    // That a report is off topic may be said by words alone where they say it clearly.
    expect(heard.review).toEqual([])
    rmSync(table)
    expect(decide(UNFORESEEN)).toEqual(silent)
  })

  it('replaces a table that has a fault, for learning anew is what mends it', async () => {
    await learn(corpus, '--write', '--no-judge')
    const right = readFileSync(table, 'utf8')
    writeFileSync(table, right.replace('\t', ' '))
    expect((await learn(corpus, '--no-judge')).exit).toBe(0)
    expect(readFileSync(table, 'utf8')).not.toBe(right)
    await learn(corpus, '--write', '--no-judge')
    expect(readFileSync(table, 'utf8')).toBe(right)
    rmSync(table)
  })

  it('refuses a bad record by its place, without its text, and leaves the table as it was', async () => {
    const bad = file('hong.ndjson', [{ id: 'x', text: 'bí mật của tôi', gold: { scope: 'nowhere', tags: [] } }])
    const { exit, err } = await learn(bad, '--split', 'all', '--write')
    expect(exit).toBe(2)
    expect(err).toContain('hong.ndjson:1')
    expect(err).not.toContain('bí mật')
    expect(existsSync(table)).toBe(false)
  })

  it('says when no report is of the split', async () => {
    const { exit, err } = await learn(corpus, '--split', 'tập khác', '--write')
    expect(exit).toBe(2)
    expect(err).toContain('no labelled report of split')
    expect(existsSync(table)).toBe(false)
  })

  it('says when the scales give words no weight', async () => {
    const labels = join(rules, 'labels.yaml')
    const full = readFileSync(labels, 'utf8')
    writeFileSync(labels, full.replace(/^words: .*\n/m, ''))
    const { exit, out } = await learn(corpus, '--no-judge', '--lang', 'en')
    writeFileSync(labels, full)
    expect(exit).toBe(0)
    expect(out).toContain('count for nothing until rules/labels.yaml has "words"')
    expect((await learn(corpus, '--no-judge', '--lang', 'en')).out).not.toContain('count for nothing')
  })

  it('says where it cannot write', async () => {
    rmSync(join(dictionaries, 'word-points'), { recursive: true })
    writeFileSync(join(dictionaries, 'word-points'), '')
    const { exit, err } = await learn(corpus, '--write', '--no-judge')
    rmSync(join(dictionaries, 'word-points'))
    expect(exit).toBe(2)
    expect(err).toMatch(/points\.tsv cannot be written \([A-Z]+\)/)
    expect(err).toContain('--dictionaries')
  })
})
