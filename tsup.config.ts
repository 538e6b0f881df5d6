import { cpSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { withConstants } from './plain-numbers.js'

/** What can be imported, by the file it is built into. */
export const DOORS = {
  index: 'src/index.ts',
  load: 'src/load.ts',
  rules: 'src/rules.ts',
  routing: 'src/routing.ts',
  'json-rules-engine': 'src/json-rules-engine.ts',
  'channels/ndjson': 'src/channels/ndjson.ts',
  'channels/csv': 'src/channels/csv.ts',
  'channels/plain': 'src/channels/plain.ts',
  segment: 'src/segment.ts',
  restore: 'src/restore.ts',
  expand: 'src/expand.ts',
}

/**
 * Built by itself into one file: sharing its parts with the other doors it would be cut into nine, and finding nine
 * files takes as long as reading them.
 */
export const TEXT = { text: 'src/text.ts' }

/** Run, never imported: needed in one format only. */
const PROGRAMS = { cli: 'src/cli.ts', 'decide-worker': 'src/commands/jobs/worker.ts' }

const DATA = ['hanoi.json', 'hanoi.cjs', 'segment.cjs', 'restore.cjs']

const common = defineConfig({
  format: ['esm', 'cjs'],
  target: 'node20',
  outDir: 'dist',
  splitting: true,
  // By rollup, which also makes CommonJS of the parts; the splitter's own way spells out every `?.` and `??` as calls of helpers.
  treeshake: true,
  external: DATA.map(file => `./generated/${file}`),
  silent: true,
  ...withConstants,
})

export default defineConfig([
  {
    ...common,
    entry: { ...DOORS, ...PROGRAMS },
    clean: true,
    // One build of the types for all doors, so that a Token is the same type behind each.
    dts: { entry: { ...DOORS, ...TEXT } },
    esbuildOptions(options, { format }) {
      if (format === 'cjs') options.entryPoints = DOORS
    },
    async onSuccess() {
      for (const file of DATA) cpSync(`src/generated/${file}`, `dist/generated/${file}`)
    },
  },
  { ...common, entry: TEXT, splitting: false },
])
