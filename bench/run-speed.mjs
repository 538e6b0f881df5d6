/**
 * Builds bench/speed.ts into one plain file and runs it. Not through tsx: it gives every function its name again each
 * time one is made, which makes closures several times dearer than they are in the published build.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { tsImport } from 'tsx/esm/api'

const { withConstants } = await tsImport('../plain-numbers.ts', import.meta.url)
const outDir = join(import.meta.dirname, 'speed')
await build({
  ...withConstants,
  config: false,
  entry: { '.built': join(import.meta.dirname, 'speed.ts'), '.alone': join(import.meta.dirname, 'speed/alone.ts') },
  outDir,
  format: 'esm',
  target: 'node20',
  splitting: false,
  silent: true,
})
const built = ['.built.js', '.alone.js'].map(name => join(outDir, name))
try {
  await import(pathToFileURL(built[0]).href)
} finally {
  for (const file of built) rmSync(file, { force: true })
}
