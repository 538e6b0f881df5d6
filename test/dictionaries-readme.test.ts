/** dictionaries/README.md: whoever follows it to the letter has dictionaries without a problem, and sees what is shown. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkbench } from '../src/load.js'
import { blocksOf, createProject, type Project, root, runCommand } from './documents.js'

const markdown = readFileSync(join(root, 'dictionaries', 'README.md'), 'utf8')
const blocks = blocksOf(markdown)

let project: Project
beforeAll(() => {
  project = createProject()
  for (const folder of ['rules', 'dictionaries'])
    cpSync(join(root, folder), join(project.folder, folder), { recursive: true })
})
afterAll(() => project.remove())

/** Puts the lines with + below the line that stands before them. */
function follow(file: string, diff: string): void {
  const [context = '', ...added] = diff.split('\n').map(line => line.slice(1))
  const parts = readFileSync(file, 'utf8').split(`\n${context}\n`)
  expect(parts.length, context).toBeGreaterThan(1)
  const [before, ...after] = parts
  writeFileSync(file, `${before}\n${[context, ...added].join('\n')}\n${after.join(`\n${context}\n`)}`)
}

describe('dictionaries/README.md', { timeout: 180_000 }, () => {
  it('is followed to the letter without a problem, and prints what it shows', () => {
    const changes = blocks.filter(({ language }) => language === 'diff')
    expect(changes.length).toBe(3)
    for (const { role, code } of changes) follow(join(project.folder, role), code)
    const folders = { rules: join(project.folder, 'rules'), dictionaries: join(project.folder, 'dictionaries') }
    expect(
      createWorkbench(folders)
        .check()
        .problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([])
    const command =
      blocks
        .find(({ code }) => code.includes(' place '))
        ?.code.split('\n')
        .at(-1) ?? ''
    const { status, output } = runCommand('bash', ['-c', command.replace('node dist/cli.js', 'pakn')], project.folder)
    expect(status).toBe(0)
    expect(output.trimEnd()).toBe(blocks.find(({ language }) => language === 'text')?.code)
  })

  it('names every folder', () => {
    for (const name of ['units', 'authorities', 'procedures', 'cues', 'spelling', 'calendar', 'words', 'syllables'])
      expect(markdown).toContain(`\`${name}/\``)
  })
})
