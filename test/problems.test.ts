import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkbench } from '../src/load.js'
import { type Lang, PROBLEM_CODES, type ProblemCode, printProblems } from '../src/problems.js'

/*
 * test/problems/base is a small project without a fault. Each mistake is `<code>[.<variant>].yaml`, whose first line names
 * the file of the base that it replaces or joins, or a folder of that name with several files, in which `without.txt`
 * lists what the base must lack. Beside it stands what an author gets to read: `<code>[.<variant>].txt`, and in English
 * `….en.txt`.
 */
const folder = join(import.meta.dirname, 'problems')
const mistakes = readdirSync(folder)
  .filter(name => name !== 'base' && (name.endsWith('.yaml') || statSync(join(folder, name)).isDirectory()))
  .sort()
const nameOf = (mistake: string) => mistake.replace(/\.yaml$/, '')
const codeOf = (mistake: string) => mistake.split('.')[0] ?? ''

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'problems-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const outputs = new Map<string, Readonly<Record<Lang, string>>>()

/** Lays a mistake over the base and returns what is printed, with paths as below the working directory. */
function printed(mistake: string): Readonly<Record<Lang, string>> {
  const known = outputs.get(mistake)
  if (known !== undefined) return known

  const project = join(root, nameOf(mistake))
  cpSync(join(folder, 'base'), project, { recursive: true })
  const source = join(folder, mistake)
  if (statSync(source).isDirectory()) {
    const without = join(source, 'without.txt')
    const gone = existsSync(without) ? readFileSync(without, 'utf8').split('\n').filter(Boolean) : []
    for (const path of gone) rmSync(join(project, path), { recursive: true })
    cpSync(source, project, { recursive: true })
  } else {
    const text = readFileSync(source, 'utf8')
    const target = /^# (\S+)/.exec(text)?.[1]
    if (target === undefined) throw new Error(`${mistake} does not name its file`)
    mkdirSync(dirname(join(project, target)), { recursive: true })
    writeFileSync(join(project, target), text)
  }
  const told = (lang: Lang) => {
    const folders = { rules: `${project}/rules`, dictionaries: `${project}/dictionaries` }
    const { problems, sources } = createWorkbench({ ...folders, lang }).check()
    return printProblems(problems, sources, { lang }).replaceAll(`${project}/`, '')
  }
  const texts = { vi: told('vi'), en: told('en') }
  outputs.set(mistake, texts)
  return texts
}

describe('what an author reads', () => {
  it.each(mistakes)('%s', async mistake => {
    const { vi, en } = printed(mistake)
    expect(vi).toContain(`[${codeOf(mistake)}]`)
    await expect(vi).toMatchFileSnapshot(join(folder, `${nameOf(mistake)}.txt`))
    await expect(en).toMatchFileSnapshot(join(folder, `${nameOf(mistake)}.en.txt`))
  })

  it('is the same problem at the same place in both languages, with a next step', () => {
    const skeleton = (text: string) => text.split('\n').filter(line => / --> |^\w+\[|\^|^\d+ +\|/.test(line))
    const withoutWords = (lines: string[]) => lines.map(line => line.replace(/(?<=^\w+\[[\w-]+\]:).*/, ''))
    for (const mistake of mistakes) {
      const { vi, en } = printed(mistake)
      expect(withoutWords(skeleton(en)), mistake).toEqual(withoutWords(skeleton(vi)))
      for (const text of [vi, en]) {
        const blocks = text.trimEnd().split('\n\n').slice(0, -1)
        for (const block of blocks) expect(block, mistake).toMatch(/ = help: \S/)
      }
    }
  })

  it('has no Vietnamese in the English messages but what the author wrote', () => {
    for (const mistake of mistakes) {
      const words = printed(mistake)
        .en.split('\n')
        .filter(line => /^(error|warning)\[| = (help|note): /.test(line))
        .map(line =>
          line.replace(
            /“[^”]*”|"[^"]*"|one of: .*|Allowed here: .*|here there is only: .*|e\.g\. .*|\{ text: .*? \}/gi,
            '',
          ),
        )
      expect(
        words.filter(line => /[\u00C0-\u024F\u1E00-\u1EFF]/.test(line)),
        mistake,
      ).toEqual([])
    }
  })

  it('the base has no fault', () => {
    const base = createWorkbench({ rules: `${folder}/base/rules`, dictionaries: `${folder}/base/dictionaries` })
    expect(base.check().problems).toEqual([])
  })

  it('every code has a mistake, every mistake a code, every output a mistake', () => {
    expect([...new Set(mistakes.map(codeOf))].sort()).toEqual(Object.keys(PROBLEM_CODES).sort())
    expect(mistakes.length).toBeGreaterThan(80)
    const outputs = readdirSync(folder).filter(name => name.endsWith('.txt'))
    expect(outputs.sort()).toEqual(
      mistakes.flatMap(mistake => [`${nameOf(mistake)}.txt`, `${nameOf(mistake)}.en.txt`]).sort(),
    )
  })

  it('no message is zod’s or yaml’s own', () => {
    for (const mistake of mistakes) {
      const { vi, en } = printed(mistake)
      expect(vi + en, mistake).not.toMatch(/Invalid|Unrecognized|expected|received|Too (small|big)|undefined|\[object/)
    }
  })

  it('every code has its meaning in both languages', () => {
    for (const code of Object.keys(PROBLEM_CODES) as ProblemCode[]) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(PROBLEM_CODES[code].vi).not.toBe('')
      expect(PROBLEM_CODES[code].en).not.toBe('')
    }
  })
})
