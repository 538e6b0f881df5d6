/** Constants stay constants in the published build, and nothing else changes its meaning. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsup'
import { afterAll, expect, it } from 'vitest'
import { withConstants } from '../plain-numbers.js'

const dir = mkdtempSync(join(tmpdir(), 'plain-numbers-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const MODULES = {
  'rows.ts':
    'export const ROW = 4\nexport const END = ROW * 2 - 1\nexport const SHARE = 0.5\nexport const TABLE = [1, 2]\nexport type Row = number\n',
  'all.ts': "export * from './rows.js'\nexport { END as STOP } from './rows.js'\n",
  'main.ts': `import { type Row, END, ROW as WIDTH, SHARE, STOP, TABLE } from './all.js'
const BITS = 3
export const MASK = (1 << BITS) - 1
export type { Row }
export const told = (WIDTH_OF: number) => ({ WIDTH, END, sum: WIDTH + WIDTH_OF + STOP, share: SHARE, text: 'WIDTH' })
export const shadowed = (END: number) => END + TABLE.length
`,
}

it('writes plain numbers where they are used, through other modules too', async () => {
  for (const [file, text] of Object.entries(MODULES)) writeFileSync(join(dir, file), text)
  await build({
    ...withConstants,
    config: false,
    entry: [join(dir, 'main.ts')],
    outDir: join(dir, 'out'),
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'node20',
    silent: true,
  })
  const file = join(dir, 'out/main.mjs')
  const built: unknown = await import(file)
  expect(built).toMatchObject({ MASK: 7 })
  const { told, shadowed } = built as { told(n: number): unknown; shadowed(n: number): number }
  expect(told(1)).toEqual({ WIDTH: 4, END: 7, sum: 12, share: 0.5, text: 'WIDTH' })
  expect(shadowed(1)).toBe(3)
  const text = readFileSync(file, 'utf8')
  expect(text).not.toMatch(/\bROW\b|\bBITS\b/)
  expect(text).toMatch(/^const TABLE = /m)
})
