/** Runs the examples of a Markdown file in a project of its own that has pakn installed, and puts in what they print. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import ts from 'typescript'

export const root = join(import.meta.dirname, '..')

/**
 * A fenced block: "```<language> <role>", where the role is `example` or the name of a file. A `diff` block of a file shows
 * how it differs from the last whole block of that file.
 */
export interface Block {
  readonly language: string
  readonly role: string
  readonly code: string
  /** Of the code in the lines of the document, half-open. */
  readonly start: number
  readonly end: number
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  const lines = markdown.split('\n')
  for (let start = 0; start < lines.length; start++) {
    const [, language, role = ''] = /^```(\w+) ?(.*)$/.exec(lines[start] ?? '') ?? []
    if (language === undefined) continue
    const end = lines.indexOf('```', start + 1)
    blocks.push({ language, role, code: lines.slice(start + 1, end).join('\n'), start: start + 1, end })
    start = end
  }
  return blocks
}

export interface Project {
  readonly folder: string
  remove(): void
}

/** A folder in which `import 'pakn'` and `pakn` are the built package. `base` is copied into it. */
export function createProject(base?: string): Project {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  if (base !== undefined) cpSync(base, folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true })
  symlinkSync(root, join(folder, 'node_modules', 'pakn'))
  symlinkSync(join(root, 'dist', 'cli.js'), join(folder, 'node_modules', '.bin', 'pakn'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * The document with what its examples really print: blocks with a file name are written, examples are run in the order of
 * reading, and the `text` block right after an example is replaced by its output. So `vitest -u` brings a document up to date.
 */
export function withRealOutput(markdown: string, run: (example: Block) => string, { folder }: Project): string {
  const lines = markdown.split('\n')
  const blocks = blocksOf(markdown)
  const outputs: { block: Block; text: string }[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'example') {
      const text = run(block)
      const next = blocks[index + 1]
      const follows = next?.language === 'text' && lines.slice(block.end + 1, next.start - 1).join('') === ''
      if (follows) outputs.push({ block: next, text })
    } else if (block.role.includes('.')) {
      const whole = blocks.findLast(({ language, role, end }) => {
        return language !== 'diff' && role === block.role && end < block.start
      })
      write(join(folder, block.role), block.language === 'diff' ? patched(whole?.code ?? '', block.code) : block.code)
    }
  }
  for (const { block, text } of outputs.reverse()) {
    lines.splice(block.start, block.end - block.start, ...text.trimEnd().split('\n'))
  }
  return lines.join('\n')
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${text}\n`)
}

/** `text` with the lines that begin with - taken out and those with + in their place. */
function patched(text: string, diff: string): string {
  const side = (sign: string) =>
    diff
      .split('\n')
      .filter(line => line.startsWith(sign))
      .map(line => `${line.slice(1)}\n`)
      .join('')
  const parts = `${text}\n`.split(side('-'))
  if (parts.length !== 2) throw new Error(`not once in the file:\n${side('-')}`)
  return parts.join(side('+')).trimEnd()
}

/** What an example prints. A `ts` example must end well; a command may fail, then its output says why. */
export function outputOf({ language, code }: Block, { folder }: Project): string {
  if (language !== 'ts') return runCommand('bash', ['-c', code], folder).output
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
  writeFileSync(join(folder, 'example.mjs'), ts.transpileModule(code, { compilerOptions }).outputText)
  const { status, output } = runCommand(process.execPath, ['example.mjs'], folder)
  if (status !== 0) throw new Error(`example ended with ${status}:\n${output}`)
  return output
}

export function runCommand(command: string, args: readonly string[], folder: string) {
  const path = `${join(folder, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
  const env = { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0', LC_ALL: 'C.UTF-8' }
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}
