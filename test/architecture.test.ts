/** Rooms and doors: who may import whom, and what decision code never does. */
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')

/** Left to right: a room may import itself and the rooms to its left. */
const ROOMS = [
  'types.ts',
  'version.ts',
  'problems',
  'dates.ts',
  'pack.ts',
  'text',
  'match',
  'registry',
  'mentions',
  'rules',
  'routing',
  'report.ts',
  'confidence.ts',
  'explanation.ts',
  'decide.ts',
  'tune',
  'bench',
  'load',
  'entries',
  'channels',
  'commands',
  'cli.ts',
]

/** The public sub-paths, by file. */
const ENTRIES = [
  'index.ts',
  'text.ts',
  'segment.ts',
  'restore.ts',
  'expand.ts',
  'load.ts',
  'rules.ts',
  'routing.ts',
  'json-rules-engine.ts',
]

/** The only rooms that know the rooms that stand apart. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  bench: ['bench', 'load', 'commands', 'cli.ts'],
  tune: ['tune', 'bench', 'commands'],
  load: ['load', 'load.ts', 'commands', 'cli.ts'],
  channels: ['channels', 'commands', 'cli.ts'],
  commands: ['commands', 'cli.ts'],
}

/** Packages enter by their doors only. `node:` stands for every module of Node. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  zod: ['load/'],
  yaml: ['load/'],
  'fast-glob': ['load/', 'commands/bench/'],
  chokidar: ['load/watch-folders.ts'],
  'json-rules-engine': ['rules/engine.ts'],
  'csv-parse': ['channels/'],
  'read-excel-file/node': ['commands/bench/'],
  commander: ['commands/', 'cli.ts'],
  tinypool: ['commands/jobs/pool.ts', 'commands/jobs/worker.ts'],
  'node:': ['load/', 'channels/', 'commands/', 'cli.ts'],
}

const MOST_LINES = 300
/** Longer than that, with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'types.ts': 'every noun and closed list in one place',
  'pack.ts': 'the shape of all data in one place',
  'problems/pages.ts': 'a page for every code',
  'bench/report.ts': 'the shape of the JSON report in one place',
}

interface Import {
  readonly from: string
  /** Path below `src`, null for a package. */
  readonly file: string | null
}

interface Source {
  readonly file: string
  /** Without comments; strings stay. */
  readonly code: string
  readonly lines: number
  readonly imports: readonly Import[]
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.[cm]?ts$/.test(file) && !file.startsWith('generated'))
  .sort()
  .map(read)
const byFile = new Map(sources.map(source => [source.file, source]))

function read(file: string): Source {
  const text = readFileSync(join(src, file), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;])\/\/.*$/gm, '$1')
  const statements = [
    ...code.matchAll(/^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/\brequire\(\s*['"]([^'"]+)['"]/g),
  ]
  const imports = [...new Set(statements.map(([, from = '']) => from))].map(from => ({
    from,
    file: from.startsWith('.') ? relative(src, join(src, dirname(file), from)).replace(/\.js$/, '.ts') : null,
  }))
  return { file, code, lines: text.split('\n').length - 1, imports }
}

function roomOf(file: string): string {
  if (ENTRIES.includes(file)) return 'entries'
  return file === 'problems.ts' ? 'problems' : (file.split('/')[0] ?? '')
}

function rank(file: string): number {
  return ROOMS.indexOf(roomOf(file))
}

/** Files of `src` a file imports; what is generated and the package's own data are no code. */
function neighbours(source: Source): string[] {
  return source.imports.flatMap(({ file }) =>
    file !== null && !file.startsWith('generated') && !file.startsWith('..') && file !== 'package.json' ? [file] : [],
  )
}

/** Every file that `file` needs to run or to compile, itself included. */
function closure(file: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (next: string) => {
    if (reached.has(next)) return
    reached.add(next)
    const source = byFile.get(next)
    if (source) neighbours(source).forEach(visit)
  }
  visit(file)
  return reached
}

function packagesOf(file: string): string[] {
  const found = [...closure(file)].flatMap(one => byFile.get(one)?.imports.filter(i => i.file === null) ?? [])
  return [...new Set(found.map(({ from }) => from))].sort()
}

describe('rooms', () => {
  it('hold every file, and import only themselves and the rooms to their left', () => {
    const faults = sources.flatMap(source => [
      ...(ROOMS.includes(roomOf(source.file)) ? [] : [`${source.file} is in no room`]),
      ...neighbours(source)
        .filter(target => !byFile.has(target) || rank(target) > rank(source.file))
        .map(target => `${source.file} → ${target}`),
    ])
    expect(faults).toEqual([])
  })

  it('leave the rooms that stand apart alone', () => {
    const faults = sources.flatMap(source => {
      const self = ENTRIES.includes(source.file) ? source.file : roomOf(source.file)
      return neighbours(source)
        .filter(target => MAY_IMPORT[roomOf(target)]?.includes(self) === false)
        .map(target => `${source.file} → ${target}`)
    })
    expect(faults).toEqual([])
  })

  it('bring in packages by their doors only', () => {
    const faults = sources.flatMap(({ file, imports }) =>
      imports
        .filter(one => one.file === null)
        .filter(({ from }) => {
          if (builtinModules.includes(from)) return true // written without `node:`
          const doors = DOORS[from.startsWith('node:') ? 'node:' : from] ?? []
          return !doors.some(door => file.startsWith(door))
        })
        .map(({ from }) => `${file} imports ${from}`),
    )
    expect(faults).toEqual([])
  })
})

describe('files', () => {
  it(`have at most ${MOST_LINES} lines, or a reason`, () => {
    const long = sources.filter(({ lines }) => lines > MOST_LINES).map(({ file }) => file)
    expect(long).toEqual(Object.keys(LONG_FILES).sort())
  })

  it('sort by code unit, the same on every machine', () => {
    const faults = sources.filter(({ code }) => /localeCompare|Intl\.Collator|toLocale(?:Lower|Upper)Case/.test(code))
    expect(faults.map(({ file }) => file)).toEqual([])
  })

  it.each([
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|\bperformance\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b/],
    ['the console', /\bconsole\s*\./],
    ['the process', /\bprocess\s*\.|\bglobalThis\b/],
    ['the network', /\bfetch\s*\(|\bXMLHttpRequest\b/],
    ['timers', /\bset(?:Timeout|Interval|Immediate)\b/],
  ])('that decide do not use %s: the same report gives the same decision everywhere and at any time', (_, pattern) => {
    const deciding = sources.filter(({ file }) => !['load', 'channels', 'commands', 'cli.ts'].includes(roomOf(file)))
    expect(deciding.filter(({ code }) => pattern.test(code)).map(({ file }) => file)).toEqual([])
  })
})

describe('the whole', () => {
  it('has no import cycle', () => {
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file)
      if (at >= 0) cycles.push([...path.slice(at), file].join(' → '))
      if (at >= 0 || done.has(file)) return
      const source = byFile.get(file)
      if (source) for (const next of neighbours(source)) visit(next, [...path, file])
      done.add(file)
    }
    for (const { file } of sources) visit(file, [])
    expect(cycles).toEqual([])
  })

  it('lets findings meet in one place', () => {
    // What a firing weighs is said where it is made, and read where they meet and where people are shown it.
    const WEIGHS = ['conclude', 'evaluate', 'engine', 'words-explained', 'second-tag'].map(name => `rules/${name}.ts`)
    WEIGHS.push('types.ts', 'pack.ts', 'explanation.ts', 'decide.ts')
    const SHOWS = /^(commands|tune|bench|load|problems|entries|text|channels)\//
    const deciding = sources.filter(({ file }) => !WEIGHS.includes(file) && !SHOWS.test(file))
    const meets = deciding.filter(({ code }) => /\.(?:firings|weight|threshold|margin)\b|\bstrengths\b/.test(code))
    expect(meets.map(({ file }) => file)).toEqual([])
    const concludes = sources.filter(({ imports }) => imports.some(({ file }) => file === 'rules/conclude.ts'))
    expect(concludes.map(({ file }) => file).filter(file => !SHOWS.test(file))).toContain('decide.ts')
    // And there the pipeline has nothing to add: it reads no score, weight or threshold of its own.
    const pipeline = sources.find(({ file }) => file === 'decide.ts')?.code ?? ''
    expect(pipeline).toContain('conclude(')
    expect(pipeline).not.toMatch(/\.(?:weight|threshold|strength)\s*[<>=+*-]/)
  })

  it('needs no package to decide', () => {
    expect(packagesOf('index.ts')).toEqual([])
    expect(packagesOf('text.ts')).toEqual([])
    expect(packagesOf('rules.ts')).toEqual([])
    expect(packagesOf('routing.ts')).toEqual([])
    expect(packagesOf('json-rules-engine.ts')).toEqual(['json-rules-engine'])
  })

  it('gives the text tools without anything else', () => {
    const rooms = new Set([...closure('text.ts')].map(roomOf))
    expect([...rooms].sort()).toEqual(['entries', 'pack.ts', 'text', 'types.ts'])
  })

  it('keeps the nouns free of behaviour', () => {
    expect(byFile.get('types.ts')?.imports).toEqual([])
    for (const file of ['types.ts', 'pack.ts']) {
      expect(byFile.get(file)?.code).not.toMatch(/\bfunction\b|=>/)
    }
  })

  it('knows every room, door and exception from a file', () => {
    const rooms = new Set(sources.map(({ file }) => roomOf(file)))
    expect(ROOMS.filter(room => !rooms.has(room))).toEqual([])
    expect(ENTRIES.filter(file => !byFile.has(file))).toEqual([])
    expect(Object.keys(LONG_FILES).filter(file => !byFile.has(file))).toEqual([])
    const used = new Set(sources.flatMap(({ imports }) => imports.map(({ from }) => from)))
    expect(Object.keys(DOORS).filter(name => name !== 'node:' && !used.has(name))).toEqual([])
  })
})
