/** README.md and README.vi.md tell the truth: examples print what is shown, commands and scripts exist, links lead somewhere. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { blocksOf, createProject, outputOf, type Project, root, runCommand, withRealOutput } from './documents.js'

let project: Project
beforeAll(() => {
  project = createProject()
})
afterAll(() => project.remove())

const pakn = (...args: string[]) => runCommand('pakn', args, project.folder)

const documents = ['README.md', 'README.vi.md'].map(name => {
  const file = join(root, name)
  return { name, file, markdown: readFileSync(file, 'utf8') }
})

describe.each(documents)('$name', { timeout: 60_000 }, ({ file, markdown }) => {
  it('shows what its examples print', async () => {
    expect(blocksOf(markdown).filter(({ role }) => role === 'example').length).toBeGreaterThanOrEqual(2)
    await expect(withRealOutput(markdown, example => outputOf(example, project), project)).toMatchFileSnapshot(file)
  })

  it('has examples that strict TypeScript accepts', () => {
    const files = blocksOf(markdown)
      .filter(({ language }) => language === 'ts')
      .map(({ code }, index) => {
        writeFileSync(join(project.folder, `example-${index}.mts`), code)
        return `example-${index}.mts`
      })
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    // console is declared by the DOM's types; the examples need nothing else.
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--lib', 'es2023,dom', '--skipLibCheck']
    expect(runCommand(process.execPath, [tsc, ...options, ...files], project.folder).output).toBe('')
  })

  it('has every command of pakn, and no other', () => {
    const told = rowsOf(markdown).map(({ command }) => command)
    expect(told.sort()).toEqual(commandsOf(pakn('--help').output).flatMap(withInner).sort())
  })

  it('names only options that the command has', () => {
    for (const { command, options } of rowsOf(markdown)) {
      const { output } = pakn(...command.split(' '), '--help')
      for (const option of options) expect(output, command).toContain(`  ${option} `)
    }
  })

  it('gives the two command lines of a checkout, and CI runs the one for the tests', () => {
    const lines = blocksOf(markdown).flatMap(({ code }) => code.split('\n').map(line => line.replace(/ *#.*/, '')))
    const ci = readFileSync(join(root, '.ci', 'run'), 'utf8').split('\n')
    expect(lines).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']))
    expect(ci).toContain('npm ci && npm test')
    expect(statSync(join(root, '.ci', 'run')).mode & 0o111).not.toBe(0)
  })

  it('runs only scripts that package.json has', () => {
    const scripts = [...markdown.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script)
    expect(scripts.filter(script => script !== undefined && !(script in manifest.scripts))).toEqual([])
  })

  it('links only to files that are there', () => {
    const links = [...markdown.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '')
    expect(links.filter(path => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('README.md', () => {
  it('lists every door of the package', () => {
    const doors = Object.keys(manifest.exports).filter(door => !door.includes('*') && !door.endsWith('.json'))
    const table = documents[0]?.markdown.split('## API')[1] ?? ''
    expect(doors.filter(door => !table.includes(`| \`${door.replace('.', 'pakn')}\` |`))).toEqual([])
  })
})

/** The rows of the table of commands: "| `pakn text normalise [file]` | …". */
function rowsOf(markdown: string): { command: string; options: string[] }[] {
  return [...markdown.matchAll(/^\| `pakn ([a-z]+(?:[- ][a-z]+)*)[^`]*` \|(.*)$/gm)].map(
    ([, command = '', rest = '']) => ({
      command,
      options: [...rest.matchAll(/`(--[a-z-]+)/g)].map(([, option = '']) => option),
    }),
  )
}

function commandsOf(help: string): string[] {
  const listed = help.split('Commands:')[1] ?? ''
  return [...listed.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) /gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [name],
  )
}

/** A command with commands of its own stands for those. */
function withInner(command: string): string[] {
  const inner = commandsOf(pakn(command, '--help').output)
  return inner.length === 0 ? [command] : inner.map(name => `${command} ${name}`)
}
