import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { runProgram } from '../../src/commands/program.js'
import { WORD_LABELS } from '../../src/rules/word-totals.js'
import { project } from '../load/project.js'
import { fakeTerminal } from './fake-terminal.js'

const root = join(import.meta.dirname, '..', '..')
const LABELS = readFileSync(join(root, 'test/problems/base/rules/labels.yaml'), 'utf8')
const USED = `${LABELS}words: { share: 100, most: 50, least: 5, whole: 20, opposed: 60, except: [], skip: [language/negation] }\n`

const rows = { '*': '-2', 'qua han': '60', 'dang kiem': '-30' }
const TABLE = [
  ['words', ...WORD_LABELS],
  ...Object.entries(rows).map(([words, points]) => [words, points, ...WORD_LABELS.slice(1).map(() => '')]),
]
  .map(cells => cells.join('\t'))
  .join('\n')

/** A small project with points of words. */
const WITH_WORDS = { 'rules/labels.yaml': USED, 'dictionaries/word-points/points.tsv': `${TABLE}\n` }

async function run(command: readonly string[], files: Readonly<Record<string, string>> = WITH_WORDS) {
  const { rules, dictionaries } = project(files)
  const terminal = fakeTerminal()
  const exit = await runProgram(
    [...command, '--rules', rules, '--dictionaries', dictionaries],
    terminal,
    bundledLibrary(root),
  )
  return { exit, out: terminal.out(), err: terminal.err() }
}

describe('pakn explain --rule word-points', () => {
  it('shows what each word counts, and what of it does not', async () => {
    const { exit, out } = await run(['explain', 'Quá hạn rồi, chưa xong', '--rule', 'word-points'])
    expect(exit).toBe(0)
    expect(out).toContain('word-points: Từ ngữ nghe giống (khớp)')
    expect(out).toContain('+50   procedure-difficulty (+60, chỉ tính tới words.most)\n        “Quá hạn” +60')
    expect(out).toContain('“chưa” (language/negation): bỏ cụm này (words.skip)')
  })

  it('is told in English, as JSON, and for a text of which words say nothing', async () => {
    const { out } = await run(['explain', 'Xin chào', '--rule', 'word-points', '--lang', 'en'])
    expect(out).toContain('word-points: What the words sound like (does not fire)\n')
    const json = JSON.parse((await run(['explain', 'Quá hạn', '--rule', 'word-points', '--json'])).out)
    expect(json.rules).toEqual([])
    expect(json.words.labels[0]).toMatchObject({ label: 'procedure-difficulty', weight: 0.5, sum: 0.6, limit: 'most' })
  })

  it('says what is missing where words have no points', async () => {
    const { exit, err } = await run(['explain', 'Quá hạn', '--rule', 'word-points'], {})
    expect(exit).toBe(2)
    expect(err).toContain('words have no points here')
    expect((await run(['explain', 'Quá hạn', '--rule', 'word-pionts'])).err).toContain('did you mean word-points?')
  })
})

describe('pakn rules', () => {
  it('lists the words beside the rules, with the reports they speak in', async () => {
    const { out } = await run(['rules'])
    expect(out).toMatch(/^word-points +active +\*$/m)
    expect(out).toContain('1 rule and word-points\n')
    expect((await run(['rules', '--owner', 'phong-kiem-soat-tthc'])).out).not.toContain('word-points')
    const { rules } = JSON.parse((await run(['rules', '--format', 'json'])).out)
    expect(rules.at(-1)).toMatchObject({ id: 'word-points', supports: [...WORD_LABELS], firings: null })
  })
})

describe('pakn check', () => {
  it('keeps the name of the words for them', async () => {
    const rule = readFileSync(join(root, 'test/problems/base/rules/demo/late.yaml'), 'utf8')
    const { exit, out } = await run(['check'], { ...WITH_WORDS, 'rules/word-points.yaml': rule })
    expect(exit).toBe(2)
    expect(out).toMatch(/error\[bad-file-name\].*word-points/)
  })
})
