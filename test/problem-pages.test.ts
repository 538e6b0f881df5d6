import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { problemPages } from '../src/commands/problem-pages.js'
import { explainCode, PROBLEM_PAGES } from '../src/load.js'
import { LANGS, PROBLEM_CODES, type ProblemCode } from '../src/problems.js'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'problems')
const pages = problemPages(root)

it.each([...pages])('docs/problems/%s is what the codes say (npm run docs writes it)', async (name, text) => {
  await expect(text).toMatchFileSnapshot(join(folder, name))
})

it('there is a page for every code, with a real output, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort())
  for (const code of Object.keys(PROBLEM_CODES)) expect(pages.get(`${code}.md`), code).toContain(`[${code}]: `)
})

it('every code says why and what to do, in both languages', () => {
  for (const code of Object.keys(PROBLEM_CODES) as ProblemCode[]) {
    const { why, next } = PROBLEM_PAGES[code]
    for (const lang of LANGS) {
      expect(why[lang].length, code).toBeGreaterThan(20)
      expect(next[lang].length, code).toBeGreaterThan(10)
      expect(explainCode(code, lang)).toContain(next[lang])
    }
  }
})
