/** `npm run docs`: a page for every code of `pakn check` → `docs/problems`, from what `--explain` shows and a real output. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainCode } from '../load.js'
import { PROBLEM_CODES, type ProblemCode } from '../problems.js'

const OUTPUTS = join('test', 'problems')

/** The pages by file name, README.md among them. */
export function problemPages(root: string): ReadonlyMap<string, string> {
  const codes = Object.keys(PROBLEM_CODES).sort() as ProblemCode[] // Object.keys forgets the type of the keys.
  const list = codes.map(
    code => `| [\`${code}\`](${code}.md) | ${PROBLEM_CODES[code].vi} | ${PROBLEM_CODES[code].en} |`,
  )
  const index = [
    '# Mã của `pakn check` · Codes of `pakn check`',
    '',
    '<!-- Generated from src/problems by `npm run docs`; edit that. -->',
    '',
    '| Mã | Nghĩa | Meaning |',
    '| --- | --- | --- |',
    ...list,
    '',
  ]
  return new Map([
    ['README.md', index.join('\n')],
    ...codes.map((code): [string, string] => [`${code}.md`, page(code, root)]),
  ])
}

function page(code: ProblemCode, root: string): string {
  const shown = readdirSync(join(root, OUTPUTS))
    .filter(name => name.startsWith(`${code}.`) && name.endsWith('.txt'))
    .sort()
  const example = (english: boolean) => {
    const name = shown.find(file => file.endsWith('.en.txt') === english)
    return name === undefined
      ? []
      : ['```text', firstOf(code, readFileSync(join(root, OUTPUTS, name), 'utf8')), '```', '']
  }
  const head = ['<!-- Generated from src/problems by `npm run docs`; edit that. -->', '']
  return [
    `# ${code}`,
    '',
    ...head,
    explainCode(code, 'vi'),
    ...example(false),
    '---',
    '',
    explainCode(code, 'en'),
    ...example(true),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

/** The block of an output that shows the code. */
function firstOf(code: ProblemCode, output: string): string {
  return output.split('\n\n').find(block => block.includes(`[${code}]`)) ?? output.trimEnd()
}

// Run as a script it writes the pages; imported by its test it must not.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join('docs', 'problems')
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of problemPages('.')) writeFileSync(join(folder, name), text)
}
