import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { glossary } from '../src/commands/glossary.js'
import * as problems from '../src/problems.js'
import * as types from '../src/types.js'

const file = join(import.meta.dirname, '..', 'GLOSSARY.md')

it('GLOSSARY.md is what the closed lists say (npm run glossary writes it)', async () => {
  await expect(glossary()).toMatchFileSnapshot(file)
})

it('every word of every closed list that has meanings is in it, with a meaning', () => {
  const lists = [...Object.entries(types), ...Object.entries(problems)].flatMap(([name, list]) =>
    /^[A-Z_]+$/.test(name) && typeof list === 'object' && !Array.isArray(list)
      ? [{ name, words: Object.keys(list) }]
      : [],
  )
  expect(lists.length).toBeGreaterThanOrEqual(13)
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const { name, words } of lists) {
    for (const word of words) {
      const line = lines.find(candidate => candidate.startsWith(`| \`${word}\` | `))
      expect(line, `${name}: ${word}`).toMatch(/^\| `[^`]+` \| \S/)
    }
  }
})
