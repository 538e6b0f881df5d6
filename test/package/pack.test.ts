/** What is published: the right files, nothing else, and in a form that every kind of importer understands. */
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { type Packed, pack, root } from './packed.js'

let packed: Packed
beforeAll(() => {
  packed = pack()
}, 60_000)
afterAll(() => packed.remove())

/** Where the doors of `exports` lead, with every file that stands for a `*`; those of JSON left out. */
const entries = (files: readonly string[]): string[] =>
  Object.values(manifest.exports).flatMap(door => {
    if (typeof door === 'string') return []
    const targets = Object.values(door).flatMap(condition => Object.values(condition))
    return targets.flatMap(target => {
      const [before = '', after] = target.replace('./', '').split('*')
      if (after === undefined) return [before]
      return files.filter(
        path => path.startsWith(before) && path.slice(before.length).replace(/^[a-z0-9-]+/, '') === after,
      )
    })
  })

const EXPECTED = [
  /^package\.json$/,
  /^README\.md$/,
  /^README\.vi\.md$/,
  /^LICENSE$/,
  /^NOTICE$/,
  /^CHANGELOG\.md$/,
  /^GLOSSARY\.md$/,
  /^dist\/(index|text|expand|segment|restore|load|rules|routing|json-rules-engine)\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/channels\/[a-z0-9-]+\.(js|cjs|d\.ts|d\.cts)$/,
  /^dist\/(cli|decide-worker)\.js$/,
  // Code that several entries share; the builder names it by its content.
  /^dist\/[a-z-]+-[A-Z0-9]{8}\.(js|cjs)$/,
  /^dist\/[a-z-]+-[\w-]{8}\.d\.(ts|cts)$/,
  /^dist\/generated\/(hanoi|segment|restore)\.cjs$/,
  /^dist\/generated\/hanoi\.json$/,
  /^dist\/schemas\/[a-z-]+\.json$/,
  /^rules\/README\.md$/,
  /^rules\/[a-z0-9/-]+\.yaml$/,
  /^packs\/[a-z0-9/-]+\.(yaml|tsv)$/,
  /^dictionaries\/([a-z-]+\/)?README\.md$/,
  /^dictionaries\/[a-z0-9/-]+\.(yaml|tsv|md)$/,
  /^dictionaries\/words\/(weights|LICENSE-APACHE-2\.0)\.txt$/,
]

const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the published files', () => {
  it('are those that were meant', () => {
    expect(packed.files.filter(path => !EXPECTED.some(pattern => pattern.test(path)))).toEqual([])
    expect(EXPECTED.filter(pattern => !packed.files.some(path => pattern.test(path)))).toEqual([])
  })

  it('hold no file that nobody can import', () => {
    const published = packed.files.filter(path => /^dist\/.*\.(js|cjs|d\.ts|d\.cts)$/.test(path))
    const reached = reachedFrom([...entries(published), manifest.bin.pakn.replace('./', ''), 'dist/decide-worker.js'])
    expect(published.filter(path => !reached.has(path))).toEqual([])
    expect([...reached].filter(path => !packed.files.includes(path))).toEqual([])
  })

  it.each(['index', 'text', 'rules', 'routing'])('of %s need no Node and no other package', entry => {
    const reached = [...reachedFrom([`dist/${entry}.js`])]
    expect(reached.flatMap(importsOf).filter(target => !target.startsWith('.'))).toEqual([])
    expect(reached.filter(path => /\bprocess\.|\bBuffer\b|\b__dirname\b/.test(read(path)))).toEqual([])
  })

  it('keep pakn/text in one file, quickly found', () => {
    expect(
      entries(packed.files)
        .filter(path => /\/text\.c?js$/.test(path))
        .flatMap(importsOf),
    ).toEqual([])
  })

  it('tell nothing about the machine that built them', () => {
    const telling = packed.files.filter(path => {
      const text = read(path)
      return text.includes(root) || text.includes('sourceMappingURL')
    })
    expect(telling).toEqual([])
  })

  it('hold the data once, for the ES modules and for CommonJS', () => {
    const large = packed.files.filter(path => path.startsWith('dist/') && statSync(join(root, path)).size > 300_000)
    expect(large).toEqual(['hanoi.json', 'restore.cjs', 'segment.cjs'].map(name => `dist/generated/${name}`))
  })

  it('stay small', () => {
    // Most of it is data: the compiled pack, two models, and the dictionaries they were made from.
    expect(packed.size).toBeLessThan(3_300_000)
  })
})

describe('the manifest', () => {
  it('is clean for publint --strict', async () => {
    const tarball = new Uint8Array(readFileSync(packed.tarball)).buffer
    const { messages, pkg = manifest } = await publint({ pack: { tarball }, strict: true })
    expect(messages.map(message => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('gives the right types to every kind of importer', () => {
    const attw = join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js')
    // Profile node16 leaves out resolution as Node 10 did it: that knows no "exports", and we ask for Node 20.
    const args = [
      attw,
      packed.tarball,
      '--profile',
      'node16',
      '--no-definitely-typed',
      '--no-color',
      '--format',
      'json',
    ]
    const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
      analysis: { problems: { resolutionKind?: string }[]; entrypoints: Record<string, unknown> }
    }
    expect(told.analysis.problems.filter(problem => problem.resolutionKind !== 'node10')).toEqual([])
    const checked = Object.keys(told.analysis.entrypoints)
    expect(Object.keys(manifest.exports).filter(door => !door.includes('*') && !checked.includes(door))).toEqual([])
  })

  it('names only doors that were built', () => {
    const doors = [...entries(packed.files), manifest.main, manifest.module, manifest.types, manifest.bin.pakn]
    expect(doors.filter(door => !packed.files.includes(door.replace('./', '')))).toEqual([])
  })
})

function importsOf(path: string): string[] {
  const imports = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([\w@./][\w@./:-]*)['"]/g
  return [...read(path).matchAll(imports)].map(([, target = '']) => target)
}

/** The files and all that they import from the package itself. */
function reachedFrom(paths: readonly string[]): Set<string> {
  const reached = new Set(paths)
  for (const path of reached) {
    for (const target of importsOf(path))
      if (target.startsWith('.')) reached.add(declared(path, join(dirname(path), target)))
  }
  return reached
}

/** Declarations import `./x.js` or `./x.cjs`, and mean the declarations beside them. */
function declared(path: string, file: string): string {
  if (path.endsWith('.d.ts')) return file.replace(/\.js$/, '.d.ts')
  return path.endsWith('.d.cts') ? file.replace(/\.cjs$/, '.d.cts') : file
}
