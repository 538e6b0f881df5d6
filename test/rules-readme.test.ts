/** rules/README.md: its example is a rule that passes, its mistakes give the errors that are shown. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { safeLoadPack } from '../src/load.js'
import { checkExamples } from '../src/rules/examples.js'
import { type Block, blocksOf, createProject, outputOf, type Project, root, withRealOutput } from './documents.js'

const file = join(root, 'rules', 'README.md')
const markdown = readFileSync(file, 'utf8')

let project: Project
beforeAll(() => {
  project = createProject(join(root, 'test', 'problems', 'base'))
})
afterAll(() => project.remove())

/** `npm run check` in the folders of the project; only errors, for the small project is not complete. */
function errors(example: Block): string {
  const code = example.code.replace('npm run check', 'pakn check --rules rules --dictionaries dictionaries')
  const told = outputOf({ ...example, code }, project)
  return told
    .split('\n\n')
    .filter(block => block.startsWith('error['))
    .join('\n\n')
}

describe('rules/README.md', { timeout: 60_000 }, () => {
  it('has a first rule that is read without a problem and whose examples hold', () => {
    const [cues, rule] = blocksOf(markdown).filter(block => block.language === 'yaml')
    expect(cues?.role).toMatch(/^dictionaries\/cues\//)
    const untilRule = markdown.split('\n').slice(0, (rule?.end ?? 0) + 1)
    withRealOutput(untilRule.join('\n'), () => '', project)
    const { pack, problems } = safeLoadPack({
      rules: join(project.folder, 'rules'),
      dictionaries: join(project.folder, 'dictionaries'),
    })
    expect(problems).toEqual([])
    expect(pack && checkExamples(pack)).toEqual([])
    expect(pack?.rules.map(({ id }) => `rules/${id}.yaml`)).toContain(rule?.role)
  })

  it('shows the errors that its mistakes give', async () => {
    await expect(withRealOutput(markdown, errors, project)).toMatchFileSnapshot(file)
    expect(blocksOf(markdown).filter(block => block.language === 'text').length).toBeGreaterThanOrEqual(2)
  })
})
